//! Sums by day, kept in step with the requests: what the charts are drawn from.

use std::collections::BTreeMap;
use std::collections::HashMap;

use rusqlite::Connection;

use super::forgotten;
use super::moment::Moment;
use super::outcome;
use super::requests::Fields;
use super::zone::{self, DayZone};
use crate::view::OutcomeKind;

/// `day` counts days since 1 January 1970; credits are millionths. `days` holds the sums over a whole day, and the
/// time at which that day began in the zone the sums were made for, in microseconds since 1970.
pub(super) const V1: &str = "
CREATE TABLE rollup (
    day INTEGER NOT NULL,
    key INTEGER NOT NULL,
    endpoint INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    requests INTEGER NOT NULL CHECK (requests > 0),
    credits INTEGER NOT NULL,
    PRIMARY KEY (day, key, endpoint, outcome)
) STRICT, WITHOUT ROWID;
CREATE TABLE days (
    day INTEGER PRIMARY KEY,
    starts INTEGER NOT NULL,
    requests INTEGER NOT NULL CHECK (requests > 0),
    failed INTEGER NOT NULL,
    credits INTEGER NOT NULL
) STRICT;
";

/// What requests are summed up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) day: i64,
    pub(super) key: i64,
    pub(super) endpoint: i64,
    pub(super) outcome: i64,
}

/// Requests and credits (millionths) that came or went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sum {
    requests: i64,
    credits: i64,
}

/// Changes of the sums, collected while an answer is taken in, then written at once.
pub(super) struct Changes<'zone> {
    days: Days<'zone>,
    cells: HashMap<Cell, Sum>,
}

impl<'zone> Changes<'zone> {
    pub(super) fn new(zone: &'zone dyn DayZone) -> Self {
        Self { days: Days { zone, last: None }, cells: HashMap::new() }
    }

    /// A request came.
    pub(super) fn add(&mut self, moment: Moment, fields: &Fields) {
        self.change(moment, fields, 1);
    }

    /// A request is not what it was.
    pub(super) fn remove(&mut self, moment: Moment, fields: &Fields) {
        self.change(moment, fields, -1);
    }

    fn change(&mut self, moment: Moment, fields: &Fields, times: i64) {
        let sum = self.sum_of(moment, fields.key, fields.endpoint, fields.status);
        sum.requests += times;
        sum.credits += times * fields.credits;
    }

    /// A request that is there, by its columns.
    pub(super) fn count(&mut self, moment: Moment, key: i64, endpoint: i64, status: u16, credits: i64) {
        let sum = self.sum_of(moment, key, endpoint, status);
        sum.requests += 1;
        sum.credits += credits;
    }

    fn sum_of(&mut self, moment: Moment, key: i64, endpoint: i64, status: u16) -> &mut Sum {
        let day = self.days.number_of(moment);
        let outcome = outcome::number(outcome::of_status(status));
        self.cells.entry(Cell { day, key, endpoint, outcome }).or_default()
    }

    /// What was collected: each cell, its requests, and their credits.
    pub(super) fn cells(self) -> impl Iterator<Item = (Cell, i64, i64)> {
        self.cells.into_iter().map(|(cell, sum)| (cell, sum.requests, sum.credits))
    }

    /// Writes the changes.
    pub(super) fn write(self, db: &Connection) -> rusqlite::Result<()> {
        let mut by_day: BTreeMap<i64, (Sum, i64)> = BTreeMap::new();
        for (cell, sum) in self.cells {
            if sum == Sum::default() {
                continue;
            }
            add_to_cell(db, cell, sum)?;
            let (whole, failed) = by_day.entry(cell.day).or_default();
            whole.requests += sum.requests;
            whole.credits += sum.credits;
            if cell.outcome != outcome::number(OutcomeKind::Succeeded) {
                *failed += sum.requests;
            }
        }
        for (day, (sum, failed)) in by_day {
            add_to_day(db, day, self.days.zone, sum, failed)?;
        }
        Ok(())
    }
}

