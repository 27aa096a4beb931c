// The words for how a key does: why it has its status, in a sentence and in two or three words.

import { format, t } from "./text.js";

/** @import { KeyFinding } from "../web/ipc.d.ts" */

/**
 * A sentence.
 * @param {KeyFinding} finding
 * @param {Date} now
 * @returns {string}
 */
export function sentence(finding, now) {
  switch (finding.kind) {
    case "failing": {
      const { failed, requests, mostly } = finding;
      const all = failed === requests ? "yes" : "no";
      return t("finding-failing", { failed, requests, all, reason: t(`refused-${mostly}`) });
    }
    case "unusual":
      return t("finding-unusual", { today: format.credits(finding.today), usual: format.credits(finding.usual) });
    case "expiring":
      return t("finding-expiring", { when: format.relative(finding.at, now), day: format.date(finding.at, now) });
    case "idle":
      return t("finding-idle", { when: format.relative(finding.since, now) });
    case "never_used":
      return t("finding-never_used", { when: format.relative(finding.since, now) });
    case "active":
      return t("finding-active");
    case "expired":
      return t("finding-expired", { when: format.relative(finding.at, now), refused: finding.refused });
    case "revoked":
      return t("finding-revoked", { refused: finding.refused });
  }
}

/**
 * The same in a few words, under the status of a row; empty where the status says it all.
 * @param {KeyFinding} finding
 * @param {Date} now
 * @returns {string}
 */
export function brief(finding, now) {
  switch (finding.kind) {
    case "failing":
      return t("brief-failing", { failed: finding.failed, requests: finding.requests });
    case "unusual":
      return t("brief-unusual", { today: format.credits(finding.today) });
    case "expiring":
      return t("key-expires", { when: format.relative(finding.at, now) });
    case "expired":
      return finding.refused > 0
        ? t("brief-still-used", { refused: finding.refused })
        : t("key-expired", { when: format.relative(finding.at, now) });
    case "revoked":
      return finding.refused > 0 ? t("brief-still-used", { refused: finding.refused }) : "";
    case "idle":
    case "never_used":
    case "active":
      return "";
  }
}
