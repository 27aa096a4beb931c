import { linesOf, visibleLines } from "../activity-list.js";
import { html, nothing, repeat } from "../lit.js";
import { keyName, toolName } from "../names.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { Line, List } from "../activity-list.js" */
/** @import { Changed } from "../lit.js" */
/** @import { ActivityRow, Gap } from "../../web/ipc.d.ts" */

/** More is asked for when this few lines are left below. */
const AHEAD = 40;

/**
 * The requests as a real table of which only the lines near the view are in the document: all lines are equally high,
 * and two empty bodies keep the room of the rest. An empty box as high as all lines keeps the scroll position while
 * lines are exchanged. Sends `open-row` with a row and `more` near the end.
 */
export class ActivityTable extends LightElement {
  static properties = {
    list: { attribute: false },
    oldest: { attribute: false },
    selected: { attribute: false },
    now: { attribute: false },
    view: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    /** @type {List} */
    this.list = given();
    /** Time of the oldest request known, told at the end of everything. @type {string | null} */
    this.oldest = null;
    /** @type {string | null} */
    this.selected = null;
    this.now = new Date();
    /** @type {Line[]} */
    this.lines = [];
    this.view = { scrollTop: 0, viewHeight: 800, lineHeight: 40, headHeight: 36 };
    /** The line that the keyboard is at. */
    this.active = 0;
    /** Whether the focus was in here before the last update. */
    this.hadFocus = false;
  }

  get scroller() {
    return /** @type {HTMLElement} */ (this.querySelector(".activity-scroll"));
  }

