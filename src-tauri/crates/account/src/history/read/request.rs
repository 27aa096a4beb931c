//! One request with every field, and the rows of the table.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::history::amount::credits;
use crate::history::cost::Cost;
use crate::history::error::HistoryError;
use crate::history::moment::Moment;
use crate::history::request_id::PackedId;
use crate::history::requests::moment_of;
use crate::history::{History, outcome};
use crate::tools::tool_of;
use crate::view::{ActivityRow, RequestDetail};

/// What a row of the table is read from; [`row_view`] reads the columns in this order.
pub(super) const ROW_COLUMNS: &str = "r.moment, r.id, e.endpoint, c.credential, c.name, o.source, r.status, r.credits, \
     r.duration, r.response_bytes";

/// The tables that [`ROW_COLUMNS`] names.
pub(super) const ROW_TABLES: &str = "requests r LEFT JOIN endpoints e ON e.id = r.endpoint \
     LEFT JOIN credentials c ON c.id = r.key LEFT JOIN origins o ON o.id = r.origin";

/// A row as the table shows it, with its place.
pub(super) fn row_view(row: &Row<'_>) -> rusqlite::Result<(Moment, ActivityRow)> {
    let moment = Moment::from_raw(row.get(0)?);
    let id: PackedId = row.get(1)?;
    let endpoint: Option<String> = row.get(2)?;
    let source: Option<String> = row.get(5)?;
    let status: u16 = row.get(6)?;
    let view = ActivityRow {
        id: id.unpack(),
        at: moment.at(),
        tool: tool_of(&endpoint.unwrap_or_default()).to_owned(),
        credential: row.get(3)?,
        credential_name: row.get(4)?,
        source: source.unwrap_or_default(),
        outcome: outcome::of_status(status),
        status,
        credits: credits(row.get(7)?),
        duration_ms: row.get::<_, Option<u64>>(8)?.map(|micros| micros.saturating_add(500) / 1000),
        response_bytes: row.get(9)?,
    };
    Ok((moment, view))
}

impl History {
    /// Every field of one request; `None` for an id that was never seen. Upper and lower case are told apart only
    /// where both are known.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn request(&self, id: &str) -> Result<Option<RequestDetail>, HistoryError> {
        let Some(moment) = moment_of(&self.db, id)? else { return Ok(None) };
        Ok(detail(&self.db, moment)?)
    }
}

fn detail(db: &Connection, moment: Moment) -> rusqlite::Result<Option<RequestDetail>> {
    db.prepare_cached(&format!(
        "SELECT {ROW_COLUMNS}, o.method, r.request_bytes, r.cost, x.type, x.message, o.account \
         FROM {ROW_TABLES} LEFT JOIN errors x ON x.id = r.error WHERE r.moment = ?1"
    ))?
    .query_row([moment.raw()], |row| {
        let (_, view) = row_view(row)?;
        Ok(RequestDetail {
            row: view,
            endpoint: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            method: row.get::<_, Option<String>>(10)?.unwrap_or_default(),
            request_bytes: row.get(11)?,
            provider_cost_usd: row.get::<_, Option<Cost>>(12)?.map(Cost::usd),
            error_type: row.get(13)?,
            error_message: row.get(14)?,
            account: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
        })
    })
    .optional()
}
