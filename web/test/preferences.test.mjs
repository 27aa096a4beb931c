import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const folder = new URL("../../ui/styles/", import.meta.url);
const sheets = await Promise.all((await readdir(folder)).map((name) => readFile(new URL(name, folder), "utf8")));
const css = sheets.join("\n");

/** What stands in the blocks of a media query. @param {string} query */
function blocks(query) {
  let found = "";
  for (let at = css.indexOf(query); at >= 0; at = css.indexOf(query, at + 1)) {
    let [end, depth] = [css.indexOf("{", at), 0];
    do {
      depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
      end += 1;
    } while (depth > 0);
    found += css.slice(at, end);
  }
  return found;
}

test("with forced colours, no state is told by a ground alone", () => {
  const forced = blocks("@media (forced-colors: active)");
  for (const selector of [
    '.nav-item[aria-current="page"]', ".chip-choice input:checked", '.activity-row[data-selected="true"]', '.step[data-state="now"]',
    ".segment input:checked", '.pick[data-active="true"]', ".switch:checked", '.palette-entry[aria-selected="true"]', ".choice-label input",
  ]) {
    assert.ok(forced.includes(selector), `${selector} has no rule for forced colours`);
  }
});

test("with forced colours, what is drawn keeps its colours", () => {
  const forced = blocks("@media (forced-colors: active)");
  for (const drawn of [".chart", ".share-track", ".swatch", ".dot", ".strip", ".spark", ".account-dot", ".budget-bar"]) {
    assert.ok(forced.includes(drawn), `${drawn} would lose what its colours say`);
  }
});

test("with reduced motion, nothing moves", () => {
  assert.match(blocks("@media (prefers-reduced-motion: reduce)"), /animation-duration: 1ms !important/);
  assert.match(blocks("@media (prefers-reduced-motion: reduce)"), /transition-duration: 0s !important/);
});

test("motion is opacity and transform, and short", () => {
  for (const [, name, frames] of css.matchAll(/@keyframes ([\w-]+) \{([\s\S]*?)\n\}/g)) {
    for (const [, property] of frames.matchAll(/^\s{4}([\w-]+):/gm)) {
      // A placeholder breathes by its ground.
      assert.ok(["opacity", "transform"].includes(property) || name === "breathe", `${name} moves ${property}`);
    }
  }
});
