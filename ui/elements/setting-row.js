import { html, nothing } from "../lit.js";

/**
 * One setting: what it is and does on the left, its control on the right.
 * @param {{ label: string, note: unknown, control: unknown, id?: string, failure?: string | null, wide?: boolean }} parts
 *   `id` is that of the control
 */
export const settingRow = ({ label, note, control, id, failure = null, wide = false }) =>
  html`<div class="setting" data-wide=${wide ? "true" : "false"}>
    <div class="setting-words">
      ${id
        ? html`<label class="setting-label" for=${id}>${label}</label>`
        : html`<p class="setting-label" dir="auto">${label}</p>`}
      <p class="setting-note" id=${id ? `${id}-note` : nothing}>${note}</p>
      ${failure === null ? nothing : html`<p class="form-wrong" role="alert">${failure}</p>`}
    </div>
    <div class="setting-control">${control}</div>
  </div>`;
