import { announce } from "../announce.js";
import { asCommandError, errorText } from "../errors.js";
import { icon, mark } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { go, href } from "../route.js";
import { laterSheets } from "../sheets.js";
import { t } from "../text.js";
import { openPage } from "../actions.js";
import { LightElement, given } from "./light-element.js";
import "./notices.js";

/** @import { AccountLine, View } from "../../web/ipc.d.ts" */

/** Where the keychain did not take the key, staying signed in until quitting is offered. */
const KEYCHAIN_CODES = ["keychain_locked", "keychain_absent", "keychain_not_answering"];

/** The first screen: a key, a way to get one, or the demo. */
class Welcome extends LightElement {
  static properties = {
    view: { attribute: false },
    account: { attribute: false },
    busy: { state: true },
    shown: { state: true },
    trouble: { state: true },
    removing: { state: true },
  };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** The account whose key is asked for again. @type {string | null} */
    this.account = null;
    /** What is under way. @type {"" | "sign-in" | "demo"} */
    this.busy = "";
    /** Whether the key can be read. */
    this.shown = false;
    /** Why the last try failed. @type {{ code: string, text: string } | null} */
    this.trouble = null;
    /** The account that is asked about. @type {AccountLine | null} */
    this.removing = null;
  }

  firstUpdated() {
    this.field.focus();
  }

  /** Who signed in goes on where the account begins: what had the focus is gone. */
  disconnectedCallback() {
    super.disconnectedCallback();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      /** @type {HTMLElement | null} */ (document.querySelector("[data-screen-title]"))?.focus();
    });
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-testid=sign-in-key]"));
  }

  /** @param {unknown} error */
  fail(error) {
    this.trouble = { code: asCommandError(error).code, text: errorText(error) };
  }

  /** @param {{ acceptUnusual?: boolean, keep?: "keychain" | "untilQuit" }} [choice] */
  async signIn(choice) {
    if (this.busy) return;
    this.busy = "sign-in";
    this.trouble = null;
    announce(t("sign-in-checking"));
    const { field } = this;
    try {
      await ipc.signIn(field.value, choice);
      // The raw key does not stay in the window, nor in a field that is no longer shown.
      field.value = "";
      this.dispatchEvent(new CustomEvent("entered"));
    } catch (error) {
      this.fail(error);
      await this.updateComplete;
      const question = /** @type {HTMLElement | null} */ (this.querySelector(".sign-in-question button"));
      if (question) question.focus();
      else this.field.focus();
    } finally {
      this.busy = "";
    }
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    void this.signIn();
  }

  async paste() {
    try {
      this.field.value = await ipc.pasteKey();
      this.trouble = null;
      this.field.focus();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Back to the account that stayed signed in. */
  back() {
    if (this.busy) return;
    go(href("overview"));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key === "Escape" && this.view.account) this.back();
  }

  async demo() {
    if (this.busy) return;
    this.busy = "demo";
    this.trouble = null;
    try {
      await ipc.exploreDemo();
      this.dispatchEvent(new CustomEvent("entered"));
    } catch (error) {
      this.fail(error);
    } finally {
      this.busy = "";
    }
  }

  /** @param {string} code what can be answered right where the trouble is told */
  answers(code) {
    if (code === "key_unusual") {
      return html`<button class="button button-small" type="button" @click=${() => this.signIn({ acceptUnusual: true })}>
          ${t("sign-in-use-anyway")}
        </button>
        <button class="button button-small" type="button" @click=${() => this.field.select()}>${t("sign-in-change")}</button>`;
    }
    if (KEYCHAIN_CODES.includes(code)) {
      return html`<button class="button button-small" type="button" @click=${() => this.signIn({ acceptUnusual: true })}>
          ${t("try-again")}
        </button>
        <button
          class="button button-small"
          type="button"
          @click=${() => this.signIn({ acceptUnusual: true, keep: "untilQuit" })}
        >
          ${t("sign-in-until-quit")}
        </button>`;
    }
    return nothing;
  }

  message() {
    const { trouble } = this;
    const ask = trouble?.code === "key_unusual";
    const answers = trouble ? this.answers(trouble.code) : nothing;
    return html`<div class="sign-in-message" role="alert" id="sign-in-message">
      ${trouble
        ? html`<p class=${ask ? "message message-warning" : "message message-danger"} data-testid="sign-in-error" data-code=${trouble.code}>
              ${icon(ask ? "alert" : "circleAlert")}<span>${trouble.text}</span>
            </p>
            ${answers === nothing ? nothing : html`<p class="sign-in-question">${answers}</p>`}`
        : html`<p class="sign-in-note">${t("sign-in-note")}</p>`}
    </div>`;
  }

  /** Accounts that nobody is signed in to: their history is here, and can be taken away. */
  signedOut() {
    const lines = this.view.account ? [] : this.view.accounts.filter((line) => line.state === "signedOut");
    if (lines.length === 0) return nothing;
    return html`<p class="welcome-accounts-title" id="welcome-accounts">${t("welcome-accounts")}</p>
      <ul class="welcome-accounts" aria-labelledby="welcome-accounts">
        ${lines.map(
          (line) => html`<li class="welcome-account">
            <span class="account-dot" data-colour=${line.colour}></span
            ><span class="welcome-account-name" dir="auto">${line.name}</span>
            <button
              class="button button-small"
              type="button"
              aria-label=${t("account-remove-name", { name: line.name })}
              @click=${() => this.askToRemove(line)}
            >
              ${t("account-remove")}
            </button>
          </li>`,
        )}
      </ul>
      ${this.removing
        ? html`<or-remove-account-dialog .line=${this.removing} @closed=${() => (this.removing = null)}></or-remove-account-dialog>`
        : nothing}`;
  }

  /** @param {AccountLine} line */
  async askToRemove(line) {
    await laterSheets();
    await import("./remove-account-dialog.js");
    this.removing = line;
  }

  render() {
    const { busy, shown, trouble } = this;
    const { app, account } = this.view;
    const { notices } = app;
    const again = this.view.accounts.find((line) => line.id === this.account);
    return html`<main class="welcome" @keydown=${this.onKey}>
      ${account
        ? html`<button class="button welcome-back" type="button" data-testid="account-back" @click=${this.back}>
            ${icon("back")}<span dir="auto">${t("account-back", { name: account.name })}</span>
          </button>`
        : nothing}
      ${notices.length > 0
        ? html`<div class="welcome-notices"><or-notices .notices=${notices}></or-notices></div>`
        : nothing}
      <div class="welcome-card">
        ${mark()}
        <h1 class="welcome-title">${again ? t("account-again", { name: again.name }) : t(account ? "nav-add" : "welcome-title")}</h1>
        <p class="welcome-lead">${t(account ? "account-add-lead" : "welcome-lead")}</p>

        <form class="sign-in" novalidate @submit=${this.submit}>
          <div class="sign-in-label">
            <label for="sign-in-key">${t("sign-in-key")}</label>
            <button class="link" type="button" @click=${() => openPage("keys")}>${t("get-a-key")}${icon("external")}</button>
          </div>
          <div class="field-group" data-invalid=${trouble ? "true" : "false"}>
            <input
              class="field-bare mono"
              id="sign-in-key"
              data-testid="sign-in-key"
              type=${shown ? "text" : "password"}
              placeholder="or_…"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              aria-describedby="sign-in-message"
              aria-invalid=${trouble ? "true" : "false"}
              @input=${() => (this.trouble = null)}
            />
            <button
              class="button button-ghost button-icon"
              type="button"
              aria-label=${shown ? t("hide-key") : t("show-key")}
              title=${shown ? t("hide-key") : t("show-key")}
              aria-pressed=${shown ? "true" : "false"}
              @click=${() => (this.shown = !shown)}
            >
              ${icon(shown ? "eyeOff" : "eye")}
            </button>
            <button class="button button-ghost button-small" type="button" data-testid="sign-in-paste" @click=${this.paste}>
              ${icon("paste")}${t("paste")}
            </button>
          </div>
          ${this.message()}
          <button
            class="button button-primary button-wide"
            type="submit"
            data-testid="sign-in-submit"
            aria-busy=${busy === "sign-in" ? "true" : "false"}
            ?disabled=${busy !== ""}
          >
            ${busy === "sign-in" ? t("sign-in-checking") : t("sign-in")}
          </button>
        </form>

        ${this.signedOut()}
        <p class="welcome-or"><span>${t("or")}</span></p>

        <button
          class="button button-wide"
          type="button"
          data-testid="explore-demo"
          aria-describedby="demo-note"
          aria-busy=${busy === "demo" ? "true" : "false"}
          ?disabled=${busy !== ""}
          @click=${this.demo}
        >
          ${icon("demo")}${busy === "demo" ? t("demo-starting") : t("explore-demo")}
        </button>
        <p class="welcome-note" id="demo-note">${t("explore-demo-meaning")}</p>
      </div>
      <p class="welcome-promise">${icon("lock")}<span>${t("welcome-promise", { system: app.system })}</span></p>
    </main>`;
  }
}

customElements.define("or-welcome", Welcome);
