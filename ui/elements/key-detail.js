import { errorText } from "../errors.js";
import { sentence } from "../findings.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { Latest } from "../latest.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import "./copyable.js";
import "./key-errors.js";
import "./key-note.js";
import "./key-tools.js";
import { LightElement, given } from "./light-element.js";
import "./spend-chart.js";
import "./spend-table.js";

/** @import { KeyDetail as Detail, KeyFinding, KeyRow } from "../../web/ipc.d.ts" */

/** The findings that ask for something to be done. @type {Array<KeyFinding["kind"]>} */
const GRAVE = ["failing", "expired"];
/** @type {Array<KeyFinding["kind"]>} */
const WARNING = ["unusual", "expiring"];

/** Everything about one key: how it does and why, its days, tools and errors. Sends `revoke` and `rotate` with its row. */
class KeyDetail extends LightElement {
  static properties = {
    key: { attribute: false },
    /** Tells one account, day and state of the history from another. */
    moment: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
  };

  constructor() {
    super();
    /** @type {KeyRow} */
    this.key = given();
    this.moment = "";
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** @type {Latest<Detail>} */
    this.detail = new Latest(this);
    /** @param {KeyboardEvent} event */
    this.onKeyDown = (event) => this.onKey(event);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.onKeyDown);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.onKeyDown);
  }

  willUpdate() {
    const { id } = this.key;
    void this.detail.ask(`${id} ${this.moment}`, () => ipc.keyDetail(id));
  }

  retry() {
    this.detail.forget();
    this.requestUpdate();
  }

  /** Escape leads back, also where nothing has the focus. @param {KeyboardEvent} event */
  onKey(event) {
    const { target } = event;
    const here = target === document.body || (target instanceof Node && this.contains(target));
    if (event.key !== "Escape" || event.defaultPrevented || !here || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    go(this.listAddress());
  }

  listAddress() {
    return href("keys", { ...this.params, key: undefined, as: undefined });
  }

  /** @param {KeyFinding} finding */
  finding(finding) {
    const tone = GRAVE.includes(finding.kind) ? "danger" : WARNING.includes(finding.kind) ? "warning" : "plain";
    return html`<li class="key-finding" data-kind=${finding.kind} data-tone=${tone}>
      <span class="status" data-status=${finding.kind}><span class="dot"></span>${t(`key-status-${finding.kind}`)}</span>
      <span class="key-reason">${sentence(finding, this.now)}</span>
    </li>`;
  }

  head() {
    const { key } = this;
    const over = key.status === "expired" || key.status === "revoked";
    return html`<header class="key-head">
      <div class="key-heading">
        <h2 class="key-headline" tabindex="-1" data-key-title dir="auto">${key.name}</h2>
        <p class="key-under">
          <code class="key-prefix">${key.prefix}</code>
          ${key.own ? html`<span class="chip" title=${t("key-own-meaning")}>${t("key-own")}</span>` : nothing}
        </p>
        <or-key-note .key=${key}></or-key-note>
      </div>
      <div class="key-actions">
        ${over
          ? nothing
          : html`<button
                class="button"
                type="button"
                data-testid="rotate-key"
                aria-label=${t("rotate-name", { name: key.name })}
                @click=${() => this.dispatchEvent(new CustomEvent("rotate", { detail: key }))}
              >
                ${t("rotate")}
              </button>
              <button
                class="button button-danger-hover"
                type="button"
                data-testid="revoke-key"
                aria-label=${t("revoke-name", { name: key.name })}
                @click=${() => this.dispatchEvent(new CustomEvent("revoke", { detail: key }))}
              >
                ${t("revoke")}
              </button>`}
      </div>
    </header>`;
  }

  /** @param {Detail | null} detail */
  summary(detail) {
    if (!detail) return this.detail.error ? nothing : html`<span class="skeleton skeleton-line"></span>`;
    const share = detail.requests > 0 ? (detail.failed / detail.requests) * 100 : 0;
    return html`<span class="spend-total" data-value=${detail.credits}
        >${t("spend-total", { amount: format.credits(detail.credits), count: Number(detail.credits) })}</span
      >
      <span data-value=${detail.requests}>${t("requests", { count: detail.requests })}</span>
      <span data-value=${detail.failed}>${t("share-failed", { share: format.percent(share) })}</span>`;
  }

  /** @param {Detail | null} detail */
  chart(detail) {
    const { error } = this.detail;
    if (!detail) {
      return error
        ? html`<div class="chart-place chart-message" role="alert">
            <p>${errorText(error)}</p>
            <button class="button" type="button" @click=${this.retry}>${t("try-again")}</button>
          </div>`
        : html`<div class="chart-place"><span class="skeleton skeleton-chart"></span></div>`;
    }
    const { days } = detail;
    const nothingYet = Number(detail.credits) === 0;
    if (this.params.as === "table") {
      const plain = { days: days.map((day) => ({ ...day, credits: [] })) };
      return html`<or-spend-table .overview=${plain} .now=${this.now}></or-spend-table>`;
    }
    return html`<or-spend-chart
      .overview=${{ days, groups: nothingYet ? [] : [{}] }}
      .names=${[this.key.name]}
      .series=${["series-0"]}
      .range=${"30"}
      .filter=${{ key: this.key.id }}
      .now=${this.now}
    ></or-spend-chart>`;
  }

  /** @param {Detail | null} detail */
  days(detail) {
    const asTable = this.params.as === "table";
    return html`<section class="key-days" aria-labelledby="key-days-title">
      <div class="section-head">
        <h3 class="section-title" id="key-days-title">${t("key-days")}</h3>
        <div class="section-tools">
          <button
            class="button button-ghost button-small"
            type="button"
            @click=${() => go(href("keys", { ...this.params, as: asTable ? undefined : "table" }), { replace: true })}
          >
            ${icon(asTable ? "chart" : "table")}${asTable ? t("show-as-chart") : t("show-as-table")}
          </button>
          <a class="button button-small" data-testid="key-requests" href=${href("activity", { key: this.key.id })}
            >${t("key-requests")}</a
          >
        </div>
      </div>
      <p class="spend-summary">${this.summary(detail)}</p>
      ${this.chart(detail)}
    </section>`;
  }

  /** @param {string} label @param {unknown} value */
  fact(label, value) {
    return html`<div class="detail-field">
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  /** @param {string | null} instant @param {string} otherwise */
  time(instant, otherwise) {
    if (!instant) return html`<span class="faint">${otherwise}</span>`;
    return html`<time datetime=${instant} title=${format.full(instant)}
      >${format.date(instant, this.now)} <span class="faint">${format.relative(instant, this.now)}</span></time
    >`;
  }

  facts() {
    const { key } = this;
    return html`<section class="key-facts" aria-labelledby="key-facts-title">
      <h3 class="section-title" id="key-facts-title">${t("key-facts")}</h3>
      <dl class="detail-fields">
        ${this.fact(t("keys-sort-created"), this.time(key.createdAt, ""))}
        ${this.fact(t("keys-sort-used"), this.time(key.lastUsedAt, t("key-not-yet")))}
        ${this.fact(t("keys-sort-expires"), this.time(key.expiresAt, t("key-never")))}
        ${this.fact(t("key-prefix"), html`<code>${key.prefix}</code>`)}
        ${this.fact(t("key-id"), html`<or-copyable .text=${key.id}></or-copyable>`)}
      </dl>
    </section>`;
  }

  render() {
    const { key } = this;
    const answer = this.detail.value?.id === key.id ? this.detail.value : null;
    return html`<article
      class="key-detail"
      data-testid="key-detail"
      data-id=${key.id}
      data-status=${key.status}
    >
      <a class="back-link" href=${this.listAddress()}>${icon("back")}${t("keys-back")}</a
      >
      ${this.head()}
      <ul class="key-findings" data-testid="key-findings">
        ${key.findings.map((finding) => this.finding(finding))}
      </ul>
      ${this.days(answer)}
      ${this.detail.error && !answer
        ? nothing
        : html`<or-key-tools .tools=${answer?.tools ?? null} .key=${key.id}></or-key-tools>
            <or-key-errors .errors=${answer?.errors ?? null} .key=${key.id} .now=${this.now}></or-key-errors>`}
      ${this.facts()}
    </article>`;
  }
}

customElements.define("or-key-detail", KeyDetail);
