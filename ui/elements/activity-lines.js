// The lines of Activity's table: a request, a gap, one that is being read, and the head over them.

import { SORTS } from "../activity-columns.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { toolName } from "../names.js";
import { format, t } from "../text.js";
import { cell, gapWords, isFigure, timeOf } from "./activity-cells.js";

/** @import { Column } from "../activity-columns.js" */
/** @import { Line } from "../activity-list.js" */
/** @import { ActivitySort } from "../../web/ipc.d.ts" */

/**
 * What a line is drawn with.
 * @typedef {object} Setting
 * @property {Column[]} columns
 * @property {Date} now
 * @property {string | null} selected the key of the line whose details are shown
 * @property {number} active the line that the keyboard is at
 * @property {(line: Line, index: number) => void} clicked
 */

/**
 * The button of a line, which opens its details.
 * @param {Setting} setting
 * @param {number} index
 * @param {string} key
 * @param {string} label
 * @param {unknown} content
 */
const button = (setting, index, key, label, content) =>
  html`<button
    class="row-button"
    type="button"
    tabindex=${index === setting.active ? 0 : -1}
    aria-label=${label}
    aria-expanded=${key === setting.selected ? "true" : "false"}
  >
    ${content}
  </button>`;

/** @param {Setting} setting @param {Line & { kind: "row" }} line @param {number} index */
function requestLine(setting, line, index) {
  const { row } = line;
  const when = timeOf(row.at, setting.now);
  const label = t("activity-open", { tool: toolName(row.tool), when });
  const time = html`<time datetime=${row.at} title=${format.full(row.at)}>${when}</time>`;
  return html`<tr
    class="activity-line activity-row"
    data-testid="activity-row"
    data-id=${row.id}
    data-outcome=${row.outcome}
    data-selected=${line.key === setting.selected ? "true" : "false"}
    aria-rowindex=${index + 2}
    @click=${() => setting.clicked(line, index)}
  >
    ${setting.columns.map((column) =>
      column === "time"
        ? html`<td class="activity-time">${button(setting, index, line.key, label, time)}</td>`
        : cell(column, row),
    )}
  </tr>`;
}

/**
 * A gap's cells are as many as a row's, so that those which narrow windows leave out stay out.
 * @param {Setting} setting
 * @param {Line & { kind: "gap" }} line
 * @param {number} index
 */
function gapLine(setting, line, index) {
  const words = gapWords(line.gap, setting.now);
  const [first, ...others] = setting.columns;
  return html`<tr
    class="activity-line activity-gap"
    data-testid="activity-gap"
    data-value=${line.gap.credits ?? nothing}
    data-reason=${line.gap.reason}
    data-selected=${line.key === setting.selected ? "true" : "false"}
    aria-rowindex=${index + 2}
    @click=${() => setting.clicked(line, index)}
  >
    <td class=${`activity-${first}`}>
      ${button(setting, index, line.key, words, html`<span class="gap-words">${words}</span>`)}
    </td>
    ${others.map((column) => html`<td class=${`activity-${column}`}></td>`)}
  </tr>`;
}

/** A line whose page is being read. @param {Setting} setting @param {number} index */
const unreadLine = ({ columns }, index) =>
  html`<tr class="activity-line activity-unread" aria-rowindex=${index + 2} aria-busy="true">
    ${columns.map(
      (column) => html`<td class=${`activity-${column}`}><span class="skeleton skeleton-line appears-late"></span></td>`,
    )}
  </tr>`;

/** @param {Setting} setting @param {Line} line @param {number} index */
function tableLine(setting, line, index) {
  if (line.kind === "row") return requestLine(setting, line, index);
  return line.kind === "gap" ? gapLine(setting, line, index) : unreadLine(setting, index);
}

/**
 * Draws lines, and draws those that are as they were from what was made for them before: writing numbers and dates is
 * most of the work, and a list that is scrolled has the same lines but for a few.
 */
export class DrawnLines {
  constructor() {
    /** What was made, and of what, by the keys of the lines. @type {Map<string, { of: unknown[], made: unknown }>} */
    this.before = new Map();
  }

  /**
   * @param {Setting} setting
   * @param {Array<{ line: Line, index: number, key: string }>} lines
   * @returns {Array<{ key: string, made: unknown }>}
   */
  draw(setting, lines) {
    const { columns, now, selected, active } = setting;
    const today = format.dayOf(now.toISOString());
    /** @type {typeof this.before} */
    const after = new Map();
    const drawn = lines.map(({ line, index, key }) => {
      const content = line.kind === "row" ? line.row : line.kind === "gap" ? line.gap : null;
      const of = [content, index, index === active, line.key === selected, columns, today, format];
      const before = this.before.get(key);
      const same = before?.of.every((part, at) => part === of[at]);
      const kept = before && same ? before : { of, made: tableLine(setting, line, index) };
      after.set(key, kept);
      return { key, made: kept.made };
    });
    this.before = after;
    return drawn;
  }

  /** Whether none of these lines is drawn now. @param {Array<{ key: string }>} lines */
  exchangedFor(lines) {
    return lines.length > 0 && lines.every(({ key }) => !this.before.has(key));
  }
}

/**
 * @param {Column} column
 * @param {{ sort: ActivitySort, leastFirst: boolean }} order in which the lines stand
 * @param {(sort: ActivitySort) => void} sortBy
 */
export function columnHead(column, order, sortBy) {
  const sort = SORTS[column];
  const classes = `activity-${column} ${isFigure(column) ? "figure" : ""}`;
  if (!sort) return html`<th scope="col" class=${classes}>${t(`column-${column}`)}</th>`;
  const sorted = order.sort === sort ? (order.leastFirst ? "ascending" : "descending") : "none";
  return html`<th scope="col" class=${classes} aria-sort=${sorted}>
    <button class="sort-button" type="button" data-testid=${`activity-sort-${sort}`} @click=${() => sortBy(sort)}>
      ${t(`column-${column}`)}${sorted === "none" ? nothing : icon("arrowUp")}
    </button>
  </th>`;
}
