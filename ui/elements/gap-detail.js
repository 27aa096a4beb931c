import { icon } from "../icons.js";
import { html } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { PlacedGap } from "../../web/ipc.d.ts" */

/** What is known of a time for which requests are missing, beside the table. Sends `closed`. */
class GapDetail extends LightElement {
  static properties = { gap: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {PlacedGap} */
    this.gap = given();
    this.now = new Date();
  }

  render() {
    const { gap } = this;
    const fields = [
      [t("gap-after"), format.full(gap.from)],
      [t("gap-before"), format.full(gap.to)],
      [t("gap-spent"), gap.credits === null ? t("gap-spent-unknown") : format.credits(gap.credits)],
    ];
    return html`<aside class="detail" data-testid="gap-detail" aria-label=${t("gap-title")}>
      <header class="detail-head">
        <h2 class="detail-title">${t("gap-title")}</h2>
        <button
          class="button button-ghost button-icon"
          type="button"
          aria-label=${t("close")}
          @click=${() => this.dispatchEvent(new CustomEvent("closed"))}
        >
          ${icon("close")}
        </button>
      </header>
      <p class="detail-lead">${t(`gap-reason-${gap.reason}`)}</p>
      <dl class="detail-fields">
        ${fields.map(
          ([label, value]) => html`<div class="detail-field">
            <dt>${label}</dt>
            <dd dir="auto">${value}</dd>
          </div>`,
        )}
      </dl>
      <p class="detail-lead faint">${t("gap-meaning")}</p>
    </aside>`;
  }
}

customElements.define("or-gap-detail", GapDetail);
