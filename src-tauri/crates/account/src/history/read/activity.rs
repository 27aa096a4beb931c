//! Pages of the activity, and what there is to filter for.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _};

use super::cursor;
use super::filter::Filter;
use super::listed::Listing;
use super::rank::{Order, Rank};
use super::request::{ROW_COLUMNS, ROW_TABLES, row_view};
use crate::history::error::HistoryError;
use crate::history::moment::Moment;
use crate::history::{History, chunks, requests};
use crate::tools::tool_of;
use crate::view::{ActivityPage, ActivityQuery, ActivityRow};

/// Rows of a page, if the query does not say.
const USUAL_ROWS: u32 = 100;

/// Rows of a page at most.
const MOST_ROWS: u32 = 1000;

impl History {
    /// A page of the activity.
    ///
    /// A text is searched for in tool, key name, error type and message; as a request's id it must be whole. The time
    /// `now` is not used yet: ranges come as times.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn activity(&self, query: &ActivityQuery, _now: DateTime<Utc>) -> Result<ActivityPage, HistoryError> {
        let filter = Filter::of(query, &self.db)?;
        let order = order_of(query);
        let after = query.after.as_ref().and_then(cursor::rank_of);
        let limit = query.limit.unwrap_or(USUAL_ROWS).clamp(1, MOST_ROWS) as usize;

        // One more than is shown tells whether there is another page.
        let listing = Listing::of(&self.db, &filter, order)?;
        let mut ranks = listing.page(after, query.skip.unwrap_or(0), limit + 1)?;
        let more = ranks.len() > limit;
        ranks.truncate(limit);
        Ok(ActivityPage {
            rows: rows_of(&self.db, order, &ranks)?,
            next: ranks.last().filter(|_| more).map(|last| cursor::after(*last)),
            newest: requests::ends(&self.db)?.map(|(_, newest)| cursor::at(newest)),
            tools: self.tools()?,
            sources: self.sources()?,
        })
    }

    /// When the newest request known was made.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn newest_request(&self) -> Result<Option<DateTime<Utc>>, HistoryError> {
        Ok(requests::ends(&self.db)?.map(|(_, newest)| newest.at()))
    }

    /// The tools that were ever called, by name.
    fn tools(&self) -> Result<Vec<String>, HistoryError> {
        let mut statement = self.db.prepare_cached("SELECT endpoint FROM endpoints")?;
        let mut rows = statement.query([])?;
        let mut tools = BTreeSet::new();
        while let Some(row) = rows.next()? {
            tools.insert(tool_of(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?).to_owned());
        }
        Ok(tools.into_iter().collect())
    }

    /// Where requests ever came from, by name.
    fn sources(&self) -> Result<Vec<String>, HistoryError> {
        let mut statement = self.db.prepare_cached("SELECT DISTINCT source FROM origins ORDER BY source")?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}

/// The order that a query asks for.
pub(super) fn order_of(query: &ActivityQuery) -> Order {
    Order { by: query.sort.unwrap_or_default(), least_first: query.least_first.unwrap_or(false) }
}

fn rows_of(db: &Connection, order: Order, ranks: &[Rank]) -> Result<Vec<ActivityRow>, HistoryError> {
    let mut statement =
        db.prepare_cached(&format!("SELECT {ROW_COLUMNS} FROM {ROW_TABLES} WHERE r.moment = ?1"))?;
    let rows = ranks.iter().map(|rank| {
        let moment = Moment::from_raw(order.moment(*rank));
        let row =
            statement.query_row([moment.raw()], |row| row_view(row).map(|(_, view)| view)).optional()?;
        // Otherwise a chunk tells of a request that is not there.
        row.ok_or_else(|| chunks::damaged("the moments of a chunk"))
    });
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
