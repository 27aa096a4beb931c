import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { TopUp } from "../../web/ipc.d.ts" */

/** How many are shown; older ones matter little here. */
const SHOWN = 6;

/** Credits that arrived, newest first. Sends `explain` when the person asks how the balance changed. */
class TopUps extends LightElement {
  static properties = { topUps: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** `null` before anything is known. @type {TopUp[] | null} */
    this.topUps = null;
    this.now = new Date();
  }

  /** @param {TopUp} topUp */
  row({ after, seen, amount, certainty }) {
    return html`<li class="top-up" data-testid="topup-row" data-value=${amount}>
      <span class="top-up-amount">${t(`top-up-${certainty}`, { amount: format.credits(amount) })}</span>
      <time
        class="top-up-when"
        datetime=${seen}
        title=${t("top-up-between", { from: format.full(after), to: format.full(seen) })}
        >${format.moment(seen, this.now)}</time
      >
    </li>`;
  }

  body() {
    const { topUps } = this;
    if (!topUps) return html`<div class="lines"><span class="skeleton skeleton-row"></span></div>`;
    if (topUps.length === 0) return html`<p class="empty-note">${t("top-ups-none")}</p>`;
    return html`<ul class="top-up-list">
      ${topUps.slice(0, SHOWN).map((topUp) => this.row(topUp))}
    </ul>`;
  }

  render() {
    return html`<section class="top-ups" aria-labelledby="top-ups-title">
      <h2 class="section-title" id="top-ups-title">${t("top-ups-title")}</h2>
      ${this.body()}
      ${this.topUps
        ? html`<p class="top-ups-more">
            <button
              class="link"
              type="button"
              data-testid="statement-open"
              aria-haspopup="dialog"
              @click=${() => this.dispatchEvent(new CustomEvent("explain"))}
            >
              ${t("statement-title")}
            </button>
          </p>
          <p class="top-ups-more"><a class="link" href="#/report" data-testid="report-open">${t("report-open")}</a></p>`
        : nothing}
    </section>`;
  }
}

customElements.define("or-top-ups", TopUps);
