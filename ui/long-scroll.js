// Scrolling through more than a webview can lay out: WebKit gives up at about 33 million pixels, a year of requests is
// 146 million. The box that scrolls is then lower than its content. Near both ends and with every small step a pixel of
// scrolling is a pixel of content; only a leap, as with the scroll bar, is stretched to the whole.

/** The box is never higher than this, in pixels. */
export const MOST_HEIGHT = 16_000_000;

/** So far from either end nothing is stretched. */
const TRUE_EDGE = 1_000_000;

/** A step of more views than this is a leap. */
const LEAP = 3;

export class LongScroll {
  /** @param {number} [most] height of the box at most */
  constructor(most = MOST_HEIGHT) {
    this.most = most;
    this.edge = Math.min(TRUE_EDGE, most / 4);
    /** Height of the content. */
    this.content = 0;
    /** Height of the view. */
    this.view = 0;
    /** How far the content is scrolled. */
    this.top = 0;
    /** How far the box is scrolled. */
    this.boxTop = 0;
  }

  /** Height of the box. */
  get height() {
    return Math.min(this.content, this.most);
  }

  get lastTop() {
    return Math.max(0, this.content - this.view);
  }

  get lastBoxTop() {
    return Math.max(0, this.height - this.view);
  }

  /**
   * The content or the view became larger or smaller.
   * @param {number} content @param {number} view
   */
  resize(content, view) {
    this.content = content;
    this.view = view;
    this.top = Math.min(this.top, this.lastTop);
  }

  /** @param {number} boxTop where the box was scrolled to */
  scrolled(boxTop) {
    const step = boxTop - this.boxTop;
    const small = Math.abs(step) <= LEAP * this.view;
    this.top = small ? Math.max(0, Math.min(this.lastTop, this.top + step)) : this.topOf(boxTop);
    this.boxTop = boxTop;
    if (this.content <= this.most) this.top = Math.max(0, Math.min(this.lastTop, boxTop));
  }

  /**
   * Goes to a place of the content.
   * @param {number} top
   * @returns {number} where the box has to be scrolled to
   */
  goTo(top) {
    this.top = Math.max(0, Math.min(this.lastTop, top));
    this.boxTop = Math.round(this.boxTopOf(this.top));
    return this.boxTop;
  }

  /**
   * Where the content has to be scrolled to so that a part of it is seen whole, by as little as needed.
   * @param {number} top @param {number} height of the part
   */
  topToSee(top, height) {
    const last = Math.max(0, top + height - this.view);
    return top < this.top ? top : Math.max(this.top, Math.min(top, last));
  }

  /** Whether small steps have led the box to an end, or far from where its content is. */
  get astray() {
    if (this.content <= this.most) return false;
    const right = this.boxTopOf(this.top);
    const atEnd = (this.boxTop <= 0 && this.top > 0) || (this.boxTop >= this.lastBoxTop && this.top < this.lastTop);
    return atEnd || Math.abs(right - this.boxTop) > 1;
  }

  /** Where a place of the content lies in the box. @param {number} offset */
  inBox(offset) {
    return offset - this.top + this.boxTop;
  }

  /** @param {number} top @returns {number} */
  boxTopOf(top) {
    const { edge, lastTop, lastBoxTop } = this;
    if (this.content <= this.most || top <= edge) return top;
    if (top >= lastTop - edge) return lastBoxTop - (lastTop - top);
    return edge + ((top - edge) / (lastTop - 2 * edge)) * (lastBoxTop - 2 * edge);
  }

  /** @param {number} boxTop @returns {number} */
  topOf(boxTop) {
    const { edge, lastTop, lastBoxTop } = this;
    if (this.content <= this.most || boxTop <= edge) return Math.min(boxTop, lastTop);
    if (boxTop >= lastBoxTop - edge) return lastTop - (lastBoxTop - boxTop);
    return edge + ((boxTop - edge) / (lastBoxTop - 2 * edge)) * (lastTop - 2 * edge);
  }
}
