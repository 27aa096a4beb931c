//! Is the file whole, and do its tables agree?

use std::collections::HashMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::error::HistoryError;
use super::forgotten::{self, Forgotten};
use super::outcome;
use super::zone;
use super::{History, chunks, moment::Moment};
use crate::history::state::State;

/// Looks through a whole history file for damage. It reads every page, which takes seconds for a large file: run it off
/// the main thread. Reading and writing go on meanwhile.
///
/// # Errors
/// [`HistoryError::Damaged`] with the first thing found; otherwise why the file cannot be read.
pub fn quick_check(path: &Path) -> Result<(), HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let damaged = |detail: String| HistoryError::Damaged { file: path.to_path_buf(), detail };
    let result = Connection::open_with_flags(path, flags).and_then(|db| {
        let found: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        texts_can_be_read(&db)?;
        Ok(found)
    });
    match result {
        Ok(found) if found == "ok" => Ok(()),
        Ok(found) => Err(damaged(found)),
        Err(error) if super::is_damage(&error) => Err(damaged(error.to_string())),
        Err(error) => Err(error.into()),
    }
}

/// SQLite does not look into texts. Those that many requests share are read here: a broken one would break every page
/// that it is on.
fn texts_can_be_read(db: &Connection) -> rusqlite::Result<()> {
    for sql in [
        "SELECT endpoint FROM endpoints",
        "SELECT source || method || account FROM origins",
        "SELECT coalesce(type, '') || coalesce(message, '') FROM errors",
        "SELECT credential || coalesce(account, '') || coalesce(name, '') || coalesce(prefix, '') FROM credentials",
    ] {
        let mut statement = db.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            row.get_ref(0)?.as_str()?;
        }
    }
    Ok(())
}

/// What there must be none of.
const NONE_OF: [(&str, &str); 10] = [
    (
        "requests of an endpoint without a name",
        "SELECT count(*) FROM requests WHERE endpoint NOT IN (SELECT id FROM endpoints)",
    ),
    (
        "requests of an origin without a name",
        "SELECT count(*) FROM requests WHERE origin NOT IN (SELECT id FROM origins)",
    ),
    (
        "requests of a key without an id",
        "SELECT count(*) FROM requests WHERE key <> 0 AND key NOT IN (SELECT id FROM credentials)",
    ),
    (
        "requests with an error without a text",
        "SELECT count(*) FROM requests WHERE error IS NOT NULL AND error NOT IN (SELECT id FROM errors)",
    ),
    (
        "keys whose last request is another",
        "SELECT count(*) FROM credentials LEFT JOIN (SELECT key, max(moment) AS newest FROM requests GROUP BY key) \
         ON id = key WHERE last_request IS NOT newest \
         AND NOT (newest IS NULL AND last_request / 2048 < (SELECT before FROM forgotten))",
    ),
    (
        "readings whose level moved at no reading",
        "SELECT count(*) FROM readings WHERE origin IS NOT NULL AND origin NOT IN (SELECT n FROM readings)",
    ),
    (
        "readings without a verdict before one with",
        "SELECT count(*) FROM readings WHERE low IS NULL AND n < (SELECT max(n) FROM readings WHERE low IS NOT NULL)",
    ),
    (
        "requests that were forgotten and are there",
        "SELECT count(*) FROM requests WHERE moment / 2048 < (SELECT before FROM forgotten)",
    ),
    (
        "sums of what was forgotten that no name belongs to",
        "SELECT count(*) FROM forgotten_sums WHERE endpoint NOT IN (SELECT id FROM endpoints) \
         OR key <> 0 AND key NOT IN (SELECT id FROM credentials)",
    ),
    (
        "gaps that overlap",
        "SELECT count(*) FROM gaps AS one JOIN gaps AS other ON one.after < other.after AND one.before > other.after",
    ),
];

