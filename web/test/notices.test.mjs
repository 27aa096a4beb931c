import assert from "node:assert/strict";
import { test } from "node:test";
import { noticesOn } from "../../ui/notice-places.js";

test("a notice that comes by itself is not told where it would push aside what is about to be clicked", () => {
  const notices = ["no_tray", "settings_set_aside"].map((code, id) => ({ id, code, detail: null }));
  const told = (screen) => noticesOn(notices, screen).map(({ code }) => code);
  for (const screen of ["overview", "settings"]) assert.deepEqual(told(screen), ["no_tray", "settings_set_aside"]);
  for (const screen of ["activity", "keys"]) assert.deepEqual(told(screen), ["settings_set_aside"]);
});
