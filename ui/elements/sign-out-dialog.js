import * as ipc from "../ipc.js";
import { t } from "../text.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountView } from "../../web/ipc.d.ts" */

/** Asks before signing out, and says what stays. */
class SignOutDialog extends ConfirmDialog {
  static properties = { account: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
  }

  words() {
    const { name, keeping, ownKey, newKey } = this.account;
    const removed = ownKey.state === "inUse" ? t("sign-out-own") : t(keeping === "untilQuit" ? "sign-out-forgets" : "sign-out-removes");
    return {
      title: t("sign-out-title", { name }),
      facts: [...(newKey ? [t("sign-out-loses", { name: newKey.name })] : []), removed, t("sign-out-stays")],
      confirm: t("sign-out-name", { name }),
      cancel: t("stay-signed-in"),
      testid: "sign-out-confirm",
    };
  }

  act() {
    return ipc.signOut();
  }
}

customElements.define("or-sign-out-dialog", SignOutDialog);
