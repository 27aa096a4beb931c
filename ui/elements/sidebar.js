import { signOut } from "../actions.js";
import { icon } from "../icons.js";
import { html, ifDefined, nothing } from "../lit.js";
import { SCREENS, href, lastOf } from "../route.js";
import { keysOf } from "../shortcuts.js";
import { format, t } from "../text.js";
import "./account-menu.js";
import "./hint.js";
import { LightElement, given } from "./light-element.js";

/** @import { MainScreen, Screen } from "../route.js" */
/** @import { View } from "../../web/ipc.d.ts" */

/** @type {Record<MainScreen, import("../icons.js").IconName>} */
const ICONS = { overview: "overview", keys: "key", activity: "activity", settings: "settings" };

/** Which account, where to go, and whether it is the demo. */
class Sidebar extends LightElement {
  static properties = { view: { attribute: false }, screen: { attribute: false } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {Screen} */
    this.screen = given();
  }

  /** @param {MainScreen} screen @param {number} index */
  link(screen, index) {
    const usable = screen === "keys" ? this.view.account?.keys?.usable : undefined;
    const name = t(`nav-${screen}`);
    return html`<li>
      <a
        class="nav-item"
        href=${lastOf(screen)}
        data-testid="nav-${screen}"
        aria-current=${ifDefined(screen === this.screen ? "page" : undefined)}
        title=${t("with-shortcut", { name, keys: keysOf(String(index + 1), this.view.app.system) })}
      >
        ${icon(ICONS[screen])}<span class="nav-label">${name}</span>
        ${usable === undefined
          ? nothing
          : html`<span class="nav-count" data-value=${usable} aria-label=${t("nav-keys-count", { count: usable })}
              >${format.count(usable)}</span
            >`}
      </a>
    </li>`;
  }

  all() {
    const name = t("nav-accounts");
    return html`<li>
      <a
        class="nav-item nav-all"
        href=${href("accounts")}
        data-testid="nav-accounts"
        aria-current=${ifDefined(this.screen === "accounts" ? "page" : undefined)}
        title=${name}
        >${icon("accounts")}<span class="nav-label">${name}</span></a
      >
    </li>`;
  }

  render() {
    const account = this.view.account;
    if (!account) return nothing;
    return html`<nav class="sidebar" aria-label=${t("nav")}>
      <or-account-menu .view=${this.view}></or-account-menu>
      <ul class="nav-list">
        ${this.view.accounts.length > 1 ? this.all() : nothing}
        ${SCREENS.map((screen, index) => this.link(screen, index))}
      </ul>
      <or-hint .view=${this.view}></or-hint>
      ${account.demo
        ? html`<div class="demo-mark" title=${t("demo-meaning")}>
            <p class="demo-title">${icon("demo")}<span class="nav-label">${t("demo")}</span></p>
            <p class="demo-meaning">${t("demo-meaning")}</p>
            <button class="button button-small demo-leave" type="button" @click=${signOut}>${t("demo-leave")}</button>
          </div>`
        : nothing}
    </nav>`;
  }
}

customElements.define("or-sidebar", Sidebar);
