import { dismissLostKey } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import "./create-key-dialog.js";
import "./keys-table.js";
import { LightElement, given } from "./light-element.js";
import "./revoke-key-dialog.js";

/** @import { AccountView, KeyRow } from "../../web/ipc.d.ts" */

/** Every key, a way to make one, and a way to switch one off. Sends `show-new-key`. */
class KeysScreen extends LightElement {
  static properties = {
    account: { attribute: false },
    now: { attribute: false },
    newKeyHidden: { attribute: false },
    creating: { state: true },
    revoking: { state: true },
  };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Date} */
    this.now = given();
    /** The id of a new key whose dialog was put away; see the frame. @type {string | null} */
    this.newKeyHidden = null;
    this.creating = false;
    /** @type {KeyRow | null} */
    this.revoking = null;
  }

  create() {
    this.creating = true;
  }

  waitingKey() {
    const { newKey } = this.account;
    if (!newKey || newKey.id !== this.newKeyHidden) return nothing;
    return html`<div class="callout">
      ${icon("key")}
      <p class="callout-text">${t("new-key-waiting", { name: newKey.name })}</p>
      <button class="button button-small" type="button" @click=${() => this.dispatchEvent(new CustomEvent("show-new-key"))}>
        ${t("new-key-show")}
      </button>
    </div>`;
  }

  lostKey() {
    const { lostKey, keys } = this.account;
    if (!lostKey) return nothing;
    const row = keys?.rows.find(({ id }) => id === lostKey.id);
    return html`<div class="callout" role="status">
      ${icon("alert")}
      <p class="callout-text">${t("lost-key", { name: lostKey.name })}</p>
      ${row
        ? html`<button class="button button-small" type="button" @click=${() => (this.revoking = row)}>${t("lost-key-revoke")}</button>`
        : nothing}
      <button class="button button-ghost button-small" type="button" @click=${dismissLostKey}>${t("dismiss")}</button>
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
    return html`<or-keys-table
      .keys=${keys}
      .now=${this.now}
      @revoke=${(/** @type {CustomEvent<KeyRow>} */ event) => (this.revoking = event.detail)}
    ></or-keys-table>`;
  }

  render() {
    const { keys } = this.account;
    const some = keys === null || keys.rows.length > 0;
    return html`<div class="keys">
        ${some
          ? html`<div class="screen-bar">
              <p class="screen-note">${keys ? t("keys-count", { usable: keys.usable, all: keys.rows.length }) : nothing}</p>
              <button class="button button-primary" type="button" data-testid="create-key" @click=${this.create}>
                ${icon("plus")}${t("create-key")}
              </button>
            </div>`
          : nothing}
        ${this.waitingKey()} ${this.lostKey()} ${this.body()}
      </div>
      ${this.creating
        ? html`<or-create-key-dialog @closed=${() => (this.creating = false)}></or-create-key-dialog>`
        : nothing}
      ${this.revoking
        ? html`<or-revoke-key-dialog
            .key=${this.revoking}
            .now=${this.now}
            @closed=${() => (this.revoking = null)}
          ></or-revoke-key-dialog>`
        : nothing}`;
  }
}

customElements.define("or-keys-screen", KeysScreen);
