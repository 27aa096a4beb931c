import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { Latest } from "../latest.js";
import { html, live, nothing, svg } from "../lit.js";
import { eventName, keyName, toolName } from "../names.js";
import { go, href } from "../route.js";
import { format, rich, t } from "../text.js";
import { toastOf } from "../toasts.js";
import { LightElement, given } from "./light-element.js";

/** @import { Changed } from "../lit.js" */
/** @import { AccountView, BalanceEvent, Report, ReportShare } from "../../web/ipc.d.ts" */

const BAR = 20;
const HEIGHT = 80;

/** So many days are one column. */
const FEW_DAYS = 7;

/** A month on one page, as it is printed. */
class ReportScreen extends LightElement {
  static properties = {
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** Why it was not saved or printed. @type {string | null} */
    this.failure = null;
    /** @type {Latest<Report>} */
    this.report = new Latest(this);
  }

  /** The month that is asked for; the one that it is now where none is. */
  get month() {
    return /^\d{4}-\d{2}$/.test(this.params.month ?? "") ? `${this.params.month}-01` : null;
  }

  /** @param {Changed} _changed */
  willUpdate(_changed) {
    const today = format.dayOf(this.now.toISOString());
    const question = [this.account.id, this.month, this.account.activity.revision, today].join(" ");
    void this.report.ask(question, () => ipc.monthlyReport({ month: this.month }));
  }

