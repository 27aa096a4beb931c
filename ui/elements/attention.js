import { buyCredits } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement } from "./light-element.js";

/** @import { Attention } from "../../web/ipc.d.ts" */

/** What is broken already. @type {Array<Attention["kind"]>} */
const GRAVE = ["balance_empty", "key_failing", "key_expired", "key_lost"];

/** What wants attention, each with what to do about it. */
class AttentionList extends LightElement {
  static properties = { items: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** `null` before anything is known. @type {Attention[] | null} */
    this.items = null;
    this.now = new Date();
  }

  /** @param {Attention} item */
  words(item) {
    switch (item.kind) {
      case "balance_empty":
        return t("attention-balance_empty");
      case "balance_low":
        return t("attention-balance_low", { amount: format.credits(item.threshold), count: Number(item.threshold) });
      case "key_failing":
        return t("attention-key_failing", { ...item, reason: t(`refused-${item.mostly}`) });
      case "key_unusual":
        return t("attention-key_unusual", {
          name: item.name,
          today: format.credits(item.today),
          usual: format.credits(item.usual),
        });
      case "key_expiring":
        return t("attention-key_expiring", { name: item.name, when: format.relative(item.at, this.now) });
      case "key_expired":
        return t("attention-key_expired", { name: item.name, when: format.relative(item.at, this.now) });
      case "key_lost":
        return t("attention-key_lost", { name: item.name });
      case "key_waiting":
        return t("attention-key_waiting", { name: item.name });
      case "rotation_open":
        return t(`attention-rotation_open-${item.step}`, { name: item.name });
      case "errors_rising":
        return t("attention-errors_rising", { share: format.percent(item.percent), count: item.failed });
    }
  }

  /** @param {Attention} item */
  action(item) {
    switch (item.kind) {
      case "balance_empty":
      case "balance_low":
        return html`<button class="button button-small" type="button" @click=${buyCredits}>${t("buy-credits")}</button>`;
      case "key_failing":
      case "key_unusual":
      case "key_expiring":
      case "key_expired":
        return html`<a class="button button-small" href=${href("keys", { key: item.id })}>${t("attention-see-key")}</a>`;
      case "key_lost":
      case "key_waiting":
        return html`<a class="button button-small" href=${href("keys")}>${t("attention-see-keys")}</a>`;
      case "rotation_open":
        return html`<a class="button button-small" href=${href("keys")}>${t("rotate-continue")}</a>`;
      case "errors_rising":
        return html`<a class="button button-small" href=${href("activity", { range: "today", status: "failed" })}
          >${t("attention-see-errors")}</a
        >`;
    }
  }

  /** @param {Attention} item */
  row(item) {
    const grave = GRAVE.includes(item.kind);
    return html`<li
      class="attention-item"
      data-testid="attention-item"
      data-kind=${item.kind}
      data-tone=${grave ? "danger" : "warning"}
    >
      ${icon(grave ? "circleAlert" : "alert")}
      <p class="attention-text" title=${"at" in item ? format.full(item.at) : nothing}>${this.words(item)}</p>
      ${this.action(item)}
    </li>`;
  }

  body() {
    const { items } = this;
    if (!items) return html`<div class="lines"><span class="skeleton skeleton-row"></span></div>`;
    if (items.length === 0) return html`<p class="attention-none">${icon("circleCheck")}${t("attention-none")}</p>`;
    return html`<ul class="attention-list">
      ${items.map((item) => this.row(item))}
    </ul>`;
  }

  render() {
    return html`<section class="attention" aria-labelledby="attention-title">
      <h2 class="section-title" id="attention-title">${t("attention-title")}</h2>
      ${this.body()}
    </section>`;
  }
}

customElements.define("or-attention", AttentionList);
