//! Calendar days in the computer's time zone.

use chrono::{DateTime, Days, NaiveDate, Offset as _, TimeDelta, TimeZone, Utc};

/// Where calendar days begin. The app uses the computer's zone ([`chrono::Local`]), a test any other.
///
/// Days follow each other without holes: a day lasts from [`start_of`](DayZone::start_of) it to the start of the
/// next, which is 23, 24 or 25 hours, and nothing at all for a date that a zone leapt over.
pub trait DayZone {
    /// The first moment of a day. Where clocks leap over midnight it is the moment after the leap; where midnight
    /// comes twice it is the first one.
    fn start_of(&self, day: NaiveDate) -> DateTime<Utc>;

    /// A day that is at most one off from the one `at` falls on: where to begin looking.
    fn near(&self, at: DateTime<Utc>) -> NaiveDate;

    /// How many seconds the clocks are ahead of UTC at a time.
    fn seconds_ahead(&self, at: DateTime<Utc>) -> i32;

    /// The day that `at` falls on.
    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        let mut day = self.near(at);
        while at < self.start_of(day) && day > NaiveDate::MIN {
            day = before(day);
        }
        while day < NaiveDate::MAX && at >= self.start_of(after(day)) {
            day = after(day);
        }
        day
    }
}

impl<Z: TimeZone> DayZone for Z {
    fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        // Zones are known to leap by up to a whole day (Samoa, 30 December 2011), in steps of a quarter of an hour.
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        (0..=96)
            .filter_map(|quarters| midnight.checked_add_signed(TimeDelta::minutes(15 * quarters)))
            .find_map(|local| self.from_local_datetime(&local).earliest())
            .map_or_else(|| midnight.and_utc(), |start| start.with_timezone(&Utc))
    }

    fn near(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(self).date_naive()
    }

    fn seconds_ahead(&self, at: DateTime<Utc>) -> i32 {
        self.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
    }
}

/// The day before, or the first day there is.
pub(crate) fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN)
}

/// So many days before, or the first day there is.
pub(crate) fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// The day after, or the last day there is.
pub(crate) fn after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

/// A day as a number, as it is stored: days since 1 January 1970.
pub(crate) fn number(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days())
}

/// The day of a stored number; 1 January 1970 for one that is no day.
pub(crate) fn from_number(number: i64) -> NaiveDate {
    checked_from_number(number).unwrap_or_default()
}

/// The day of a number, if there is one.
pub(crate) fn checked_from_number(number: i64) -> Option<NaiveDate> {
    i32::try_from(number).ok().and_then(NaiveDate::from_epoch_days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{FixedOffset, LocalResult, NaiveDateTime};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// A zone at UTC until its change, and some seconds ahead (or behind) from then on.
    #[derive(Clone, Copy, Debug)]
    struct Changing {
        change: NaiveDateTime,
        ahead: i32,
    }

    impl TimeZone for Changing {
        type Offset = FixedOffset;
        fn from_offset(_: &FixedOffset) -> Self {
            unreachable!()
        }
        fn offset_from_local_date(&self, _: &NaiveDate) -> LocalResult<FixedOffset> {
            unreachable!()
        }
        fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<FixedOffset> {
            let (old, new) = (FixedOffset::east_opt(0).unwrap(), FixedOffset::east_opt(self.ahead).unwrap());
            let old_holds = *local < self.change;
            let new_holds = *local >= self.change + TimeDelta::seconds(self.ahead.into());
            match (old_holds, new_holds) {
                (true, true) => LocalResult::Ambiguous(old, new),
                (true, false) => LocalResult::Single(old),
                (false, true) => LocalResult::Single(new),
                (false, false) => LocalResult::None,
            }
        }
        fn offset_from_utc_date(&self, _: &NaiveDate) -> FixedOffset {
            unreachable!()
        }
        fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> FixedOffset {
            FixedOffset::east_opt(if *utc < self.change { 0 } else { self.ahead }).unwrap()
        }
    }

    #[test]
    fn a_day_begins_at_local_midnight() {
        let zone = FixedOffset::east_opt(2 * 3600).unwrap();
        assert_eq!(zone.start_of(day("2026-11-23")), at("2026-11-22T22:00:00Z"));
        assert_eq!(zone.day_of(at("2026-11-22T21:59:59Z")), day("2026-11-22"));
        assert_eq!(zone.day_of(at("2026-11-22T22:00:00Z")), day("2026-11-23"));
    }

    #[test]
    fn where_clocks_leap_over_midnight_the_day_begins_after_the_leap() {
        let zone = Changing { change: at("2026-03-08T00:00:00Z").naive_utc(), ahead: 3600 };
        assert_eq!(zone.start_of(day("2026-03-08")), at("2026-03-08T00:00:00Z"));
        assert_eq!(zone.start_of(day("2026-03-09")), at("2026-03-08T23:00:00Z"));
    }

    #[test]
    fn where_midnight_comes_twice_the_day_does_not_go_back_to_yesterday() {
        let zone = Changing { change: at("2026-11-01T00:30:00Z").naive_utc(), ahead: -3600 };
        assert_eq!(zone.start_of(day("2026-11-01")), at("2026-11-01T00:00:00Z"));
        assert_eq!(zone.day_of(at("2026-11-01T00:29:00Z")), day("2026-11-01"));
        assert_eq!(zone.near(at("2026-11-01T00:31:00Z")), day("2026-10-31"), "by the clock on the wall");
        assert_eq!(zone.day_of(at("2026-11-01T00:31:00Z")), day("2026-11-01"));
    }

    #[test]
    fn a_date_that_was_leapt_over_has_no_time_in_it() {
        let zone = Changing { change: at("2011-12-30T00:00:00Z").naive_utc(), ahead: 24 * 3600 - 1 };
        let (skipped, next) = (day("2011-12-30"), day("2011-12-31"));
        assert!(zone.start_of(skipped) <= zone.start_of(next));
        assert_eq!(zone.day_of(at("2011-12-30T00:00:01Z")), next);
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trap() {
        let _ = Utc.day_of(DateTime::<Utc>::MIN_UTC);
        let _ = Utc.day_of(DateTime::<Utc>::MAX_UTC);
        assert_eq!(from_number(i64::MAX), NaiveDate::default());
        assert_eq!(from_number(number(day("2026-11-23"))), day("2026-11-23"));
    }
}
