//! Which days were seen from beginning to end.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::history::error::HistoryError;
use crate::history::forgotten::Forgotten;
use crate::history::moment::Moment;
use crate::history::state::{State, micros};
use crate::history::synced::Since;
use crate::history::zone::{self, DayZone};
use crate::history::{History, gaps};

/// What of the time is known: since when, until when, and what is missing between. Microseconds since 1970.
pub(super) struct Seen {
    from: Option<i64>,
    /// When the usage was last asked for, or a later balance that shows that nothing was charged since.
    until: Option<i64>,
    missing: Vec<(i64, i64)>,
}

impl Seen {
    pub(super) fn read(db: &Connection, state: &State) -> rusqlite::Result<Self> {
        let missing = gaps::all(db)?.iter().map(|gap| (gap.after.micros(), gap.before.micros())).collect();
        let quiet_until = Since::read(db, state.usage_asked)?.quiet_until;
        let until = state.usage_asked.max(quiet_until);
        Ok(Self { from: state.known_from, until, missing })
    }

    /// Until when everything is known.
    pub(super) fn until(&self) -> Option<i64> {
        self.until
    }

    /// Whether a time was seen from its beginning to its end.
    pub(super) fn all_of(&self, begins: i64, ends: i64) -> bool {
        let (Some(from), Some(until)) = (self.from, self.until) else { return false };
        from <= begins
            && until >= ends
            && self.missing.iter().all(|(after, before)| *before <= begins || *after >= ends)
    }

    /// Whether a day was seen: from its beginning to its end, or, for today, until the last look.
    pub(super) fn whole_day(&self, day: NaiveDate, zone: &dyn DayZone, now: DateTime<Utc>) -> bool {
        let [starts, ends] = [day, zone::after(day)].map(|day| micros(zone.start_of(day)));
        let (Some(from), Some(until)) = (self.from, self.until) else { return false };
        let due = if ends > micros(now) { starts } else { ends };
        from <= starts
            && until >= due
            && self.missing.iter().all(|(after, before)| *before <= starts || *after >= ends)
    }
}

impl History {
    /// What was spent on a day until a time of it (microseconds since 1970), in millionths. `None` where its requests were
    /// forgotten, and only the sum of the whole day is left.
    pub(super) fn part_of_day(&self, day: NaiveDate, until: i64) -> Result<Option<i64>, HistoryError> {
        let [starts, ends] = [day, zone::after(day)].map(|day| micros(self.zone.start_of(day)));
        if Forgotten::read(&self.db)?.is_some_and(|forgotten| starts < forgotten.before) && until > starts {
            let whole: i64 = self
                .db
                .prepare_cached("SELECT coalesce(sum(credits), 0) FROM days WHERE day = ?1")?
                .query_row([zone::number(day)], |row| row.get(0))?;
            return Ok(Some(whole).filter(|whole| *whole == 0 || until >= ends));
        }
        let part = self
            .db
            .prepare_cached(
                "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment >= ?1 AND moment < ?2",
            )?
            .query_row((Moment::bound_of_micros(starts), Moment::bound_of_micros(until)), |row| row.get(0))?;
        Ok(Some(part))
    }
}
