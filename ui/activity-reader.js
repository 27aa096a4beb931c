// Reads what Activity shows: the first page of the list, what all of it comes to, and the pages that are looked at. It
// knows nothing of the document; the screen draws what stands here.

import { ActivityList, PAGE_SIZE } from "./activity-list.js";
import { queryOf } from "./activity-query.js";
import { asCommandError } from "./errors.js";
import { WantedPages } from "./wanted-pages.js";

/** @import { ActivityPage, ActivityQuery, ActivitySummary } from "../web/ipc.d.ts" */

/**
 * @typedef {object} Source where it is read
 * @property {(query: ActivityQuery) => Promise<ActivityPage>} activity
 * @property {(query: ActivityQuery) => Promise<ActivitySummary>} activitySummary
 */

/**
 * @typedef {object} Host what draws it
 * @property {() => void} requestUpdate
 * @property {() => boolean} mayMove whether requests may come in at the top without moving what is being read
 * @property {(count: number) => void} toldOfNew there are new requests, which wait
 */

export class ActivityReader {
  /** @param {Source} source @param {Host} host */
  constructor(source, host) {
    this.source = source;
    this.host = host;
    /** What was found; `null` before the first answer. @type {ActivityList | null} */
    this.list = null;
    /** @type {ActivitySummary | null} */
    this.summary = null;
    /** Tools and sources that can be filtered for. @type {{ tools: string[], sources: string[] }} */
    this.choices = { tools: [], sources: [] };
    /** What the list was asked with. @type {ActivityQuery} */
    this.query = {};
    /** Requests that came since, and wait for a click so that nothing moves under the eye. */
    this.fresh = 0;
    /** Why the last question has no answer. @type {unknown} */
    this.error = null;
    /** Rises when the list was filled further. */
    this.drawn = 0;
    /** What is asked now, and whether the list is the answer to it. @type {Record<string, string>} */
    this.params = {};
    this.current = false;
    /** Rises with each question; an answer to an older one is dropped. */
    this.version = 0;
    this.pages = new WantedPages((number) => this.readPage(number));
  }

  /** Another account: nothing of this one is shown any longer. */
  forget() {
    this.version += 1;
    this.pages.want([]);
    [this.list, this.summary, this.error] = [null, null, null];
    [this.query, this.fresh, this.current] = [{}, 0, false];
  }

  /**
   * @template T
   * @param {() => Promise<T>} command
   * @returns {Promise<T | null>} `null` where the answer came too late or not at all
   */
  async ask(command) {
    const { version } = this;
    try {
      const answer = await command();
      if (version !== this.version) return null;
      this.error = null;
      return answer;
    } catch (error) {
      if (version === this.version) {
        this.error = asCommandError(error);
        this.host.requestUpdate();
      }
      return null;
    }
  }

  /**
   * Reads the list of other parameters; the one that is shown stays until then.
   * @param {Record<string, string>} params of the address
   * @returns {Promise<boolean>} whether there is one
   */
  async show(params) {
    this.params = params;
    this.current = false;
    return this.read();
  }

  /**
   * Reads the list anew: its first page, and then what all of it comes to.
   * @param {{ inPlace?: boolean, until?: string | null }} [how] `inPlace` where the same lines are to stay in view;
   *   `until` where the list is to stay one of that moment
   * @returns {Promise<boolean>} whether that was done
   */
  async read({ inPlace = false, until = null } = {}) {
    this.version += 1;
    this.pages.want([]);
    const asked = queryOf(this.params, new Date());
    const query = until === null ? asked : { ...asked, until };
    const page = await this.ask(() => this.source.activity({ ...query, limit: PAGE_SIZE }));
    if (!page) return false;
    this.choices = { tools: page.tools, sources: page.sources };
    const list = new ActivityList(until === null ? page : { ...page, newest: until });
    if (inPlace && this.list) list.replace(this.list);
    this.list = list;
    this.query = list.until === null ? asked : { ...asked, until: list.until };
    if (until === null) this.fresh = 0;
    this.current = true;
    this.changed();
    return this.sumUp();
  }

  async sumUp() {
    const { list } = this;
    const summary = await this.ask(() => this.source.activitySummary(this.query));
    if (!summary || !list) return false;
    list.take(summary);
    this.summary = summary;
    this.changed();
    return true;
  }

  /** The history changed: what is new is counted, and shown at once only where that moves nothing. */
  async lookAgain() {
    const { until } = this.list ?? { until: null };
    if (until === null || !this.current) return void (await this.read({ inPlace: this.current }));
    const asked = queryOf(this.params, new Date());
    const newer = await this.ask(() => this.source.activitySummary({ ...asked, since: until }));
    if (!newer) return;
    if (newer.requests === 0 || this.host.mayMove()) return void (await this.read({ inPlace: true }));
    if (this.fresh === 0) this.host.toldOfNew(newer.requests);
    this.fresh = newer.requests;
    // Requests that came late, or changed, may lie among those that are shown.
    await this.read({ inPlace: true, until });
  }

  /** Reads the pages that a part of the list needs. @param {number} first @param {number} last line, exclusive */
  readLines(first, last) {
    // What failed is not asked for again and again; the person is told, and tries again.
    if (this.list && this.error === null) this.pages.want(this.list.missing(first, last));
  }

  /** @param {number} number */
  async readPage(number) {
    const { list, query } = this;
    if (!list) return;
    const page = await this.ask(() => this.source.activity({ ...query, ...list.askFor(number), limit: PAGE_SIZE }));
    if (!page || this.list !== list) return;
    list.takePage(number, page);
    list.forgetFarFrom(number);
    this.changed();
  }

  changed() {
    this.drawn += 1;
    this.host.requestUpdate();
  }
}
