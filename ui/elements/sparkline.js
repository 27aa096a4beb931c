import { html, nothing } from "../lit.js";
import { bars, gist } from "../sparkline.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

const SIZE = { width: 90, height: 16 };

/** Credits of 30 days as small bars, with their gist for those who do not see them. */
class Sparkline extends LightElement {
  static properties = { days: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** Credits of each day, oldest first, today last. @type {string[]} */
    this.days = [];
    this.now = new Date();
  }

  label() {
    const { used, most, mostAgo, today } = gist(this.days);
    const day = new Date(this.now);
    day.setDate(day.getDate() - mostAgo);
    return t("spark-label", {
      used,
      most: format.credits(most),
      day: format.date(day.toISOString(), this.now),
      today: format.credits(today),
    });
  }

  render() {
    if (this.days.length === 0) return nothing;
    const label = this.label();
    return html`<svg
      class="spark"
      viewBox="0 0 ${SIZE.width} ${SIZE.height}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
      focusable="false"
    >
      <title>${label}</title>
      <path class="spark-bars" d=${bars(this.days, SIZE)} />
    </svg>`;
  }
}

customElements.define("or-sparkline", Sparkline);
