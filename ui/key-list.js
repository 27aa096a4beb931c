// Which keys are shown, and in which order: what the address says of a list that the core has judged. Pure.

/** @import { KeyRow, KeyStatus } from "../web/ipc.d.ts" */

/** @typedef {"status" | "name" | "used" | "expires" | "created" | "credits"} Column */
/** @typedef {"asc" | "desc"} Order */
/** @typedef {{ column: Column, order: Order }} Sort */

/** What can be sorted by, each with the order that it is first sorted in. @type {Record<Column, Order>} */
const COLUMNS = { status: "asc", name: "asc", used: "desc", expires: "asc", created: "desc", credits: "desc" };

export const SORTS = /** @type {Column[]} */ (Object.keys(COLUMNS));

/** A key's beginning is shown in lists; no more of one that somebody pastes may stand in an address. */
const SHOWN_OF_A_KEY = 12;

/** @param {Record<string, string>} params of the address @returns {Sort} */
export function sortOf({ sort, order }) {
  const column = SORTS.find((name) => name === sort) ?? "status";
  return { column, order: order === "asc" || order === "desc" ? order : COLUMNS[column] };
}

/**
 * @param {Sort} now
 * @param {Column} column whose head was pressed
 * @returns {{ sort: string | undefined, order: string | undefined }} for the address, without what goes without saying
 */
export function sortBy(now, column) {
  const order = now.column !== column ? COLUMNS[column] : now.order === "asc" ? "desc" : "asc";
  return {
    sort: column === "status" ? undefined : column,
    order: order === COLUMNS[column] ? undefined : order,
  };
}

/** @param {string} text @returns {string} without case and accents */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {string} text what was typed or pasted @returns {string} what may stand in an address */
export const searchable = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => (word.startsWith("or_") ? word.slice(0, SHOWN_OF_A_KEY) : word))
    .join(" ");

/**
 * @param {KeyRow} row
 * @param {string} word
 */
function has(row, word) {
  const beginning = row.prefix.replace(/[.…*]+$/, "").toLowerCase();
  // Whoever has a key and wonders which one it is, pastes it.
  if (word.startsWith("or_") && beginning !== "" && word.startsWith(beginning)) return true;
  return [row.name, row.prefix, row.id, row.note ?? ""].some((text) => plain(text).includes(word));
}

/**
 * The keys that have every word of a text in their name, prefix, id or note.
 * @param {KeyRow[]} rows
 * @param {string | undefined} text
 */
export function search(rows, text) {
  const words = plain(text ?? "").split(/\s+/).filter(Boolean);
  return rows.filter((row) => words.every((word) => has(row, word)));
}

/**
 * How many keys there are of each status, most urgent status first.
 * @param {KeyRow[]} rows
 * @returns {Array<{ status: KeyStatus, count: number }>}
 */
export function countsOf(rows) {
  /** @type {Map<KeyStatus, number>} */
  const counts = new Map();
  for (const { status } of [...rows].sort((a, b) => a.urgency - b.urgency)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count }));
}

/**
 * @param {KeyRow[]} rows in the order of the core, most urgent first
 * @param {Sort} sort
 * @param {string} locale in which names are put in order
 */
export function sorted(rows, { column, order }, locale) {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  /** @param {KeyRow} row @returns {string | number | null} what is compared; `null` stands at the end either way */
  const value = (row) => {
    switch (column) {
      case "status":
        return row.urgency;
      case "name":
        return row.name;
      case "used":
        return row.lastUsedAt;
      case "expires":
        return row.expiresAt;
      case "created":
        return row.createdAt;
      case "credits":
        return Number(row.credits30Days);
    }
  };
  const sign = order === "asc" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    if (column === "name") return sign * compare(String(x), String(y));
    return sign * (Date.parse(String(x)) - Date.parse(String(y)));
  });
}

/**
 * What the address asks for.
 * @param {KeyRow[]} rows
 * @param {Record<string, string>} params
 * @param {string} locale
 */
export function listed(rows, params, locale) {
  const found = search(rows, params.q);
  const { status } = params;
  return sorted(status ? found.filter((row) => row.status === status) : found, sortOf(params), locale);
}

/** Whether anything is filtered. @param {Record<string, string>} params */
export const isFiltered = ({ q, status }) => Boolean(q?.trim() || status);
