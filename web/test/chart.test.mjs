import assert from "node:assert/strict";
import { test } from "node:test";
import { allSeen, firstsOfMonths, labelledDays, layOut, niceEnd, step } from "../../ui/chart.js";
import { seriesOf } from "../../ui/series.js";

const day = (credits, over = {}) => ({
  day: "2026-11-23", credits, total: String(credits.reduce((sum, one) => sum + Number(one), 0)), requests: 1, complete: true, ...over,
});
const size = { width: 300, height: 100, groups: 2 };

test("an axis ends at a round number at or above the highest bar", () => {
  assert.deepEqual([0, 3, 4, 7, 97, 101, 446, 1000, 1001].map(niceEnd), [4, 4, 4, 8, 100, 120, 500, 1000, 1200]);
});

test("every group is one path, and groups that spent nothing draw nothing", () => {
  const { paths } = layOut([day(["1", "0"]), day(["2", "0"])], size);
  assert.equal(paths.length, 2);
  assert.match(paths[0], /^M/);
  assert.equal(paths[1], "");
});

test("groups stand on each other without a gap", () => {
  const { paths } = layOut([day(["2", "2"])], size);
  // The lower one ends at half of the axis of 4, where the upper one begins.
  assert.match(paths[0], /V50H/);
  assert.match(paths[1], /^M[\d.]+ 50V/);
});

test("a refund does not draw a bar upside down", () => {
  const { tops } = layOut([day(["-5", "2"])], size);
  assert.deepEqual(tops, [50]);
});

test("no days, and days without spend, draw nothing and do no harm", () => {
  assert.deepEqual(layOut([], size).columns, []);
  assert.deepEqual(layOut([day(["0", "0"])], size).tops, [100]);
});

test("days that were not seen whole are marked", () => {
  assert.deepEqual(layOut([day(["1", "0"]), day(["0", "0"], { complete: false })], size).unseen, [{ x: 150, width: 150 }]);
});

test("a year has a bar for each day, none of them of no width", () => {
  const { paths } = layOut(Array.from({ length: 365 }, () => day(["1", "1"])), size);
  assert.equal(paths[0].match(/M/g)?.length, 365);
  assert.doesNotMatch(paths.join(""), /NaN|Infinity/);
});

test("labels do not crowd each other and the last day always has one", () => {
  assert.deepEqual(labelledDays(7, 700, 64), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(labelledDays(30, 700, 64), [4, 9, 14, 19, 24, 29]);
  assert.deepEqual(labelledDays(0, 700, 64), []);
  assert.deepEqual(labelledDays(30, 480, 64, 104), [4, 9, 14, 19, 29], "a long word at the end has the room of two");
});

test("a year is labelled at the first days of its months", () => {
  const days = ["2026-10-31", "2026-11-01", "2026-11-02"].map((date) => day(["0"], { day: date }));
  const rest = Array.from({ length: 20 }, () => day(["0"], { day: "2026-11-15" }));
  assert.deepEqual(firstsOfMonths([...days, ...rest]), [1]);
});

test("keys move over the days and stop at both ends", () => {
  assert.equal(step("ArrowLeft", 0, 30), 0);
  assert.equal(step("ArrowRight", 28, 30), 29);
  assert.equal(step("PageDown", 20, 30), 13);
  assert.equal(step("Home", 20, 30), 0);
  assert.equal(step("End", 20, 30), 29);
  assert.equal(step("a", 20, 30), null);
});

test("outcomes have colours that mean something, the rest is never mistaken for a group", () => {
  const groups = ["succeeded", "no_credits", "service_error", "other"].map((id) => ({ id }));
  assert.deepEqual(seriesOf("outcome", groups), ["series-0", "series-failed-0", "series-failed-1", "series-other"]);
  assert.deepEqual(seriesOf("tool", groups.slice(2)), ["series-0", "series-other"]);
});

test("days that nobody saw are not said to be days on which nothing was spent", () => {
  assert.equal(allSeen([day([]), day([])]), true);
  assert.equal(allSeen([day([], { complete: false }), day([])]), false);
});
