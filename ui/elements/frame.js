import { html, nothing, repeat } from "../lit.js";
import { noticesOn } from "../notice-places.js";
import { accountOf, go, href } from "../route.js";
import { afterThisFrame, laterSheets } from "../sheets.js";
import { t } from "../text.js";
import "./banner.js";
import "./freshness.js";
import { LightElement, given } from "./light-element.js";
import "./notices.js";
import "./overview-screen.js";
import "./sidebar.js";

/** @import { Changed } from "../lit.js" */
/** @import { Route } from "../route.js" */
/** @import { AccountLine, AccountView, View } from "../../web/ipc.d.ts" */

/** Screens that are not the first to be seen are loaded when they are gone to, or after the first one is drawn. */
const LATER = [
  () => import("./keys-screen.js"),
  () => import("./activity-screen.js"),
  () => import("./settings-screen.js"),
  () => import("./new-key-dialog.js"),
  () => import("./sign-out-dialog.js"),
  () => import("./diagnose-dialog.js"),
  () => import("./until-quit-dialog.js"),
  () => import("./own-key.js"),
  () => import("./accounts-screen.js"),
  () => import("./report-screen.js"),
];

/** @param {number} which of {@link LATER}; it is not drawn before it has its style */
const load = (which) => void laterSheets().then(LATER[which]);

