import assert from "node:assert/strict";
import { test } from "node:test";
import { hintOf } from "../../ui/hints.js";
import { matching } from "../../ui/palette.js";
import { lastOf, remember } from "../../ui/route.js";
import { helperOf, zoomOf } from "../../ui/shortcuts.js";

const press = (key, over = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...over });

test("the palette opens by its keys everywhere, the list of shortcuts where nothing is typed", () => {
  assert.equal(helperOf(press("k", { ctrlKey: true }), "linux", true), "palette");
  assert.equal(helperOf(press("K", { metaKey: true }), "macos", false), "palette");
  assert.equal(helperOf(press("k", { ctrlKey: true }), "macos", false), null);
  assert.equal(helperOf(press("k"), "linux", false), null);
  assert.equal(helperOf(press("?", { shiftKey: true }), "linux", false), "shortcuts");
  assert.equal(helperOf(press("?", { shiftKey: true }), "linux", true), null);
  assert.equal(helperOf(press("?", { ctrlKey: true }), "linux", false), null);
});

test("everything grows, shrinks and goes back by its keys, within bounds", () => {
  const held = (key) => press(key, { ctrlKey: true });
  assert.equal(zoomOf(held("+"), "linux", 100), 110);
  assert.equal(zoomOf(held("="), "linux", 130), 150);
  assert.equal(zoomOf(held("-"), "linux", 130), 125);
  assert.equal(zoomOf(held("+"), "linux", 200), 200);
  assert.equal(zoomOf(held("0"), "linux", 175), 100);
  assert.equal(zoomOf(press("+"), "linux", 100), null);
});

test("entries are found by any of their words, those that begin with what is typed first", () => {
  const entries = ["Go to Keys", "Key: Büro", "Monkey business", "Refresh"].map((label) => ({ label }));
  const found = (typed) => matching(entries, typed).map(({ label }) => label);
  assert.deepEqual(found("key"), ["Key: Büro", "Go to Keys", "Monkey business"]);
  assert.deepEqual(found("  BURO key "), ["Key: Büro"]);
  assert.deepEqual(found("nothing"), []);
  assert.equal(found("").length, 4);
});

test("hints come one at a time and not again", () => {
  const view = (hintsPutAway, over = {}) => ({
    app: { tray: "shown" }, account: { balance: {}, activity: { known: 4 } }, settings: { hintsPutAway }, ...over,
  });
  assert.equal(hintOf(view([])), "tray");
  assert.equal(hintOf(view(["tray"])), "chart");
  assert.equal(hintOf(view(["tray", "chart", "palette"])), null);
  assert.equal(hintOf(view([], { app: { tray: "noHost" } })), "chart");
  assert.equal(hintOf(view([], { account: null })), null);
});

test("a screen that is gone back to is shown as it was, without what was looked for", () => {
  remember({ screen: "overview", params: { range: "90", by: "key" } });
  remember({ screen: "keys", params: { sort: "credits", q: "bot", key: "cred_1" } });
  assert.equal(lastOf("overview"), "#/overview?range=90&by=key");
  assert.equal(lastOf("keys"), "#/keys?sort=credits");
  assert.equal(lastOf("activity"), "#/activity");
});
