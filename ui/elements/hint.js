import { errorText } from "../errors.js";
import { hintOf } from "../hints.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { keysOf } from "../shortcuts.js";
import { t } from "../text.js";
import { toast } from "../toasts.js";
import { LightElement, given } from "./light-element.js";

/** @import { View } from "../../web/ipc.d.ts" */
/** @import { Hint } from "../hints.js" */

/** One thing that is good to know, until it is put away for good. */
class HintCard extends LightElement {
  static properties = { view: { attribute: false } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
  }

  /** @param {Hint} hint */
  async putAway(hint) {
    const { settings } = this.view;
    // The button goes away with what it puts away.
    /** @type {HTMLElement | null} */ (document.querySelector("[data-screen-title]"))?.focus();
    try {
      await ipc.changeSettings({ ...settings, hintsPutAway: [...settings.hintsPutAway, hint] });
    } catch (error) {
      toast(errorText(error), "danger");
    }
  }

  render() {
    const hint = hintOf(this.view);
    if (!hint) return nothing;
    const { system } = this.view.app;
    return html`<section class="hint" data-testid="hint" data-hint=${hint} aria-label=${t("hint")}>
      <p class="hint-text">${t(`hint-${hint}`, { system, keys: keysOf("K", system) })}</p>
      <button class="button button-small" type="button" data-testid="hint-put-away" @click=${() => this.putAway(hint)}>
        ${t("hint-put-away")}
      </button>
    </section>`;
  }
}

customElements.define("or-hint", HintCard);
