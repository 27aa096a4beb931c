//! What the history answers. Nothing here writes.

mod activity;
mod cursor;
mod filter;
mod first_use;
mod found;
mod impact;
mod key;
mod leap;
pub(super) mod ledger;
mod listed;
mod measure;
mod outlook;
mod overview;
mod own_calls;
mod placed;
mod rank;
mod report;
mod request;
mod scan;
mod snapshot;
mod span;
mod statement;
mod sums;

pub(super) use cursor::at as cursor_at;
pub(super) use filter::Filter;
pub use ledger::LedgerEntry;
pub(super) use listed::Listing;
pub(super) use rank::{Order, Rank};
pub use snapshot::{BalanceSeen, KeySeen, Snapshot, Today};
