// Which first-run hint is shown: one at a time, each until it is put away, then never again.

/** @import { View } from "../web/ipc.d.ts" */

/** @typedef {"tray" | "chart" | "palette"} Hint */

/**
 * @param {View} view
 * @returns {Hint | null}
 */
export function hintOf({ app, account, settings }) {
  if (!account?.balance) return null;
  /** @type {Array<[Hint, boolean]>} */
  const hints = [
    ["tray", app.tray === "shown"],
    ["chart", account.activity.known > 0],
    ["palette", true],
  ];
  return hints.find(([hint, fits]) => fits && !settings.hintsPutAway.includes(hint))?.[0] ?? null;
}
