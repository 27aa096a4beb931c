import { asCommandError } from "../errors.js";
import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { format, t } from "../text.js";
import { toast } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountFacts, AccountLine } from "../../web/ipc.d.ts" */

/** Asks before an account is taken out of the list, says what is there of it, and lets choose whether that goes too. */
class RemoveAccountDialog extends ConfirmDialog {
  static properties = { line: { attribute: false }, facts: { state: true }, withHistory: { state: true }, anyway: { state: true } };

  constructor() {
    super();
    /** @type {AccountLine} */
    this.line = given();
    /** What is there of it, once it is known. @type {AccountFacts | null} */
    this.facts = null;
    this.withHistory = false;
    /** The keychain did not let go of the key: it can be left there. */
    this.anyway = false;
  }

  firstUpdated() {
    super.firstUpdated();
    // Without the facts it can be removed all the same.
    ipc.accountFacts(this.line.id).then((facts) => (this.facts = facts), () => {});
  }

  words() {
    const { name, state } = this.line;
    const { facts, withHistory, anyway } = this;
    const confirm = withHistory ? t("remove-account-confirm-all", { name }) : t("remove-account-confirm", { name });
    const anywayConfirm = withHistory ? t("remove-account-confirm-all-anyway", { name }) : t("remove-account-confirm-anyway", { name });
    return {
      title: t("remove-account-title", { name }),
      facts: [
        ...(facts?.newKeyWaits ? [t("remove-account-key-waits")] : []),
        ...(anyway ? [t("remove-account-left", { entry: this.line.id })] : state === "signedOut" ? [] : [t("remove-account-key")]),
        facts?.requests != null && facts.oldest
          ? t("remove-account-history", {
              count: facts.requests,
              day: format.date(facts.oldest, new Date()),
              size: format.size(facts.bytes),
            })
          : t("remove-account-files", { size: facts ? format.size(facts.bytes) : "…" }),
        t(withHistory ? "remove-account-goes" : "remove-account-stays"),
      ],
      confirm: anyway ? anywayConfirm : confirm,
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
    try {
      await ipc.removeAccount(id, { withHistory: this.withHistory, anyway: this.anyway });
    } catch (error) {
      this.anyway = asCommandError(error).code.startsWith("keychain_");
      throw error;
    }
    toast(t("account-removed", { name }));
  }
}

customElements.define("or-remove-account-dialog", RemoveAccountDialog);
