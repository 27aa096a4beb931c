import { showAccount } from "../accounts.js";
import { attempt } from "../actions.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing, repeat } from "../lit.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import { LightElement, given } from "./light-element.js";

/** @import { AccountLine, View } from "../../web/ipc.d.ts" */

/**
 * Every account side by side: what is left, for how long, what it spent, and which needs a look. Sends `edit-account` and
 * `remove-account` with the account's line.
 */
class AccountsScreen extends LightElement {
  static properties = { view: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {Date} */
    this.now = given();
  }

  /** @param {AccountLine} line @param {number} by */
  async move(line, by) {
    // The demo has no place of its own: it stands last.
    const ids = this.view.accounts.filter((one) => !one.demo).map((one) => one.id);
    const at = ids.indexOf(line.id);
    [ids[at], ids[at + by]] = [ids[at + by], ids[at]];
    await attempt(() => ipc.reorderAccounts(ids));
    await this.updateComplete;
    const row = this.querySelector(`[data-id="${line.id}"]`);
    const same = /** @type {HTMLButtonElement | null} */ (row?.querySelector(`[data-move="${by}"]`));
    const other = /** @type {HTMLButtonElement | null} */ (row?.querySelector(`[data-move="${-by}"]`));
    (same && !same.disabled ? same : other)?.focus();
  }

  /** @param {string} name @param {AccountLine} detail */
  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  /** @param {AccountLine} line */
  lasts({ runway, balance }) {
    if (!balance) return "–";
    switch (runway.kind) {
      case "learning":
        return t("accounts-runway-learning");
      case "idle":
        return t("accounts-runway-idle");
      case "empty":
        return t("accounts-runway-empty");
      case "estimate": {
        const days = Math.round(runway.days);
        return html`<span class="accounts-days">${t("accounts-runway", { count: days, days: format.count(days) })}</span
          ><span class="sum-note accounts-days"
            >${t("accounts-until", { day: format.day(runway.until, this.now) })}</span
          >`;
      }
    }
  }

  /** @param {AccountLine} line @param {number} index @param {number} last the place of the last that can be moved */
  row(line, index, last) {
    const { balance } = line;
    const name = line.name;
    return html`<tr data-testid="account-row" data-id=${line.id} data-state=${line.state}>
      <th scope="row" class="accounts-name">
        <span class="accounts-who"
          ><span class="account-dot" data-colour=${line.colour}></span
          ><button
            class="link accounts-link"
            type="button"
            data-testid="account-open"
            title=${name}
            @click=${() => showAccount(line, href("overview"))}
          >
            <span dir="auto">${name}</span></button
          >${line.demo ? html`<span class="badge">${t("demo")}</span>` : nothing}</span
        >
        <span class="account-line-state" data-state=${line.state}>${t(`account-state-${line.state}`)}</span>
      </th>
      <td class="figure" data-value=${balance?.amount ?? ""}>
        ${balance ? format.credits(balance.amount) : "–"}${balance?.stale
          ? html`<span class="sum-note">${t("as-of", { when: format.moment(balance.asOf, this.now) })}</span>`
          : nothing}
      </td>
      <td class="accounts-lasts">${this.lasts(line)}</td>
      <td class="figure accounts-spent" data-value=${line.spent30Days ?? ""}>${line.spent30Days === null ? "–" : format.credits(line.spent30Days)}</td>
      <td class="figure accounts-need" data-value=${line.keysInNeed}>
        ${line.keysInNeed === 0
          ? "–"
          : html`<button
              class="link"
              type="button"
              aria-label=${t("accounts-keys-in-need", { count: line.keysInNeed, name })}
              @click=${() => showAccount(line, href("keys"))}
            >
              ${format.count(line.keysInNeed)}
            </button>`}
      </td>
      <td class="accounts-actions">
        ${line.demo
          ? nothing
          : html`<div class="accounts-buttons">${this.button("arrowUp", t("account-up", { name }), () => this.move(line, -1), index === 0, "-1")}
              ${this.button("arrowDown", t("account-down", { name }), () => this.move(line, 1), index === last, "1")}
              ${this.button("pencil", t("account-edit-name", { name }), () => this.send("edit-account", line))}
              ${this.button("trash", t("account-remove-name", { name }), () => this.send("remove-account", line))}</div>`}
      </td>
    </tr>`;
  }

  /** @param {import("../icons.js").IconName} name @param {string} label @param {() => unknown} action @param {boolean} [off] @param {string} [move] */
  button(name, label, action, off = false, move = "") {
    return html`<button
      class="button button-ghost button-icon"
      type="button"
      aria-label=${label}
      title=${label}
      data-move=${move}
      ?disabled=${off}
      @click=${action}
    >
      ${icon(name)}
    </button>`;
  }

  render() {
    const { accounts } = this.view;
    const last = accounts.filter((line) => !line.demo).length - 1;
    return html`<div class="accounts">
      <div class="table-scroll accounts-scroll" tabindex="0" role="region" aria-label=${t("nav-accounts")}>
        <table class="table accounts-table" data-testid="accounts-table">
          <thead>
            <tr>
              <th scope="col">${t("column-account")}</th>
              <th scope="col" class="figure">${t("column-balance")}</th>
              <th scope="col">${t("column-lasts")}</th>
              <th scope="col" class="figure accounts-spent">${t("column-spent")}</th>
              <th scope="col" class="figure accounts-need">${t("column-attention")}</th>
              <th scope="col"><span class="hidden-text">${t("column-actions")}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              accounts,
              (line) => line.id,
              (line, index) => this.row(line, index, last),
            )}
          </tbody>
        </table>
      </div>
      <p class="accounts-add">
        <button class="button" type="button" data-testid="account-add" @click=${() => go(href("add"))}>
          ${icon("plus")}${t("account-add")}
        </button>
      </p>
    </div>`;
  }
}

customElements.define("or-accounts-screen", AccountsScreen);
