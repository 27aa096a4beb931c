// Short messages that go away by themselves. They say what was done; nothing that must be read stands only here.

/** @typedef {{ id: number, text: string, tone: "plain" | "good" | "danger" }} Toast */

const SECONDS_SHOWN = 6;

/** @type {Toast[]} */
let shown = [];
let lastId = 0;

/** @type {Set<() => void>} */
const listeners = new Set();

const changed = () => listeners.forEach((listener) => listener());

/** The toasts that are shown, oldest first. */
export const toasts = () => shown;

/**
 * @param {string} text
 * @param {Toast["tone"]} [tone]
 */
export function toast(text, tone = "plain") {
  lastId += 1;
  const id = lastId;
  shown = [...shown.slice(-2), { id, text, tone }];
  changed();
  setTimeout(() => dismissToast(id), SECONDS_SHOWN * 1000);
}

/** @param {number} id */
export function dismissToast(id) {
  shown = shown.filter((one) => one.id !== id);
  changed();
}

/** @param {() => void} listener @returns {() => void} ends it */
export function onToasts(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
