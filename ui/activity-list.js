// The pages of Activity put together: what was read so far, where to go on, and which gaps fall between which rows.

/** @import { ActivityPage, ActivityRow, Gap } from "../web/ipc.d.ts" */

/** @typedef {{ rows: ActivityRow[], gaps: Gap[], next: string | null }} List */
/** @typedef {{ kind: "row", key: string, row: ActivityRow } | { kind: "gap", key: string, gap: Gap }} Line */

/** @param {ActivityPage} page @returns {List} */
export const listOf = (page) => ({ rows: page.rows, gaps: page.gaps, next: page.next });

/** @param {Gap} gap */
const gapKey = (gap) => `${gap.from}/${gap.to}`;

/** @param {Gap[]} gaps each once, newest first */
function distinct(gaps) {
  const byKey = new Map(gaps.map((gap) => [gapKey(gap), gap]));
  return [...byKey.values()].sort((a, b) => Date.parse(b.to) - Date.parse(a.to));
}

/**
 * Adds the page that follows.
 * @param {List} list
 * @param {ActivityPage} page
 * @returns {List}
 */
export function append(list, page) {
  const known = new Set(list.rows.map((row) => row.id));
  return {
    rows: [...list.rows, ...page.rows.filter((row) => !known.has(row.id))],
    gaps: distinct([...list.gaps, ...page.gaps]),
    next: page.next,
  };
}

/**
 * Brings the first page, read again, together with what was read before.
 * @param {List} list
 * @param {ActivityPage} page the first page as it is now
 * @returns {{ list: List, fresh: number, joined: boolean }} `fresh` is how many rows are new at the top; where the page
 *   does not reach back to the rows that were known, `joined` is false and the list begins anew
 */
export function mergeFirst(list, page) {
  const newest = list.rows[0]?.id;
  const fresh = newest === undefined ? page.rows.length : page.rows.findIndex((row) => row.id === newest);
  if (fresh < 0) return { list: listOf(page), fresh: page.rows.length, joined: false };

  // Beyond the end of the page the rows read before go on, from the first that the page does not have.
  const inPage = new Set(page.rows.map((row) => row.id));
  const lastOfPage = page.rows.at(-1)?.id;
  const end = list.rows.findIndex((row) => row.id === lastOfPage);
  const tail = page.next === null || end < 0 ? [] : list.rows.slice(end + 1).filter((row) => !inPage.has(row.id));
  const edge = page.rows.length > 0 ? Date.parse(page.rows[page.rows.length - 1].at) : -Infinity;
  return {
    list: {
      rows: [...page.rows, ...tail],
      gaps: distinct([...page.gaps, ...(tail.length > 0 ? list.gaps.filter((gap) => Date.parse(gap.to) <= edge) : [])]),
      next: tail.length > 0 ? list.next : page.next,
    },
    fresh,
    joined: true,
  };
}

/**
 * Rows and gaps in the order in which they are shown: a gap stands before the first row that is not newer than it.
 * @param {List} list
 * @returns {Line[]}
 */
export function linesOf(list) {
  /** @type {Line[]} */
  const lines = [];
  let next = 0;
  for (const row of list.rows) {
    const at = Date.parse(row.at);
    for (; next < list.gaps.length && at <= Date.parse(list.gaps[next].from); next += 1) {
      lines.push({ kind: "gap", key: gapKey(list.gaps[next]), gap: list.gaps[next] });
    }
    lines.push({ kind: "row", key: row.id, row });
  }
  for (const gap of list.gaps.slice(next)) lines.push({ kind: "gap", key: gapKey(gap), gap });
  return lines;
}

/**
 * Which lines need to be in the document.
 * @param {{ count: number, lineHeight: number, scrollTop: number, viewHeight: number, margin?: number }} where
 * @returns {{ first: number, last: number }} `last` exclusive
 */
export function visibleLines({ count, lineHeight, scrollTop, viewHeight, margin = 12 }) {
  const top = Math.floor(scrollTop / lineHeight) - margin;
  const bottom = Math.ceil((scrollTop + viewHeight) / lineHeight) + margin;
  const last = Math.min(count, Math.max(0, bottom));
  return { first: Math.max(0, Math.min(top, last)), last };
}
