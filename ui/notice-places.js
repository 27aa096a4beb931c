// Where a notice is told. Most of them wherever the person is; one that comes by itself seconds after the start only where
// nothing is clicked that it would push aside.

/** @import { Notice } from "../web/ipc.d.ts" */
/** @import { Screen } from "./route.js" */

/** Screens on which a notice is told; everywhere if it is not named here. @type {Record<string, Screen[]>} */
const PLACES = { no_tray: ["overview", "settings"] };

/**
 * @param {Notice[]} notices
 * @param {Screen} screen
 * @returns {Notice[]} those to be told there
 */
export const noticesOn = (notices, screen) =>
  notices.filter(({ code }) => PLACES[code]?.includes(screen) ?? true);
