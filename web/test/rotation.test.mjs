import assert from "node:assert/strict";
import { test } from "node:test";
import { stepsAt } from "../../ui/rotation.js";

/** @param {Parameters<typeof stepsAt>[0]} stand */
const states = (stand) => stepsAt(stand).map(({ state }) => state);

test("a rotation goes through four steps, one of them at a time", () => {
  assert.deepEqual(states("copy"), ["over", "now", "later", "later"]);
  assert.deepEqual(states("overlap"), ["over", "over", "now", "later"]);
  assert.deepEqual(states("listen"), ["over", "over", "now", "later"]);
  assert.deepEqual(states("retire"), ["over", "over", "over", "now"]);
  assert.deepEqual(states("done"), ["over", "over", "over", "over"]);
});

test("where no new key came of it, it stands at the first step", () => {
  for (const stand of /** @type {const} */ ([null, "create", "lost", "new_gone"])) {
    assert.deepEqual(states(stand), ["now", "later", "later", "later"]);
  }
});
