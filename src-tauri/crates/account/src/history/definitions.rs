//! The definitions of the tables in a damaged file. They are the same in every history, and a bit that flips in one of
//! them makes SQLite refuse the whole file or hides a table: in a copy, each is put back as it should be.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::migrate::{STEPS, migrate};

/// A row of SQLite's own list of what is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Definition {
    kind: String,
    name: String,
    table: String,
    /// Nothing for an index that SQLite made by itself.
    sql: Option<String>,
}

/// Whether the definitions of an open file are those that this app makes, of whatever format.
pub(super) fn are_known(db: &Connection) -> bool {
    let (Ok(found), Ok(known)) = (read(db), known()) else { return false };
    known.iter().zip(&found).all(|(known, (_, found))| known == found) && found.len() <= known.len()
}

/// Puts the known definitions in the place of those of a file, which nobody else may have open. Where the tables begin is
/// left as the file says. Returns how many were damaged.
pub(super) fn mend(path: &Path) -> rusqlite::Result<usize> {
    let db = Connection::open(path)?;
    // With that, SQLite reads its list although it cannot make sense of it.
    db.execute_batch("PRAGMA writable_schema = ON")?;
    let (found, mut known) = (read(&db)?, known()?);
    // Whose name is as it should be is known by that; what is left is paired in the order in which it was made.
    let mut unnamed = Vec::new();
    let mut pairs = Vec::new();
    for (row, definition) in found {
        match known.iter().position(|known| known.name == definition.name) {
            Some(place) => pairs.push((row, definition, known.remove(place))),
            None => unnamed.push((row, definition)),
        }
    }
    // Where most are unknown, it is the file of another program.
    if pairs.len() < known.len() {
        return Ok(0);
    }
    pairs.extend(unnamed.into_iter().zip(known).map(|((row, damaged), known)| (row, damaged, known)));
    let damaged: Vec<_> = pairs.into_iter().filter(|(_, found, known)| found != known).collect();
    for (row, _, known) in &damaged {
        db.execute(
            "UPDATE sqlite_schema SET type = ?2, name = ?3, tbl_name = ?4, sql = ?5 WHERE rowid = ?1",
            (row, &known.kind, &known.name, &known.table, &known.sql),
        )?;
    }
    Ok(damaged.len())
}

fn known() -> rusqlite::Result<Vec<Definition>> {
    let mut db = Connection::open_in_memory()?;
    // A new file in memory has nothing that could be wrong with it but a lack of memory.
    migrate(&mut db, None, STEPS).map_err(|_| rusqlite::Error::QueryReturnedNoRows)?;
    Ok(read(&db)?.into_iter().map(|(_, definition)| definition).collect())
}

/// What a file says, in the order in which it was made.
fn read(db: &Connection) -> rusqlite::Result<Vec<(i64, Definition)>> {
    let mut statement =
        db.prepare("SELECT rowid, type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")?;
    let text = |value: ValueRef<'_>| match value {
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    };
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let of = |column: usize| Ok::<_, rusqlite::Error>(text(row.get_ref(column)?));
        let definition = Definition {
            kind: of(1)?.unwrap_or_default(),
            name: of(2)?.unwrap_or_default(),
            table: of(3)?.unwrap_or_default(),
            sql: of(4)?,
        };
        found.push((row.get(0)?, definition));
    }
    Ok(found)
}
