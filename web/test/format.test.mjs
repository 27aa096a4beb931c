import assert from "node:assert/strict";
import { test } from "node:test";
import { createFormat, span } from "../../ui/format.js";

const british = createFormat({ locale: "en-GB", timeZone: "Europe/Berlin" });
const german = createFormat({ locale: "de-DE", timeZone: "Europe/Berlin" });
const now = new Date("2026-11-23T09:42:00Z");

test("an amount keeps every digit of its decimal text", () => {
  assert.equal(british.credits("12480"), "12,480");
  assert.equal(british.credits("0.5"), "0.5");
  assert.equal(british.credits("-1234567.8912"), "-1,234,567.8912");
  assert.equal(german.credits("1284.5"), "1.284,5");
});

// Node 18, which Debian 12 has, reads decimal text as a floating-point number; the webviews do not.
const exact = new Intl.NumberFormat("en").format("9007199254740993").endsWith("3");

test("an amount that no float can hold keeps every digit too", { skip: !exact && "this Node cannot" }, () => {
  assert.equal(british.credits("9007199254740993"), "9,007,199,254,740,993");
});

test("narrow places get a compact amount", () => {
  assert.match(british.compact("12480"), /^12\.5k$/i);
  assert.equal(british.compact(250), "250");
});

test("a small share keeps one decimal, a large one none", () => {
  assert.equal(british.percent(2.13), "2.1%");
  assert.equal(british.percent(0), "0%");
  assert.equal(british.percent(27.4), "27%");
  assert.equal(british.percent(9.97), "10%");
});

test("a moment of today is a time, another one carries its date", () => {
  assert.equal(british.moment("2026-11-23T08:05:00Z", now), "09:05");
  assert.equal(british.moment("2026-11-22T08:05:00Z", now), "22 Nov, 09:05");
});

test("today is the day of this computer's time zone, not of UTC", () => {
  assert.equal(british.dayOf("2026-11-22T23:30:00Z"), "2026-11-23");
  assert.equal(british.moment("2026-11-22T23:30:00Z", now), "00:30");
});

test("a date carries its year only when it is another one", () => {
  assert.equal(british.date("2026-12-11T10:00:00Z", now), "11 Dec");
  assert.equal(british.date("2027-02-21T10:00:00Z", now), "21 Feb 2027");
  assert.equal(british.day("2026-12-11", now), "11 Dec");
  assert.equal(british.day("2027-06-21", now), "21 Jun 2027");
});

test("a calendar day is the same day in every time zone", () => {
  for (const timeZone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    assert.equal(createFormat({ locale: "en-GB", timeZone }).dayOfYear("2026-11-23"), "23 Nov");
  }
});

test("ages count minutes and hours, and calendar days from yesterday on", () => {
  const ages = {
    "2026-11-23T09:41:40Z": "now",
    "2026-11-23T09:40:30Z": "1 minute ago",
    "2026-11-23T06:42:00Z": "3 hours ago",
    "2026-11-22T20:00:00Z": "yesterday",
    "2026-11-19T20:00:00Z": "4 days ago",
    "2026-08-23T09:42:00Z": "3 months ago",
    "2024-08-23T09:42:00Z": "2 years ago",
    "2026-11-26T09:00:00Z": "in 3 days",
  };
  for (const [instant, age] of Object.entries(ages)) assert.equal(british.relative(instant, now), age, instant);
});

test("a time in the last hours of today is hours away, even far away", () => {
  assert.equal(british.relative("2026-11-23T22:50:00Z", now), "in 13 hours");
});

test("durations and sizes choose their unit", () => {
  assert.equal(british.duration(842), "842ms");
  assert.equal(british.duration(1234), "1.2s");
  assert.equal(british.duration(90_000), "1.5m");
  assert.equal(british.size(52), "52 bytes");
  assert.equal(british.size(4096), "4.1 kB");
  assert.equal(british.size(1_200_000), "1.2 MB");
});

test("a span of days is told in the unit that people would use", () => {
  assert.deepEqual(span(0.01), { count: 1, unit: "hour" });
  assert.deepEqual(span(0.9), { count: 22, unit: "hour" });
  assert.deepEqual(span(18.2), { count: 18, unit: "day" });
  assert.deepEqual(span(210), { count: 7, unit: "month" });
  assert.deepEqual(span(1000), { count: 3, unit: "year" });
});

test("a language says whether its numbers have a comma, and days are the same asked for twice", () => {
  assert.deepEqual(["en", "de", "fr", "ja"].map((locale) => createFormat({ locale }).decimalComma), [false, true, true, false]);
  const berlin = createFormat({ locale: "en", timeZone: "Europe/Berlin" });
  const kathmandu = createFormat({ locale: "en", timeZone: "Asia/Kathmandu" });
  for (const again of [1, 2]) {
    assert.equal(berlin.dayOf("2026-11-22T22:59:59.999Z"), "2026-11-22", String(again));
    assert.equal(berlin.dayOf("2026-11-22T23:00:00Z"), "2026-11-23");
    assert.equal(kathmandu.dayOf("2026-11-22T18:14:59Z"), "2026-11-22");
    assert.equal(kathmandu.dayOf("2026-11-22T18:15:00Z"), "2026-11-23");
  }
});
