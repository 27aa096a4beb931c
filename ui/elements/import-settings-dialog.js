import { announce } from "../announce.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { toast } from "../toasts.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import { given } from "./light-element.js";

/** @import { SettingsImport } from "../../web/ipc.d.ts" */

/**
 * @param {SettingsImport} change
 * @returns {string[]} a sentence each for what of the file is left out
 */
export const leftOut = ({ leftOut: accounts, keysLeftOut: keys }) => [
  ...(accounts > 0 ? [t("settings-import-left-out", { count: accounts })] : []),
  ...(keys > 0 ? [t("settings-import-keys", { count: keys })] : []),
];

/** Asks once before settings are replaced by those of a file, and says which. */
class ImportSettingsDialog extends ConfirmDialog {
  static properties = { text: { attribute: false }, change: { attribute: false }, forget: { state: true }, counts: { state: true } };

  constructor() {
    super();
    /** What is in the file. @type {string} */
    this.text = "";
    /** @type {SettingsImport} */
    this.change = given();
    /** Whether requests are forgotten that the file does not keep. */
    this.forget = false;
    /** How many those are, by account, where that is known. @type {Map<string, number>} */
    this.counts = new Map();
  }

  firstUpdated() {
    super.firstUpdated();
    for (const { account, keepFor } of this.change.forgets) {
      // Without the number it can be decided all the same.
      ipc.toForget(keepFor, account).then(({ requests }) => (this.counts = new Map([...this.counts, [account, requests]])), () => {});
    }
  }

  /** What the file would forget, and whether it is to. */
  forgets() {
    const { forgets } = this.change;
    if (forgets.length === 0) return nothing;
    return html`${forgets.map(({ account, name, keepFor }) => {
        const count = this.counts.get(account);
        const older = count === undefined ? t("settings-import-forgets-some") : t("settings-import-forgets-count", { count });
        return html`<p class="dialog-lead">${t("settings-import-forgets", { name, keep: keepFor })} ${older}</p>`;
      })}
      <label class="choice-line">
        <input
          type="checkbox"
          data-testid="settings-import-forget"
          .checked=${this.forget}
          ?disabled=${this.busy}
          @change=${(/** @type {Event} */ event) => (this.forget = /** @type {HTMLInputElement} */ (event.target).checked)}
        /><span>${t("settings-import-forget")}</span>
      </label>`;
  }

  words() {
    const { settings, accounts } = this.change;
    const facts = [];
    if (settings > 0) facts.push(t("settings-import-app", { count: settings }));
    if (accounts > 0) facts.push(t("settings-import-accounts", { count: accounts }));
    facts.push(...leftOut(this.change), t(this.change.forgets.length > 0 ? "settings-import-stays-unless" : "settings-import-stays"));
    return {
      title: t("settings-import-title"),
      facts,
      confirm: t("settings-import-confirm"),
      cancel: t("settings-import-keep"),
      testid: "settings-import-confirm",
      tone: this.forget ? /** @type {const} */ ("danger") : /** @type {const} */ ("plain"),
      more: this.forgets(),
    };
  }

  async act() {
    const change = await ipc.importSettings(this.text, this.forget);
    const kept = change.forgets.length > 0 && !this.forget ? [t("settings-import-not-forgotten")] : [];
    const said = [t("settings-import-done"), ...leftOut(change), ...kept].join(" ");
    toast(said, "good");
    announce(said);
  }
}

customElements.define("or-import-settings-dialog", ImportSettingsDialog);
