import { signInAgain } from "../actions.js";
import { asCommandError, errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { toolName } from "../names.js";
import { format, hasText, t } from "../text.js";
import { toast, toastOf } from "../toasts.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";

/** @import { KeyRow, RevokeImpact } from "../../web/ipc.d.ts" */

/** How many tools are named. */
const TOOLS_NAMED = 4;

/** Asks once before a key is switched off, with what would break. The button waits until that is known. */
class RevokeKeyDialog extends DialogElement {
  static properties = {
    key: { attribute: false },
    now: { attribute: false },
    impact: { state: true },
    unknown: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {KeyRow} */
    this.key = given();
    /** @type {Date} */
    this.now = given();
    /** @type {RevokeImpact | null} */
    this.impact = null;
    /** Why the facts cannot be had. A leaked key can be revoked all the same. @type {string | null} */
    this.unknown = null;
    /** Why the key was not revoked. @type {string | null} */
    this.failure = null;
  }

  firstUpdated() {
    super.firstUpdated();
    void this.ask();
  }

  async ask() {
    this.unknown = null;
    const tell = toastOf();
    try {
      this.impact = await ipc.revokeImpact(this.key.id);
    } catch (error) {
      if (asCommandError(error).code === "not_found") this.gone(tell);
      else this.unknown = t("revoke-unknown");
    }
  }

  /** @param {ReturnType<typeof toastOf>} tell */
  gone(tell) {
    tell(t("revoke-gone", { name: this.key.name }));
    this.close();
  }

  async revoke() {
    if (this.busy) return;
    this.failure = null;
    const { id, name } = this.key;
    const tell = toastOf();
    try {
      await this.whileBusy(() => ipc.revokeKey(id));
    } catch (error) {
      const { code } = asCommandError(error);
      if (code === "not_found") this.gone(tell);
      else this.failure = hasText(`revoke-failed-${code}`) ? t(`revoke-failed-${code}`) : errorText(error);
      return;
    }
    // Where the app's own key went, another account may be shown next, below what leads back to this one.
    const say = this.own && this.isConnected ? toast : tell;
    say(t(this.own ? "revoked-own" : "revoked", { name }), "good");
    if (this.isConnected) this.close();
    // With its own key gone there is nothing this app could ask: on to the next key. The history stays.
    if (this.own) await signInAgain();
  }

  get own() {
    return this.impact ? this.impact.own : this.key.own;
  }

  /** @param {string} label @param {unknown} value @param {string | number} [plain] */
  fact(label, value, plain) {
    return html`<div class="fact">
      <dt>${label}</dt>
      <dd class="figure" data-value=${plain ?? nothing}>${value}</dd>
    </div>`;
  }

  facts() {
    const { impact, unknown } = this;
    if (unknown !== null) {
      return html`<p class="message message-warning">${icon("alert")}<span>${unknown}</span></p>`;
    }
    if (!impact) {
      return html`<div class="facts" aria-busy="true">
        ${[0, 1, 2, 3].map(() => html`<div class="fact"><span class="skeleton skeleton-row"></span></div>`)}
      </div>`;
    }
    const { lastUsedAt, tools } = impact;
    const named = tools.slice(0, TOOLS_NAMED).map(({ tool }) => toolName(tool));
    const more = tools.length - named.length;
    return html`<dl class="facts">
        ${this.fact(t("impact-day"), t("requests", { count: impact.requests24Hours }), impact.requests24Hours)}
        ${this.fact(t("impact-week"), t("requests", { count: impact.requests7Days }), impact.requests7Days)}
        ${this.fact(
          t("impact-credits"),
          t("credits", { amount: format.credits(impact.credits7Days), count: Number(impact.credits7Days) }),
          impact.credits7Days,
        )}
        ${this.fact(
          t("impact-last-use"),
          lastUsedAt
            ? html`<time datetime=${lastUsedAt} title=${format.full(lastUsedAt)}>${format.relative(lastUsedAt, this.now)}</time>`
            : t("key-not-yet"),
        )}
      </dl>
      ${named.length === 0
        ? nothing
        : html`<p class="dialog-note">${t("impact-tools", { tools: listOf(named), more })}</p>`}
      ${impact.incomplete ? html`<p class="dialog-note">${t("impact-incomplete")}</p>` : nothing}`;
  }

  body() {
    return html`<p class="dialog-lead">${t("revoke-meaning")}</p>
      ${this.own
        ? html`<p class="message message-danger">${icon("circleAlert")}<span>${t("revoke-own")}</span></p>`
        : nothing}
      <div class="revoke-impact" data-testid="revoke-impact" data-ready=${this.impact ? "true" : "false"}>${this.facts()}</div>
      ${this.errorLine(this.failure)}`;
  }

  render() {
    const known = this.impact !== null || this.unknown !== null;
    return this.frame({
      title: t("revoke-title", { name: this.key.name }),
      tone: "danger",
      body: this.body(),
      actions: html`<button class="button" type="button" data-first-focus ?disabled=${this.busy} @click=${this.requestClose}>
          ${t("keep-key")}
        </button>
        <button
          class="button button-danger"
          type="button"
          data-testid="revoke-confirm"
          aria-busy=${this.busy ? "true" : "false"}
          ?disabled=${!known || this.busy}
          @click=${this.revoke}
        >
          <span class="button-text" dir="auto">${t("revoke-name", { name: this.key.name })}</span>
        </button>`,
    });
  }
}

/** @param {string[]} names */
const listOf = (names) => new Intl.ListFormat(format.locale, { type: "conjunction", style: "narrow" }).format(names);

customElements.define("or-revoke-key-dialog", RevokeKeyDialog);
