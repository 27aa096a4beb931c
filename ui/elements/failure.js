import { icon } from "../icons.js";
import { html } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";
import "./details.js";

/** Shown in place of everything when the core does not answer at all. Sends `retry`. */
class Failure extends LightElement {
  static properties = { error: { attribute: false } };

  constructor() {
    super();
    /** @type {import("../ipc.js").CommandError | null} */
    this.error = null;
  }

  retry() {
    this.dispatchEvent(new CustomEvent("retry", { bubbles: true }));
  }

  render() {
    return html`<main class="failure">
      <h1 class="failure-title">${icon("alert")}${t("failure-title")}</h1>
      <p>${t("failure-meaning")}</p>
      <button class="button button-primary" type="button" @click=${this.retry}>${t("try-again")}</button>
      <or-details .text=${this.error?.message || this.error?.code || ""}></or-details>
    </main>`;
  }
}

customElements.define("or-failure", Failure);
