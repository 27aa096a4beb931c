// Turns the parameters of an Activity address into the query that the core understands. Days begin at midnight here.

/** @import { ActivityQuery, Outcome } from "../web/ipc.d.ts" */

/** Ranges with a name; a single day such as `2026-11-20` is a range too. */
export const RANGES = ["all", "today", "yesterday", "7", "30", "90", "month", "last-month"];

/** The range of an address that names none. */
export const DEFAULT_RANGE = "all";

/** What `key=` holds for requests that came without a key. */
export const NO_KEY = "none";

/** How many requests a page holds. */
export const PAGE_SIZE = 100;

const SINGLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string} range whether it is one day, as the chart links to */
export const isSingleDay = (range) => SINGLE_DAY.test(range) && !Number.isNaN(Date.parse(range));

/** @param {string | undefined} range @returns {string} the range, or the default where it is not understood */
export const knownRange = (range) =>
  range && (RANGES.includes(range) || isSingleDay(range)) ? range : DEFAULT_RANGE;

/**
 * @param {string} range
 * @param {Date} now
 * @returns {{ from?: string, to?: string }} RFC 3339, `to` exclusive
 */
export function bounds(range, now) {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  /** @param {number} y @param {number} m @param {number} d */
  const midnight = (y, m, d) => new Date(y, m, d).toISOString();
  switch (range) {
    case "today":
      return { from: midnight(year, month, day) };
    case "yesterday":
      return { from: midnight(year, month, day - 1), to: midnight(year, month, day) };
    case "7":
    case "30":
    case "90":
      return { from: midnight(year, month, day - (Number(range) - 1)) };
    case "month":
      return { from: midnight(year, month, 1) };
    case "last-month":
      return { from: midnight(year, month - 1, 1), to: midnight(year, month, 1) };
  }
  if (isSingleDay(range)) {
    const [y, m, d] = range.split("-").map(Number);
    return { from: midnight(y, m - 1, d), to: midnight(y, m - 1, d + 1) };
  }
  return {};
}

/**
 * @param {Record<string, string>} params of the address
 * @param {Date} now
 * @returns {ActivityQuery} its first page
 */
export function queryOf(params, now) {
  /** @type {ActivityQuery} */
  const query = { ...bounds(knownRange(params.range), now), limit: PAGE_SIZE };
  if (params.tool) query.tool = params.tool;
  if (params.key) query.credential = params.key === NO_KEY ? "" : params.key;
  if (params.status === "succeeded" || params.status === "failed") {
    query.outcome = /** @type {Outcome} */ (params.status);
  }
  const search = params.q?.trim();
  if (search) query.search = search;
  return query;
}

/** Whether anything is filtered. @param {Record<string, string>} params */
export const isFiltered = (params) =>
  Boolean(params.tool || params.key || params.status || params.q?.trim()) || knownRange(params.range) !== DEFAULT_RANGE;
