import { brief, sentence } from "../findings.js";
import { icon } from "../icons.js";
import { sortBy, sortOf } from "../key-list.js";
import { html, nothing, repeat } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./sparkline.js";

/** @import { Column } from "../key-list.js" */
/** @import { KeyRow } from "../../web/ipc.d.ts" */

/** The columns in their order, with the class that gives them their width. @type {Array<[Column, string]>} */
const COLUMNS = [
  ["name", "key-name"],
  ["status", "key-state"],
  ["used", "key-use"],
  ["expires", "key-expiry"],
  ["created", "key-birth"],
  ["credits", "key-spend figure"],
];

/** Keys with their status, last use, expiry and spend. Its heads sort. Sends `revoke` and `rotate` with a row. */
class KeysTable extends LightElement {
  static properties = { rows: { attribute: false }, params: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {KeyRow[]} */
    this.rows = [];
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
  }

  /** Puts the focus on a key, as after coming back from its details. @param {string} id */
  focusKey(id) {
    const row = [...this.querySelectorAll("[data-testid=key-row]")].find((one) => /** @type {HTMLElement} */ (one).dataset.id === id);
    const link = /** @type {HTMLElement | null | undefined} */ (row?.querySelector(".key-title"));
    link?.focus();
    return Boolean(link);
  }

  /** @param {string | null} instant @param {string} otherwise */
  time(instant, otherwise) {
    if (!instant) return html`<span class="faint">${otherwise}</span>`;
    return html`<time datetime=${instant} title=${format.full(instant)}>${format.relative(instant, this.now)}</time>`;
  }

  /** @param {KeyRow} key */
  lastUse({ lastUsedAt, firstUse }) {
    if (firstUse?.kind === "awaited") return html`<span class="faint">${t("first-use-awaited")}</span>`;
    if (firstUse?.kind === "seen") {
      return html`<time datetime=${firstUse.at} title=${format.full(firstUse.at)}
        >${t("first-use-seen", { when: format.moment(firstUse.at, this.now) })}</time
      >`;
    }
    return this.time(lastUsedAt, t("key-not-yet"));
  }

  /** @param {KeyRow} key the reason for its status; where there is none to be told, how long it works */
  note({ findings, status, expiresAt }) {
    const reason = brief(findings[0], this.now);
    const full = expiresAt && status !== "failing" && status !== "unusual" ? format.full(expiresAt) : nothing;
    if (reason) return html`<span class="key-note" title=${full}>${reason}</span>`;
    if (status === "revoked") return nothing;
    return html`<span class="key-note key-lasts" title=${full}
      >${expiresAt ? t("key-expires", { when: format.relative(expiresAt, this.now) }) : t("key-never-expires")}</span
    >`;
  }

  /** The whole row leads to the key, as its name does. @param {MouseEvent} event @param {KeyRow} key */
  open(event, key) {
    const { target } = event;
    const onControl = target instanceof Element && target.closest("a, button");
    // Who selects text to copy it means to stay.
    if (!onControl && getSelection()?.isCollapsed !== false) go(href("keys", { ...this.params, key: key.id }));
  }

  /** @param {KeyRow} key */
  row(key) {
    const over = key.status === "expired" || key.status === "revoked";
    const [first] = key.findings;
    const still = "refused" in first && first.refused > 0;
    return html`<tr
      class="key-row"
      data-testid="key-row"
      data-id=${key.id}
      data-status=${key.status}
      data-rests=${over && !still ? "true" : "false"}
      @click=${(/** @type {MouseEvent} */ event) => this.open(event, key)}
    >
      <th scope="row" class="key-name">
        <a
          class="plain-link key-title"
          href=${href("keys", { ...this.params, key: key.id })}
          dir="auto"
          title=${key.name}
          >${key.name}</a
        >
        <span class="key-note">
          <code class="key-prefix">${key.prefix}</code>
          ${key.note ? html`<span class="key-purpose" dir="auto" title=${key.note}>${key.note}</span>` : nothing}
          ${key.own ? html`<span class="chip" title=${t("key-own-meaning")}>${t("key-own")}</span>` : nothing}
        </span>
      </th>
      <td class="key-state">
        <span class="status" data-status=${key.status} title=${sentence(first, this.now)}
          ><span class="dot"></span>${t(`key-status-${key.status}`)}</span
        >
        ${this.note(key)}
      </td>
      <td class="key-use">${this.lastUse(key)}</td>
      <td class="key-expiry">
        ${key.status === "revoked" ? nothing : this.time(key.expiresAt, t("key-never"))}
      </td>
      <td class="key-birth">${this.time(key.createdAt, "")}</td>
      <td class="figure key-spend" data-value=${key.credits30Days} title=${t("requests", { count: key.requests30Days })}>
        ${format.credits(key.credits30Days)}
        <or-sparkline .days=${key.days} .now=${this.now}></or-sparkline>
      </td>
      <td class="key-action">
        ${over
          ? nothing
          : html`<button
                class="button button-ghost button-small"
                type="button"
                data-testid="rotate-key"
                aria-label=${t("rotate-name", { name: key.name })}
                @click=${() => this.dispatchEvent(new CustomEvent("rotate", { detail: key }))}
              >
                ${t("rotate")}</button
              ><button
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

  /** @param {[Column, string]} column */
  head([column, name]) {
    const sort = sortOf(this.params);
    const here = sort.column === column;
    const direction = sort.order === "asc" ? "ascending" : "descending";
    return html`<th scope="col" class=${name} aria-sort=${here ? direction : nothing}>
      <button
        class="sort-button"
        type="button"
        data-column=${column}
        data-order=${here ? sort.order : nothing}
        @click=${() => go(href("keys", { ...this.params, ...sortBy(sort, column) }), { replace: true })}
      >
        <span>${t(`keys-sort-${column}`)}</span>${icon("arrowUp")}
      </button>
    </th>`;
  }

  render() {
    return html`<table class="table keys-table" data-testid="keys-table">
      <caption class="hidden-text">
        ${t("keys-caption")}
      </caption>
      <thead>
        <tr>
          ${COLUMNS.map((column) => this.head(column))}
          <th scope="col" class="key-action"><span class="hidden-text">${t("column-actions")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.rows,
          (key) => key.id,
          (key) => this.row(key),
        )}
      </tbody>
    </table>`;
  }
}

customElements.define("or-keys-table", KeysTable);
