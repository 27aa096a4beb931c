import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { t } from "../text.js";
import { LightElement } from "./light-element.js";
import { settingRow } from "./setting-row.js";

/** @import { Channel, Newer } from "../../web/commands.d.ts" */

/** How this copy of the app gets newer: a button where it updates itself, and words where another program does it. */
class UpdateRow extends LightElement {
  static properties = { channel: { state: true }, step: { state: true }, newer: { state: true }, failure: { state: true } };

  constructor() {
    super();
    /** @type {Channel | null} */
    this.channel = null;
    /** @type {"idle" | "looking" | "newest" | "found" | "installing" | "installed"} */
    this.step = "idle";
    /** @type {Newer | null} */
    this.newer = null;
    /** @type {string | null} */
    this.failure = null;
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.channel = await ipc.updateChannel();
    } catch (error) {
      this.failure = errorText(error);
    }
  }

  /**
   * @param {"looking" | "installing"} during
   * @param {() => Promise<"newest" | "found" | "installed">} work
   */
  async take(during, work) {
    this.failure = null;
    this.step = during;
    try {
      this.step = await work();
      announce(this.note());
    } catch (error) {
      // What was found may be what was wrong with it, so it is looked for anew.
      this.step = "idle";
      this.failure = errorText(error);
    }
  }

  look() {
    return this.take("looking", async () => {
      this.newer = await ipc.lookForUpdate();
      return this.newer ? "found" : "newest";
    });
  }

  install() {
    return this.take("installing", async () => {
      await ipc.installUpdate();
      return "installed";
    });
  }

  note() {
    if (this.channel !== "app") return t(`update-by-${this.channel}`);
    return t(`update-${this.step}`, { version: this.newer?.version ?? "" });
  }

  control() {
    if (this.channel !== "app") return nothing;
    const [label, act] =
      this.step === "found" || this.step === "installing"
        ? [t("update-install"), () => this.install()]
        : this.step === "installed"
          ? [t("update-restart"), () => ipc.restart()]
          : [t("update-look"), () => this.look()];
    const busy = this.step === "looking" || this.step === "installing";
    return html`<button class="button" type="button" data-testid="update" data-step=${this.step} ?disabled=${busy} @click=${act}>
      ${label}
    </button>`;
  }

  render() {
    if (this.channel === null && this.failure === null) return nothing;
    return settingRow({
      label: t("setting-update"),
      note: html`<span data-testid="update-note">${this.channel === null ? "" : this.note()}</span>`,
      failure: this.failure,
      control: this.control(),
    });
  }
}

customElements.define("or-update-row", UpdateRow);
