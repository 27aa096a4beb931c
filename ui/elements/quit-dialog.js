import * as ipc from "../ipc.js";
import { t } from "../text.js";
import { ConfirmDialog } from "./confirm-dialog.js";

/** Asks before the app quits with a created key that nobody would have any more. */
class QuitDialog extends ConfirmDialog {
  static properties = { name: { attribute: false } };

  constructor() {
    super();
    /** The key's name. */
    this.name = "";
  }

  words() {
    return {
      title: t("quit-title"),
      facts: [t("quit-loses", { name: this.name })],
      confirm: t("quit-anyway"),
      cancel: t("go-back"),
      testid: "quit-confirm",
    };
  }

  act() {
    return ipc.quit(true);
  }
}

customElements.define("or-quit-dialog", QuitDialog);
