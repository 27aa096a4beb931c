import { errorText } from "../errors.js";
import { NOTE_LIMIT } from "../expiry.js";
import * as ipc from "../ipc.js";
import { html, live, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { KeyRow } from "../../web/ipc.d.ts" */

/** What a key is for, in the person's words: to be read, and to be changed in its place. */
class KeyNote extends LightElement {
  static properties = {
    key: { attribute: false },
    editing: { state: true },
    text: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {KeyRow} */
    this.key = given();
    this.editing = false;
    this.text = "";
    /** Why the note was not kept. @type {string | null} */
    this.failure = null;
  }

  async edit() {
    this.text = this.key.note ?? "";
    this.failure = null;
    this.editing = true;
    await this.updateComplete;
    this.querySelector("input")?.select();
  }

  async stop() {
    this.editing = false;
    await this.updateComplete;
    this.querySelector("button")?.focus();
  }

  /** @param {SubmitEvent} event */
  async save(event) {
    event.preventDefault();
    const count = [...this.text.trim()].length;
    if (count > NOTE_LIMIT) {
      this.failure = t("note-long", { count, limit: NOTE_LIMIT });
      return;
    }
    try {
      await ipc.setKeyNote(this.key.id, this.text);
      await this.stop();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== "Escape") return;
    // It ends the editing and not the dialog or view around it.
    event.preventDefault();
    event.stopPropagation();
    void this.stop();
  }

  form() {
    return html`<form class="note-form" novalidate @submit=${this.save} @keydown=${this.onKey}>
      <input
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        data-testid="key-note-field"
        aria-label=${t("note")}
        aria-invalid=${this.failure === null ? "false" : "true"}
        placeholder=${t("note-example")}
        .value=${live(this.text)}
        @input=${(/** @type {InputEvent} */ event) => {
          this.text = /** @type {HTMLInputElement} */ (event.target).value;
          this.failure = null;
        }}
      />
      <button class="button button-small" type="submit" data-testid="key-note-save">${t("note-save")}</button>
      <button class="button button-ghost button-small" type="button" @click=${this.stop}>${t("cancel")}</button>
      <p class="form-note" role="status">
        ${this.failure === null ? t("note-local") : html`<span class="form-wrong">${this.failure}</span>`}
      </p>
    </form>`;
  }

  render() {
    if (this.editing) return this.form();
    const { name, note } = this.key;
    return html`<button
      class="note-shown"
      type="button"
      data-testid="key-note"
      title=${note ? t("note-edit", { name }) : nothing}
      @click=${this.edit}
    >
      ${note ? html`<span class="note-text" dir="auto">${note}</span>` : html`<span class="link">${t("note-add")}</span>`}
    </button>`;
  }
}

customElements.define("or-key-note", KeyNote);
