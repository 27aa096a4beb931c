// The one place that names the vendored Lit. Its types come from the package that the file was made from.

import * as vendored from "./vendor/lit-3.3.3.js";

/** @typedef {import("lit").TemplateResult} TemplateResult */
/** @typedef {import("lit").SVGTemplateResult} SVGTemplateResult */
/** @typedef {Map<PropertyKey, unknown>} Changed which properties changed, with the values before */

const { LitElement, html, nothing, svg } = /** @type {typeof import("lit")} */ (/** @type {unknown} */ (vendored));
const { ifDefined } = /** @type {typeof import("lit/directives/if-defined.js")} */ (/** @type {unknown} */ (vendored));
const { live } = /** @type {typeof import("lit/directives/live.js")} */ (/** @type {unknown} */ (vendored));
const { repeat } = /** @type {typeof import("lit/directives/repeat.js")} */ (/** @type {unknown} */ (vendored));

export { LitElement, html, ifDefined, live, nothing, repeat, svg };
