import { icon } from "../icons.js";
import { html, repeat } from "../lit.js";
import { t } from "../text.js";
import { dismissToast, onToasts, toasts } from "../toasts.js";
import { LightElement } from "./light-element.js";

/** The toasts, over everything but dialogs; each is spoken once. */
class Toasts extends LightElement {
  connectedCallback() {
    super.connectedCallback();
    this.end = onToasts(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.end?.();
  }

  render() {
    return html`<div class="toasts" role="status">
      ${repeat(
        toasts(),
        (toast) => toast.id,
        (toast) => html`<div class="toast" data-testid="toast" data-tone=${toast.tone}>
          ${toast.tone === "good" ? icon("circleCheck") : toast.tone === "danger" ? icon("circleAlert") : ""}
          <span class="toast-text">${toast.text}</span>
          <button
            class="button button-ghost button-icon"
            type="button"
            aria-label=${t("dismiss")}
            @click=${() => dismissToast(toast.id)}
          >
            ${icon("close")}
          </button>
        </div>`,
      )}
    </div>`;
  }
}

customElements.define("or-toasts", Toasts);
