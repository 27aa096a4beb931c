import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { toast } from "../toasts.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { NewKeyView } from "../../web/ipc.d.ts" */

/**
 * The one time a new key can be had. It is masked, and copied by the core without passing through the window, unless
 * the person asks to see it.
 */
class NewKeyDialog extends DialogElement {
  static properties = {
    newKey: { attribute: false },
    kept: { attribute: false },
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
    /** Whether the app keeps the key in the keychain until it is said to be saved, also when it quits. */
    this.kept = false;
    /** @type {Date} */
    this.now = given();
    /** The key itself while it is revealed. @type {string | null} */
    this.raw = null;
    this.copied = false;
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

  copy() {
    return this.attempt(async () => {
      await ipc.copyNewKey();
      this.copied = true;
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

  async done() {
    if (this.busy) return;
    const { name } = this.newKey;
    await this.attempt(async () => {
      await this.whileBusy(ipc.finishNewKey);
      this.raw = null;
      toast(t("new-key-saved", { name }), "good");
    });
    if (this.failure === null && this.isConnected) this.close();
  }

  get masked() {
    return `${this.newKey.prefix.replace(/(\.{3}|…)$/, "")}${"•".repeat(24)}`;
  }

  body() {
    const { newKey, raw, copied } = this;
    return html`<p class="dialog-lead">${t("new-key-once")}</p>
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
        @click=${this.copy}
      >
        ${icon(copied ? "check" : "copy")}${copied ? t("new-key-copied") : t("new-key-copy")}
      </button>
      <p class="dialog-note">
        ${newKey.expiresAt
          ? t("new-key-expires", { day: format.date(newKey.expiresAt, this.now) })
          : t("new-key-never-expires")}
      </p>
      ${this.errorLine(this.failure)}`;
  }

  actions() {
    if (this.leaving) {
      return html`<p class="leaving-question" role="alert">${t(this.kept ? "new-key-leaving-kept" : "new-key-leaving")}</p>
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
