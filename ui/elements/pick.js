import { icon } from "../icons.js";
import { html, live, nothing } from "../lit.js";
import { LightElement } from "./light-element.js";

/**
 * A native list to pick from, as wide as what is picked, so that it can stand in a sentence. Sends `chosen` with the
 * value.
 */
class Pick extends LightElement {
  static properties = {
    label: { attribute: false },
    options: { attribute: false },
    value: { attribute: false },
    testid: { attribute: false },
    active: { attribute: false },
  };

  constructor() {
    super();
    /** What is picked here, for screen readers. */
    this.label = "";
    /** @type {Array<{ value: string, label: string }>} */
    this.options = [];
    this.value = "";
    /** @type {string | undefined} */
    this.testid = undefined;
    /** True where the choice narrows something, to be seen at a glance. */
    this.active = false;
  }

  /** @param {Event} event */
  choose(event) {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    this.dispatchEvent(new CustomEvent("chosen", { detail: value }));
  }

  render() {
    const picked = this.options.find((option) => option.value === this.value);
    return html`<span class="pick" data-active=${this.active ? "true" : "false"}>
      <span class="pick-width" aria-hidden="true">${picked?.label ?? ""}</span>
      <select
        class="pick-select"
        aria-label=${this.label}
        data-testid=${this.testid ?? nothing}
        .value=${live(this.value)}
        @change=${this.choose}
      >
        ${this.options.map(
          ({ value, label }) => html`<option .value=${value} ?selected=${value === this.value}>${label}</option>`,
        )}
      </select>
      ${icon("chevron")}
    </span>`;
  }
}

customElements.define("or-pick", Pick);
