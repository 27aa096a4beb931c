//! A damaged file: set aside with what belongs to it, and everything that can be read carried over.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use super::error::HistoryError;
use super::open::{Opened, SetAside, connect};
use super::state::State;
use super::zone::DayZone;
use super::{History, rollup};

/// What is carried over: a table, and its key. The sums are made anew.
const TABLES: [(&str, &str); 8] = [
    ("endpoints", "id"),
    ("origins", "id"),
    ("errors", "id"),
    ("credentials", "id"),
    ("readings", "n"),
    ("fetches", "n"),
    ("gaps", "after"),
    ("requests", "moment"),
];

/// What belongs to a database beside its own file.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

/// Between a file's name and the time at which it was set aside.
const MARK: &str = ".damaged-";

/// Sets a damaged file aside and begins a new one with what can be read. The file must not be open.
pub(super) fn recover(
    path: &Path,
    zone: Box<dyn DayZone + Send>,
    now: DateTime<Utc>,
) -> Result<Opened, HistoryError> {
    let aside = set_aside(path, now)?;
    tracing::warn!("the history was damaged and has been set aside");
    let db = connect(path)?;
    let mut history = History::with(db, zone, Some(path.to_path_buf()))?;
    let rows_kept = match carry_over(&mut history, &aside) {
        Ok(rows) => rows,
        Err(error) => {
            // What was carried over of it is taken back: the new history begins empty rather than half right.
            tracing::warn!(%error, "nothing of the damaged history could be read");
            0
        }
    };
    Ok(Opened { history, set_aside: Some(SetAside { file: aside, rows_kept }) })
}

/// Renames the file and what belongs to it.
fn set_aside(path: &Path, now: DateTime<Utc>) -> Result<PathBuf, HistoryError> {
    let stamp = now.format("%Y%m%dT%H%M%SZ");
    let aside = (0..)
        .map(|again: u32| match again {
            0 => with_suffix(path, &format!("{MARK}{stamp}")),
            again => with_suffix(path, &format!("{MARK}{stamp}-{again}")),
        })
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| with_suffix(path, MARK));
    // The log goes first: a crash in between must not leave it beside a new file, to which it does not belong.
    for companion in COMPANIONS {
        let from = with_suffix(path, companion);
        if from.exists() {
            std::fs::rename(&from, with_suffix(&aside, companion))?;
        }
    }
    std::fs::rename(path, &aside)?;
    Ok(aside)
}

/// Every file that was set aside from this path, with what belongs to it.
pub(super) fn set_aside_files(path: &Path) -> Result<Vec<PathBuf>, HistoryError> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(Vec::new()) };
    let beginning = format!("{}{MARK}", name.to_string_lossy());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    PathBuf::from(name)
}

/// Carries over what can be read, in one transaction. Returns the number of requests.
fn carry_over(history: &mut History, aside: &Path) -> Result<u64, HistoryError> {
    let old = Connection::open_with_flags(
        aside,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let kept = history.write(|work| {
        let mut holes = Vec::new();
        for (table, key) in TABLES {
            let lost = Salvage { from: &old, to: work.db, table, key }.run()?;
            if table == "requests" {
                holes = lost;
            }
        }
        for (after, before) in holes {
            // Moments are never negative: nothing before the first request is a gap.
            if after >= 0 {
                work.db.execute("INSERT OR IGNORE INTO gaps VALUES (?1, ?2)", (after, before))?;
            }
        }
        work.state = restored(&old, work.db)?;
        work.touched = true;
        rollup::rebuild(work.db, work.zone)?;
        Ok(work.state.requests)
    })?;
    Ok(u64::try_from(kept).unwrap_or(0))
}

/// The state of the old file, where it can be read; what the requests tell in any case.
fn restored(old: &Connection, new: &Connection) -> rusqlite::Result<State> {
    let number = |sql: &str| new.query_row(sql, [], |row| row.get::<_, Option<i64>>(0));
    let requests = number("SELECT count(*) FROM requests")?.unwrap_or(0);
    let oldest = number("SELECT min(moment) >> 11 FROM requests")?;
    let state = State::read(old).unwrap_or_else(|_| State { known_from: oldest, ..State::default() });
    let last = number("SELECT at FROM readings ORDER BY n DESC LIMIT 1").unwrap_or(None);
    let tail = match last {
        Some(last) => new.query_row(
            "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment >> 11 > ?1",
            [last],
            |row| row.get(0),
        )?,
        None => 0,
    };
    Ok(State { requests, tail, ..state })
}

/// Copies a table as far as it can be read.
struct Salvage<'a> {
    from: &'a Connection,
    to: &'a Connection,
    table: &'a str,
    key: &'a str,
}

