//! A damaged file: set aside with what belongs to it, and everything that can be read carried over.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags};

use super::error::HistoryError;
use super::moment::Moment;
use super::open::{Opened, SetAside, connect};
use super::state::State;
use super::zone::DayZone;
use super::{History, header, rollup};

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
    let mut history = History::with(db, zone, Some(path.to_path_buf()));
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
    let direct = open_aside(aside).and_then(|old| carry_over_from(history, &old));
    if direct.as_ref().is_ok_and(|rows| *rows > 0) {
        return direct;
    }
    // A copy is mended, never the file itself.
    let (mended, new) = (with_suffix(aside, "-mended"), with_suffix(aside, "-new"));
    let result = copy_and_mend(aside, &mended, &new)
        .and_then(|()| open_aside(&mended))
        .and_then(|old| carry_over_from(history, &old));
    for file in [mended, new] {
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(with_suffix(&file, suffix));
        }
    }
    result.or(direct)
}

fn copy_and_mend(aside: &Path, mended: &Path, new: &Path) -> Result<(), HistoryError> {
    std::fs::copy(aside, mended)?;
    let log = with_suffix(aside, "-wal");
    if log.exists() {
        std::fs::copy(log, with_suffix(mended, "-wal"))?;
    }
    drop(connect(new)?);
    Ok(header::mend(mended, new)?)
}

/// Opens a file that was set aside, if its list of tables can be read.
fn open_aside(aside: &Path) -> Result<Connection, HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let old = Connection::open_with_flags(aside, flags)?;
    let tables: i64 = old.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 {
        return Err(HistoryError::Damaged { file: aside.to_path_buf(), detail: "it has no tables".into() });
    }
    Ok(old)
}

fn carry_over_from(history: &mut History, old: &Connection) -> Result<u64, HistoryError> {
    let kept = history.write(|work| {
        let mut lost = Lost::default();
        for (table, key) in TABLES {
            let of_table = Salvage { from: old, to: work.db, table, key }.run()?;
            if table == "requests" {
                lost = of_table;
            }
        }
        work.state = restored(old, work.db, &lost)?;
        for (after, before) in lost.holes.iter().filter(|(after, _)| *after >= 0) {
            work.db.execute("INSERT OR IGNORE INTO gaps VALUES (?1, ?2)", (after, before))?;
        }
        work.touched = true;
        rollup::rebuild(work.db, work.zone)?;
        Ok(work.state.requests)
    })?;
    Ok(u64::try_from(kept).unwrap_or(0))
}

/// The state of the old file, where it can be read; what the requests tell in any case.
fn restored(old: &Connection, new: &Connection, lost: &Lost) -> rusqlite::Result<State> {
    let number = |sql: &str| new.query_row(sql, [], |row| row.get::<_, Option<i64>>(0));
    let requests = number("SELECT count(*) FROM requests")?.unwrap_or(0);
    let newest = number("SELECT max(moment) FROM requests")?.map(|raw| Moment::from_raw(raw).micros());
    let oldest = number("SELECT min(moment) FROM requests")?.map(|raw| Moment::from_raw(raw).micros());
    let mut state = State::read(old).unwrap_or_else(|_| State { known_from: oldest, ..State::default() });
    if lost.holes.iter().any(|(after, _)| *after < 0) {
        state.known_from = oldest;
    }
    if lost.end {
        // What came after was seen once, and is not known any more: to the next answer it is as if nobody had asked since.
        state.usage_asked = state.usage_asked.min(newest);
    }
    let tail = match number("SELECT at FROM readings ORDER BY n DESC LIMIT 1").unwrap_or(None) {
        Some(last) => new.query_row(
            "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment >= ?1",
            [Moment::bound_of_micros(last)],
            |row| row.get(0),
        )?,
        None => 0,
    };
    Ok(State { requests, tail, ..state })
}

/// No page of 4,096 bytes holds more rows than this.
const ROWS_OF_A_PAGE: u64 = 1_000;

