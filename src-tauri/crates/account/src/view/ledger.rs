//! How the balance changed: a statement that adds up.

use chrono::{DateTime, NaiveDate, Utc};
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

use super::OverviewRange;

/// Which part of the statement is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StatementQuery {
    /// How many days, today included.
    pub range: OverviewRange,
}

/// Every change of the balance in a time, explained. What it was before, and all the changes, add up to what it was
/// after.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// The first look at the balance in the time, or the last one before it; `None` before the second look of all.
    pub from: Option<DateTime<Utc>>,
    /// The changes of the whole time together.
    pub sum: BalanceChange,
    /// The days on which the balance changed, newest first.
    pub days: Vec<StatementDay>,
}

/// What the balance was, what changed it, and what it was then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BalanceChange {
    /// The balance before.
    #[cfg_attr(test, ts(type = "string"))]
    pub before: Credits,
    /// By how much requests that are known changed it: negative, unless more was given back than spent.
    #[cfg_attr(test, ts(type = "string"))]
    pub requests: Credits,
    /// Credits that arrived.
    #[cfg_attr(test, ts(type = "string"))]
    pub top_ups: Credits,
    /// By how much requests that were missed changed it.
    #[cfg_attr(test, ts(type = "string"))]
    pub missed: Credits,
    /// By how much it changed without a known reason.
    #[cfg_attr(test, ts(type = "string"))]
    pub unexplained: Credits,
    /// The balance after.
    #[cfg_attr(test, ts(type = "string"))]
    pub after: Credits,
}

/// A day on which the balance changed. A change that was noticed after midnight belongs to the day of the look that
/// noticed it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StatementDay {
    /// The day.
    pub day: NaiveDate,
    /// The last look before the day's first: what the day's changes are counted from.
    pub from: DateTime<Utc>,
    /// The changes of the day together.
    pub sum: BalanceChange,
    /// What was more than requests, newest first.
    pub events: Vec<BalanceEvent>,
    /// False while the requests before its last look are not known yet: then all of a change may be requests.
    pub settled: bool,
}

/// A change of the balance that known requests do not explain.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BalanceEvent {
    /// What it was.
    pub kind: BalanceEventKind,
    /// Not before.
    pub from: DateTime<Utc>,
    /// Not after.
    pub to: DateTime<Utc>,
    /// By how much it changed the balance.
    #[cfg_attr(test, ts(type = "string"))]
    pub amount: Credits,
    /// How well the amount is known.
    pub certainty: Certainty,
}

/// How well an amount is known that nobody told, but that the balances and the requests tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// It cannot have been another.
    Exact,
    /// A top-up was this large or larger: requests before it are missing or not known yet, or lie so close to a look that
    /// more is possible.
    AtLeast,
    /// The most likely one: requests at the time of a look, or credits that can have come back, leave room for others.
    About,
}

/// What a [`BalanceEvent`] was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum BalanceEventKind {
    /// Credits arrived.
    TopUp,
    /// Requests that the service had forgotten before they were read.
    Missed,
    /// It is not known why.
    Unexplained,
}
