import { openPage, signOut } from "../actions.js";
import { icon, mark } from "../icons.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { t } from "../text.js";
import { given } from "./light-element.js";
import { MenuElement } from "./menu-element.js";

/** @import { AccountView } from "../../web/ipc.d.ts" */

/** The account's name, and behind it what can be done with the account. Sends `sign-out`. */
class AccountMenu extends MenuElement {
  static properties = { account: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
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
