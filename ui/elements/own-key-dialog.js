import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { t } from "../text.js";
import { toastOf } from "../toasts.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { OwnKeyView } from "../../web/ipc.d.ts" */

/** Says what a key for this app alone means, and makes it. */
class OwnKeyDialog extends DialogElement {
  static properties = { ownKey: { attribute: false }, failure: { state: true } };

  constructor() {
    super();
    /** @type {OwnKeyView} */
    this.ownKey = given();
    /** Why it was not made. @type {string | null} */
    this.failure = null;
  }

  async make() {
    if (this.busy) return;
    this.failure = null;
    const tell = toastOf();
    try {
      await this.whileBusy(ipc.makeOwnKey);
      tell(t("own-key-made"), "good");
      if (this.isConnected) this.close();
    } catch (error) {
      this.failure = errorText(error, "create");
    }
  }

  render() {
    return this.frame({
      title: t("own-key-title"),
      body: html`<p class="dialog-lead">${t("own-key-why")}</p>
        <p class="dialog-lead">${t("own-key-makes", { name: this.ownKey.name })}</p>
        <p class="dialog-lead">${t("own-key-forgets")}</p>
        <p class="dialog-note">${t("own-key-hint")}</p>
        ${this.errorLine(this.failure)}`,
      actions: html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.requestClose}>${t("cancel")}</button>
        <button
          class="button button-primary"
          type="button"
          data-testid="own-key-confirm"
          data-first-focus
          aria-busy=${this.busy ? "true" : "false"}
          ?disabled=${this.busy}
          @click=${this.make}
        >
          ${this.busy ? t("own-key-making") : t("own-key-confirm")}
        </button>`,
    });
  }
}

customElements.define("or-own-key-dialog", OwnKeyDialog);
