// All text of the window comes from the catalogues in locales/<language>/. `t` looks a message up; `rich` gives the
// pieces of a message whose placeholders are controls; `format` writes numbers and dates as the language does.

import { createFormat } from "./format.js";
import * as vendored from "./vendor/fluent-bundle-0.19.1.js";

const { FluentBundle, FluentResource } = /** @type {typeof import("@fluent/bundle")} */ (
  /** @type {unknown} */ (vendored)
);

/** @typedef {Record<string, string | number>} Args */

/** Languages that have catalogues. */
export const LANGUAGES = ["en"];

/** The catalogues of the window; tray.ftl is the core's. */
export const CATALOGUES = ["app", "welcome", "overview", "keys", "rotation", "activity", "settings", "problems"];

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Marks that turn what follows them around, and their end: a name may bring them along. */
const TURNING = /[\u202a-\u202e]/g;
const ISOLATING = /[\u2066-\u2069]/g;

/** Whether every isolate in a text is closed in it, and none that was opened outside. @param {string} value */
const closesItsIsolates = (value) => {
  let open = 0;
  for (const [mark] of value.matchAll(ISOLATING)) {
    open += mark === "\u2069" ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
};

/**
 * Keeps a right-to-left name from turning the sentence around it: first-strong isolate … pop isolate. Marks with which a
 * name would turn it all the same are left out. Other values stay as they are, so that what is shown can be found and
 * copied as it was typed.
 * @param {string} value
 */
export function isolate(value) {
  const still = value.replace(TURNING, "");
  const tame = closesItsIsolates(still) ? still : still.replace(ISOLATING, "");
  return RIGHT_TO_LEFT.test(tame) ? `\u2068${tame}\u2069` : tame;
}

/**
 * @param {string[]} sources the text of Fluent catalogues
 * @param {string} locale a BCP 47 tag for numbers and plurals
 */
export function createText(sources, locale) {
  const bundle = new FluentBundle([locale, "en"], { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));

  /**
   * @param {string} id a message's id, or `id.attribute`
   * @param {Args} [args]
   * @returns {string} the text; where there is none, the id in brackets, to be seen while developing
   */
  function t(id, args = {}) {
    const [name, attribute] = id.split(".", 2);
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) return `⟦${id}⟧`;
    /** @type {Args} */
    const safe = {};
    for (const [key, value] of Object.entries(args)) safe[key] = typeof value === "string" ? isolate(value) : value;
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, safe, errors);
    for (const error of errors) console.warn(`message ${id}: ${error.message}`);
    return text;
  }

  /**
   * @param {string} id
   * @returns {boolean} whether a catalogue has the message
   */
  const has = (id) => bundle.hasMessage(id);

  /**
   * Splits a message at its placeholders, so that a sentence can hold controls in the order its language wants.
   * @template T
   * @param {string} id
   * @param {Record<string, T>} slots what stands for each placeholder
   * @returns {Array<string | T>}
   */
  function rich(id, slots) {
    const names = Object.keys(slots);
    // Private-use characters mark the places; no catalogue contains them.
    const marks = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(0xe000 + index)]));
    return t(id, marks)
      .split(/([\ue000-\uf8ff])/)
      .filter((piece) => piece !== "")
      .map((piece) => {
        const index = piece.length === 1 ? piece.charCodeAt(0) - 0xe000 : -1;
        return index >= 0 && index < names.length ? slots[names[index]] : piece;
      });
  }

  return { t, rich, has };
}

/** @type {ReturnType<typeof createText>} */
let current = createText([], "en");

/** Writes numbers and dates. */
export let format = createFormat({ locale: "en" });

/**
 * A message's text; see {@link createText}.
 * @param {string} id
 * @param {Args} [args]
 */
export const t = (id, args) => current.t(id, args);

/**
 * The pieces of a message; see {@link createText}.
 * @template T
 * @param {string} id
 * @param {Record<string, T>} slots
 */
export const rich = (id, slots) => current.rich(id, slots);

/** Whether there is such a message, for the few whose id comes from outside. @param {string} id */
export const hasText = (id) => current.has(id);

/**
 * The language to show and the locale to write numbers in. The system's region counts where its language is ours:
 * with a system in British English, dates are British.
 * @param {string | null} chosen the setting
 * @param {readonly string[]} system the system's languages, best first
 * @returns {{ language: string, locale: string }}
 */
export function chooseLanguage(chosen, system) {
  /** @param {string} tag */
  const supported = (tag) => LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
  const language = (chosen && supported(chosen)) || system.map(supported).find(Boolean) || "en";
  const locale = system.find((tag) => supported(tag) === language) ?? language;
  try {
    return { language, locale: Intl.getCanonicalLocales(locale)[0] };
  } catch {
    return { language, locale: language };
  }
}

/**
 * Loads the catalogues and switches to them.
 * @param {string | null} chosen the setting; `null` is the system's language
 */
export async function loadText(chosen) {
  const { language, locale } = chooseLanguage(chosen, navigator.languages);
  const sources = await Promise.all(
    CATALOGUES.map(async (name) => (await fetch(`locales/${language}/${name}.ftl`)).text()),
  );
  current = createText(sources, locale);
  format = createFormat({ locale });
  document.documentElement.lang = language;
}
