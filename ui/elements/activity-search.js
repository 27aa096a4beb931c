import { icon } from "../icons.js";
import { html } from "../lit.js";
import { go, href } from "../route.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { Changed } from "../lit.js" */

/** How long typing pauses before it is searched for. */
const TYPING_PAUSE_MS = 150;

/** A text to be found. What is typed goes into the address, and from there into the list. */
class ActivitySearch extends LightElement {
  static properties = { params: { attribute: false } };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.typing = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  /** @param {Changed} changed */
  updated(changed) {
    const { field } = this;
    const wanted = this.params.q ?? "";
    // What is being typed is not overwritten by the address it leads to; a filter that was cleared clears it.
    if (changed.has("params") && (document.activeElement !== field || wanted === "")) {
      if (field.value.trim() !== wanted) {
        clearTimeout(this.typing);
        field.value = wanted;
      }
    }
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-testid=activity-search]"));
  }

  onInput() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      go(href("activity", { ...this.params, q: this.field.value.trim() }), { replace: true });
    }, TYPING_PAUSE_MS);
  }

  render() {
    return html`<div class="search" role="search">
      ${icon("search")}
      <input
        class="field search-field"
        type="search"
        data-testid="activity-search"
        aria-label=${t("search")}
        placeholder=${t("search-in")}
        maxlength="200"
        autocomplete="off"
        spellcheck="false"
        @input=${this.onInput}
      />
    </div>`;
  }
}

customElements.define("or-activity-search", ActivitySearch);
