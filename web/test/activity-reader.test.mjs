import assert from "node:assert/strict";
import { test } from "node:test";
import { ActivityReader } from "../../ui/activity-reader.js";
import { WantedPages } from "../../ui/wanted-pages.js";

/** Lets everything happen that waits for nothing else. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A core with so many requests, the newest first, that notes what it is asked. */
function core(count) {
  const state = {
    ids: Array.from({ length: count }, (_, at) => `log_${count - at}`), newest: "n1", newer: 0, asked: [], broken: false,
    async activity(query) {
      state.asked.push(query);
      if (state.broken) throw { code: "history" };
      const from = query.after === undefined ? (query.skip ?? 0) : Number(query.after);
      const rows = state.ids.slice(from, from + query.limit).map((id) => ({ id }));
      const next = from + query.limit < state.ids.length ? String(from + query.limit) : null;
      return { rows, next, newest: state.newest, tools: ["audit_site"], sources: [] };
    },
    async activitySummary(query) {
      state.asked.push(query);
      if (state.broken) throw { code: "history" };
      const requests = query.since === undefined ? state.ids.length : state.newer;
      return { requests, credits: "0", failed: 0, durations: null, gaps: [], gapsLeftOut: 0 };
    },
  };
  return state;
}

function reader(source, mayMove = () => false) {
  const told = [];
  const host = { requestUpdate() {}, mayMove, toldOfNew: (count) => told.push(count) };
  return { reader: new ActivityReader(source, host), told };
}

test("what failed keeps the list from before, says so, and is not asked for again by itself", async () => {
  const source = core(500);
  const { reader: read } = reader(source);
  await read.show({});
  assert.deepEqual([read.current, read.error, read.list.lines], [true, null, 500]);
  source.broken = true;
  await read.show({ tool: "audit_site" });
  assert.deepEqual([read.current, read.error.code, read.list.lines], [false, "history", 500]);
  const asked = source.asked.length;
  read.readLines(300, 320);
  await settled();
  assert.equal(source.asked.length, asked);
  source.broken = false;
  await read.read();
  assert.deepEqual([read.current, read.error, read.query.tool], [true, null, "audit_site"]);
});

test("a page that cannot be read is told although there is a list", async () => {
  const source = core(500);
  const { reader: read } = reader(source);
  await read.show({});
  source.broken = true;
  read.readLines(300, 320);
  await settled();
  assert.deepEqual([read.current, read.error.code], [true, "history"]);
});

test("new requests wait while something is being read, and late ones come into their places", async () => {
  const source = core(500);
  const { reader: read, told } = reader(source);
  await read.show({});
  read.readLines(200, 210);
  await settled();
  assert.equal(read.list.line(250).key, "log_250");
  // One that is newer than all, and one that came late.
  source.newer = 1;
  source.newest = "n2";
  source.ids.splice(220, 0, "late");
  await read.lookAgain();
  assert.deepEqual([told, read.fresh, read.list.until], [[1], 1, "n1"]);
  read.readLines(200, 260);
  await settled();
  assert.deepEqual([read.list.lines, read.list.line(220).key, read.list.line(251).key], [501, "late", "log_250"]);
  assert.equal(read.query.until, "n1");
  const keys = Array.from({ length: 300 }, (_, line) => read.list.line(line)).filter(({ kind }) => kind === "row");
  assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length);
});

test("new requests are shown at once where that moves nothing", async () => {
  const source = core(50);
  const { reader: read, told } = reader(source, () => true);
  await read.show({});
  source.newer = 1;
  source.newest = "n2";
  source.ids.unshift("new");
  await read.lookAgain();
  assert.deepEqual([told, read.fresh, read.list.line(0).key, read.list.until], [[], 0, "new", "n2"]);
});

test("an answer that another question has overtaken changes nothing", async () => {
  const source = core(500);
  const { reader: read } = reader(source);
  const slow = source.activity;
  let answer = (_) => {};
  source.activity = () => new Promise((resolve) => (answer = resolve));
  const first = read.show({});
  source.activity = slow;
  await read.show({ tool: "audit_site" });
  answer({ rows: [], next: null, newest: null, tools: [], sources: [] });
  assert.deepEqual([await first, read.list.lines, read.query.tool], [false, 500, "audit_site"]);
});

test("of another account's requests nothing stays, and an answer for it comes to nothing", async () => {
  const { reader: read } = reader(core(500));
  await read.show({});
  const late = read.read();
  read.forget();
  assert.deepEqual([await late, read.list, read.summary, read.query, read.current], [false, null, null, {}, false]);
});

test("of the pages that a drag passes by, only one at a time and the last are read", async () => {
  const read = [];
  const answers = [];
  const pages = new WantedPages((page) => {
    read.push(page);
    return new Promise((resolve) => answers.push(resolve));
  });
  for (let page = 0; page < 400; page += 1) pages.want([page, page + 1]);
  assert.deepEqual(read, [0]);
  answers.shift()();
  await settled();
  assert.deepEqual(read, [0, 399]);
  answers.shift()();
  await settled();
  assert.deepEqual(read, [0, 399, 400]);
  pages.want([400]);
  answers.shift()();
  await settled();
  assert.deepEqual(read, [0, 399, 400], "what is being read is not wanted again");
});
