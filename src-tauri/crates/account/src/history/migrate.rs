//! The format of the file: made, brought up to date, or refused.
//!
//! Each table's statements stand beside its code. A step is the list of them that leads to one format; all steps that
//! are missing run in one transaction, after a copy of the file was made. A file of a newer format is left alone.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::error::HistoryError;
use super::{chunks, credentials, fetches, forgotten, gaps, names, readings, requests, rollup, state};

/// Marks the file as one of this app's histories ("ORHi").
const APPLICATION_ID: i32 = 0x4f52_4869;

/// A step to a format.
pub(super) struct Step {
    /// The format it leads to: one more than the step before.
    pub(super) to: u32,
    /// What is to be run, in this order.
    pub(super) sql: &'static [&'static str],
}

/// Every step there is. A released step is never changed; a database of each released format is in `tests/data`.
pub(super) const STEPS: &[Step] = &[
    Step {
        to: 1,
        sql: &[
            names::V1,
            credentials::V1,
            requests::V1,
            rollup::V1,
            readings::V1,
            fetches::V1,
            gaps::V1,
            state::V1,
        ],
    },
    // The chunks are filled by the first change after that: until then all rows are loose, and read as they are.
    Step { to: 2, sql: &[chunks::V2] },
    Step { to: 3, sql: &[forgotten::V3] },
];

/// Every table with the columns that are read. A letter that flips in a table's definition is found by asking for them.
const COLUMNS: [&str; 18] = [
    "SELECT id, endpoint FROM endpoints",
    "SELECT id, source, method, account FROM origins",
    "SELECT id, hash, type, message FROM errors",
    "SELECT id, credential, last_request, listed, account, name, prefix, is_active, created_at, last_used_at, \
     expires_at FROM credentials",
    "SELECT moment, slot, id, key, endpoint, origin, status, duration, request_bytes, response_bytes, cost, credits, \
     error FROM requests",
    "SELECT day, key, endpoint, outcome, requests, credits FROM rollup",
    "SELECT day, starts, requests, failed, credits FROM days",
    "SELECT n, asked, at, balance, spent, early, late, gap, low, high, shift, origin, kind, top_up, unexplained, exact, \
     after, before_low, before_high FROM readings",
    "SELECT n, asked, at, wanted, rows, new_rows, oldest, reaches FROM fetches",
    "SELECT after, before FROM gaps",
    "SELECT only, before, oldest, requests FROM forgotten",
    "SELECT n, day, key, endpoint, outcome, requests, credits FROM forgotten_sums",
    "SELECT first, last, rows, failed, credits, kinds FROM chunks",
    "SELECT first, sizes FROM chunk_sizes",
    "SELECT first, codes FROM chunk_codes",
    "SELECT first, durations FROM chunk_durations",
    "SELECT first, moments FROM chunk_moments",
    "SELECT format, revision, requests, refused, rounded, known_from, usage_asked, usage_at, keys_at, tail FROM state",
];

/// What is wrong with the definitions of the tables, if anything is.
pub(super) fn damaged_definition(db: &Connection) -> Option<String> {
    COLUMNS.iter().find_map(|sql| db.prepare(sql).err()).map(|error| error.to_string())
}

/// Makes a new file's tables, or brings an older file up to date.
pub(super) fn migrate(db: &mut Connection, path: Option<&Path>, steps: &[Step]) -> Result<(), HistoryError> {
    let supported = steps.last().map_or(0, |step| step.to);
    let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found == supported {
        return Ok(());
    }
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if found == 0 && tables == 0 {
        db.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}"))?;
    } else {
        let application: i32 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        let noted: Option<u32> = if application == APPLICATION_ID {
            db.query_row("SELECT format FROM state", [], |row| row.get(0)).optional().unwrap_or(None)
        } else {
            None
        };
        // The format stands in two places: where they differ, a bit has flipped in one.
        if noted != Some(found) {
            return Err(HistoryError::Damaged {
                file: path.map(Path::to_path_buf).unwrap_or_default(),
                detail: format!("the file says format {found}, its tables say {noted:?}"),
            });
        }
        if found > supported {
            return Err(HistoryError::Newer { found, supported });
        }
        if let Some(path) = path {
            copy(db, &backup_path(path, found))?;
        }
    }
    let step_by_step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().filter(|step| step.to > found) {
        for sql in step.sql {
            step_by_step.execute_batch(sql)?;
        }
    }
    step_by_step.execute("UPDATE state SET format = ?1", [supported])?;
    step_by_step.execute_batch(&format!("PRAGMA user_version = {supported}"))?;
    step_by_step.commit()?;
    Ok(())
}

