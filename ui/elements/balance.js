import { buyCredits } from "../actions.js";
import { span } from "../format.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { toolName } from "../names.js";
import { format, rich, t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./runway-strip.js";

/** @import { AccountView, Runway } from "../../web/ipc.d.ts" */

/** The one number first, then how long it lasts, then what to do about it. */
class Balance extends LightElement {
  static properties = { account: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Date} */
    this.now = given();
  }

  number() {
    const { balance } = this.account;
    if (!balance) {
      return html`<p class="balance-number" data-testid="balance">
        <span class="hidden-text">${t("balance-loading")}</span><span class="skeleton skeleton-number"></span>
      </p>`;
    }
    const written = format.credits(balance.amount);
    const figure = html`<span class="balance-figure">${written}</span>`;
    return html`<p
      class="balance-number"
      data-testid="balance"
      data-value=${balance.amount}
      data-length=${written.length > 13 ? "longest" : written.length > 9 ? "long" : "usual"}
      data-stale=${balance.stale ? "true" : "false"}
    >
      ${rich("balance", { amount: figure }, { count: Number(balance.amount) }).map((piece) =>
        typeof piece === "string" ? html`<span class="balance-unit">${piece.trim()}</span>` : piece,
      )}
    </p>`;
  }

  level() {
    const { level } = this.account;
    if (level === "low") return html`<span class="chip" data-tone="warning">${icon("alert")}${t("level-low")}</span>`;
    if (level === "empty") return html`<span class="chip" data-tone="danger">${icon("circleAlert")}${t("level-empty")}</span>`;
    return nothing;
  }

  /** @param {Runway} runway @returns {{ first: string, second: string, value?: string }} */
  runwayText(runway) {
    switch (runway.kind) {
      case "learning":
        return {
          first: t("runway-learning"),
          second: t("runway-learning-progress", { seen: runway.daysSeen, needed: runway.daysNeeded }),
        };
      case "idle":
        return { first: t("runway-idle"), second: t("runway-idle-meaning") };
      case "empty":
        return { first: t("runway-empty"), second: t("runway-empty-meaning") };
      case "estimate":
        return {
          first: t("runway-estimate", { ...span(runway.days), day: format.day(runway.until, this.now) }),
          second: this.interval(runway),
          value: String(runway.days),
        };
    }
  }

  /** @param {Extract<Runway, { kind: "estimate" }>} runway the interval in plain words */
  interval({ low, high, untilLow, untilHigh }) {
    const shortest = span(low);
    if (high === null || untilHigh === null) return t("runway-interval-open", shortest);
    const longest = span(high);
    if (untilLow === untilHigh) return t("runway-interval-sure");
    const days = { first: format.day(untilLow, this.now), last: format.day(untilHigh, this.now) };
    return shortest.unit === longest.unit
      ? t("runway-interval", { ...days, from: shortest.count, to: longest.count, unit: longest.unit })
      : t("runway-interval-days", days);
  }

  runway() {
    const { balance, runway } = this.account;
    if (!balance) {
      return html`<p class="runway" data-testid="runway" data-kind="unknown">
        <span class="skeleton skeleton-line"></span>
      </p>`;
    }
    const { first, second, value } = this.runwayText(runway);
    return html`<div class="runway" data-testid="runway" data-kind=${runway.kind} data-value=${value ?? nothing}>
      <p class="runway-first">${first}</p>
      <or-runway-strip .runway=${runway}></or-runway-strip>
      <p class="runway-second" title=${runway.kind === "estimate" ? t("runway-how-sure") : nothing}>${second}</p>
    </div>`;
  }

  /** What the balance buys, going on as in the last 30 days. */
  buys() {
    const { balance, outlook, activity } = this.account;
    // Before anything was seen, nothing used is not zero use.
    if (!balance || activity.asOf === null) return html`<p class="balance-buys" data-testid="balance-buys"></p>`;
    const { buys } = outlook;
    if (!buys) return html`<p class="balance-buys" data-testid="balance-buys" data-value="">${t("buys-unknown")}</p>`;
    const [first, second] = buys.tools.map(({ tool, calls }) =>
      html`<span class="balance-calls">${t("buys-calls", { calls: format.count(calls), tool: toolName(tool) })}</span>`,
    );
    // An empty balance was said above; "about 0" beside it says nothing.
    const nothingYet = buys.tools.every(({ calls }) => calls === 0);
    const id = `buys-${second ? "two" : "one"}${buys.others ? "-others" : ""}`;
    return html`<p
      class="balance-buys"
      data-testid="balance-buys"
      data-value=${buys.tools.map(({ tool, calls }) => `${tool}:${calls}`).join(" ")}
      title=${t("buys-how")}
    >
      ${nothingYet ? nothing : rich(id, second ? { first, second } : { first })}
    </p>`;
  }

  /** What to buy; silent while the pace is not known. */
  advice() {
    const { advice } = this.account.outlook;
    if (!advice) return nothing;
    const { dollars, unit, count } = advice;
    return html`<p class="balance-advice" data-testid="top-up-advice" data-value=${dollars}>
      ${t("advice", { amount: format.wholeDollars(dollars), unit, count })}
    </p>`;
  }

  render() {
    const { watchingForTopUp, demo } = this.account;
    return html`<section class="balance" aria-labelledby="balance-title">
      <h2 class="hidden-text" id="balance-title">${t("balance-title")}</h2>
      <div class="balance-main">
        <div class="balance-line">${this.number()}${this.level()}</div>
        ${this.runway()} ${this.buys()}
      </div>
      <div class="balance-action">
        <button
          class="button button-primary"
          type="button"
          data-testid="buy-credits"
          title=${demo ? t("buy-credits-demo") : t("buy-credits-meaning")}
          @click=${buyCredits}
        >
          ${t("buy-credits")}${icon("external")}
        </button>
        ${this.advice()}
        <p class="balance-watching" role="status">${watchingForTopUp ? t("watching-for-top-up") : nothing}</p>
      </div>
    </section>`;
  }
}

customElements.define("or-balance", Balance);
