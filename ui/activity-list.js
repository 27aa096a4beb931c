// The list of Activity: as long as everything that was found, and read only where it is looked at. It is a list as of a
// moment: what arrives later is counted apart, so that no line moves under the eye.

/** @import { ActivityPage, ActivityRow, ActivitySummary, PlacedGap } from "../web/ipc.d.ts" */

/** @typedef {{ kind: "row", key: string, row: ActivityRow } | { kind: "gap", key: string, gap: PlacedGap } | { kind: "unread", key: string }} Line */

/** How many requests are read at once. */
export const PAGE_SIZE = 100;

/** More pages than this are not kept; those furthest from the view are forgotten. */
export const MOST_PAGES = 60;

export class ActivityList {
  /** @param {ActivityPage} first its first page */
  constructor(first) {
    /** @type {Map<number, ActivityRow[]>} */
    this.pages = new Map([[0, first.rows]]);
    /**
     * Pages of the list before, which stand in for those that are not read yet, so that nothing flickers.
     * @type {Map<number, ActivityRow[]>}
     */
    this.old = new Map();
    /** The newest request of all that were known; nothing newer is in the list. */
    this.until = first.newest;
    /** How many requests there are; until that was counted, those that are known to be there. */
    this.count = first.rows.length;
    /** Whether all were counted. */
    this.counted = first.next === null;
    /** Whether it is known which gaps there are. */
    this.summed = false;
    /** As long as the list before was, so that the scroll position holds until this one is counted. @type {number} */
    this.held = 0;
    /** @type {PlacedGap[]} in their order */
    this.gaps = [];
    /** Where the page after a page begins, for those that were read. @type {Map<number, string>} */
    this.cursors = new Map();
    if (first.next !== null) this.cursors.set(1, first.next);
  }

  /**
   * Takes the place of another list, without leaving the place that is looked at.
   * @param {ActivityList} before
   */
  replace(before) {
    // Those that had stood in there and were not read again do so here.
    this.old = new Map([...before.old, ...before.pages]);
    this.gaps = before.gaps;
    if (!this.counted) this.held = before.length;
  }

  /** @param {ActivitySummary} summary of the same list */
  take(summary) {
    this.count = summary.requests;
    this.counted = true;
    this.summed = true;
    this.held = 0;
    this.gaps = summary.gaps;
  }

  /** Requests that there is room for. @returns {number} */
  get length() {
    return Math.max(this.count, this.held);
  }

  /**
   * @param {number} number of the page, from 0
   * @param {ActivityPage} page
   */
  takePage(number, page) {
    this.pages.set(number, page.rows);
    if (page.next !== null) this.cursors.set(number + 1, page.next);
    // What the core does not know any more is not there any more, as after deleting the history.
    if (page.rows.length < PAGE_SIZE && page.next === null) {
      this.count = number * PAGE_SIZE + page.rows.length;
      this.held = 0;
    }
  }

  /** Forgets pages far from one that is looked at. @param {number} near */
  forgetFarFrom(near) {
    for (const pages of [this.pages, this.old]) {
      if (pages.size <= MOST_PAGES) continue;
      const far = [...pages.keys()].sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(MOST_PAGES);
      for (const number of far) pages.delete(number);
    }
  }

  /** Whether a page is in the list and was not read. @param {number} number */
  needs(number) {
    return number * PAGE_SIZE < this.length && !this.pages.has(number);
  }

  /** Requests and gaps together. */
  get lines() {
    return this.length + this.gaps.length;
  }

  /** How many gaps stand before a line, and whether the line is one. @param {number} line */
  gapsBefore(line) {
    let [low, high] = [0, this.gaps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.gaps[middle].above + middle < line) low = middle + 1;
      else high = middle;
    }
    const isGap = low < this.gaps.length && this.gaps[low].above + low === line;
    return { before: low, isGap };
  }

  /** @param {number} line @returns {Line} */
  line(line) {
    const { before, isGap } = this.gapsBefore(line);
    if (isGap) {
      const gap = this.gaps[before];
      return { kind: "gap", key: `${gap.from}/${gap.to}`, gap };
    }
    const row = this.row(line - before);
    return row ? { kind: "row", key: row.id, row } : { kind: "unread", key: `unread-${line}` };
  }

  /** @param {number} place of a request, from 0 */
  row(place) {
    const number = Math.floor(place / PAGE_SIZE);
    return (this.pages.get(number) ?? this.old.get(number))?.[place % PAGE_SIZE];
  }

  /** The line of a request that was read; -1 for others. @param {string} id */
  lineOf(id) {
    for (const [number, rows] of this.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at < 0) continue;
      const place = number * PAGE_SIZE + at;
      return place + this.gaps.filter((gap) => gap.above <= place).length;
    }
    return -1;
  }

  /**
   * A line as it is now.
   * @param {Line} line of this list or of one before it
   * @returns {Line} the same where it is not among what was read
   */
  again(line) {
    if (line.kind === "gap") {
      const gap = this.gaps.find(({ from, to }) => `${from}/${to}` === line.key);
      return gap ? { ...line, gap } : line;
    }
    const at = line.kind === "row" ? this.lineOf(line.row.id) : -1;
    return at < 0 ? line : this.line(at);
  }

  /**
   * The pages that lines need and that were not read.
   * @param {number} first @param {number} last exclusive
   * @returns {number[]}
   */
  missing(first, last) {
    if (last <= first || this.length === 0) return [];
    const pageOf = (/** @type {number} */ line) =>
      Math.floor(Math.min(this.length - 1, Math.max(0, line - this.gapsBefore(line).before)) / PAGE_SIZE);
    const pages = [];
    for (let number = pageOf(first); number <= pageOf(last - 1); number += 1) {
      if (!this.pages.has(number)) pages.push(number);
    }
    return pages;
  }

  /**
   * How to ask for a page: from where the one before ended, or, after a leap, by its place.
   * @param {number} number
   * @returns {{ after?: string, skip?: number }}
   */
  askFor(number) {
    const after = this.cursors.get(number);
    if (after !== undefined) return { after };
    return number === 0 ? {} : { skip: number * PAGE_SIZE };
  }
}

/**
 * Which lines need to be in the document.
 * @param {{ count: number, lineHeight: number, scrollTop: number, viewHeight: number, margin?: number }} where
 * @returns {{ first: number, last: number }} `last` exclusive
 */
export function visibleLines({ count, lineHeight, scrollTop, viewHeight, margin = 8 }) {
  const top = Math.floor(scrollTop / lineHeight) - margin;
  const bottom = Math.ceil((scrollTop + viewHeight) / lineHeight) + margin;
  const last = Math.min(count, Math.max(0, bottom));
  return { first: Math.max(0, Math.min(top, last)), last };
}
