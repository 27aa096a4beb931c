import { signedIn } from "../accounts.js";
import { announce } from "../announce.js";
import { openPage, signOut } from "../actions.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, live, nothing } from "../lit.js";
import { ZOOMS, keysOf } from "../shortcuts.js";
import { LANGUAGES, format, t } from "../text.js";
import { toast } from "../toasts.js";
import "./alert-settings.js";
import "./budget-setting.js";
import "./data-folder.js";
import "./delete-history-dialog.js";
import "./keep-setting.js";
import { LightElement, given } from "./light-element.js";
import "./number-setting.js";
import "./own-key.js";
import "./settings-file.js";
import { settingRow } from "./setting-row.js";
import "./update-row.js";

/** @import { AccountSettings, Budget, Settings, View } from "../../web/ipc.d.ts" */

/** The most that the low-balance warning can be set to; the core keeps it as a 32-bit number. */
const MOST_CREDITS = 10_000_000;

/** The person's choices, the account, and what lies on this computer. Choices are kept as soon as they are made. */
class SettingsScreen extends LightElement {
  static properties = { view: { attribute: false }, failure: { state: true }, deleting: { state: true } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** Why the last choice was not kept, and which. @type {{ setting: string, text: string } | null} */
    this.failure = null;
    this.deleting = false;
  }

  /** @param {Partial<Settings>} choice */
  async change(choice) {
    this.failure = null;
    const [setting] = Object.keys(choice);
    try {
      await ipc.changeSettings({ ...this.view.settings, ...choice });
      announce(t("setting-kept"));
    } catch (error) {
      this.failure = { setting, text: errorText(error) };
      // What is shown goes back to what is in force.
      this.requestUpdate();
    }
  }

  /** @param {Partial<AccountSettings>} choice for the account that is shown */
  async changeOfAccount(choice) {
    const { account } = this.view;
    if (!account) return;
    this.failure = null;
    const [setting] = Object.keys(choice);
    try {
      await ipc.changeAccountSettings({ ...account.settings, ...choice });
      announce(t("setting-kept"));
    } catch (error) {
      this.failure = { setting, text: errorText(error) };
      this.requestUpdate();
    }
  }

  async saveReport() {
    this.failure = null;
    try {
      toast(t("report-saved", { file: await ipc.saveReport() }), "good");
    } catch (error) {
      this.failure = { setting: "report", text: errorText(error) };
    }
  }

  /** @param {keyof Settings | keyof AccountSettings | "report"} setting */
  failureOf(setting) {
    return this.failure?.setting === setting ? this.failure.text : null;
  }

  balance() {
    const { refreshMinutes } = this.view.settings;
    const lowBalance = this.view.account?.settings.lowBalance ?? 0;
    return html`${settingRow({
      id: "setting-refresh-minutes",
      label: t("setting-refresh"),
      note: t("setting-refresh-note"),
      failure: this.failureOf("refreshMinutes"),
      control: html`<or-number-setting
        .inputId=${"setting-refresh-minutes"}
        .unit=${t("setting-minutes", { count: refreshMinutes })}
        .value=${refreshMinutes}
        .min=${1}
        .max=${60}
        @chosen=${(/** @type {CustomEvent<number>} */ event) => this.change({ refreshMinutes: event.detail })}
      ></or-number-setting>`,
    })}
    ${settingRow({
      id: "setting-low-balance",
      label: t("setting-low-balance"),
      note: t("setting-low-balance-note"),
      failure: this.failureOf("lowBalance"),
      control: html`<or-number-setting
        .inputId=${"setting-low-balance"}
        .unit=${t("setting-credits", { count: lowBalance })}
        .value=${lowBalance}
        .min=${0}
        .max=${MOST_CREDITS}
        @chosen=${(/** @type {CustomEvent<number>} */ event) => this.changeOfAccount({ lowBalance: event.detail })}
      ></or-number-setting>`,
    })}
    ${this.view.account
      ? html`<or-budget-setting
          .budget=${this.view.account.settings.budget}
          .failure=${this.failureOf("budget")}
          @chosen=${(/** @type {CustomEvent<Budget | null>} */ event) => this.changeOfAccount({ budget: event.detail })}
        ></or-budget-setting>`
      : nothing}`;
  }

