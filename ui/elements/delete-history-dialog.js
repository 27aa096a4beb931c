import * as ipc from "../ipc.js";
import { format, t } from "../text.js";
import { toastOf } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountView } from "../../web/ipc.d.ts" */

/** Asks before what the app remembers is deleted. */
class DeleteHistoryDialog extends ConfirmDialog {
  static properties = { account: { attribute: false }, several: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** Whether it has to be said which account is meant. */
    this.several = false;
  }

  words() {
    const { known, oldest } = this.account.activity;
    return {
      title: t("delete-history-title"),
      facts: [
        ...(this.several ? [t("history-of-account", { name: this.account.name })] : []),
        oldest
          ? t("delete-history-facts", { count: known, day: format.date(oldest, new Date()) })
          : t("delete-history-nothing"),
        t("delete-history-stays"),
      ],
      confirm: t("delete-history-confirm"),
      cancel: t("delete-history-keep"),
      testid: "delete-history-confirm",
    };
  }

  async act() {
    const tell = toastOf();
    await ipc.deleteHistory();
    tell(t("delete-history-done"));
  }
}

customElements.define("or-delete-history-dialog", DeleteHistoryDialog);
