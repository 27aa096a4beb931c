import { LitElement } from "../lit.js";

/**
 * The base of all elements here. They render into the document itself rather than into a shadow: one set of style
 * sheets for all, and whatever looks for a `data-testid` finds it.
 */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/**
 * Stands for a property that whoever makes the element always sets before it is drawn.
 * @returns {any}
 */
export const given = () => undefined;