  /**
   * @param {string} id
   * @param {Array<{ value: string, label: string, lang?: string }>} options `lang` where a label is in another language
   * @param {string} value
   * @param {(value: string) => unknown} chosen
   */
  select(id, options, value, chosen) {
    return html`<span class="select">
      <select
        class="field"
        id=${id}
        data-testid=${id}
        aria-describedby=${`${id}-note`}
        .value=${live(value)}
        @change=${(/** @type {Event} */ event) => chosen(/** @type {HTMLSelectElement} */ (event.target).value)}
      >
        ${options.map(
          (option) => html`<option value=${option.value} lang=${option.lang ?? nothing} ?selected=${option.value === value}>
            ${option.label}
          </option>`,
        )}
      </select>
      ${icon("chevron")}
    </span>`;
  }

  alerts() {
    const { account, settings } = this.view;
    if (!account) return nothing;
    const several = signedIn(this.view.accounts).length > 1;
    return html`${several ? html`<p class="settings-lead" dir="auto">${t("alerts-of-account", { name: account.name })}</p>` : nothing}<or-alert-settings
      .settings=${account.settings}
      .quiet=${settings.quietHours}
      .failure=${this.failureOf("alerts") ?? this.failureOf("quietHours")}
      @chosen=${(/** @type {CustomEvent<AccountSettings["alerts"]>} */ event) => this.changeOfAccount({ alerts: event.detail })}
      @quiet-chosen=${(/** @type {CustomEvent<Settings["quietHours"]>} */ event) => this.change({ quietHours: event.detail })}
    ></or-alert-settings>`;
  }

  appearance() {
    const { theme, language, zoomPercent } = this.view.settings;
    const { system } = this.view.app;
    return html`${settingRow({
      id: "setting-theme",
      label: t("setting-theme"),
      note: t("setting-theme-note"),
      failure: this.failureOf("theme"),
      control: this.select(
        "setting-theme",
        ["system", "light", "dark"].map((value) => ({ value, label: t(`theme-${value}`) })),
        theme,
        (value) => this.change({ theme: /** @type {Settings["theme"]} */ (value) }),
      ),
    })}
    ${settingRow({
      id: "setting-zoom",
      label: t("setting-zoom"),
      note: t("setting-zoom-note", { larger: keysOf("+", system), smaller: keysOf("-", system) }),
      failure: this.failureOf("zoomPercent"),
      control: this.select(
        "setting-zoom",
        [...new Set([...ZOOMS, zoomPercent])].sort((a, b) => a - b).map((zoom) => ({ value: String(zoom), label: format.percent(zoom) })),
        String(zoomPercent),
        (value) => this.change({ zoomPercent: Number(value) }),
      ),
    })}
    ${settingRow({
      id: "setting-language",
      label: t("setting-language"),
      note: t("setting-language-note"),
      failure: this.failureOf("language"),
      control: this.select(
        "setting-language",
        [
          { value: "", label: t("language-system") },
          ...LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
        ],
        language ?? "",
        (value) => this.change({ language: value || null }),
      ),
    })}`;
  }

  computer() {
    const { app, settings } = this.view;
    return html`${settingRow({
      id: "setting-autostart",
      label: t("setting-autostart"),
      note: t("setting-autostart-note", { system: app.system }),
      failure: this.failureOf("autostart"),
      control: html`<input
        class="switch"
        type="checkbox"
        role="switch"
        id="setting-autostart"
        data-testid="setting-autostart"
        aria-describedby="setting-autostart-note"
        .checked=${live(settings.autostart)}
        @change=${(/** @type {Event} */ event) =>
          this.change({ autostart: /** @type {HTMLInputElement} */ (event.target).checked })}
      />`,
    })}
    ${this.trayShows()}
    ${settingRow({
      label: t("setting-tray", { system: app.system }),
      note: t(`tray-${app.tray}`, { system: app.system }),
      control: html`<span class="status" data-status=${app.tray === "shown" ? "active" : app.tray === "noHost" ? "expiring" : "over"}
        ><span class="dot"></span>${t(`tray-state-${app.tray}`)}</span
      >`,
    })}`;
  }

