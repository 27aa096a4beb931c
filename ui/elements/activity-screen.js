import { columnsOf } from "../activity-columns.js";
import { isFiltered, movesOn, orderOf, sortedBy } from "../activity-query.js";
import { ActivityReader } from "../activity-reader.js";
import { announce } from "../announce.js";
import { errorText } from "../errors.js";
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
/** @import { Column } from "../activity-columns.js" */
/** @import { AccountView, ActivitySort, View } from "../../web/ipc.d.ts" */
/** @import { ActivityTable } from "./activity-table.js" */

/** Every request known, filtered by what the address says. */
class ActivityScreen extends LightElement {
  static properties = {
    view: { attribute: false },
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    selected: { state: true },
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
    /** The line whose details are shown. @type {Line | null} */
    this.selected = null;
    this.reader = new ActivityReader(ipc, {
      requestUpdate: () => this.requestUpdate(),
      mayMove: () => !this.selected && Boolean(this.table?.mayMove()),
      toldOfNew: (count) => announce(t("activity-new", { count })),
    });
    /** The account whose requests are shown. */
    this.of = "";
    /** What was asked last. */
    this.question = "";
    /** The day on which a range that moves on was asked for. */
    this.day = "";
    this.revision = -1;
    /** The columns that are shown; the same ones as long as no others are chosen. @type {Column[]} */
    this.columns = [];
  }

  willUpdate() {
    const { id, activity } = this.account;
    if (id !== this.of) {
      this.of = id;
      this.selected = null;
      this.reader.forget();
    }
    const question = JSON.stringify([id, this.params]);
    const day = movesOn(this.params.range) ? format.dayOf(this.now.toISOString()) : "";
    if (question !== this.question) void this.show();
    else if (day !== this.day) void this.reader.read({ inPlace: true });
    else if (activity.revision !== this.revision) void this.reader.lookAgain();
    [this.question, this.day, this.revision] = [question, day, activity.revision];
    const columns = columnsOf(this.view.settings.activityColumns);
    if (columns.join() !== this.columns.join()) this.columns = columns;
    if (this.selected) this.selected = this.reader.list?.again(this.selected) ?? this.selected;
  }

  get table() {
    return /** @type {ActivityTable | null} */ (this.querySelector("or-activity-table"));
  }

  /** Another filter: its list begins at its top. */
  async show() {
    const before = this.reader.list;
    const shown = this.reader.show(this.params);
    if (!(await shown) || !before) return;
    this.table?.toTop();
    if (this.reader.summary) announce(summaryText(this.reader.summary));
  }

  /** What came since is shown, and the keyboard goes on from there: its button is gone. */
  async showNew() {
    if (!(await this.reader.read())) return;
    this.table?.toTop();
    this.table?.moveTo();
  }

  retry() {
    void this.reader.read({ inPlace: this.reader.current });
  }

  /** @param {Line | null} line */
  select(line) {
    const before = this.selected;
    this.selected = line;
    if (!line && before) this.table?.moveTo();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape" || !this.selected) return;
    event.stopPropagation();
    this.select(null);
  }

  empty() {
    const filtered = isFiltered(this.params);
    const forgotten = this.forgotten();
    const meaning = filtered ? t("activity-none-found-meaning") : forgotten ? "" : t("activity-none-meaning");
    return html`<div class="empty">
      <span class="empty-icon">${icon(filtered ? "search" : "activity")}</span>
      <h2 class="empty-title">${filtered ? t("activity-none-found") : t(forgotten ? "activity-none-kept" : "activity-none")}</h2>
      <p class="empty-text">${meaning} ${forgotten}</p>
      ${filtered
        ? html`<button class="button" type="button" @click=${() => go(href("activity"), { replace: true })}>
            ${t("filter-clear")}
          </button>`
        : nothing}
    </div>`;
  }

  /** Said where requests of the time that is shown were forgotten; otherwise nothing. */
  forgotten() {
    const forgotten = this.reader.summary?.forgotten;
    if (!forgotten) return "";
    return t("activity-forgotten", { count: forgotten.requests, day: format.date(forgotten.before, this.now) });
  }

  /** What is said at the end of the list. */
  end() {
    const forgotten = this.forgotten();
    const { oldest } = this.account.activity;
    if (forgotten || !oldest || isFiltered(this.params)) return forgotten;
    return t("activity-end", { day: format.date(oldest, this.now) });
  }

  failed() {
    return html`<div class="empty" role="alert">
      <span class="empty-icon">${icon("circleAlert")}</span>
      <h2 class="empty-title">${t("activity-failed")}</h2>
      <p class="empty-text">${errorText(this.reader.error)}</p>
      <button class="button" type="button" @click=${this.retry}>${t("try-again")}</button>
    </div>`;
  }

  /** The list that is shown is not what was asked for, or not all of it can be read. */
  trouble() {
    const { list, error, current } = this.reader;
    if (!error || !list) return nothing;
    return html`<div class="callout activity-trouble" role="alert" data-testid="activity-trouble">
      ${icon("circleAlert")}
      <p class="callout-text">${current ? t("activity-part-failed") : t("activity-other-failed")} ${errorText(error)}</p>
      <button class="button button-small" type="button" data-testid="activity-retry" @click=${this.retry}>
        ${t("try-again")}
      </button>
    </div>`;
  }

  body() {
    const { list, error } = this.reader;
    if (error && !list) return this.failed();
    if (!list || (list.lines === 0 && !list.summed && !error)) {
      return html`<div class="lines" aria-busy="true">
        ${Array.from({ length: 8 }, () => html`<span class="skeleton skeleton-row"></span>`)}
      </div>`;
    }
    if (list.lines === 0) return this.empty();
    const { sort, leastFirst } = orderOf(this.params);
    return html`<or-activity-table
      .list=${list}
      .drawn=${this.reader.drawn}
      .sort=${sort}
      .leastFirst=${leastFirst}
      .columns=${this.columns}
      .none=${this.reader.current && this.reader.summary?.requests === 0}
      .end=${this.end()}
      .selected=${this.selected?.key ?? null}
      .now=${this.now}
      @lines=${(/** @type {CustomEvent<{ first: number, last: number }>} */ { detail }) =>
        this.reader.readLines(detail.first, detail.last)}
      @sort-by=${(/** @type {CustomEvent<ActivitySort>} */ { detail }) =>
        go(href("activity", { ...this.params, ...sortedBy(this.params, detail) }), { replace: true })}
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
    const { fresh, choices, summary, query, current } = this.reader;
    return html`<div class="activity" @keydown=${this.onKey}>
      <or-activity-filters
        .params=${this.params}
        .choices=${choices}
        .keys=${this.account.keys?.rows ?? []}
        .now=${this.now}
      ></or-activity-filters>
      <or-activity-tools
        .view=${this.view}
        .params=${this.params}
        .summary=${summary}
        .query=${query}
        .current=${current}
      ></or-activity-tools>
      ${this.trouble()}
      <div class="activity-body" data-detail=${this.selected ? "true" : "false"}>
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
