//! A request with everything that is known of it, in the terms of people and not of the database.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::history::cost::Cost;
use crate::history::moment::Moment;
use crate::history::request_id::PackedId;

/// What [`Names::record`] reads, in this order.
pub(super) const RECORD_COLUMNS: &str = "moment, id, key, endpoint, origin, status, duration, request_bytes, response_bytes, \
     cost, credits, error";

/// A request.
pub(in crate::history) struct Record<'a> {
    pub(super) moment: Moment,
    pub(super) id: String,
    pub(super) key: Option<&'a Key>,
    pub(super) endpoint: &'a str,
    /// Source, method, account.
    pub(super) origin: &'a [String; 3],
    pub(super) status: u16,
    /// Microseconds.
    pub(super) duration: Option<i64>,
    pub(super) request_bytes: Option<i64>,
    pub(super) response_bytes: Option<i64>,
    pub(super) cost: Option<Cost>,
    /// Millionths of a credit.
    pub(super) credits: i64,
    /// Type and message.
    pub(super) error: Option<Arc<Error>>,
}

/// A key: its id and, if it is known, its name.
type Key = (String, Option<String>);

/// An error: its type and its message.
type Error = (Option<String>, Option<String>);

/// As many different errors are held in memory, and then forgotten.
const MOST_ERRORS: usize = 4_096;

/// The texts that many requests share, each read once.
#[derive(Debug, Default)]
pub(super) struct Names {
    keys: HashMap<i64, Option<Key>>,
    endpoints: HashMap<i64, String>,
    origins: HashMap<i64, [String; 3]>,
    errors: HashMap<i64, Arc<Error>>,
}

impl Names {
    pub(super) fn record<'a>(&'a mut self, db: &Connection, row: &Row<'_>) -> rusqlite::Result<Record<'a>> {
        let error = match row.get(11)? {
            Some(error) => self.error(db, error)?,
            None => None,
        };
        let key = known(&mut self.keys, row.get(2)?, |key| {
            db.prepare_cached("SELECT credential, name FROM credentials WHERE id = ?1")?
                .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })?;
        let endpoint = known(&mut self.endpoints, row.get(3)?, |endpoint| {
            db.prepare_cached("SELECT endpoint FROM endpoints WHERE id = ?1")?
                .query_row([endpoint], |row| row.get(0))
                .optional()
                .map(Option::unwrap_or_default)
        })?;
        let origin = known(&mut self.origins, row.get(4)?, |origin| {
            db.prepare_cached("SELECT source, method, account FROM origins WHERE id = ?1")?
                .query_row([origin], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))
                .optional()
                .map(Option::unwrap_or_default)
        })?;
        Ok(Record {
            moment: Moment::from_raw(row.get(0)?),
            id: row.get::<_, PackedId>(1)?.unpack(),
            key: key.as_ref(),
            endpoint,
            origin,
            status: row.get(5)?,
            duration: row.get(6)?,
            request_bytes: row.get(7)?,
            response_bytes: row.get(8)?,
            cost: row.get(9)?,
            credits: row.get(10)?,
            error,
        })
    }

    fn error(&mut self, db: &Connection, id: i64) -> rusqlite::Result<Option<Arc<Error>>> {
        if let Some(error) = self.errors.get(&id) {
            return Ok(Some(Arc::clone(error)));
        }
        let found = db
            .prepare_cached("SELECT type, message FROM errors WHERE id = ?1")?
            .query_row([id], |row| Ok(Arc::new((row.get(0)?, row.get(1)?))))
            .optional()?;
        if let Some(error) = &found {
            if self.errors.len() >= MOST_ERRORS {
                self.errors.clear();
            }
            self.errors.insert(id, Arc::clone(error));
        }
        Ok(found)
    }
}

/// What is known by an id, read where it is not.
fn known<T>(
    all: &mut HashMap<i64, T>,
    id: i64,
    read: impl FnOnce(i64) -> rusqlite::Result<T>,
) -> rusqlite::Result<&T> {
    Ok(match all.entry(id) {
        Entry::Occupied(one) => one.into_mut(),
        Entry::Vacant(place) => place.insert(read(id)?),
    })
}
