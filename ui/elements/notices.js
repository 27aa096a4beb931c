import { dismissNotice } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing, repeat } from "../lit.js";
import { format, t } from "../text.js";
import { toast } from "../toasts.js";
import { LightElement } from "./light-element.js";

/** @import { Changed } from "../lit.js" */
/** @import { Notice } from "../../web/ipc.d.ts" */

/** What is told once. Good news is a toast; what the person should know stays until it is put away. */
class Notices extends LightElement {
  static properties = { notices: { attribute: false } };

  constructor() {
    super();
    /** @type {Notice[]} */
    this.notices = [];
    /** Top-ups that were toasted, until the core has forgotten them too. @type {Set<number>} */
    this.toasted = new Set();
  }

  /** @param {Changed} changed */
  updated(changed) {
    if (!changed.has("notices")) return;
    for (const { id, code, account, detail } of this.notices) {
      if (code !== "top_up_arrived" || this.toasted.has(id)) continue;
      this.toasted.add(id);
      toast(t("notice-top_up_arrived", { amount: detail ? format.credits(detail) : "", count: Number(detail) }), "good", account);
      void dismissNotice(id);
    }
  }

  render() {
    const staying = this.notices.filter((notice) => notice.code !== "top_up_arrived");
    if (staying.length === 0) return nothing;
    return html`<ul class="notices">
      ${repeat(
        staying,
        (notice) => notice.id,
        (notice) => html`<li class="notice">
          ${icon("info")}
          <p class="notice-text">${t(`notice-${notice.code}`, { detail: notice.detail ?? "" })}</p>
          <button class="button button-small" type="button" @click=${() => dismissNotice(notice.id)}>${t("dismiss")}</button>
        </li>`,
      )}
    </ul>`;
  }
}

customElements.define("or-notices", Notices);
