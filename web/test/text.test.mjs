import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createFormat } from "../../ui/format.js";
import { accented, rightToLeft } from "../../ui/pseudo.js";
import { CATALOGUES, LANGUAGES, chooseLanguage, createText, directionOf, isolate, languageFor } from "../../ui/text.js";

const sources = await Promise.all(
  CATALOGUES.map((name) => readFile(new URL(`../../ui/locales/en/${name}.ftl`, import.meta.url), "utf8")),
);
const { t, rich, has } = createText(sources, "en-GB");

test("a message is filled in, its plural chosen and its number written", () => {
  assert.equal(t("requests", { count: 1 }), "1 request");
  assert.equal(t("requests", { count: 1284 }), "1,284 requests");
  assert.equal(t("credits", { count: 0.5, amount: "0.5" }), "0.5 credits");
});

test("a missing message can be seen", () => {
  assert.equal(t("no-such-message"), "⟦no-such-message⟧");
  assert.equal(t("problem-offline.no-such-attribute"), "⟦problem-offline.no-such-attribute⟧");
  assert.equal(has("no-such-message"), false);
});

test("an attribute is a message of its own", () => {
  assert.match(t("problem-offline.meaning"), /connection/);
});

test("a name is put in as it was typed", () => {
  const name = `<b>"Tom's" & co</b> 🚀 { $x }`;
  assert.equal(t("revoke-name", { name }), `Revoke ${name}`);
});

test("a right-to-left name is kept from turning the sentence around it, others stay untouched", () => {
  assert.equal(isolate("مفتاح"), "\u2068مفتاح\u2069");
  assert.equal(isolate("Production server"), "Production server");
  assert.equal(isolate("safe\u202egnp.exe"), "safegnp.exe", "a mark that turns the rest of the sentence");
  assert.equal(isolate("a\u2069b\u2067c"), "abc", "an isolate that is closed outside");
  assert.equal(isolate("a \u2068b\u2069 c"), "a \u2068b\u2069 c");
});

test("a sentence with controls in it comes in pieces, in its own order", () => {
  const control = { key: {}, tool: {}, status: {}, range: {} };
  const pieces = rich("filter-sentence", control);
  assert.deepEqual(
    pieces.filter((piece) => typeof piece !== "string"),
    [control.status, control.tool, control.key, control.range],
  );
  assert.ok(pieces.includes(" by "));
});

test("the language chosen wins, then the system's, then English", () => {
  assert.deepEqual(chooseLanguage("en", ["de-DE"]), { language: "en", locale: "en" });
  assert.deepEqual(chooseLanguage(null, ["en-GB", "de"]), { language: "en", locale: "en-GB" });
  assert.deepEqual(chooseLanguage(null, ["it-IT", "en-IE"]), { language: "en", locale: "en-IE" });
  assert.deepEqual(chooseLanguage("xx", ["C"]), { language: "en", locale: "en" });
  assert.deepEqual(chooseLanguage(null, []), { language: "en", locale: "en" });
});

test("a language is read in all its regions, which write their own numbers", () => {
  assert.deepEqual(chooseLanguage(null, ["de-AT", "en"]), { language: "de", locale: "de-AT" });
  assert.deepEqual(chooseLanguage(null, ["pt-PT"]), { language: "pt-BR", locale: "pt-PT" });
  assert.deepEqual(chooseLanguage("fr", ["de-DE", "fr-CA"]), { language: "fr", locale: "fr-CA" });
  assert.deepEqual(chooseLanguage("zh-CN", ["zh-TW"]), { language: "zh-CN", locale: "zh-CN" });
  assert.deepEqual(chooseLanguage(null, ["zh-TW", "ja"]), { language: "ja", locale: "ja" });
});

/** @param {string} name of a table beside this file, which the core's tests read too */
const table = async (name) =>
  (await readFile(new URL(name, import.meta.url), "utf8")).split("\n").filter((line) => line && !line.startsWith("#"));

