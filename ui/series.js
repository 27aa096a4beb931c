// Which colour a group of the spend chart has. The colours are tokens; here stands only which one.

/** @import { GroupBy, GroupShare } from "../web/ipc.d.ts" */

/** How many colours there are of each kind. */
const COLOURS = 6;

/**
 * @param {GroupBy} by
 * @param {GroupShare[]} groups
 * @returns {string[]} a class for each group
 */
export function seriesOf(by, groups) {
  let failures = 0;
  return groups.map(({ id }, index) => {
    if (id === "other") return "series-other";
    if (by !== "outcome") return `series-${index % COLOURS}`;
    // Outcomes mean something, so their colours do.
    if (id === "succeeded") return "series-0";
    failures += 1;
    return `series-failed-${(failures - 1) % COLOURS}`;
  });
}
