import * as ipc from "../ipc.js";
import { Latest, Remembered } from "../latest.js";
import { html, nothing } from "../lit.js";
import { afterThisFrame, laterSheets } from "../sheets.js";
import { format } from "../text.js";
import "./balance.js";
import { LightElement, given } from "./light-element.js";

/** @import { Changed } from "../lit.js" */
/** @import { AccountView, GroupBy, Overview, OverviewRange } from "../../web/ipc.d.ts" */

/** @type {OverviewRange[]} */
const RANGES = ["7", "30", "90", "365"];
/** @type {GroupBy[]} */
const GROUPINGS = ["tool", "key", "outcome"];

/** So that coming back to this screen shows the last answer at once. @type {Remembered<Overview>} */
const remembered = new Remembered();

/** What stands below the balance: the first frame does not wait for it. */
const loadBelow = () =>
  Promise.all([
    laterSheets(),
    import("./attention.js"),
    import("./budget.js"),
    import("./shares.js"),
    import("./spend.js"),
    import("./statement-dialog.js"),
    import("./top-ups.js"),
  ]);

/** Whether that is there. */
let belowIsLoaded = false;

/** How much is left, how long it lasts, where it went, and what to do about it. */
class OverviewScreen extends LightElement {
  static properties = {
    account: { attribute: false },
    params: { attribute: false },
    now: { attribute: false },
    explaining: { state: true },
    below: { state: true },
  };

  constructor() {
    super();
    /** @type {AccountView} */
    this.account = given();
    /** @type {Record<string, string>} */
    this.params = {};
    /** @type {Date} */
    this.now = given();
    /** Whether it is shown how the balance changed. */
    this.explaining = false;
    /** Whether what stands below the balance is drawn. */
    this.below = belowIsLoaded;
    /** @type {Latest<Overview>} */
    this.overview = new Latest(this);
  }

  get range() {
    return RANGES.find((range) => range === this.params.range) ?? "30";
  }

  get by() {
    return GROUPINGS.find((by) => by === this.params.by) ?? "tool";
  }

  connectedCallback() {
    super.connectedCallback();
    this.overview.value = remembered.of(this.what());
  }

  /** What is shown, whichever day it is and whatever happened since. */
  what() {
    return [this.account?.id, this.range, this.by].join(" ");
  }

  /** @param {Changed} _changed */
  willUpdate(_changed) {
    const asked = this.what();
    const today = format.dayOf(this.now.toISOString());
    const question = [asked, this.account.activity.revision, today].join(" ");
    const query = { range: this.range, by: this.by };
    void this.overview.ask(question, () => ipc.overview(query)).then((value) => {
      if (value) remembered.keep(asked, value);
    });
  }

  firstUpdated() {
    if (this.below) return;
    afterThisFrame(async () => {
      await loadBelow();
      this.below = belowIsLoaded = true;
    });
  }

  retry() {
    this.overview.forget();
    this.requestUpdate();
  }

  render() {
    const { account, now, range, by } = this;
    // Before the service was asked for the first time, no spend is not zero spend.
    const seen = account.activity.asOf !== null;
    const value = seen ? this.overview.value : null;
    const { error } = this.overview;
    return html`<div class="overview" data-budget=${account.outlook.standing && this.below ? "true" : "false"}>
      <or-balance .account=${account} .now=${now}></or-balance>
      ${this.below
        ? html`${account.outlook.standing
              ? html`<or-budget .standing=${account.outlook.standing}></or-budget>`
              : nothing}
            <or-spend
              .overview=${value}
              .error=${error}
              .range=${range}
              .by=${by}
              .asTable=${this.params.as === "table"}
              .params=${this.params}
              .now=${now}
              @retry=${this.retry}
            ></or-spend>
            <or-attention .items=${account.balance ? account.attention : null} .now=${now}></or-attention>
            ${error && !value ? nothing : html`<or-shares .overview=${value} .range=${range} .by=${by}></or-shares>`}
            <or-top-ups
              .topUps=${seen ? account.topUps : null}
              .now=${now}
              @explain=${() => (this.explaining = true)}
            ></or-top-ups>`
        : nothing}
      ${this.explaining
        ? html`<or-statement-dialog
            .account=${account}
            .now=${now}
            .range=${range}
            @closed=${() => (this.explaining = false)}
          ></or-statement-dialog>`
        : nothing}
    </div>`;
  }
}

customElements.define("or-overview-screen", OverviewScreen);