/// A file with more holes than this in one table is given up at the last of them.
const MOST_HOLES: usize = 1_000;

/// What could not be read of a table.
#[derive(Default)]
struct Lost {
    /// The last key before each hole and the first after it. Before the first row, that is [`i64::MIN`].
    holes: Vec<(i64, i64)>,
    /// Whether what comes after the last row that was read is missing.
    end: bool,
}

/// A value as it is; of a text with a broken letter what can be read.
fn readable(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}

/// Copies a table as far as it can be read.
struct Salvage<'a> {
    from: &'a Connection,
    to: &'a Connection,
    table: &'a str,
    key: &'a str,
}

impl Salvage<'_> {
    /// Goes through the whole table from its beginning and, if a page cannot be read, from its end. What lies between is
    /// then found in leaps.
    fn run(&self) -> rusqlite::Result<Lost> {
        let mut lost = Lost::default();
        let (mut last, mut first) = (i64::MIN, i64::MAX);
        // Branches of a damaged tree can lead in a circle.
        let most: u64 =
            self.from.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap_or(0) * ROWS_OF_A_PAGE;
        let mut count = 0;
        let mut in_reason = || {
            count += 1;
            count <= most
        };
        if self.copy("", "ASC", i64::MIN, |key| {
            last = last.max(key);
            in_reason()
        })? {
            return Ok(lost);
        }
        self.copy("", "DESC", i64::MAX, |key| {
            first = first.min(key);
            in_reason()
        })?;
        while last < first {
            let landing = self.leap_from(last).filter(|landing| *landing < first);
            let Some(landing) = landing.filter(|_| lost.holes.len() < MOST_HOLES) else {
                lost.holes.push((last, first));
                break;
            };
            let edge = self.copy_downwards(landing, last)?;
            lost.holes.push((last, edge));
            last = self.copy_upwards(landing)?;
        }
        lost.end = first == i64::MAX;
        if lost.end {
            lost.holes.pop();
        }
        Ok(lost)
    }

    /// Copies from above a key on, which can itself be read. Returns the last key that can be.
    fn copy_upwards(&self, above: i64) -> rusqlite::Result<i64> {
        let mut last = above;
        self.copy("WHERE {key} > ?1", "ASC", above, |key| {
            let rises = key > last;
            last = last.max(key);
            rises
        })?;
        Ok(last)
    }

    /// Copies from a key down to another, as far as can be read. Returns the last key that could be.
    fn copy_downwards(&self, from: i64, above: i64) -> rusqlite::Result<i64> {
        let (mut first, mut next) = (from, i64::MAX);
        self.copy("WHERE {key} <= ?1", "DESC", from, |key| {
            let falls = key < next && key > above;
            if falls {
                (first, next) = (first.min(key), key);
            }
            falls
        })?;
        Ok(first)
    }

    /// Copies rows until one cannot be read, or `go_on` says no. Returns whether all were read. Only the new file's
    /// errors are errors here.
    fn copy(
        &self,
        condition: &str,
        order: &str,
        bound: i64,
        mut go_on: impl FnMut(i64) -> bool,
    ) -> rusqlite::Result<bool> {
        let (table, key, condition) = (self.table, self.key, condition.replace("{key}", self.key));
        let sql = format!("SELECT {key}, * FROM {table} {condition} ORDER BY {key} {order}");
        let Ok(mut statement) = self.from.prepare(&sql) else { return Ok(false) };
        let columns = statement.column_count() - 1;
        let places = vec!["?"; columns].join(", ");
        let mut insert = self.to.prepare(&format!("INSERT OR IGNORE INTO {table} VALUES ({places})"))?;
        let bounds = [bound];
        let Ok(mut rows) = statement.query(rusqlite::params_from_iter(if condition.is_empty() {
            &[][..]
        } else {
            &bounds[..]
        })) else {
            return Ok(false);
        };
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
            let values: Result<Vec<Value>, _> =
                (1..=columns).map(|column| row.get_ref(column).map(readable)).collect();
            // A row with a value that its column forbids is lost alone.
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
