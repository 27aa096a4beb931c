import { buyCredits, openPage, retryKeychain, signInAgain } from "../actions.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { toolName } from "../names.js";
import "./details.js";
import { DialogElement } from "./dialog-element.js";

/** @import { Diagnosis, Finding, Remedy, Step, Verdict } from "../../web/ipc.d.ts" */
/** @import { IconName } from "../icons.js" */

/** The checks in their order, for showing them while they are under way. @type {Step[]} */
const STEPS = ["connection", "sign_in_network", "key", "balance", "rate_limit", "service", "last_errors"];

/** @type {Record<Finding, IconName>} */
const MARKS = { fine: "circleCheck", wrong: "circleAlert", not_reached: "minus" };

/** "Why did it stop?": looks, and says one thing that is wrong and one thing to do. */
class DiagnoseDialog extends DialogElement {
  static properties = { diagnosis: { state: true }, failure: { state: true } };

  constructor() {
    super();
    /** @type {Diagnosis | null} */
    this.diagnosis = null;
    /** Why it could not be looked. @type {string | null} */
    this.failure = null;
  }

  firstUpdated() {
    super.firstUpdated();
    void this.look();
  }

  async look() {
    this.diagnosis = null;
    this.failure = null;
    try {
      this.diagnosis = await ipc.diagnose();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {Verdict} verdict @returns {[string, string]} what it is, and what it means */
  words(verdict) {
    const when = (/** @type {string} */ at) => format.moment(at, new Date());
    const said = (/** @type {string} */ id, /** @type {Record<string, string | number>} */ args = {}) =>
      /** @type {[string, string]} */ ([t(`verdict-${id}`, args), t(`verdict-${id}.meaning`, args)]);
    switch (verdict.kind) {
      case "problem":
        return [
          t(`problem-${verdict.code}`),
          verdict.code === "rate_limited" && verdict.until
            ? t("problem-rate_limited.until", { time: when(verdict.until) })
            : t(`problem-${verdict.code}.meaning`),
        ];
      case "key_stopped":
        return said(verdict.expired ? "key_expired" : "key_revoked", {
          name: verdict.name,
          when: verdict.lastUsedAt ? when(verdict.lastUsedAt) : "",
        });
      case "key_refused":
        return said(verdict.name === null ? "key_refused" : "key_refused_name", {
          name: verdict.name ?? "",
          count: verdict.count,
          when: when(verdict.since),
        });
      case "no_credits":
        return verdict.since ? said("no_credits_since", { when: when(verdict.since) }) : said("no_credits");
      case "too_few_credits":
        return said("too_few_credits", {
          amount: format.credits(verdict.balance),
          count: Number(verdict.balance),
          tool: toolName(verdict.tool),
          when: when(verdict.since),
        });
      case "credits_refused":
        return said("credits_refused", {
          amount: format.credits(verdict.balance),
          count: Number(verdict.balance),
          tool: toolName(verdict.tool),
          when: when(verdict.last),
        });
      case "too_many_requests":
        return verdict.until
          ? said("too_many_requests_until", { when: when(verdict.until) })
          : said("too_many_requests");
      case "failing":
        return said(`failing_${verdict.outcome}`, {
          tool: toolName(verdict.tool),
          count: verdict.count,
          when: when(verdict.since),
        });
      case "fine":
        return verdict.last ? said("fine", { when: when(verdict.last) }) : said("fine_unused");
    }
  }

  /** @param {Remedy} remedy @returns {Promise<void>} */
  async act(remedy) {
    switch (remedy) {
      case "retry":
        return this.look();
      case "keychain":
        await retryKeychain();
        return this.look();
      case "sign-in-page":
        await openPage("home");
        break;
      case "buy":
        await buyCredits();
        break;
      case "sign-in-again":
        await this.signInAgain();
        break;
      case "activity":
        go(href("activity", { range: "today" }));
        break;
      case "failed":
        go(href("activity", { status: "failed" }));
        break;
      case "keys":
        go(href("keys"));
        break;
    }
    this.close();
  }

  /** A key that still works is not put away unasked, nor one that the keychain does not give up. */
  async signInAgain() {
    const verdict = this.diagnosis?.verdict;
    const asks = verdict?.kind === "problem" && verdict.code === "forbidden";
    if (asks || !(await signInAgain())) this.dispatchEvent(new CustomEvent("sign-out", { bubbles: true }));
  }

  verdict() {
    if (this.failure !== null) return this.errorLine(this.failure);
    const { diagnosis } = this;
    // The region is there before it speaks, so that what it says is announced.
    return html`<div class="verdict-place" role="status">
      ${diagnosis ? this.found(diagnosis.verdict) : html`<p class="dialog-lead">${t("diagnose-looking")}</p>`}
    </div>`;
  }

  /** @param {Verdict} verdict */
  found(verdict) {
    const [title, meaning] = this.words(verdict);
    const code = verdict.kind === "problem" ? verdict.code : verdict.kind;
    return html`<div
      class="verdict"
      data-testid="diagnose-verdict"
      data-code=${code}
      data-tone=${verdict.kind === "fine" ? "good" : "wrong"}
    >
      ${icon(verdict.kind === "fine" ? "circleCheck" : "circleAlert")}
      <div class="verdict-text">
        <p class="verdict-title" dir="auto">${title}</p>
        <p class="verdict-meaning" dir="auto">${meaning}</p>
        ${verdict.kind === "problem" ? html`<or-details .text=${verdict.detail}></or-details>` : nothing}
      </div>
    </div>`;
  }

  checks() {
    /** @type {Map<Step, Finding>} */
    const findings = new Map(this.diagnosis?.checks.map(({ step, finding }) => [step, finding]));
    return html`<ol class="checks" aria-label=${t("diagnose-checks")}>
      ${STEPS.map((step) => {
        const finding = findings.get(step);
        return html`<li class="check" data-step=${step} data-finding=${finding ?? "looking"}>
          ${icon(finding ? MARKS[finding] : "minus")}
          <span>${t(`check-${step}`)}</span>
          <span class="check-finding">${finding ? t(`finding-${finding}`) : nothing}</span>
        </li>`;
      })}
    </ol>`;
  }

  render() {
    const { diagnosis } = this;
    return this.frame({
      title: t("diagnose"),
      body: html`${this.verdict()} ${this.checks()}`,
      actions: html`<button class="button" type="button" data-first-focus @click=${this.requestClose}>${t("close")}</button>
        ${this.failure !== null
          ? html`<button class="button button-primary" type="button" @click=${this.look}>${t("remedy-retry")}</button>`
          : html`<button
              class="button button-primary"
              type="button"
              data-testid="diagnose-remedy"
              ?disabled=${!diagnosis}
              @click=${() => diagnosis && this.act(diagnosis.remedy)}
            >
              ${t(diagnosis ? `remedy-${diagnosis.remedy}` : "remedy-retry")}
            </button>`}`,
    });
  }
}

customElements.define("or-diagnose-dialog", DiagnoseDialog);
