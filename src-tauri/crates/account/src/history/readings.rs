//! The balances that were read, and what the ledger made of each.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::ledger::{Change, Kind, Level, Reading, Sure, Verdict};
use crate::view::Certainty;

/// Times are microseconds since 1970, amounts millionths of a credit. The columns from `low` on are the verdict of the
/// ledger: empty until the requests before the reading are known, but for `kind`, `top_up` and `after` of a top-up that
/// is certain without them.
pub(super) const V1: &str = "
CREATE TABLE readings (
    n INTEGER PRIMARY KEY,
    asked INTEGER NOT NULL,
    at INTEGER NOT NULL,
    balance INTEGER NOT NULL,
    spent INTEGER NOT NULL,
    early INTEGER NOT NULL,
    late INTEGER NOT NULL,
    gap INTEGER NOT NULL,
    low INTEGER,
    high INTEGER,
    shift INTEGER,
    origin INTEGER,
    kind INTEGER,
    top_up INTEGER,
    unexplained INTEGER,
    exact INTEGER,
    after INTEGER,
    before_low INTEGER,
    before_high INTEGER
) STRICT;
CREATE INDEX readings_changed ON readings (kind) WHERE kind IS NOT NULL;
";

/// Selects the columns in the order in which [`from_row`] reads them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT n, asked, at, balance, spent, early, late, gap, low, high, shift, origin, kind, top_up, \
             unexplained, exact, after, before_low, before_high FROM readings ",
            $rest
        )
    };
}

/// The kinds with their numbers. The numbers are stored and never change their meaning.
const KINDS: [(Kind, i64); 3] = [(Kind::TopUp, 1), (Kind::Unexplained, 2), (Kind::Gap, 3)];

/// The number of a top-up that is certain before the requests are known.
const SURE: i64 = 4;

fn from_row(row: &Row<'_>) -> rusqlite::Result<Reading> {
    let level = match (row.get(8)?, row.get(9)?, row.get(10)?) {
        (Some(low), Some(high), Some(shift)) => Some(Level { low, high, shift }),
        _ => None,
    };
    let verdict = match level {
        Some(level) => Some(Verdict { level, origin: row.get(11)?, change: change_of(row)? }),
        None => None,
    };
    Ok(Reading {
        n: row.get(0)?,
        asked: row.get(1)?,
        at: row.get(2)?,
        balance: row.get(3)?,
        spent: row.get(4)?,
        early: row.get(5)?,
        late: row.get(6)?,
        gap: row.get(7)?,
        verdict,
        sure: sure_of(row)?,
    })
}

fn sure_of(row: &Row<'_>) -> rusqlite::Result<Option<Sure>> {
    if row.get::<_, Option<i64>>(12)? != Some(SURE) {
        return Ok(None);
    }
    Ok(Some(Sure { at_least: row.get(13)?, after: row.get(16)? }))
}

fn change_of(row: &Row<'_>) -> rusqlite::Result<Option<Change>> {
    let Some(number) = row.get::<_, Option<i64>>(12)? else { return Ok(None) };
    Ok(Some(Change {
        kind: kind_of(number),
        top_up: row.get(13)?,
        unexplained: row.get(14)?,
        certainty: certainty_of(row.get(15)?),
        after: row.get(16)?,
        before: (row.get(17)?, row.get(18)?),
    }))
}

/// In the column `exact`: the numbers are stored and never change their meaning.
const CERTAINTIES: [(Certainty, i64); 3] =
    [(Certainty::AtLeast, 0), (Certainty::Exact, 1), (Certainty::About, 2)];

fn certainty_of(number: i64) -> Certainty {
    CERTAINTIES
        .iter()
        .find(|(_, known)| *known == number)
        .map_or(Certainty::About, |(certainty, _)| *certainty)
}

fn number_of(certainty: Certainty) -> Option<i64> {
    CERTAINTIES.iter().find(|(known, _)| *known == certainty).map(|(_, number)| *number)
}

