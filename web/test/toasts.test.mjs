import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptView } from "../../ui/store.js";
import { dismissToast, toast, toastOf, toasts } from "../../ui/toasts.js";

let seq = 0;
/** @param {string | null} id */
const show = (id) => acceptView({ seq: (seq += 1), account: id === null ? null : { id } });
const said = () => toasts().map(({ text }) => text);
const clear = () => toasts().forEach(({ id }) => dismissToast(id));

test("what comes late of an account that was left is not said where another one is shown", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  show("a");
  const tell = toastOf();
  show("b");
  tell("The key was revoked", "good");
  assert.deepEqual(said(), []);
  show("a");
  tell("The key was revoked", "good");
  assert.deepEqual(said(), ["The key was revoked"]);
  clear();
});

test("what was said of an account goes when another one comes, and what is about the app stays", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  show("a");
  toastOf()("Saved");
  toast("The settings were imported.");
  show("b");
  assert.deepEqual(said(), ["The settings were imported."]);
  clear();
});

test("after signing out it is still said what was done", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  show("a");
  const tell = toastOf();
  show(null);
  tell("The key was revoked");
  assert.deepEqual(said(), ["The key was revoked"]);
  show("b");
  assert.deepEqual(said(), []);
});
