import { NO_KEY } from "../activity-query.js";
import { html } from "../lit.js";
import { groupName } from "../names.js";
import { href } from "../route.js";
import { seriesOf } from "../series.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { GroupBy, GroupShare, Overview, OverviewRange } from "../../web/ipc.d.ts" */

/** Where the credits of the range went, most first; each leads to the requests behind it. */
class Shares extends LightElement {
  static properties = { overview: { attribute: false }, by: { attribute: false }, range: { attribute: false } };

  constructor() {
    super();
    /** @type {Overview | null} */
    this.overview = null;
    /** @type {GroupBy} */
    this.by = "tool";
    /** @type {OverviewRange} */
    this.range = "30";
  }

  /** @param {GroupShare} group @returns {string | null} the activity behind it, where one filter can show it */
  link({ id }) {
    if (id === "other") return null;
    const range = this.range === "365" ? undefined : this.range;
    if (this.by === "tool") return href("activity", { range, tool: id });
    if (this.by === "key") return href("activity", { range, key: id || NO_KEY });
    return href("activity", { range, status: id });
  }

  /** @param {GroupShare} group @param {string} series */
  row(group, series) {
    const name = groupName(this.by, group);
    const link = this.link(group);
    const length = Math.max(0, Math.min(100, group.percent));
    return html`<tr>
      <th scope="row" class="share-name">
        <span class=${`swatch ${series}`}></span
        >${link ? html`<a class="plain-link" href=${link} dir="auto">${name}</a>` : html`<span dir="auto">${name}</span>`}
      </th>
      <td class="share-bar">
        <svg class="share-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="share-ground" width="100" height="4" />
          <rect class=${series} width=${length} height="4" />
        </svg>
      </td>
      <td class="figure faint">${format.percent(group.percent)}</td>
      <td class="figure" data-value=${group.credits}>${format.credits(group.credits)}</td>
    </tr>`;
  }

  body() {
    const { overview } = this;
    if (!overview) {
      return html`<div class="lines">
        ${[0, 1, 2, 3].map(() => html`<span class="skeleton skeleton-row"></span>`)}
      </div>`;
    }
    if (overview.groups.length === 0) return html`<p class="empty-note">${t("shares-none")}</p>`;
    const series = seriesOf(this.by, overview.groups);
    return html`<table class="share-table">
      <thead class="hidden-text">
        <tr>
          <th scope="col">${t(`by-${this.by}`)}</th>
          <td></td>
          <th scope="col">${t("column-share")}</th>
          <th scope="col">${t("column-credits")}</th>
        </tr>
      </thead>
      <tbody>
        ${overview.groups.map((group, index) => this.row(group, series[index]))}
      </tbody>
    </table>`;
  }

  render() {
    return html`<section class="shares" aria-labelledby="shares-title">
      <h2 class="section-title" id="shares-title">${t("shares-title")}</h2>
      ${this.body()}
    </section>`;
  }
}

customElements.define("or-shares", Shares);