impl History {
    /// Compares the tables with each other: every sum and chunk with its requests, every place with its id. Answers what does not
    /// agree, and nothing if all does. It reads everything: for tests and for measuring, not for every start.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn audit(&self) -> Result<Vec<String>, HistoryError> {
        let mut found = Vec::new();
        let whole: String = self.db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if whole != "ok" {
            found.push(whole);
        }
        let state = State::read(&self.db)?;
        let mut count = |sql: &str, expected: i64, what: &str| -> Result<(), HistoryError> {
            let number: i64 = self.db.query_row(sql, [], |row| row.get(0))?;
            if number != expected {
                found.push(format!("{what}: {number} instead of {expected}"));
            }
            Ok(())
        };
        count("SELECT count(*) FROM requests", state.requests, "requests")?;
        count("SELECT count(DISTINCT id) FROM requests", state.requests, "different ids")?;
        let gone = Forgotten::read(&self.db)?.map_or(0, |forgotten| forgotten.requests);
        let summed = state.requests + gone;
        count("SELECT coalesce(sum(requests), 0) FROM forgotten_sums", gone, "requests that were forgotten")?;
        count("SELECT coalesce(sum(requests), 0) FROM rollup", summed, "requests in the sums")?;
        count("SELECT coalesce(sum(requests), 0) FROM days", summed, "requests in the days")?;
        for (what, sql) in NONE_OF {
            count(sql, 0, what)?;
        }
        let charged: i64 =
            self.db.query_row("SELECT coalesce(sum(credits), 0) FROM requests", [], |row| row.get(0))?;
        count(
            "SELECT coalesce(sum(spent), 0) FROM readings",
            charged + forgotten::charged(&self.db)? - state.tail,
            "spent before the last balance",
        )?;
        found.extend(self.sums_that_differ()?);
        found.extend(chunks::that_differ(&self.db)?);
        Ok(found)
    }

    /// Makes chunks of few requests, as tests need them that keep a small file.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be written.
    #[doc(hidden)]
    pub fn seal_in_chunks_of(&mut self, size: usize) -> Result<(), HistoryError> {
        Ok(self.write(|work| chunks::seal_in_chunks_of(work.db, size))?)
    }

    fn sums_that_differ(&self) -> Result<Vec<String>, HistoryError> {
        let mut made: HashMap<[i64; 4], (i64, i64)> = HashMap::new();
        let mut days: HashMap<i64, (i64, i64, i64)> = HashMap::new();
        for (cell, requests, credits) in forgotten::sums(&self.db)? {
            made.insert([cell.day, cell.key, cell.endpoint, cell.outcome], (requests, credits));
            let sum = days.entry(cell.day).or_default();
            let failed = if cell.outcome == 0 { 0 } else { requests };
            *sum = (sum.0 + requests, sum.1 + failed, sum.2 + credits);
        }
        let mut statement = self.db.prepare("SELECT moment, key, endpoint, status, credits FROM requests")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let day = zone::number(self.zone.day_of(Moment::from_raw(row.get(0)?).at()));
            let outcome = outcome::number(outcome::of_status(row.get(3)?));
            let credits: i64 = row.get(4)?;
            let cell = made.entry([day, row.get(1)?, row.get(2)?, outcome]).or_default();
            *cell = (cell.0 + 1, cell.1 + credits);
            let sum = days.entry(day).or_default();
            *sum = (sum.0 + 1, sum.1 + i64::from(outcome != 0), sum.2 + credits);
        }
        let mut found = Vec::new();
        let mut statement =
            self.db.prepare("SELECT day, key, endpoint, outcome, requests, credits FROM rollup")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cell = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            let stored = (row.get(4)?, row.get(5)?);
            if made.remove(&cell) != Some(stored) {
                found.push(format!("the sum {stored:?} of {cell:?}"));
            }
        }
        found.extend(made.keys().map(|cell| format!("no sum of {cell:?}")));
        let mut statement = self.db.prepare("SELECT day, requests, failed, credits, starts FROM days")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let day: i64 = row.get(0)?;
            let stored = (row.get(1)?, row.get(2)?, row.get(3)?);
            let starts = self.zone.start_of(zone::from_number(day)).timestamp_micros();
            if days.remove(&day) != Some(stored) || row.get::<_, i64>(4)? != starts {
                found.push(format!("the day {day}: {stored:?}"));
            }
        }
        found.extend(days.keys().map(|day| format!("no day {day}")));
        Ok(found)
    }
}
