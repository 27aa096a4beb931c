import { SORTS, areUsual } from "../activity-columns.js";
import { visibleLines } from "../activity-list.js";
import { orderOf, sortedBy } from "../activity-query.js";
import { icon } from "../icons.js";
import { html, nothing, repeat } from "../lit.js";
import { LongScroll } from "../long-scroll.js";
import { toolName } from "../names.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { cell, gapWords, isFigure, timeOf } from "./activity-cells.js";
import { LightElement, given } from "./light-element.js";

/** @import { Column } from "../activity-columns.js" */
/** @import { ActivityList, Line } from "../activity-list.js" */

/**
 * The requests as a real table of which only the lines near the view are in the document: all lines are equally high,
 * and two empty bodies keep the room of the rest. Sends `lines` with those it needs, and `open-line`.
 */
export class ActivityTable extends LightElement {
  static properties = {
    list: { attribute: false },
    drawn: { attribute: false },
    params: { attribute: false },
    columns: { attribute: false },
    oldest: { attribute: false },
    selected: { attribute: false },
    now: { attribute: false },
    top: { state: true },
    sizes: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    /** @type {ActivityList} */
    this.list = given();
    /** Rises when the list was filled further. */
    this.drawn = 0;
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Column[]} */
    this.columns = [];
    /** Time of the oldest request known, told at the end of everything. @type {string | null} */
    this.oldest = null;
    /** The key of the line whose details are shown. @type {string | null} */
    this.selected = null;
    this.now = new Date();
    this.extent = new LongScroll();
    this.top = 0;
    this.sizes = { viewHeight: 800, lineHeight: 40, headHeight: 36 };
    /** The line that the keyboard is at. */
    this.active = 0;
    /** Whether the focus was in here before the last update. */
    this.hadFocus = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
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
    clearTimeout(this.resting);
  }

  willUpdate() {
    this.hadFocus = this.contains(document.activeElement);
    this.active = Math.max(0, Math.min(this.active, this.list.lines - 1));
    const { viewHeight, lineHeight, headHeight } = this.sizes;
    this.extent.resize(this.list.lines * lineHeight, Math.max(0, viewHeight - headHeight));
  }

  updated() {
    const { lineHeight } = this.sizes;
    const { first, last } = this.shown;
    // Heights are set from code: the content policy allows no style in the markup.
    const above = Math.max(0, this.extent.inBox(first * lineHeight));
    this.room(".spacer-above td", above);
    this.room(".spacer-below td", Math.max(0, this.extent.height - above - (last - first) * lineHeight));
    // The line that had the focus may have been scrolled away; the arrow keys go on working all the same.
    if (this.hadFocus && !this.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent("lines", { detail: { first, last } }));
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
    const sizes = {
      viewHeight: this.scroller.clientHeight,
      lineHeight: line.getBoundingClientRect().height || this.sizes.lineHeight,
      headHeight: head.getBoundingClientRect().height,
    };
    const same = Object.entries(sizes).every(([name, size]) => size === this.sizes[/** @type {keyof typeof sizes} */ (name)]);
    if (!same) this.sizes = sizes;
  }

  onScroll() {
    this.extent.scrolled(this.scroller.scrollTop);
    this.top = this.extent.top;
    clearTimeout(this.resting);
    // Once it rests the scroll bar is set to where the content is.
    if (this.extent.astray) this.resting = setTimeout(() => this.goTo(this.extent.top), 120);
  }

  /** @param {number} top of the content */
  goTo(top) {
    const boxTop = this.extent.goTo(top);
    this.top = this.extent.top;
    if (this.scroller.scrollTop !== boxTop) this.scroller.scrollTop = boxTop;
  }

  get shown() {
    const { viewHeight, lineHeight } = this.sizes;
    return visibleLines({ count: this.list.lines, lineHeight, scrollTop: this.extent.top, viewHeight });
  }

  /** Whether rows may come in at the top without moving what is being read. */
  mayMove() {
    return this.extent.top === 0 && !this.scroller.matches(":hover") && !this.contains(document.activeElement);
  }

  toTop() {
    this.active = 0;
    this.goTo(0);
  }

  /** Brings the focus back to the line that the keyboard was at. */
  async focusActive() {
    await this.moveTo(this.active);
  }

  /** @param {number} index brings a line into view and the focus to it */
  async moveTo(index) {
    this.active = Math.max(0, Math.min(this.list.lines - 1, index));
    const { lineHeight } = this.sizes;
    const top = this.active * lineHeight;
    if (top < this.extent.top) this.goTo(top);
    else if (top + lineHeight > this.extent.top + this.extent.view) this.goTo(top + lineHeight - this.extent.view);
    await this.updateComplete;
    const target = /** @type {HTMLElement | null} */ (this.querySelector(`[aria-rowindex="${this.active + 2}"] button`));
    (target ?? this.scroller).focus({ preventScroll: true });
    if (this.selected) this.open(this.list.line(this.active));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("thead")) return;
    const page = Math.max(1, Math.floor(this.extent.view / this.sizes.lineHeight) - 1);
    /** @type {Record<string, number>} */
    const moves = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.list.lines - 1,
    };
    if (event.key in moves) {
      event.preventDefault();
      void this.moveTo(moves[event.key]);
    } else if (event.key === "Enter" && event.target === this.scroller) {
      this.open(this.list.line(this.active));
    }
  }

  /** @param {Line} line */
  open(line) {
    if (line.kind !== "unread") this.dispatchEvent(new CustomEvent("open-line", { detail: line }));
  }

  /** @param {Line} line @param {number} index */
  onClick(line, index) {
    this.active = index;
    this.open(line);
  }

  /**
   * The button of a line, which opens its details.
   * @param {number} index
   * @param {string} key
   * @param {string} label
   * @param {unknown} content
   */
  button(index, key, label, content) {
    return html`<button
      class="row-button"
      type="button"
      tabindex=${index === this.active ? 0 : -1}
      aria-label=${label}
      aria-expanded=${key === this.selected ? "true" : "false"}
    >
      ${content}
    </button>`;
  }

  /** @param {Line & { kind: "row" }} line @param {number} index */
  row(line, index) {
    const { row } = line;
    const when = timeOf(row.at, this.now);
    const label = t("activity-open", { tool: toolName(row.tool), when });
    const time = html`<time datetime=${row.at} title=${format.full(row.at)}>${when}</time>`;
    return html`<tr
      class="activity-line activity-row"
      data-testid="activity-row"
      data-id=${row.id}
      data-outcome=${row.outcome}
      data-selected=${line.key === this.selected ? "true" : "false"}
      aria-rowindex=${index + 2}
      @click=${() => this.onClick(line, index)}
    >
      ${this.columns.map((column) =>
        column === "time"
          ? html`<td class="activity-time">${this.button(index, line.key, label, time)}</td>`
          : cell(column, row),
      )}
    </tr>`;
  }

  /**
   * A gap's cells are as many as a row's, so that those which narrow windows leave out stay out.
   * @param {Line & { kind: "gap" }} line
   * @param {number} index
   */
  gap(line, index) {
    const words = gapWords(line.gap, this.now);
    const last = this.columns.slice(1);
    return html`<tr
      class="activity-line activity-gap"
      data-testid="activity-gap"
      data-value=${line.gap.credits ?? nothing}
      data-reason=${line.gap.reason}
      data-selected=${line.key === this.selected ? "true" : "false"}
      aria-rowindex=${index + 2}
      @click=${() => this.onClick(line, index)}
    >
      <td class=${`activity-${this.columns[0]}`}>
        ${this.button(index, line.key, words, html`<span class="gap-words">${words}</span>`)}
      </td>
      ${last.map((column) => html`<td class=${`activity-${column}`}></td>`)}
    </tr>`;
  }

  /** A line whose page is being read. @param {number} index */
  unread(index) {
    return html`<tr class="activity-line activity-unread" aria-rowindex=${index + 2} aria-busy="true">
      ${this.columns.map(
        (column) => html`<td class=${`activity-${column}`}><span class="skeleton skeleton-line appears-late"></span></td>`,
      )}
    </tr>`;
  }

  /** @param {Line} line @param {number} index */
  line(line, index) {
    if (line.kind === "row") return this.row(line, index);
    return line.kind === "gap" ? this.gap(line, index) : this.unread(index);
  }

  /** @param {Column} column */
  head(column) {
    const sort = SORTS[column];
    const classes = `activity-${column} ${isFigure(column) ? "figure" : ""}`;
    if (!sort) return html`<th scope="col" class=${classes}>${t(`column-${column}`)}</th>`;
    const now = orderOf(this.params);
    const sorted = now.sort === sort ? (now.leastFirst ? "ascending" : "descending") : "none";
    return html`<th scope="col" class=${classes} aria-sort=${sorted}>
      <button
        class="sort-button"
        type="button"
        data-testid=${`activity-sort-${sort}`}
        @click=${() => go(href("activity", { ...this.params, ...sortedBy(this.params, sort) }), { replace: true })}
      >
        ${t(`column-${column}`)}${sorted === "none" ? nothing : icon("arrowUp")}
      </button>
    </th>`;
  }

  render() {
    const { first, last } = this.shown;
    const shown = Array.from({ length: last - first }, (_, at) => ({ line: this.list.line(first + at), index: first + at }));
    const atEnd = this.list.counted && last === this.list.lines;
    return html`<div
      class="activity-scroll table-scroll"
      tabindex="-1"
      role="region"
      aria-label=${t("activity-caption")}
      @scroll=${this.onScroll}
      @keydown=${this.onKey}
    >
      <table
        class="table activity-table"
        data-testid="activity-table"
        data-chosen=${areUsual(this.columns) ? "false" : "true"}
        data-sort=${orderOf(this.params).sort}
        aria-rowcount=${this.list.counted ? this.list.lines + 1 : -1}
      >
        <caption class="hidden-text">
          ${t("activity-caption")}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            ${this.columns.map((column) => this.head(column))}
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
            ({ line, index }) => this.line(line, index),
          )}
        </tbody>
        <tbody class="spacer spacer-below" aria-hidden="true">
          <tr>
            <td></td>
          </tr>
        </tbody>
      </table>
      ${atEnd && this.oldest
        ? html`<p class="activity-end">${t("activity-end", { day: format.date(this.oldest, this.now) })}</p>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-activity-table", ActivityTable);
