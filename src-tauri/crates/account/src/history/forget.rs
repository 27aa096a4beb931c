//! Forgetting requests that are older than their owner keeps them: step by step, so that nobody waits for it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

use super::apply::Work;
use super::error::HistoryError;
use super::forgotten::{self, Forgotten};
use super::moment::Moment;
use super::rollup::Changes;
use super::state::{State, micros, time};
use super::{History, chunks, delete, readings};
use crate::account_settings::KeepFor;
use crate::view::ToForget;

/// Requests that are forgotten at once, as a rule: some ten milliseconds of work.
const STEP: usize = 2_048;

impl History {
    /// What would be forgotten now of requests that are kept for so long. Where they are kept for ever, nothing.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn to_forget(&self, keep: KeepFor, now: DateTime<Utc>) -> Result<ToForget, HistoryError> {
        let Some(edge) = self.edge(keep, now)? else {
            return Ok(ToForget { requests: 0, before: None });
        };
        let edge_raw = Moment::bound_of_micros(edge);
        // Chunks know how many they hold; only those of the last one are counted.
        let (sealed, until): (u64, i64) = self
            .db
            .prepare_cached(
                "SELECT coalesce(sum(rows), 0), coalesce(max(last), -1) FROM chunks WHERE last < ?1",
            )?
            .query_row([edge_raw], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rest: u64 = self
            .db
            .prepare_cached("SELECT count(*) FROM requests WHERE moment > ?1 AND moment < ?2")?
            .query_row((until, edge_raw), |row| row.get(0))?;
        Ok(ToForget { requests: sealed + rest, before: Some(time(edge)) })
    }

    /// Forgets some of the oldest requests that are older than they are kept for; the sums by day stay, and so do balances
    /// and top-ups. Returns whether there are more. Whenever it is broken off, the history is whole.
    ///
    /// How late it is, the service has to have said: a computer whose clock is years ahead forgets nothing by that.
    ///
    /// # Errors
    /// [`HistoryError`]; then everything is as it was before this step.
    pub fn forget_some(&mut self, keep: KeepFor, now: DateTime<Utc>) -> Result<bool, HistoryError> {
        let Some(edge) = self.edge(keep, now)? else { return Ok(false) };
        // The sums that are kept are taken from days as they are now.
        self.follow_zone()?;
        // What is deleted is overwritten, also in pages that are free by that.
        self.db.pragma_update(None, "secure_delete", true)?;
        let more = self.write(|work| step(work, edge));
        self.db.pragma_update(None, "secure_delete", false)?;
        Ok(more?)
    }

    /// Removes copies of the file from which requests could be had back that are older than they are kept for: those that
    /// were set aside or kept before the format changed. Of all of them, or of those that hold nothing else.
    ///
    /// # Errors
    /// [`HistoryError`] where one cannot be removed.
    pub fn forget_copies(&self, keep: KeepFor, now: DateTime<Utc>, all: bool) -> Result<(), HistoryError> {
        let (Some(path), Some(edge)) = (&self.path, self.edge(keep, now)?) else { return Ok(()) };
        delete::remove_copies(path, |file| {
            let written = file.metadata().and_then(|about| about.modified());
            all || written.is_ok_and(|at| DateTime::<Utc>::from(at) < time(edge))
        })
    }

    /// Before this time (microseconds since 1970) requests are not kept. It is the beginning of a day, and no later than by
    /// what the service last said of the time.
    fn edge(&self, keep: KeepFor, now: DateTime<Utc>) -> Result<Option<i64>, HistoryError> {
        let state = State::read(&self.db)?;
        let balance_at = readings::newest(&self.db)?.map(|last| last.at);
        let Some(told) = state.usage_at.max(balance_at) else { return Ok(None) };
        let today = self.zone.day_of(time(told).min(now));
        Ok(keep.first_day(today).map(|day| micros(self.zone.start_of(day))))
    }
}

/// One transaction's share of what is to be forgotten. Returns whether there is more.
fn step(work: &mut Work<'_>, edge: i64) -> rusqlite::Result<bool> {
    let before = Forgotten::read(work.db)?;
    let Some(until) = end_of_step(work, Moment::bound_of_micros(edge))? else {
        // Nothing lies between the last that was forgotten and the edge.
        if let Some(done) = before.filter(|before| before.before < edge) {
            Forgotten { before: edge, ..done }.write(work.db)?;
            work.touched = true;
        }
        return Ok(false);
    };
    if chunks::cut_oldest(work.db, STEP)? {
        return Ok(true);
    }
    let gone = take_away(work, until)?;
    chunks::forget_before(work.db, until)?;
    let oldest = before.map_or(gone.oldest, |before| before.oldest.min(gone.oldest));
    let requests = before.map_or(0, |before| before.requests).saturating_add(gone.requests);
    let edge = before.map_or(i64::MIN, |before| before.before).max(Moment::from_raw(until).micros());
    Forgotten { before: edge, oldest, requests }.write(work.db)?;
    work.state.requests -= gone.requests;
    work.touched = true;
    Ok(true)
}

/// The raw moment before which requests go in this step; `None` where none is left to go. Requests of the same microsecond
/// go together: the edge lies between times.
fn end_of_step(work: &Work<'_>, edge: i64) -> rusqlite::Result<Option<i64>> {
    let nth = |offset: usize| -> rusqlite::Result<Option<Moment>> {
        let raw: Option<i64> = work
            .db
            .prepare_cached(
                "SELECT moment FROM requests WHERE moment < ?1 ORDER BY moment LIMIT 1 OFFSET ?2",
            )?
            .query_row((edge, offset), |row| row.get(0))
            .optional()?;
        Ok(raw.map(Moment::from_raw))
    };
    let Some(first) = nth(0)? else { return Ok(None) };
    // A chunk goes as a whole where it can.
    let of_chunk = chunks::oldest(work.db)?.map(|last| Moment::from_raw(last).micros().saturating_add(1));
    let of_step = nth(STEP)?.map(Moment::micros);
    let until = of_chunk.or(of_step).map_or(edge, Moment::bound_of_micros);
    let past_first = Moment::bound_of_micros(first.micros().saturating_add(1));
    Ok(Some(until.clamp(past_first, edge.max(past_first))))
}

/// What went in a step.
struct Gone {
    requests: i64,
    oldest: i64,
}

/// Takes requests away, and keeps their sums by day.
fn take_away(work: &mut Work<'_>, until: i64) -> rusqlite::Result<Gone> {
    let mut sums = Changes::new(work.zone);
    let mut gone = Gone { requests: 0, oldest: i64::MAX };
    let mut errors = BTreeSet::new();
    {
        let mut statement = work.db.prepare_cached(
            "SELECT moment, key, endpoint, status, credits, error FROM requests WHERE moment < ?1 ORDER BY moment",
        )?;
        let mut rows = statement.query([until])?;
        while let Some(row) = rows.next()? {
            let moment = Moment::from_raw(row.get(0)?);
            sums.count(moment, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            gone.requests += 1;
            gone.oldest = gone.oldest.min(moment.micros());
            errors.extend(row.get::<_, Option<i64>>(5)?);
        }
    }
    work.db.prepare_cached("DELETE FROM requests WHERE moment < ?1")?.execute([until])?;
    for (cell, requests, credits) in sums.cells() {
        forgotten::add(work.db, cell, requests, credits)?;
    }
    // Their texts go with the last request that has them: a search finds nothing of what was forgotten.
    let mut unused = work.db.prepare_cached(
        "DELETE FROM errors WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM requests WHERE error = ?1)",
    )?;
    for error in errors {
        unused.execute([error])?;
    }
    Ok(gone)
}
