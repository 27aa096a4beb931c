import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";
import { settingRow } from "./setting-row.js";

/** @import { Changed } from "../lit.js" */

/** Where everything lies on this computer, and how large it is. */
class DataFolder extends LightElement {
  static properties = { folder: { attribute: false }, state: { attribute: false }, size: { state: true }, failure: { state: true } };

  constructor() {
    super();
    this.folder = "";
    /** Changes when its size may have. */
    this.state = "";
    /** Bytes, once they were counted. @type {number | null} */
    this.size = null;
    /** Why the folder was not shown. @type {string | null} */
    this.failure = null;
  }

  /** @param {Changed} changed */
  updated(changed) {
    if (changed.has("state")) this.measure();
  }

  measure() {
    // Without its size the folder is where it is all the same.
    void ipc.dataSize().then(
      (size) => (this.size = size),
      () => {},
    );
  }

  async show() {
    this.failure = null;
    try {
      await ipc.showDataFolder();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  render() {
    const { size } = this;
    const note = t("setting-data-folder-note");
    return settingRow({
      label: t("setting-data-folder"),
      note: html`${size === null
          ? note
          : html`${note} <span data-testid="data-size" data-value=${size}>${t("setting-data-size", { size: format.size(size) })}</span>`}<code
          class="path"
          dir="auto"
          >${this.folder}</code
        >`,
      failure: this.failure,
      control: html`<button class="button" type="button" data-testid="show-data-folder" @click=${this.show}>
          ${t("show-data-folder")}
        </button>`,
      wide: true,
    });
  }
}

customElements.define("or-data-folder", DataFolder);
