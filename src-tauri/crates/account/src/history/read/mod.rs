//! What the history answers. Nothing here writes.

mod activity;
mod cursor;
mod filter;
mod impact;
pub(super) mod ledger;
mod overview;
mod request;
mod snapshot;
mod span;

pub use ledger::LedgerEntry;
pub use snapshot::{BalanceSeen, KeySeen, Snapshot, Today};
