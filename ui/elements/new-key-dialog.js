import { announce } from "../announce.js";
import { asCommandError, errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { toastOf } from "../toasts.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { CopyForm, Keeping, NewKeyView, RotationView } from "../../web/ipc.d.ts" */

/**
 * The one time a new key can be had. It is masked, and copied by the core without passing through the window, unless
 * the person asks to see it.
 */
class NewKeyDialog extends DialogElement {
  static properties = {
    newKey: { attribute: false },
    rotation: { attribute: false },
    keeping: { attribute: false },
    now: { attribute: false },
    raw: { state: true },
    copied: { state: true },
    leaving: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {NewKeyView} */
    this.newKey = given();
    /** The rotation that the key was made for, if it was. @type {RotationView | null} */
    this.rotation = null;
    /** How the account is kept: where there is a keychain, it should have the key until it is said to be saved. @type {Keeping} */
    this.keeping = "untilQuit";
    /** @type {Date} */
    this.now = given();
    /** The key itself while it is revealed. @type {string | null} */
    this.raw = null;
    /** How it was copied last. @type {CopyForm | null} */
    this.copied = null;
    /** The person said so, and the core knows. */
    this.saved = false;
    /** Whether closing without having saved it is being asked about. */
    this.leaving = false;
    /** @type {string | null} */
    this.failure = null;
  }

  /** Closing is not saving: it is asked about first. */
  requestClose() {
    if (this.busy) return;
    this.leaving = true;
    void this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(".leaving-stay"))?.focus());
  }

  stay() {
    this.leaving = false;
    void this.updateComplete.then(() =>
      /** @type {HTMLElement | null} */ (this.querySelector("[data-testid=new-key-copy]"))?.focus(),
    );
  }

  /** @param {() => Promise<unknown>} command */
  async attempt(command) {
    this.failure = null;
    try {
      await command();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {CopyForm} form */
  copy(form) {
    return this.attempt(async () => {
      await ipc.copyNewKey(form);
      this.copied = form;
      announce(t("new-key-copied"));
    });
  }

  reveal() {
    if (this.raw !== null) {
      this.raw = null;
      return undefined;
    }
    return this.attempt(async () => {
      this.raw = await ipc.revealNewKey();
    });
  }

  /** Whoever shows the dialog takes it away with the view in which the key is saved: it is not asked about in between. */
  async done() {
    if (this.busy || this.saved) return;
    const { name } = this.newKey;
    const tell = toastOf();
    await this.attempt(async () => {
      try {
        await this.whileBusy(ipc.finishNewKey);
        tell(t("new-key-saved", { name }), "good");
      } catch (error) {
        // It is saved all the same; what this app should have done with it did not work.
        if (asCommandError(error).code !== "not_taken_over") throw error;
        tell(errorText(error), "danger");
      }
      this.raw = null;
      this.saved = true;
    });
  }

  get masked() {
    return `${this.newKey.prefix.replace(/(\.{3}|…)$/, "")}${"•".repeat(24)}`;
  }

  body() {
    const { newKey, raw, copied } = this;
    return html`${this.rotation
        ? html`<p class="dialog-note">${t("rotate-new-key", { name: this.rotation.name })}</p>`
        : nothing}
      <p class="dialog-lead">${t("new-key-once")}</p>
      <div class="secret">
        <code
          class="secret-value"
          data-testid="new-key-value"
          data-revealed=${raw === null ? "false" : "true"}
          aria-label=${raw === null ? t("new-key-masked") : nothing}
          role=${raw === null ? "img" : nothing}
          >${raw ?? this.masked}</code
        >
        <button
          class="button button-ghost button-small"
          type="button"
          data-testid="new-key-reveal"
          aria-pressed=${raw === null ? "false" : "true"}
          @click=${this.reveal}
        >
          ${icon(raw === null ? "eye" : "eyeOff")}${raw === null ? t("reveal") : t("hide")}
        </button>
      </div>
      <button
        class="button button-primary button-wide"
        type="button"
        data-testid="new-key-copy"
        data-first-focus
        @click=${() => this.copy("raw")}
      >
        ${icon(copied === "raw" ? "check" : "copy")}${copied === "raw" ? t("new-key-copied") : t("new-key-copy")}
      </button>
      <div class="copy-forms" role="group" aria-labelledby="copy-as">
        <span class="dialog-note" id="copy-as">${t("new-key-copy-as")}</span>
        ${this.other("env")} ${this.other("curl")}
      </div>
      <p class="dialog-note copy-note" role="status">${copied ? t("new-key-copied-note") : nothing}</p>
      <p class="dialog-note">
        ${newKey.expiresAt
          ? t("new-key-expires", { day: format.date(newKey.expiresAt, this.now) })
          : t("new-key-never-expires")}
      </p>
      ${this.keeping === "keychain" && !newKey.kept
        ? html`<p class="message message-warning" role="status" data-testid="new-key-unkept">
            ${icon("alert")}<span>${t("new-key-unkept")}</span>
          </p>`
        : nothing}
      ${this.errorLine(this.failure)}`;
  }

  /** @param {"env" | "curl"} form another way to copy it */
  other(form) {
    const label = { env: t("new-key-copy-env"), curl: t("new-key-copy-curl") }[form];
    const note = { env: t("new-key-copy-env-note"), curl: t("new-key-copy-curl-note") }[form];
    return html`<button
      class="button button-small"
      type="button"
      data-testid=${`new-key-copy-${form}`}
      title=${note}
      @click=${() => this.copy(form)}
    >
      ${icon(this.copied === form ? "check" : "copy")}${label}
    </button>`;
  }

  actions() {
    if (this.leaving) {
      return html`<p class="leaving-question" role="alert">${t(this.newKey.kept ? "new-key-leaving-kept" : "new-key-leaving")}</p>
        <button class="button leaving-stay" type="button" @click=${this.stay}>${t("go-back")}</button>
        <button class="button button-danger" type="button" @click=${this.close}>${t("close-anyway")}</button>`;
    }
    return html`<button class="button" type="button" data-testid="new-key-done" ?disabled=${this.busy} @click=${this.done}>
      ${t("new-key-done")}
    </button>`;
  }

  render() {
    return this.frame({
      title: t("new-key-title", { name: this.newKey.name }),
      body: this.body(),
      actions: this.actions(),
    });
  }
}

customElements.define("or-new-key-dialog", NewKeyDialog);
