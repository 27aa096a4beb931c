import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL_COLUMNS, areUsual, columnsOf, moved, toggled } from "../../ui/activity-columns.js";
import { ActivityList, MOST_PAGES, visibleLines } from "../../ui/activity-list.js";
import { bounds, isFiltered, movesOn, isSingleDay, knownRange, orderOf, queryOf, sortedBy } from "../../ui/activity-query.js";
import { LongScroll } from "../../ui/long-scroll.js";

process.env.TZ = "Europe/Berlin";

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

test("a range of two days has both, whichever comes first", () => {
  const range = { from: "2026-10-31T23:00:00.000Z", to: "2026-11-20T23:00:00.000Z" };
  assert.deepEqual(bounds("2026-11-01..2026-11-20", new Date()), range);
  assert.deepEqual(bounds("2026-11-20..2026-11-01", new Date()), range);
  assert.equal(knownRange("2026-11-01..2026-13-01"), "all");
});

test("the address becomes the query, empty parts left out", () => {
  const now = new Date("2026-11-23T09:42:00Z");
  assert.deepEqual(queryOf({}, now), {});
  const params = { tool: "audit_site", key: "cred_1", source: "mcp", status: "rate_limited", credits: "2,5", seconds: "1.25", q: "  x " };
  assert.deepEqual(queryOf(params, now), {
    tool: "audit_site", credential: "cred_1", source: "mcp", outcome: "rate_limited", creditsAbove: "2.5",
    durationAboveMs: 1250, search: "x",
  });
  assert.deepEqual(queryOf({ key: "none", status: "odd", credits: "much", seconds: "-1" }, now), { credential: "" });
  assert.deepEqual(queryOf({ sort: "duration", order: "up" }, now), { sort: "duration", leastFirst: true });
});

test("a click on a column orders by it, and a second one the other way round", () => {
  assert.deepEqual(sortedBy({}, "credits"), { sort: "credits", order: undefined });
  assert.deepEqual(sortedBy({ sort: "credits" }, "credits"), { sort: "credits", order: "up" });
  assert.deepEqual(sortedBy({ sort: "credits", order: "up" }, "time"), { sort: undefined, order: undefined });
  assert.deepEqual(sortedBy({}, "time"), { sort: undefined, order: "up" });
  assert.deepEqual(orderOf({ sort: "nonsense" }), { sort: "time", leastFirst: false });
});

test("only what narrows the list counts as a filter", () => {
  assert.equal(isFiltered({ range: "all", q: " " }), false);
  assert.equal(isFiltered({ range: "7" }), true);
  assert.equal(isFiltered({ key: "none" }), true);
});

/** A page of requests from place `from` on, the newest is number 0. */
const pageAt = (from, length, next = null) => ({
  rows: Array.from({ length }, (_, at) => ({ id: `log_${from + at}`, at: new Date(Date.UTC(2026, 10, 23) - (from + at) * 60_000).toISOString() })),
  next, newest: "7", tools: [], sources: [],
});
const summary = (requests, gaps = []) => ({ requests, credits: "0", failed: 0, durations: null, gaps });
const gapAt = (above) => ({ above, from: `from ${above}`, to: `to ${above}`, credits: null, reason: "away" });
const kinds = (list) => Array.from({ length: list.lines }, (_, line) => list.line(line)).map(({ kind, key }) => (kind === "gap" ? "gap" : key));

test("a list is as long as everything that was found, and read where it is looked at", () => {
  const list = new ActivityList(pageAt(0, 100, "c1"));
  assert.equal(list.lines, 100);
  list.take(summary(3_650_000));
  assert.equal(list.lines, 3_650_000);
  assert.deepEqual(list.missing(0, 40), []);
  assert.deepEqual(list.missing(90, 130), [1]);
  assert.deepEqual(list.missing(3_649_980, 3_650_000), [36_499]);
  assert.equal(list.line(2_000_000).kind, "unread");
});

test("the page that follows is asked for by where the one before ended, any other by its place", () => {
  const list = new ActivityList(pageAt(0, 100, "c1"));
  list.take(summary(100_000));
  assert.deepEqual(list.askFor(0), {});
  assert.deepEqual(list.askFor(1), { after: "c1" });
  assert.deepEqual(list.askFor(500), { skip: 50_000 });
  list.takePage(500, pageAt(50_000, 100, "c501"));
  assert.deepEqual(list.askFor(501), { after: "c501" });
  assert.equal(list.lineOf("log_50007"), 50_007);
});

test("pages far from the view are forgotten, and read again when they are gone back to", () => {
  const list = new ActivityList(pageAt(0, 100, "c1"));
  list.take(summary(100_000));
  for (let number = 1; number <= MOST_PAGES + 20; number += 1) {
    list.takePage(number, pageAt(number * 100, 100, "c"));
    list.forgetFarFrom(number);
  }
  assert.equal(list.pages.size, MOST_PAGES);
  assert.deepEqual(list.missing(0, 10), [0]);
});

test("rows that are gone go, as after deleting the history", () => {
  const list = new ActivityList(pageAt(0, 100, "c1"));
  list.take(summary(1_000));
  list.takePage(3, pageAt(300, 20));
  assert.equal(list.count, 320);
});

test("a gap stands between the rows around it, before all or after all", () => {
  const list = new ActivityList(pageAt(0, 3));
  list.take(summary(3, [gapAt(0), gapAt(2), gapAt(3)]));
  assert.deepEqual(kinds(list), ["gap", "log_0", "log_1", "gap", "log_2", "gap"]);
  assert.equal(list.lineOf("log_2"), 4);
  assert.deepEqual(list.missing(0, 6), []);
});

