import { areUsual } from "../activity-columns.js";
import { visibleLines } from "../activity-list.js";
import { html, nothing, repeat } from "../lit.js";
import { LongScroll } from "../long-scroll.js";
import { t } from "../text.js";
import { DrawnLines, columnHead } from "./activity-lines.js";
import { LightElement, given } from "./light-element.js";

/** @import { Column } from "../activity-columns.js" */
/** @import { ActivityList, Line } from "../activity-list.js" */
/** @import { ActivitySort } from "../../web/ipc.d.ts" */

/**
 * The requests as a real table of which only the lines near the view are in the document: all lines are equally high,
 * and two empty bodies keep the room of the rest. Sends `lines` with those it needs, `open-line` and `sort-by`.
 */
export class ActivityTable extends LightElement {
  static properties = {
    list: { attribute: false },
    drawn: { attribute: false },
    sort: { attribute: false },
    leastFirst: { attribute: false },
    columns: { attribute: false },
    none: { attribute: false },
    end: { attribute: false },
    selected: { attribute: false },
    now: { attribute: false },
    place: { state: true },
    sizes: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    /** @type {ActivityList} */
    this.list = given();
    /** Rises when the list was filled further. */
    this.drawn = 0;
    /** What the lines are ordered by, and whether the other way round. @type {ActivitySort} */
    this.sort = "time";
    this.leastFirst = false;
    /** @type {Column[]} */
    this.columns = [];
    /** Whether no request was found, and the lines are gaps alone. */
    this.none = false;
    /** What is said at the end of the list. */
    this.end = "";
    /** The key of the line whose details are shown. @type {string | null} */
    this.selected = null;
    this.now = new Date();
    this.extent = new LongScroll();
    /** Which lines are drawn, and where: scrolling draws anew only when this changes. */
    this.place = "";
    this.sizes = { viewHeight: 800, lineHeight: 40, headHeight: 36 };
    /** Where the keyboard is. */
    this.active = 0;
    this.drawnLines = new DrawnLines();
    /** Before the last update: whether the focus was in here, and how far the box was scrolled if all lines change. */
    this.was = { focus: false, boxTop: 0 };
    /** The line that the focus goes to once it is drawn; -1 for none. */
    this.awaited = -1;
    /** Whether the view became lower while it showed the line that the keyboard is at. */
    this.squeezed = false;
    this.resting = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
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
    this.active = Math.max(0, Math.min(this.active, this.list.lines - 1));
    const { viewHeight, lineHeight, headHeight } = this.sizes;
    this.extent.resize(this.list.lines * lineHeight, Math.max(0, viewHeight - headHeight));
    const exchanged = this.extent.boxTop > 0 && this.hasUpdated && this.drawnLines.exchangedFor(this.lines());
    this.was = { focus: this.contains(document.activeElement), boxTop: exchanged ? this.scroller.scrollTop : 0 };
  }

  updated() {
    const { lineHeight } = this.sizes;
    const { first, last } = this.shown;
    // Heights are set from code: the content policy allows no style in the markup.
    const above = Math.max(0, this.extent.inBox(first * lineHeight));
    this.room(".spacer-above td", above);
    this.room(".spacer-below td", Math.max(0, this.extent.height - above - (last - first) * lineHeight));
    // While lines are exchanged the content is shorter for a moment; who looks then, as a screen reader does, moves it.
    if (this.was.boxTop > 0 && this.scroller.scrollTop !== this.was.boxTop) this.scroller.scrollTop = this.was.boxTop;
    if (this.squeezed) {
      this.squeezed = false;
      this.reveal(this.active);
    }
    // A line that had the focus and was scrolled away leaves it to the keys; one that is read anew gets it back.
    if (this.was.focus && !this.contains(document.activeElement)) {
      this.scroller.focus({ preventScroll: true });
      if (this.active >= first && this.active < last) this.awaited = this.active;
    }
    this.send("lines", { first, last });
    this.arrive();
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
    const before = this.sizes;
    const sizes = {
      viewHeight: this.scroller.clientHeight,
      lineHeight: line.getBoundingClientRect().height || before.lineHeight,
      headHeight: head.getBoundingClientRect().height,
    };
    const same = Object.entries(sizes).every(([name, size]) => size === before[/** @type {keyof typeof sizes} */ (name)]);
    if (same) return;
    // What is being read or about to be clicked must not slip out below, as when a message comes up under the table.
    const seen = this.extent.topToSee(this.active * before.lineHeight, before.lineHeight) === this.extent.top;
    this.squeezed ||= seen && sizes.viewHeight < before.viewHeight;
    this.sizes = sizes;
  }

