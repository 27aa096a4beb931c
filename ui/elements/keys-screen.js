import { dismissLostKey } from "../actions.js";
import { announce } from "../announce.js";
import { icon } from "../icons.js";
import { isFiltered, listed } from "../key-list.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import "./create-key-dialog.js";
import "./key-detail.js";
import "./key-filters.js";
import "./keys-table.js";
import { LightElement, given } from "./light-element.js";
import "./revoke-key-dialog.js";
import "./rotation.js";

/** @import { Changed } from "../lit.js" */
/** @import { AccountView, KeyRow } from "../../web/ipc.d.ts" */
/** @import { Rotation } from "./rotation.js" */
/** @typedef {HTMLElement & { focusKey(id: string): boolean }} Table */

/** Every key, or one of them with its details; a way to make one, and a way to switch one off. Sends `show-new-key`. */
class KeysScreen extends LightElement {
  static properties = {
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    newKeyHidden: { attribute: false },
    creating: { state: true },
    revoking: { state: true },
  };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** The id of a new key whose dialog was put away; see the frame. @type {string | null} */
    this.newKeyHidden = null;
    this.creating = false;
    /** What a new key starts from, after one got lost. @type {AccountView["lostKey"]} */
    this.again = null;
    /** The lost key that is being revoked. @type {AccountView["lostKey"]} */
    this.lost = null;
    /** @type {KeyRow | null} */
    this.revoking = null;
  }

  /** @param {Changed} changed */
  updated(changed) {
    const before = /** @type {Record<string, string> | undefined} */ (changed.get("params"));
    if (!changed.has("params") || !before) return;
    if (before.key !== this.params.key) requestAnimationFrame(() => this.followFocus(before.key));
    else if (!this.params.key && (before.q !== this.params.q || before.status !== this.params.status)) {
      announce(t("keys-found", { count: this.shown().length }));
    }
  }

  /** Who opens a key goes on at its name, who comes back at its row. @param {string | undefined} cameFrom */
  followFocus(cameFrom) {
    this.closest(".screen")?.scrollTo(0, 0);
    if (this.params.key) /** @type {HTMLElement | null} */ (this.querySelector("[data-key-title]"))?.focus({ preventScroll: true });
    else if (cameFrom) /** @type {Table | null} */ (this.querySelector("or-keys-table"))?.focusKey(cameFrom);
  }

  create() {
    this.again = null;
    this.creating = true;
  }

  get rotation() {
    return /** @type {Rotation} */ (this.querySelector("or-rotation"));
  }

  /** What was asked before a key is switched off is over. */
  revoked() {
    const id = this.revoking?.id;
    const { lostKey } = this.account;
    this.revoking = null;
    this.rotation.back();
    // A lost key that is revoked now leads to a new try, unless it was a rotation's, which leads there itself.
    if (this.lost && id === this.lost.id && !lostKey && !this.account.rotation) {
      this.again = this.lost;
      this.creating = true;
    }
    this.lost = null;
  }

  /** @param {KeyRow} row */
  revokeLost(row) {
    this.lost = this.account.lostKey;
    this.revoking = row;
  }

  waitingKey() {
    const { newKey, rotation } = this.account;
    // A rotation says so itself.
    if (!newKey || newKey.id !== this.newKeyHidden || rotation?.step === "copy") return nothing;
    return html`<div class="callout" data-testid="key-callout">
      ${icon("key")}
      <p class="callout-text">${t("new-key-waiting", { name: newKey.name })}</p>
      <button class="button button-small" type="button" @click=${() => this.dispatchEvent(new CustomEvent("show-new-key"))}>
        ${t("new-key-show")}
      </button>
    </div>`;
  }

  lostKey() {
    const { lostKey, keys, rotation } = this.account;
    if (!lostKey || rotation?.step === "lost") return nothing;
    const row = keys?.rows.find(({ id }) => id === lostKey.id);
    return html`<div class="callout" role="status" data-testid="key-callout">
      ${icon("alert")}
      <p class="callout-text">${t("lost-key", { name: lostKey.name })}</p>
      ${row
        ? html`<button class="button button-small" type="button" @click=${() => this.revokeLost(row)}>${t("lost-key-revoke")}</button>`
        : nothing}
      <button class="button button-ghost button-small" type="button" @click=${() => dismissLostKey(lostKey.id)}>${t("dismiss")}</button>
    </div>`;
  }

  body() {
    const { keys } = this.account;
    if (!keys) {
      return html`<div class="lines" aria-busy="true">
        ${[0, 1, 2, 3, 4].map(() => html`<span class="skeleton skeleton-row"></span>`)}
      </div>`;
    }
    if (keys.rows.length === 0) {
      return html`<div class="empty">
        <span class="empty-icon">${icon("key")}</span>
        <h2 class="empty-title">${t("keys-none")}</h2>
        <p class="empty-text">${t("keys-none-meaning")}</p>
        <button class="button button-primary" type="button" data-testid="create-key" @click=${this.create}>
          ${icon("plus")}${t("create-key")}
        </button>
      </div>`;
    }
    return this.list();
  }

  shown() {
    return listed(this.account.keys?.rows ?? [], this.params, format.locale);
  }

  list() {
    const rows = this.shown();
    if (rows.length === 0 && isFiltered(this.params)) {
      return html`<div class="empty" data-testid="keys-none-found">
        <span class="empty-icon">${icon("search")}</span>
        <h2 class="empty-title">${t("keys-none-found")}</h2>
        <p class="empty-text">${t("keys-none-found-meaning")}</p>
        <button
          class="button"
          type="button"
          @click=${() => go(href("keys", { ...this.params, q: undefined, status: undefined }), { replace: true })}
        >
          ${t("filter-clear")}
        </button>
      </div>`;
    }
    return html`<or-keys-table
      .rows=${rows}
      .params=${this.params}
      .now=${this.now}
      @revoke=${this.askToRevoke}
      @rotate=${this.askToRotate}
    ></or-keys-table>`;
  }

  /** @param {CustomEvent<KeyRow>} event */
  askToRevoke(event) {
    this.revoking = event.detail;
  }

  /** @param {CustomEvent<KeyRow>} event */
  askToRotate(event) {
    this.rotation.ask(event.detail);
  }

  rotating() {
    return html`<or-rotation
      .account=${this.account}
      .now=${this.now}
      @revoke=${this.askToRevoke}
      @show-new-key=${() => this.dispatchEvent(new CustomEvent("show-new-key"))}
    ></or-rotation>`;
  }

  /** @param {string} id of the key whose details are asked for */
  detail(id) {
    const { account } = this;
    const key = account.keys?.rows.find((row) => row.id === id);
    if (!key) {
      return html`${this.rotating()}
      <div class="empty">
        <span class="empty-icon">${icon("key")}</span>
        <h2 class="empty-title" tabindex="-1" data-key-title>${t("key-not-listed")}</h2>
        <p class="empty-text">${t("key-not-listed-meaning")}</p>
        <a class="button" href=${href("keys", { ...this.params, key: undefined })}>${t("keys-back")}</a>
      </div>`;
    }
    return html`${this.rotating()}
    <or-key-detail
      .key=${key}
      .moment=${[account.id, account.activity.revision, format.dayOf(this.now.toISOString())].join(" ")}
      .params=${this.params}
      .now=${this.now}
      @revoke=${this.askToRevoke}
      @rotate=${this.askToRotate}
    ></or-key-detail>`;
  }

  overview() {
    const { keys } = this.account;
    const some = keys === null || keys.rows.length > 0;
    return html`<div class="keys">
      ${some
        ? html`<div class="keys-bar">
            ${keys
              ? html`<or-key-filters .params=${this.params} .rows=${keys.rows}></or-key-filters>`
              : html`<span class="skeleton search"></span>`}
            <button class="button button-primary" type="button" data-testid="create-key" @click=${this.create}>
              ${icon("plus")}${t("create-key")}
            </button>
          </div>`
        : nothing}
      ${this.waitingKey()} ${this.lostKey()} ${this.rotating()} ${this.body()}
    </div>`;
  }

  render() {
    const { key } = this.params;
    return html`${key && this.account.keys ? this.detail(key) : this.overview()}
      ${this.creating
        ? html`<or-create-key-dialog .again=${this.again} @closed=${() => (this.creating = false)}></or-create-key-dialog>`
        : nothing}
      ${this.revoking
        ? html`<or-revoke-key-dialog
            .key=${this.revoking}
            .now=${this.now}
            @closed=${this.revoked}
          ></or-revoke-key-dialog>`
        : nothing}`;
  }
}

customElements.define("or-keys-screen", KeysScreen);
