// Writes numbers, dates and spans of time as a locale does. Pure: the time it is comes in as an argument.
// Amounts of credits are decimal strings and stay exact: Intl reads them as they are.

/** A moment, RFC 3339. @typedef {string} Instant */
/** A calendar day, `2026-11-23`. @typedef {string} Day */
/** A decimal number in text, `"1284.5"`. @typedef {string} Decimal */
/** @typedef {{ count: number, unit: "hour" | "day" | "month" | "year" }} Span */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;
const MOST_KNOWN_DAYS = 10_000;

/**
 * @param {{ locale: string, timeZone?: string }} where the system's time zone unless one is given
 */
export function createFormat({ locale, timeZone }) {
  /** @param {Intl.NumberFormatOptions} options */
  const number = (options) => new Intl.NumberFormat(locale, options);
  /** @param {Intl.DateTimeFormatOptions} options */
  const date = (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  /** A calendar day has no zone: it is written in the one it is read in. @param {Intl.DateTimeFormatOptions} options */
  const calendar = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });

  const amounts = number({ maximumFractionDigits: 4 });
  const changes = number({ maximumFractionDigits: 4, signDisplay: "exceptZero" });
  const compacts = number({ notation: "compact", maximumFractionDigits: 1 });
  const counts = number({ maximumFractionDigits: 0 });
  const percents = number({ style: "percent", maximumFractionDigits: 0 });
  const fine = number({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const dollars = number({ style: "currency", currency: "USD", maximumFractionDigits: 6 });

  const wholeDollars = number({ style: "currency", currency: "USD", maximumFractionDigits: 0 });

  // "09:42" where the day has 24 hours, "9:42 AM" where it has twice twelve.
  const { hourCycle } = date({ hour: "numeric" }).resolvedOptions();
  const hour = hourCycle === "h23" ? "2-digit" : "numeric";
  const times = date({ hour, minute: "2-digit" });
  const exactTimes = date({ hour, minute: "2-digit", second: "2-digit" });
  const dates = date({ day: "numeric", month: "short" });
  const datesWithYear = date({ day: "numeric", month: "short", year: "numeric" });
  const datesWithTime = date({ day: "numeric", month: "short", hour, minute: "2-digit" });
  const full = date({ dateStyle: "full", timeStyle: "long" });
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });

  const days = calendar({ day: "numeric", month: "short" });
  const daysWithYear = calendar({ day: "numeric", month: "short", year: "numeric" });
  const weekdays = calendar({ weekday: "short", day: "numeric", month: "short" });
  const months = calendar({ month: "short" });
  const monthNames = calendar({ month: "long" });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  /** @param {Decimal} value Intl takes decimal text and keeps every digit of it. */
  const exact = (value) => /** @type {Intl.StringNumericLiteral} */ (/** @type {unknown} */ (value));

  /** Days by the quarter of an hour, in which none begins anywhere. @type {Map<number, Day>} */
  const knownDays = new Map();

  /** @param {Instant} instant @returns {Day} the day of a moment in this time zone */
  const dayOf = (instant) => {
    const at = new Date(instant);
    const quarter = Math.floor(at.getTime() / QUARTER);
    const known = knownDays.get(quarter);
    if (known !== undefined) return known;
    // Engines differ in what they make of a whole date, not in its parts.
    const { year, month, day } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    const found = `${year}-${month}-${day}`;
    if (knownDays.size >= MOST_KNOWN_DAYS) knownDays.clear();
    knownDays.set(quarter, found);
    return found;
  };

  /** @type {Map<string, Intl.NumberFormat>} */
  const units = new Map();

  /**
   * An amount of a unit; what writes it is made once, because a table writes hundreds of them.
   * @param {number} value @param {string} unit @param {"narrow" | "short" | "long"} unitDisplay @param {number} digits
   */
  const inUnit = (value, unit, unitDisplay, digits) => {
    let made = units.get(unit);
    if (!made) units.set(unit, (made = number({ style: "unit", unit, unitDisplay, maximumFractionDigits: digits })));
    return made.format(value);
  };

  /** @param {Day} day */
  const asDate = (day) => new Date(`${day}T00:00:00Z`);

  /** @param {Day} from @param {Day} to calendar days between two days */
  const daysBetween = (from, to) => Math.round((asDate(to).getTime() - asDate(from).getTime()) / DAY);

  return {
    locale,

    /** "12,480", "0.5" @param {Decimal} value */
    credits: (value) => amounts.format(exact(value)),

    /** "+1,000", "-312", "0" @param {Decimal} value */
    change: (value) => changes.format(exact(value)),

    /** "12.5K", for axes and narrow places @param {Decimal | number} value */
    compact: (value) => compacts.format(typeof value === "number" ? value : exact(value)),

    /** "1,284" @param {number} value */
    count: (value) => counts.format(value),

    /** "8%"; under ten "2.1%" @param {number} value 0 to 100 */
    percent: (value) => (value > 0 && value < 9.95 ? fine : percents).format(value / 100),

    /** "$0.0125" @param {Decimal} value US dollars */
    dollars: (value) => dollars.format(exact(value)),

    /** "$20" @param {number} value US dollars */
    wholeDollars: (value) => wholeDollars.format(value),

    /** "10:42" @param {Instant} instant */
    time: (instant) => times.format(new Date(instant)),

    /** "10:42:07" @param {Instant} instant */
    exactTime: (instant) => exactTimes.format(new Date(instant)),

    /** Everything about a moment, for hovering over it @param {Instant} instant */
    full: (instant) => full.format(new Date(instant)),

    /** "23 Nov, 10:42" @param {Instant} instant */
    dateTime: (instant) => datesWithTime.format(new Date(instant)),

    /**
     * "10:42" on the same day, otherwise "22 Nov, 10:42".
     * @param {Instant} instant
     * @param {Date} now
     */
    moment: (instant, now) =>
      dayOf(instant) === dayOf(now.toISOString())
        ? times.format(new Date(instant))
        : datesWithTime.format(new Date(instant)),

    /**
     * "23 Nov"; with its year when that is not this one.
     * @param {Instant} instant
     * @param {Date} now
     */
    date: (instant, now) =>
      (dayOf(instant).slice(0, 4) === dayOf(now.toISOString()).slice(0, 4) ? dates : datesWithYear).format(
        new Date(instant),
      ),

    /**
     * "11 Dec"; with its year when that is not this one.
     * @param {Day} day
     * @param {Date} now
     */
    day: (day, now) =>
      (day.slice(0, 4) === dayOf(now.toISOString()).slice(0, 4) ? days : daysWithYear).format(asDate(day)),

    /** "11 Dec", for an axis @param {Day} day */
    dayOfYear: (day) => days.format(asDate(day)),

    /** "Mon, 23 Nov" @param {Day} day */
    weekday: (day) => weekdays.format(asDate(day)),

    /** "Nov" @param {Day} day */
    month: (day) => months.format(asDate(day)),

    /** "December" @param {number} month from 1 */
    monthName: (month) => monthNames.format(new Date(Date.UTC(2026, month - 1, 1))),

    /** In which order a date is written. @returns {Array<"year" | "month" | "day">} */
    dayOrder: () =>
      daysWithYear
        .formatToParts(asDate("2026-12-31"))
        .flatMap(({ type }) => (type === "year" || type === "month" || type === "day" ? [type] : [])),

    /**
     * "3 hours ago", "yesterday", "in 3 days". Calendar days count from the second day on.
     * @param {Instant} instant
     * @param {Date} now
     */
    relative(instant, now) {
      const difference = new Date(instant).getTime() - now.getTime();
      const size = Math.abs(difference);
      if (size < 45_000) return relatives.format(0, "second");
      if (size < HOUR) return relatives.format(Math.trunc(difference / MINUTE) || Math.sign(difference), "minute");
      if (size < 12 * HOUR) return relatives.format(Math.trunc(difference / HOUR), "hour");
      const between = daysBetween(dayOf(now.toISOString()), dayOf(instant));
      if (between === 0) return relatives.format(Math.trunc(difference / HOUR), "hour");
      if (Math.abs(between) < 60) return relatives.format(between, "day");
      if (Math.abs(between) < 700) return relatives.format(Math.trunc(between / 30.44), "month");
      return relatives.format(Math.trunc(between / 365.25), "year");
    },

    /** "842ms", "1.2s", "2m", as narrow as the language writes them @param {number} milliseconds */
    duration(milliseconds) {
      if (milliseconds < 1_000) return inUnit(milliseconds, "millisecond", "narrow", 0);
      if (milliseconds < MINUTE) return inUnit(milliseconds / 1_000, "second", "narrow", 1);
      return inUnit(milliseconds / MINUTE, "minute", "narrow", 1);
    },

    /** "52 bytes", "4.1 kB", "1.2 MB" @param {number} bytes */
    size(bytes) {
      if (bytes < 1_000) return inUnit(bytes, "byte", "long", 0);
      if (bytes < 1_000_000) return inUnit(bytes / 1_000, "kilobyte", "short", 1);
      return inUnit(bytes / 1_000_000, "megabyte", "short", 1);
    },

    /** Whether numbers have a comma where others have a point. */
    decimalComma: amounts.formatToParts(1.5).some(({ type, value }) => type === "decimal" && value === ","),

    dayOf,
    daysBetween,
  };
}

/**
 * A number of days in the unit that people would use for it.
 * @param {number} days
 * @returns {Span}
 */
export function span(days) {
  if (days < 1) return { count: Math.max(1, Math.round(days * 24)), unit: "hour" };
  if (days < 75) return { count: Math.round(days), unit: "day" };
  if (days < 700) return { count: Math.round(days / 30.44), unit: "month" };
  return { count: Math.round(days / 365.25), unit: "year" };
}
