import { icon } from "../icons.js";
import { html } from "../lit.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { ErrorShare } from "../../web/ipc.d.ts" */

/** What became of the requests of a key that did not go well. */
class KeyErrors extends LightElement {
  static properties = { errors: { attribute: false }, key: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** `null` before they are known. @type {ErrorShare[] | null} */
    this.errors = null;
    this.key = "";
    this.now = new Date();
  }

  /** @param {ErrorShare} share */
  row({ outcome, requests, lastDay }) {
    return html`<tr>
      <th scope="row" class="share-name" title=${t(`outcome-${outcome}.meaning`)}>
        <span class="status" data-status=${outcome}><span class="dot"></span>${t(`outcome-${outcome}`)}</span>
      </th>
      <td class="figure faint" title=${t("key-errors-last", { day: format.weekday(lastDay) })}>${format.day(lastDay, this.now)}</td>
      <td class="figure" data-value=${requests}>${format.count(requests)}</td>
    </tr>`;
  }

  body() {
    const { errors } = this;
    if (!errors) {
      return html`<div class="lines">${[0, 1].map(() => html`<span class="skeleton skeleton-row"></span>`)}</div>`;
    }
    if (errors.length === 0) return html`<p class="empty-note key-errors-none">${icon("circleCheck")}${t("key-errors-none")}</p>`;
    return html`<table class="share-table key-error-table">
        <thead class="hidden-text">
          <tr>
            <th scope="col">${t("column-outcome")}</th>
            <th scope="col">${t("key-errors-last-day")}</th>
            <th scope="col">${t("column-requests")}</th>
          </tr>
        </thead>
        <tbody>
          ${errors.map((share) => this.row(share))}
        </tbody>
      </table>
      <p class="key-errors-more">
        <a href=${href("activity", { range: "30", key: this.key, status: "failed" })}>${t("attention-see-errors")}</a>
      </p>`;
  }

  render() {
    return html`<section aria-labelledby="key-errors-title">
      <h3 class="section-title" id="key-errors-title">${t("key-errors")}</h3>
      ${this.body()}
    </section>`;
  }
}

customElements.define("or-key-errors", KeyErrors);
