import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { Latest } from "../latest.js";
import { html, nothing } from "../lit.js";
import { eventName } from "../names.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";
import "./segmented.js";

/** @import { AccountView, BalanceEvent, OverviewRange, Statement, StatementDay } from "../../web/ipc.d.ts" */

/** @type {OverviewRange[]} */
const RANGES = ["7", "30", "90", "365"];

/** What changes a balance, in the order in which the sum names it. @type {Array<"requests" | "topUps" | "missed" | "unexplained">} */
const PARTS = ["requests", "topUps", "missed", "unexplained"];

/** How the balance changed: a statement whose lines add up, day by day. */
class StatementDialog extends DialogElement {
  static properties = { account: { attribute: false }, now: { attribute: false }, range: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Date} */
    this.now = given();
    /** How far back; what the chart shows, until another is chosen here. @type {OverviewRange} */
    this.range = "30";
    /** @type {Latest<Statement>} */
    this.statement = new Latest(this);
  }

  willUpdate() {
    const { account, range } = this;
    const question = [account.activity.revision, account.balance?.asOf, range].join(" ");
    void this.statement.ask(question, () => ipc.statement({ range }));
  }

  /** @param {string} label @param {string} amount @param {{ strong?: boolean, change?: boolean, note?: string }} [how] */
  line(label, amount, { strong = false, change = false, note } = {}) {
    return html`<div class=${strong ? "sum-line sum-total" : "sum-line"}>
      <dt>${label}${note === undefined ? nothing : html`<span class="sum-note">${note}</span>`}</dt>
      <dd class="figure" data-value=${amount}>${change ? format.change(amount) : format.credits(amount)}</dd>
    </div>`;
  }

  /** @param {Statement} statement @param {string} from */
  sum({ sum }, from) {
    // What never happened is not mentioned, but for requests, which are the usual.
    const parts = PARTS.filter((part) => part === "requests" || Number(sum[part]) !== 0);
    return html`<dl class="sum" data-testid="statement-sum">
      ${this.line(t("statement-before", { when: format.moment(from, this.now) }), sum.before)}
      ${parts.map((part) =>
        this.line(t(`statement-${part}`), sum[part], {
          change: true,
          note: part === "missed" || part === "unexplained" ? t(`statement-${part}.meaning`) : undefined,
        }),
      )}
      ${this.line(t("statement-after"), sum.after, { strong: true })}
    </dl>`;
  }

  /** @param {BalanceEvent} event when it was, as far as that is known */
  when({ from, to }) {
    const sameDay = format.dayOf(from) === format.dayOf(to);
    const [first, last] = [from, to].map((at) => (sameDay ? format.time(at) : format.dateTime(at)));
    return first === last ? t("statement-at", { at: last }) : t("statement-between", { from: first, to: last });
  }

  /** @param {BalanceEvent} event */
  event(event) {
    const { kind, amount } = event;
    return html`<td class="statement-what" data-testid="statement-event" data-kind=${kind} data-value=${amount}>
        ${eventName(event)}
        <span class="faint">${this.when(event)}</span>
      </td>
      <td class=${kind === "topUp" ? "figure statement-amount good" : "figure statement-amount"}>${format.change(amount)}</td>`;
  }

  /** @param {StatementDay} day */
  requests({ day, sum, settled }) {
    return html`<td class="statement-what">
        <a class="link" href=${href("activity", { range: day })} @click=${this.close}>${t("statement-requests")}</a>
        ${settled ? nothing : html`<span class="faint">${t("statement-unsettled")}</span>`}
      </td>
      <td class="figure statement-amount">${format.change(sum.requests)}</td>`;
  }

  /** @param {StatementDay} day */
  day(day) {
    const { sum, events, from } = day;
    const lines = events.map((event) => this.event(event));
    if (Number(sum.requests) !== 0) lines.unshift(this.requests(day));
    // The last look before the day's first can be days before it: where the computer was off.
    const since = format.daysBetween(format.dayOf(from), day.day) > 1;
    return html`<tbody data-testid="statement-day" data-day=${day.day} data-value=${sum.after}>
      ${lines.map(
        (line, index) => html`<tr>
          ${index > 0
            ? nothing
            : html`<th scope="rowgroup" rowspan=${lines.length}>
                ${format.weekday(day.day)}${since
                  ? html`<span class="sum-note">${t("statement-since", { day: format.date(from, this.now) })}</span>`
                  : nothing}
              </th>`}
          ${line}
          ${index > 0
            ? nothing
            : html`<td class="figure statement-balance" rowspan=${lines.length}>${format.credits(sum.after)}</td>`}
        </tr>`,
      )}
    </tbody>`;
  }

  table(/** @type {Statement} */ { days }) {
    if (days.length === 0) return html`<p class="empty-note">${t("statement-none")}</p>`;
    return html`<table class="table statement-table">
      <thead>
        <tr>
          <th scope="col">${t("column-day")}</th>
          <th scope="col">${t("statement-column-what")}</th>
          <th scope="col" class="figure">${t("column-credits")}</th>
          <th scope="col" class="figure">${t("statement-column-balance")}</th>
        </tr>
      </thead>
      ${days.map((day) => this.day(day))}
    </table>`;
  }

  answer() {
    const { value, error } = this.statement;
    if (error && !value) return html`<p class="message message-warning" role="alert">${errorText(error)}</p>`;
    if (!value) return html`<span class="skeleton skeleton-chart"></span>`;
    if (value.from === null) return html`<p class="empty-note">${t("statement-too-early")}</p>`;
    return html`${this.sum(value, value.from)}${this.table(value)}`;
  }

  body() {
    const ranges = RANGES.map((value) => ({
      value,
      label: t("range-short", { days: Number(value) }),
      hint: t("range-long", { days: Number(value) }),
    }));
    return html`<p class="dialog-lead">${t("statement-lead")}</p>
      <or-segmented
        .label=${t("range")}
        .name=${"statement-range"}
        .options=${ranges}
        .value=${this.range}
        @chosen=${(/** @type {CustomEvent<OverviewRange>} */ event) => (this.range = event.detail)}
      ></or-segmented>
      <div class="statement" data-testid="statement" tabindex="0" role="region" aria-label=${t("statement-title")}>
        ${this.answer()}
      </div>`;
  }

  render() {
    return this.frame({
      title: t("statement-title"),
      body: this.body(),
      actions: html`<button class="button" type="button" data-first-focus @click=${this.requestClose}>${t("close")}</button>`,
    });
  }
}

customElements.define("or-statement-dialog", StatementDialog);
