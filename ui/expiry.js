// When a new key is to expire: the presets, and a day of one's own.

/** @typedef {"7d" | "30d" | "90d" | "1y" | "never" | "date"} Expiry */

/** @type {Expiry[]} */
export const EXPIRIES = ["7d", "30d", "90d", "1y", "never", "date"];

/** The longest name that the service takes, in characters. */
export const NAME_LIMIT = 120;

/** The longest note about a key, in characters. */
export const NOTE_LIMIT = 200;

/** @param {string} name @returns {number} its characters after trimming, an emoji counting as the service counts it */
export const nameLength = (name) => [...name.trim()].length;

/**
 * @param {string} text a day, `2026-12-31`
 * @returns {Date | null} the end of that day here; `null` where it is no day
 */
export function endOfDay(text) {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(year, month - 1, day, 23, 59, 59);
  // 31 February would silently become 3 March.
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

/**
 * @param {Expiry} expiry
 * @param {string} day for `date`
 * @param {Date} now
 * @returns {{ expiresAt: string | null } | { wrong: "day_missing" | "day_past" }}
 */
export function expiryOf(expiry, day, now) {
  if (expiry === "never") return { expiresAt: null };
  if (expiry === "date") {
    const end = endOfDay(day);
    if (!end) return { wrong: "day_missing" };
    if (end <= now) return { wrong: "day_past" };
    return { expiresAt: end.toISOString() };
  }
  const at = new Date(now);
  if (expiry === "1y") at.setFullYear(at.getFullYear() + 1);
  else at.setDate(at.getDate() + Number.parseInt(expiry, 10));
  return { expiresAt: at.toISOString() };
}
