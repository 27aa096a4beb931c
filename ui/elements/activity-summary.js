import { html, nothing } from "../lit.js";
import { format, rich, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { ActivitySummary } from "../../web/ipc.d.ts" */

/** @param {ActivitySummary} summary */
const share = ({ requests, failed }) => format.percent(requests > 0 ? (failed / requests) * 100 : 0);

/**
 * What was found, as it is spoken.
 * @param {ActivitySummary} summary
 */
export const summaryText = (summary) =>
  t("activity-summary", {
    count: summary.requests,
    amount: format.credits(summary.credits),
    credits: Number(summary.credits),
    share: share(summary),
  });

/** What the filter finds, in one line: requests, credits, share failed, how long they took. */
class Summary extends LightElement {
  static properties = { summary: { attribute: false }, current: { attribute: false }, order: { attribute: false } };

  constructor() {
    super();
    /** @type {ActivitySummary | null} */
    this.summary = null;
    /** Whether it is of the list that the address asks for; otherwise it is of the one before. */
    this.current = false;
    /** What the list is ordered by. @type {import("../../web/ipc.d.ts").ActivitySort} */
    this.order = "time";
  }

  /** Gaps that do not stand among the lines. @param {number} count */
  gapsLeftOut(count) {
    if (count === 0) return nothing;
    const words = this.order === "time" ? t("summary-gaps-older", { count }) : t("summary-gaps-elsewhere", { count });
    return html` · <span class="summary-gaps" data-testid="activity-gaps-left-out" data-value=${count}>${words}</span>`;
  }

  /** Requests that were forgotten are no gap: their owner chose it. @param {ActivitySummary["forgotten"]} forgotten */
  forgotten(forgotten) {
    if (!forgotten) return nothing;
    const day = format.date(forgotten.before, new Date());
    const words = t("summary-forgotten", { day });
    return html` · <span class="summary-gaps" data-testid="activity-forgotten" data-value=${forgotten.requests}>${words}</span>`;
  }

  /** @param {NonNullable<ActivitySummary["durations"]>} durations */
  durations({ medianMs, percentile95Ms }) {
    const args = { median: format.duration(medianMs), most: format.duration(percentile95Ms) };
    return html`<span class="summary-part" data-name="durations" title=${t("summary-durations.meaning")}
      >${t("summary-durations", args)}</span
    >`;
  }

  render() {
    const { summary } = this;
    if (!summary) {
      return html`<p class="activity-summary" data-testid="activity-summary">
        <span class="skeleton skeleton-line"></span>
      </p>`;
    }
    const { requests, credits, failed } = summary;
    const parts = {
      requests: html`<span class="summary-part" data-value=${requests} data-name="requests"
        >${t("requests", { count: requests })}</span
      >`,
      credits: html`<span class="summary-part" data-value=${credits} data-name="credits"
        >${t("credits", { amount: format.credits(credits), count: Number(credits) })}</span
      >`,
      failed: html`<span class="summary-part" data-value=${failed} data-name="failed"
        >${t("share-failed", { share: share(summary) })}</span
      >`,
    };
    return html`<p
      class="activity-summary"
      data-testid="activity-summary"
      data-value=${requests}
      data-current=${this.current ? "true" : "false"}
    >
      ${rich("activity-summary-line", parts)}${this.gapsLeftOut(summary.gapsLeftOut)}${this.forgotten(summary.forgotten)}${summary.durations
        ? html`<span class="summary-durations"> · ${this.durations(summary.durations)}</span>`
        : nothing}
      · <a class="link" href="#/report" data-testid="activity-report-open">${t("report-open")}</a>
    </p>`;
  }
}

customElements.define("or-activity-summary", Summary);
