import { enter } from "../accounts.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { SCREENS, go, href, lastOf, parseRoute } from "../route.js";
import { shortcutOf } from "../shortcuts.js";
import { format, hasText, t } from "../text.js";
import "./failure.js";
import "./frame.js";
import "./helpers.js";
import { LightElement } from "./light-element.js";
import "./toasts.js";
import "./welcome.js";

/** @import { CommandError } from "../ipc.js" */
/** @import { Changed } from "../lit.js" */
/** @import { View } from "../../web/ipc.d.ts" */
/** @import { Freshness } from "./freshness.js" */

/** Relative times ("3 hours ago") are looked at again this often. */
const TICK_MS = 30_000;

/** The whole window: before it knows, signed out, or an account. */
export class App extends LightElement {
  static properties = {
    view: { attribute: false },
    failure: { attribute: false },
    route: { state: true },
    now: { state: true },
  };

  constructor() {
    super();
    /** @type {View | null} */
    this.view = null;
    /** Why there is no view at all. @type {CommandError | null} */
    this.failure = null;
    this.route = parseRoute(location.hash);
    this.now = new Date();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", () => (this.route = parseRoute(location.hash)));
    addEventListener("keydown", (event) => this.onKey(event));
    setInterval(() => (this.now = new Date()), TICK_MS);
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    // Ages are told against a time that is never older than the figures.
    if (changed.has("view")) this.now = new Date();
    // Seldom seen, so it is loaded when it is.
    if (this.view?.app.quittingLoses != null) void import("./quit-dialog.js");
  }

  updated() {
    document.title = this.windowTitle();
  }

  /** The window's title: the balance, where it is known, is also there for whoever only sees a list of windows. */
  windowTitle() {
    const account = this.view?.account;
    if (!account) return t("app-name");
    const screen = t(`nav-${this.route.screen}`);
    // The balance in the title is that of the account in the window.
    if (!SCREENS.some((name) => name === this.route.screen)) return t("window-title", { screen });
    const { balance } = account;
    if (!balance) return t("window-title", { screen });
    const amount = t("credits", { amount: format.credits(balance.amount), count: Number(balance.amount) });
    return t("window-title-balance", { screen, amount });
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const shortcut = shortcutOf(event, this.view?.app.system ?? "linux");
    if (!shortcut) return;
    // A dialog is open: only quitting goes past it.
    if (document.querySelector("dialog[open]") && shortcut !== "quit") {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    if (shortcut === "quit") {
      void ipc.quit().catch(() => {});
    } else if (this.view?.account) {
      if (shortcut === "refresh") void /** @type {Freshness | null} */ (this.querySelector("or-freshness"))?.refresh();
      else if (shortcut === "search") this.search();
      else this.goByKey(shortcut);
    }
  }

  /** @param {import("../route.js").MainScreen} screen */
  goByKey(screen) {
    go(lastOf(screen));
    // Who comes by keyboard goes on in the screen, not where the last one was left.
    requestAnimationFrame(() => this.titleOfScreen?.focus());
  }

  search() {
    const { screen, params } = this.route;
    const among = screen === "keys" ? "keys" : "activity";
    if (screen !== among) go(href(among));
    else if (params.key && among === "keys") go(href(among, { ...params, key: undefined }));
    const started = performance.now();
    // The screen may have to be loaded first.
    const focus = () => {
      const field = /** @type {HTMLInputElement | null} */ (this.querySelector(`[data-testid=${among}-search]`));
      if (field) field.select();
      else if (performance.now() - started < 2_000) requestAnimationFrame(focus);
    };
    focus();
  }

  get titleOfScreen() {
    return /** @type {HTMLElement | null} */ (this.querySelector("[data-screen-title]"));
  }

  render() {
    if (this.failure) return html`<or-failure .error=${this.failure}></or-failure>`;
    if (!this.view || this.view.app.starting) {
      // The text may be on its way itself.
      if (!hasText("starting")) return nothing;
      return html`<main class="starting appears-late">
        <h1 class="hidden-text">${t("app-name")}</h1>
        <p role="status">${t("starting")}</p>
      </main>`;
    }
    const adding = this.route.screen === "add";
    return html`${this.view.account && !adding
        ? html`<or-frame .view=${this.view} .route=${this.route} .now=${this.now}></or-frame>`
        : html`<or-welcome
            .view=${this.view}
            .account=${adding ? (this.route.params.account ?? null) : null}
            @entered=${() => adding && void enter().catch(() => {})}
          ></or-welcome>`}
      ${this.view.app.quittingLoses === null
        ? nothing
        : html`<or-quit-dialog .name=${this.view.app.quittingLoses} @closed=${() => void ipc.stay().catch(() => {})}></or-quit-dialog>`}
      <or-helpers .view=${this.view}></or-helpers>
      <or-toasts></or-toasts>`;
  }
}

customElements.define("or-app", App);
