import { html, nothing, svg } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { BudgetView } from "../../web/ipc.d.ts" */

const WIDTH = 400;

/** How the month's budget stands: a bar, and what it says in words. */
class BudgetBar extends LightElement {
  static properties = { standing: { attribute: false } };

  constructor() {
    super();
    /** @type {BudgetView} */
    this.standing = given();
  }

  render() {
    const { budget, limit, month, spent, percent, byTheEnd, pace, complete } = this.standing;
    const share = Math.min(1, percent / 100);
    const tone = percent >= 100 ? "danger" : pace === "over" || percent >= 80 ? "warning" : "good";
    const words = t(complete ? "budget-spent" : "budget-spent-at-least", {
      spent: format.credits(spent),
      limit: format.credits(limit),
      count: Number(limit),
    });
    const end = byTheEnd === null ? "" : t("spend-total", { amount: format.credits(byTheEnd), count: Number(byTheEnd) });
    return html`<section
      class="budget"
      aria-labelledby="budget-title"
      data-testid="budget"
      data-value=${spent}
      data-percent=${percent}
      data-pace=${pace}
      data-tone=${tone}
    >
      <div class="budget-head">
        <h2 class="section-title" id="budget-title">${t("budget-title", { month: format.monthName(Number(month.slice(5, 7))) })}</h2>
        <a class="link" href="#/settings" data-testid="budget-change">${t("budget-change")}</a>
      </div>
      <svg class="budget-bar" viewBox="0 0 ${WIDTH} 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="budget-ground" x="0" y="0" width=${WIDTH} height="8" />
        ${share > 0 ? svg`<rect class="budget-part" x="0" y="0" width=${Math.round(share * WIDTH)} height="8" />` : nothing}
      </svg>
      <p class="budget-words">
        <span class="budget-figure">${words}</span>
        <span class="budget-share">${format.percent(percent)}</span>
        ${budget.unit === "dollars" ? html`<span>${format.wholeDollars(budget.amount)}</span>` : nothing}
        <span>${t(`budget-pace-${pace}`, { end })}</span>
      </p>
    </section>`;
  }
}

customElements.define("or-budget", BudgetBar);
