// The columns of Activity: which there are, which are usual, and what the person made of them.

/** @import { ActivitySort } from "../web/ipc.d.ts" */

/** @typedef {"time" | "tool" | "key" | "source" | "outcome" | "credits" | "duration" | "size"} Column */

/** @type {Column[]} */
export const COLUMNS = ["time", "tool", "key", "source", "outcome", "credits", "duration", "size"];

/** @type {Column[]} */
export const USUAL_COLUMNS = ["time", "tool", "key", "outcome", "credits", "duration", "size"];

/** Columns that the list can be ordered by. @type {Partial<Record<Column, ActivitySort>>} */
export const SORTS = { time: "time", credits: "credits", duration: "duration" };

/**
 * The columns to show. The time is always among them: it is what opens the details.
 * @param {string[]} chosen as stored; none for the usual ones
 * @returns {Column[]}
 */
export function columnsOf(chosen) {
  const known = COLUMNS.filter((column) => chosen.includes(column)).sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b));
  if (known.length === 0) return USUAL_COLUMNS;
  return known.includes("time") ? known : ["time", ...known];
}

/**
 * All columns in the order in which they are chosen from: the shown ones first, as they stand.
 * @param {Column[]} shown
 * @returns {Column[]}
 */
export const choiceOf = (shown) => [...shown, ...COLUMNS.filter((column) => !shown.includes(column))];

/**
 * @param {Column[]} shown
 * @param {Column} column
 * @returns {Column[]} with it, or without it
 */
export const toggled = (shown, column) =>
  shown.includes(column) ? shown.filter((one) => one !== column) : [...shown, column];

/**
 * @param {Column[]} shown
 * @param {Column} column
 * @param {1 | -1} step
 * @returns {Column[]} with the column one place further
 */
export function moved(shown, column, step) {
  const from = shown.indexOf(column);
  const to = from + step;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  const next = [...shown];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/** Whether these are the usual ones, which are not stored. @param {Column[]} shown */
export const areUsual = (shown) => shown.join() === USUAL_COLUMNS.join();
