import { cancelExport, dismissExport, showExport } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { ExportView } from "../../web/ipc.d.ts" */

/** How far an export is, or how it ended. */
class ExportStatus extends LightElement {
  static properties = { exported: { attribute: false } };

  constructor() {
    super();
    /** @type {ExportView} */
    this.exported = given();
  }

  running() {
    const { rows, total, file } = this.exported;
    return html`<div class="export-status" data-testid="export-running">
      <span class="export-words" dir="auto">${t("export-state-running", { file })}</span>
      <progress class="export-progress" aria-label=${t("export-progress")} max=${Math.max(1, total)} .value=${rows}></progress>
      <span class="faint figure">${total > 0 ? format.percent(Math.min(100, (rows / total) * 100)) : ""}</span>
      <button class="button button-small" type="button" data-testid="export-cancel" @click=${cancelExport}>${t("cancel")}</button>
    </div>`;
  }

  render() {
    const { state, rows, file, folder, forgotten } = this.exported;
    if (state === "running") return this.running();
    const done = state === "done";
    const said = [t(`export-state-${state}`, { count: rows, file, folder })];
    if (done && forgotten) said.push(t("export-forgotten", { day: format.date(forgotten.before, new Date()) }));
    return html`<div
      class="export-status"
      role="status"
      data-testid=${done ? "export-done" : "export-ended"}
      data-state=${state}
      data-value=${rows}
      data-file=${file}
    >
      ${icon(done ? "circleCheck" : state === "cancelled" ? "info" : "circleAlert")}
      <span class="export-words" dir="auto" title=${folder}>${said.join(" ")}</span>
      ${done
        ? html`<button class="button button-small" type="button" data-testid="export-show" @click=${showExport}>
            ${t("export-show")}
          </button>`
        : nothing}
      <button class="button button-ghost button-icon" type="button" aria-label=${t("close")} @click=${dismissExport}>
        ${icon("close")}
      </button>
    </div>`;
  }
}

customElements.define("or-export-status", ExportStatus);
