//! The keys as they were last listed, and those that are only known from requests.

use std::collections::HashMap;

use openrush_api::{AccountId, Credential, CredentialId};
use rusqlite::{Connection, OptionalExtension, Row};

use super::forgotten::Forgotten;
use super::moment::Moment;
use super::state::{micros, time};

/// `id` 0 is never given: it stands for requests without a key. `last_request` is the moment of the newest request
/// that is known of a key; `listed` is 0 for keys that the last list did not name.
pub(super) const V1: &str = "
CREATE TABLE credentials (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    credential TEXT NOT NULL UNIQUE,
    last_request INTEGER,
    listed INTEGER NOT NULL,
    account TEXT,
    name TEXT,
    prefix TEXT,
    is_active INTEGER,
    created_at INTEGER,
    last_used_at INTEGER,
    expires_at INTEGER
) STRICT;
";

/// Stands for requests that carried no key.
pub(super) const NO_KEY: i64 = 0;

/// Ids of the keys, found without asking the database where a key was seen before.
#[derive(Debug, Default)]
pub(super) struct Keys {
    ids: HashMap<CredentialId, i64>,
}

impl Keys {
    /// The id of a key, which is stored if it is new.
    pub(super) fn id(&mut self, db: &Connection, credential: Option<&CredentialId>) -> rusqlite::Result<i64> {
        let Some(credential) = credential else { return Ok(NO_KEY) };
        if let Some(id) = self.ids.get(credential) {
            return Ok(*id);
        }
        let id = match id_of(db, credential.as_str())? {
            Some(id) => id,
            None => db
                .prepare_cached("INSERT INTO credentials (credential, listed) VALUES (?1, 0)")?
                .insert([credential.as_str()])?,
        };
        self.ids.insert(credential.clone(), id);
        Ok(id)
    }

    /// Forgets what it knows, as after a transaction that was taken back.
    pub(super) fn forget(&mut self) {
        self.ids.clear();
    }
}

/// The id of a key, if it was ever seen.
pub(super) fn id_of(db: &Connection, credential: &str) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT id FROM credentials WHERE credential = ?1")?
        .query_row([credential], |row| row.get(0))
        .optional()
}

/// Takes in a whole list: keys that it does not name stay known, as their requests do, but are listed no more.
/// Returns whether anything is different now.
pub(super) fn store(db: &Connection, keys: &mut Keys, rows: &[Credential]) -> rusqlite::Result<bool> {
    let before = listed(db)?;
    db.prepare_cached("UPDATE credentials SET listed = 0 WHERE listed = 1")?.execute([])?;
    for row in rows {
        let id = keys.id(db, Some(&row.id))?;
        db.prepare_cached(
            "UPDATE credentials SET listed = 1, account = ?2, name = ?3, prefix = ?4, is_active = ?5, \
             created_at = ?6, last_used_at = ?7, expires_at = ?8 WHERE id = ?1",
        )?
        .execute((
            id,
            row.account_id.as_str(),
            row.called(),
            &row.prefix,
            row.is_active,
            micros(row.created_at),
            row.last_used_at.map(micros),
            row.expires_at.map(micros),
        ))?;
    }
    Ok(listed(db)? != before)
}

/// A key that was named by the last list.
#[derive(Debug, PartialEq)]
pub(super) struct Listed {
    pub(super) id: i64,
    pub(super) credential: Credential,
    pub(super) last_request: Option<Moment>,
}

/// The keys of the last list, in the order in which they were first seen.
pub(super) fn listed(db: &Connection) -> rusqlite::Result<Vec<Listed>> {
    db.prepare_cached(
        "SELECT id, credential, last_request, account, name, prefix, is_active, created_at, last_used_at, expires_at \
         FROM credentials WHERE listed = 1 ORDER BY id",
    )?
    .query_map([], from_row)?
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Listed> {
    // An id was one when it was stored; if it is not any more, a bit has flipped.
    let (id, account): (String, String) = (row.get(1)?, row.get(3)?);
    let damaged =
        |column| rusqlite::Error::InvalidColumnType(column, "id".into(), rusqlite::types::Type::Text);
    Ok(Listed {
        id: row.get(0)?,
        last_request: row.get::<_, Option<i64>>(2)?.map(Moment::from_raw),
        credential: Credential {
            id: CredentialId::parse(id).map_err(|_| damaged(1))?,
            account_id: AccountId::parse(account).map_err(|_| damaged(3))?,
            name: row.get(4)?,
            prefix: row.get(5)?,
            is_active: row.get(6)?,
            created_at: time(row.get(7)?),
            last_used_at: row.get::<_, Option<i64>>(8)?.map(time),
            expires_at: row.get::<_, Option<i64>>(9)?.map(time),
        },
    })
}

/// Notes that a key made a request at that moment.
pub(super) fn used(db: &Connection, id: i64, moment: Moment) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE credentials SET last_request = ?2 WHERE id = ?1 AND (last_request IS NULL OR last_request < ?2)",
    )?
    .execute((id, moment.raw()))?;
    Ok(())
}

/// Finds the newest request of a key anew, as after one of its requests turned out to be another's. One that was forgotten
/// since is not looked for: its moment stands.
pub(super) fn find_last_use(db: &Connection, id: i64) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE credentials SET last_request = coalesce((SELECT max(moment) FROM requests WHERE key = ?1), \
         CASE WHEN last_request < ?2 THEN last_request END) WHERE id = ?1",
    )?
    .execute((id, edge(db)?))?;
    Ok(())
}

/// Finds the newest request of every key anew, as after some were lost.
pub(super) fn find_last_uses(db: &Connection) -> rusqlite::Result<()> {
    db.execute("UPDATE credentials SET last_request = NULL WHERE last_request >= ?1", [edge(db)?])?;
    db.execute_batch(
        "UPDATE credentials SET last_request = newest FROM \
         (SELECT key, max(moment) AS newest FROM requests GROUP BY key) WHERE id = key;",
    )
}

/// The raw moment before which requests were forgotten.
fn edge(db: &Connection) -> rusqlite::Result<i64> {
    let forgotten = Forgotten::read(db)?;
    Ok(forgotten.map_or(i64::MIN, |forgotten| Moment::bound_of_micros(forgotten.before)))
}
