import assert from "node:assert/strict";
import { test } from "node:test";
import { append, linesOf, listOf, mergeFirst, visibleLines } from "../../ui/activity-list.js";
import { bounds, isFiltered, isSingleDay, knownRange, queryOf } from "../../ui/activity-query.js";

process.env.TZ = "Europe/Berlin";

/** A row `minute` minutes after ten o'clock. */
const row = (minute, id = `log_${minute}`) => ({ id, at: new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString() });
const rows = (...minutes) => minutes.map((minute) => row(minute));
const gap = (from, to) => ({ from: row(from).at, to: row(to).at, credits: null });
const page = (list, next = null, gaps = []) => ({ rows: list, next, gaps, summary: null, tools: [] });
const ids = (list) => list.rows.map(({ id }) => id);

test("ranges begin and end at midnight here", () => {
  const now = new Date("2026-11-23T09:42:00Z");
  assert.deepEqual(bounds("all", now), {});
  assert.deepEqual(bounds("today", now), { from: "2026-11-22T23:00:00.000Z" });
  assert.deepEqual(bounds("yesterday", now), { from: "2026-11-21T23:00:00.000Z", to: "2026-11-22T23:00:00.000Z" });
  assert.deepEqual(bounds("7", now), { from: "2026-11-16T23:00:00.000Z" });
  assert.deepEqual(bounds("last-month", now), { from: "2026-09-30T22:00:00.000Z", to: "2026-10-31T23:00:00.000Z" });
  assert.deepEqual(bounds("2026-11-20", now), { from: "2026-11-19T23:00:00.000Z", to: "2026-11-20T23:00:00.000Z" });
});

test("a day on which the clocks change is 25 hours long", () => {
  const { from, to } = bounds("2026-10-25", new Date());
  assert.equal(Date.parse(to) - Date.parse(from), 25 * 3_600_000);
});

test("a range that is not understood filters nothing", () => {
  for (const range of [undefined, "", "12", "tomorrow", "2026-13-40"]) assert.equal(knownRange(range), "all");
  assert.equal(isSingleDay("2026-11-20"), true);
});

test("the address becomes the query, empty parts left out", () => {
  const now = new Date("2026-11-23T09:42:00Z");
  assert.deepEqual(queryOf({}, now), { limit: 100 });
  assert.deepEqual(queryOf({ tool: "audit_site", key: "cred_1", status: "failed", q: "  x " }, now), {
    limit: 100, tool: "audit_site", credential: "cred_1", outcome: "failed", search: "x",
  });
  assert.deepEqual(queryOf({ key: "none", status: "odd" }, now), { limit: 100, credential: "" });
});

test("only what narrows the list counts as a filter", () => {
  assert.equal(isFiltered({ range: "all", q: " " }), false);
  assert.equal(isFiltered({ range: "7" }), true);
  assert.equal(isFiltered({ key: "none" }), true);
});

test("the page that follows is added once, even where it overlaps", () => {
  const list = append(listOf(page(rows(9, 8), "c1")), page(rows(8, 7), null, [gap(7, 8)]));
  assert.deepEqual(ids(list), ["log_9", "log_8", "log_7"]);
  assert.equal(list.next, null);
});

test("new rows come in at the top and what was read below stays", () => {
  const before = append(listOf(page(rows(9, 8, 7), "c1")), page(rows(6, 5), "c2"));
  const { list, fresh, joined } = mergeFirst(before, page(rows(11, 10, 9), "c3"));
  assert.deepEqual(ids(list), ["log_11", "log_10", "log_9", "log_8", "log_7", "log_6", "log_5"]);
  assert.deepEqual([fresh, joined, list.next], [2, true, "c2"]);
});

test("a late row within the first page finds its place", () => {
  const { list, fresh } = mergeFirst(listOf(page(rows(9, 7, 6), "c1")), page(rows(9, 8, 7), "c2"));
  assert.deepEqual(ids(list), ["log_9", "log_8", "log_7", "log_6"]);
  assert.equal(fresh, 0);
});

test("where nothing of the known is left on the first page, the list begins anew", () => {
  const { list, joined } = mergeFirst(listOf(page(rows(3, 2), "c1")), page(rows(9, 8), "c2"));
  assert.deepEqual([ids(list), joined, list.next], [["log_9", "log_8"], false, "c2"]);
});

test("rows that are gone go, as after deleting the history", () => {
  const { list, fresh } = mergeFirst(listOf(page(rows(3, 2))), page([]));
  assert.deepEqual([ids(list), fresh], [[], 0]);
});

test("a gap stands between the rows around it", () => {
  const lines = linesOf({ rows: rows(9, 8, 3, 2), gaps: [gap(3, 8)], next: null });
  assert.deepEqual(lines.map(({ kind, key }) => (kind === "gap" ? "gap" : key)), ["log_9", "log_8", "gap", "log_3", "log_2"]);
});

test("a gap after the last row stands at the end, and one before the first at the top", () => {
  const kinds = (list) => linesOf(list).map(({ kind }) => kind);
  assert.deepEqual(kinds({ rows: rows(9), gaps: [gap(3, 9)], next: null }), ["row", "gap"]);
  assert.deepEqual(kinds({ rows: rows(2), gaps: [gap(3, 9)], next: null }), ["gap", "row"]);
});

test("times with and without fractions are compared as times", () => {
  const list = { rows: [{ id: "b", at: "2026-11-23T10:00:00Z" }], gaps: [{ from: "2026-11-23T10:00:00.5Z", to: "2026-11-23T11:00:00Z", credits: null }], next: null };
  assert.deepEqual(linesOf(list).map(({ kind }) => kind), ["gap", "row"]);
});

test("only the lines near the view are in the document", () => {
  const where = { count: 100_000, lineHeight: 40, scrollTop: 40_000, viewHeight: 400, margin: 5 };
  assert.deepEqual(visibleLines(where), { first: 995, last: 1015 });
  assert.deepEqual(visibleLines({ ...where, scrollTop: 0 }), { first: 0, last: 15 });
  assert.deepEqual(visibleLines({ ...where, count: 3 }), { first: 3, last: 3 });
  assert.deepEqual(visibleLines({ ...where, count: 0 }), { first: 0, last: 0 });
});
