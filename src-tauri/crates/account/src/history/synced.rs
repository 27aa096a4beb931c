//! What the history knows that decides about the next question; see [`sync`](super::sync).

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;

use super::error::HistoryError;
use super::fetches::{self, Fetch};
use super::moment::Moment;
use super::state::{State, time};
use super::sync::{Known, Windows};
use super::{CREDIT, History, readings};
use crate::ledger::{Kind, Reading};

/// Answers that tell how busy the account is.
const LATELY: usize = 3;

impl History {
    /// How many rows of the usage to ask for next, 1 to 500.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn usage_limit(&self) -> Result<u16, HistoryError> {
        Ok(self.known_for_sync(None)?.limit())
    }

    /// When to ask for the usage at the latest, so that no row is lost at the account's limits; `None` where it was never
    /// asked for.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn usage_by(
        &self,
        now: DateTime<Utc>,
        windows: &Windows,
    ) -> Result<Option<DateTime<Utc>>, HistoryError> {
        Ok(self.known_for_sync(Some(now))?.by(windows))
    }

    fn known_for_sync(&self, now: Option<DateTime<Utc>>) -> Result<Known, HistoryError> {
        let state = State::read(&self.db)?;
        let fetches = fetches::newest_first(&self.db)?;
        let last = readings::newest(&self.db)?;
        let asked = state.usage_asked;
        let since = Since::read(&self.db, asked)?;
        let judged = since.readings.iter().rev().find_map(|reading| reading.verdict);
        // Credits of requests that the last answer did not go back to may have come back.
        let unexplained = judged
            .and_then(|verdict| verdict.change)
            .is_some_and(|change| change.kind != Kind::Gap && change.unexplained != 0);
        Ok(Known {
            asked: asked.map(time),
            everything_asked: fetches.iter().find(|fetch| fetch.wanted == 500).map(|fetch| time(fetch.asked)),
            quiet_until: since.quiet_until.map(time),
            looked: last.map(|last| time(last.at)).max(state.usage_at.map(time)),
            rows_a_minute: rows_a_minute(&fetches),
            free_a_minute: match now {
                Some(now) => self.free_a_minute(now)?,
                None => 0.0,
            },
            credits_gone: u64::try_from(since.gone / CREDIT).unwrap_or(0),
            something_missing: fetches.first().is_some_and(|fetch| !fetch.reaches) || unexplained,
        })
    }

    /// Requests of the last day that cost nothing, a minute.
    fn free_a_minute(&self, now: DateTime<Utc>) -> Result<f64, HistoryError> {
        let free: u32 = self
            .db
            .prepare_cached("SELECT count(*) FROM requests WHERE moment >= ?1 AND credits = 0")?
            .query_row([Moment::bound(now - TimeDelta::days(1))], |row| row.get(0))?;
        Ok(f64::from(free) / (24.0 * 60.0))
    }
}

/// What the balances tell that were read since the usage was asked for.
pub(super) struct Since {
    readings: Vec<Reading>,
    /// By how much the balance fell without a request that is known.
    gone: i64,
    /// When a balance was asked for that shows that nothing was charged up to then.
    pub(super) quiet_until: Option<i64>,
}

impl Since {
    pub(super) fn read(db: &Connection, usage_asked: Option<i64>) -> rusqlite::Result<Self> {
        let mut since = Self { readings: Vec::new(), gone: 0, quiet_until: None };
        let Some(asked) = usage_asked else { return Ok(since) };
        since.readings = readings::since(db, readings::first_since(db, asked)?, 1)?;
        // The balance before the usage was asked for, less what is known to have been spent since.
        let base = since.readings.first().filter(|reading| reading.at <= asked).map(|base| base.balance);
        let Some(base) = base else { return Ok(since) };
        let mut spent = 0_i64;
        for reading in since.readings.iter().filter(|reading| reading.asked >= asked) {
            spent = spent.saturating_add(reading.spent);
            let fell = base.saturating_sub(reading.balance).saturating_sub(spent);
            since.gone = since.gone.max(fell);
            if fell == 0 && since.gone == 0 {
                since.quiet_until = Some(reading.asked);
            }
        }
        Ok(since)
    }
}

/// New rows a minute: the most of the last few answers, each counted from an answer at least a minute before. Two that
/// follow each other at once are one look.
fn rows_a_minute(fetches: &[Fetch]) -> Option<f64> {
    let since_a_minute_before = |place: usize| {
        let mut rows = 0;
        fetches.get(place..)?.windows(2).find_map(|pair| {
            rows += pair[0].new_rows;
            let minutes = fetches[place].asked.saturating_sub(pair[1].asked) as f64 / 60e6;
            (minutes >= 1.0).then(|| f64::from(rows) / minutes)
        })
    };
    (0..LATELY).filter_map(since_a_minute_before).reduce(f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_only_went_further_back_does_not_make_an_account_look_busy() {
        let fetch = |minute: f64, new_rows| Fetch {
            asked: (minute * 60e6) as i64,
            at: (minute * 60e6) as i64,
            wanted: 500,
            rows: 500,
            new_rows,
            oldest: None,
            reaches: true,
        };
        // Ten minutes after the last look a small answer, and a large one at once.
        let rate = rows_a_minute(&[fetch(20.01, 180), fetch(20.0, 20), fetch(10.0, 50)]).unwrap();
        assert!((19.0..21.0).contains(&rate), "{rate}");
        assert_eq!(rows_a_minute(&[fetch(0.0, 500)]), None, "the first look tells nothing");
    }
}
