import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CATALOGUES, chooseLanguage, createText, isolate } from "../../ui/text.js";

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
  assert.deepEqual(chooseLanguage(null, ["de-DE", "en-IE"]), { language: "en", locale: "en-IE" });
  assert.deepEqual(chooseLanguage("xx", ["C"]), { language: "en", locale: "en" });
  assert.deepEqual(chooseLanguage(null, []), { language: "en", locale: "en" });
});

test("every message of every catalogue can be written", async () => {
  const { FluentBundle, FluentResource } = await import("@fluent/bundle");
  for (const source of sources) {
    const resource = new FluentResource(source);
    // Junk is left out silently by the parser: what begins like a message has to be one.
    const heads = source.split("\n").filter((line) => /^[a-zA-Z][\w-]*\s*=/.test(line)).length;
    assert.equal(resource.body.length, heads);
    const bundle = new FluentBundle("en");
    assert.deepEqual(bundle.addResource(resource), []);
  }
});