impl Salvage<'_> {
    /// Goes up from the lowest key until a page cannot be read; leaps over it, goes down to its other edge, and on. Returns
    /// the holes: the last key before and the first after.
    fn run(&self) -> rusqlite::Result<Vec<(i64, i64)>> {
        let mut holes = Vec::new();
        let mut reached = i64::MIN;
        loop {
            let (last, whole) = self.copy_upwards(reached)?;
            if whole {
                return Ok(holes);
            }
            let Some(landing) = self.leap_from(last) else { return Ok(holes) };
            let first = self.copy_downwards(landing, last)?;
            holes.push((last, first));
            // The row at the landing is known to be readable: it is copied by going down from it.
            reached = landing;
        }
    }

    /// Copies from above a key on. Returns the last key that could be read, and whether there are no more.
    fn copy_upwards(&self, above: i64) -> rusqlite::Result<(i64, bool)> {
        let mut last = above;
        let sql =
            format!("SELECT {key}, * FROM {} WHERE {key} > ?1 ORDER BY {key}", self.table, key = self.key);
        let whole = self.copy(&sql, above, |key| {
            last = key;
            true
        })?;
        Ok((last, whole))
    }

    /// Copies from a key down to another, as far as can be read. Returns the last key that could be.
    fn copy_downwards(&self, from: i64, above: i64) -> rusqlite::Result<i64> {
        let mut first = from;
        let sql = format!(
            "SELECT {key}, * FROM {} WHERE {key} <= ?1 ORDER BY {key} DESC",
            self.table,
            key = self.key
        );
        self.copy(&sql, from, |key| {
            first = first.min(key);
            key > above
        })?;
        Ok(first)
    }

    /// Copies the rows of a query until one cannot be read, or `go_on` says no. Returns whether all were read. Only the
    /// new file's errors are errors here.
    fn copy(&self, sql: &str, bound: i64, mut go_on: impl FnMut(i64) -> bool) -> rusqlite::Result<bool> {
        let Ok(mut statement) = self.from.prepare(sql) else { return Ok(false) };
        let columns = statement.column_count() - 1;
        let places = vec!["?"; columns].join(", ");
        let mut insert =
            self.to.prepare(&format!("INSERT OR IGNORE INTO {} VALUES ({places})", self.table))?;
        let Ok(mut rows) = statement.query([bound]) else { return Ok(false) };
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(true),
                Err(_) => return Ok(false),
            };
            let Ok(key) = row.get(0) else { return Ok(false) };
            if !go_on(key) {
                return Ok(false);
            }
            let values: Result<Vec<Value>, _> = (1..=columns).map(|column| row.get(column)).collect();
            // A row with a text that is none, or a value that its column forbids, is lost alone.
            if let Ok(values) = values {
                match insert.execute(rusqlite::params_from_iter(values)) {
                    Ok(_) => {}
                    Err(error)
                        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// The first key that can be read beyond what cannot, found in leaps that double.
    fn leap_from(&self, last: i64) -> Option<i64> {
        let sql = format!(
            "SELECT {key} FROM {} WHERE {key} >= ?1 ORDER BY {key} LIMIT 1",
            self.table,
            key = self.key
        );
        let mut leap = 1_i64;
        loop {
            let from = last.max(-1).checked_add(leap)?;
            match self.from.query_row(&sql, [from], |row| row.get::<_, i64>(0)) {
                Ok(key) if key > last => return Some(key),
                Ok(_) | Err(rusqlite::Error::QueryReturnedNoRows) => return None,
                Err(_) => leap = leap.checked_mul(2)?,
            }
        }
    }
}
