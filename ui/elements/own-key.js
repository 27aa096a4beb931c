import { declineOwnKey } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./own-key-dialog.js";
import { settingRow } from "./setting-row.js";

/** @import { OwnKeyView } from "../../web/ipc.d.ts" */

/** A key for this app alone: offered after signing in, and to be found in the settings for good. */
class OwnKey extends LightElement {
  static properties = { ownKey: { attribute: false }, place: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    /** @type {OwnKeyView} */
    this.ownKey = given();
    /** @type {"offer" | "settings"} */
    this.place = "offer";
    this.open = false;
  }

  /** @param {string} label */
  button(label) {
    return html`<button class="button button-small" type="button" data-testid="own-key" @click=${() => (this.open = true)}>
      ${label}
    </button>`;
  }

  offer() {
    if (this.ownKey.state !== "offered") return nothing;
    return html`<div class="notice">
      ${icon("key")}
      <p class="notice-text">${t("own-key-offer")}</p>
      ${this.button(t("own-key-make"))}
      <button class="button button-ghost button-small" type="button" data-testid="own-key-decline" @click=${declineOwnKey}>
        ${t("own-key-not-now")}
      </button>
    </div>`;
  }

  setting() {
    switch (this.ownKey.state) {
      case "unavailable":
        return nothing;
      case "offered":
      case "declined":
        return settingRow({ label: t("own-key-setting"), note: t("own-key-offered"), control: this.button(t("own-key-make")) });
      case "pending":
        return settingRow({ label: t("own-key-setting"), note: t("own-key-pending"), control: this.button(t("own-key-try")) });
      case "inUse":
        return settingRow({
          label: t("own-key-setting"),
          note: t("own-key-inUse"),
          control: html`<span class="status" data-status="active" data-testid="own-key-state"><span class="dot"></span>${t("own-key-state-inUse")}</span>`,
        });
    }
  }

  render() {
    return html`${this.place === "offer" ? this.offer() : this.setting()}
      ${this.open
        ? html`<or-own-key-dialog .ownKey=${this.ownKey} @closed=${() => (this.open = false)}></or-own-key-dialog>`
        : nothing}`;
  }
}

customElements.define("or-own-key", OwnKey);
