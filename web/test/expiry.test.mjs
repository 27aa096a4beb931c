import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfDay, expiryOf, nameLength } from "../../ui/expiry.js";

process.env.TZ = "Europe/Berlin";
const now = new Date("2026-11-23T09:42:00Z");

test("presets count calendar days from now", () => {
  assert.deepEqual(expiryOf("7d", "", now), { expiresAt: "2026-11-30T09:42:00.000Z" });
  assert.deepEqual(expiryOf("1y", "", now), { expiresAt: "2027-11-23T09:42:00.000Z" });
  assert.deepEqual(expiryOf("never", "", now), { expiresAt: null });
});

test("a chosen day counts to its end here, and today is not over yet", () => {
  assert.deepEqual(expiryOf("date", "2026-12-31", now), { expiresAt: "2026-12-31T22:59:59.000Z" });
  assert.deepEqual(expiryOf("date", " 2026-11-23 ", now), { expiresAt: "2026-11-23T22:59:59.000Z" });
});

test("a day that is missing, over or none is refused", () => {
  assert.deepEqual(expiryOf("date", "", now), { wrong: "day_missing" });
  assert.deepEqual(expiryOf("date", "2026-11-22", now), { wrong: "day_past" });
  for (const day of ["2027-02-31", "31.12.2027", "soon", "2027-13-01"]) {
    assert.deepEqual(expiryOf("date", day, now), { wrong: "day_missing" }, day);
    assert.equal(endOfDay(day), null);
  }
});

test("a name's length counts characters, not halves of them, after trimming", () => {
  assert.equal(nameLength("  🚀 bot  "), 5);
  assert.equal(nameLength("   "), 0);
});
