// Holds the last view that the core sent. Data goes one way: core → store → elements.

/** @import { View } from "../web/ipc.d.ts" */

/** @type {View | null} */
let current = null;

/** @type {Set<(view: View) => void>} */
const listeners = new Set();

/** The last view, or `null` before the first. */
export const currentView = () => current;

/**
 * Takes a view unless a newer one was shown already: events and answers can overtake each other.
 * @param {View} view
 * @returns {boolean} whether it was taken
 */
export function acceptView(view) {
  if (current && view.seq < current.seq) return false;
  current = view;
  for (const listener of listeners) listener(view);
  return true;
}

/**
 * @param {(view: View) => void} listener called with every view that is taken
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
