import { icon } from "../icons.js";
import { html, live, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./number-setting.js";
import { settingRow } from "./setting-row.js";

/** @import { AccountSettings, AlertSettings, QuietHours } from "../../web/ipc.d.ts" */
/** @typedef {{ [K in keyof AlertSettings]: AlertSettings[K] extends boolean ? K : never }[keyof AlertSettings]} Switch */

/** Days before a key expires from which on it is told. */
const KEY_DAYS = [1, 7, 30];

/** Quiet hours are chosen in steps of half an hour. */
const STEP = 30;

/**
 * What of an account is worth a system notification, and when nothing is. Sends `chosen` with the alerts, or
 * `quiet-chosen` with the quiet hours, as they are to be.
 */
class AlertSettingsRows extends LightElement {
  static properties = { settings: { attribute: false }, quiet: { attribute: false }, failure: { attribute: false } };

  constructor() {
    super();
    /** @type {AccountSettings} */
    this.settings = given();
    /** @type {QuietHours} */
    this.quiet = given();
    /** Why the last choice was not kept. @type {string | null} */
    this.failure = null;
    /** The switch that was pressed last, under which a failure is said. @type {Switch | "quiet" | null} */
    this.last = null;
  }

  /** @param {Partial<AlertSettings>} choice @param {Switch} row */
  choose(choice, row) {
    this.last = row;
    this.dispatchEvent(new CustomEvent("chosen", { detail: { ...this.settings.alerts, ...choice } }));
  }

  /** @param {Partial<QuietHours>} choice */
  chooseQuiet(choice) {
    this.last = "quiet";
    this.dispatchEvent(new CustomEvent("quiet-chosen", { detail: { ...this.quiet, ...choice } }));
  }

  /**
   * @param {Switch} name
   * @param {{ note?: string, beside?: unknown }} [parts] `beside` stands before the switch, as its threshold
   */
  row(name, { note = t(`alert-${name}-note`), beside = nothing } = {}) {
    const on = this.settings.alerts[name];
    return this.switched(name, { note, on, beside, chosen: (wanted) => this.choose({ [name]: wanted }, name) });
  }

  /**
   * @param {Switch | "quiet"} name
   * @param {{ note: string, on: boolean, beside: unknown, chosen: (wanted: boolean) => void }} parts
   */
  switched(name, { note, on, beside, chosen }) {
    const testid = `setting-alert-${name}`;
    return settingRow({
      id: testid,
      label: t(`alert-${name}`),
      note,
      failure: this.last === name ? this.failure : null,
      control: html`<span class="setting-pair"
        >${on ? beside : nothing}<input
          class="switch"
          type="checkbox"
          role="switch"
          id=${testid}
          data-testid=${testid}
          aria-describedby=${`${testid}-note`}
          .checked=${live(on)}
          @change=${(/** @type {Event} */ event) => chosen(/** @type {HTMLInputElement} */ (event.target).checked)}
      /></span>`,
    });
  }

  /**
   * @param {{ id: string, label: string, value: number, options: Array<{ value: number, label: string }>, chosen: (value: number) => void }} parts
   */
  select({ id, label, value, options, chosen }) {
    return html`<span class="select">
      <select
        class="field"
        data-testid=${id}
        aria-label=${label}
        .value=${live(String(value))}
        @change=${(/** @type {Event} */ event) => chosen(Number(/** @type {HTMLSelectElement} */ (event.target).value))}
      >
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
      </select>
      ${icon("chevron")}
    </span>`;
  }

  /** @param {"from" | "until"} end */
  hour(end) {
    const value = this.quiet[end];
    const name = end === "from" ? "quietFrom" : "quietUntil";
    const minutes = Array.from({ length: (24 * 60) / STEP }, (_, index) => index * STEP);
    // One that was written into the file by hand is kept.
    if (!minutes.includes(value)) minutes.push(value);
    const at = (/** @type {number} */ minute) => format.time(new Date(2026, 0, 1, 0, minute).toISOString());
    return this.select({
      id: `setting-alert-${name}`,
      label: t(`alert-${name}`),
      value,
      options: minutes.sort((a, b) => a - b).map((minute) => ({ value: minute, label: at(minute) })),
      chosen: (minute) => this.chooseQuiet({ [end]: minute }),
    });
  }

  render() {
    const { alerts, lowBalance } = this.settings;
    return html`${this.row("empty")}
    ${this.row("balanceLow", {
      note:
        lowBalance > 0
          ? t("alert-balanceLow-note", { amount: format.count(lowBalance), count: lowBalance })
          : t("alert-balanceLow-off"),
    })}
    ${this.row("runwayShort", {
      beside: html`<or-number-setting
        .inputId=${"setting-alert-runwayDays"}
        .label=${t("alert-runwayShort")}
        .unit=${t("alert-days", { count: alerts.runwayDays })}
        .value=${alerts.runwayDays}
        .min=${1}
        .max=${90}
        @chosen=${(/** @type {CustomEvent<number>} */ event) => {
          event.stopPropagation();
          this.choose({ runwayDays: event.detail }, "runwayShort");
        }}
      ></or-number-setting>`,
    })}
    ${this.row("toppedUp")}
    ${this.row("keyExpiring", {
      beside: this.select({
        id: "setting-alert-keyDays",
        label: t("alert-keyDays"),
        value: alerts.keyDays,
        options: KEY_DAYS.map((days) => ({ value: days, label: t("alert-days-before", { count: days }) })),
        chosen: (days) => this.choose({ keyDays: days }, "keyExpiring"),
      }),
    })}
    ${this.row("budget", { note: t(this.settings.budget ? "alert-budget-note" : "alert-budget-off") })}
    ${this.row("keyUnusual")} ${this.row("keyFailing")} ${this.row("signIn")}
    ${this.switched("quiet", {
      note: t("alert-quiet-note"),
      on: this.quiet.on,
      beside: html`${this.hour("from")}<span aria-hidden="true">–</span>${this.hour("until")}`,
      chosen: (on) => this.chooseQuiet({ on }),
    })}`;
  }
}

customElements.define("or-alert-settings", AlertSettingsRows);
