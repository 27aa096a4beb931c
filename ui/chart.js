// The geometry of the spend chart. Pure: days in, SVG path data out. Numbers here only place bars; what is written
// beside them comes from the exact amounts.

/** @import { DayBar } from "../web/ipc.d.ts" */

/** A bar is no wider than this, in px: a week of broad slabs says no more. */
const WIDEST_BAR = 44;

/** @typedef {{ x: number, width: number }} Column */
/**
 * @typedef {object} Chart
 * @property {string[]} paths one for each group, in the order of the groups
 * @property {Column[]} columns where each day stands, the whole of its width
 * @property {number[]} tops where each day's bar ends
 * @property {Array<{ y: number, value: number }>} lines of the grid, without the ground line
 * @property {Array<{ x: number, width: number }>} unseen columns of days that were not seen whole
 */

/**
 * The end of an axis: a round number at or above `value`, such that half of it is round too.
 * @param {number} value
 */
export function niceEnd(value) {
  if (!(value > 0)) return 4;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((candidate) => value <= candidate * magnitude + 1e-9) ?? 10;
  return Math.max(4, step * magnitude);
}

/** @param {number} value */
const short = (value) => Number(value.toFixed(2));

/**
 * @param {DayBar[]} days
 * @param {{ width: number, height: number, groups: number }} size in px
 * @returns {Chart}
 */
export function layOut(days, { width, height, groups }) {
  const end = niceEnd(Math.max(0, ...days.map((day) => Number(day.total))));
  const pitch = days.length > 0 ? width / days.length : width;
  const gap = pitch >= 24 ? 8 : pitch >= 8 ? Math.max(2, pitch * 0.24) : pitch >= 4 ? 1 : 0;
  const barWidth = Math.min(Math.max(pitch - gap, 0.5), WIDEST_BAR);
  const radius = Math.min(3, barWidth / 3);

  /** @type {string[][]} */
  const pieces = Array.from({ length: groups }, () => []);
  /** @type {number[]} */
  const tops = [];
  /** @type {Column[]} */
  const columns = [];
  /** @type {Column[]} */
  const unseen = [];

  days.forEach((day, index) => {
    const left = index * pitch;
    columns.push({ x: short(left), width: short(pitch) });
    if (!day.complete) unseen.push({ x: short(left), width: short(pitch) });
    const parts = day.credits.map((credits) => Math.max(0, Number(credits)));
    const highest = parts.findLastIndex((part) => part > 0);
    let base = height;
    parts.forEach((part, group) => {
      if (part === 0 || group >= groups) return;
      // A bar that stands for something is never thinner than can be seen.
      const tall = Math.max((part / end) * height, group === highest && base === height ? 1.5 : 0);
      const top = base - tall;
      const round = group === highest ? Math.min(radius, tall) : 0;
      pieces[group].push(bar(left + (pitch - barWidth) / 2, top, barWidth, tall, round));
      base = top;
    });
    tops.push(short(base));
  });

  return {
    paths: pieces.map((list) => list.join("")),
    columns,
    tops,
    lines: [0.5, 1].map((share) => ({ y: short(height - share * height), value: end * share })),
    unseen,
  };
}

/**
 * A bar with its two upper corners rounded.
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius
 */
function bar(x, y, width, height, radius) {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(short);
  const r = short(radius);
  if (r <= 0) return `M${left} ${bottom}V${top}H${right}V${bottom}Z`;
  return (
    `M${left} ${bottom}V${short(top + r)}Q${left} ${top} ${short(left + r)} ${top}` +
    `H${short(right - r)}Q${right} ${top} ${right} ${short(top + r)}V${bottom}Z`
  );
}

/**
 * Which days get a label under them: evenly apart, the last one always, none crowding another.
 * @param {number} count of days
 * @param {number} width of the chart in px
 * @param {number} room that a label needs in px
 * @param {number} [lastRoom] that the last one needs, which is a word and ends where the chart does
 * @returns {number[]} indices, rising
 */
export function labelledDays(count, width, room, lastRoom = room) {
  if (count <= 0) return [];
  const pitch = width / count;
  const every = [1, 2, 5, 7, 10, 15, 30, 61, 91, 183].find((step) => step * pitch >= room) ?? count;
  const labels = [];
  for (let index = count - 1; index >= 0; index -= every) labels.unshift(index);
  if (labels.length > 1 && every * pitch < lastRoom) labels.splice(-2, 1);
  return labels;
}

/**
 * The first days of months, for a year; those whose label would stick out at the end are left out.
 * @param {DayBar[]} days
 * @returns {number[]} indices, rising
 */
export const firstsOfMonths = (days) =>
  days.flatMap(({ day }, index) => (day.endsWith("-01") && index < days.length - 14 ? [index] : []));

/**
 * The days that a key moves to.
 * @param {string} key of the keyboard
 * @param {number} index of the day that is read out
 * @param {number} count of days
 * @returns {number | null} `null` for keys that do not move
 */
export function step(key, index, count) {
  /** @param {number} to */
  const within = (to) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return within(index - 1);
    case "ArrowRight":
    case "ArrowUp":
      return within(index + 1);
    case "PageDown":
      return within(index - 7);
    case "PageUp":
      return within(index + 7);
    case "Home":
      return within(0);
    case "End":
      return within(count - 1);
    default:
      return null;
  }
}

/**
 * Whether every day was seen: of the others nothing is known, and nothing seen is not nothing spent.
 * @param {{ complete: boolean }[]} days
 */
export const allSeen = (days) => days.every((day) => day.complete);
