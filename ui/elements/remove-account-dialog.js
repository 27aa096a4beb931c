import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { format, t } from "../text.js";
import { toast } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountFacts, AccountLine } from "../../web/ipc.d.ts" */

/** Asks before an account is taken out of the list, says what is there of it, and lets choose whether that goes too. */
class RemoveAccountDialog extends ConfirmDialog {
  static properties = { line: { attribute: false }, facts: { state: true }, withHistory: { state: true } };

  constructor() {
    super();
    /** @type {AccountLine} */
    this.line = given();
    /** What is there of it, once it is known. @type {AccountFacts | null} */
    this.facts = null;
    this.withHistory = false;
  }

  firstUpdated() {
    super.firstUpdated();
    // Without the facts it can be removed all the same.
    ipc.accountFacts(this.line.id).then((facts) => (this.facts = facts), () => {});
  }

  words() {
    const { name, state } = this.line;
    const { facts, withHistory } = this;
    return {
      title: t("remove-account-title", { name }),
      facts: [
        ...(facts?.newKeyWaits ? [t("remove-account-key-waits")] : []),
        ...(state === "signedOut" ? [] : [t("remove-account-key")]),
        facts?.requests != null && facts.oldest
          ? t("remove-account-history", {
              count: facts.requests,
              day: format.date(facts.oldest, new Date()),
              size: format.size(facts.bytes),
            })
          : t("remove-account-files", { size: facts ? format.size(facts.bytes) : "…" }),
        t(withHistory ? "remove-account-goes" : "remove-account-stays"),
      ],
      confirm: t(withHistory ? "remove-account-confirm-all" : "remove-account-confirm", { name }),
      cancel: t("remove-account-keep"),
      testid: "remove-account-confirm",
      more: html`<label class="choice-line">
        <input
          type="checkbox"
          data-testid="remove-account-history"
          .checked=${withHistory}
          ?disabled=${this.busy}
          @change=${(/** @type {Event} */ event) => (this.withHistory = /** @type {HTMLInputElement} */ (event.target).checked)}
        /><span>${t("remove-account-too")}</span>
      </label>`,
    };
  }

  async act() {
    const { id, name } = this.line;
    await ipc.removeAccount(id, this.withHistory);
    toast(t("account-removed", { name }));
  }
}

customElements.define("or-remove-account-dialog", RemoveAccountDialog);
