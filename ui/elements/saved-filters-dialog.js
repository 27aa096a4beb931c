import { isFiltered } from "../activity-query.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { go, href, paramsOf, parseRoute } from "../route.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { SavedFilter, Settings } from "../../web/ipc.d.ts" */

/** Filters with a name: to go to, to add the one that is shown, and to take away. */
class SavedFiltersDialog extends DialogElement {
  static properties = { settings: { attribute: false }, params: { attribute: false }, failure: { state: true }, removed: { state: true } };

  constructor() {
    super();
    /** @type {Settings} */
    this.settings = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {string | null} */
    this.failure = null;
    /** The one that was taken away last, and where it stood. @type {{ saved: SavedFilter, at: number } | null} */
    this.removed = null;
  }

  get field() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector("[data-testid=saved-filter-name]"));
  }

  /** @param {SavedFilter[]} savedFilters @returns {Promise<boolean>} whether all of them are kept */
  async keep(savedFilters) {
    this.failure = null;
    try {
      const kept = await this.whileBusy(() => ipc.changeSettings({ ...this.settings, savedFilters }));
      if (kept && kept.savedFilters.length === savedFilters.length) return true;
      this.failure = t("saved-filters-full");
      return false;
    } catch (error) {
      this.failure = errorText(error);
      return false;
    }
  }

  /** @param {SubmitEvent} event */
  async add(event) {
    event.preventDefault();
    const name = this.field?.value.trim();
    if (!name || this.busy) return;
    const params = paramsOf(href("activity", this.params));
    // The same name again replaces what it stood for.
    const others = this.settings.savedFilters.filter((saved) => saved.name !== name);
    if ((await this.keep([...others, { name, params }])) && this.field) this.field.value = "";
  }

  /** @param {SavedFilter} saved */
  async takeAway(saved) {
    const { savedFilters } = this.settings;
    const at = savedFilters.indexOf(saved);
    if (!(await this.keep(savedFilters.filter((other) => other !== saved)))) return;
    this.removed = { saved, at };
    await this.updateComplete;
    // What had the focus is gone.
    /** @type {HTMLElement | null} */ (this.querySelector("[data-testid=saved-filter-undo]"))?.focus();
  }

  async undo() {
    const { removed } = this;
    if (!removed) return;
    const { savedFilters } = this.settings;
    const others = savedFilters.filter(({ name }) => name !== removed.saved.name);
    if (!(await this.keep([...others.slice(0, removed.at), removed.saved, ...others.slice(removed.at)]))) return;
    this.removed = null;
    await this.updateComplete;
    const again = [...this.querySelectorAll("[data-testid=saved-filter]")].at(removed.at);
    /** @type {HTMLElement | undefined} */ (again)?.focus();
  }

  /** @param {SavedFilter} saved */
  open(saved) {
    // Read as any address is, so that nothing of a settings file gets further than that.
    const { params } = parseRoute(`#/activity?${saved.params}`);
    this.close();
    go(href("activity", params), { replace: true });
  }

  /** @param {SavedFilter} saved */
  line(saved) {
    const { name } = saved;
    return html`<li class="choice-line">
      <button class="plain-link choice-name" type="button" dir="auto" data-testid="saved-filter" @click=${() => this.open(saved)}
        >${name}</button
      >
      <button
        class="button button-ghost button-icon"
        type="button"
        data-testid="saved-filter-remove"
        aria-label=${t("saved-filter-remove", { name })}
        ?disabled=${this.busy}
        @click=${() => this.takeAway(saved)}
      >
        ${icon("close")}
      </button>
    </li>`;
  }

  render() {
    const { savedFilters } = this.settings;
    return this.frame({
      title: t("saved-filters-title"),
      body: html`${savedFilters.length === 0
          ? html`<p class="dialog-lead">${t("saved-filters-none")}</p>`
          : html`<ul class="choice-list">${savedFilters.map((saved) => this.line(saved))}</ul>`}
        <p class="choice-removed" role="status">
          ${this.removed
            ? html`<span>${t("saved-filter-removed", { name: this.removed.saved.name })}</span>
                <button
                  class="button button-ghost button-small"
                  type="button"
                  data-testid="saved-filter-undo"
                  ?disabled=${this.busy}
                  @click=${this.undo}
                >
                  ${t("undo")}
                </button>`
            : nothing}
        </p>
        ${isFiltered(this.params)
          ? html`<form class="choice-add" @submit=${this.add}>
              <input
                class="field"
                type="text"
                maxlength="60"
                data-testid="saved-filter-name"
                data-first-focus
                aria-label=${t("saved-filter-name")}
                placeholder=${t("saved-filter-name")}
                autocomplete="off"
              />
              <button class="button" type="submit" data-testid="saved-filter-save" ?disabled=${this.busy}>
                ${t("saved-filter-save")}
              </button>
            </form>`
          : nothing}
        ${this.errorLine(this.failure)}`,
      actions: html`<button class="button button-primary" type="button" @click=${this.requestClose}>${t("done")}</button>`,
    });
  }
}

customElements.define("or-saved-filters-dialog", SavedFiltersDialog);
