import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { entriesOf, matching } from "../palette.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { App } from "./app.js" */
/** @import { Changed } from "../lit.js" */
/** @import { Entry } from "../palette.js" */
/** @import { View } from "../../web/ipc.d.ts" */

/** Every command by its name. Sends `show-shortcuts`. */
class PaletteDialog extends DialogElement {
  static properties = { ...DialogElement.properties, view: { attribute: false }, typed: { state: true }, at: { state: true } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    this.typed = "";
    /** Which of the found entries Enter carries out. */
    this.at = 0;
  }

  get entries() {
    const app = () => /** @type {App | null} */ (document.querySelector("or-app"));
    const all = entriesOf(this.view, {
      showShortcuts: () => this.dispatchEvent(new CustomEvent("show-shortcuts")),
      search: () => app()?.search(),
      signOut: () => document.querySelector(".frame")?.dispatchEvent(new CustomEvent("sign-out", { bubbles: true })),
    });
    return matching(all, this.typed);
  }

  /** @param {Changed} changed */
  updated(changed) {
    if (changed.has("at") || changed.has("typed")) {
      this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {Entry} entry */
  carryOut(entry) {
    if (entry.id === "shortcuts") {
      // The dialog makes way for the next one.
      entry.act();
      return;
    }
    this.close();
    // Once the focus is back where it was, so that what follows may take it elsewhere.
    requestAnimationFrame(() => requestAnimationFrame(() => entry.act()));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const found = this.entries;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + 8, PageUp: this.at - 8 };
    if (event.key in moves && found.length > 0) {
      event.preventDefault();
      const step = event.key.startsWith("Arrow");
      // Arrows go round, pages stop at the ends.
      this.at = step ? (moves[event.key] + found.length) % found.length : Math.max(0, Math.min(found.length - 1, moves[event.key]));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const entry = found[this.at];
      if (entry) this.carryOut(entry);
    } else super.onKey(event);
  }

  /** @param {InputEvent} event */
  onInput(event) {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    this.at = 0;
  }

  /** A click beside the dialog puts it away. @param {MouseEvent} event */
  onClick(event) {
    if (event.target === this.dialog) this.close();
  }

  /** @param {Entry} entry @param {number} index */
  entry(entry, index) {
    return html`<li
      class="palette-entry"
      role="option"
      id=${`palette-${index}`}
      data-testid="palette-entry"
      data-id=${entry.id}
      aria-selected=${index === this.at ? "true" : "false"}
      @pointermove=${() => (this.at = index)}
      @click=${() => this.carryOut(entry)}
    >
      ${icon(entry.icon)}<span class="palette-label" dir="auto">${entry.label}</span>${entry.keys ? html`<kbd>${entry.keys}</kbd>` : nothing}
    </li>`;
  }

  render() {
    const found = this.entries;
    return html`<dialog
      class="dialog palette"
      data-testid="palette"
      aria-label=${t("palette")}
      @keydown=${this.onKey}
      @cancel=${this.onCancel}
      @close=${this.onClose}
      @click=${this.onClick}
    >
      <div class="palette-search">
        ${icon("search")}
        <input
          class="field-bare"
          data-first-focus
          data-testid="palette-search"
          role="combobox"
          aria-expanded=${found.length > 0 ? "true" : "false"}
          aria-controls="palette-list"
          aria-activedescendant=${found.length > 0 ? `palette-${this.at}` : nothing}
          aria-autocomplete="list"
          aria-label=${t("palette-search")}
          placeholder=${t("palette-search")}
          autocomplete="off"
          spellcheck="false"
          @input=${this.onInput}
        />
      </div>
      <ul class="palette-list" id="palette-list" role="listbox" aria-label=${t("palette")} ?hidden=${found.length === 0}>
        ${found.map((entry, index) => this.entry(entry, index))}
      </ul>
      <p class=${found.length === 0 ? "palette-none" : "hidden-text"} role="status">
        ${found.length === 0 ? t("palette-none") : t("palette-found", { count: found.length })}
      </p>
    </dialog>`;
  }
}

customElements.define("or-palette-dialog", PaletteDialog);
