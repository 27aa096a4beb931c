import { buyCredits, openPage, refresh, retryKeychain, signInAgain } from "../actions.js";
import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { aboutProblem } from "../problem.js";
import { go, href } from "../route.js";
import { format, t } from "../text.js";
import "./details.js";
import { LightElement } from "./light-element.js";

/** @import { Problem } from "../../web/ipc.d.ts" */
/** @import { Remedy } from "../problem.js" */

/** @type {Record<Remedy, () => unknown>} */
const REMEDIES = {
  retry: refresh,
  "sign-in-page": () => openPage("home"),
  "sign-in-again": signInAgain,
  buy: buyCredits,
  keychain: retryKeychain,
  activity: () => go(href("activity", { range: "today" })),
};

/** What keeps fresh figures away: what happened, what it means, and the one thing to do. */
class Banner extends LightElement {
  static properties = { problem: { attribute: false }, asOf: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {Problem | null} */
    this.problem = null;
    /** When the figures that are shown were true. @type {string | null} */
    this.asOf = null;
    this.now = new Date();
  }

  /** @param {Problem} problem */
  meaning(problem) {
    if (problem.code === "rate_limited" && problem.until) {
      return t("problem-rate_limited.until", { time: format.moment(problem.until, this.now) });
    }
    return t(`problem-${problem.code}.meaning`);
  }

  render() {
    const { problem } = this;
    // The region is there before it speaks, so that what it says is announced.
    return html`<div role="status">${problem ? this.banner(problem) : nothing}</div>`;
  }

  /** @param {"sign-out" | "use-key"} what opens the frame's dialog for it */
  ask(what) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }

  /** @param {Problem} problem @param {Remedy} remedy */
  async act(problem, remedy) {
    // That key still works: signing out is asked before. Where it is dead, only a keychain that refuses has to be.
    const asks = problem.code === "forbidden";
    const done = asks ? false : await REMEDIES[remedy]();
    if (remedy === "sign-in-again" && !done) this.ask("sign-out");
  }

  /** @param {Problem} problem */
  banner(problem) {
    const { remedy, gravity, also } = aboutProblem(problem.code);
    return html`<section class="banner" data-testid="banner" data-code=${problem.code} data-gravity=${gravity}>
      ${icon(problem.code === "offline" ? "offline" : gravity === "danger" ? "circleAlert" : "alert")}
      <div class="banner-text">
        <p>
          <strong class="banner-title">${t(`problem-${problem.code}`)}</strong>
          <span>${this.meaning(problem)}</span>
          ${this.asOf
            ? html`<span class="banner-age">${t("problem-figures", { when: format.moment(this.asOf, this.now) })}</span>`
            : nothing}
        </p>
        <or-details .text=${problem.detail}></or-details>
      </div>
      <div class="banner-actions">
        <button class="button" type="button" @click=${() => this.act(problem, remedy)}>${t(`remedy-${remedy}`)}</button>
        ${also
          ? html`<button class="button" type="button" data-testid="use-key" @click=${() => this.ask(also)}>
              ${t(`remedy-${also}`)}
            </button>`
          : nothing}
      </div>
    </section>`;
  }
}

customElements.define("or-banner", Banner);