fn kind_of(number: i64) -> Kind {
    if number == SURE {
        return Kind::TopUp;
    }
    KINDS.iter().find(|(_, known)| *known == number).map_or(Kind::Unexplained, |(kind, _)| *kind)
}

/// Stores a new reading, which has no verdict yet, and gives it its number.
pub(super) fn insert(db: &Connection, reading: &Reading) -> rusqlite::Result<i64> {
    db.prepare_cached(
        "INSERT INTO readings (asked, at, balance, spent, early, late, gap, kind, top_up, after) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .insert((
        reading.asked,
        reading.at,
        reading.balance,
        reading.spent,
        reading.early,
        reading.late,
        reading.gap,
        reading.sure.map(|_| SURE),
        reading.sure.map(|sure| sure.at_least),
        reading.sure.map(|sure| sure.after),
    ))
}

/// Stores what became of a reading.
pub(super) fn update(db: &Connection, reading: &Reading) -> rusqlite::Result<()> {
    let (level, change) =
        (reading.verdict.map(|verdict| verdict.level), reading.verdict.and_then(|v| v.change));
    let kind = change
        .and_then(|change| KINDS.iter().find(|(kind, _)| *kind == change.kind))
        .map(|(_, number)| *number)
        .or(reading.sure.map(|_| SURE));
    db.prepare_cached(
        "UPDATE readings SET spent = ?2, early = ?3, late = ?4, gap = ?5, low = ?6, high = ?7, shift = ?8, origin = ?9, \
         kind = ?10, top_up = ?11, unexplained = ?12, exact = ?13, after = ?14, before_low = ?15, before_high = ?16 \
         WHERE n = ?1",
    )?
    .execute(params![
        reading.n,
        reading.spent,
        reading.early,
        reading.late,
        reading.gap,
        level.map(|level| level.low),
        level.map(|level| level.high),
        level.map(|level| level.shift),
        reading.verdict.map(|verdict| verdict.origin),
        kind,
        change.map(|change| change.top_up).or(reading.sure.map(|sure| sure.at_least)),
        change.map(|change| change.unexplained),
        change.and_then(|change| number_of(change.certainty)),
        change.map(|change| change.after).or(reading.sure.map(|sure| sure.after)),
        change.map(|change| change.before.0),
        change.map(|change| change.before.1),
    ])?;
    Ok(())
}

/// Forgets a reading that says nothing its neighbours do not say.
pub(super) fn remove(db: &Connection, n: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM readings WHERE n = ?1")?.execute([n])?;
    Ok(())
}

/// After some were lost: where the one is missing at which the level moved, the first that is left after it stands for it.
pub(super) fn mend(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "UPDATE readings SET origin = (SELECT min(n) FROM readings AS left WHERE left.origin = readings.origin) \
         WHERE origin NOT IN (SELECT n FROM readings)",
    )
}

/// The newest reading.
pub(super) fn newest(db: &Connection) -> rusqlite::Result<Option<Reading>> {
    db.prepare_cached(select!("ORDER BY n DESC LIMIT 1"))?.query_row([], from_row).optional()
}

/// One reading.
pub(super) fn get(db: &Connection, n: i64) -> rusqlite::Result<Option<Reading>> {
    db.prepare_cached(select!("WHERE n = ?1"))?.query_row([n], from_row).optional()
}

/// Every reading from number `n` on, and `more` before it; oldest first.
pub(super) fn since(db: &Connection, n: i64, more: u32) -> rusqlite::Result<Vec<Reading>> {
    let mut before: Vec<Reading> = db
        .prepare_cached(select!("WHERE n < ?1 ORDER BY n DESC LIMIT ?2"))?
        .query_map((n, more), from_row)?
        .collect::<rusqlite::Result<_>>()?;
    before.reverse();
    let mut statement = db.prepare_cached(select!("WHERE n >= ?1 ORDER BY n"))?;
    for reading in statement.query_map([n], from_row)? {
        before.push(reading?);
    }
    Ok(before)
}

