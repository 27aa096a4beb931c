import { announce } from "../announce.js";
import * as ipc from "../ipc.js";
import { t } from "../text.js";
import { toast } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { SettingsImport } from "../../web/ipc.d.ts" */

/**
 * @param {SettingsImport} change
 * @returns {string[]} a sentence where accounts are left out
 */
export const leftOut = ({ leftOut: count }) => (count > 0 ? [t("settings-import-left-out", { count })] : []);

/** Asks once before settings are replaced by those of a file, and says which. */
class ImportSettingsDialog extends ConfirmDialog {
  static properties = { text: { attribute: false }, change: { attribute: false } };

  constructor() {
    super();
    /** What is in the file. @type {string} */
    this.text = "";
    /** @type {SettingsImport} */
    this.change = given();
  }

  words() {
    const { settings, accounts } = this.change;
    const facts = [];
    if (settings > 0) facts.push(t("settings-import-app", { count: settings }));
    if (accounts > 0) facts.push(t("settings-import-accounts", { count: accounts }));
    facts.push(...leftOut(this.change), t("settings-import-stays"));
    return {
      title: t("settings-import-title"),
      facts,
      confirm: t("settings-import-confirm"),
      cancel: t("settings-import-keep"),
      testid: "settings-import-confirm",
      tone: /** @type {const} */ ("plain"),
    };
  }

  async act() {
    const said = [t("settings-import-done"), ...leftOut(await ipc.importSettings(this.text))].join(" ");
    toast(said, "good");
    announce(said);
  }
}

customElements.define("or-import-settings-dialog", ImportSettingsDialog);
