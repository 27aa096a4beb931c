import { html, ifDefined, live, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";

/** A whole number within bounds. Sends `chosen` when typing it is over and it is one. */
class NumberSetting extends LightElement {
  static properties = {
    inputId: { attribute: false },
    label: { attribute: false },
    unit: { attribute: false },
    value: { attribute: false },
    min: { attribute: false },
    max: { attribute: false },
    wrong: { state: true },
  };

  constructor() {
    super();
    /** Its id, which is its `data-testid` too. */
    this.inputId = "";
    /** What it is, where no label on the screen belongs to it. @type {string | null} */
    this.label = null;
    this.unit = "";
    this.value = 0;
    this.min = 0;
    this.max = 0;
    this.wrong = false;
  }

  /** @param {Event} event */
  onChange(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    const value = Number(text);
    this.wrong = text.trim() === "" || !Number.isInteger(value) || value < this.min || value > this.max;
    if (!this.wrong && value !== this.value) this.dispatchEvent(new CustomEvent("chosen", { detail: value }));
  }

  render() {
    return html`<div class="number-setting">
      <div class="field-group number-group" data-invalid=${this.wrong ? "true" : "false"}>
        <input
          class="field-bare field-number"
          type="number"
          inputmode="numeric"
          id=${this.inputId}
          data-testid=${this.inputId}
          aria-label=${ifDefined(this.label ?? undefined)}
          aria-describedby=${`${this.inputId}-note ${this.inputId}-wrong`}
          aria-invalid=${this.wrong ? "true" : "false"}
          min=${this.min}
          max=${this.max}
          step="1"
          .value=${live(this.wrong ? this.typed : String(this.value))}
          @change=${this.onChange}
        />
        <span class="number-unit" aria-hidden="true">${this.unit}</span>
      </div>
      <p class="form-wrong" id=${`${this.inputId}-wrong`} role="alert">
        ${this.wrong ? t("setting-bounds", { min: this.min, max: this.max }) : nothing}
      </p>
    </div>`;
  }

  /** What stands in the field, right or wrong. */
  get typed() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector("input"))?.value ?? "";
  }
}

customElements.define("or-number-setting", NumberSetting);
