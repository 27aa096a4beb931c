import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, live, nothing } from "../lit.js";
import { format, t } from "../text.js";
import "./forget-dialog.js";
import { LightElement, given } from "./light-element.js";
import { settingRow } from "./setting-row.js";

/** @import { AccountView, KeepFor, ToForget } from "../../web/ipc.d.ts" */

/** The longest first. @type {KeepFor[]} */
const CHOICES = ["forever", "twoYears", "oneYear", "ninetyDays"];

/** How long requests are kept. Less long than until now is asked about first, because it deletes. */
class KeepSetting extends LightElement {
  static properties = { account: { attribute: false }, several: { attribute: false }, failure: { state: true }, asked: { state: true } };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** Whether it has to be said which account is meant. */
    this.several = false;
    /** Why it was not kept. @type {string | null} */
    this.failure = null;
    /** What is being asked about. @type {{ keepFor: KeepFor, found: ToForget } | null} */
    this.asked = null;
  }

  /** @param {KeepFor} keepFor */
  async chosen(keepFor) {
    this.failure = null;
    try {
      if (CHOICES.indexOf(keepFor) > CHOICES.indexOf(this.account.settings.keepFor)) {
        this.asked = { keepFor, found: await ipc.toForget(keepFor) };
      } else {
        await ipc.keepHistory(keepFor);
        announce(t("setting-kept"));
      }
    } catch (error) {
      this.failure = errorText(error);
    }
    // Until it is said otherwise, what is in force is shown.
    this.requestUpdate();
  }

  /** What it does, and what came of it so far. */
  note() {
    const { forgotten, forgetting } = this.account.activity;
    const told = forgotten
      ? html` <span data-testid="keep-for-forgotten" data-value=${forgotten.requests}
          >${t("setting-keep-for-forgotten", { count: forgotten.requests, day: format.date(forgotten.before, new Date()) })}</span
        >`
      : nothing;
    const whose = this.several ? html`<span dir="auto">${t("history-of-account", { name: this.account.name })}</span> ` : nothing;
    return html`${whose}${t("setting-keep-for-note")}${told}${forgetting ? html` <span>${t("setting-keep-for-forgetting")}</span>` : nothing}`;
  }

  render() {
    const { asked } = this;
    const { keepFor } = this.account.settings;
    return html`${settingRow({
        id: "setting-keep-for",
        label: t("setting-keep-for"),
        note: this.note(),
        failure: this.failure,
        control: html`<span class="select">
          <select
            class="field"
            id="setting-keep-for"
            data-testid="setting-keep-for"
            aria-describedby="setting-keep-for-note"
            .value=${live(keepFor)}
            @change=${(/** @type {Event} */ event) =>
              this.chosen(/** @type {KeepFor} */ (/** @type {HTMLSelectElement} */ (event.target).value))}
          >
            ${CHOICES.map((choice) => html`<option value=${choice} ?selected=${choice === keepFor}>${t(`keep-${choice}`)}</option>`)}
          </select>
          ${icon("chevron")}
        </span>`,
      })}
      ${asked
        ? html`<or-forget-dialog
            .account=${this.account}
            .several=${this.several}
            .keepFor=${asked.keepFor}
            .found=${asked.found}
            @closed=${() => (this.asked = null)}
          ></or-forget-dialog>`
        : nothing}`;
  }
}

customElements.define("or-keep-setting", KeepSetting);
