import { USUAL_COLUMNS, areUsual, choiceOf, moved, toggled } from "../activity-columns.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, live } from "../lit.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { Column } from "../activity-columns.js" */
/** @import { Settings } from "../../web/ipc.d.ts" */

/** Which columns Activity shows, and in which order. What is chosen holds at once. */
class ColumnsDialog extends DialogElement {
  static properties = {
    settings: { attribute: false },
    columns: { attribute: false },
    shown: { state: true },
    replaced: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {Settings} */
    this.settings = given();
    /** Those that are shown when it opens. @type {Column[]} */
    this.columns = [];
    /** Those that are chosen by now: quicker than they can be stored. @type {Column[] | null} */
    this.shown = null;
    /** Those that gave way to the usual ones a moment ago. @type {Column[] | null} */
    this.replaced = null;
    /** @type {string | null} */
    this.failure = null;
  }

  /** @param {Column[]} columns */
  async save(columns) {
    this.failure = null;
    this.replaced = null;
    this.shown = columns;
    try {
      await ipc.changeSettings({ ...this.settings, activityColumns: areUsual(columns) ? [] : columns });
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  reset() {
    const { chosen } = this;
    void this.save(USUAL_COLUMNS);
    this.replaced = chosen;
  }

  /** Back to the usual columns; and once that is done, to those before, by the same button. */
  resetting() {
    const { replaced } = this;
    if (replaced) {
      return html`<button class="button" type="button" data-testid="columns-undo" @click=${() => this.save(replaced)}>${t("undo")}</button>`;
    }
    return html`<button class="button" type="button" data-testid="columns-usual" ?disabled=${areUsual(this.chosen)} @click=${this.reset}>
      ${t("columns-usual")}
    </button>`;
  }

  get chosen() {
    return this.shown ?? this.columns;
  }

  /** @param {Column} column @param {1 | -1} step */
  step(column, step) {
    const { chosen } = this;
    const to = chosen.indexOf(column) + step;
    const name = t(`column-${column}`);
    return html`<button
      class="button button-ghost button-icon"
      type="button"
      aria-label=${step < 0 ? t("columns-earlier", { name }) : t("columns-later", { name })}
      ?disabled=${!chosen.includes(column) || to < 0 || to >= chosen.length}
      @click=${() => this.save(moved(chosen, column, step))}
    >
      ${icon(step < 0 ? "arrowUp" : "arrowDown")}
    </button>`;
  }

  render() {
    const { chosen } = this;
    return this.frame({
      title: t("columns"),
      body: html`<ul class="choice-list">
          ${choiceOf(chosen).map(
            (column) => html`<li class="choice-line">
              <label class="choice-label">
                <input
                  type="checkbox"
                  data-testid=${`column-${column}`}
                  .checked=${live(chosen.includes(column))}
                  ?disabled=${column === "time"}
                  @change=${() => this.save(toggled(chosen, column))}
                />
                ${t(`column-${column}`)}
              </label>
              ${this.step(column, -1)} ${this.step(column, 1)}
            </li>`,
          )}
        </ul>
        ${this.errorLine(this.failure)}`,
      actions: html`${this.resetting()}
        <button class="button button-primary" type="button" data-first-focus @click=${this.requestClose}>${t("done")}</button>`,
    });
  }
}

customElements.define("or-columns-dialog", ColumnsDialog);
