import assert from "node:assert/strict";
import { test } from "node:test";
import { cataloguesOf, compare, formsOf, readCatalogues, shapeOf, sourceOf } from "../catalogues.mjs";
import { CATALOGUES, LANGUAGES, createText } from "../../ui/text.js";

const tags = LANGUAGES.map(({ tag }) => tag);

for (const tag of tags) {
  test(`${tag} says all that English says, with the same gaps and with its own plural forms`, async () => {
    for (const reader of /** @type {const} */ (["window", "core"])) {
      const found = compare(await cataloguesOf(tag, reader), await cataloguesOf("en", reader), tag);
      assert.deepEqual(found, { wrong: [], missing: [] });
    }
  });
}

/** Values for a message's gaps: counts where it chooses by number, words elsewhere. */
function fill(pattern, count) {
  const { used, choices } = shapeOf(pattern);
  return [...used].map((name) => {
    const kinds = choices.find(({ by }) => by === name);
    if (!kinds) return { [name]: `<${name}>` };
    const isKind = kinds.keys.some((key) => !["zero", "one", "two", "few", "many", "other"].includes(key));
    return { [name]: isKind ? kinds.keys[Math.floor(count) % kinds.keys.length] : count };
  });
}

for (const tag of tags) {
  test(`every message of ${tag} can be written, whatever is counted`, async (context) => {
    const complaints = context.mock.method(console, "warn", () => {});
    for (const [reader, files] of [["window", CATALOGUES], ["core", ["tray"]]]) {
      const sources = await Promise.all(files.map((name) => sourceOf(tag, `${name}.ftl`)));
      const { t } = createText(sources, tag);
      for (const [id, { pattern }] of (await cataloguesOf(tag, reader)).messages) {
        for (const count of [0, 1, 1.5, 2, 3, 5, 7, 30, 365, 1284, 1_000_000]) {
          const text = t(id, Object.assign({}, ...fill(pattern, count)));
          assert.ok(text.trim() !== "" && !/[⟦{}]|\b(?:undefined|null)\b/.test(text), `${id}: ${text}`);
        }
      }
    }
    assert.deepEqual(complaints.mock.calls.map((call) => call.arguments), []);
  });
}

const english = (text) => readCatalogues({ "app.ftl": text });
const against = (text, model, tag = "de") => compare(english(text), english(model), tag);

test("a message that is missing, or that English does not have, is found", () => {
  const { wrong, missing } = against("one = Eins\nthree = Drei", "one = One\ntwo = Two\n    .meaning = It is two");
  assert.deepEqual(missing, ["two", "two.meaning"]);
  assert.match(wrong.join(), /three: is not in the English catalogues/);
});

test("a gap that is lost or invented is found", () => {
  const { wrong } = against("left = Noch { $tage }", "left = { $days } left");
  assert.match(wrong.join(), /\$days is not shown/);
  assert.match(wrong.join(), /there is no \$tage/);
});

test("a variable that only chooses the form need not be used", () => {
  const model = "credits = { $count ->\n    [one] { $amount } credit\n   *[other] { $amount } credits\n}";
  assert.deepEqual(against("credits = { $amount } クレジット", model, "ja").wrong, []);
  assert.match(against("credits = { $count } クレジット", model, "ja").wrong.join(), /\$amount is not shown/);
});

test("a plural form that the language lacks or does not know is found", () => {
  const model = "days = { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n}";
  assert.match(against("days = { $count ->\n   *[other] { $count } Tage\n}", model).wrong.join(), /\[one\] is missing/);
  assert.match(against(model, model, "ja").wrong.join(), /ja has no plural form \[one\]/);
  const many = "days = { $count ->\n    [one] { $count } jour\n    [many] { $count } de jours\n   *[other] { $count } jours\n}";
  assert.deepEqual(against(many, model, "fr").wrong, []);
  assert.deepEqual(formsOf("pt-BR").needed, ["one", "other"]);
});

test("a kind or a number that English tells apart has to be told apart", () => {
  const kinds = "where = { $system ->\n    [macos] Menu bar\n   *[other] Tray\n}";
  assert.match(against("where = Infobereich", kinds).wrong.join(), /\$system is not told apart/);
  const numbers = "found = { $count ->\n    [0] None\n    [one] { $count } key\n   *[other] { $count } keys\n}";
  const lacking = "found = { $count ->\n    [one] { $count } Schlüssel\n   *[other] { $count } Schlüssel\n}";
  assert.match(against(lacking, numbers).wrong.join(), /the cases of \$count differ/);
});

test("what the parser would silently leave out is found", () => {
  assert.match(english("fine = Fine\nbroken = { $x\nother = Other").findings.join(), /broken cannot be read/);
  assert.match(english("a = A\n    .b = { \nc = C").findings.join(), /cannot be read/);
  assert.match(english("a = A\na = B").findings.join(), /a stands twice/);
});

test("English that was left standing, and quotation marks of another language, are found", () => {
  assert.match(against("a = The demo could not start", "a = The demo could not start").wrong.join(), /is still English/);
  assert.match(against("a = “So” nicht", "a = “Like” this").wrong.join(), /quotation marks/);
  assert.match(against("a = Quoi ?", "a = What?", "fr").wrong.join(), /no-break space/);
  assert.deepEqual(against("a = Quoi\u202f?", "a = What?", "fr").wrong, []);
});
