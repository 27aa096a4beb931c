import { icon } from "../icons.js";
import { html, live } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** How many years can be chosen. */
const YEARS = 10;

/**
 * A calendar day from three lists, in the order of the language. Not a native date field: WebKitGTK's has no calendar and
 * does not go on to the next part while typing. Sends `chosen` with a day such as `2026-12-31`.
 */
class DayField extends LightElement {
  static properties = {
    label: { attribute: false },
    value: { attribute: false },
    invalid: { attribute: false },
    describedBy: { attribute: false },
    past: { attribute: false },
  };

  constructor() {
    super();
    /** What the day is, for screen readers. */
    this.label = "";
    /** `2026-12-31` */
    this.value = "";
    this.invalid = false;
    /** The id of what is said about it. */
    this.describedBy = "";
    /** Whether the years lie behind and not ahead. */
    this.past = false;
  }

  /** @param {"year" | "month" | "day"} part @param {Event} event */
  choose(part, event) {
    const [year, month, day] = this.value.split("-").map(Number);
    const chosen = { year, month, day, [part]: Number(/** @type {HTMLSelectElement} */ (event.target).value) };
    // A month may be shorter than the one before.
    chosen.day = Math.min(chosen.day, daysIn(chosen.year, chosen.month));
    const text = [
      String(chosen.year),
      String(chosen.month).padStart(2, "0"),
      String(chosen.day).padStart(2, "0"),
    ].join("-");
    this.dispatchEvent(new CustomEvent("chosen", { detail: text }));
  }

  /**
   * @param {"year" | "month" | "day"} part
   * @param {Array<{ value: number, label: string }>} options
   * @param {number} value
   */
  list(part, options, value) {
    return html`<span class="select" data-part=${part}>
      <select
        class="field"
        aria-label=${t(`day-field-${part}`)}
        aria-invalid=${this.invalid ? "true" : "false"}
        aria-describedby=${this.describedBy}
        .value=${live(String(value))}
        @change=${(/** @type {Event} */ event) => this.choose(part, event)}
      >
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
      </select>
      ${icon("chevron")}
    </span>`;
  }

  render() {
    const [year, month, day] = this.value.split("-").map(Number);
    const first = new Date().getFullYear() - (this.past ? YEARS : 0);
    const lists = {
      year: () =>
        this.list("year", range(first, first + YEARS).map((value) => ({ value, label: String(value) })), year),
      month: () =>
        this.list("month", range(1, 12).map((value) => ({ value, label: format.monthName(value) })), month),
      day: () =>
        this.list("day", range(1, daysIn(year, month)).map((value) => ({ value, label: String(value) })), day),
    };
    return html`<fieldset class="day-field">
      <legend class="hidden-text">${this.label}</legend>
      ${format.dayOrder().map((part) => lists[part]())}
    </fieldset>`;
  }
}

/** @param {number} year @param {number} month from 1 */
const daysIn = (year, month) => new Date(year, month, 0).getDate();

/** @param {number} from @param {number} to inclusive */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

customElements.define("or-day-field", DayField);
