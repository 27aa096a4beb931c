import { announce } from "../announce.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";

/** Technical detail, one click away and copyable. */
class Details extends LightElement {
  static properties = { text: { attribute: false } };

  constructor() {
    super();
    this.text = "";
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      announce(t("copied"));
    } catch {
      // Where the window may not write to the clipboard, the text is selected for the keyboard to copy.
      const line = this.querySelector(".details-text");
      if (line) getSelection()?.selectAllChildren(line);
    }
  }

  render() {
    if (!this.text) return nothing;
    return html`<details class="details">
      <summary>${t("details")}</summary>
      <div class="details-body">
        <code class="details-text" dir="auto">${this.text}</code>
        <button class="button button-ghost button-small" type="button" @click=${this.copy}>
          ${icon("copy")}${t("copy")}
        </button>
      </div>
    </details>`;
  }
}

customElements.define("or-details", Details);
