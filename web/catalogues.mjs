// Reads the catalogues in ../ui/locales and compares them with the English ones, for the checks, the tests and the list of
// all words.

import { readFile, readdir } from "node:fs/promises";
import { FluentResource } from "../ui/vendor/fluent-bundle-0.19.1.js";

const locales = new URL("../ui/locales/", import.meta.url);

/** What plural rules call their forms. */
const FORMS = ["zero", "one", "two", "few", "many", "other"];

/**
 * @typedef {object} Message
 * @property {string} file such as `app.ftl`
 * @property {import("@fluent/bundle").Pattern} pattern
 */
/** @typedef {{ messages: Map<string, Message>, findings: string[] }} Catalogues by id, or `id.attribute` */

/** @returns {Promise<string[]>} the folders */
export const languagesThere = async () => (await readdir(locales)).sort();

/** @param {string} language @returns {Promise<string[]>} */
export const filesOf = async (language) => (await readdir(new URL(`${language}/`, locales))).sort();

/** @param {string} language @param {string} file */
export const sourceOf = (language, file) => readFile(new URL(`${language}/${file}`, locales), "utf8");

/**
 * @param {Record<string, string>} sources by file name
 * @returns {Catalogues} what could be read, and what is wrong with the rest
 */
export function readCatalogues(sources) {
  /** @type {Map<string, Message>} */
  const messages = new Map();
  /** @type {string[]} */
  const findings = [];
  for (const [file, source] of Object.entries(sources)) {
    const { body } = new FluentResource(source);
    // The parser leaves out what it cannot read: what begins like a message or an attribute has to be one.
    const read = new Set(body.map(({ id }) => id));
    const heads = [...source.matchAll(/^([a-zA-Z-][\w-]*)\s*=/gm)].map(([, id]) => id);
    for (const id of heads) if (!read.has(id)) findings.push(`${file}: ${id} cannot be read`);
    const attributes = body.reduce((sum, entry) => sum + Object.keys(entry.attributes).length, 0);
    const written = [...source.matchAll(/^[ ]+\.[a-zA-Z][\w-]*\s*=/gm)].length;
    if (attributes !== written) findings.push(`${file}: ${written - attributes} attributes cannot be read`);
    for (const { id, value, attributes } of body) {
      /** @param {string} name @param {Message["pattern"]} pattern */
      const add = (name, pattern) => {
        if (messages.has(name)) findings.push(`${file}: ${name} stands twice`);
        messages.set(name, { file, pattern });
      };
      if (value) add(id, value);
      for (const [name, pattern] of Object.entries(attributes)) add(`${id}.${name}`, pattern);
    }
  }
  return { messages, findings };
}

/**
 * @param {string} language
 * @param {"window" | "core"} reader who reads them: tray.ftl is the core's, and has names of its own
 * @returns {Promise<Catalogues>}
 */
export async function cataloguesOf(language, reader) {
  const files = (await filesOf(language)).filter((file) => (file === "tray.ftl") === (reader === "core"));
  const sources = await Promise.all(files.map(async (file) => [file, await sourceOf(language, file)]));
  return readCatalogues(Object.fromEntries(sources));
}

/**
 * @typedef {object} Shape what a message is made of
 * @property {Set<string>} shown the variables that it shows
 * @property {Set<string>} used those it shows, and those it only chooses by
 * @property {Array<{ by: string, keys: string[], numbers: string[], fallback: string }>} choices
 * @property {string[]} texts its words, one text for each variant, with {@link GAP} for what is put in
 * @property {string[]} odd what no message here is made of
 */

/** Stands for what is put into a text. */
const GAP = "\ufffc";

/** @param {Exclude<import("@fluent/bundle").Pattern, string>[number]} element */
const written = (element) => (typeof element === "string" ? element : element.type === "str" ? element.value : GAP);

/** @param {import("@fluent/bundle").Pattern} pattern @returns {Shape} */
export function shapeOf(pattern) {
  /** @type {Shape} */
  const shape = { shown: new Set(), used: new Set(), choices: [], texts: [], odd: [] };
  /** @param {import("@fluent/bundle").Pattern} part */
  const visit = (part) => {
    const elements = typeof part === "string" ? [part] : part;
    shape.texts.push(elements.map(written).join(""));
    for (const element of elements) if (typeof element !== "string") look(element);
  };
  /** @param {Exclude<Exclude<import("@fluent/bundle").Pattern, string>[number], string>} expression */
  const look = (expression) => {
    if (expression.type === "var") {
      shape.shown.add(expression.name);
      shape.used.add(expression.name);
    } else if (expression.type === "select") {
      const { selector, variants, star } = expression;
      if (selector.type === "var") shape.used.add(selector.name);
      else shape.odd.push(`a choice by a ${selector.type}`);
      shape.choices.push({
        by: selector.type === "var" ? selector.name : "?",
        keys: variants.flatMap(({ key }) => (key.type === "str" ? [key.value] : [])),
        numbers: variants.flatMap(({ key }) => (key.type === "num" ? [String(key.value)] : [])),
        fallback: String(variants[star].key.value),
      });
      for (const { value } of variants) visit(value);
    } else if (expression.type !== "str") shape.odd.push(`a ${expression.type}`);
  };
  visit(pattern);
  return shape;
}

