import { allSeen, firstsOfMonths, labelledDays, layOut, step } from "../chart.js";
import { html, nothing, svg } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { Changed } from "../lit.js" */
/** @import { Overview } from "../../web/ipc.d.ts" */

const HEIGHT = 160;
/** Room above the highest bar for half of the axis' upper label. */
const HEAD = 10;
/** Room at the start for the amounts, so that no bar stands behind them. */
const AXIS = 40;
/** How wide a day's label may be. */
const LABEL_ROOM = 64;

/** About how wide a letter of a label is, in px. */
const LETTER = 6.5;
/** How wide the readout is, and how far from its day, in px. */
const READOUT = { width: 224, gap: 12 };

/**
 * Spend by day as stacked bars. Pointer or arrow keys read out a day; to assistive technology it is a slider over days
 * whose value is that day's words. A click, or Enter, opens the day's activity.
 */
class SpendChart extends LightElement {
  static properties = {
    overview: { attribute: false },
    names: { attribute: false },
    series: { attribute: false },
    range: { attribute: false },
    filter: { attribute: false },
    now: { attribute: false },
    width: { state: true },
    day: { state: true },
    reading: { state: true },
  };

  constructor() {
    super();
    /** @type {{ days: Overview["days"], groups: readonly unknown[] }} */
    this.overview = given();
    /** @type {string[]} */
    this.names = [];
    /** @type {string[]} */
    this.series = [];
    this.range = "30";
    /** What all of it is about, such as one key; then its one group needs no legend. @type {Record<string, string> | null} */
    this.filter = null;
    this.now = new Date();
    this.width = 0;
    /** The day that is read out, counted from the oldest; the newest until one was chosen. @type {number | null} */
    this.day = null;
    /** Whether the readout is shown. */
    this.reading = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    if (changed.has("range")) this.day = null;
  }

  updated() {
    // Style rules may not stand in the markup; setting them from code is allowed.
    const readout = /** @type {HTMLElement | null} */ (this.querySelector(".readout"));
    if (!readout) return;
    const pitch = (this.width - this.axis) / this.overview.days.length;
    const start = this.axis + this.index * pitch;
    const fits = start + pitch + READOUT.gap + READOUT.width <= this.width;
    const left = fits ? start + pitch + READOUT.gap : Math.max(0, start - READOUT.gap - READOUT.width);
    readout.style.setProperty("transform", `translateX(${Math.round(left)}px)`);
  }

  /** Where the days begin: without amounts there is no room for them. */
  get axis() {
    return this.overview.groups.length > 0 ? AXIS : 0;
  }

  get index() {
    const last = this.overview.days.length - 1;
    return Math.max(0, Math.min(last, this.day ?? last));
  }

