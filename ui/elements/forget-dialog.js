import { announce } from "../announce.js";
import * as ipc from "../ipc.js";
import { format, t } from "../text.js";
import { toastOf } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { AccountView, KeepFor, ToForget } from "../../web/ipc.d.ts" */

/** Asks before requests are kept for less long than until now, and says how many would go and what stays. */
class ForgetDialog extends ConfirmDialog {
  static properties = { account: { attribute: false }, several: { attribute: false }, keepFor: { attribute: false }, found: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** Whether it has to be said which account is meant. */
    this.several = false;
    /** @type {KeepFor} */
    this.keepFor = given();
    /** What would go at once. @type {ToForget} */
    this.found = given();
  }

  words() {
    const { keepFor } = this;
    const { requests, before } = this.found;
    const day = before ? format.date(before, new Date()) : "";
    return {
      title: t("forget-title", { keep: keepFor }),
      facts: [
        ...(this.several ? [t("history-of-account", { name: this.account.name })] : []),
        requests > 0 ? t("forget-now", { count: requests, day }) : t("forget-nothing-yet"),
        t("forget-daily"),
        t("forget-stays"),
        t("forget-for-good"),
      ],
      confirm: requests > 0 ? t("forget-confirm", { count: requests }) : t("forget-confirm-none", { keep: keepFor }),
      cancel: t("forget-keep"),
      testid: "keep-for-confirm",
    };
  }

  async act() {
    const tell = toastOf();
    await ipc.keepHistory(this.keepFor);
    const said = t(this.found.requests > 0 ? "forget-begun" : "setting-kept");
    tell(said);
    announce(said);
  }
}

customElements.define("or-forget-dialog", ForgetDialog);
