import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { TemplateResult } from "../lit.js" */

/**
 * The base of all dialogs: a native modal `<dialog>` that opens when it comes into the document and sends `closed` when
 * it is over, so that whoever shows it takes it away. The browser keeps the focus inside and gives it back.
 */
export class DialogElement extends LightElement {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = { busy: { state: true } };

  constructor() {
    super();
    /** True while something is under way that closing must not hide. */
    this.busy = false;
    /** @type {Element | null} */
    this.opener = null;
  }

  firstUpdated() {
    this.opener = document.activeElement;
    this.dialog.showModal();
    /** @type {HTMLElement | null} */ (this.querySelector("[data-first-focus]"))?.focus();
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  /**
   * Does what must not be hidden by closing.
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async whileBusy(work) {
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }

  /** Closes at once. */
  close() {
    this.dialog.close();
  }

  /** Closes if the dialog agrees: Esc and the cross come through here. */
  requestClose() {
    if (!this.busy) this.close();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.requestClose();
  }

  /** @param {Event} event */
  onCancel(event) {
    event.preventDefault();
    this.requestClose();
  }

  onClose() {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    requestAnimationFrame(() => this.giveFocusBack());
  }

  /**
   * The browser gives the focus back where the dialog was closed; where it was taken away, this does. What opened it
   * may be gone too, as the button of a revoked key is: then the screen's title has the focus.
   */
  giveFocusBack() {
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body) return;
    const { opener } = this;
    const target = opener?.isConnected && opener !== body ? opener : document.querySelector("[data-screen-title]");
    /** @type {HTMLElement | null} */ (target)?.focus();
  }

  /**
   * The dialog around its content.
   * @param {{ title: string, body: TemplateResult, actions: TemplateResult, tone?: "plain" | "danger" }} parts
   */
  frame({ title, body, actions, tone = "plain" }) {
    return html`<dialog
      class="dialog"
      data-tone=${tone}
      aria-labelledby="dialog-title"
      aria-busy=${this.busy ? "true" : "false"}
      @keydown=${this.onKey}
      @cancel=${this.onCancel}
      @close=${this.onClose}
    >
      <header class="dialog-head">
        <h2 class="dialog-title" id="dialog-title">${title}</h2>
        <button
          class="button button-ghost button-icon"
          type="button"
          aria-label=${t("close")}
          ?disabled=${this.busy}
          @click=${this.requestClose}
        >
          ${icon("close")}
        </button>
      </header>
      <div class="dialog-body">${body}</div>
      <footer class="dialog-actions">${actions}</footer>
    </dialog>`;
  }

  /**
   * What went wrong, in its place above the buttons.
   * @param {string | null} text
   */
  errorLine(text) {
    return html`<div class="dialog-error" role="alert">
      ${text === null
        ? nothing
        : html`<p class="message message-danger" data-testid="dialog-error">${icon("circleAlert")}<span>${text}</span></p>`}
    </div>`;
  }
}
