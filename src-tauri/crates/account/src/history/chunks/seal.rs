//! Making chunks, and keeping them in step with the requests.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, Row};

use super::column::{Codes, Durations, encode_moments};
use super::kind::{Counted, Kind, Sums};
use super::size::Size;
use super::{LOOSE, SIZE, sealed_until};

/// What a chunk is made from, newest or oldest first.
pub(in crate::history) const COLUMNS: &str =
    "moment, key, endpoint, origin, status, error, credits, duration";

/// A request in the terms of a chunk.
pub(in crate::history) struct Slim {
    pub(in crate::history) moment: i64,
    pub(in crate::history) kind: Kind,
    pub(in crate::history) duration: Option<i64>,
}

impl Slim {
    /// From the columns [`COLUMNS`].
    pub(in crate::history) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            moment: row.get(0)?,
            kind: Kind {
                key: row.get(1)?,
                endpoint: row.get(2)?,
                origin: row.get(3)?,
                status: row.get(4)?,
                error: row.get(5)?,
                credits: row.get(6)?,
            },
            duration: row.get(7)?,
        })
    }
}

/// Brings the chunks up to date at the end of a transaction: those in which a request came, went or changed (at one of
/// the moments `touched`) are made anew, and the oldest loose rows are put into new ones once there are enough.
///
/// Counting the loose rows means reading them. So the answer says how many requests may come before they have to be
/// counted again, and the next call is given it as `room`; `None` where it is not known.
pub(in crate::history) fn settle(
    db: &Connection,
    touched: &[i64],
    room: Option<usize>,
) -> rusqlite::Result<usize> {
    let until = sealed_until(db)?;
    let mut again = BTreeSet::new();
    for moment in touched.iter().filter(|moment| **moment <= until) {
        if let Some(first) = chunk_of(db, *moment)? {
            again.insert(first);
        }
    }
    let room = room.filter(|_| again.is_empty());
    for first in again {
        make_again(db, first, SIZE)?;
    }
    room.and_then(|room| room.checked_sub(touched.len())).map_or_else(|| seal_loose(db), Ok)
}

/// The chunk to which a moment belongs: the newest that does not begin after it, or else the oldest.
fn chunk_of(db: &Connection, moment: i64) -> rusqlite::Result<Option<i64>> {
    let find = |sql: &str| db.prepare_cached(sql)?.query_row([moment], |row| row.get(0)).optional();
    match find("SELECT first FROM chunks WHERE first <= ?1 ORDER BY first DESC LIMIT 1")? {
        Some(first) => Ok(Some(first)),
        None => find("SELECT first FROM chunks WHERE first > ?1 ORDER BY first LIMIT 1"),
    }
}

/// Makes the chunk anew that began at `first`, from every request between its neighbours; in parts of `size` where it is twice
/// as large or larger. Where none is left there, there is no chunk.
fn make_again(db: &Connection, first: i64, size: usize) -> rusqlite::Result<()> {
    let older: Option<i64> = db
        .prepare_cached("SELECT last FROM chunks WHERE first < ?1 ORDER BY first DESC LIMIT 1")?
        .query_row([first], |row| row.get(0))
        .optional()?;
    let newer: Option<i64> = db
        .prepare_cached("SELECT first FROM chunks WHERE first > ?1 ORDER BY first LIMIT 1")?
        .query_row([first], |row| row.get(0))
        .optional()?;
    // Behind the newest chunk begin the loose rows.
    let end = match newer {
        Some(newer) => newer,
        None => sealed_until(db)?.saturating_add(1),
    };
    forget(db, first)?;
    // Beyond the last of the one before: a request between the two belongs to neither until now.
    let mut from = older.map_or(i64::MIN, |last| last.saturating_add(1));
    loop {
        let rows = read(db, from, end, 2 * size)?;
        let Some(last) = rows.last().map(|row| row.moment) else { return Ok(()) };
        let whole = rows.len() < 2 * size;
        let part = if whole { &rows[..] } else { &rows[..size] };
        store(db, part)?;
        from = part.last().map_or(last, |row| row.moment).saturating_add(1);
        if whole {
            return Ok(());
        }
    }
}

/// Answers with how many more loose rows there may be.
fn seal_loose(db: &Connection) -> rusqlite::Result<usize> {
    loop {
        let from = sealed_until(db)?.saturating_add(1);
        let loose: usize = db
            .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM requests WHERE moment >= ?1 LIMIT ?2)")?
            .query_row((from, SIZE + LOOSE + 1), |row| row.get(0))?;
        if let Some(room) = (SIZE + LOOSE).checked_sub(loose) {
            return Ok(room);
        }
        store(db, &read(db, from, i64::MAX, SIZE)?)?;
    }
}

