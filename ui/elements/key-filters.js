import { SORTS, countsOf, search, searchable, sortBy, sortOf } from "../key-list.js";
import { icon } from "../icons.js";
import { html, live } from "../lit.js";
import { go, href } from "../route.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";
import "./pick.js";

/** @import { Changed } from "../lit.js" */
/** @import { Column } from "../key-list.js" */
/** @import { KeyRow, KeyStatus } from "../../web/ipc.d.ts" */

/** How long typing pauses before it is searched for. */
const TYPING_PAUSE_MS = 120;

/** Which keys are shown, and in which order. It only changes the address. */
class KeyFilters extends LightElement {
  static properties = { params: { attribute: false }, rows: { attribute: false } };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {KeyRow[]} */
    this.rows = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.typing = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  /** @param {Changed} changed */
  updated(changed) {
    // What is being typed is not overwritten by the address it leads to.
    const { field } = this;
    if (changed.has("params") && document.activeElement !== field) field.value = this.params.q ?? "";
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-testid=keys-search]"));
  }

  /** @param {Record<string, string | undefined>} change */
  show(change) {
    go(href("keys", { ...this.params, ...change }), { replace: true });
  }

  onInput() {
    clearTimeout(this.typing);
    const { field } = this;
    const wanted = searchable(field.value);
    // A whole key that was pasted is cut to its beginning at once: it is enough to find it by.
    if (field.value.trim().length > wanted.length) field.value = wanted;
    this.typing = setTimeout(() => this.show({ q: wanted }), TYPING_PAUSE_MS);
  }

  /** @param {KeyStatus | ""} status @param {number} count */
  chip(status, count) {
    return html`<label class="chip-choice" data-status=${status}>
      <input
        type="radio"
        name="keys-status"
        .value=${status}
        .checked=${live(status === (this.params.status ?? ""))}
        @change=${() => this.show({ status })}
      />
      <span class="chip-face">
        ${status ? html`<span class="status" data-status=${status}><span class="dot"></span></span>` : ""}
        <span>${status ? t(`key-status-${status}`) : t("keys-all")}</span>
        <span class="chip-count" data-value=${count}>${count}</span>
      </span>
    </label>`;
  }

  chips() {
    const found = search(this.rows, this.params.q);
    // A status stays where it is while somebody types; only its count changes.
    const within = new Map(countsOf(found).map(({ status, count }) => [status, count]));
    const statuses = countsOf(this.rows).map(({ status }) => status);
    const chosen = /** @type {KeyStatus | undefined} */ (this.params.status);
    const all = chosen && !statuses.includes(chosen) ? [...statuses, chosen] : statuses;
    return html`<fieldset class="chip-choices" data-testid="keys-filter-status">
      <legend class="hidden-text">${t("keys-filter-status")}</legend>
      ${this.chip("", found.length)} ${all.map((status) => this.chip(status, within.get(status) ?? 0))}
    </fieldset>`;
  }

  render() {
    const sort = sortOf(this.params);
    return html`<div class="key-filters" role="search" aria-label=${t("filters")}>
      <div class="search">
        ${icon("search")}
        <input
          class="field search-field"
          type="search"
          data-testid="keys-search"
          aria-label=${t("keys-search")}
          placeholder=${t("search-in")}
          autocomplete="off"
          spellcheck="false"
          @input=${this.onInput}
        />
      </div>
      <p class="key-sort">
        <span>${t("keys-sort")}</span>
        <or-pick
          .label=${t("keys-sort")}
          .testid=${"keys-sort"}
          .options=${SORTS.map((value) => ({ value, label: t(`keys-sort-${value}`) }))}
          .value=${sort.column}
          .active=${sort.column !== "status"}
          @chosen=${(/** @type {CustomEvent<Column>} */ event) => this.show(sortBy(sort, event.detail))}
        ></or-pick>
      </p>
      ${this.chips()}
    </div>`;
  }
}

customElements.define("or-key-filters", KeyFilters);