/// A row that falls to no requests goes, so that the sums are what they would be if made anew. It must not be there
/// with none in between, which the table forbids.
fn add_to_cell(db: &Connection, cell: Cell, sum: Sum) -> rusqlite::Result<()> {
    let at = (cell.day, cell.key, cell.endpoint, cell.outcome);
    let emptied = sum.requests < 0
        && db
            .prepare_cached(
                "DELETE FROM rollup WHERE day = ?1 AND key = ?2 AND endpoint = ?3 AND outcome = ?4 AND requests = ?5",
            )?
            .execute((at.0, at.1, at.2, at.3, -sum.requests))?
            > 0;
    if emptied {
        return Ok(());
    }
    // Only what is there can become less, or cost something else.
    let sql = if sum.requests <= 0 {
        "UPDATE rollup SET requests = requests + ?5, credits = credits + ?6 \
         WHERE day = ?1 AND key = ?2 AND endpoint = ?3 AND outcome = ?4"
    } else {
        "INSERT INTO rollup VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE \
         SET requests = requests + excluded.requests, credits = credits + excluded.credits"
    };
    db.prepare_cached(sql)?.execute((at.0, at.1, at.2, at.3, sum.requests, sum.credits))?;
    Ok(())
}

fn add_to_day(db: &Connection, day: i64, zone: &dyn DayZone, sum: Sum, failed: i64) -> rusqlite::Result<()> {
    let emptied = sum.requests < 0
        && db
            .prepare_cached("DELETE FROM days WHERE day = ?1 AND requests = ?2")?
            .execute((day, -sum.requests))?
            > 0;
    if emptied {
        return Ok(());
    }
    let changed = db
        .prepare_cached(
            "UPDATE days SET requests = requests + ?2, failed = failed + ?3, credits = credits + ?4 WHERE day = ?1",
        )?
        .execute((day, sum.requests, failed, sum.credits))?;
    if changed == 0 {
        let starts = zone.start_of(zone::from_number(day)).timestamp_micros();
        db.prepare_cached("INSERT INTO days VALUES (?1, ?2, ?3, ?4, ?5)")?.execute((
            day,
            starts,
            sum.requests,
            failed,
            sum.credits,
        ))?;
    }
    Ok(())
}

/// Finds the days of requests, most of which fall on the day of the one before.
struct Days<'zone> {
    zone: &'zone dyn DayZone,
    /// The day found last, and its bounds in microseconds.
    last: Option<(i64, i64, i64)>,
}

impl Days<'_> {
    fn number_of(&mut self, moment: Moment) -> i64 {
        let micros = moment.micros();
        if let Some((day, from, to)) = self.last
            && (from..to).contains(&micros)
        {
            return day;
        }
        let day = self.zone.day_of(moment.at());
        let bounds = [day, zone::after(day)].map(|day| self.zone.start_of(day).timestamp_micros());
        self.last = Some((zone::number(day), bounds[0], bounds[1]));
        zone::number(day)
    }
}

/// Whether the newest `days` days (all of them, where none are said) still begin when the zone says so. They do not
/// after the computer was taken to another zone, or a country changed its clocks.
pub(super) fn fits(db: &Connection, zone: &dyn DayZone, newest: Option<u32>) -> rusqlite::Result<bool> {
    let limit = newest.map_or(-1, i64::from);
    let mut statement = db.prepare_cached("SELECT day, starts FROM days ORDER BY day DESC LIMIT ?1")?;
    let mut rows = statement.query([limit])?;
    while let Some(row) = rows.next()? {
        let (day, starts): (i64, i64) = (row.get(0)?, row.get(1)?);
        if zone.start_of(zone::from_number(day)).timestamp_micros() != starts {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes all sums anew from the requests, and from what is left of those that were forgotten. At a year of the default limits
/// this takes seconds; it is needed only when the zone has changed.
pub(super) fn rebuild(db: &Connection, zone: &dyn DayZone) -> rusqlite::Result<()> {
    db.execute_batch("DELETE FROM rollup; DELETE FROM days;")?;
    let mut changes = Changes::new(zone);
    for (cell, requests, credits) in forgotten::sums(db)? {
        changes.cells.insert(cell, Sum { requests, credits });
    }
    let mut statement = db.prepare_cached("SELECT moment, key, endpoint, status, credits FROM requests")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let moment = Moment::from_raw(row.get(0)?);
        changes.count(moment, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    }
    changes.write(db)
}
