import { icon } from "../icons.js";
import { html } from "../lit.js";
import { LightElement } from "./light-element.js";

/** The base of what has a button with a menu behind it. The button says `aria-haspopup="menu"`. */
export class MenuElement extends LightElement {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = { open: { state: true } };

  constructor() {
    super();
    this.open = false;
    /** @param {PointerEvent} event */
    this.onPointer = (event) => {
      if (!this.contains(/** @type {Node} */ (event.target))) this.open = false;
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("pointerdown", this.onPointer);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("pointerdown", this.onPointer);
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[role^=menuitem]")]);
  }

  async toggle() {
    this.open = !this.open;
    await this.updateComplete;
    if (this.open) this.items[0]?.focus();
  }

  /** @param {() => unknown} action */
  choose(action) {
    this.open = false;
    /** @type {HTMLElement | null} */ (this.querySelector("[aria-haspopup=menu]"))?.focus();
    action();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (!this.open) return;
    const { items } = this;
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key === "Escape") {
      event.stopPropagation();
      this.choose(() => {});
    } else if (event.key === "Tab") {
      this.open = false;
    } else if (event.key in moves) {
      event.preventDefault();
      items.at(moves[event.key] % items.length)?.focus();
    }
  }

  /** @param {import("../icons.js").IconName} name @param {string} label @param {() => unknown} action */
  item(name, label, action) {
    return html`<button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(action)}>
      ${icon(name)}${label}
    </button>`;
  }
}
