import { html, nothing, repeat } from "../lit.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { KeyRow, KeysView, KeyStatus } from "../../web/ipc.d.ts" */

/** Keys that do nothing any more stand apart. @type {KeyStatus[]} */
const OVER = ["expired", "revoked"];

/** Every key with its status, last use, expiry and spend. Sends `revoke` with a row. */
class KeysTable extends LightElement {
  static properties = { keys: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {KeysView} */
    this.keys = given();
    /** @type {Date} */
    this.now = given();
  }

  /** @param {KeyRow} key how long it works, in a few words */
  expiry({ status, expiresAt }) {
    if (status === "revoked") return nothing;
    if (!expiresAt) return html`<span class="key-note">${t("key-never-expires")}</span>`;
    const when = format.relative(expiresAt, this.now);
    return html`<time class="key-note" datetime=${expiresAt} title=${format.full(expiresAt)}
      >${status === "expired" ? t("key-expired", { when }) : t("key-expires", { when })}</time
    >`;
  }

  /** @param {string | null} instant */
  lastUse(instant) {
    if (!instant) return html`<span class="faint">${t("key-not-yet")}</span>`;
    return html`<time datetime=${instant} title=${format.full(instant)}>${format.relative(instant, this.now)}</time>`;
  }

  /** @param {KeyRow} key */
  row(key) {
    const over = OVER.includes(key.status);
    return html`<tr class="key-row" data-testid="key-row" data-id=${key.id} data-status=${key.status}>
      <th scope="row" class="key-name">
        <a class="plain-link key-title" href=${href("activity", { key: key.id })} dir="auto" title=${key.name}>${key.name}</a>
        <span class="key-note">
          <code class="key-prefix">${key.prefix}</code>
          ${key.own ? html`<span class="chip" title=${t("key-own-meaning")}>${t("key-own")}</span>` : nothing}
        </span>
      </th>
      <td class="key-state">
        <span class="status" data-status=${key.status} title=${t(`key-status-${key.status}.meaning`)}
          ><span class="dot"></span>${t(`key-status-${key.status}`)}</span
        >
        ${this.expiry(key)}
      </td>
      <td class="key-use">${this.lastUse(key.lastUsedAt)}</td>
      <td class="figure key-spend" data-value=${key.credits30Days}>
        ${format.credits(key.credits30Days)}
        <span class="key-note">${t("requests", { count: key.requests30Days })}</span>
      </td>
      <td class="key-action">
        ${over
          ? nothing
          : html`<button
              class="button button-ghost button-small button-danger-hover"
              type="button"
              data-testid="revoke-key"
              aria-label=${t("revoke-name", { name: key.name })}
              @click=${() => this.dispatchEvent(new CustomEvent("revoke", { detail: key }))}
            >
              ${t("revoke")}
            </button>`}
      </td>
    </tr>`;
  }

  /** @param {KeyRow[]} keys */
  rows(keys) {
    return repeat(
      keys,
      (key) => key.id,
      (key) => this.row(key),
    );
  }

  render() {
    const working = this.keys.rows.filter((key) => !OVER.includes(key.status));
    const over = this.keys.rows.filter((key) => OVER.includes(key.status));
    return html`<table class="table keys-table" data-testid="keys-table">
      <caption class="hidden-text">
        ${t("keys-caption")}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="key-name">${t("column-key")}</th>
          <th scope="col" class="key-state">${t("column-status")}</th>
          <th scope="col" class="key-use">${t("column-last-used")}</th>
          <th scope="col" class="key-spend figure">${t("column-credits-30")}</th>
          <th scope="col" class="key-action"><span class="hidden-text">${t("column-actions")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.rows(working)}
      </tbody>
      ${over.length === 0
        ? nothing
        : html`<tbody class="keys-over">
            <tr class="table-group">
              <th scope="rowgroup" colspan="3">${t("keys-over")}</th>
              <td class="key-use"></td>
              <td class="key-spend"></td>
            </tr>
            ${this.rows(over)}
          </tbody>`}
    </table>`;
  }
}

customElements.define("or-keys-table", KeysTable);
