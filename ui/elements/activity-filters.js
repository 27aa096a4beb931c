import { DEFAULT_RANGE, NO_KEY, RANGES, isFiltered, isSingleDay, knownRange } from "../activity-query.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { toolName } from "../names.js";
import { go, href } from "../route.js";
import { format, rich, t } from "../text.js";
import "./activity-summary.js";
import { LightElement } from "./light-element.js";
import "./pick.js";

/** @import { Changed } from "../lit.js" */
/** @import { ActivitySummary, KeyRow } from "../../web/ipc.d.ts" */

/** How long typing pauses before it is searched for. */
const TYPING_PAUSE_MS = 150;

/** Which requests are shown, as a sentence whose words can be changed. It only changes the address. */
class ActivityFilters extends LightElement {
  static properties = {
    params: { attribute: false },
    tools: { attribute: false },
    keys: { attribute: false },
    summary: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {string[]} */
    this.tools = [];
    /** @type {KeyRow[]} */
    this.keys = [];
    /** What the filter finds. @type {ActivitySummary | null} */
    this.summary = null;
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
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-testid=activity-search]"));
  }

  /** @param {Record<string, string | undefined>} change */
  show(change) {
    go(href("activity", { ...this.params, ...change }), { replace: true });
  }

  onInput() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.show({ q: this.field.value.trim() }), TYPING_PAUSE_MS);
  }

  clear() {
    clearTimeout(this.typing);
    this.field.value = "";
    go(href("activity"), { replace: true });
  }

  /**
   * @param {"range" | "tool" | "key" | "status"} param
   * @param {Array<{ value: string, label: string }>} options the first of which filters nothing
   * @param {string} value
   */
  pick(param, options, value) {
    // What the address asks for is among the options even where it is not known here.
    const all = options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
    return html`<or-pick
      .label=${t(`filter-${param}`)}
      .testid=${`activity-filter-${param}`}
      .options=${all}
      .value=${value}
      .active=${value !== options[0].value}
      @chosen=${(/** @type {CustomEvent<string>} */ event) =>
        this.show({ [param]: event.detail === options[0].value ? undefined : event.detail })}
    ></or-pick>`;
  }

  ranges() {
    const { range } = this.params;
    const named = RANGES.map((value) => ({ value, label: t(`range-${value}`) }));
    return isSingleDay(range ?? "")
      ? [...named, { value: range, label: t("range-day", { day: format.weekday(range) }) }]
      : named;
  }

  sentence() {
    const { tool, key, status, range } = this.params;
    return rich("filter-sentence", {
      status: this.pick(
        "status",
        ["", "succeeded", "failed"].map((value) => ({ value, label: t(`filter-status-${value || "any"}`) })),
        status === "succeeded" || status === "failed" ? status : "",
      ),
      tool: this.pick(
        "tool",
        [
          { value: "", label: t("filter-tool-any") },
          ...withPicked(this.tools, tool).map((name) => ({ value: name, label: toolName(name) })),
        ],
        tool ?? "",
      ),
      key: this.pick(
        "key",
        [
          { value: "", label: t("filter-key-any") },
          ...this.keys.map(({ id, name }) => ({ value: id, label: name })),
          { value: NO_KEY, label: t("filter-key-none") },
        ],
        key ?? "",
      ),
      range: this.pick("range", this.ranges(), knownRange(range ?? DEFAULT_RANGE)),
    });
  }

  render() {
    return html`<div class="filters" role="search" aria-label=${t("filters")}>
      <p class="filter-sentence">
        ${this.sentence()}
        ${isFiltered(this.params)
          ? html`<button class="button button-ghost button-small" type="button" @click=${this.clear}>
              ${t("filter-clear")}
            </button>`
          : nothing}
      </p>
      <or-activity-summary .summary=${this.summary}></or-activity-summary>
      <div class="search">
        ${icon("search")}
        <input
          class="field search-field"
          type="search"
          data-testid="activity-search"
          aria-label=${t("search")}
          placeholder=${t("search-in")}
          autocomplete="off"
          spellcheck="false"
          @input=${this.onInput}
        />
      </div>
    </div>`;
  }
}

/**
 * @param {string[]} tools
 * @param {string | undefined} picked a tool of the address, which the page just shown may not name
 */
const withPicked = (tools, picked) => (picked && !tools.includes(picked) ? [...tools, picked] : tools);

customElements.define("or-activity-filters", ActivityFilters);