/** The frame around a signed-in account: sidebar, title, screen, and below it what the app has to say. */
class Frame extends LightElement {
  static properties = {
    view: { attribute: false },
    route: { attribute: false },
    now: { attribute: false },
    newKeyHidden: { state: true },
    signingOut: { state: true },
    usingKey: { state: true },
    diagnosing: { state: true },
    editing: { state: true },
  };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {Route} */
    this.route = given();
    /** @type {Date} */
    this.now = given();
    /** The id of a new key whose dialog was put away without saving it; it waits on the Keys screen. @type {string | null} */
    this.newKeyHidden = null;
    this.signingOut = false;
    this.usingKey = false;
    this.diagnosing = false;
    /** The account whose name or removal is asked about. @type {{ what: "edit" | "remove", line: AccountLine } | null} */
    this.editing = null;
    /** The account that is shown. @type {string | null} */
    this.shown = null;
    this.addEventListener("edit-account", (event) => void this.edit("edit", event));
    this.addEventListener("remove-account", (event) => void this.edit("remove", event));
    // From wherever in the frame, the dialogs included.
    this.addEventListener("sign-out", () => (this.signingOut = true));
    this.addEventListener("use-key", () => (this.usingKey = true));
  }

  firstUpdated() {
    afterThisFrame(() => LATER.forEach((_, which) => load(which)));
  }

  /** @param {Changed} changed */
  willUpdate(changed) {
    const id = this.view.account?.id ?? null;
    if (id !== this.shown) {
      // What was open was about the account that was left.
      Object.assign(this, { shown: id, newKeyHidden: null, signingOut: false, usingKey: false, diagnosing: false, editing: null });
    }
    // The tray leads here by an address. It is left at once, so that coming back later asks nothing.
    if (changed.has("route") && this.route.params.why && accountOf(location.hash) === null) {
      this.diagnosing = true;
      go(href(this.route.screen, { ...this.route.params, why: undefined }), { replace: true });
    }
  }

  /** @param {Changed} changed */
  updated(changed) {
    if (!changed.has("route")) return;
    const before = /** @type {Route | undefined} */ (changed.get("route"));
    if (before && before.screen !== this.route.screen) this.querySelector(".screen")?.scrollTo(0, 0);
  }

  /** @param {AccountView} account @returns {{ asOf: string | null, stale: boolean }} of the screen's figures, or of the balance */
  freshness(account) {
    const stale = account.balance?.stale ?? false;
    switch (this.route.screen) {
      case "overview":
        return { asOf: account.balance?.asOf ?? null, stale };
      case "keys":
        return { asOf: account.keys?.asOf ?? null, stale };
      case "activity":
        return { asOf: account.activity.asOf, stale };
      case "report":
        return { asOf: account.activity.asOf, stale };
      case "settings":
      case "accounts":
      case "add":
        return { asOf: account.balance?.asOf ?? null, stale };
    }
  }

  /** @param {"edit" | "remove"} what @param {Event} event */
  async edit(what, event) {
    const line = /** @type {CustomEvent<AccountLine>} */ (event).detail;
    await laterSheets();
    await (what === "edit" ? import("./account-dialog.js") : import("./remove-account-dialog.js"));
    this.editing = { what, line };
  }

  /** What is asked about an account. */
  accountDialog() {
    if (!this.editing) return nothing;
    const { what, line } = this.editing;
    const closed = () => (this.editing = null);
    return what === "edit"
      ? html`<or-account-dialog .line=${line} @closed=${closed}></or-account-dialog>`
      : html`<or-remove-account-dialog .line=${line} @closed=${closed}></or-remove-account-dialog>`;
  }

  /** @param {AccountView} account */
  screen(account) {
    const { params } = this.route;
    switch (this.route.screen) {
      case "overview":
        return html`<or-overview-screen .account=${account} .params=${params} .now=${this.now}></or-overview-screen>`;
      case "keys":
        load(0);
        return html`<or-keys-screen
          .account=${account}
          .params=${params}
          .now=${this.now}
          .newKeyHidden=${this.newKeyHidden}
          @show-new-key=${() => (this.newKeyHidden = null)}
        ></or-keys-screen>`;
      case "activity":
        load(1);
        return html`<or-activity-screen
          .view=${this.view}
          .account=${account}
          .params=${params}
          .now=${this.now}
        ></or-activity-screen>`;
      case "report":
        load(9);
        return html`<or-report-screen .account=${account} .params=${params} .now=${this.now}></or-report-screen>`;
      case "settings":
        load(2);
        return html`<or-settings-screen .view=${this.view}></or-settings-screen>`;
      case "accounts":
        load(8);
        return html`<or-accounts-screen .view=${this.view} .now=${this.now}></or-accounts-screen>`;
      case "add":
        // The whole window is the sign-in's.
        return nothing;
    }
  }

  render() {
    const account = this.view.account;
    if (!account) return nothing;
    const freshness = this.freshness(account);
    return html`<div class="frame">
        <or-sidebar .view=${this.view} .screen=${this.route.screen}></or-sidebar>
        <main class="main" aria-labelledby="screen-title">
          <header class="head">
            <h1 class="head-title" id="screen-title" data-screen-title tabindex="-1">${t(`nav-${this.route.screen}`)}</h1>
            <button
              class="button button-small head-diagnose"
              type="button"
              data-testid="diagnose"
              @click=${() => (this.diagnosing = true)}
            >
              ${t("diagnose")}
            </button>
            <or-freshness
              .asOf=${freshness.asOf}
              .stale=${freshness.stale}
              .refreshing=${account.refreshing}
              .system=${this.view.app.system}
              .now=${this.now}
            ></or-freshness>
          </header>
          <div class="screen" data-screen=${this.route.screen}>${repeat([account], ({ id }) => id, () => this.screen(account))}</div>
          <div class="dock">
            ${this.route.screen === "overview"
              ? html`<or-own-key .ownKey=${account.ownKey} .place=${"offer"}></or-own-key>`
              : nothing}
            <or-notices .notices=${noticesOn(this.view.app.notices, this.route.screen)}></or-notices>
            <or-banner .problem=${account.problem} .asOf=${account.balance?.asOf ?? null} .now=${this.now}></or-banner>
          </div>
        </main>
      </div>
      ${this.accountDialog()} ${repeat([account], ({ id }) => id, () => this.dialogs(account))}`;
  }

  /** Dialogs about the account that is shown: they go with it. @param {AccountView} account */
  dialogs(account) {
    const { newKey } = account;
    return html`${newKey && newKey.id !== this.newKeyHidden
        ? html`<or-new-key-dialog
            .newKey=${newKey}
            .rotation=${account.rotation?.step === "copy" ? account.rotation : null}
            .keeping=${account.keeping}
            .now=${this.now}
            @closed=${() => (this.newKeyHidden = newKey.id)}
          ></or-new-key-dialog>`
        : nothing}
      ${this.signingOut
        ? html`<or-sign-out-dialog
            .account=${account}
            @closed=${() => (this.signingOut = false)}
          ></or-sign-out-dialog>`
        : nothing}
      ${this.usingKey
        ? html`<or-until-quit-dialog @closed=${() => (this.usingKey = false)}></or-until-quit-dialog>`
        : nothing}
      ${this.diagnosing
        ? html`<or-diagnose-dialog @closed=${() => (this.diagnosing = false)}></or-diagnose-dialog>`
        : nothing}`;
  }
}

customElements.define("or-frame", Frame);
