//! What is left of requests that were forgotten because their owner keeps none that are so old: their sums by day.
//!
//! # Invariants
//! - No request lies before the edge. Each step of forgetting (`forget`) moves the edge and takes the requests away in one
//!   transaction, so that wherever it is broken off the file says what is so.
//! - The sums by day (`rollup`) are those of the requests and those kept here, together.
//! - What is kept here counts for the day on which it fell in the zone that the computer was in when it was forgotten.
//!   Nobody knows the hours any more, so another zone does not move it.

use rusqlite::{Connection, OptionalExtension};

use super::gaps::{self, Missing};
use super::moment::Moment;
use super::requests;
use super::rollup::Cell;
use super::state::time;
use super::zone::{self, DayZone};
use crate::view::Forgotten as View;

/// `before` is the edge and `oldest` the time of the first request that was forgotten, both in microseconds since 1970;
/// credits are millionths.
pub(super) const V3: &str = "
CREATE TABLE forgotten (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    before INTEGER NOT NULL,
    oldest INTEGER NOT NULL,
    requests INTEGER NOT NULL
) STRICT;
CREATE TABLE forgotten_sums (
    n INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    key INTEGER NOT NULL,
    endpoint INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    requests INTEGER NOT NULL CHECK (requests > 0),
    credits INTEGER NOT NULL,
    UNIQUE (day, key, endpoint, outcome)
) STRICT;
";

/// Forgets that anything was forgotten, and its sums.
pub(super) const DELETE_ALL: &str = "DELETE FROM forgotten; DELETE FROM forgotten_sums;";

/// What was forgotten, all in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Forgotten {
    /// The edge: requests from then on are kept.
    pub(super) before: i64,
    /// When the first of them was made.
    pub(super) oldest: i64,
    /// How many they were.
    pub(super) requests: i64,
}

impl Forgotten {
    /// `None` where nothing was ever forgotten.
    pub(super) fn read(db: &Connection) -> rusqlite::Result<Option<Self>> {
        db.prepare_cached("SELECT before, oldest, requests FROM forgotten")?
            .query_row([], |row| Ok(Self { before: row.get(0)?, oldest: row.get(1)?, requests: row.get(2)? }))
            .optional()
    }

    pub(super) fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        db.prepare_cached("INSERT OR REPLACE INTO forgotten VALUES (1, ?1, ?2, ?3)")?.execute((
            self.before,
            self.oldest,
            self.requests,
        ))?;
        Ok(())
    }

    pub(super) fn view(&self) -> View {
        View {
            before: time(self.before),
            oldest: time(self.oldest),
            requests: u64::try_from(self.requests).unwrap_or(0),
        }
    }
}

/// When the first request was made that was ever known, forgotten or not.
pub(super) fn first_seen(db: &Connection) -> rusqlite::Result<Option<i64>> {
    let forgotten = Forgotten::read(db)?.map(|forgotten| forgotten.oldest);
    let kept = requests::ends(db)?.map(|(oldest, _)| oldest.micros());
    Ok(forgotten.into_iter().chain(kept).min())
}

/// Adds to what is kept.
pub(super) fn add(db: &Connection, cell: Cell, requests: i64, credits: i64) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO forgotten_sums (day, key, endpoint, outcome, requests, credits) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
         ON CONFLICT (day, key, endpoint, outcome) DO UPDATE \
         SET requests = requests + excluded.requests, credits = credits + excluded.credits",
    )?
    .execute((cell.day, cell.key, cell.endpoint, cell.outcome, requests, credits))?;
    Ok(())
}

/// Everything that is kept: the cell, its requests, and their credits.
pub(super) fn sums(db: &Connection) -> rusqlite::Result<Vec<(Cell, i64, i64)>> {
    db.prepare_cached("SELECT day, key, endpoint, outcome, requests, credits FROM forgotten_sums")?
        .query_map([], |row| {
            let cell =
                Cell { day: row.get(0)?, key: row.get(1)?, endpoint: row.get(2)?, outcome: row.get(3)? };
            Ok((cell, row.get(4)?, row.get(5)?))
        })?
        .collect()
}

/// What the forgotten requests cost, in millionths.
pub(super) fn charged(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT coalesce(sum(credits), 0) FROM forgotten_sums")?.query_row([], |row| row.get(0))
}

/// After a part of the tables was lost: makes the two agree with each other and with the requests. Where sums are missing
/// (`lost`), requests are missing in that time, and that is told as a gap.
pub(super) fn mend(db: &Connection, zone: &dyn DayZone, lost: bool) -> rusqlite::Result<()> {
    let summed: (i64, Option<i64>, Option<i64>) = db.query_row(
        "SELECT coalesce(sum(requests), 0), min(day), max(day) FROM forgotten_sums",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let begins = |day: i64| zone.start_of(zone::from_number(day)).timestamp_micros();
    let known = Forgotten::read(db)?;
    let edge = match (known, summed) {
        (Some(known), _) => known,
        // The edge was lost and sums are left: it lay after the last of their days.
        (None, (requests, Some(first), Some(last))) => {
            Forgotten { before: begins(last.saturating_add(1)), oldest: begins(first), requests }
        }
        (None, _) => return Ok(()),
    };
    // No request lies before the edge, whatever the file said.
    let first: Option<i64> = db.query_row("SELECT min(moment) FROM requests", [], |row| row.get(0))?;
    let first = first.map_or(i64::MAX, |raw| Moment::from_raw(raw).micros());
    let edge = Forgotten { before: edge.before.min(first), requests: summed.0, ..edge };
    edge.write(db)?;
    if lost {
        let [after, before] = [edge.oldest.saturating_sub(1), edge.before].map(Moment::bound_of_micros);
        db.execute("DELETE FROM gaps WHERE after < ?1", [before])?;
        gaps::open(db, Missing { after: Moment::from_raw(after), before: Moment::from_raw(before) })?;
    }
    Ok(())
}
