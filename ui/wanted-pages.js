// Which page of a long list is read next. Somebody who drags the scroll bar passes by pages by the hundred and waits for
// those at which the bar rests: so one is read at a time, and what was passed by meanwhile is not read at all.

export class WantedPages {
  /** @param {(page: number) => Promise<void>} read */
  constructor(read) {
    this.read = read;
    /** Pages that are wanted now, first things first. @type {number[]} */
    this.wanted = [];
    /** The page that is being read. @type {number | null} */
    this.reading = null;
  }

  /** @param {number[]} pages that are wanted from now on, and no others */
  want(pages) {
    this.wanted = pages.filter((page) => page !== this.reading);
    if (this.reading === null) void this.goOn();
  }

  async goOn() {
    for (let next = this.wanted.shift(); next !== undefined; next = this.wanted.shift()) {
      this.reading = next;
      try {
        await this.read(next);
      } finally {
        this.reading = null;
      }
    }
  }
}
