// The geometry of a sparkline. Pure: amounts in, SVG path data out.

/** @param {number} value */
const short = (value) => Number(value.toFixed(2));

/**
 * One bar for each amount, side by side, the highest as high as there is room.
 * @param {string[]} amounts decimal strings, oldest first
 * @param {{ width: number, height: number }} size
 * @returns {string} path data
 */
export function bars(amounts, { width, height }) {
  const values = amounts.map((amount) => Math.max(0, Number(amount)));
  const highest = Math.max(...values);
  if (!(highest > 0)) return "";
  const pitch = width / values.length;
  const bar = pitch * 0.7;
  return values
    .map((value, index) => {
      if (value === 0) return "";
      // What stands for something is never thinner than can be seen.
      const tall = Math.max((value / highest) * height, 1);
      const left = index * pitch + (pitch - bar) / 2;
      return `M${short(left)} ${short(height)}V${short(height - tall)}H${short(left + bar)}V${short(height)}Z`;
    })
    .join("");
}

/**
 * What a sparkline shows, for those who do not see it.
 * @param {string[]} amounts oldest first, today last
 * @returns {{ used: number, most: string, mostAgo: number, today: string }} days with spend, the most in a day and how
 *   many days ago that was, and today's
 */
export function gist(amounts) {
  const values = amounts.map(Number);
  const at = values.lastIndexOf(Math.max(...values));
  return {
    used: values.filter((value) => value > 0).length,
    most: amounts[at] ?? "0",
    mostAgo: values.length - 1 - at,
    today: amounts.at(-1) ?? "0",
  };
}