/// The moment of the newest request in the oldest chunk; `None` where there is no chunk.
pub(in crate::history) fn oldest(db: &Connection) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT last FROM chunks ORDER BY first LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()
}

/// Cuts the oldest chunk into such of `size` requests, so that its requests can go little by little. Returns whether it was
/// larger than that.
pub(in crate::history) fn cut_oldest(db: &Connection, size: usize) -> rusqlite::Result<bool> {
    let found: Option<(i64, usize)> = db
        .prepare_cached("SELECT first, rows FROM chunks ORDER BY first LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((first, _)) = found.filter(|(_, rows)| *rows >= 2 * size) else { return Ok(false) };
    make_again(db, first, size)?;
    Ok(true)
}

/// The requests before a moment are gone: so are their chunks, and one that had others too is made anew of those.
pub(in crate::history) fn forget_before(db: &Connection, moment: i64) -> rusqlite::Result<()> {
    let begun: Vec<i64> = db
        .prepare_cached("SELECT first FROM chunks WHERE first < ?1 ORDER BY first")?
        .query_map([moment], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    begun.into_iter().try_for_each(|first| make_again(db, first, SIZE))
}

/// Puts all but the newest `size` loose rows into chunks of as many: as a history of many requests would have them.
pub(in crate::history) fn seal_in_chunks_of(db: &Connection, size: usize) -> rusqlite::Result<()> {
    loop {
        let from = sealed_until(db)?.saturating_add(1);
        let rows = read(db, from, i64::MAX, 2 * size)?;
        if rows.len() < 2 * size {
            return Ok(());
        }
        store(db, &rows[..size])?;
    }
}

/// The oldest requests of a time, at most so many, oldest first.
fn read(db: &Connection, from: i64, end: i64, most: usize) -> rusqlite::Result<Vec<Slim>> {
    db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM requests WHERE moment >= ?1 AND moment < ?2 ORDER BY moment LIMIT ?3"
    ))?
    .query_map((from, end, most), Slim::from_row)?
    .collect()
}

fn forget(db: &Connection, first: i64) -> rusqlite::Result<()> {
    for table in ["chunks", "chunk_codes", "chunk_sizes", "chunk_durations", "chunk_moments"] {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE first = ?1"))?.execute([first])?;
    }
    Ok(())
}

fn store(db: &Connection, rows: &[Slim]) -> rusqlite::Result<()> {
    let Some(made) = Made::of(rows) else { return Ok(()) };
    let first = made.moments[0];
    let sums = made.sums();
    db.prepare_cached("INSERT INTO chunks VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
        first,
        made.moments[made.moments.len() - 1],
        made.moments.len(),
        sums.failed,
        sums.credits,
        Counted::encode(&made.kinds),
    ))?;
    db.prepare_cached("INSERT INTO chunk_sizes VALUES (?1, ?2)")?.execute((first, &made.sizes))?;
    db.prepare_cached("INSERT INTO chunk_codes VALUES (?1, ?2)")?.execute((first, &made.codes))?;
    db.prepare_cached("INSERT INTO chunk_durations VALUES (?1, ?2)")?.execute((first, &made.durations))?;
    db.prepare_cached("INSERT INTO chunk_moments VALUES (?1, ?2)")?
        .execute((first, encode_moments(&made.moments)))?;
    Ok(())
}

/// A chunk in memory.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::history) struct Made {
    pub(in crate::history) kinds: Vec<Counted>,
    pub(in crate::history) codes: Vec<u8>,
    pub(in crate::history) sizes: Vec<u8>,
    pub(in crate::history) durations: Vec<u8>,
    pub(in crate::history) moments: Vec<i64>,
}

impl Made {
    /// A chunk of requests that come oldest first; `None` for none.
    pub(in crate::history) fn of(rows: &[Slim]) -> Option<Self> {
        if rows.is_empty() {
            return None;
        }
        let (mut kinds, mut places): (Vec<Counted>, HashMap<Kind, u32>) = (Vec::new(), HashMap::new());
        let mut codes = Vec::with_capacity(rows.len());
        for row in rows {
            let next = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
            let code = *places.entry(row.kind).or_insert(next);
            if code == next {
                kinds.push(Counted { kind: row.kind, rows: 0 });
            }
            kinds[code as usize].rows += 1;
            codes.push(code);
        }
        let durations: Vec<Option<i64>> = rows.iter().map(|row| row.duration).collect();
        Some(Self {
            codes: Codes::encode(&codes, kinds.len()),
            sizes: Size::encode(&durations),
            durations: Durations::encode(&durations),
            moments: rows.iter().map(|row| row.moment).collect(),
            kinds,
        })
    }

    /// Sums over all of it.
    pub(in crate::history) fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        for counted in &self.kinds {
            sums.add(&counted.kind, counted.rows.into());
        }
        sums
    }
}