  /** @param {PointerEvent} event */
  onPointer(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const share = (event.clientX - box.left - this.axis) / (box.width - this.axis);
    const count = this.overview.days.length;
    this.day = Math.max(0, Math.min(count - 1, Math.floor(share * count)));
    this.reading = true;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key === "Enter") {
      this.openDay();
      return;
    }
    if (event.key === "Escape") this.reading = false;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = step(event.key, this.index, this.overview.days.length);
    if (to === null) return;
    event.preventDefault();
    this.day = to;
    this.reading = true;
  }

  openDay() {
    const day = this.overview.days[this.index];
    if (day) go(href("activity", { ...this.filter, range: day.day }));
  }

  /** @param {Overview["days"][number]} day what is said of it */
  words(day) {
    const amount = format.credits(day.total);
    const parts = this.groupsOf(day).map(({ name, credits }) => t("day-part", { name, amount: format.credits(credits) }));
    return [
      t("day-words", { day: format.weekday(day.day), amount, credits: Number(day.total), count: day.requests }),
      ...(day.complete ? [] : [t("day-incomplete")]),
      ...parts,
    ].join(" ");
  }

  /** @param {Overview["days"][number]} day the groups that spent on it */
  groupsOf(day) {
    return day.credits
      .map((credits, index) => ({ credits, name: this.names[index], series: this.series[index] }))
      .filter(({ credits }) => Number(credits) !== 0);
  }

  /** @param {import("../chart.js").Chart} chart */
  grid(chart) {
    return chart.lines.map(
      ({ y }) => svg`<line class="chart-line" x1="0" x2=${this.width - this.axis} y1=${y + 0.5} y2=${y + 0.5} />`,
    );
  }

  /** What the lines stand for, before the bars. @param {import("../chart.js").Chart} chart */
  amounts(chart) {
    return chart.lines.map(
      ({ y, value }) => svg`<text class="chart-label chart-amount" x=${-this.axis} y=${y + 4.5}>${format.compact(value)}</text>`,
    );
  }

  /** @param {import("../chart.js").Chart} chart */
  labels(chart) {
    const { days } = this.overview;
    const year = this.range === "365";
    // Half of a date, and the whole word for today, which is long in some languages.
    const lastRoom = LABEL_ROOM / 2 + t("today").length * LETTER;
    const indices = year ? firstsOfMonths(days) : labelledDays(days.length, this.width - this.axis, LABEL_ROOM, lastRoom);
    return indices.map((index) => {
      const { x, width } = chart.columns[index];
      const last = index === days.length - 1;
      const narrow = width < LABEL_ROOM;
      const [at, anchor] = last && narrow ? [x + width, "end"] : year ? [x, "start"] : [x + width / 2, "middle"];
      const text = last ? t("today") : year ? format.month(days[index].day) : format.dayOfYear(days[index].day);
      return svg`<text class="chart-label" x=${at} y=${HEIGHT + 18} text-anchor=${anchor}>${text}</text>`;
    });
  }

  picture() {
    const { days, groups } = this.overview;
    const chart = layOut(days, { width: this.width - this.axis, height: HEIGHT - HEAD, groups: groups.length });
    const here = chart.columns[this.index];
    return html`<svg
      class="chart"
      data-reading=${this.reading ? "true" : "false"}
      width=${this.width}
      height=${HEIGHT + 24}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id="unseen" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="unseen-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <g transform="translate(${this.axis} ${HEAD})">
        ${chart.unseen.map(
          ({ x, width }) => svg`<rect x=${x} y="0" width=${width} height=${HEIGHT - HEAD} fill="url(#unseen)" />`,
        )}
        ${groups.length > 0 ? this.grid(chart) : nothing}
        ${this.reading && here
          ? svg`<rect class="chart-here" x=${here.x} y="0" width=${here.width} height=${HEIGHT - HEAD} rx="3" />`
          : nothing}
        ${chart.paths.map((path, index) => svg`<path class=${`bar ${this.series[index]}`} d=${path} />`)}
        <line class="chart-ground" x1="0" x2=${this.width - this.axis} y1=${HEIGHT - HEAD} y2=${HEIGHT - HEAD} />
        ${groups.length > 0 ? this.amounts(chart) : nothing}
      </g>
      <g transform="translate(${this.axis} 0)">${this.labels(chart)}</g>
    </svg>`;
  }

  readout() {
    const day = this.overview.days[this.index];
    if (!this.reading || !day) return nothing;
    return html`<div class="readout" aria-hidden="true">
      <p class="readout-head">
        <span>${format.weekday(day.day)}</span>
        <span class="readout-total">${t("credits", { amount: format.credits(day.total), count: Number(day.total) })}</span>
      </p>
      ${this.groupsOf(day).map(
        ({ name, credits, series }) => html`<p class="readout-part">
          <span class=${`swatch ${series}`}></span><span class="readout-name" dir="auto">${name}</span
          ><span class="readout-credits">${format.credits(credits)}</span>
        </p>`,
      )}
      <p class="readout-note">${t("requests", { count: day.requests })}</p>
      ${day.complete ? nothing : html`<p class="readout-note">${t("day-incomplete")}</p>`}
    </div>`;
  }

  render() {
    const { days, groups } = this.overview;
    const day = days[this.index];
    const empty = groups.length === 0;
    const seen = allSeen(days);
    const many = { days: days.length };
    const nothingSpent = seen ? t("chart-empty", many) : t("chart-empty-unseen", many);
    return html`<div class="chart-place">
        <div
          class="chart-slider"
          role="slider"
          tabindex="0"
          aria-label=${t("chart-label")}
          aria-valuemin="0"
          aria-valuemax=${Math.max(0, days.length - 1)}
          aria-valuenow=${this.index}
          aria-valuetext=${day ? this.words(day) : nothingSpent}
          @pointermove=${this.onPointer}
          @pointerleave=${() => (this.reading = false)}
          @blur=${() => (this.reading = false)}
          @keydown=${this.onKey}
          @click=${this.openDay}
        >
          ${this.width > 0 ? this.picture() : nothing}
        </div>
        ${this.readout()}
        ${empty ? html`<p class="chart-empty">${nothingSpent}</p>` : nothing}
      </div>
      <ul class="legend">
        ${(this.filter ? [] : groups).map(
          (_, index) => html`<li class="legend-item">
            <span class=${`swatch ${this.series[index]}`}></span><span class="legend-name" dir="auto">${this.names[index]}</span>
          </li>`,
        )}
        ${!seen
          ? html`<li class="legend-item"><span class="swatch swatch-unseen"></span><span>${t("legend-unseen")}</span></li>`
          : nothing}
      </ul>`;
  }
}

customElements.define("or-spend-chart", SpendChart);
