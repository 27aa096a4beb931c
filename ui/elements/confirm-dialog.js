import { errorText } from "../errors.js";
import { html, nothing } from "../lit.js";
import { DialogElement } from "./dialog-element.js";

/** Asks once before something that is not easily taken back. Subclasses say what, and do it. */
export class ConfirmDialog extends DialogElement {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = { failure: { state: true } };

  constructor() {
    super();
    /** Why it was not done. @type {string | null} */
    this.failure = null;
  }

  /**
   * @returns {{ title: string, facts: string[], confirm: string, cancel: string, testid: string, more?: unknown, tone?: "plain" | "danger" }}
   *   `more` stands below the facts; the tone is plain where nothing is lost
   */
  words() {
    throw new Error("a confirmation says what it asks");
  }

  /** @returns {Promise<unknown>} */
  act() {
    throw new Error("a confirmation does what it asks");
  }

  async confirm() {
    if (this.busy) return;
    this.failure = null;
    try {
      await this.whileBusy(() => this.act());
      if (this.isConnected) this.close();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  render() {
    const { title, facts, confirm, cancel, testid, more = nothing, tone = "danger" } = this.words();
    return this.frame({
      title,
      tone,
      body: html`${facts.map((fact) => html`<p class="dialog-lead">${fact}</p>`)} ${more} ${this.errorLine(this.failure)}`,
      actions: html`<button class="button" type="button" data-first-focus ?disabled=${this.busy} @click=${this.requestClose}>
          ${cancel}
        </button>
        <button
          class=${tone === "danger" ? "button button-danger" : "button button-primary"}
          type="button"
          data-testid=${testid}
          aria-busy=${this.busy ? "true" : "false"}
          ?disabled=${this.busy}
          @click=${this.confirm}
        >
          ${confirm}
        </button>`,
    });
  }
}