  firstUpdated() {
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this.scroller);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    this.hadFocus = this.contains(document.activeElement);
    if (!changed.has("list")) return;
    const key = this.lines[this.active]?.key;
    this.lines = linesOf(this.list);
    const moved = this.lines.findIndex((line) => line.key === key);
    this.active = moved >= 0 ? moved : 0;
  }

  updated() {
    const { lineHeight } = this.view;
    const { first, last } = this.shown;
    // Heights are set from code: the content policy allows no style in the markup.
    this.room(".activity-extent", this.view.headHeight + this.lines.length * lineHeight);
    this.room(".spacer-above td", first * lineHeight);
    this.room(".spacer-below td", (this.lines.length - last) * lineHeight);
    // The line that had the focus may have been scrolled away; the arrow keys go on working all the same.
    if (this.hadFocus && !this.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    if (this.list.next && last > this.lines.length - AHEAD) this.dispatchEvent(new CustomEvent("more"));
  }

  /** @param {string} selector @param {number} height */
  room(selector, height) {
    const spacer = /** @type {HTMLElement | null} */ (this.querySelector(selector));
    spacer?.style.setProperty("height", `${height}px`);
  }

  measure() {
    const line = this.querySelector(".activity-line");
    const head = this.querySelector("thead");
    if (!line || !head) return;
    const view = {
      scrollTop: this.scroller.scrollTop,
      viewHeight: this.scroller.clientHeight,
      lineHeight: line.getBoundingClientRect().height || this.view.lineHeight,
      headHeight: head.getBoundingClientRect().height,
    };
    this.view = view;
  }

  get shown() {
    return visibleLines({ count: this.lines.length, ...this.view });
  }

  /** Whether rows may come in at the top without moving what is being read. */
  mayMove() {
    const { scroller } = this;
    return scroller.scrollTop === 0 && !scroller.matches(":hover") && !this.contains(document.activeElement);
  }

  toTop() {
    this.active = 0;
    this.scroller.scrollTop = 0;
    this.measure();
  }

  /** @param {string} key of a row */
  focusLine(key) {
    const index = this.lines.findIndex((line) => line.key === key);
    if (index >= 0) void this.moveTo(index);
  }

  /** @param {number} index brings a line into view and the focus to it */
  async moveTo(index) {
    this.active = Math.max(0, Math.min(this.lines.length - 1, index));
    const { scroller, view } = this;
    const top = this.active * view.lineHeight;
    const room = view.viewHeight - view.headHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + view.lineHeight > scroller.scrollTop + room) scroller.scrollTop = top + view.lineHeight - room;
    this.measure();
    await this.updateComplete;
    const target = /** @type {HTMLElement | null} */ (this.querySelector(`[aria-rowindex="${this.active + 2}"] button`));
    (target ?? scroller).focus({ preventScroll: true });
    const line = this.lines[this.active];
    if (this.selected && line?.kind === "row") this.select(line.row);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((this.view.viewHeight - this.view.headHeight) / this.view.lineHeight) - 1);
    /** @type {Record<string, number>} */
    const moves = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.lines.length - 1,
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    void this.moveTo(moves[event.key]);
  }

  /** @param {ActivityRow} row */
  select(row) {
    this.dispatchEvent(new CustomEvent("open-row", { detail: row }));
  }

  /** @param {ActivityRow} row @param {number} index */
  onClick(row, index) {
    this.active = index;
    this.select(row);
  }

  /** @param {ActivityRow} row @param {number} index */
  row(row, index) {
    const tool = toolName(row.tool);
    const when = this.time(row.at);
    return html`<tr
      class="activity-line activity-row"
      data-testid="activity-row"
      data-id=${row.id}
      data-outcome=${row.outcome}
      data-selected=${row.id === this.selected ? "true" : "false"}
      aria-rowindex=${index + 2}
      @click=${() => this.onClick(row, index)}
    >
      <td class="activity-time">
        <button
          class="row-button"
          type="button"
          tabindex=${index === this.active ? 0 : -1}
          aria-label=${t("activity-open", { tool, when })}
          aria-expanded=${row.id === this.selected ? "true" : "false"}
        >
          <time datetime=${row.at} title=${format.full(row.at)}>${when}</time>
        </button>
      </td>
      <td class="activity-tool"><span dir="auto">${tool}</span></td>
      <td class="activity-key">
        <span dir="auto" class=${row.credential ? "" : "faint"}>${keyName(row.credential, row.credentialName)}</span>
      </td>
      <td class="activity-outcome">
        <span class="status" data-status=${row.outcome}><span class="dot"></span>${t(`outcome-${row.outcome}`)}</span>
      </td>
      <td class="figure activity-credits" data-value=${row.credits}>${format.credits(row.credits)}</td>
      <td class="figure activity-duration faint">${row.durationMs === null ? "–" : format.duration(row.durationMs)}</td>
      <td class="figure activity-size faint">${row.responseBytes === null ? "–" : format.size(row.responseBytes)}</td>
    </tr>`;
  }

  /** @param {string} at seconds matter on the same day only */
  time(at) {
    return format.dayOf(at) === format.dayOf(this.now.toISOString()) ? format.exactTime(at) : format.dateTime(at);
  }

  /**
   * A gap's cells are as many as a row's, those of the columns that narrow windows leave out among them: one cell over
   * all would bring those columns back.
   * @param {Gap} gap
   * @param {number} index
   */
  gap(gap, index) {
    const words = {
      from: format.moment(gap.from, this.now),
      to: format.moment(gap.to, this.now),
    };
    return html`<tr
      class="activity-line activity-gap"
      data-testid="activity-gap"
      data-value=${gap.credits ?? nothing}
      aria-rowindex=${index + 2}
      title=${t("gap-why")}
    >
      <td colspan="4">
        <span class="gap-words"
          >${gap.credits === null
            ? t("gap", words)
            : t("gap-credits", { ...words, amount: format.credits(gap.credits), count: Number(gap.credits) })}</span
        >
      </td>
      <td class="activity-key"></td>
      <td class="activity-duration"></td>
      <td class="activity-size"></td>
    </tr>`;
  }

  render() {
    const { first, last } = this.shown;
    const shown = this.lines.slice(first, last).map((line, at) => ({ line, index: first + at }));
    return html`<div
      class="activity-scroll table-scroll"
      tabindex="-1"
      role="region"
      aria-label=${t("activity-caption")}
      @scroll=${this.measure}
      @keydown=${this.onKey}
    >
      <div class="activity-extent" aria-hidden="true"></div>
      <table class="table activity-table" data-testid="activity-table" aria-rowcount=${this.list.next ? -1 : this.lines.length + 1}>
        <caption class="hidden-text">
          ${t("activity-caption")}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            <th scope="col" class="activity-time">${t("column-time")}</th>
            <th scope="col" class="activity-tool">${t("column-tool")}</th>
            <th scope="col" class="activity-key">${t("column-key")}</th>
            <th scope="col" class="activity-outcome">${t("column-result")}</th>
            <th scope="col" class="activity-credits figure">${t("column-credits")}</th>
            <th scope="col" class="activity-duration figure">${t("column-duration")}</th>
            <th scope="col" class="activity-size figure">${t("column-size")}</th>
          </tr>
        </thead>
        <tbody class="spacer spacer-above" aria-hidden="true">
          <tr>
            <td></td>
          </tr>
        </tbody>
        <tbody>
          ${repeat(
            shown,
            ({ line }) => line.key,
            ({ line, index }) => (line.kind === "row" ? this.row(line.row, index) : this.gap(line.gap, index)),
          )}
        </tbody>
        <tbody class="spacer spacer-below" aria-hidden="true">
          <tr>
            <td></td>
          </tr>
        </tbody>
      </table>
      ${this.list.next === null && this.oldest
        ? html`<p class="activity-end">${t("activity-end", { day: format.date(this.oldest, this.now) })}</p>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-activity-table", ActivityTable);
