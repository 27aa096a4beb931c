//! The one row of what holds for the whole history.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row};

/// `format` repeats the file's `user_version`: where the two differ, the file is damaged rather than newer.
/// Times are microseconds since 1970, amounts millionths of a credit.
pub(super) const V1: &str = "
CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    format INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    rounded INTEGER NOT NULL,
    known_from INTEGER,
    usage_asked INTEGER,
    usage_at INTEGER,
    keys_at INTEGER,
    tail INTEGER NOT NULL
) STRICT;
INSERT INTO state VALUES (1, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
";

/// What holds for the whole history.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct State {
    /// Rises with every change.
    pub(super) revision: i64,
    /// Requests stored.
    pub(super) requests: i64,
    /// Requests and balances that could not be stored, because a time or an amount in them cannot be.
    pub(super) refused: i64,
    /// Amounts that had more decimal places than are kept.
    pub(super) rounded: i64,
    /// From then on every request is known, but for gaps; `i64::MIN` when the service's whole log was seen. `None`
    /// before the first answer.
    pub(super) known_from: Option<i64>,
    /// When the usage was last asked for.
    pub(super) usage_asked: Option<i64>,
    /// When it was answered.
    pub(super) usage_at: Option<i64>,
    /// When the keys were last listed.
    pub(super) keys_at: Option<i64>,
    /// Credits of the requests that came after the last balance seen.
    pub(super) tail: i64,
}

impl State {
    pub(super) fn read(db: &Connection) -> rusqlite::Result<Self> {
        db.prepare_cached(
            "SELECT revision, requests, refused, rounded, known_from, usage_asked, usage_at, keys_at, tail FROM state",
        )?
        .query_row([], Self::from_row)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            revision: row.get(0)?,
            requests: row.get(1)?,
            refused: row.get(2)?,
            rounded: row.get(3)?,
            known_from: row.get(4)?,
            usage_asked: row.get(5)?,
            usage_at: row.get(6)?,
            keys_at: row.get(7)?,
            tail: row.get(8)?,
        })
    }

    pub(super) fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        db.prepare_cached(
            "UPDATE state SET revision = ?1, requests = ?2, refused = ?3, rounded = ?4, known_from = ?5, \
             usage_asked = ?6, usage_at = ?7, keys_at = ?8, tail = ?9",
        )?
        .execute((
            self.revision,
            self.requests,
            self.refused,
            self.rounded,
            self.known_from,
            self.usage_asked,
            self.usage_at,
            self.keys_at,
            self.tail,
        ))?;
        Ok(())
    }
}

/// A time as it is stored.
pub(super) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// A stored time. One that cannot be is 1970, which is shown as old rather than as an error.
pub(super) fn time(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}
