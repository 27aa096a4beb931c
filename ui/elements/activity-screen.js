import { listOf, append, mergeFirst } from "../activity-list.js";
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
import "./activity-table.js";
import { LightElement, given } from "./light-element.js";

/** @import { List } from "../activity-list.js" */
/** @import { Changed } from "../lit.js" */
/** @import { AccountView, ActivityPage, ActivityRow, ActivitySummary } from "../../web/ipc.d.ts" */
/** @import { ActivityTable } from "./activity-table.js" */

/** Every request known, filtered by what the address says. */
class ActivityScreen extends LightElement {
  static properties = {
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    list: { state: true },
    summary: { state: true },
    waiting: { state: true },
    error: { state: true },
    selected: { state: true },
  };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** What was read so far; `null` before the first answer. @type {List | null} */
    this.list = null;
    /** @type {ActivitySummary | null} */
    this.summary = null;
    /** Tools that can be filtered for. @type {string[]} */
    this.tools = [];
    /** Newer rows that wait for a click, so that nothing moves under the eye. @type {{ list: List, fresh: number, joined: boolean } | null} */
    this.waiting = null;
    /** @type {unknown} */
    this.error = null;
    /** The request whose details are shown. @type {ActivityRow | null} */
    this.selected = null;
    /** What was asked last: the account and its filter. */
    this.question = "";
    this.revision = -1;
    /** Rises with each question; an answer to an older one is dropped. */
    this.version = 0;
    this.loadingMore = false;
  }

  /** @param {Changed} _changed */
  willUpdate(_changed) {
    const { id, activity } = this.account;
    const question = JSON.stringify([id, this.params, format.dayOf(this.now.toISOString())]);
    if (question !== this.question) {
      this.question = question;
      this.revision = activity.revision;
      void this.read();
    } else if (activity.revision !== this.revision) {
      this.revision = activity.revision;
      void this.readAgain();
    }
  }

  get table() {
    return /** @type {ActivityTable | null} */ (this.querySelector("or-activity-table"));
  }

  /**
   * @param {() => Promise<ActivityPage>} command
   * @returns {Promise<ActivityPage | null>} `null` where the answer came too late or not at all
   */
  async ask(command) {
    const { version } = this;
    try {
      const page = await command();
      if (version !== this.version) return null;
      this.error = null;
      return page;
    } catch (error) {
      if (version === this.version) this.error = asCommandError(error);
      return null;
    }
  }

  /** Reads from the top, for a new filter. */
  async read() {
    this.version += 1;
    this.waiting = null;
    const page = await this.ask(() => ipc.activity(queryOf(this.params, new Date())));
    if (!page) return;
    const before = this.list;
    this.take(page);
    this.list = listOf(page);
    if (!before) return;
    this.table?.toTop();
    announce(this.summaryText());
  }

  /** Reads the top again because the history changed. */
  async readAgain() {
    const page = await this.ask(() => ipc.activity(queryOf(this.params, new Date())));
    if (!page) return;
    this.take(page);
    const merged = mergeFirst(this.list ?? { rows: [], gaps: [], next: null }, page);
    const still = !this.list || this.list.rows.length === 0 || merged.fresh === 0;
    if (still || (!this.selected && this.table?.mayMove())) {
      this.waiting = null;
      this.list = merged.list;
    } else {
      if (!this.waiting) announce(t("activity-new", { count: merged.fresh }));
      this.waiting = merged;
    }
  }

  /** @param {ActivityPage} page */
  take(page) {
    if (page.summary) this.summary = page.summary;
    if (page.tools.length > 0) this.tools = page.tools;
  }

  async readMore() {
    const { list } = this;
    if (!list?.next || this.loadingMore) return;
    this.loadingMore = true;
    const page = await this.ask(() => ipc.activity({ ...queryOf(this.params, new Date()), after: list.next ?? undefined }));
    this.loadingMore = false;
    // The list may have grown at the top meanwhile; its end is where it was.
    if (page && this.list && this.list.next === list.next) this.list = append(this.list, page);
  }

  showNew() {
    if (this.waiting) this.list = this.waiting.list;
    this.waiting = null;
    this.table?.toTop();
  }

  retry() {
    this.error = null;
    void this.read();
  }

  /** @param {ActivityRow | null} row */
  select(row) {
    const before = this.selected;
    this.selected = row;
    if (!row && before) this.table?.focusLine(before.id);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape" || !this.selected) return;
    event.stopPropagation();
    this.select(null);
  }

  summaryText() {
    const { summary } = this;
    if (!summary) return "";
    return t("activity-summary", {
      count: summary.requests,
      amount: format.credits(summary.credits),
      credits: Number(summary.credits),
      share: format.percent(summary.requests > 0 ? (summary.failed / summary.requests) * 100 : 0),
    });
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
    if (list.rows.length === 0 && list.gaps.length === 0) return this.empty();
    return html`<or-activity-table
      .list=${list}
      .oldest=${isFiltered(this.params) ? null : this.account.activity.oldest}
      .selected=${this.selected?.id ?? null}
      .now=${this.now}
      @more=${this.readMore}
      @open-row=${(/** @type {CustomEvent<ActivityRow>} */ event) => this.select(event.detail)}
    ></or-activity-table>`;
  }

  render() {
    const { waiting, selected } = this;
    return html`<div class="activity" @keydown=${this.onKey}>
      <or-activity-filters
        .params=${this.params}
        .tools=${this.tools}
        .keys=${this.account.keys?.rows ?? []}
        .summary=${this.summary}
      ></or-activity-filters>
      <div class="activity-body" data-detail=${selected ? "true" : "false"}>
        <div class="activity-list">
          ${this.body()}
          ${waiting
            ? html`<button class="new-rows" type="button" @click=${this.showNew}>
                ${icon("arrowUp")}${waiting.joined
                  ? t("activity-new", { count: waiting.fresh })
                  : t("activity-new-more", { count: waiting.fresh })}
              </button>`
            : nothing}
        </div>
        ${selected
          ? html`<or-activity-detail
              .row=${selected}
              .now=${this.now}
              @closed=${() => this.select(null)}
            ></or-activity-detail>`
          : nothing}
      </div>
    </div>`;
  }
}

customElements.define("or-activity-screen", ActivityScreen);
