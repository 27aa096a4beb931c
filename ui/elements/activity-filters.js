import {
  DEFAULT_RANGE,
  NO_KEY,
  RANGES,
  STATUSES,
  hasMore,
  isFiltered,
  isSingleDay,
  knownNumber,
  knownRange,
  knownStatus,
  twoDays,
} from "../activity-query.js";
import { html, live, nothing } from "../lit.js";
import { sourceName, toolName } from "../names.js";
import { go, href } from "../route.js";
import { format, rich, t } from "../text.js";
import "./day-field.js";
import { LightElement, given } from "./light-element.js";
import "./pick.js";

/** @import { KeyRow } from "../../web/ipc.d.ts" */

/** Stands for a range of one's own among the ranges. */
const CUSTOM = "custom";

/** Which requests are shown, as a sentence whose words can be changed. It only changes the address. */
class ActivityFilters extends LightElement {
  static properties = {
    params: { attribute: false },
    choices: { attribute: false },
    keys: { attribute: false },
    now: { attribute: false },
    more: { state: true },
  };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {{ tools: string[], sources: string[] }} */
    this.choices = { tools: [], sources: [] };
    /** @type {KeyRow[]} */
    this.keys = [];
    /** @type {Date} */
    this.now = given();
    /** Whether the rarer filters are shown. */
    this.more = false;
  }

  /** @param {Record<string, string | undefined>} change */
  show(change) {
    go(href("activity", { ...this.params, ...change }), { replace: true });
  }

  clear() {
    this.more = false;
    const { sort, order } = this.params;
    go(href("activity", { sort, order }), { replace: true });
  }

  /**
   * @param {"range" | "tool" | "key" | "status" | "source"} param
   * @param {Array<{ value: string, label: string }>} options the first of which filters nothing
   * @param {string} value
   * @param {(value: string) => void} [chosen]
   */
  pick(param, options, value, chosen = (next) => this.show({ [param]: next === options[0].value ? undefined : next })) {
    // What the address asks for is among the options even where it is not known here.
    const all = options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
    return html`<or-pick
      .label=${t(`filter-${param}`)}
      .testid=${`activity-filter-${param}`}
      .options=${all}
      .value=${value}
      .active=${value !== options[0].value}
      @chosen=${(/** @type {CustomEvent<string>} */ event) => chosen(event.detail)}
    ></or-pick>`;
  }

  /** @param {string} value */
  chooseRange(value) {
    const today = format.dayOf(this.now.toISOString());
    const range = value === CUSTOM ? `${today.slice(0, 8)}01..${today}` : value;
    this.show({ range: range === DEFAULT_RANGE ? undefined : range });
  }

  range() {
    const { range } = this.params;
    const named = RANGES.map((value) => ({ value, label: t(`range-${value}`) }));
    const all = [...named, { value: CUSTOM, label: t("range-custom") }];
    if (isSingleDay(range ?? "")) all.push({ value: range, label: t("range-day", { day: format.weekday(range) }) });
    const value = twoDays(range) ? CUSTOM : knownRange(range);
    return this.pick("range", all, value, (next) => this.chooseRange(next));
  }

  sentence() {
    const { tool, key, status } = this.params;
    return rich("filter-sentence", {
      status: this.pick(
        "status",
        ["", ...STATUSES].map((value) => ({ value, label: t(`filter-status-${value || "any"}`) })),
        knownStatus(status) ?? "",
      ),
      tool: this.pick(
        "tool",
        [
          { value: "", label: t("filter-tool-any") },
          ...withPicked(this.choices.tools, tool).map((name) => ({ value: name, label: toolName(name) })),
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
      range: this.range(),
    });
  }

  /** @param {"credits" | "seconds"} param a number above which requests are shown */
  above(param) {
    const value = knownNumber(this.params[param]) ?? "";
    return html`<input
      class="field field-number above-field"
      type="text"
      inputmode="decimal"
      maxlength="9"
      data-testid=${`activity-filter-${param}`}
      aria-label=${t(`filter-${param}`)}
      placeholder=${t("filter-above-any")}
      .value=${live(value)}
      @change=${(/** @type {Event} */ event) => this.chooseAbove(param, /** @type {HTMLInputElement} */ (event.target))}
    />`;
  }

  /** @param {"credits" | "seconds"} param @param {HTMLInputElement} field */
  chooseAbove(param, field) {
    const typed = field.value.trim();
    const number = knownNumber(typed);
    field.setAttribute("aria-invalid", typed !== "" && number === undefined ? "true" : "false");
    if (typed === "" || number !== undefined) this.show({ [param]: number });
  }

  rarer() {
    const { source } = this.params;
    return html`<p class="filter-sentence">
      ${rich("filter-more-sentence", {
        source: this.pick(
          "source",
          [
            { value: "", label: t("filter-source-any") },
            ...withPicked(this.choices.sources, source).map((name) => ({ value: name, label: sourceName(name) })),
          ],
          source ?? "",
        ),
        credits: this.above("credits"),
        seconds: this.above("seconds"),
      })}
    </p>`;
  }

  /** @param {[string, string]} days */
  ownRange(days) {
    /** @param {0 | 1} place */
    const field = (place) =>
      html`<or-day-field
        .label=${place === 0 ? t("range-first-day") : t("range-last-day")}
        .value=${days[place]}
        .past=${true}
        @chosen=${(/** @type {CustomEvent<string>} */ event) =>
          this.show({ range: (place === 0 ? [event.detail, days[1]] : [days[0], event.detail]).join("..") })}
      ></or-day-field>`;
    return html`<p class="filter-sentence" data-testid="activity-own-range">
      ${rich("filter-own-range", { first: field(0), last: field(1) })}
    </p>`;
  }

  render() {
    const { params } = this;
    const days = twoDays(params.range);
    const more = this.more || hasMore(params);
    return html`<div class="filters" role="group" aria-label=${t("filters")}>
      <p class="filter-sentence">
        ${this.sentence()}
        ${more
          ? nothing
          : html`<button
              class="button button-ghost button-small"
              type="button"
              data-testid="activity-filter-more"
              @click=${() => (this.more = true)}
            >
              ${t("filter-more")}
            </button>`}
        ${isFiltered(params)
          ? html`<button
              class="button button-ghost button-small"
              type="button"
              data-testid="activity-filter-clear"
              @click=${this.clear}
            >
              ${t("filter-clear")}
            </button>`
          : nothing}
      </p>
      ${days ? this.ownRange(days) : nothing} ${more ? this.rarer() : nothing}
    </div>`;
  }
}

/**
 * @param {string[]} names
 * @param {string | undefined} picked one of the address, which the page just shown may not name
 */
const withPicked = (names, picked) => (picked && !names.includes(picked) ? [...names, picked] : names);

customElements.define("or-activity-filters", ActivityFilters);