  onScroll() {
    this.extent.scrolled(this.scroller.scrollTop);
    this.settle();
    clearTimeout(this.resting);
    // Once it rests the scroll bar is set to where the content is.
    if (this.extent.astray) this.resting = setTimeout(() => this.goTo(this.extent.top), 120);
  }

  /** @param {number} top of the content */
  goTo(top) {
    const boxTop = this.extent.goTo(top);
    this.settle();
    if (this.scroller.scrollTop !== boxTop) this.scroller.scrollTop = boxTop;
  }

  /** Notes where the view is now; nothing is drawn again as long as the same lines lie at the same place of the box. */
  settle() {
    const { first, last } = this.shown;
    this.place = `${first} ${last} ${this.extent.inBox(0).toFixed(1)}`;
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

  /** Brings a line into view, by as little as needed. @param {number} index */
  reveal(index) {
    const { lineHeight } = this.sizes;
    const top = this.extent.topToSee(index * lineHeight, lineHeight);
    if (top !== this.extent.top) this.goTo(top);
  }

  /** Brings a line into view and the focus to it, and its details where some are shown. @param {number} [index] */
  moveTo(index = this.active) {
    this.active = Math.max(0, Math.min(this.list.lines - 1, index));
    this.reveal(this.active);
    this.awaited = this.active;
    if (!this.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    this.requestUpdate();
  }

  /** The focus goes on to the line it was brought to, as soon as that line is read. */
  arrive() {
    const line = this.awaited;
    if (line < 0) return;
    const left = line !== this.active || !this.contains(document.activeElement);
    const button = /** @type {HTMLElement | null} */ (this.querySelector(`[aria-rowindex="${line + 2}"] button`));
    if (left || button) this.awaited = -1;
    if (left) return;
    (button ?? this.scroller).focus({ preventScroll: true });
    if (button && this.selected) this.open(this.list.line(line));
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
      this.moveTo(moves[event.key]);
    } else if (event.key === "Enter" && event.target === this.scroller) {
      this.open(this.list.line(this.active));
    }
  }

  /** @param {Line} line */
  open(line) {
    if (line.kind !== "unread") this.send("open-line", line);
  }

  /** @param {string} name @param {unknown} detail */
  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {Line} line @param {number} index */
  onClick(line, index) {
    this.active = index;
    this.open(line);
  }

  /** The lines near the view. A request that the list holds twice for a moment must not stop the drawing of both. */
  lines() {
    const { first, last } = this.shown;
    const keys = new Set();
    return Array.from({ length: last - first }, (_, at) => {
      const index = first + at;
      const line = this.list.line(index);
      const key = keys.has(line.key) ? `${line.key} ${index}` : line.key;
      keys.add(key);
      return { line, index, key };
    });
  }

  render() {
    const { columns, now, selected, active } = this;
    const setting = { columns, now, selected, active, clicked: this.onClick.bind(this) };
    const atEnd = this.list.counted && this.shown.last === this.list.lines;
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
        data-chosen=${areUsual(columns) ? "false" : "true"}
        data-sort=${this.sort}
        aria-rowcount=${this.list.counted ? this.list.lines + 1 : -1}
      >
        <caption class="hidden-text">
          ${t("activity-caption")}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            ${columns.map((column) => columnHead(column, this, (sort) => this.send("sort-by", sort)))}
          </tr>
        </thead>
        <tbody class="spacer spacer-above" aria-hidden="true">
          <tr>
            <td></td>
          </tr>
        </tbody>
        <tbody>
          ${repeat(
            this.drawnLines.draw(setting, this.lines()),
            ({ key }) => key,
            ({ made }) => made,
          )}
        </tbody>
        <tbody class="spacer spacer-below" aria-hidden="true">
          <tr>
            <td></td>
          </tr>
        </tbody>
      </table>
      ${this.none ? html`<p class="activity-end">${t("activity-none-found-meaning")}</p>` : nothing}
      ${atEnd && this.end ? html`<p class="activity-end" data-testid="activity-end">${this.end}</p>` : nothing}
    </div>`;
  }
}

customElements.define("or-activity-table", ActivityTable);
