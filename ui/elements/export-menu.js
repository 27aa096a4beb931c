import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { MenuElement } from "./menu-element.js";

/** @import { ExportFormat } from "../../web/ipc.d.ts" */

/** Excel separates by semicolons where numbers have a comma. @param {boolean} comma @returns {ExportFormat} */
const excelFormat = (comma) => (comma ? "csv_for_excel_with_commas" : "csv_for_excel");

/** Writes the list into a file: as CSV at once, in other forms through a menu. Sends `chosen` with the form. */
class ExportMenu extends MenuElement {
  static properties = { disabled: { attribute: false } };

  constructor() {
    super();
    this.disabled = false;
  }

  /** @param {ExportFormat} form */
  send(form) {
    this.dispatchEvent(new CustomEvent("chosen", { detail: form }));
  }

  render() {
    return html`<div class="split" @keydown=${this.onKey}>
      <button
        class="button button-small split-main"
        type="button"
        data-testid="export-csv"
        title=${t("export-csv.meaning")}
        ?disabled=${this.disabled}
        @click=${() => this.send("csv")}
      >
        ${icon("download")}<span class="tool-label">${t("export-csv")}</span>
      </button>
      <button
        class="button button-small split-more"
        type="button"
        data-testid="export-more"
        aria-haspopup="menu"
        aria-expanded=${this.open ? "true" : "false"}
        aria-label=${t("export-more")}
        ?disabled=${this.disabled}
        @click=${this.toggle}
      >
        ${icon("chevron")}
      </button>
      ${this.open
        ? html`<div class="menu">
            <div class="menu-items" role="menu" aria-label=${t("export-more")}>
              ${this.item("download", t("export-csv_for_excel"), () => this.send(excelFormat(format.decimalComma)))}
              ${this.item("download", t("export-csv-plain"), () => this.send("csv"))}
              ${this.item("download", t("export-json_lines"), () => this.send("json_lines"))}
            </div>
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-export-menu", ExportMenu);
