//! Everything that was seen of an account, kept long after the service has forgotten it.
//!
//! One SQLite file an account, one writer, on a thread of its own: nothing here is asynchronous. What the service said
//! comes in through [`History::apply`], in one transaction; everything else only reads.
//!
//! # Invariants
//! - A request is stored once, however often and in whatever order it is seen; the newest word on it counts.
//! - The sums by day and the columns (`chunks`) are those of the requests, at the end of every transaction.
//! - Requests that were lost are a gap with its bounds, never a silent hole; a gap closes when its requests turn up.
//! - Amounts are whole millionths of a credit. What does not fit is refused or rounded, and counted ([`Applied`]).
//! - What was committed survives: the log is written ahead and synced at every commit (`synchronous=FULL`; NORMAL could
//!   lose the last commits at a power loss, and rows that the service has forgotten by then would be lost for good). At
//!   a few commits a minute at most, that costs nothing that matters.
//! - A file is never emptied in silence: a damaged one is set aside and what can be read carried over, a newer one is
//!   refused.
//!
//! Days are calendar days in the computer's zone; see [`DayZone`]. When the zone changes, the sums are made anew from
//! the requests ([`History::follow_zone`]), so that all days are days of one zone; but for requests that were forgotten,
//! which stay on the day on which they were counted (`forgotten`).

pub(crate) mod amount;
mod apply;
mod check;
mod chunks;
mod cost;
mod credentials;
mod definitions;
mod delete;
mod error;
mod export;
mod fetches;
mod forget;
mod forgotten;
mod gaps;
mod header;
mod migrate;
mod moment;
mod names;
mod open;
mod outcome;
mod read;
mod readings;
mod recover;
mod request_id;
mod requests;
mod rollup;
mod salvage;
mod space;
mod state;
pub mod sync;
mod synced;
mod zone;

pub use apply::{Applied, Observation};
pub use check::quick_check;
pub use error::HistoryError;
pub use export::Export;
pub use open::{Opened, SetAside};
pub use read::{BalanceSeen, KeySeen, LedgerEntry, Snapshot, Today};
pub use space::shrink;
pub use zone::DayZone;

pub(crate) use amount::CREDIT;
use error::is_damage;

/// The history of one account. See the module's documentation.
pub struct History {
    db: rusqlite::Connection,
    zone: Box<dyn DayZone + Send>,
    names: names::Names,
    keys: credentials::Keys,
    /// The file; `None` for a history in memory.
    path: Option<std::path::PathBuf>,
    /// The zone's days are known to differ from those of the sums.
    days_differ: bool,
    /// So many requests may come before the loose rows have to be counted ([`chunks::settle`]); `None` while unknown.
    room_for_loose: Option<usize>,
    /// The credentials that this app signs in with, or once did.
    own: std::collections::BTreeSet<String>,
}

impl History {
    /// Gives back what is kept in memory to answer quickly; it comes back as it is needed.
    pub fn rest(&mut self) {
        self.db.flush_prepared_statement_cache();
        if let Err(error) = self.db.execute_batch("PRAGMA shrink_memory") {
            tracing::debug!(%error, "the history keeps its memory");
        }
    }
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("History").field("path", &self.path).finish_non_exhaustive()
    }
}
