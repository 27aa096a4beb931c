// How far the screen is scrolled: remembered, so that a window that is made anew comes back to there.

/** @import { ActivityTable } from "./elements/activity-table.js" */

/** Scrolling that rested for so long is remembered. */
const RESTS_MS = 250;

/** What is not there after so long is not waited for any more. */
const PATIENCE_MS = 5_000;

const table = () => /** @type {ActivityTable | null} */ (document.querySelector("or-activity-table"));
const screen = () => /** @type {HTMLElement | null} */ (document.querySelector(".screen"));

/** How far what is shown is scrolled, in pixels of its content. */
export const position = () => Math.max(0, Math.round(table()?.extent.top ?? screen()?.scrollTop ?? 0));

/**
 * Scrolls what is shown as soon as it is long enough.
 * @param {number} top
 * @returns {boolean} whether it was
 */
function scrollTo(top) {
  const [list, box] = [table(), screen()];
  if (list) {
    if (!list.list.counted || list.extent.lastTop < top) return false;
    list.goTo(top);
    return true;
  }
  // The list of Activity is on its way.
  if (!box || box.dataset.screen === "activity" || box.scrollHeight - box.clientHeight < top) return false;
  box.scrollTop = top;
  return true;
}

/**
 * Scrolls to where the window was. Whoever does something meanwhile is left alone.
 * @param {number} top
 */
export function restore(top) {
  if (top <= 0) return;
  const started = performance.now();
  const done = new AbortController();
  const stop = () => done.abort();
  for (const event of ["wheel", "pointerdown", "keydown", "hashchange"]) {
    addEventListener(event, stop, { signal: done.signal, capture: true, passive: true });
  }
  const look = () => {
    if (done.signal.aborted) return;
    if (scrollTo(top) || performance.now() - started > PATIENCE_MS) stop();
    else requestAnimationFrame(look);
  };
  look();
}

/**
 * Calls `remember` with how far the screen is scrolled, once that rests.
 * @param {(top: number) => void} remember
 */
export function follow(remember) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  const soon = () => {
    clearTimeout(resting);
    resting = setTimeout(() => remember(position()), RESTS_MS);
  };
  document.addEventListener(
    "scroll",
    ({ target }) => {
      if (target instanceof Element && target.matches(".screen, .activity-scroll")) soon();
    },
    { capture: true, passive: true },
  );
  addEventListener("hashchange", soon);
}
