import { announce } from "../announce.js";
import { asCommandError, errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";

/** Where the keychain does not give out the key: asks for one that is kept until the app quits. */
class UntilQuitDialog extends DialogElement {
  static properties = { failure: { state: true }, unusual: { state: true } };

  constructor() {
    super();
    /** Why it was not taken. @type {string | null} */
    this.failure = null;
    /** The key was questioned, and is there to be confirmed. */
    this.unusual = false;
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("#until-quit-key"));
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    announce(t("sign-in-checking"));
    const { field, unusual } = this;
    try {
      await this.whileBusy(() => ipc.signIn(field.value, { acceptUnusual: unusual, keep: "untilQuit" }));
      field.value = "";
      if (this.isConnected) this.close();
    } catch (error) {
      this.fail(error);
    }
  }

  async paste() {
    this.change();
    try {
      this.field.value = await ipc.pasteKey();
      this.field.focus();
    } catch (error) {
      this.fail(error);
    }
  }

  change() {
    this.failure = null;
    this.unusual = false;
  }

  /** @param {unknown} error */
  fail(error) {
    this.unusual = asCommandError(error).code === "key_unusual";
    this.failure = errorText(error);
  }

  render() {
    return this.frame({
      title: t("until-quit-title"),
      body: html`<form id="until-quit-form" class="form" novalidate @submit=${this.submit}>
        <p class="dialog-lead">${t("until-quit-meaning")}</p>
        <div class="form-row">
          <label class="form-label" for="until-quit-key">${t("sign-in-key")}</label>
          <div class="field-group" data-invalid=${this.failure === null ? "false" : "true"}>
            <input
              class="field-bare mono"
              id="until-quit-key"
              data-testid="until-quit-key"
              data-first-focus
              type="password"
              placeholder="or_…"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              aria-invalid=${this.failure === null ? "false" : "true"}
              @input=${this.change}
            />
            <button class="button button-ghost button-small" type="button" @click=${this.paste}>
              ${icon("paste")}${t("paste")}
            </button>
          </div>
        </div>
        ${this.errorLine(this.failure)}
      </form>`,
      actions: html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.requestClose}>
          ${t("cancel")}
        </button>
        <button
          class="button button-primary"
          type="submit"
          form="until-quit-form"
          data-testid="until-quit-submit"
          aria-busy=${this.busy ? "true" : "false"}
          ?disabled=${this.busy}
        >
          ${this.busy ? t("sign-in-checking") : t(this.unusual ? "sign-in-use-anyway" : "sign-in-until-quit")}
        </button>`,
    });
  }
}

customElements.define("or-until-quit-dialog", UntilQuitDialog);
