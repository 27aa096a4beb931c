//! A request's place in the history: its time, and a number that tells requests of the same time apart.

use chrono::{DateTime, Utc};
use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;

/// Bits of a moment that count requests of the same microsecond.
const BITS: u32 = 11;

/// The largest number of microseconds since 1970 that fits, in the year 2112.
const LAST_MICROS: i64 = (1 << 52) - 1;

/// A request's place in the history, and the row id of its table. So the table itself lies in the order of time,
/// and every index ends in it: neither the time nor an index on it is stored a second time.
///
/// The upper bits are microseconds since 1970, the lower 11 count requests of the same microsecond in the order in
/// which they were seen. A service that gives whole seconds can have 2,048 requests in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Moment(i64);

impl Moment {
    /// The first place of a time. `None` before 1970 and after 2112, where no request of this service can be.
    pub(crate) fn first_at(at: DateTime<Utc>) -> Option<Self> {
        let micros = at.timestamp_micros();
        (0..=LAST_MICROS).contains(&micros).then_some(Self(micros << BITS))
    }

    /// The last place of the same time.
    pub(crate) fn last_of_time(self) -> Self {
        Self(self.0 | ((1 << BITS) - 1))
    }

    /// The next place of the same time; `None` when all are taken.
    pub(crate) fn next_of_time(self) -> Option<Self> {
        (self != self.last_of_time()).then_some(Self(self.0 + 1))
    }

    /// The time.
    pub(crate) fn at(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.micros()).unwrap_or_default()
    }

    /// The time in microseconds since 1970.
    pub(crate) fn micros(self) -> i64 {
        self.0 >> BITS
    }

    /// The lower bound of everything at or after a time, whatever the time.
    pub(crate) fn bound(at: DateTime<Utc>) -> i64 {
        Self::bound_of_micros(at.timestamp_micros())
    }

    /// As [`Moment::bound`], from microseconds.
    pub(crate) fn bound_of_micros(micros: i64) -> i64 {
        if micros > LAST_MICROS { i64::MAX } else { micros.max(0) << BITS }
    }

    /// As stored.
    pub(crate) fn raw(self) -> i64 {
        self.0
    }

    /// From what is stored. Negative numbers are not stored; one would be a time before 1970.
    pub(crate) fn from_raw(raw: i64) -> Self {
        Self(raw)
    }
}

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn noon() -> DateTime<Utc> {
        "2026-06-26T12:00:00.123456Z".parse().unwrap()
    }

    #[test]
    fn a_moment_keeps_the_time_to_the_microsecond() {
        let moment = Moment::first_at(noon()).unwrap();
        assert_eq!(moment.at(), noon());
        assert_eq!(moment.next_of_time().unwrap().at(), noon());
        assert_eq!(moment.last_of_time().at(), noon());
        assert!(moment.last_of_time() < Moment::first_at(noon() + TimeDelta::microseconds(1)).unwrap());
    }

    #[test]
    fn a_microsecond_has_2048_places_and_then_no_more() {
        let places = std::iter::successors(Moment::first_at(noon()), |moment| moment.next_of_time());
        assert_eq!(places.count(), 2048);
    }

    #[test]
    fn times_that_cannot_be_are_refused_and_bound_nothing() {
        for text in ["1969-12-31T23:59:59Z", "2113-01-01T00:00:00Z", "9999-12-31T00:00:00Z"] {
            assert_eq!(Moment::first_at(text.parse().unwrap()), None, "{text}");
        }
        assert_eq!(Moment::bound(DateTime::<Utc>::MIN_UTC), 0);
        assert!(
            Moment::bound(DateTime::<Utc>::MAX_UTC)
                > Moment::first_at("2112-01-01T00:00:00Z".parse().unwrap()).unwrap().raw()
        );
    }

    proptest! {
        #[test]
        fn moments_are_ordered_as_their_times(a in 0..=LAST_MICROS, b in 0..=LAST_MICROS) {
            let moment = |micros| Moment::first_at(DateTime::from_timestamp_micros(micros).unwrap()).unwrap();
            prop_assert_eq!(moment(a).cmp(&moment(b)), a.cmp(&b));
            prop_assert_eq!(moment(a).micros(), a);
        }
    }
}
