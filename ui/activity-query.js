// Turns the parameters of an Activity address into the query that the core understands. Days begin at midnight here.

/** @import { ActivityQuery, ActivitySort, Outcome } from "../web/ipc.d.ts" */
/** @typedef {Record<string, string>} Params */

/** Ranges with a name; a day such as `2026-11-20`, and two with dots between, are ranges too. */
export const RANGES = ["all", "today", "yesterday", "7", "30", "90", "month", "last-month"];

/** The range of an address that names none. */
export const DEFAULT_RANGE = "all";

/** What `key=` holds for requests that came without a key. */
export const NO_KEY = "none";

/** What `status=` can hold. @type {Outcome[]} */
export const STATUSES = [
  "succeeded", "failed", "key_refused", "no_credits", "not_found", "bad_request", "rate_limited", "service_error",
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string} day whether it is one */
export const isSingleDay = (day) => DAY.test(day) && !Number.isNaN(Date.parse(day));

/**
 * The two days of a range of one's own, the earlier first.
 * @param {string | undefined} range such as `2026-11-01..2026-11-20`
 * @returns {[string, string] | null}
 */
export function twoDays(range) {
  const days = range?.split("..") ?? [];
  if (days.length !== 2 || !days.every(isSingleDay)) return null;
  const [first, last] = [...days].sort();
  return [first, last];
}

/** @param {string | undefined} range @returns {string} the range, or the default where it is not understood */
export const knownRange = (range) =>
  range && (RANGES.includes(range) || isSingleDay(range) || twoDays(range)) ? range : DEFAULT_RANGE;

/** Whether a range moves on at midnight. @param {string | undefined} range */
export const movesOn = (range) => {
  const known = knownRange(range);
  return known !== DEFAULT_RANGE && RANGES.includes(known);
};

/** @param {string | undefined} status @returns {Outcome | undefined} */
export const knownStatus = (status) => STATUSES.find((known) => known === status);

/** A number above zero or zero as it was typed, `undefined` where it is none. @param {string | undefined} text */
export const knownNumber = (text) => (text && /^\d{1,7}([.,]\d{1,3})?$/.test(text) ? text.replace(",", ".") : undefined);

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
  const days = isSingleDay(range) ? [range, range] : twoDays(range);
  if (!days) return {};
  const [[y, m, d], [toY, toM, toD]] = days.map((text) => text.split("-").map(Number));
  return { from: midnight(y, m - 1, d), to: midnight(toY, toM - 1, toD + 1) };
}

/**
 * @param {Params} params
 * @returns {{ sort: ActivitySort, leastFirst: boolean }}
 */
export function orderOf(params) {
  const sort = params.sort === "credits" || params.sort === "duration" ? params.sort : "time";
  return { sort, leastFirst: params.order === "up" };
}

/**
 * The parameters after a click on the head of a column: by it, the most first; by it already, the other way round.
 * @param {Params} params
 * @param {ActivitySort} sort
 * @returns {{ sort: string | undefined, order: string | undefined }}
 */
export function sortedBy(params, sort) {
  const now = orderOf(params);
  const order = now.sort === sort && !now.leastFirst ? "up" : undefined;
  return { sort: sort === "time" ? undefined : sort, order };
}

/**
 * @param {Params} params of the address
 * @param {Date} now
 * @returns {ActivityQuery} what it filters, and in which order
 */
export function queryOf(params, now) {
  /** @type {ActivityQuery} */
  const query = { ...bounds(knownRange(params.range), now) };
  if (params.tool) query.tool = params.tool;
  if (params.key) query.credential = params.key === NO_KEY ? "" : params.key;
  if (params.source) query.source = params.source;
  const outcome = knownStatus(params.status);
  if (outcome) query.outcome = outcome;
  const credits = knownNumber(params.credits);
  if (credits) query.creditsAbove = credits;
  const seconds = knownNumber(params.seconds);
  if (seconds) query.durationAboveMs = Math.round(Number(seconds) * 1000);
  const search = params.q?.trim();
  if (search) query.search = search;
  const { sort, leastFirst } = orderOf(params);
  if (sort !== "time") query.sort = sort;
  if (leastFirst) query.leastFirst = true;
  return query;
}

/** Whether anything is filtered. @param {Params} params */
export const isFiltered = (params) =>
  Boolean(params.tool || params.key || params.q?.trim() || knownStatus(params.status) || hasMore(params)) ||
  knownRange(params.range) !== DEFAULT_RANGE;

/** Whether one of the rarer filters is set, which are shown only then or on request. @param {Params} params */
export const hasMore = (params) =>
  Boolean(params.source || knownNumber(params.credits) || knownNumber(params.seconds));
