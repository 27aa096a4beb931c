import { html, nothing, svg } from "../lit.js";
import { LightElement, given } from "./light-element.js";

/** @import { Runway } from "../../web/ipc.d.ts" */

const WIDTH = 320;
const HEIGHT = 10;
const MIDDLE = HEIGHT / 2;

/** @param {number} value */
const short = (value) => Number(value.toFixed(1));

/**
 * The runway as a line from today on: certain to the short end of the interval, fading to the long end, a dot at the
 * estimate. It draws what the words beside it say and is hidden from screen readers.
 */
class RunwayStrip extends LightElement {
  static properties = { runway: { attribute: false } };

  constructor() {
    super();
    /** @type {Runway} */
    this.runway = given();
  }

  shapes() {
    const { runway } = this;
    if (runway.kind === "learning") {
      const share = runway.daysNeeded > 0 ? Math.min(1, runway.daysSeen / runway.daysNeeded) : 0;
      return svg`<rect class="strip-sure" x="0" y="3" width=${short(share * WIDTH)} height="4" rx="2" />`;
    }
    if (runway.kind !== "estimate") return nothing;
    // The strip ends a little after the interval does, so that the end of it can be seen.
    const end = Math.max((runway.high ?? runway.days * 2) * 1.12, 0.5);
    /** @param {number} days */
    const at = (days) => short(Math.min(WIDTH - 5, Math.max(0, (days / end) * WIDTH)));
    const [low, middle, high] = [at(runway.low), at(runway.days), runway.high === null ? WIDTH : at(runway.high)];
    return svg`
      <rect class="strip-likely" x="0" y="3" width=${high} height="4" rx="2" />
      <rect class="strip-sure" x="0" y="3" width=${low} height="4" rx="2" />
      <circle class="strip-dot" cx=${Math.max(5, middle)} cy=${MIDDLE} r="4" />`;
  }

  render() {
    return html`<svg
      class="strip"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      width=${WIDTH}
      height=${HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="strip-ground" x="0" y="3" width=${WIDTH} height="4" rx="2" />
      ${this.shapes()}
    </svg>`;
  }
}

customElements.define("or-runway-strip", RunwayStrip);
