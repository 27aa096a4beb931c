import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { toast } from "../toasts.js";
import { leftOut } from "./import-settings-dialog.js";
import { LightElement } from "./light-element.js";
import { settingRow } from "./setting-row.js";

/** @import { SettingsImport } from "../../web/ipc.d.ts" */

/** Bytes; the core reads no larger file either. */
const LARGEST = 1024 * 1024;

/** The settings as a file: out of this computer, and in. */
class SettingsFile extends LightElement {
  static properties = { failure: { state: true }, found: { state: true } };

  constructor() {
    super();
    /** Why it was not done. @type {string | null} */
    this.failure = null;
    /** A file that waits for the person's word. @type {{ text: string, change: SettingsImport } | null} */
    this.found = null;
  }

  async export() {
    this.failure = null;
    try {
      const said = t("report-saved", { file: await ipc.exportSettings() });
      toast(said, "good");
      announce(said);
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  choose() {
    this.failure = null;
    /** @type {HTMLInputElement | null} */ (this.querySelector("[type=file]"))?.click();
  }

  /** @param {Event} event */
  async chosen(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    if (!file) return;
    this.failure = null;
    try {
      await this.look(file);
    } catch (error) {
      // One that cannot be read any more has no code of the core.
      this.failure = error instanceof DOMException ? t("error-settings_file_damaged") : errorText(error);
    }
    // The same file can be chosen again.
    input.value = "";
  }

  /** @param {File} file */
  async look(file) {
    if (file.size > LARGEST) {
      this.failure = t("error-settings_file_too_large");
      return;
    }
    const text = await file.text();
    const change = await ipc.lookIntoSettings(text);
    if (change.settings + change.accounts + change.forgets.length > 0) {
      this.found = { text, change };
      return;
    }
    const said = [t("settings-import-same"), ...leftOut(change)].join(" ");
    toast(said);
    announce(said);
  }

  render() {
    const { found } = this;
    return html`${settingRow({
        label: t("settings-file"),
        note: t("settings-file-note"),
        failure: this.failure,
        control: html`<button class="button" type="button" data-testid="settings-export" @click=${this.export}>
            ${t("settings-export")}
          </button>
          <button class="button" type="button" data-testid="settings-import" @click=${this.choose}>
            ${t("settings-import")}
          </button>
          <input
            class="hidden-text"
            type="file"
            accept="application/json,.json"
            tabindex="-1"
            aria-hidden="true"
            data-testid="settings-import-file"
            @change=${this.chosen}
          />`,
        wide: true,
      })}
      ${found
        ? html`<or-import-settings-dialog
            .text=${found.text}
            .change=${found.change}
            @closed=${() => (this.found = null)}
          ></or-import-settings-dialog>`
        : nothing}`;
  }
}

customElements.define("or-settings-file", SettingsFile);
