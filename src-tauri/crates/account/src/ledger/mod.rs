//! The ledger: every change of the balance is explained by requests, by an inferred top-up, or named unexplained.
//!
//! Pure. Times are microseconds since 1970 by the service's clock, amounts millionths of a credit.
//!
//! # How it reasons
//! The service tells a balance, and which requests were made; never why the balance changed. Add to each balance what
//! was spent until then, and the sum is what was ever put into the account. It stands still while people spend, and
//! rises when they buy. That sum is called the *level*, and the ledger is the search for the moments when it moved.
//!
//! What was spent until a balance was read is not known to the last request: balance and requests are two questions,
//! spending goes on between them, and a call is charged before its work but logged after it. So every [`Reading`]
//! carries how much may have been counted too [`early`](Reading::early) or too [`late`](Reading::late), and the level
//! is an interval. As long as the intervals of consecutive readings have a point in common, nothing but requests is
//! needed to explain them, and that common part is what the level can be. Only where they have none did it move. No
//! order in which the two questions are asked and answered can make it move.
//!
//! A reading is judged once the requests before it are known. Until then a rise that no requests can have made is
//! known for a top-up already; see [`sure_top_up`].

mod assess;
mod change;
mod reconcile;
mod spend;
mod sure;

pub(crate) use change::{Change, Kind, Refundable};

pub(crate) use assess::assess;
pub(crate) use spend::{CLOCKS_DIFFER, Spend, place};
pub(crate) use sure::{Sure, sure_top_up};

/// A balance that was read, with what is known of the requests before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Names it: a later reading has a higher number.
    pub(crate) n: i64,
    /// When it was asked for.
    pub(crate) asked: i64,
    /// When it was answered.
    pub(crate) at: i64,
    /// The balance.
    pub(crate) balance: i64,
    /// Credits of the requests that are taken to lie between the reading before and this one.
    pub(crate) spent: i64,
    /// Credits that are taken as spent before this reading, and may have been spent after it.
    pub(crate) early: i64,
    /// Credits that are taken as spent after this reading, and may have been spent before it.
    pub(crate) late: i64,
    /// True when requests between the reading before and this one are missing.
    pub(crate) gap: bool,
    /// What was made of it; nothing until the requests before it are known.
    pub(crate) verdict: Option<Verdict>,
    /// Until then: a top-up that is certain from the balance alone.
    pub(crate) sure: Option<Sure>,
}

/// What was made of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What the level can be, after everything up to this reading.
    pub(crate) level: Level,
    /// The number of the reading at which the level moved last.
    pub(crate) origin: i64,
    /// What happened between the reading before and this one, if the requests do not explain it.
    pub(crate) change: Option<Change>,
}

/// What the level can be, counted from this reading's own best guess (its balance and all that is taken as spent
/// before it).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Level {
    pub(crate) low: i64,
    pub(crate) high: i64,
    /// By how much the best guess rose since the level moved last.
    pub(crate) shift: i64,
}

impl Reading {
    /// The most likely time at which the balance was read.
    fn middle(&self) -> i64 {
        self.asked.midpoint(self.at)
    }

    /// By how much balance and spend together rose since the reading before.
    fn rise_since(&self, before: &Self) -> i64 {
        self.balance.saturating_sub(before.balance).saturating_add(self.spent)
    }

    /// What this reading alone says of the level.
    fn own(&self) -> (i64, i64) {
        (self.early.saturating_neg(), self.late)
    }
}

#[cfg(test)]
mod tests;
