import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { groupName } from "../names.js";
import { go, href } from "../route.js";
import { seriesOf } from "../series.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";
import "./pick.js";
import "./segmented.js";
import "./spend-chart.js";
import "./spend-table.js";

/** @import { GroupBy, Overview, OverviewRange } from "../../web/ipc.d.ts" */

/** Spend by day: how far back, divided by what, as a chart or as a table. Sends `retry`. */
class Spend extends LightElement {
  static properties = {
    overview: { attribute: false },
    error: { attribute: false },
    range: { attribute: false },
    by: { attribute: false },
    asTable: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Overview | null} */
    this.overview = null;
    /** @type {unknown} */
    this.error = null;
    /** @type {OverviewRange} */
    this.range = "30";
    /** @type {GroupBy} */
    this.by = "tool";
    this.asTable = false;
    /** @type {Record<string, string>} */
    this.params = {};
    this.now = new Date();
  }

  /** @param {Record<string, string | undefined>} change of the address */
  show(change) {
    go(href("overview", { ...this.params, ...change }), { replace: true });
  }

  summary() {
    const { overview } = this;
    if (!overview) return this.error ? nothing : html`<span class="skeleton skeleton-line"></span>`;
    const { total, previousTotal, requests } = overview;
    return html`<span class="spend-total" data-value=${total}
        >${t("spend-total", { amount: format.credits(total), count: Number(total) })}</span
      >
      <span>${t("requests", { count: requests })}</span>
      ${previousTotal === null ? nothing : html`<span>${this.change(Number(total), Number(previousTotal))}</span>`}`;
  }

  /** @param {number} now @param {number} before what was spent, against the time before */
  change(now, before) {
    const days = Number(this.range);
    if (before <= 0) return "";
    const percent = ((now - before) / before) * 100;
    if (Math.abs(percent) < 1) return t("spend-same", { days });
    const share = format.percent(Math.round(Math.abs(percent)));
    return percent > 0 ? t("spend-more", { share, days }) : t("spend-less", { share, days });
  }

  body() {
    const { overview, error, by } = this;
    if (error && !overview) {
      return html`<div class="chart-place chart-message" role="alert">
        <p>${errorText(error)}</p>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent("retry"))}>
          ${t("try-again")}
        </button>
      </div>`;
    }
    if (!overview) return html`<div class="chart-place"><span class="skeleton skeleton-chart"></span></div>`;
    const names = overview.groups.map((group) => groupName(by, group));
    const series = seriesOf(by, overview.groups);
    if (this.asTable) {
      return html`<or-spend-table .overview=${overview} .names=${names} .now=${this.now}></or-spend-table>`;
    }
    return html`<or-spend-chart
      .overview=${overview}
      .names=${names}
      .series=${series}
      .range=${this.range}
      .now=${this.now}
    ></or-spend-chart>`;
  }

  render() {
    const ranges = ["7", "30", "90", "365"].map((value) => ({
      value,
      label: t("range-short", { days: Number(value) }),
      hint: t("range-long", { days: Number(value) }),
    }));
    const groupings = ["tool", "key", "outcome"].map((value) => ({ value, label: t(`by-${value}`) }));
    const toggle = this.asTable ? t("show-as-chart") : t("show-as-table");
    return html`<section class="spend" aria-labelledby="spend-title">
      <div class="section-head">
        <h2 class="section-title" id="spend-title">${t("spend-title")}</h2>
        <div class="section-tools">
          <or-segmented
            .label=${t("range")}
            .name=${"spend-range"}
            .options=${ranges}
            .value=${this.range}
            @chosen=${(/** @type {CustomEvent<string>} */ event) => this.show({ range: event.detail })}
          ></or-segmented>
          <or-pick
            .label=${t("by")}
            .options=${groupings}
            .value=${this.by}
            @chosen=${(/** @type {CustomEvent<string>} */ event) => this.show({ by: event.detail })}
          ></or-pick>
          <button
            class="button button-ghost button-icon"
            type="button"
            aria-label=${toggle}
            title=${toggle}
            @click=${() => this.show({ as: this.asTable ? undefined : "table" })}
          >
            ${icon(this.asTable ? "chart" : "table")}
          </button>
        </div>
      </div>
      <p class="spend-summary">${this.summary()}</p>
      <div data-testid="spend-chart" class="spend-body">${this.body()}</div>
    </section>`;
  }
}

customElements.define("or-spend", Spend);
