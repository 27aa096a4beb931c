//! The last answers to "what was requested?", which tell how often to ask, and how far back was read.

use rusqlite::{Connection, Row};

/// Times are microseconds since 1970. `oldest` is the time of the answer's oldest row, if it had any.
pub(super) const V1: &str = "
CREATE TABLE fetches (
    n INTEGER PRIMARY KEY,
    asked INTEGER NOT NULL,
    at INTEGER NOT NULL,
    wanted INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    new_rows INTEGER NOT NULL,
    oldest INTEGER,
    reaches INTEGER NOT NULL
) STRICT;
";

/// Answers that are kept.
const KEPT: i64 = 64;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fetch {
    pub(super) asked: i64,
    pub(super) at: i64,
    /// The limit that was asked for.
    pub(super) wanted: u16,
    pub(super) rows: u32,
    pub(super) new_rows: u32,
    pub(super) oldest: Option<i64>,
    /// Whether it reached back to known requests.
    pub(super) reaches: bool,
}

impl Fetch {
    /// Fewer rows than were asked for: there are no others.
    pub(super) fn whole_log(&self) -> bool {
        self.rows < u32::from(self.wanted)
    }

    /// Whether it has every request of a time.
    pub(super) fn covers(&self, micros: i64) -> bool {
        self.whole_log() || self.oldest.is_some_and(|oldest| oldest <= micros)
    }
}

/// Keeps an answer, and forgets one that is long past.
pub(super) fn store(db: &Connection, fetch: &Fetch) -> rusqlite::Result<()> {
    let n = db
        .prepare_cached(
            "INSERT INTO fetches (asked, at, wanted, rows, new_rows, oldest, reaches) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .insert((fetch.asked, fetch.at, fetch.wanted, fetch.rows, fetch.new_rows, fetch.oldest, fetch.reaches))?;
    db.prepare_cached("DELETE FROM fetches WHERE n <= ?1")?.execute([n - KEPT])?;
    Ok(())
}

/// The answers that are kept, newest first.
pub(super) fn newest_first(db: &Connection) -> rusqlite::Result<Vec<Fetch>> {
    db.prepare_cached(
        "SELECT asked, at, wanted, rows, new_rows, oldest, reaches FROM fetches ORDER BY n DESC",
    )?
    .query_map([], from_row)?
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Fetch> {
    Ok(Fetch {
        asked: row.get(0)?,
        at: row.get(1)?,
        wanted: row.get(2)?,
        rows: row.get(3)?,
        new_rows: row.get(4)?,
        oldest: row.get(5)?,
        reaches: row.get(6)?,
    })
}
