import { asCommandError } from "../errors.js";
import * as ipc from "../ipc.js";
import { t } from "../text.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountView } from "../../web/ipc.d.ts" */

/** Asks before signing out, and says what stays. A keychain that does not obey keeps nobody in. */
class SignOutDialog extends ConfirmDialog {
  static properties = { account: { attribute: false }, anyway: { state: true } };

  constructor() {
    super();
    /** The keychain did not let go of the key: it can be left there. */
    this.anyway = false;
    /** @type {AccountView} */
    this.account = given();
  }

  words() {
    const { name, keeping, ownKey, newKey } = this.account;
    const removed = ownKey.state === "inUse" ? t("sign-out-own") : t(keeping === "untilQuit" ? "sign-out-forgets" : "sign-out-removes");
    return {
      title: t("sign-out-title", { name }),
      facts: [
        ...(newKey ? [t("sign-out-loses", { name: newKey.name })] : []),
        this.anyway ? t("sign-out-left") : removed,
        t("sign-out-stays"),
      ],
      confirm: this.anyway ? t("sign-out-anyway") : t("sign-out-name", { name }),
      cancel: t("stay-signed-in"),
      testid: "sign-out-confirm",
    };
  }

  async act() {
    try {
      await ipc.signOut({ anyway: this.anyway });
    } catch (error) {
      this.anyway = asCommandError(error).code.startsWith("keychain_");
      throw error;
    }
  }
}

customElements.define("or-sign-out-dialog", SignOutDialog);
