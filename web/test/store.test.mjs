import assert from "node:assert/strict";
import { test } from "node:test";
import { Latest, Remembered } from "../../ui/latest.js";
import { shortcutOf } from "../../ui/shortcuts.js";
import { acceptView, currentView, subscribe } from "../../ui/store.js";

test("a view that was overtaken on its way is dropped", () => {
  const seen = [];
  const end = subscribe((view) => seen.push(view.seq));
  assert.equal(acceptView({ seq: 2 }), true);
  assert.equal(acceptView({ seq: 1 }), false);
  assert.equal(acceptView({ seq: 2 }), true);
  end();
  acceptView({ seq: 3 });
  assert.deepEqual(seen, [2, 2]);
  assert.equal(currentView().seq, 3);
});

test("an answer that a newer question has overtaken is dropped", async () => {
  let drawn = 0;
  const latest = new Latest({ requestUpdate: () => (drawn += 1) });
  let answerFirst = (_) => {};
  const first = latest.ask("first", () => new Promise((resolve) => (answerFirst = resolve)));
  assert.equal(await latest.ask("second", async () => "two"), "two");
  answerFirst("one");
  assert.equal(await first, null);
  assert.deepEqual([latest.value, latest.pending, drawn], ["two", false, 1]);
});

test("a question that was just asked is not asked again, until it is forgotten", async () => {
  let asked = 0;
  const latest = new Latest({ requestUpdate() {} });
  const command = async () => (asked += 1);
  await latest.ask("same", command);
  await latest.ask("same", command);
  latest.forget();
  await latest.ask("same", command);
  assert.equal(asked, 2);
});

test("a failed question keeps the last answer and says why", async () => {
  const latest = new Latest({ requestUpdate() {} });
  await latest.ask("a", async () => 1);
  await latest.ask("b", async () => Promise.reject({ code: "history_failed" }));
  assert.deepEqual([latest.value, latest.error], [1, { code: "history_failed" }]);
});

test("an answer is remembered for its own question alone", () => {
  const remembered = new Remembered();
  assert.equal(remembered.of("30 days"), null);
  remembered.keep("30 days", 7);
  assert.deepEqual([remembered.of("30 days"), remembered.of("90 days")], [7, null]);
});

const key = (key, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("shortcuts hold Ctrl, on macOS Command", () => {
  assert.equal(shortcutOf(key("r", { ctrlKey: true }), "linux"), "refresh");
  assert.equal(shortcutOf(key("r", { ctrlKey: true }), "macos"), null);
  assert.equal(shortcutOf(key("R", { metaKey: true }), "macos"), "refresh");
  assert.equal(shortcutOf(key("F5"), "windows"), "refresh");
});

test("every shortcut of the platform's manners is there, and typing is not one", () => {
  const meant = { 1: "overview", 2: "keys", 3: "activity", 4: "settings", ",": "settings", f: "search", q: "quit" };
  for (const [letter, shortcut] of Object.entries(meant)) {
    assert.equal(shortcutOf(key(letter, { ctrlKey: true }), "linux"), shortcut);
    assert.equal(shortcutOf(key(letter), "linux"), null);
    assert.equal(shortcutOf(key(letter, { ctrlKey: true, shiftKey: true }), "linux"), null);
  }
});
