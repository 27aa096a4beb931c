import { announce } from "../announce.js";
import { errorText } from "../errors.js";
import * as ipc from "../ipc.js";
import { html, nothing } from "../lit.js";
import { helperOf, zoomOf } from "../shortcuts.js";
import { format, t } from "../text.js";
import { toast } from "../toasts.js";
import { LightElement, given } from "./light-element.js";

/** @import { View } from "../../web/ipc.d.ts" */

/** Each is loaded when it is first asked for. */
const LOADS = { palette: () => import("./palette-dialog.js"), shortcuts: () => import("./shortcuts-dialog.js") };

/** What a person at the keyboard can call up anywhere: the command palette and the list of shortcuts. */
class Helpers extends LightElement {
  static properties = { view: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    /** @type {View} */
    this.view = given();
    /** @type {"palette" | "shortcuts" | null} */
    this.open = null;
    /** @param {KeyboardEvent} event */
    this.onKey = (event) => {
      const { app, settings } = this.view;
      const zoom = zoomOf(event, app.system, settings.zoomPercent);
      if (zoom !== null) {
        event.preventDefault();
        void this.zoom(zoom);
        return;
      }
      const typing = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
      const wanted = helperOf(event, app.system, typing);
      if (!wanted) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) this.show(wanted);
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.onKey);
  }

  /** @param {number} zoomPercent */
  async zoom(zoomPercent) {
    try {
      await ipc.changeSettings({ ...this.view.settings, zoomPercent });
      announce(t("zoom-now", { percent: format.percent(zoomPercent) }));
    } catch (error) {
      toast(errorText(error), "danger");
    }
  }

  /** @param {"palette" | "shortcuts"} which */
  show(which) {
    void LOADS[which]();
    this.open = which;
  }

  render() {
    const closed = () => (this.open = null);
    if (this.open === "palette") {
      return html`<or-palette-dialog
        .view=${this.view}
        @closed=${closed}
        @show-shortcuts=${() => this.show("shortcuts")}
      ></or-palette-dialog>`;
    }
    if (this.open === "shortcuts") {
      return html`<or-shortcuts-dialog .system=${this.view.app.system} @closed=${closed}></or-shortcuts-dialog>`;
    }
    return nothing;
  }
}

customElements.define("or-helpers", Helpers);