  async print() {
    this.failure = null;
    try {
      await ipc.printWindow();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  async save() {
    this.failure = null;
    const tell = toastOf();
    const form = format.decimalComma ? "csv_for_excel_with_commas" : "csv_for_excel";
    try {
      const file = await ipc.saveMonthlyReport({ month: this.month }, form);
      tell(t("report-saved", { file }), "good");
      announce(t("report-saved", { file }));
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {string} month its first day */
  monthName(month) {
    return t("month-and-year", { month: format.monthName(Number(month.slice(5, 7))), year: month.slice(0, 4) });
  }

  /** @param {Report} report */
  bar(report) {
    return html`<div class="report-bar">
      <span class="select"
        ><select
          class="field"
          data-testid="report-month"
          aria-label=${t("report-month")}
          .value=${live(report.month)}
          @change=${(/** @type {Event} */ event) =>
            go(href("report", { month: /** @type {HTMLSelectElement} */ (event.target).value.slice(0, 7) }), { replace: true })}
        >
          ${report.months.map(
            (month) => html`<option value=${month} ?selected=${month === report.month}>${this.monthName(month)}</option>`,
          )}
        </select>
        ${icon("chevron")}
      </span>
      <span class="report-actions">
        <button class="button" type="button" data-testid="report-csv" @click=${this.save}>${t("report-csv")}</button>
        <button class="button" type="button" data-testid="report-print" @click=${this.print}>${t("report-print")}</button>
      </span>
    </div>`;
  }

  /** @param {Report} report what is to be known before the figures are believed */
  notes({ finished, complete, until, gaps }) {
    const notes = [];
    if (!finished && until) notes.push(t("report-so-far", { when: format.moment(until, this.now) }));
    if (!complete) notes.push(t("report-incomplete"));
    for (const { from, to, credits } of gaps) {
      const between = { from: format.dateTime(from), to: format.dateTime(to) };
      notes.push(
        credits === null
          ? t("report-gap", between)
          : t("report-gap-credits", { ...between, amount: format.credits(credits), count: Number(credits) }),
      );
    }
    return notes.length === 0
      ? nothing
      : html`<ul class="report-notes" data-testid="report-notes">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`;
  }

  /** @param {Report} report */
  compared({ before, changePercent, finished }) {
    if (before === null) return t("report-before-unknown");
    const amount = { amount: format.credits(before), count: Number(before) };
    if (changePercent === null) return t(finished ? "report-before" : "report-before-so-far", amount);
    const share = format.percent(Math.abs(changePercent));
    const how = Math.round(changePercent) === 0 ? "same" : changePercent > 0 ? "more" : "less";
    return t(`report-${how}${finished ? "" : "-so-far"}`, { ...amount, share });
  }

  /** @param {Report} report */
  sums(report) {
    const { credits, requests, failed } = report;
    return html`<p class="report-total" data-testid="report-total" data-value=${credits}>
        ${t("spend-total", { amount: format.credits(credits), count: Number(credits) })}
      </p>
      <p class="report-under">
        <span>${t("report-requests", { amount: format.count(requests), count: requests })}</span>
        <span>${t("report-failed", { amount: format.count(failed), count: failed })}</span>
        <span data-testid="report-change">${this.compared(report)}</span>
      </p>`;
  }

  /** @param {Report} report */
  chart({ days }) {
    // A month without use has nothing to draw.
    if (days.every(({ credits }) => Number(credits) === 0)) return nothing;
    const most = Math.max(1, ...days.map(({ credits }) => Number(credits)));
    const width = days.length * BAR;
    return html`<svg class="report-chart" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${days.map(({ credits, complete }, index) => {
        const height = Math.max(0, Math.round((Number(credits) / most) * (HEIGHT - 2)));
        if (Number(credits) === 0) return nothing;
        return svg`<rect
          class=${complete ? "report-day" : "report-day report-unseen"}
          x=${index * BAR + 2} y=${HEIGHT - Math.max(height, 1)} width=${BAR - 4} height=${Math.max(height, 1)}
        />`;
      })}
    </svg>`;
  }

  /** The days in two halves beside each other: thirty-one lines one below the other leave no room on a page. @param {Report} report */
  days({ days }) {
    const half = Math.ceil(days.length / 2);
    const halves = days.length > FEW_DAYS ? [days.slice(0, half), days.slice(half)] : [days];
    return html`<div class="report-halves">${halves.map((some) => this.someDays(some))}</div>`;
  }

  /** @param {Report["days"]} days */
  someDays(days) {
    return html`<table class="table report-table report-days">
      <caption class="hidden-text">${t("spend-table")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("column-day")}</th>
          <th scope="col" class="figure">${t("column-credits")}</th>
          <th scope="col" class="figure">${t("report-column-requests")}</th>
          <th scope="col" class="figure">${t("report-column-failed")}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ day, credits, requests, failed, complete }) => html`<tr>
            <th scope="row">${format.weekday(day)} ${complete ? nothing : t("day-incomplete-short")}</th>
            <td class="figure">${format.credits(credits)}</td>
            <td class="figure">${format.count(requests)}</td>
            <td class="figure">${format.count(failed)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /**
   * @param {"tool" | "key"} by
   * @param {ReportShare[]} shares
   */
  shares(by, shares) {
    const name = (/** @type {ReportShare} */ share) => (by === "tool" ? toolName(share.id) : keyName(share.id || null, share.name));
    return html`<section aria-labelledby=${`report-${by}`}>
      <h2 class="section-title" id=${`report-${by}`}>${t(`report-by-${by}`)}</h2>
      ${shares.length === 0
        ? html`<p class="empty-note">${t("report-none")}</p>`
        : html`<table class="table report-table" data-testid=${`report-by-${by}`}>
            <thead>
              <tr>
                <th scope="col">${t(`column-${by}`)}</th>
                <th scope="col" class="figure">${t("column-credits")}</th>
                <th scope="col" class="figure">${t("report-column-requests")}</th>
                <th scope="col" class="figure">${t("report-column-failed")}</th>
              </tr>
            </thead>
            <tbody>
              ${shares.map(
                (share) => html`<tr data-id=${share.id} data-value=${share.credits}>
                  <th scope="row"><span dir="auto">${name(share)}</span></th>
                  <td class="figure">${format.credits(share.credits)}</td>
                  <td class="figure">${format.count(share.requests)}</td>
                  <td class="figure">${format.count(share.failed)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`}
    </section>`;
  }

  /** @param {BalanceEvent} event */
  event(event) {
    const { kind, to, amount } = event;
    return html`<tr data-kind=${kind} data-value=${amount}>
      <th scope="row">${eventName(event)}</th>
      <td>${format.dateTime(to)}</td>
      <td class="figure">${format.change(amount)}</td>
    </tr>`;
  }

  /** @param {Report} report */
  balance({ balance, events }) {
    return html`<section aria-labelledby="report-balance">
      <h2 class="section-title" id="report-balance">${t("report-balance")}</h2>
      ${balance === null
        ? html`<p class="empty-note">${t("report-balance-unknown")}</p>`
        : html`<table class="table report-table" data-testid="report-balance">
            <tbody>
              <tr><th scope="row" colspan="2">${t("report-balance-before")}</th><td class="figure">${format.credits(balance.before)}</td></tr>
              <tr><th scope="row" colspan="2">${t("statement-requests")}</th><td class="figure">${format.change(balance.requests)}</td></tr>
              ${events.map((event) => this.event(event))}
              <tr><th scope="row" colspan="2">${t("report-balance-after")}</th><td class="figure">${format.credits(balance.after)}</td></tr>
            </tbody>
          </table>`}
    </section>`;
  }

  /** @param {Report} report */
  failures({ failures }) {
    return html`<section aria-labelledby="report-failures">
      <h2 class="section-title" id="report-failures">${t("report-failures")}</h2>
      ${failures.length === 0
        ? html`<p class="empty-note">${t("report-no-failures")}</p>`
        : html`<table class="table report-table">
            <tbody>
              ${failures.map(
                ({ outcome, requests }) => html`<tr>
                  <th scope="row">${t(`outcome-${outcome}`)}</th>
                  <td class="figure">${format.count(requests)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`}
    </section>`;
  }

  again() {
    this.report.forget();
    this.requestUpdate();
  }

  /** @param {unknown} error */
  unread(error) {
    return html`<div class="empty" role="alert">
      <span class="empty-icon">${icon("circleAlert")}</span>
      <h2 class="empty-title">${t("report-unread")}</h2>
      <p class="empty-text">${errorText(error)}</p>
      <button class="button" type="button" data-testid="report-retry" @click=${this.again}>${t("try-again")}</button>
    </div>`;
  }

  render() {
    const { value, error } = this.report;
    if (error && !value) return this.unread(error);
    if (!value) return html`<span class="skeleton skeleton-chart"></span>`;
    return html`<article class="report" data-testid="report" data-month=${value.month.slice(0, 7)}>
      ${this.bar(value)}
      ${this.failure === null ? nothing : html`<p class="message message-warning" role="alert">${this.failure}</p>`}
      <h2 class="report-title">${rich("report-title", {
        name: html`<bdi>${this.account.name}</bdi>`,
        month: html`${this.monthName(value.month)}`,
      })}</h2>
      ${this.sums(value)} ${this.notes(value)} ${this.chart(value)}
      <div class="report-parts">
        ${this.shares("tool", value.tools)} ${this.shares("key", value.keys)} ${this.balance(value)} ${this.failures(value)}
      </div>
      <section aria-labelledby="report-days">
        <h2 class="section-title" id="report-days">${t("spend-table")}</h2>
        ${this.days(value)}
      </section>
    </article>`;
  }
}

customElements.define("or-report-screen", ReportScreen);