  /** Whose balance the tray shows: a question only where there are several. */
  trayShows() {
    const { accounts, settings } = this.view;
    const { trayShows } = settings;
    if (signedIn(accounts).length < 2) return nothing;
    const chosen = trayShows.kind === "account" ? `account:${trayShows.id}` : trayShows.kind;
    return settingRow({
      id: "setting-tray-shows",
      label: t("setting-tray-shows"),
      note: t("setting-tray-shows-note"),
      failure: this.failureOf("trayShows"),
      control: this.select(
        "setting-tray-shows",
        [
          { value: "window", label: t("tray-shows-window") },
          { value: "lowest", label: t("tray-shows-lowest") },
          ...accounts.filter((line) => !line.demo).map((line) => ({ value: `account:${line.id}`, label: line.name })),
        ],
        chosen,
        (value) =>
          this.change({
            trayShows: value.startsWith("account:")
              ? { kind: "account", id: value.slice("account:".length) }
              : { kind: value === "lowest" ? "lowest" : "window" },
          }),
      ),
    });
  }

  data() {
    const { account, accounts } = this.view;
    const several = signedIn(accounts).length > 1;
    return html`<or-data-folder
      .folder=${this.view.app.dataDir}
      .state=${JSON.stringify([account?.id, account?.activity.oldest, account?.activity.forgetting])}
    ></or-data-folder>
    <or-settings-file></or-settings-file>
    ${account ? html`<or-keep-setting .account=${account} .several=${several}></or-keep-setting>` : nothing}
    ${settingRow({
      label: t("setting-history"),
      note: t("setting-history-note"),
      control: html`<button
        class="button button-danger-text"
        type="button"
        data-testid="delete-history"
        @click=${() => (this.deleting = true)}
      >
        ${t("delete-history")}
      </button>`,
    })}`;
  }

  account() {
    const account = this.view.account;
    if (!account) return nothing;
    const line = this.view.accounts.find((one) => one.current);
    const send = (/** @type {string} */ name) => this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: line }));
    const leave = () =>
      account.demo ? signOut() : this.dispatchEvent(new CustomEvent("sign-out", { bubbles: true }));
    return html`${settingRow({
      label: account.name,
      note: t(`keeping-${account.keeping}`),
      control: html`${line && !account.demo
          ? html`<button class="button" type="button" data-testid="account-edit" @click=${() => send("edit-account")}>${t("account-edit")}</button
              ><button class="button button-danger-text" type="button" data-testid="account-remove" @click=${() => send("remove-account")}>
                ${t("account-remove")}
              </button>`
          : nothing}<button class="button" type="button" data-testid="sign-out" @click=${leave}>
        ${account.demo ? t("demo-leave") : t("sign-out-ask")}
      </button>`,
    })}
      <or-own-key .ownKey=${account.ownKey} .place=${"settings"}></or-own-key>`;
  }

  about() {
    return html`${settingRow({
      label: t("app-version", { version: this.view.app.version }),
      note: t("about-note"),
      control: html`<button class="button" type="button" @click=${() => openPage("docs")}>
        ${t("documentation")}${icon("external")}
      </button>`,
    })}
    ${settingRow({
      label: t("save-report"),
      note: t("save-report-note"),
      failure: this.failureOf("report"),
      control: html`<button class="button" type="button" data-testid="save-report" @click=${this.saveReport}>
        ${t("save-report-button")}
      </button>`,
    })}
      <or-update-row></or-update-row>`;
  }

  /** @param {string} name @param {unknown} rows */
  group(name, rows) {
    return html`<section class="settings-group" aria-labelledby=${`settings-${name}`}>
      <h2 class="section-title" id=${`settings-${name}`}>${t(`settings-${name}`)}</h2>
      <div class="settings-rows">${rows}</div>
    </section>`;
  }

  render() {
    const account = this.view.account;
    return html`<div class="settings">
        ${this.group("balance", this.balance())} ${this.group("alerts", this.alerts())} ${this.group("appearance", this.appearance())}
        ${this.group("computer", this.computer())} ${this.group("data", this.data())}
        ${this.group("account", this.account())} ${this.group("about", this.about())}
      </div>
      ${this.deleting && account
        ? html`<or-delete-history-dialog
            .account=${account}
            .several=${signedIn(this.view.accounts).length > 1}
            @closed=${() => (this.deleting = false)}
          ></or-delete-history-dialog>`
        : nothing}`;
  }
}

customElements.define("or-settings-screen", SettingsScreen);
