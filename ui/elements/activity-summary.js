import { html } from "../lit.js";
import { format, rich, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { ActivitySummary } from "../../web/ipc.d.ts" */

/** What the filter finds, in one line: requests, credits, share failed. */
class Summary extends LightElement {
  static properties = { summary: { attribute: false } };

  constructor() {
    super();
    /** @type {ActivitySummary | null} */
    this.summary = null;
  }

  render() {
    const { summary } = this;
    if (!summary) {
      return html`<p class="activity-summary" data-testid="activity-summary">
        <span class="skeleton skeleton-line"></span>
      </p>`;
    }
    const { requests, credits, failed } = summary;
    const share = requests > 0 ? (failed / requests) * 100 : 0;
    const parts = {
      requests: html`<span class="summary-part" data-value=${requests} data-name="requests"
        >${t("requests", { count: requests })}</span
      >`,
      credits: html`<span class="summary-part" data-value=${credits} data-name="credits"
        >${t("credits", { amount: format.credits(credits), count: Number(credits) })}</span
      >`,
      failed: html`<span class="summary-part" data-value=${failed} data-name="failed"
        >${t("share-failed", { share: format.percent(share) })}</span
      >`,
    };
    return html`<p class="activity-summary" data-testid="activity-summary" data-value=${requests}>
      ${rich("activity-summary-line", parts)}
    </p>`;
  }
}

customElements.define("or-activity-summary", Summary);
