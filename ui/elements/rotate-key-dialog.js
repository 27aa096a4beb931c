import { refresh } from "../actions.js";
import { errorText } from "../errors.js";
import { icon } from "../icons.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { format, t } from "../text.js";
import { toastOf } from "../toasts.js";
import { DialogElement } from "./dialog-element.js";
import { given } from "./light-element.js";
import { rotationSteps } from "./rotation-steps.js";

/** @import { KeyRow, RotationKey, RotationView } from "../../web/ipc.d.ts" */

/**
 * The way of a rotation: what was done, what is next, and what both keys do meanwhile. It can be closed at any time and
 * taken up again. Sends `revoke` with the id of a key that is to be revoked, and `show-new-key`.
 */
class RotateKeyDialog extends DialogElement {
  static properties = {
    key: { attribute: false },
    rotation: { attribute: false },
    now: { attribute: false },
    failure: { state: true },
  };

  constructor() {
    super();
    /** The key that a rotation is to be begun of. @type {KeyRow | null} */
    this.key = null;
    /** The rotation that is under way. @type {RotationView | null} */
    this.rotation = null;
    /** @type {Date} */
    this.now = given();
    /** Why the last wish was not carried out. @type {string | null} */
    this.failure = null;
  }

  get name() {
    return this.rotation?.name ?? this.key?.name ?? "";
  }

  async create() {
    const id = this.rotation?.old.id ?? this.key?.id;
    if (this.busy || !id) return;
    this.failure = null;
    try {
      await this.whileBusy(() => ipc.rotateKey(id));
      // The dialog with the new key follows.
      if (this.isConnected) this.close();
    } catch (error) {
      this.failure = errorText(error, "rotate", "create");
    }
  }

  /** @param {string} said */
  async end(said) {
    this.failure = null;
    const tell = toastOf();
    try {
      await this.whileBusy(ipc.endRotation);
      tell(said, "plain");
      if (this.isConnected) this.close();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /** @param {string | undefined} id */
  revoke(id) {
    this.close();
    this.dispatchEvent(new CustomEvent("revoke", { detail: id ?? null }));
  }

  showNewKey() {
    this.close();
    this.dispatchEvent(new CustomEvent("show-new-key"));
  }

  /** @param {string} label @param {RotationKey | null} key @param {string | null} [firstUsedAt] */
  fact(label, key, firstUsedAt) {
    return html`<div class="fact">
      <dt>${label}${key ? html` <code class="key-prefix">${key.prefix}</code>` : nothing}</dt>
      <dd>${this.use(key, firstUsedAt ?? null)}</dd>
    </div>`;
  }

  /** @param {RotationKey | null} key @param {string | null} firstUsedAt */
  use(key, firstUsedAt) {
    if (!key) return t("rotate-unlisted");
    if (!key.usable && key.prefix) return t("rotate-not-working");
    const at = firstUsedAt ?? key.lastUsedAt;
    if (!at) return t("rotate-never-used");
    const when = format.relative(at, this.now);
    return html`<time datetime=${at} title=${format.full(at)}
      >${firstUsedAt ? t("rotate-first-used", { when }) : t("rotate-last-used", { when })}</time
    >`;
  }

  /** @param {RotationView} rotation */
  words({ step, firstUsedAt }) {
    return step === "done" && !firstUsedAt ? t("rotate-done-unused") : t(`rotate-${step}-words`);
  }

  /** @param {RotationView} rotation */
  standing(rotation) {
    const { step, own, old, firstUsedAt } = rotation;
    const facts = ["place", "listen", "overlap", "retire", "done"].includes(step);
    return html`<p class="dialog-lead" data-testid="rotate-words" data-step=${step} role="status">${this.words(rotation)}</p>
      ${facts
        ? html`<dl class="facts facts-two">
            ${this.fact(t("rotate-key-new"), rotation.new, firstUsedAt)} ${this.fact(t("rotate-key-old"), old)}
          </dl>`
        : nothing}
      ${step === "overlap"
        ? html`<p class="message message-warning">${icon("alert")}<span>${t("rotate-overlap-hint")}</span></p>`
        : nothing}
      ${own ? html`<p class="dialog-note">${t("rotate-own")}</p>` : nothing} ${rotationSteps(step)}`;
  }

  beginning() {
    return html`<p class="dialog-lead">${t("rotate-meaning")}</p>
      ${rotationSteps(null, Boolean(this.key?.expiresAt))}
      ${this.key?.own ? html`<p class="dialog-note">${t("rotate-own")}</p>` : nothing}`;
  }

  later() {
    return html`<button class="button" type="button" data-first-focus ?disabled=${this.busy} @click=${this.requestClose}>
      ${this.rotation ? t("rotate-later") : t("cancel")}
    </button>`;
  }

  cancel() {
    return html`<button
      class="button button-ghost dialog-aside"
      type="button"
      data-testid="rotate-cancel"
      ?disabled=${this.busy}
      @click=${() => this.end(t("rotate-cancelled", { name: this.name }))}
    >
      ${t("rotate-cancel")}
    </button>`;
  }

  /** @param {string} label */
  creating(label) {
    return html`<button
      class="button button-primary"
      type="button"
      data-testid="rotate-start"
      aria-busy=${this.busy ? "true" : "false"}
      ?disabled=${this.busy}
      @click=${this.create}
    >
      ${this.busy ? t("creating-key") : label}
    </button>`;
  }

  /** @param {string} label @param {string | undefined} id @param {boolean} ready */
  revoking(label, id, ready) {
    return html`<button
      class=${ready ? "button button-danger" : "button button-danger-text"}
      type="button"
      data-testid="rotate-revoke"
      @click=${() => this.revoke(id)}
    >
      ${label}
    </button>`;
  }

  actions() {
    const { rotation } = this;
    if (!rotation) return html`${this.later()} ${this.creating(t("rotate-start"))}`;
    const old = rotation.old.id;
    switch (rotation.step) {
      case "create":
      case "new_gone":
        return html`${this.cancel()} ${this.later()} ${this.creating(rotation.step === "create" ? t("rotate-start") : t("rotate-again"))}`;
      case "lost":
        return html`${this.cancel()} ${this.later()} ${this.revoking(t("rotate-revoke-lost"), rotation.new?.id, true)}`;
      case "copy":
        return html`${this.cancel()} ${this.later()}
          <button class="button button-primary" type="button" @click=${this.showNewKey}>${t("new-key-show")}</button>`;
      case "place":
        // Who knows better than the figures may end it here, as with a key that is seldom used.
        return html`${this.cancel()} ${this.later()} ${this.revoking(t("rotate-revoke-old"), old, false)}
          <button class="button button-primary" type="button" @click=${refresh}>${t("rotate-look")}</button>`;
      case "listen":
      case "overlap":
      case "retire":
        return html`${this.cancel()} ${this.later()} ${this.revoking(t("rotate-revoke-old"), old, rotation.step === "retire")}`;
      case "done":
        return html`<button
          class="button button-primary"
          type="button"
          data-testid="rotate-finish"
          data-first-focus
          ?disabled=${this.busy}
          @click=${() => this.end(t("rotate-finished", { name: this.name }))}
        >
          ${t("rotate-finish")}
        </button>`;
    }
  }

  render() {
    return this.frame({
      title: t("rotate-title", { name: this.name }),
      body: html`${this.rotation ? this.standing(this.rotation) : this.beginning()} ${this.errorLine(this.failure)}`,
      actions: this.actions(),
    });
  }
}

customElements.define("or-rotate-key-dialog", RotateKeyDialog);
