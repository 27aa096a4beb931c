import { html } from "../lit.js";
import { toolName } from "../names.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { ToolShare } from "../../web/ipc.d.ts" */

/** The tools that a key called, most credits first; each leads to the requests behind it. */
class KeyTools extends LightElement {
  static properties = { tools: { attribute: false }, key: { attribute: false } };

  constructor() {
    super();
    /** `null` before they are known. @type {ToolShare[] | null} */
    this.tools = null;
    this.key = "";
  }

  /** @param {ToolShare} share */
  row({ tool, requests, credits, percent }) {
    const length = Math.max(0, Math.min(100, percent));
    return html`<tr>
      <th scope="row" class="share-name">
        <a class="plain-link" href=${href("activity", { range: "30", tool, key: this.key })} dir="auto">${toolName(tool)}</a>
      </th>
      <td class="share-bar">
        <svg class="share-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="share-ground" width="100" height="4" />
          <rect class="series-0" width=${length} height="4" />
        </svg>
      </td>
      <td class="figure faint" data-value=${requests}>${t("requests", { count: requests })}</td>
      <td class="figure" data-value=${credits}>${format.credits(credits)}</td>
    </tr>`;
  }

  body() {
    const { tools } = this;
    if (!tools) {
      return html`<div class="lines">${[0, 1, 2].map(() => html`<span class="skeleton skeleton-row"></span>`)}</div>`;
    }
    if (tools.length === 0) return html`<p class="empty-note">${t("key-tools-none")}</p>`;
    return html`<table class="share-table">
      <thead class="hidden-text">
        <tr>
          <th scope="col">${t("column-tool")}</th>
          <td></td>
          <th scope="col">${t("column-requests")}</th>
          <th scope="col">${t("column-credits")}</th>
        </tr>
      </thead>
      <tbody>
        ${tools.map((share) => this.row(share))}
      </tbody>
    </table>`;
  }

  render() {
    return html`<section aria-labelledby="key-tools-title">
      <h3 class="section-title" id="key-tools-title">${t("key-tools")}</h3>
      ${this.body()}
    </section>`;
  }
}

customElements.define("or-key-tools", KeyTools);
