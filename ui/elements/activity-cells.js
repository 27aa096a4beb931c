// What stands in the lines of Activity, column by column.

import { html } from "../lit.js";
import { keyName, sourceName, toolName } from "../names.js";
import { format, t } from "../text.js";

/** @import { Column } from "../activity-columns.js" */
/** @import { ActivityRow, PlacedGap } from "../../web/ipc.d.ts" */

/** @param {Column} column whether its values are figures, which stand at the end */
export const isFigure = (column) => column === "credits" || column === "duration" || column === "size";

/** Seconds matter on the same day only. @param {string} at @param {Date} now */
export const timeOf = (at, now) =>
  format.dayOf(at) === format.dayOf(now.toISOString()) ? format.exactTime(at) : format.dateTime(at);

/**
 * A cell of any column but the time.
 * @param {Column} column
 * @param {ActivityRow} row
 */
export function cell(column, row) {
  switch (column) {
    case "tool":
      return html`<td class="activity-tool"><span dir="auto">${toolName(row.tool)}</span></td>`;
    case "key":
      return html`<td class="activity-key">
        <span dir="auto" class=${row.credential ? "" : "faint"}>${keyName(row.credential, row.credentialName)}</span>
      </td>`;
    case "source":
      return html`<td class="activity-source" dir="auto">${sourceName(row.source)}</td>`;
    case "outcome":
      return html`<td class="activity-outcome">
        <span class="status" data-status=${row.outcome}><span class="dot"></span>${t(`outcome-${row.outcome}`)}</span>
      </td>`;
    case "credits":
      return html`<td class="figure activity-credits" data-value=${row.credits}>${format.credits(row.credits)}</td>`;
    case "duration":
      return html`<td class="figure activity-duration faint">
        ${row.durationMs === null ? "–" : format.duration(row.durationMs)}
      </td>`;
    case "size":
      return html`<td class="figure activity-size faint">
        ${row.responseBytes === null ? "–" : format.size(row.responseBytes)}
      </td>`;
    case "time":
      return html`<td class="activity-time"><time datetime=${row.at}>${format.full(row.at)}</time></td>`;
  }
}

/** What a gap says of itself in one line. @param {PlacedGap} gap @param {Date} now */
export function gapWords(gap, now) {
  const words = { from: format.moment(gap.from, now), to: format.moment(gap.to, now) };
  return gap.credits === null
    ? t("gap", words)
    : t("gap-credits", { ...words, amount: format.credits(gap.credits), count: Number(gap.credits) });
}
