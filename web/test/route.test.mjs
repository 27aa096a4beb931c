import assert from "node:assert/strict";
import { test } from "node:test";
import { href, parseRoute } from "../../ui/route.js";

test("an address is read back as it was written", () => {
  const params = { range: "7", tool: "inspect_serp", key: "cred_1", status: "failed", q: "a b&c=d#é" };
  assert.deepEqual(parseRoute(href("activity", params)), { screen: "activity", params });
});

test("an address without a screen, or with an unknown one, is the overview", () => {
  for (const hash of ["", "#", "#/", "#/nowhere", "#/nowhere?range=7", "#/Keys", "keysx"]) {
    assert.deepEqual(parseRoute(hash), { screen: "overview", params: {} }, hash);
  }
});

test("parameters that a screen does not know are left out", () => {
  assert.deepEqual(parseRoute("#/keys?tool=x"), { screen: "keys", params: {} });
  assert.deepEqual(parseRoute("#/overview?range=90&constructor=x"), { screen: "overview", params: { range: "90" } });
});

test("empty parameters do not stand in an address", () => {
  assert.equal(href("activity", { tool: "", q: undefined }), "#/activity");
  assert.equal(href("overview", { range: "90", by: "key" }), "#/overview?range=90&by=key");
});

test("an address that is not well encoded does no harm", () => {
  assert.equal(parseRoute("#/activity?q=%E0%A4%A").screen, "activity");
});
