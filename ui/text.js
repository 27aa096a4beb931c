// All text of the window comes from the catalogues in locales/<language>/. `t` looks a message up; `rich` gives the
// pieces of a message whose placeholders are controls; `format` writes numbers and dates as the language does.

import { createFormat } from "./format.js";
import * as vendored from "./vendor/fluent-bundle-0.19.1.js";

const { FluentBundle, FluentResource } = /** @type {typeof import("@fluent/bundle")} */ (
  /** @type {unknown} */ (vendored)
);

/** @typedef {Record<string, string | number>} Args */

/** Languages that have catalogues, by what they call themselves; the one to fall back to first. */
export const LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "de", name: "Deutsch" },
  { tag: "fr", name: "Français" },
  { tag: "es", name: "Español" },
  { tag: "pt-BR", name: "Português (Brasil)" },
  { tag: "ja", name: "日本語" },
  { tag: "zh-CN", name: "简体中文" },
];

/**
 * Those whose catalogues lack messages: English is loaded beside them. The checks hold this list to the truth.
 * @type {string[]}
 */
export const INCOMPLETE = [];

/**
 * Languages that nobody speaks, made from English while it is read: one with accents and longer words, to see what does
 * not stretch and what is not in the catalogues, and one from right to left. They are set in settings.json and not offered.
 * @type {Record<string, "accented" | "rightToLeft">}
 */
const PSEUDO = { "en-XA": "accented", "ar-XB": "rightToLeft" };

/** The catalogues of the window; tray.ftl is the core's. */
export const CATALOGUES = ["app", "accounts", "welcome", "overview", "keys", "rotation", "activity", "settings", "problems"];

/** Languages that are written from right to left. */
const FROM_THE_RIGHT = ["ar", "fa", "he", "ur"];

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
  const tame = tamed(value);
  return RIGHT_TO_LEFT.test(tame) ? `\u2068${tame}\u2069` : tame;
}

/** @param {string} value */
const tamed = (value) => {
  const still = value.replace(TURNING, "");
  return closesItsIsolates(still) ? still : still.replace(ISOLATING, "");
};

/** @param {string} value */
const isolateAll = (value) => {
  const tame = tamed(value);
  return /\p{L}/u.test(tame) ? `\u2068${tame}\u2069` : tame;
};

/** @param {string} language a BCP 47 tag @returns {"rtl" | "ltr"} */
export const directionOf = (language) => (FROM_THE_RIGHT.includes(language.split("-")[0]) ? "rtl" : "ltr");

/**
 * @param {string[]} sources the text of Fluent catalogues
 * @param {string} locale a BCP 47 tag for numbers and plurals
 * @param {object} [more]
 * @param {string[]} [more.english] catalogues for the messages that are not in `sources`
 * @param {"rtl" | "ltr"} [more.direction]
 * @param {(text: string) => string} [more.transform] changes all text but what is put into it
 */
export function createText(sources, locale, { english = [], direction = "ltr", transform } = {}) {
  const bundles = [new FluentBundle([locale, "en"], { useIsolating: false, transform })];
  for (const source of sources) bundles[0].addResource(new FluentResource(source));
  if (english.length > 0) {
    bundles.push(new FluentBundle("en", { useIsolating: false }));
    for (const source of english) bundles[1].addResource(new FluentResource(source));
  }
  // Between letters that run to the left, every name has to be kept together.
  const isolated = direction === "rtl" ? isolateAll : isolate;

  /**
   * @param {string} id a message's id, or `id.attribute`
   * @param {Args} [args]
   * @returns {string} the text; where there is none, the id in brackets, to be seen while developing
   */
  function t(id, args = {}) {
    const [name, attribute] = id.split(".", 2);
    /** @type {Args} */
    const safe = {};
    for (const [key, value] of Object.entries(args)) safe[key] = typeof value === "string" ? isolated(value) : value;
    for (const bundle of bundles) {
      const message = bundle.getMessage(name);
      const pattern = attribute ? message?.attributes[attribute] : message?.value;
      if (!pattern) continue;
      /** @type {Error[]} */
      const errors = [];
      const text = bundle.formatPattern(pattern, safe, errors);
      for (const error of errors) console.warn(`message ${id}: ${error.message}`);
      return text;
    }
    return `⟦${id}⟧`;
  }

  /**
   * @param {string} id
   * @returns {boolean} whether a catalogue has the message
   */
  const has = (id) => bundles.some((bundle) => bundle.hasMessage(id));

  /**
   * Splits a message at its placeholders, so that a sentence can hold controls in the order its language wants.
   * @template T
   * @param {string} id
   * @param {Record<string, T>} slots what stands for each placeholder
   * @param {Args} [args] what else the message is filled in with
   * @returns {Array<string | T>}
   */
  function rich(id, slots, args = {}) {
    const names = Object.keys(slots);
    // Private-use characters mark the places; no catalogue contains them.
    const marks = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(0xe000 + index)]));
    return t(id, { ...args, ...marks })
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
 * @param {Args} [args]
 */
export const rich = (id, slots, args) => current.rich(id, slots, args);

/** Whether there is such a message, for the few whose id comes from outside. @param {string} id */
export const hasText = (id) => current.has(id);

/**
 * @param {string} tag a BCP 47 tag
 * @returns {string | undefined} the language here that serves it. A language is read in all its regions; only Chinese has
 * two ways to write, and whoever reads the other one is better served by the next of their languages. The core chooses for
 * the tray by the same rules (src-tauri/crates/account/src/words).
 */
export function languageFor(tag) {
  let wanted;
  try {
    wanted = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  const { language, script, region } = wanted;
  if (language === "zh" && !(script ? script === "Hans" : [undefined, "CN", "SG"].includes(region))) return undefined;
  return LANGUAGES.find((known) => known.tag.split("-")[0] === language)?.tag;
}

/**
 * The language to show and the locale to write numbers in. The system's region counts where its language is ours:
 * with a system in British English, dates are British.
 * @param {string | null} chosen the setting
 * @param {readonly string[]} system the system's languages, best first
 * @returns {{ language: string, locale: string }}
 */
export function chooseLanguage(chosen, system) {
  if (chosen && Object.hasOwn(PSEUDO, chosen)) return { language: chosen, locale: "en" };
  const language = (chosen && languageFor(chosen)) || system.map(languageFor).find(Boolean) || "en";
  const locale = system.find((tag) => languageFor(tag) === language) ?? language;
  return { language, locale: Intl.getCanonicalLocales(locale)[0] };
}

/** @param {string} language @returns {Promise<string[]>} its catalogues */
const load = (language) =>
  Promise.all(CATALOGUES.map(async (name) => (await fetch(`locales/${language}/${name}.ftl`)).text()));

/** How often a language was asked for: one that comes late must not replace a newer one. */
let asked = 0;

/**
 * Loads the catalogues and switches to them.
 * @param {string | null} chosen the setting; `null` is the system's language
 * @param {readonly string[]} system the system's languages, best first
 */
export async function loadText(chosen, system) {
  asked += 1;
  const turn = asked;
  const { language, locale } = chooseLanguage(chosen, system);
  const pseudo = PSEUDO[language];
  const [sources, english, transform] = await Promise.all([
    load(pseudo ? "en" : language),
    INCOMPLETE.includes(language) ? load("en") : [],
    pseudo ? import("./pseudo.js").then((made) => made[pseudo]) : undefined,
  ]);
  if (turn !== asked) return;
  const direction = directionOf(language);
  current = createText(sources, locale, { english, direction, transform });
  format = createFormat({ locale });
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
