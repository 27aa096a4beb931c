import { html, live } from "../lit.js";
import { LightElement } from "./light-element.js";

/** One of a few, all of them seen at once. Sends `chosen` with the value. */
class Segmented extends LightElement {
  static properties = { label: { attribute: false }, name: { attribute: false }, options: { attribute: false }, value: { attribute: false } };

  constructor() {
    super();
    /** What is chosen here, for screen readers. */
    this.label = "";
    /** Tells one group of radio buttons from another. */
    this.name = "";
    /** @type {Array<{ value: string, label: string, hint?: string }>} */
    this.options = [];
    this.value = "";
  }

  /** @param {string} value */
  choose(value) {
    this.dispatchEvent(new CustomEvent("chosen", { detail: value }));
  }

  render() {
    return html`<fieldset class="segmented">
      <legend class="hidden-text">${this.label}</legend>
      ${this.options.map(
        ({ value, label, hint }) => html`<label class="segment" title=${hint ?? label}>
          <input
            type="radio"
            name=${this.name}
            .value=${value}
            aria-label=${hint ?? label}
            .checked=${live(value === this.value)}
            @change=${() => this.choose(value)}
          />
          <span class="segment-face">${label}</span>
        </label>`,
      )}
    </fieldset>`;
  }
}

customElements.define("or-segmented", Segmented);
