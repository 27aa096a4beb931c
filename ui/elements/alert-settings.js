import { icon } from "../icons.js";
import { html, live, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";
import "./number-setting.js";
import { settingRow } from "./setting-row.js";

/** @import { AlertSettings, Settings } from "../../web/ipc.d.ts" */
/** @typedef {{ [K in keyof AlertSettings]: AlertSettings[K] extends boolean ? K : never }[keyof AlertSettings]} Switch */

/** Days before a key expires from which on it is told. */
const KEY_DAYS = [1, 7, 30];

/** Quiet hours are chosen in steps of half an hour. */
const STEP = 30;

/** What is worth a system notification. Sends `chosen` with the settings as they are to be. */
class AlertSettingsRows extends LightElement {
  static properties = { settings: { attribute: false }, failure: { attribute: false } };

  constructor() {
    super();
    /** @type {Settings} */
    this.settings = given();
    /** Why the last choice was not kept. @type {string | null} */
    this.failure = null;
    /** The switch that was pressed last, under which a failure is said. @type {Switch | null} */
    this.last = null;
  }

  /** @param {Partial<AlertSettings>} choice @param {Switch} row */
  choose(choice, row) {
    this.last = row;
    this.dispatchEvent(new CustomEvent("chosen", { detail: { ...this.settings.alerts, ...choice } }));
  }

  /**
   * @param {Switch} name
   * @param {{ note?: string, beside?: unknown }} [parts] `beside` stands before the switch, as its threshold
   */
  row(name, { note = t(`alert-${name}-note`), beside = nothing } = {}) {
    const testid = `setting-alert-${name}`;
    return settingRow({
      id: testid,
      label: t(`alert-${name}`),
      note,
      failure: this.last === name ? this.failure : null,
      control: html`<span class="setting-pair"
        >${this.settings.alerts[name] ? beside : nothing}<input
          class="switch"
          type="checkbox"
          role="switch"
          id=${testid}
          data-testid=${testid}
          aria-describedby=${`${testid}-note`}
          .checked=${live(this.settings.alerts[name])}
          @change=${(/** @type {Event} */ event) =>
            this.choose({ [name]: /** @type {HTMLInputElement} */ (event.target).checked }, name)}
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

  /** @param {"quietFrom" | "quietUntil"} end */
  hour(end) {
    const value = this.settings.alerts[end];
    const minutes = Array.from({ length: (24 * 60) / STEP }, (_, index) => index * STEP);
    // One that was written into the file by hand is kept.
    if (!minutes.includes(value)) minutes.push(value);
    const at = (/** @type {number} */ minute) => format.time(new Date(2026, 0, 1, 0, minute).toISOString());
    return this.select({
      id: `setting-alert-${end}`,
      label: t(`alert-${end}`),
      value,
      options: minutes.sort((a, b) => a - b).map((minute) => ({ value: minute, label: at(minute) })),
      chosen: (minute) => this.choose({ [end]: minute }, "quiet"),
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
    ${this.row("keyUnusual")} ${this.row("keyFailing")} ${this.row("signIn")}
    ${this.row("quiet", { beside: html`${this.hour("quietFrom")}<span aria-hidden="true">–</span>${this.hour("quietUntil")}` })}`;
  }
}

customElements.define("or-alert-settings", AlertSettingsRows);
