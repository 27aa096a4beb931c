import { ActivityList, PAGE_SIZE } from "../activity-list.js";
import { columnsOf } from "../activity-columns.js";
import { isFiltered, queryOf } from "../activity-query.js";
import { announce } from "../announce.js";
import { asCommandError, errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import "./activity-detail.js";
import "./activity-filters.js";
import { summaryText } from "./activity-summary.js";
import "./activity-table.js";
import "./activity-tools.js";
import "./gap-detail.js";
import { LightElement, given } from "./light-element.js";

/** @import { Line } from "../activity-list.js" */
/** @import { AccountView, ActivityQuery, ActivitySummary, View } from "../../web/ipc.d.ts" */
/** @import { ActivityTable } from "./activity-table.js" */

/** Every request known, filtered by what the address says. */
class ActivityScreen extends LightElement {
  static properties = {
    view: { attribute: false },
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    list: { state: true },
    summary: { state: true },
    fresh: { state: true },
    error: { state: true },
    selected: { state: true },
    drawn: { state: true },
  };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** What was found; `null` before the first answer. @type {ActivityList | null} */
    this.list = null;
    /** @type {ActivitySummary | null} */
    this.summary = null;
    /** Tools and sources that can be filtered for. @type {{ tools: string[], sources: string[] }} */
    this.choices = { tools: [], sources: [] };
    /** Requests that came since, and wait for a click so that nothing moves under the eye. */
    this.fresh = 0;
    /** @type {unknown} */
    this.error = null;
    /** The line whose details are shown. @type {Line | null} */
    this.selected = null;
    /** Rises when the list was filled further. */
    this.drawn = 0;
    /** What was asked last: the account and its filter. */
    this.question = "";
    this.revision = -1;
    /** Rises with each question; an answer to an older one is dropped. */
    this.version = 0;
    /** Pages that are being read. @type {Set<number>} */
    this.reading = new Set();
    /** What the list was asked with. @type {ActivityQuery} */
    this.query = {};
  }

  willUpdate() {
    const { id, activity } = this.account;
    const question = JSON.stringify([id, this.params, format.dayOf(this.now.toISOString())]);
    if (question !== this.question) {
      this.question = question;
      this.revision = activity.revision;
      void this.read({ toTop: true });
    } else if (activity.revision !== this.revision) {
      this.revision = activity.revision;
      void this.lookAgain();
    }
  }

  get table() {
    return /** @type {ActivityTable | null} */ (this.querySelector("or-activity-table"));
  }

  /**
   * @template T
   * @param {() => Promise<T>} command
   * @returns {Promise<T | null>} `null` where the answer came too late or not at all
   */
  async ask(command) {
    const { version } = this;
    try {
      const answer = await command();
      if (version !== this.version) return null;
      this.error = null;
      return answer;
    } catch (error) {
      if (version === this.version) this.error = asCommandError(error);
      return null;
    }
  }

  /**
   * Reads the list anew: its first page, and then what all of it comes to.
   * @param {{ toTop: boolean }} how
   */
  async read({ toTop }) {
    this.version += 1;
    this.reading.clear();
    const query = queryOf(this.params, new Date());
    const page = await this.ask(() => ipc.activity({ ...query, limit: PAGE_SIZE }));
    if (!page) return;
    const before = this.list;
    this.choices = { tools: page.tools, sources: page.sources };
    const list = new ActivityList(page);
    if (!toTop && before) {
      // As long as it was until it is counted again, so that the scroll position holds.
      list.count = Math.max(list.count, before.count);
      list.gaps = before.gaps;
    }
    this.list = list;
    this.query = list.until === null ? query : { ...query, until: list.until };
    this.fresh = 0;
    if (before && toTop) this.table?.toTop();
    await this.sumUp(list, before !== null && toTop);
  }

  /** @param {ActivityList} list @param {boolean} say whether to tell what was found */
  async sumUp(list, say) {
    const summary = await this.ask(() => ipc.activitySummary(this.query));
    if (!summary) return;
    list.take(summary);
    this.summary = summary;
    this.drawn += 1;
    if (say) announce(summaryText(summary));
  }

  /** The history changed: what is new is counted, and shown at once only where that moves nothing. */
  async lookAgain() {
    const { list } = this;
    if (!list || list.until === null) return void this.read({ toTop: true });
    const { until: since } = list;
    const newer = await this.ask(() => ipc.activitySummary({ ...queryOf(this.params, new Date()), since }));
    if (!newer) return;
    if (newer.requests === 0 || (!this.selected && this.table?.mayMove())) {
      await this.read({ toTop: false });
    } else {
      if (this.fresh === 0) announce(t("activity-new", { count: newer.requests }));
      this.fresh = newer.requests;
    }
  }

  /** Reads the pages that a part of the list needs. @param {number} first @param {number} last line, exclusive */
  async readLines(first, last) {
    const { list } = this;
    if (!list) return;
    for (const number of list.missing(first, last)) {
      if (this.reading.has(number)) continue;
      this.reading.add(number);
      const page = await this.ask(() => ipc.activity({ ...this.query, ...list.askFor(number), limit: PAGE_SIZE }));
      this.reading.delete(number);
      if (!page || this.list !== list) return;
      list.takePage(number, page);
      list.forgetFarFrom(number);
      this.drawn += 1;
    }
  }

  showNew() {
    void this.read({ toTop: true });
  }

  retry() {
    this.error = null;
    void this.read({ toTop: true });
  }

  /** @param {Line | null} line */
  select(line) {
    const before = this.selected;
    this.selected = line;
    if (!line && before) void this.table?.focusActive();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape" || !this.selected) return;
    event.stopPropagation();
    this.select(null);
  }

  empty() {
    const filtered = isFiltered(this.params);
    return html`<div class="empty">
      <span class="empty-icon">${icon(filtered ? "search" : "activity")}</span>
      <h2 class="empty-title">${filtered ? t("activity-none-found") : t("activity-none")}</h2>
      <p class="empty-text">${filtered ? t("activity-none-found-meaning") : t("activity-none-meaning")}</p>
      ${filtered
        ? html`<button class="button" type="button" @click=${() => go(href("activity"), { replace: true })}>
            ${t("filter-clear")}
          </button>`
        : nothing}
    </div>`;
  }

  body() {
    const { list, error } = this;
    if (error && !list) {
      return html`<div class="empty" role="alert">
        <span class="empty-icon">${icon("circleAlert")}</span>
        <h2 class="empty-title">${t("activity-failed")}</h2>
        <p class="empty-text">${errorText(error)}</p>
        <button class="button" type="button" @click=${this.retry}>${t("try-again")}</button>
      </div>`;
    }
    if (!list) {
      return html`<div class="lines" aria-busy="true">
        ${Array.from({ length: 8 }, () => html`<span class="skeleton skeleton-row"></span>`)}
      </div>`;
    }
    if (list.lines === 0) return this.empty();
    return html`<or-activity-table
      .list=${list}
      .drawn=${this.drawn}
      .params=${this.params}
      .columns=${columnsOf(this.view.settings.activityColumns)}
      .oldest=${isFiltered(this.params) ? null : this.account.activity.oldest}
      .selected=${this.selected?.key ?? null}
      .now=${this.now}
      @lines=${(/** @type {CustomEvent<{ first: number, last: number }>} */ { detail }) =>
        this.readLines(detail.first, detail.last)}
      @open-line=${(/** @type {CustomEvent<Line>} */ event) => this.select(event.detail)}
    ></or-activity-table>`;
  }

  detail() {
    const line = this.selected;
    const closed = () => this.select(null);
    if (line?.kind === "row") {
      return html`<or-activity-detail .row=${line.row} .now=${this.now} @closed=${closed}></or-activity-detail>`;
    }
    if (line?.kind === "gap") {
      return html`<or-gap-detail .gap=${line.gap} .now=${this.now} @closed=${closed}></or-gap-detail>`;
    }
    return nothing;
  }

  render() {
    const { fresh, selected } = this;
    return html`<div class="activity" @keydown=${this.onKey}>
      <or-activity-filters
        .params=${this.params}
        .choices=${this.choices}
        .keys=${this.account.keys?.rows ?? []}
        .now=${this.now}
      ></or-activity-filters>
      <or-activity-tools
        .view=${this.view}
        .params=${this.params}
        .summary=${this.summary}
        .query=${this.query}
      ></or-activity-tools>
      <div class="activity-body" data-detail=${selected ? "true" : "false"}>
        <div class="activity-list">
          ${this.body()}
          ${fresh > 0
            ? html`<button class="new-rows" type="button" data-testid="activity-new" data-value=${fresh} @click=${this.showNew}>
                ${icon("arrowUp")}${t("activity-new", { count: fresh })}
              </button>`
            : nothing}
        </div>
        ${this.detail()}
      </div>
    </div>`;
  }
}

customElements.define("or-activity-screen", ActivityScreen);
