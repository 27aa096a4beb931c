import { signedIn, showAccount } from "../accounts.js";
import { attempt, openPage, signOut } from "../actions.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { given } from "./light-element.js";
import { MenuElement } from "./menu-element.js";

/** @import { AccountLine, View } from "../../web/ipc.d.ts" */

/**
 * The account that is shown, and behind it the others and what can be done with it. Sends `sign-out`, and `edit-account`
 * with the account's line.
 */
class AccountMenu extends MenuElement {
  static properties = { ...MenuElement.properties, view: { attribute: false } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
  }

  leave() {
    if (this.view.account?.demo) void signOut();
    else this.dispatchEvent(new CustomEvent("sign-out", { bubbles: true }));
  }

  /** @param {AccountLine} detail */
  edit(detail) {
    this.dispatchEvent(new CustomEvent("edit-account", { bubbles: true, detail }));
  }

  /** @param {AccountLine} line */
  line(line) {
    const { balance, state } = line;
    const told = state !== "fine" && t(`account-state-${state}`);
    return html`<button
      class="menu-item account-line"
      type="button"
      role="menuitemradio"
      tabindex="-1"
      aria-checked=${line.current ? "true" : "false"}
      data-testid="account-line"
      data-id=${line.id}
      data-state=${state}
      @click=${() => this.choose(() => showAccount(line))}
    >
      <span class="account-dot" data-colour=${line.colour}></span>
      <span class="account-line-name" dir="auto">${line.name}</span>
      ${line.demo ? html`<span class="badge">${t("demo")}</span>` : nothing}
      ${balance
        ? html`<span class="account-line-balance" data-value=${balance.amount}>${format.credits(balance.amount)}</span>`
        : nothing}
      ${told ? html`<span class="account-line-state" data-state=${state}>${told}</span>` : nothing}
    </button>`;
  }

  render() {
    const { account, accounts } = this.view;
    if (!account) return nothing;
    const { name, colour, demo, keeping } = account;
    const shown = accounts.find((line) => line.current);
    const several = signedIn(accounts).length > 1;
    return html`<div class="account" @keydown=${this.onKey}>
      <button
        class="account-button"
        type="button"
        data-testid="account-switcher"
        data-id=${account.id}
        aria-haspopup="menu"
        aria-expanded=${this.open ? "true" : "false"}
        title=${name}
        @click=${this.toggle}
      >
        <span class="account-dot" data-colour=${colour}></span><span class="account-name" dir="auto">${name}</span
        >${demo ? html`<span class="badge">${t("demo")}</span>` : nothing}${icon("upDown")}
      </button>
      ${this.open
        ? html`<div class="menu account-menu">
            <div role="menu" aria-label=${t("account-menu")}>
              <div class="menu-group" role="group" aria-label=${t("accounts")}>
                ${accounts.map((line) => this.line(line))}
                ${accounts.length > 1 ? this.item("accounts", t("nav-accounts"), () => go(href("accounts"))) : nothing}
                ${this.item("plus", t("account-add"), () => go(href("add")))}
                ${accounts.some((line) => line.demo) ? nothing : this.item("demo", t("explore-demo"), () => attempt(ipc.exploreDemo))}
              </div>
              <div class="menu-group" role="group" aria-label=${name}>
                ${several ? html`<p class="menu-head"><strong class="menu-name" dir="auto">${name}</strong></p>` : nothing}
                <p class="menu-note">${t(`keeping-${keeping}`)}</p>
                ${demo ? nothing : this.item("external", t("open-dashboard"), () => openPage("home"))}
                ${demo || !shown ? nothing : this.item("pencil", t("account-edit"), () => this.edit(shown))}
                ${this.item("settings", t("nav-settings"), () => go(href("settings")))}
                ${this.item("signOut", demo ? t("demo-leave") : t("sign-out-ask"), () => this.leave())}
              </div>
            </div>
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-account-menu", AccountMenu);
