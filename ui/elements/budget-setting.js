import { icon } from "../icons.js";
import { html, live } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";
import "./number-setting.js";
import { settingRow } from "./setting-row.js";

/** @import { Budget, BudgetUnit } from "../../web/ipc.d.ts" */

/** @type {BudgetUnit[]} */
const UNITS = ["credits", "dollars"];

/** The core keeps no more. */
const MOST = 10_000_000;

/** What the account is to spend a month at most. Sends `chosen` with the budget, or with none. */
class BudgetSetting extends LightElement {
  static properties = { budget: { attribute: false }, failure: { attribute: false }, unit: { state: true } };

  constructor() {
    super();
    /** @type {Budget | null} */
    this.budget = null;
    /** What is chosen while there is no budget. @type {BudgetUnit} */
    this.unit = "dollars";
    /** Why the last choice was not kept. @type {string | null} */
    this.failure = null;
  }

  /** @param {Budget | null} budget */
  choose(budget) {
    this.dispatchEvent(new CustomEvent("chosen", { detail: budget }));
  }

  /** @param {BudgetUnit} unit */
  count(unit) {
    this.unit = unit;
    if (this.budget) this.choose({ ...this.budget, unit });
  }

  render() {
    const unit = this.budget?.unit ?? this.unit;
    return settingRow({
      id: "setting-budget",
      label: t("setting-budget"),
      note: t("setting-budget-note"),
      failure: this.failure,
      control: html`<span class="setting-pair budget-controls"
        ><or-number-setting
          .inputId=${"setting-budget"}
          .value=${this.budget?.amount ?? 0}
          .min=${0}
          .max=${MOST}
          @chosen=${(/** @type {CustomEvent<number>} */ event) => {
            event.stopPropagation();
            this.choose(event.detail > 0 ? { unit, amount: event.detail } : null);
          }}
        ></or-number-setting>
        <span class="select"
          ><select
            class="field"
            data-testid="setting-budget-unit"
            aria-label=${t("setting-budget-unit")}
            .value=${live(unit)}
            @change=${(/** @type {Event} */ event) =>
              this.count(/** @type {BudgetUnit} */ (/** @type {HTMLSelectElement} */ (event.target).value))}
          >
            ${UNITS.map((each) => html`<option value=${each} ?selected=${each === unit}>${t(`budget-unit-${each}`)}</option>`)}
          </select>
          ${icon("chevron")}
        </span></span
      >`,
    });
  }
}

customElements.define("or-budget-setting", BudgetSetting);
