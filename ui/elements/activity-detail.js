import { copyRequest } from "../actions.js";
import { NO_KEY } from "../activity-query.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { Latest } from "../latest.js";
import { html, nothing } from "../lit.js";
import { keyName, sourceName, toolName } from "../names.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import "./copyable.js";
import { LightElement, given } from "./light-element.js";

/** @import { Changed } from "../lit.js" */
/** @import { ActivityRow, RequestDetail } from "../../web/ipc.d.ts" */

/** Everything known of one request, beside the table. What the row knows is there at once. Sends `closed`. */
class ActivityDetail extends LightElement {
  static properties = { row: { attribute: false }, now: { attribute: false }, copied: { state: true } };

  constructor() {
    super();
    /** @type {ActivityRow} */
    this.row = given();
    this.now = new Date();
    /** Whether this request was put on the clipboard. */
    this.copied = false;
    /** @type {Latest<RequestDetail>} */
    this.detail = new Latest(this);
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    const { id } = this.row;
    const before = /** @type {ActivityRow | undefined} */ (changed.get("row"));
    if (before?.id !== id && changed.has("row")) this.copied = false;
    // A request that was read again and is different now, as after a refund, has other details too.
    void this.detail.ask(JSON.stringify(this.row), () => ipc.requestDetail(id));
  }

  async copy() {
    this.copied = await copyRequest(this.row.id);
  }

  /** Where requests of the same tool and key that went the same way are shown. */
  likeThis() {
    const { tool, credential, outcome } = this.row;
    return href("activity", { tool, key: credential ?? NO_KEY, status: outcome });
  }

  /** @param {string} label @param {unknown} value @param {boolean} [mono] */
  field(label, value, mono = false) {
    return html`<div class="detail-field">
      <dt>${label}</dt>
      <dd class=${mono ? "mono" : ""} dir="auto">${value}</dd>
    </div>`;
  }

  /** @param {RequestDetail | null} detail */
  more(detail) {
    const { error } = this.detail;
    if (!detail) return error ? html`<p class="detail-error">${errorText(error)}</p>` : nothing;
    const { requestBytes, providerCostUsd } = detail;
    return html`${this.field(t("detail-endpoint"), `${detail.method} ${detail.endpoint}`, true)}
    ${this.field(t("detail-account"), html`<or-copyable .text=${detail.account}></or-copyable>`)}
    ${requestBytes === null ? nothing : this.field(t("detail-sent"), format.size(requestBytes))}
    ${providerCostUsd === null ? nothing : this.field(t("detail-provider-cost"), format.dollars(providerCostUsd))}`;
  }

  /** @param {RequestDetail | null} detail the service's own words, under ours */
  trouble(detail) {
    if (this.row.outcome === "succeeded") return nothing;
    const words = [detail?.errorType, detail?.errorMessage].filter(Boolean);
    return html`<div class="detail-trouble">
      <p>${t(`outcome-${this.row.outcome}.meaning`)}</p>
      ${words.length === 0
        ? nothing
        : html`<p class="detail-words" dir="auto">${words.map((word) => html`<code>${word}</code>`)}</p>`}
    </div>`;
  }

  render() {
    const { row } = this;
    const detail = this.detail.value?.row.id === row.id ? this.detail.value : null;
    const tool = toolName(row.tool);
    return html`<aside class="detail" data-testid="activity-detail" data-id=${row.id} aria-label=${t("detail-title", { tool })}>
      <header class="detail-head">
        <h2 class="detail-title" dir="auto">${tool}</h2>
        <button
          class="button button-ghost button-icon"
          type="button"
          aria-label=${t("close")}
          @click=${() => this.dispatchEvent(new CustomEvent("closed"))}
        >
          ${icon("close")}
        </button>
      </header>
      <p class="detail-status">
        <span class="status" data-status=${row.outcome}><span class="dot"></span>${t(`outcome-${row.outcome}`)}</span>
        <span class="faint">${t("detail-http", { status: String(row.status) })}</span>
      </p>
      ${this.trouble(detail)}
      <dl class="detail-fields">
        ${this.field(t("column-time"), format.full(row.at))}
        ${this.field(t("column-key"), keyName(row.credential, row.credentialName))}
        ${row.credential === null ? nothing : this.field(t("detail-key-id"), html`<or-copyable .text=${row.credential}></or-copyable>`)}
        ${this.field(t("detail-source"), sourceName(row.source))}
        ${this.field(
          t("column-credits"),
          html`<span data-value=${row.credits}>${format.credits(row.credits)}</span>`,
        )}
        ${row.durationMs === null ? nothing : this.field(t("column-duration"), format.duration(row.durationMs))}
        ${row.responseBytes === null ? nothing : this.field(t("detail-received"), format.size(row.responseBytes))}
        ${this.more(detail)} ${this.field(t("detail-id"), html`<or-copyable .text=${row.id}></or-copyable>`)}
      </dl>
      <p class="detail-actions">
        <button class="button button-small" type="button" data-testid="activity-copy-json" @click=${this.copy}>
          ${icon(this.copied ? "check" : "copy")}${this.copied ? t("copied") : t("detail-copy")}
        </button>
        <a class="button button-small" data-testid="activity-like-this" href=${this.likeThis()}>
          ${icon("search")}${t("detail-like-this")}
        </a>
      </p>
    </aside>`;
  }
}

customElements.define("or-activity-detail", ActivityDetail);
