import { exportActivity } from "../actions.js";
import { columnsOf } from "../activity-columns.js";
import { orderOf } from "../activity-query.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import "./activity-search.js";
import "./activity-summary.js";
import "./columns-dialog.js";
import "./export-menu.js";
import "./export-status.js";
import { LightElement, given } from "./light-element.js";
import "./saved-filters-dialog.js";

/** @import { ActivityQuery, ActivitySummary, ExportFormat, View } from "../../web/ipc.d.ts" */

/** What can be done with the list, and what it comes to. */
class ActivityTools extends LightElement {
  static properties = {
    view: { attribute: false },
    params: { attribute: false },
    summary: { attribute: false },
    query: { attribute: false },
    current: { attribute: false },
    dialog: { state: true },
  };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {ActivitySummary | null} */
    this.summary = null;
    /** What the list was asked with, and what is exported. @type {ActivityQuery} */
    this.query = {};
    /** Whether the list, its summary and its query are those that the address asks for. */
    this.current = false;
    /** @type {"columns" | "saved" | null} */
    this.dialog = null;
  }

  /** @param {ExportFormat} format */
  export(format) {
    void exportActivity(this.query, format);
  }

  /** @param {"columns" | "saved"} dialog @param {import("../icons.js").IconName} name @param {string} label */
  opener(dialog, name, label) {
    return html`<button
      class="button button-small"
      type="button"
      data-testid=${`activity-${dialog}`}
      aria-haspopup="dialog"
      @click=${() => (this.dialog = dialog)}
    >
      ${icon(name)}<span class="tool-label">${label}</span>
    </button>`;
  }

  opened() {
    const { settings } = this.view;
    const closed = () => (this.dialog = null);
    if (this.dialog === "columns") {
      return html`<or-columns-dialog
        .settings=${settings}
        .columns=${columnsOf(settings.activityColumns)}
        @closed=${closed}
      ></or-columns-dialog>`;
    }
    if (this.dialog === "saved") {
      return html`<or-saved-filters-dialog
        .settings=${settings}
        .params=${this.params}
        @closed=${closed}
      ></or-saved-filters-dialog>`;
    }
    return nothing;
  }

  render() {
    const { export: exported } = this.view.app;
    const running = exported?.state === "running";
    return html`<div class="activity-tools">
        <or-activity-search .params=${this.params}></or-activity-search>
        <div class="tool-buttons">
          ${this.opener("saved", "bookmark", t("saved-filters"))} ${this.opener("columns", "columns", t("columns"))}
          <or-export-menu
            .disabled=${running || !this.current || this.summary?.requests === 0}
            @chosen=${(/** @type {CustomEvent<ExportFormat>} */ event) => this.export(event.detail)}
          ></or-export-menu>
        </div>
      </div>
      ${exported ? html`<or-export-status .exported=${exported}></or-export-status>` : nothing}
      <or-activity-summary
        .summary=${this.summary}
        .current=${this.current}
        .order=${orderOf(this.params).sort}
      ></or-activity-summary>
      ${this.opened()}`;
  }
}

customElements.define("or-activity-tools", ActivityTools);
