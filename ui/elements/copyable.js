import { announce } from "../announce.js";
import { icon } from "../icons.js";
import { html } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";

/** How long the button says that it was done. */
const SAID_MS = 2_000;

/** A text that is no secret, such as an id; a click copies it. */
class Copyable extends LightElement {
  static properties = { text: { attribute: false }, done: { state: true } };

  constructor() {
    super();
    this.text = "";
    this.done = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      // Where the window may not write to the clipboard, the text is selected for the keyboard to copy.
      const line = this.querySelector("code");
      if (line) getSelection()?.selectAllChildren(line);
      return;
    }
    announce(t("copied"));
    this.done = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.done = false), SAID_MS);
  }

  render() {
    const label = t("copy-text", { text: this.text });
    return html`<button class="copyable" type="button" data-testid="copyable" aria-label=${label} title=${label} @click=${this.copy}>
      <code>${this.text}</code>${icon(this.done ? "check" : "copy")}
    </button>`;
  }
}

customElements.define("or-copyable", Copyable);
