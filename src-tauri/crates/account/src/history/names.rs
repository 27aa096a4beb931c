//! Texts that many requests share, each stored once.

use std::collections::HashMap;

use openrush_api::UsageRow;
use rusqlite::{Connection, OptionalExtension};

pub(super) const V1: &str = "
CREATE TABLE endpoints (
    id INTEGER PRIMARY KEY,
    endpoint TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE origins (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    method TEXT NOT NULL,
    account TEXT NOT NULL,
    UNIQUE (source, method, account)
) STRICT;
CREATE TABLE errors (
    id INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,
    type TEXT,
    message TEXT
) STRICT;
CREATE INDEX errors_by_hash ON errors (hash);
";

/// No error message is kept longer than this many bytes: it is there to be read by a person.
const LONGEST_MESSAGE: usize = 4_000;

/// Ids of the texts, found without asking the database where a text was seen before.
#[derive(Debug, Default)]
pub(super) struct Names {
    endpoints: HashMap<String, i64>,
    /// Source, method and account, and their id: hardly ever more than two or three, so that they are compared one by
    /// one.
    origins: Vec<([String; 3], i64)>,
}

/// As many origins are held in memory as are worth comparing.
const MOST_ORIGINS: usize = 16;

impl Names {
    /// The id of an endpoint, which is stored if it is new.
    pub(super) fn endpoint(&mut self, db: &Connection, endpoint: &str) -> rusqlite::Result<i64> {
        if let Some(id) = self.endpoints.get(endpoint) {
            return Ok(*id);
        }
        let known = db
            .prepare_cached("SELECT id FROM endpoints WHERE endpoint = ?1")?
            .query_row([endpoint], |row| row.get(0))
            .optional()?;
        let id = match known {
            Some(id) => id,
            None => db.prepare_cached("INSERT INTO endpoints (endpoint) VALUES (?1)")?.insert([endpoint])?,
        };
        self.endpoints.insert(endpoint.to_owned(), id);
        Ok(id)
    }

    /// The id of where a request came from: source, method and account. They are kept together because they hardly
    /// ever differ.
    pub(super) fn origin(&mut self, db: &Connection, row: &UsageRow) -> rusqlite::Result<i64> {
        let (source, method, account) = (&row.auth_source, &row.method, row.account_id.as_str());
        let same = |(known, _): &&([String; 3], i64)| {
            known[0] == *source && known[1] == *method && known[2] == account
        };
        if let Some((_, id)) = self.origins.iter().find(same) {
            return Ok(*id);
        }
        let known = db
            .prepare_cached("SELECT id FROM origins WHERE source = ?1 AND method = ?2 AND account = ?3")?
            .query_row((source, method, account), |row| row.get(0))
            .optional()?;
        let id = match known {
            Some(id) => id,
            None => db
                .prepare_cached("INSERT INTO origins (source, method, account) VALUES (?1, ?2, ?3)")?
                .insert((source, method, account))?,
        };
        if self.origins.len() < MOST_ORIGINS {
            self.origins.push(([source.clone(), method.clone(), account.to_owned()], id));
        }
        Ok(id)
    }

    /// Forgets what it knows, as after a transaction that was taken back.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// The id of an error, which is stored if it is new. `None` where there was no error.
pub(super) fn error(
    db: &Connection,
    kind: Option<&str>,
    message: Option<&str>,
) -> rusqlite::Result<Option<i64>> {
    let message = message.map(|text| &text[..text.floor_char_boundary(LONGEST_MESSAGE)]);
    if kind.is_none() && message.is_none() {
        return Ok(None);
    }
    let hash = error_hash(kind, message);
    let known = db
        .prepare_cached("SELECT id FROM errors WHERE hash = ?1 AND type IS ?2 AND message IS ?3")?
        .query_row((hash, kind, message), |row| row.get(0))
        .optional()?;
    match known {
        Some(id) => Ok(Some(id)),
        None => db
            .prepare_cached("INSERT INTO errors (hash, type, message) VALUES (?1, ?2, ?3)")?
            .insert((hash, kind, message))
            .map(Some),
    }
}

/// After a part of the tables was lost: gives every number that requests know a name again, so that it is never given to
/// another text. What it stood for, the next answers that hold the same requests say.
pub(super) fn name_what_was_lost(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "INSERT INTO endpoints (id, endpoint) SELECT endpoint, 'lost ' || endpoint \
         FROM (SELECT endpoint FROM requests UNION SELECT endpoint FROM forgotten_sums) \
         WHERE endpoint NOT IN (SELECT id FROM endpoints); \
         INSERT INTO origins (id, source, method, account) SELECT DISTINCT origin, 'lost ' || origin, '', '' FROM requests \
         WHERE origin NOT IN (SELECT id FROM origins); \
         INSERT INTO credentials (id, credential, listed) SELECT key, 'lost ' || key, 0 \
         FROM (SELECT key FROM requests UNION SELECT key FROM forgotten_sums) \
         WHERE key > 0 AND key NOT IN (SELECT id FROM credentials);",
    )?;
    let mut lost = db.prepare(
        "SELECT DISTINCT error FROM requests WHERE error IS NOT NULL AND error NOT IN (SELECT id FROM errors)",
    )?;
    let lost: Vec<i64> = lost.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for id in lost {
        let kind = format!("lost {id}");
        db.execute(
            "INSERT INTO errors (id, hash, type) VALUES (?1, ?2, ?3)",
            (id, error_hash(Some(&kind), None), &kind),
        )?;
    }
    Ok(())
}

/// FNV-1a. It only narrows a search down, so that long messages need not lie in an index as well.
fn error_hash(kind: Option<&str>, message: Option<&str>) -> i64 {
    let bytes = kind.unwrap_or("\u{1}").bytes().chain([0]).chain(message.unwrap_or("\u{1}").bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    i64::from(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(V1).unwrap();
        db
    }

    #[test]
    fn a_text_is_stored_once() {
        let (db, mut names) = (database(), Names::default());
        let first = names.endpoint(&db, "/v1/tools/inspect_page").unwrap();
        assert_eq!(names.endpoint(&db, "/v1/tools/inspect_page").unwrap(), first);
        names.forget();
        assert_eq!(names.endpoint(&db, "/v1/tools/inspect_page").unwrap(), first);
        assert_ne!(names.endpoint(&db, "/v1/tools/inspect_serp").unwrap(), first);
    }

    #[test]
    fn errors_are_told_apart_by_type_and_message_and_no_error_is_none() {
        let db = database();
        let id = |kind, message| error(&db, kind, message).unwrap();
        assert_eq!(id(None, None), None);
        let all =
            [id(Some("a"), None), id(None, Some("a")), id(Some("a"), Some("b")), id(Some(""), Some(""))];
        for (place, one) in all.iter().enumerate() {
            assert!(one.is_some() && !all[..place].contains(one));
        }
        assert_eq!(id(Some("a"), Some("b")), all[2]);
    }

    #[test]
    fn a_message_of_any_length_is_cut_between_characters() {
        let db = database();
        let long = "é".repeat(10_000);
        let first = error(&db, None, Some(&long)).unwrap();
        assert_eq!(error(&db, None, Some(&long)).unwrap(), first);
        let kept: String = db.query_row("SELECT message FROM errors", [], |row| row.get(0)).unwrap();
        assert_eq!(kept.len(), LONGEST_MESSAGE);
    }
}
