import { html } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { Overview } from "../../web/ipc.d.ts" */

/** The numbers behind the chart, newest day first. */
class SpendTable extends LightElement {
  static properties = { overview: { attribute: false }, names: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {Pick<Overview, "days">} */
    this.overview = given();
    /** @type {string[]} */
    this.names = [];
    this.now = new Date();
  }

  render() {
    const { days } = this.overview;
    return html`<div class="spend-table table-scroll" tabindex="0" role="region" aria-label=${t("spend-table")}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t("column-day")}</th>
            <th scope="col" class="figure">${t("column-credits")}</th>
            <th scope="col" class="figure">${t("column-requests")}</th>
            ${this.names.map((name) => html`<th scope="col" class="figure"><span dir="auto">${name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${days.toReversed().map(
            (day) => html`<tr>
              <th scope="row">
                ${format.weekday(day.day)}${day.complete ? "" : html`<span class="faint"> ${t("day-incomplete-short")}</span>`}
              </th>
              <td class="figure" data-value=${day.total}>${format.credits(day.total)}</td>
              <td class="figure" data-value=${day.requests}>${format.count(day.requests)}</td>
              ${day.credits.map((credits) => html`<td class="figure">${format.credits(credits)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define("or-spend-table", SpendTable);
