import { openPage, signOut } from "../actions.js";
import { icon, mark } from "../icons.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { AccountView } from "../../web/ipc.d.ts" */

/** The account's name, and behind it what can be done with the account. Sends `sign-out`. */
class AccountMenu extends LightElement {
  static properties = { account: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    this.open = false;
    /** @param {PointerEvent} event */
    this.onPointer = (event) => {
      if (!this.contains(/** @type {Node} */ (event.target))) this.open = false;
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("pointerdown", this.onPointer);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("pointerdown", this.onPointer);
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[role=menuitem]")]);
  }

  async toggle() {
    this.open = !this.open;
    await this.updateComplete;
    if (this.open) this.items[0]?.focus();
  }

  /** @param {() => unknown} action */
  choose(action) {
    this.open = false;
    /** @type {HTMLElement | null} */ (this.querySelector(".account-button"))?.focus();
    action();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (!this.open) return;
    const { items } = this;
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key === "Escape") {
      event.stopPropagation();
      this.choose(() => {});
    } else if (event.key === "Tab") {
      this.open = false;
    } else if (event.key in moves) {
      event.preventDefault();
      items.at(moves[event.key] % items.length)?.focus();
    }
  }

  /** @param {import("../icons.js").IconName} name @param {string} label @param {() => unknown} action */
  item(name, label, action) {
    return html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(action)}>
      ${icon(name)}${label}
    </button>`;
  }

  leave() {
    if (this.account.demo) void signOut();
    else this.dispatchEvent(new CustomEvent("sign-out", { bubbles: true }));
  }

  render() {
    const { name, demo, keeping } = this.account;
    return html`<div class="account" @keydown=${this.onKey}>
      <button
        class="account-button"
        type="button"
        data-testid="account-switcher"
        aria-haspopup="menu"
        aria-expanded=${this.open ? "true" : "false"}
        title=${name}
        @click=${this.toggle}
      >
        ${mark()}<span class="account-name" dir="auto">${name}</span>${icon("upDown")}
      </button>
      ${this.open
        ? html`<div class="menu">
            <p class="menu-head">
              <strong class="menu-name" dir="auto">${name}</strong>
              <span class="menu-note">${t(`keeping-${keeping}`)}</span>
            </p>
            <div class="menu-items" role="menu" aria-label=${t("account-menu")}>
              ${demo ? nothing : this.item("external", t("open-dashboard"), () => openPage("home"))}
              ${this.item("settings", t("nav-settings"), () => go(href("settings")))}
              ${this.item("signOut", demo ? t("demo-leave") : t("sign-out-ask"), () => this.leave())}
            </div>
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-account-menu", AccountMenu);