/// Where the copy of a file is put before it is brought up to date. It stays until the history is deleted or the next
/// such copy is made, so that an older version of the app can be gone back to.
pub(super) fn backup_path(path: &Path, format: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".before-format-{}", format + 1));
    path.with_file_name(name)
}

fn copy(db: &Connection, to: &Path) -> Result<(), HistoryError> {
    // Written beside its place and renamed, so that half a copy never bears the name of a whole one.
    let mut unfinished = to.as_os_str().to_os_string();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    if unfinished.exists() {
        std::fs::remove_file(&unfinished)?;
    }
    db.backup("main", &unfinished, None::<fn(rusqlite::backup::Progress)>)?;
    std::fs::rename(&unfinished, to)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Step = Step { to: 2, sql: &["CREATE TABLE later (a INTEGER) STRICT;"] };
    const BROKEN: Step =
        Step { to: 2, sql: &["CREATE TABLE later (a INTEGER) STRICT;", "CREATE TABLE later (a);"] };

    fn first() -> Step {
        Step { to: 1, sql: STEPS[0].sql }
    }

    fn version(db: &Connection) -> (u32, u32, bool) {
        let number = |sql: &str| db.query_row(sql, [], |row| row.get(0)).unwrap();
        let later = db.table_exists(None, "later").unwrap();
        (number("PRAGMA user_version"), number("SELECT format FROM state"), later)
    }

    fn made(folder: &Path) -> PathBuf {
        let path = folder.join("history.db");
        migrate(&mut Connection::open(&path).unwrap(), Some(&path), &[first()]).unwrap();
        path
    }

    #[test]
    fn an_older_file_is_brought_up_to_date_and_a_copy_of_it_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let mut db = Connection::open(&path).unwrap();
        db.execute("UPDATE state SET requests = 7", []).unwrap();
        migrate(&mut db, Some(&path), &[first(), SECOND]).unwrap();
        assert_eq!(version(&db), (2, 2, true));
        let copy = Connection::open(backup_path(&path, 1)).unwrap();
        assert_eq!(version(&copy), (1, 1, false));
        assert_eq!(copy.query_row("SELECT requests FROM state", [], |row| row.get::<_, i64>(0)).unwrap(), 7);
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let mut db = Connection::open(&path).unwrap();
        assert!(migrate(&mut db, Some(&path), &[first(), BROKEN]).is_err());
        assert_eq!(version(&db), (1, 1, false));
        migrate(&mut db, Some(&path), &[first(), SECOND]).unwrap();
        assert_eq!(version(&db), (2, 2, true));
    }

    #[test]
    fn a_newer_file_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let mut db = Connection::open(&path).unwrap();
        migrate(&mut db, Some(&path), &[first(), SECOND]).unwrap();
        let refused = migrate(&mut db, Some(&path), &[first()]);
        assert!(matches!(refused, Err(HistoryError::Newer { found: 2, supported: 1 })));
        assert_eq!(version(&db), (2, 2, true));
    }

    #[test]
    fn a_format_that_is_not_the_tables_own_is_damage_and_not_a_newer_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        for flipped in [0, 3] {
            let mut db = Connection::open(&path).unwrap();
            db.execute_batch(&format!("PRAGMA user_version = {flipped}")).unwrap();
            assert!(migrate(&mut db, Some(&path), &[first()]).unwrap_err().is_corrupt());
        }
    }

    #[test]
    fn a_database_of_another_program_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.db");
        let mut db = Connection::open(&path).unwrap();
        db.execute_batch("CREATE TABLE theirs (a)").unwrap();
        assert!(migrate(&mut db, Some(&path), &[first()]).unwrap_err().is_corrupt());
    }
}
