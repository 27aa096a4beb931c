// Short messages that go away by themselves. They say what was done; nothing that must be read stands only here.

import { currentView, subscribe } from "./store.js";

/**
 * `of` is the account that it is about; `null` where it is about none.
 * @typedef {{ id: number, text: string, tone: "plain" | "good" | "danger", of: string | null }} Toast
 */

const SECONDS_SHOWN = 6;

/** @type {Toast[]} */
let shown = [];
let lastId = 0;

/** @type {Set<() => void>} */
const listeners = new Set();

const changed = () => listeners.forEach((listener) => listener());

/** The account in the window. */
const account = () => currentView()?.account?.id ?? null;

/** Whether what is said of an account can be said now: not where another one is shown. @param {string | null} of */
const fits = (of) => of === null || account() === null || of === account();

/** What is said of an account goes when another one comes. */
subscribe(() => {
  const here = shown.filter(({ of }) => fits(of));
  if (here.length === shown.length) return;
  shown = here;
  changed();
});

/** The toasts that are shown, oldest first. */
export const toasts = () => shown;

/**
 * @param {string} text about the app, or with the name of the account in it
 * @param {Toast["tone"]} [tone]
 * @param {string | null} [of] the account that it is about: it is not said where another one is shown
 */
export function toast(text, tone = "plain", of = null) {
  if (!fits(of)) return;
  lastId += 1;
  const id = lastId;
  shown = [...shown.slice(-2), { id, text, tone, of }];
  changed();
  setTimeout(() => dismissToast(id), SECONDS_SHOWN * 1000);
}

/**
 * For what is said of the account that is shown now, once an answer has come: by then another one may be shown.
 * @returns {(text: string, tone?: Toast["tone"]) => void}
 */
export function toastOf() {
  const of = account();
  return (text, tone) => toast(text, tone, of);
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
