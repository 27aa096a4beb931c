import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf, isFiltered, listed, search, searchable, sortBy, sortOf, sorted } from "../../ui/key-list.js";
import { href, parseRoute } from "../../ui/route.js";
import { bars, gist } from "../../ui/sparkline.js";

const key = (id, name, over = {}) => ({
  id, name, prefix: `or_${id}...`, status: "active", urgency: 8, findings: [{ kind: "active" }], own: false,
  createdAt: "2026-08-01T00:00:00Z", lastUsedAt: null, expiresAt: null, credits30Days: "0", requests30Days: 0, days: [], ...over,
});

/** As the core sends them: most urgent first. */
const KEYS = [
  key("fail1", "bot 10", { status: "failing", urgency: 0, lastUsedAt: "2026-11-23T10:00:00Z", credits30Days: "9.5" }),
  key("exp1", "Bot 9", { status: "expiring", urgency: 4, expiresAt: "2026-11-26T00:00:00Z", credits30Days: "10", createdAt: "2026-11-01T00:00:00Z" }),
  key("exp2", "Élan", { status: "expiring", urgency: 5, expiresAt: "2026-12-20T00:00:00Z", lastUsedAt: "2026-11-20T10:00:00Z" }),
  key("act1", "Müller & Söhne", { lastUsedAt: "2026-11-23T12:00:00Z", credits30Days: "1284.25", createdAt: "2026-09-01T00:00:00Z" }),
  key("over1", "Old laptop", { status: "expired", urgency: 9, expiresAt: "2026-10-01T00:00:00Z", note: "The one in the Café" }),
];
const ids = (rows) => rows.map(({ id }) => id);
const by = (column, order) => ids(sorted(KEYS, sortOf({ sort: column, order }), "en"));

test("keys come most urgent first unless something else is asked for", () => {
  assert.deepEqual(sortOf({}), { column: "status", order: "asc" });
  assert.deepEqual(sortOf({ sort: "nonsense", order: "up" }), { column: "status", order: "asc" });
  assert.deepEqual(ids(listed(KEYS, {}, "en")), ids(KEYS));
});

test("every column sorts both ways, and what has no value stands at the end", () => {
  assert.deepEqual(by("name"), ["exp1", "fail1", "exp2", "act1", "over1"], "9 comes before 10, and É with E");
  assert.deepEqual(by("name", "desc"), ["over1", "act1", "exp2", "fail1", "exp1"]);
  assert.deepEqual(by("used"), ["act1", "fail1", "exp2", "exp1", "over1"]);
  assert.deepEqual(by("used", "asc"), ["exp2", "fail1", "act1", "exp1", "over1"]);
  assert.deepEqual(by("expires"), ["over1", "exp1", "exp2", "fail1", "act1"]);
  assert.deepEqual(by("expires", "desc"), ["exp2", "exp1", "over1", "fail1", "act1"]);
  assert.deepEqual(by("credits"), ["act1", "exp1", "fail1", "exp2", "over1"], "10 is more than 9.5");
  assert.deepEqual(by("created").slice(0, 2), ["exp1", "act1"]);
  assert.deepEqual(by("status", "desc"), ["over1", "act1", "exp2", "exp1", "fail1"]);
});

test("equal keys keep the order of the core", () => {
  const same = [key("b", "Same"), key("a", "Same"), key("c", "same")];
  for (const order of ["asc", "desc"]) assert.deepEqual(ids(sorted(same, { column: "name", order }, "en")), ["b", "a", "c"]);
});

test("pressing a head sorts by it, and pressing it again turns the order around", () => {
  const first = sortBy(sortOf({}), "credits");
  assert.deepEqual(first, { sort: "credits", order: undefined });
  assert.equal(sortOf(first).order, "desc", "the most first");
  const again = sortBy(sortOf(first), "credits");
  assert.deepEqual(again, { sort: "credits", order: "asc" });
  assert.deepEqual(sortBy(sortOf(again), "credits"), first);
  assert.deepEqual(sortBy(sortOf(first), "status"), { sort: undefined, order: undefined });
});

test("a key is found by its name, note, id and beginning, whatever the case and the accents", () => {
  for (const [text, expected] of [
    ["bot", ["fail1", "exp1"]],
    ["BOT 9", ["exp1"]],
    ["elan", ["exp2"]],
    ["sohne muller", ["act1"]],
    ["cafe", ["over1"]],
    ["or_act1", ["act1"]],
    ["exp2", ["exp2"]],
    ["  ", ids(KEYS)],
    ["nothing like it", []],
  ]) {
    assert.deepEqual(ids(search(KEYS, text)), expected, text);
  }
});

test("a whole key that is pasted is cut before it stands anywhere, and still found", () => {
  const raw = "or_act1SecretPartOfTheKeyThatNobodyMaySee";
  const cut = searchable(` ${raw} `);
  assert.ok(cut.length <= 12 && raw.startsWith(cut));
  assert.deepEqual(ids(search(KEYS, cut)), ["act1"]);
  assert.equal(searchable("staging  bot "), "staging bot");
});

test("statuses are counted, most urgent first", () => {
  assert.deepEqual(countsOf(KEYS), [
    { status: "failing", count: 1 },
    { status: "expiring", count: 2 },
    { status: "active", count: 1 },
    { status: "expired", count: 1 },
  ]);
});

test("the address holds what is searched, filtered, sorted and opened", () => {
  const params = { key: "exp1", q: "a b", status: "expiring", sort: "name", order: "desc" };
  assert.deepEqual(parseRoute(href("keys", params)), { screen: "keys", params });
  assert.deepEqual(ids(listed(KEYS, { status: "expiring", q: "e", sort: "name", order: "desc" }, "en")), ["exp2", "exp1"]);
  assert.equal(isFiltered({ sort: "name" }), false);
  assert.equal(isFiltered({ q: " " }), false);
  assert.equal(isFiltered({ status: "active" }), true);
});

test("a sparkline has a bar for each day with spend, none for the others", () => {
  const path = bars(["0", "5", "10", "0.001"], { width: 40, height: 20 });
  const tops = [...path.matchAll(/V([\d.]+)H/g)].map(([, y]) => Number(y));
  assert.deepEqual(tops, [10, 0, 19], "half, all, and no thinner than can be seen");
  assert.equal(bars(["0", "0"], { width: 40, height: 20 }), "");
  assert.equal(bars([], { width: 40, height: 20 }), "");
  assert.ok(!bars(["-5", "3"], { width: 40, height: 20 }).includes("-"), "a refund draws nothing");
});

test("a sparkline is told in words: days with spend, the most, and today's", () => {
  assert.deepEqual(gist(["0", "12", "300.5", "4"]), { used: 3, most: "300.5", mostAgo: 1, today: "4" });
  assert.deepEqual(gist(["7", "7"]), { used: 2, most: "7", mostAgo: 0, today: "7" });
});
