import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { cataloguesOf } from "../catalogues.mjs";
import { PAGE, wordsPage } from "../words.mjs";

test("the page of all words is as the catalogues are: npm run words writes it", async () => {
  assert.ok((await readFile(PAGE, "utf8")) === (await wordsPage()), "docs/words.md is stale");
});

test("no message is left out of the page", async () => {
  const page = await wordsPage();
  for (const reader of /** @type {const} */ (["window", "core"])) {
    for (const id of (await cataloguesOf("en", reader)).messages.keys()) assert.ok(page.includes(`| \`${id}\` | `), id);
  }
});
