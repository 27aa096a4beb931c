//! A month on one page.

use chrono::{DateTime, NaiveDate, Utc};
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

use super::{BalanceChange, BalanceEvent, Gap, OutcomeKind};

/// Which month is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct ReportQuery {
    /// Any day of it; the month that it is now where nothing is said.
    pub month: Option<NaiveDate>,
}

/// A month: what was spent on what, what was bought, what failed, and what is not known. The figures are those of Overview and
/// of the statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Its first day.
    pub month: NaiveDate,
    /// The first days of the months that can be chosen, newest first.
    pub months: Vec<NaiveDate>,
    /// False while it is not over.
    pub finished: bool,
    /// Whether every day of it that is over was seen.
    pub complete: bool,
    /// Until when its requests are known; `None` where none was ever asked for.
    pub until: Option<DateTime<Utc>>,
    /// Credits of its requests.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Its requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Those that failed.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
    /// Credits of the month before, of a month under way up to the same day and time; `None` where not all of it was seen.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub before: Option<Credits>,
    /// How much more that is than the month before, in percent; negative where it is less, `None` where nothing can be said.
    pub change_percent: Option<f64>,
    /// Every day of it that has begun.
    pub days: Vec<ReportDay>,
    /// By tool, most credits first.
    pub tools: Vec<ReportShare>,
    /// By key, most credits first.
    pub keys: Vec<ReportShare>,
    /// What requests failed for, most first.
    pub failures: Vec<ReportFailure>,
    /// How the balance changed in it; `None` where it was not looked at twice.
    pub balance: Option<BalanceChange>,
    /// Top-ups and what is not explained, oldest first.
    pub events: Vec<BalanceEvent>,
    /// Times in it for which requests are missing, oldest first.
    pub gaps: Vec<Gap>,
}

/// A day of a report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReportDay {
    /// The day.
    pub day: NaiveDate,
    /// Credits.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Requests that failed.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
    /// False where not all of it was seen.
    pub complete: bool,
}

/// A tool, or a key, of a report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReportShare {
    /// The tool, or the credential's id; `""` for requests without one.
    pub id: String,
    /// The credential's name, where it is known.
    pub name: Option<String>,
    /// Credits.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Requests that failed.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
}

/// What requests failed for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReportFailure {
    /// How.
    pub outcome: OutcomeKind,
    /// How many.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
}