/** @param {Iterable<string>} some @param {Iterable<string>} others */
const without = (some, others) => {
  const taken = new Set(others);
  return [...some].filter((one) => !taken.has(one));
};

/**
 * The plural forms that a language has. "many" of the Romance languages is for round millions in words, which are
 * written as figures here; it may be there and need not.
 * @param {string} language
 */
export function formsOf(language) {
  const all = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const romance = ["es", "fr", "it", "pt"].includes(language.split("-")[0]);
  return { all, needed: romance ? all.filter((form) => form !== "many") : all };
}

/**
 * What is wrong with the choices of a message: plural forms that its language does not have or lacks, kinds that the
 * English message knows and this one does not.
 * @param {Shape} shape @param {Shape} english @param {string} language
 * @returns {string[]}
 */
function wrongChoices(shape, english, language) {
  const { all, needed } = formsOf(language);
  const findings = [];
  const sameBy = (/** @type {string} */ by) => english.choices.filter((choice) => choice.by === by);
  for (const { by, keys, numbers, fallback } of shape.choices) {
    const theirs = sameBy(by);
    if (keys.length > 0 && keys.every((key) => FORMS.includes(key))) {
      for (const form of without(keys, all)) findings.push(`${language} has no plural form [${form}]`);
      const onlyNumbers = keys.length === 1 && theirs.some((choice) => choice.keys.length === 1);
      if (!onlyNumbers) for (const form of without(needed, keys)) findings.push(`the plural form [${form}] is missing`);
      if (fallback !== "other") findings.push("a choice by number falls back to *[other]");
    } else if (!theirs.some((choice) => without(choice.keys, keys).length + without(keys, choice.keys).length === 0)) {
      findings.push(`the kinds of $${by} differ: ${keys.join(", ")}`);
    }
    if (theirs.length > 0 && !theirs.some((choice) => without(choice.numbers, numbers).length === 0)) {
      findings.push(`the cases of $${by} differ: ${numbers.join(", ")}`);
    }
  }
  // What English tells apart by a kind or by a number has to be told apart.
  for (const { by, keys, numbers } of english.choices) {
    const matters = numbers.length > 0 || !keys.every((key) => FORMS.includes(key));
    if (matters && !shape.choices.some((choice) => choice.by === by)) findings.push(`$${by} is not told apart`);
  }
  return findings;
}

/**
 * What typography asks of all languages and of some; texts come without what is put into them.
 * @type {Record<string, Array<[(text: string) => boolean, string]>>}
 */
const TYPOGRAPHY = {
  all: [
    [(text) => /['"]/.test(text), "a straight quotation mark or apostrophe"],
    [(text) => text.includes("..."), "three full stops for an ellipsis"],
    [(text) => text.includes("  "), "two spaces"],
  ],
  de: [
    [(text) => /[„“”«»‘]/.test(text.replace(/„[^„“”]*“/g, "")), "quotation marks that are not „…“"],
    [(text) => /[^\u00a0](%|…(?!“))/.test(text.replace(/=…/g, "")), "% or … without a no-break space before it"],
  ],
  fr: [
    [(text) => /[„“”]/.test(text), "quotation marks that are not « … »"],
    [(text) => /«(?!\u00a0)|[^\u00a0]»/.test(text), "a quotation mark without its no-break space"],
    [(text) => /[^\u202f\u00a0][;!?%](?!\w)|[^\u00a0]:(?=\s|$)/.test(text), "; : ! ? or % without a no-break space before it"],
  ],
};

/** @param {Shape} shape @param {string} language */
function wrongTypography({ texts }, language) {
  const rules = [...TYPOGRAPHY.all, ...(TYPOGRAPHY[language] ?? [])];
  return rules.flatMap(([isWrong, what]) => {
    const text = texts.find(isWrong);
    return text === undefined ? [] : [`${what}: ${text.trim().slice(0, 60)}`];
  });
}

/**
 * Holds a language against English.
 * @param {Catalogues} theirs
 * @param {Catalogues} english
 * @param {string} language
 * @returns {{ wrong: string[], missing: string[] }}
 */
export function compare(theirs, english, language) {
  const wrong = [...theirs.findings];
  const missing = without(english.messages.keys(), theirs.messages.keys());
  for (const [id, { file, pattern }] of theirs.messages) {
    const say = (/** @type {string} */ what) => wrong.push(`${language}/${file}: ${id}: ${what}`);
    const original = english.messages.get(id);
    if (!original) {
      say("is not in the English catalogues");
      continue;
    }
    if (original.file !== file) say(`belongs into ${original.file}`);
    const [shape, model] = [shapeOf(pattern), shapeOf(original.pattern)];
    for (const name of without(model.shown, shape.shown)) say(`$${name} is not shown`);
    for (const name of without(shape.used, model.used)) say(`there is no $${name}`);
    for (const odd of shape.odd) say(`holds ${odd}`);
    wrongChoices(shape, model, language).forEach(say);
    wrongTypography(shape, language).forEach(say);
    if (shape.texts.some((text) => text.trim() === "")) say("is empty");
    const words = shape.texts.join(" ");
    if (language !== "en" && /\p{L}+ \p{L}+ \p{L}+/u.test(words) && words === model.texts.join(" ")) say("is still English");
  }
  return { wrong, missing };
}
