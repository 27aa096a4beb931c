import { html, nothing } from "../lit.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./rotate-key-dialog.js";

/** @import { Changed } from "../lit.js" */
/** @import { AccountView, KeyRow } from "../../web/ipc.d.ts" */

/**
 * A rotation on the Keys screen: a line that says where it stands, and the dialog that leads through it. Sends `revoke`
 * with the row of a key, and `show-new-key`.
 */
class Rotation extends LightElement {
  static properties = { account: { attribute: false }, now: { attribute: false }, begun: { state: true }, open: { state: true } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Date} */
    this.now = given();
    /** The key that is asked to be rotated. @type {KeyRow | null} */
    this.begun = null;
    this.open = false;
    /** The dialog made way for another, which was opened from it. */
    this.away = false;
  }

  /** Asks whether to rotate a key, or shows where its rotation stands. @param {KeyRow} key */
  ask(key) {
    this.begun = this.account.rotation ? null : key;
    this.open = true;
  }

  /** The dialog that was opened from this one is over. */
  back() {
    if (!this.away) return;
    this.away = false;
    this.open = this.account.rotation !== null;
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    const before = /** @type {AccountView | undefined} */ (changed.get("account"))?.rotation;
    const { rotation } = this.account;
    // The new key was saved: what comes next is said at once.
    if (before?.step === "copy" && rotation && rotation.step !== "copy") this.open = true;
    if (rotation) this.begun = null;
    else if (before && !this.begun) this.open = false;
  }

  closed() {
    this.open = false;
    this.begun = null;
  }

  /** @param {CustomEvent<string | null>} event */
  revoke(event) {
    const id = event.detail ?? this.account.lostKey?.id;
    const row = this.account.keys?.rows.find((key) => key.id === id);
    if (!row) return;
    this.away = true;
    this.dispatchEvent(new CustomEvent("revoke", { detail: row }));
  }

  render() {
    const { rotation } = this.account;
    return html`${rotation
        ? html`<div class="callout" data-tone="plain" data-testid="rotation" data-step=${rotation.step}>
            ${icon("refresh")}
            <p class="callout-text"><strong>${t("rotate-banner", { name: rotation.name })}</strong> ${t(`rotate-${rotation.step}-words`)}</p>
            <button class="button button-small" type="button" data-testid="rotate-continue" @click=${() => (this.open = true)}>
              ${t("rotate-continue")}
            </button>
          </div>`
        : nothing}
      ${this.open && (rotation || this.begun)
        ? html`<or-rotate-key-dialog
            .key=${this.begun}
            .rotation=${rotation}
            .now=${this.now}
            @closed=${this.closed}
            @revoke=${this.revoke}
            @show-new-key=${() => this.dispatchEvent(new CustomEvent("show-new-key"))}
          ></or-rotate-key-dialog>`
        : nothing}`;
  }
}

export { Rotation };

customElements.define("or-rotation", Rotation);
