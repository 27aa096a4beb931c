//! The requests, each stored once.

use openrush_api::UsageRow;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params_from_iter};

use super::amount::{self, MAX_CHARGE};
use super::cost::Cost;
use super::credentials::Keys;
use super::moment::Moment;
use super::names::{self, Names};
use super::request_id::{PackedId, first_slot, next_slot};

/// The table lies in the order of time, so that no index on it is needed: see [`Moment`]. `slot` makes the id
/// unique: see [`first_slot`]. Amounts are millionths of a credit or (`cost`) of a dollar, `duration` is in
/// microseconds. Two small indexes answer for failures, which are few.
pub(super) const V1: &str = "
CREATE TABLE requests (
    moment INTEGER PRIMARY KEY,
    slot INTEGER NOT NULL UNIQUE,
    id ANY NOT NULL,
    key INTEGER NOT NULL,
    endpoint INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    status INTEGER NOT NULL,
    duration INTEGER,
    request_bytes INTEGER,
    response_bytes INTEGER,
    cost ANY,
    credits INTEGER NOT NULL,
    error INTEGER
) STRICT;
CREATE INDEX requests_failed ON requests (status) WHERE status NOT BETWEEN 200 AND 399;
CREATE INDEX requests_by_error ON requests (error) WHERE error IS NOT NULL;
";

/// Selects the columns in the order in which [`Stored::from_row`] reads them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT moment, slot, id, key, endpoint, origin, status, duration, request_bytes, response_bytes, cost, \
             credits, error FROM requests ",
            $rest
        )
    };
}

/// More known requests than this are not read at once to compare an answer with: its times make no sense then, and
/// each is looked up by its id.
const READ_AT_ONCE: u32 = 2_000;

/// A request as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    pub(super) moment: Moment,
    pub(super) slot: i32,
    pub(super) id: PackedId,
    pub(super) fields: Fields,
}

/// Everything of a request but where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) key: i64,
    pub(super) endpoint: i64,
    pub(super) origin: i64,
    pub(super) status: u16,
    pub(super) duration: Option<i64>,
    pub(super) request_bytes: Option<i64>,
    pub(super) response_bytes: Option<i64>,
    pub(super) cost: Option<Cost>,
    pub(super) credits: i64,
    pub(super) error: Option<i64>,
}

impl Fields {
    /// The columns, in the order in which all statements name them.
    fn values(&self) -> [&dyn ToSql; 10] {
        [
            &self.key,
            &self.endpoint,
            &self.origin,
            &self.status,
            &self.duration,
            &self.request_bytes,
            &self.response_bytes,
            &self.cost,
            &self.credits,
            &self.error,
        ]
    }
}

/// A request as it came, ready to be stored.
#[derive(Debug)]
pub(super) struct Incoming<'row> {
    pub(super) text_id: &'row str,
    pub(super) id: PackedId,
    pub(super) at: Moment,
    pub(super) fields: Fields,
    pub(super) rounded: bool,
}

impl<'row> Incoming<'row> {
    /// Makes a row ready. `None` where its time or its charge cannot be: such a row is refused.
    pub(super) fn of(
        row: &'row UsageRow,
        db: &Connection,
        names: &mut Names,
        keys: &mut Keys,
    ) -> rusqlite::Result<Option<Self>> {
        let (Some(at), Some(charge)) =
            (Moment::first_at(row.created_at), amount::fit(row.credits_charged, MAX_CHARGE))
        else {
            return Ok(None);
        };
        // A number beyond 63 bits is no size; the largest that fits says as much.
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Ok(Some(Self {
            text_id: row.id.as_str(),
            id: PackedId::pack(row.id.as_str()),
            at,
            fields: Fields {
                key: keys.id(db, row.credential_id.as_ref())?,
                endpoint: names.endpoint(db, &row.endpoint)?,
                origin: names.origin(db, row)?,
                status: row.status_code,
                duration: row.response_time_us.map(whole),
                request_bytes: row.request_bytes.map(whole),
                response_bytes: row.response_bytes.map(whole),
                cost: row.dataforseo_cost_usd.map(Cost::of),
                credits: charge.micro,
                error: names::error(db, row.error_type.as_deref(), row.error_message.as_deref())?,
            },
            rounded: charge.rounded,
        }))
    }
}

impl Stored {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            moment: Moment::from_raw(row.get(0)?),
            slot: row.get(1)?,
            id: row.get(2)?,
            fields: Fields {
                key: row.get(3)?,
                endpoint: row.get(4)?,
                origin: row.get(5)?,
                status: row.get(6)?,
                duration: row.get(7)?,
                request_bytes: row.get(8)?,
                response_bytes: row.get(9)?,
                cost: row.get(10)?,
                credits: row.get(11)?,
                error: row.get(12)?,
            },
        })
    }
}

/// The known requests of a time, oldest first; `None` where they are too many to be read at once.
pub(super) fn between(db: &Connection, from: Moment, to: Moment) -> rusqlite::Result<Option<Vec<Stored>>> {
    let mut statement =
        db.prepare_cached(select!("WHERE moment BETWEEN ?1 AND ?2 ORDER BY moment LIMIT ?3"))?;
    let mut known = Vec::with_capacity(512);
    let mut rows = statement.query((from.raw(), to.last_of_time().raw(), READ_AT_ONCE + 1))?;
    while let Some(row) = rows.next()? {
        known.push(Stored::from_row(row)?);
    }
    Ok((known.len() <= READ_AT_ONCE as usize).then_some(known))
}