test("a tag is served by the language that serves it in the tray", async () => {
  for (const line of await table("languages.txt")) {
    const [tag, language] = line.split(" ");
    assert.equal(languageFor(tag), language, tag);
  }
});

test("numbers are written as in the tray", async () => {
  for (const line of await table("numbers.txt")) {
    const [locale, ...numbers] = line.split(" | ");
    const format = createFormat({ locale });
    assert.deepEqual(["1284.5", "12480", "1234567"].map(format.credits), numbers, locale);
  }
});

/** @param {string} language */
const catalogues = (language) =>
  Promise.all(CATALOGUES.map((name) => readFile(new URL(`../../ui/locales/${language}/${name}.ftl`, import.meta.url), "utf8")));

test("each language counts in its own way", async () => {
  const counted = {
    en: ["0 requests", "1 request", "1,284 requests"],
    de: ["0 Anfragen", "1 Anfrage", "1.284 Anfragen"],
    fr: ["0 requête", "1 requête", "1\u202f284 requêtes"],
    es: ["0 solicitudes", "1 solicitud", "1284 solicitudes"],
    "pt-BR": ["0 requisição", "1 requisição", "1.284 requisições"],
  };
  for (const [language, texts] of Object.entries(counted)) {
    const { t } = createText(await catalogues(language), language);
    assert.deepEqual([0, 1, 1284].map((count) => t("requests", { count })), texts);
  }
});

test("what a language lacks is said in English", () => {
  const german = ["here = Da\nboth = Beide\n    .meaning = Zwei"];
  const english = ["here = Here\nthere = There, { $count ->\n    [one] once\n   *[other] often\n}\nboth = Both\n    .hint = Not one"];
  const { t, has } = createText(german, "de", { english });
  assert.equal(t("here"), "Da");
  assert.equal(t("there", { count: 1 }), "There, once");
  assert.equal(t("both.hint"), "Not one");
  assert.equal(has("there"), true);
  assert.equal(t("nowhere"), "⟦nowhere⟧");
});

test("the accented language stretches everything but what is put into it", async () => {
  const stretched = createText(await catalogues("en"), "en", { transform: accented });
  assert.equal(stretched.t("revoke-name", { name: "Web site" }), "Řéévóóķéé Web site");
  const ids = ["starting", "failure-meaning", "keys-none-meaning", "own-key-why", "problem-tls.meaning"];
  const length = (/** @type {{ t: typeof t }} */ text) => ids.reduce((sum, id) => sum + text.t(id).length, 0);
  const growth = length(stretched) / length({ t });
  assert.ok(growth > 1.25 && growth < 1.45, `grows ${growth}`);
});

test("the right-to-left language keeps its words and isolates names", () => {
  const { t, rich } = createText(["revoke = Revoke { $name } now.\ncount = { $count } keys"], "en", { direction: "rtl", transform: rightToLeft });
  assert.equal(t("revoke", { name: "Web site" }), "\u200fRevoke\u200f \u2068Web site\u2069 \u200fnow\u200f.");
  assert.equal(t("count", { count: 1284 }), "1,284 \u200fkeys\u200f");
  const control = {};
  assert.ok(rich("revoke", { name: control }).includes(control));
});

test("languages that nobody speaks are set and not offered, and one of them runs from right to left", () => {
  assert.deepEqual(chooseLanguage("ar-XB", ["de-DE"]), { language: "ar-XB", locale: "en" });
  assert.deepEqual(chooseLanguage("en-XA", ["de-DE"]), { language: "en-XA", locale: "en" });
  assert.deepEqual(chooseLanguage("constructor", ["de-DE"]), { language: "de", locale: "de-DE" });
  assert.ok(!LANGUAGES.some(({ tag }) => /X[AB]$/.test(tag)));
  assert.deepEqual(["ar-XB", "en-XA", ...LANGUAGES.map(({ tag }) => tag)].map(directionOf), ["rtl", ...Array(8).fill("ltr")]);
});