/// The number of the first reading that was answered at or after a time; one that no reading has where there is none.
///
/// Readings lie in the order in which they came, which is that of their times unless a clock was set back. So the
/// search goes back from the newest one, and stops at the first that is older.
pub(super) fn first_since(db: &Connection, micros: i64) -> rusqlite::Result<i64> {
    let last_before: Option<i64> = db
        .prepare_cached("SELECT n FROM readings WHERE at < ?1 ORDER BY n DESC LIMIT 1")?
        .query_row([micros], |row| row.get(0))
        .optional()?;
    let first: Option<i64> = db
        .prepare_cached("SELECT min(n) FROM readings WHERE n > ?1")?
        .query_row([last_before.unwrap_or(i64::MIN)], |row| row.get(0))?;
    Ok(first.unwrap_or(i64::MAX))
}

/// The number of the first reading that has no verdict yet.
pub(super) fn first_open(db: &Connection) -> rusqlite::Result<Option<i64>> {
    // Those without a verdict are the newest ones: the last that has one is found at once.
    let judged: Option<i64> = db
        .prepare_cached("SELECT n FROM readings WHERE low IS NOT NULL ORDER BY n DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    db.prepare_cached("SELECT min(n) FROM readings WHERE n > ?1")?
        .query_row([judged.unwrap_or(i64::MIN)], |row| row.get(0))
}

/// The newest top-ups, newest first.
pub(super) fn top_ups(db: &Connection, most: u32) -> rusqlite::Result<Vec<Reading>> {
    db.prepare_cached(select!("WHERE kind IN (1, 4) ORDER BY n DESC LIMIT ?1"))?
        .query_map([most], from_row)?
        .collect()
}

/// The readings that were answered in a time, with the one before them; oldest first.
pub(super) fn between(db: &Connection, from: i64, to: i64) -> rusqlite::Result<Vec<Reading>> {
    let first = first_since(db, from)?;
    let mut readings = since(db, first, 1)?;
    let end = readings
        .iter()
        .position(|reading| reading.at >= to && reading.n >= first)
        .map_or(readings.len(), |end| end + 1);
    readings.truncate(end);
    Ok(readings)
}

/// A balance that was read and what was made of it, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Look {
    /// When it was answered.
    pub(super) at: i64,
    /// The balance.
    pub(super) balance: i64,
    /// Whether the requests before it are known.
    pub(super) settled: bool,
    /// What happened before it that requests do not explain.
    pub(super) kind: Option<Kind>,
    /// Credits that arrived.
    pub(super) top_up: i64,
    /// Credits that appeared or vanished; see [`Change::unexplained`].
    pub(super) unexplained: i64,
    /// How well the amounts are known.
    pub(super) certainty: Certainty,
    /// Requests before it are missing.
    pub(super) gap: bool,
    /// When it happened at the earliest.
    pub(super) after: Option<i64>,
}

/// Every look since a time and the one before it, oldest first. There may be a hundred thousand a year, so only what is
/// shown is read.
pub(super) fn looks_since(db: &Connection, micros: i64) -> rusqlite::Result<Vec<Look>> {
    let first = first_since(db, micros)?;
    let first: i64 = db
        .prepare_cached("SELECT coalesce(max(n), ?1) FROM readings WHERE n < ?1")?
        .query_row([first], |row| row.get(0))?;
    db.prepare_cached(
        "SELECT at, balance, low IS NOT NULL, kind, top_up, unexplained, exact, after, gap FROM readings \
         WHERE n >= ?1 ORDER BY n",
    )?
    .query_map([first], |row| {
        let number: Option<i64> = row.get(3)?;
        Ok(Look {
            at: row.get(0)?,
            balance: row.get(1)?,
            settled: row.get(2)?,
            kind: number.map(kind_of),
            top_up: row.get::<_, Option<i64>>(4)?.unwrap_or(0),
            unexplained: row.get::<_, Option<i64>>(5)?.unwrap_or(0),
            certainty: row.get::<_, Option<i64>>(6)?.map_or(Certainty::AtLeast, certainty_of),
            after: row.get(7)?,
            gap: row.get(8)?,
        })
    })?
    .collect()
}