/// Where an id lies, or the slot that it gets.
pub(super) enum Place {
    /// It is known.
    Known(Stored),
    /// It is new, and this slot is free.
    Free(i32),
}

/// Looks an id up.
pub(super) fn find(db: &Connection, text_id: &str, id: &PackedId) -> rusqlite::Result<Place> {
    let mut by_slot = db.prepare_cached(select!("WHERE slot = ?1"))?;
    let mut slot = first_slot(text_id);
    loop {
        match by_slot.query_row([slot], Stored::from_row).optional()? {
            None => return Ok(Place::Free(slot)),
            Some(stored) if stored.id == *id => return Ok(Place::Known(stored)),
            Some(_) => slot = next_slot(slot),
        }
    }
}

/// The request of a moment.
pub(super) fn at(db: &Connection, moment: Moment) -> rusqlite::Result<Option<Stored>> {
    db.prepare_cached(select!("WHERE moment = ?1"))?.query_row([moment.raw()], Stored::from_row).optional()
}

/// The request with an id; where there is none, one whose id differs only in case.
pub(super) fn moment_of(db: &Connection, text_id: &str) -> rusqlite::Result<Option<Moment>> {
    let mut by_slot = db.prepare_cached("SELECT moment, id FROM requests WHERE slot = ?1")?;
    let (mut slot, mut similar) = (first_slot(text_id), None);
    loop {
        let found: Option<(i64, PackedId)> =
            by_slot.query_row([slot], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((moment, id)) = found else { return Ok(similar) };
        let id = id.unpack();
        if id == text_id {
            return Ok(Some(Moment::from_raw(moment)));
        }
        if id.eq_ignore_ascii_case(text_id) && similar.is_none() {
            similar = Some(Moment::from_raw(moment));
        }
        slot = next_slot(slot);
    }
}

/// A free place of a time: the first that comes after all that are taken. `None` where a microsecond is full.
pub(super) fn place_at(db: &Connection, at: Moment) -> rusqlite::Result<Option<Moment>> {
    let last: Option<i64> = db
        .prepare_cached("SELECT max(moment) FROM requests WHERE moment BETWEEN ?1 AND ?2")?
        .query_row((at.raw(), at.last_of_time().raw()), |row| row.get(0))?;
    Ok(last.map_or(Some(at), |last| Moment::from_raw(last).next_of_time()))
}

/// The statement that stores a request; also the floor that storing is measured against.
pub(super) const INSERT: &str = "INSERT INTO requests (moment, slot, id, key, endpoint, origin, status, duration, \
     request_bytes, response_bytes, cost, credits, error) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

/// Stores a new request.
pub(super) fn insert(
    db: &Connection,
    moment: Moment,
    slot: i32,
    id: &PackedId,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let place: [&dyn ToSql; 3] = [&moment, &slot, id];
    db.prepare_cached(INSERT)?.execute(params_from_iter(place.into_iter().chain(fields.values())))?;
    Ok(())
}

/// Stores what has changed of a known request; its id and slot stay.
pub(super) fn update(db: &Connection, old: Moment, moment: Moment, fields: &Fields) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE requests SET moment = ?2, key = ?3, endpoint = ?4, origin = ?5, status = ?6, duration = ?7, \
         request_bytes = ?8, response_bytes = ?9, cost = ?10, credits = ?11, error = ?12 WHERE moment = ?1",
    )?
    .execute(params_from_iter([&old as &dyn ToSql, &moment].into_iter().chain(fields.values())))?;
    Ok(())
}

/// After a part of the file was lost: takes requests away that lie elsewhere than their ids say, which were torn.
pub(super) fn remove_torn(db: &Connection) -> rusqlite::Result<()> {
    /// So many ids of the same hash follow each other at most.
    const MOST: i32 = 1_000;
    let mut statement = db.prepare("SELECT moment, slot, id FROM requests")?;
    let mut torn = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (slot, id): (i32, PackedId) = (row.get(1)?, row.get(2)?);
        if !(0..MOST).contains(&slot.wrapping_sub(first_slot(&id.unpack()))) {
            torn.push(row.get::<_, i64>(0)?);
        }
    }
    let mut remove = db.prepare("DELETE FROM requests WHERE moment = ?1")?;
    for moment in torn {
        remove.execute([moment])?;
    }
    Ok(())
}

/// The moments of the oldest and the newest request.
pub(super) fn ends(db: &Connection) -> rusqlite::Result<Option<(Moment, Moment)>> {
    let end = |sql: &str| -> rusqlite::Result<Option<i64>> {
        db.prepare_cached(sql)?.query_row([], |row| row.get(0))
    };
    let oldest = end("SELECT min(moment) FROM requests")?;
    let newest = end("SELECT max(moment) FROM requests")?;
    Ok(oldest.zip(newest).map(|(oldest, newest)| (Moment::from_raw(oldest), Moment::from_raw(newest))))
}
