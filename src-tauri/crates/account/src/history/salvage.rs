//! Reading a table of a damaged file: everything before and after what cannot be read, and between two such places.

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

/// No page of 4,096 bytes holds more rows than this.
const ROWS_OF_A_PAGE: u64 = 1_000;

/// A file with more holes than this in one table is given up at the last of them.
const MOST_HOLES: usize = 1_000;

/// What could not be read of a table.
#[derive(Default)]
pub(super) struct Lost {
    /// The last key before each hole and the first after it. Before the first row, that is [`i64::MIN`].
    pub(super) holes: Vec<(i64, i64)>,
    /// Whether what comes after the last row that was read is missing.
    pub(super) end: bool,
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
pub(super) struct Salvage<'a> {
    pub(super) from: &'a Connection,
    pub(super) to: &'a Connection,
    pub(super) table: &'a str,
    pub(super) key: &'a str,
}

impl Salvage<'_> {
    /// Goes through the whole table from its beginning and, if a page cannot be read, from its end. What lies between is
    /// then found in leaps.
    pub(super) fn run(&self) -> rusqlite::Result<Lost> {
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
