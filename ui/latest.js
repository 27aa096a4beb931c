// A question to the core whose answer may be overtaken by the answer to a later one.

/** @template T */
export class Latest {
  /** @param {{ requestUpdate(): void }} host an element that is drawn again when an answer comes */
  constructor(host) {
    this.host = host;
    /** The last answer; it stays while a newer one is awaited. @type {T | null} */
    this.value = null;
    /** Why the last question has no answer. @type {unknown} */
    this.error = null;
    /** True while an answer is awaited. */
    this.pending = false;
    /** What was last asked. @type {string | null} */
    this.asked = null;
  }

  /**
   * Asks, unless just this was asked before.
   * @param {string} question tells one question from another
   * @param {() => Promise<T>} command
   * @returns {Promise<T | null>} the answer, if it was not overtaken
   */
  async ask(question, command) {
    if (question === this.asked) return null;
    this.asked = question;
    this.pending = true;
    try {
      const value = await command();
      if (question !== this.asked) return null;
      this.value = value;
      this.error = null;
      return value;
    } catch (error) {
      if (question === this.asked) this.error = error;
      return null;
    } finally {
      if (question === this.asked) {
        this.pending = false;
        this.host.requestUpdate();
      }
    }
  }

  /** Makes the next question one that was not asked before. */
  forget() {
    this.asked = null;
  }
}

/**
 * The last answer and its question, which stay when the element that asked is gone.
 * @template T
 */
export class Remembered {
  constructor() {
    /** @type {{ question: string, value: T } | null} */
    this.last = null;
  }

  /** @param {string} question @param {T} value */
  keep(question, value) {
    this.last = { question, value };
  }

  /** @param {string} question @returns {T | null} nothing for another question than the last */
  of(question) {
    return this.last?.question === question ? this.last.value : null;
  }
}
