import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html } from "../lit.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { AccountLine, Colour } from "../../web/ipc.d.ts" */

/** Every colour that an account can be marked with. @type {Colour[]} */
const COLOURS = ["blue", "green", "purple", "orange", "teal", "pink", "yellow", "grey"];

/** The longest name, in characters; the core holds it to that. */
const LONGEST = 60;

/** What an account is called and marked with. */
class AccountDialog extends DialogElement {
  static properties = { ...DialogElement.properties, line: { attribute: false }, colour: { state: true }, failure: { state: true } };

  constructor() {
    super();
    /** @type {AccountLine} */
    this.line = given();
    /** @type {Colour | null} */
    this.colour = null;
    /** Why it was not kept. @type {string | null} */
    this.failure = null;
  }

  firstUpdated() {
    super.firstUpdated();
    this.field.select();
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-testid=account-name]"));
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const name = this.field.value.trim();
    if (!name) {
      this.failure = t("account-name-wrong");
      this.field.focus();
      return;
    }
    this.failure = null;
    try {
      await this.whileBusy(() => ipc.renameAccount(this.line.id, name, this.colour ?? this.line.colour));
      if (this.isConnected) this.close();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {Colour} colour */
  choice(colour) {
    const chosen = (this.colour ?? this.line.colour) === colour;
    return html`<label class="chip-choice">
      <input
        type="radio"
        name="account-colour"
        value=${colour}
        data-testid=${`account-colour-${colour}`}
        .checked=${chosen}
        @change=${() => (this.colour = colour)}
      /><span class="chip-face"><span class="account-dot" data-colour=${colour}></span>${t(`colour-${colour}`)}</span>
    </label>`;
  }

  render() {
    return this.frame({
      title: t("account-edit-title", { name: this.line.name }),
      body: html`<form class="form" id="account-form" novalidate @submit=${this.submit}>
          <div class="form-row">
            <label class="form-label" for="account-name">${t("account-name")}</label>
            <input
              class="field"
              id="account-name"
              data-testid="account-name"
              data-first-focus
              maxlength=${LONGEST}
              dir="auto"
              autocomplete="off"
              .value=${this.line.name}
            />
          </div>
          <fieldset class="colour-choices">
            <legend class="form-label">${t("account-colour")}</legend>
            ${COLOURS.map((colour) => this.choice(colour))}
          </fieldset>
        </form>
        ${this.errorLine(this.failure)}`,
      actions: html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.requestClose}>${t("cancel")}</button>
        <button class="button button-primary" type="submit" form="account-form" data-testid="account-save" ?disabled=${this.busy}>
          ${t("account-save")}
        </button>`,
    });
  }
}

customElements.define("or-account-dialog", AccountDialog);
