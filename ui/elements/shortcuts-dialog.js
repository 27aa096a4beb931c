import { html } from "../lit.js";
import { keysOf } from "../shortcuts.js";
import { t } from "../text.js";
import { DialogElement } from "./dialog-element.js";

/** Every shortcut there is. */
class ShortcutsDialog extends DialogElement {
  static properties = { ...DialogElement.properties, system: { attribute: false } };

  constructor() {
    super();
    /** @type {"linux" | "macos" | "windows"} */
    this.system = "linux";
  }

  /** @returns {Array<[string, Array<[string, string[]]>]>} groups of what it does and its keys */
  groups() {
    /** @param {string} key */
    const held = (key) => keysOf(key, this.system);
    return [
      [
        t("shortcuts-anywhere"),
        [
          [t("palette"), [held("K")]],
          [t("palette-go", { screen: t("nav-overview") }), [held("1")]],
          [t("palette-go", { screen: t("nav-keys") }), [held("2")]],
          [t("palette-go", { screen: t("nav-activity") }), [held("3")]],
          [t("palette-go", { screen: t("nav-settings") }), [held("4"), held(",")]],
          [t("palette-search-activity"), [held("F")]],
          [t("refresh"), this.system === "macos" ? [held("R")] : [held("R"), "F5"]],
          [t("shortcuts"), ["?"]],
          [t("setting-zoom"), [held("+"), held("-"), held("0")]],
          [t("shortcuts-close"), [t("kbd-esc")]],
          [t("palette-quit"), [held("Q")]],
        ],
      ],
      [
        t("shortcuts-lists"),
        [
          [t("shortcuts-line"), ["↑", "↓"]],
          [t("shortcuts-ends"), [t("kbd-home"), t("kbd-end")]],
          [t("shortcuts-open"), [t("kbd-enter")]],
        ],
      ],
      [
        t("shortcuts-chart"),
        [
          [t("shortcuts-day"), ["←", "→"]],
          [t("shortcuts-week"), [t("kbd-page-down"), t("kbd-page-up")]],
          [t("shortcuts-day-open"), [t("kbd-enter")]],
        ],
      ],
    ];
  }

  render() {
    return this.frame({
      title: t("shortcuts"),
      // It can be scrolled, so it can have the focus.
      body: html`<div class="shortcuts" data-testid="shortcuts" tabindex="0" role="region" aria-label=${t("shortcuts")}>
        ${this.groups().map(
          ([name, rows]) => html`<table class="shortcut-table">
            <caption>
              ${name}
            </caption>
            <tbody>
              ${rows.map(
                ([label, keys]) => html`<tr>
                  <th scope="row">${label}</th>
                  <td>${keys.map((key) => html`<kbd>${key}</kbd>`)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`,
        )}
      </div>`,
      actions: html`<button class="button" type="button" data-first-focus @click=${this.requestClose}>${t("close")}</button>`,
    });
  }
}

customElements.define("or-shortcuts-dialog", ShortcutsDialog);
