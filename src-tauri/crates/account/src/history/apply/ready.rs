//! The rows of an answer, made ready to be stored.

use std::collections::HashSet;

use openrush_api::UsageRow;

use super::{Applied, Work};
use crate::history::moment::Moment;
use crate::history::requests::Incoming;

/// The rows of an answer, each once, in the order in which they came.
pub(super) struct Ready<'row> {
    /// Those that can be stored.
    pub(super) incoming: Vec<Incoming<'row>>,
    /// The times of these, and of those that were forgotten.
    pub(super) delivered: Vec<Moment>,
}

/// What was made before the edge was forgotten, and stays so however often the service tells of it: its sums are kept, and
/// would count it twice.
pub(super) fn make_ready<'row>(
    work: &mut Work<'_>,
    rows: &'row [UsageRow],
    edge: Option<i64>,
    applied: &mut Applied,
) -> rusqlite::Result<Ready<'row>> {
    let mut incoming: Vec<Incoming<'row>> = Vec::with_capacity(rows.len());
    let mut delivered = Vec::with_capacity(rows.len());
    let mut ids = HashSet::with_capacity(rows.len());
    for row in rows.iter().filter(|row| ids.insert(row.id.as_str())) {
        let at = Moment::first_at(row.created_at);
        if let Some(at) = at.filter(|at| edge.is_some_and(|edge| at.micros() < edge)) {
            delivered.push(at);
            continue;
        }
        match Incoming::of(row, work.db, work.names, work.keys)? {
            Some(row) => {
                applied.rounded += usize::from(row.rounded);
                delivered.push(row.at);
                incoming.push(row);
            }
            None => {
                tracing::warn!("a request whose time or charge cannot be was not stored");
                applied.refused += 1;
                work.state.refused += 1;
            }
        }
    }
    Ok(Ready { incoming, delivered })
}