test("a list that becomes shorter has no more lines than there are, and is as long as before until that is known", () => {
  const before = new ActivityList(pageAt(0, 100, "c1"));
  before.take(summary(1_000));
  const list = new ActivityList(pageAt(0, 100, "c1"));
  list.replace(before);
  assert.equal(list.lines, 1_000);
  list.take(summary(400));
  assert.deepEqual([list.lines, list.length, list.missing(390, 400)], [400, 400, [3]]);
});

test("what was read before stands in until it is read again", () => {
  const before = new ActivityList(pageAt(0, 100, "c1"));
  before.take(summary(1_000));
  before.takePage(4, pageAt(400, 100, "c5"));
  const list = new ActivityList(pageAt(0, 100, "c1"));
  list.replace(before);
  assert.deepEqual([list.line(450).key, list.missing(440, 460)], ["log_450", [4]]);
  list.take(summary(1_000));
  list.takePage(4, pageAt(401, 100, "c5"));
  assert.deepEqual([list.line(450).key, list.missing(440, 460)], ["log_451", []]);
});

test("a line whose details are shown is the one that was read last", () => {
  const before = new ActivityList(pageAt(0, 3));
  const line = before.line(1);
  const page = pageAt(0, 3);
  page.rows[1].credits = "5";
  const list = new ActivityList(page);
  list.replace(before);
  assert.equal(list.again(line).row.credits, "5");
  const elsewhere = { kind: "row", key: "log_77", row: { id: "log_77" } };
  assert.equal(list.again(elsewhere), elsewhere);
});

test("only a range that moves on at midnight is asked for anew then", () => {
  const moving = ["today", "yesterday", "7", "30", "90", "month", "last-month"];
  assert.ok(moving.every(movesOn));
  for (const range of [undefined, "all", "2026-11-20", "2026-11-01..2026-11-20", "nonsense"]) assert.equal(movesOn(range), false);
});

test("columns are shown as chosen, and the time always is", () => {
  assert.deepEqual(columnsOf([]), USUAL_COLUMNS);
  assert.deepEqual(columnsOf(["credits", "tool", "nonsense"]), ["time", "credits", "tool"]);
  assert.deepEqual(moved(["time", "tool", "key"], "tool", 1), ["time", "key", "tool"]);
  assert.deepEqual(moved(["time", "tool"], "tool", 1), ["time", "tool"]);
  assert.deepEqual(toggled(toggled(USUAL_COLUMNS, "source"), "source"), USUAL_COLUMNS);
  assert.equal(areUsual(USUAL_COLUMNS), true);
});

test("a list that can be laid out scrolls as any other", () => {
  const extent = new LongScroll(1_000_000);
  extent.resize(40_000, 500);
  extent.scrolled(17);
  assert.deepEqual([extent.top, extent.inBox(40), extent.height, extent.astray], [17, 40, 40_000, false]);
});

test("a list that cannot be laid out reaches every line, and steps stay true", () => {
  const extent = new LongScroll(1_000_000);
  extent.resize(146_000_000, 500);
  assert.equal(extent.height, 1_000_000);
  extent.scrolled(extent.lastBoxTop);
  assert.equal(extent.top, extent.lastTop);
  extent.scrolled(500_000);
  const middle = extent.top;
  assert.ok(Math.abs(middle - 73_000_000) < 200_000);
  extent.scrolled(500_100);
  assert.equal(extent.top, middle + 100);
  assert.equal(extent.inBox(extent.top), 500_100);
});

test("small steps lead to the very ends without a leap", () => {
  const extent = new LongScroll(1_000_000);
  extent.resize(146_000_000, 500);
  extent.goTo(73_000_000);
  let largest = 0;
  // Each step the box is set right again once it rests, as the table does.
  while (extent.top > 0) {
    const before = extent.top;
    extent.scrolled(Math.max(0, extent.boxTop - 1_400));
    largest = Math.max(largest, before - extent.top);
    if (extent.astray) extent.goTo(extent.top);
  }
  assert.ok(largest <= 1_400, String(largest));
  assert.equal(extent.boxTop, 0);
});

test("any place can be gone to and is where the scroll bar says", () => {
  const extent = new LongScroll(1_000_000);
  extent.resize(146_000_000, 500);
  for (const top of [0, 10, 250_000, 9_000_000, 100_000_000, 145_999_500]) {
    extent.goTo(top);
    assert.equal(extent.top, top);
    assert.ok(Math.abs(extent.topOf(extent.boxTop) - top) <= 150, String(top));
    assert.ok(extent.inBox(Math.max(0, top - 480)) >= 0);
  }
});

test("a line is brought into view by as little as needed, also where the view became lower", () => {
  const extent = new LongScroll(1_000_000);
  extent.resize(40_000, 500);
  assert.equal(extent.topToSee(460, 40), 0);
  assert.equal(extent.topToSee(480, 40), 20);
  extent.goTo(1_000);
  assert.deepEqual([extent.topToSee(990, 40), extent.topToSee(1_000, 40), extent.topToSee(1_460, 40)], [990, 1_000, 1_000]);
  extent.resize(40_000, 400);
  assert.equal(extent.topToSee(1_460, 40), 1_100);
});

test("only the lines near the view are in the document", () => {
  const where = { count: 100_000, lineHeight: 40, scrollTop: 40_000, viewHeight: 400, margin: 5 };
  assert.deepEqual(visibleLines(where), { first: 995, last: 1015 });
  assert.deepEqual(visibleLines({ ...where, scrollTop: 0 }), { first: 0, last: 15 });
  assert.deepEqual(visibleLines({ ...where, count: 3 }), { first: 3, last: 3 });
  assert.deepEqual(visibleLines({ ...where, count: 0 }), { first: 0, last: 0 });
});
