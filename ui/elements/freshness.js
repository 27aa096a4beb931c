import { refresh } from "../actions.js";
import { announce } from "../announce.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { keysOf } from "../shortcuts.js";
import { currentView } from "../store.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** How old the figures on the screen are, and the button for fresh ones. */
export class Freshness extends LightElement {
  static properties = {
    asOf: { attribute: false },
    stale: { attribute: false },
    refreshing: { attribute: false },
    system: { attribute: false },
    now: { attribute: false },
  };

  constructor() {
    super();
    /** @type {string | null} */
    this.asOf = null;
    this.stale = false;
    this.refreshing = false;
    /** @type {"linux" | "macos" | "windows"} */
    this.system = "linux";
    this.now = new Date();
  }

  async refresh() {
    announce(t("refreshing"));
    await refresh();
    const balance = currentView()?.account?.balance;
    if (!balance) return;
    const { amount, asOf } = balance;
    announce(t("refreshed", { amount: format.credits(amount), count: Number(amount), time: format.time(asOf) }));
  }

  age() {
    if (!this.asOf) return t("as-of-never");
    const when = format.moment(this.asOf, this.now);
    return this.stale ? t("as-of-stale", { when, ago: format.relative(this.asOf, this.now) }) : t("as-of", { when });
  }

  render() {
    const { asOf } = this;
    return html`<div class="freshness" data-stale=${this.stale ? "true" : "false"}>
      <time
        class="freshness-age"
        data-testid="updated-at"
        datetime=${asOf ?? nothing}
        data-value=${asOf ?? nothing}
        title=${asOf ? format.full(asOf) : nothing}
        >${this.stale ? icon("clock") : nothing}${this.age()}</time
      >
      <button
        class="button button-ghost button-icon"
        type="button"
        data-testid="refresh"
        aria-label=${t("refresh")}
        aria-busy=${this.refreshing ? "true" : "false"}
        title=${t("with-shortcut", { name: t("refresh"), keys: keysOf("R", this.system) })}
        @click=${this.refresh}
      >
        ${icon("refresh")}
      </button>
    </div>`;
  }
}

customElements.define("or-freshness", Freshness);
