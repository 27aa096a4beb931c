//! Times for which requests are missing.

use rusqlite::Connection;

use super::moment::Moment;

/// Both bounds are moments, and neither is part of the gap.
pub(super) const V1: &str = "
CREATE TABLE gaps (
    after INTEGER PRIMARY KEY,
    before INTEGER NOT NULL CHECK (before > after)
) STRICT;
";

/// A time for which requests are missing: after the one moment and before the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) after: Moment,
    pub(super) before: Moment,
}

/// Notes a gap. Nothing happens where there is no time between the bounds.
pub(super) fn open(db: &Connection, gap: Missing) -> rusqlite::Result<()> {
    if gap.after < gap.before {
        db.prepare_cached("INSERT OR REPLACE INTO gaps (after, before) VALUES (?1, ?2)")?
            .execute((gap.after.raw(), gap.before.raw()))?;
    }
    Ok(())
}

/// Everything from `oldest` on is known now: closes the gaps that lie after it, and shortens the one it falls into.
/// Returns the start of the earliest gap that changed.
pub(super) fn close_from(db: &Connection, oldest: Moment) -> rusqlite::Result<Option<Moment>> {
    let changed: Option<i64> = db
        .prepare_cached("SELECT min(after) FROM gaps WHERE before > ?1")?
        .query_row([oldest.raw()], |row| row.get(0))?;
    if changed.is_some() {
        db.prepare_cached("DELETE FROM gaps WHERE after >= ?1")?.execute([oldest.raw()])?;
        db.prepare_cached("UPDATE gaps SET before = ?1 WHERE before > ?1")?.execute([oldest.raw()])?;
    }
    Ok(changed.map(Moment::from_raw))
}

/// The gaps that overlap the time from `from` (inclusive) to `to` (exclusive), both raw moments; newest first.
pub(super) fn between(db: &Connection, from: i64, to: i64) -> rusqlite::Result<Vec<Missing>> {
    db.prepare_cached("SELECT after, before FROM gaps WHERE before > ?1 AND after < ?2 ORDER BY after DESC")?
        .query_map((from, to), |row| {
            Ok(Missing { after: Moment::from_raw(row.get(0)?), before: Moment::from_raw(row.get(1)?) })
        })?
        .collect()
}

/// All of them, newest first.
pub(super) fn all(db: &Connection) -> rusqlite::Result<Vec<Missing>> {
    between(db, i64::MIN, i64::MAX)
}

/// The newest one.
pub(super) fn newest(db: &Connection) -> rusqlite::Result<Option<Missing>> {
    Ok(all(db)?.first().copied())
}

/// The gap that ends at a moment.
pub(super) fn ending_at(db: &Connection, before: Moment) -> rusqlite::Result<Option<Missing>> {
    Ok(all(db)?.into_iter().find(|gap| gap.before == before))
}
