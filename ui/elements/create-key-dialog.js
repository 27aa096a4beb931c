import { asCommandError, errorText, fieldText } from "../errors.js";
import { EXPIRIES, NAME_LIMIT, NOTE_LIMIT, expiryOf, nameLength } from "../expiry.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, live, nothing } from "../lit.js";
import { format, t } from "../text.js";
import "./day-field.js";
import "./details.js";
import { DialogElement } from "./dialog-element.js";

/** @import { Expiry } from "../expiry.js" */
/** @import { LostKey } from "../../web/ipc.d.ts" */

/** The counter is shown when the name comes near its limit. */
const COUNT_FROM = 100;

/** How far ahead the day lies that a day of one's own starts from. */
const A_MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Name, expiry and purpose of a new key. The key itself is shown by the dialog that follows. With `again` it starts from
 * what a key that got lost was to be.
 */
class CreateKeyDialog extends DialogElement {
  static properties = {
    again: { attribute: false },
    name: { state: true },
    note: { state: true },
    expiry: { state: true },
    day: { state: true },
    wrong: { state: true },
    failure: { state: true },
    details: { state: true },
  };

  constructor() {
    super();
    /** The key to start from. @type {LostKey | null} */
    this.again = null;
    this.name = "";
    this.note = "";
    /** @type {Expiry} */
    this.expiry = "90d";
    this.day = "";
    /** What is wrong with a field, by its name. @type {{ name?: string, day?: string, note?: string }} */
    this.wrong = {};
    /** Why the key was not created. @type {string | null} */
    this.failure = null;
    /** What the service said to that. */
    this.details = "";
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.again) return;
    const { name, note, expiresAt } = this.again;
    Object.assign(this, { name, note });
    if (expiresAt === null) this.expiry = "never";
    else if (Date.parse(expiresAt) > Date.now()) Object.assign(this, { expiry: "date", day: format.dayOf(expiresAt) });
  }

  /** @returns {{ name: string, expiresAt: string | null, note: string } | null} what to ask for; `null` where a field is wrong */
  read() {
    const name = this.name.trim();
    const length = nameLength(name);
    const note = this.note.trim();
    const noted = nameLength(note);
    const expiry = expiryOf(this.expiry, this.day, new Date());
    this.wrong = {
      ...(length === 0 ? { name: t("name-missing") } : {}),
      ...(length > NAME_LIMIT ? { name: t("name-long", { limit: NAME_LIMIT, count: length }) } : {}),
      ...("wrong" in expiry ? { day: t(`expiry-${expiry.wrong}`) } : {}),
      ...(noted > NOTE_LIMIT ? { note: t("note-long", { limit: NOTE_LIMIT, count: noted }) } : {}),
    };
    const fine = length > 0 && length <= NAME_LIMIT && noted <= NOTE_LIMIT;
    return "wrong" in expiry || !fine ? null : { name, expiresAt: expiry.expiresAt, note };
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    this.details = "";
    const wanted = this.read();
    if (!wanted) {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector("[aria-invalid=true]"))?.focus();
      return;
    }
    try {
      await this.whileBusy(() => ipc.createKey(wanted.name, wanted.expiresAt, wanted.note));
      if (this.isConnected) this.close();
    } catch (error) {
      this.refuse(error);
    }
  }

  /** @param {unknown} error */
  refuse(error) {
    const { code, fields } = asCommandError(error);
    /** @param {string} name */
    const field = (name) => {
      const found = fields.find((one) => one.field === name);
      return found && fieldText(name, found.kind);
    };
    const [name, day, note] = [field("name"), field("expires_at"), field("note")];
    this.wrong = { ...(name ? { name } : {}), ...(day ? { day } : {}), ...(note ? { note } : {}) };
    this.failure = code === "validation" && (name || day || note) ? null : errorText(error, "create");
    // In the service's own words, which are English and not meant for people.
    this.details = fields.map((one) => `${one.field}: ${one.message}`).join("\n");
  }

  /** @param {InputEvent} event */
  typeName(event) {
    this.name = /** @type {HTMLInputElement} */ (event.target).value;
    this.wrong = { ...this.wrong, name: undefined };
  }

  /** @param {InputEvent} event */
  typeNote(event) {
    this.note = /** @type {HTMLInputElement} */ (event.target).value;
    this.wrong = { ...this.wrong, note: undefined };
  }

  /** @param {CustomEvent<string>} event */
  chooseDay(event) {
    this.day = event.detail;
    this.wrong = { ...this.wrong, day: undefined };
  }

  /** @param {Event} event */
  chooseExpiry(event) {
    this.expiry = /** @type {Expiry} */ (/** @type {HTMLSelectElement} */ (event.target).value);
    this.wrong = { ...this.wrong, day: undefined };
    // A day to start from is easier to change than none is to make up.
    if (this.expiry === "date" && !this.day) this.day = format.dayOf(new Date(Date.now() + A_MONTH_MS).toISOString());
  }

  expiryNote() {
    const expiry = expiryOf(this.expiry, this.day, new Date());
    if ("wrong" in expiry) return nothing;
    if (expiry.expiresAt === null) return t("expiry-never-note");
    return t("expiry-note", { day: format.date(expiry.expiresAt, new Date()) });
  }

  nameField() {
    const length = nameLength(this.name);
    return html`<div class="form-row">
      <label class="form-label" for="new-key-name">${t("name")}</label>
      <input
        class="field"
        id="new-key-name"
        data-testid="create-key-name"
        data-first-focus
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder=${t("name-example")}
        .value=${live(this.name)}
        aria-invalid=${this.wrong.name ? "true" : "false"}
        aria-describedby="new-key-name-note"
        @input=${this.typeName}
      />
      <p class="form-note" id="new-key-name-note" role="status">
        ${this.wrong.name
          ? html`<span class="form-wrong" data-testid="dialog-error">${this.wrong.name}</span>`
          : length > COUNT_FROM
            ? t("name-count", { count: length, limit: NAME_LIMIT })
            : t("name-note")}
      </p>
    </div>`;
  }

  expiryField() {
    return html`<div class="form-row">
      <label class="form-label" for="new-key-expiry">${t("expires")}</label>
      <span class="select">
        <select
          class="field"
          id="new-key-expiry"
          data-testid="create-key-expiry"
          aria-describedby="new-key-expiry-note"
          @change=${this.chooseExpiry}
        >
          ${EXPIRIES.map(
            (expiry) => html`<option value=${expiry} ?selected=${expiry === this.expiry}>${t(`expiry-${expiry}`)}</option>`,
          )}
        </select>
        ${icon("chevron")}
      </span>
      ${this.expiry === "date"
        ? html`<or-day-field
            .label=${t("expiry-day")}
            .value=${this.day}
            .invalid=${Boolean(this.wrong.day)}
            .describedBy=${"new-key-expiry-note"}
            @chosen=${this.chooseDay}
          ></or-day-field>`
        : nothing}
      <p class="form-note" id="new-key-expiry-note" role="status">
        ${this.wrong.day
          ? html`<span class="form-wrong" data-testid="dialog-error">${this.wrong.day}</span>`
          : this.expiryNote()}
      </p>
    </div>`;
  }

  noteField() {
    return html`<div class="form-row">
      <label class="form-label" for="new-key-purpose">${t("note-optional")}</label>
      <input
        class="field"
        id="new-key-purpose"
        data-testid="create-key-note"
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder=${t("note-example")}
        .value=${live(this.note)}
        aria-invalid=${this.wrong.note ? "true" : "false"}
        aria-describedby="new-key-purpose-note"
        @input=${this.typeNote}
      />
      <p class="form-note" id="new-key-purpose-note" role="status">
        ${this.wrong.note
          ? html`<span class="form-wrong" data-testid="dialog-error">${this.wrong.note}</span>`
          : t("note-local")}
      </p>
    </div>`;
  }

  render() {
    return this.frame({
      title: t("create-key-title"),
      body: html`<form id="create-key-form" class="form" novalidate @submit=${this.submit}>
        ${this.nameField()} ${this.expiryField()} ${this.noteField()} ${this.errorLine(this.failure)}
        <or-details .text=${this.details}></or-details>
      </form>`,
      actions: html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.requestClose}>
          ${t("cancel")}
        </button>
        <button
          class="button button-primary"
          type="submit"
          form="create-key-form"
          data-testid="create-key-submit"
          aria-busy=${this.busy ? "true" : "false"}
          ?disabled=${this.busy}
        >
          ${this.busy ? t("creating-key") : t("create-key")}
        </button>`,
    });
  }
}

customElements.define("or-create-key-dialog", CreateKeyDialog);
