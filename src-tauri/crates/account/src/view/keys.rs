//! The Keys view.

use chrono::{DateTime, NaiveDate, Utc};
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

use super::{DayBar, OutcomeKind};

/// The keys as last listed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeysView {
    /// When the service was asked.
    pub as_of: DateTime<Utc>,
    /// Most urgent first, then by last use, newest first.
    pub rows: Vec<KeyRow>,
    /// How many can be used.
    pub usable: u32,
}

/// One key.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeyRow {
    /// The credential's id.
    pub id: String,
    /// Its name, as typed by somebody: text, never markup.
    pub name: String,
    /// The service's display prefix, such as `or_abc123...`.
    pub prefix: String,
    /// One status.
    pub status: KeyStatus,
    /// How urgent the status is: 0 is the most. For sorting.
    pub urgency: u8,
    /// Why it has this status, and what else is to be said of it, most urgent first; never empty.
    pub findings: Vec<KeyFinding>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Its last use, from the service or from the activity, whichever is later.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it stops working by itself.
    pub expires_at: Option<DateTime<Utc>>,
    /// Credits spent with it in 30 days, as far as the activity is known.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits_30_days: Credits,
    /// Requests made with it in 30 days, as far as the activity is known.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests_30_days: u64,
    /// Credits of each of these days, oldest first, today last; empty where nothing was spent.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub days: Vec<Credits>,
    /// True for the key that this app signs in with, where that is certain.
    pub own: bool,
    /// What it is for, in the person's words; kept on this computer only.
    pub note: Option<String>,
    /// Of a key that was made here: its first use is awaited, or was seen within the last day.
    pub first_use: Option<FirstUse>,
}

/// The first use of a key that was made here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum FirstUse {
    /// Nothing has used it yet.
    Awaited,
    /// It was seen.
    Seen {
        /// When.
        at: DateTime<Utc>,
    },
}

/// The status of a key: one word each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeyStatus {
    /// Works, but many of its requests are refused.
    Failing,
    /// Works, and spent far more today than it usually does.
    Unusual,
    /// Works, and expires within 30 days.
    Expiring,
    /// Works, and was not used for 60 days.
    Idle,
    /// Works and was never used.
    NeverUsed,
    /// Works and is in use.
    Active,
    /// Its time is over.
    Expired,
    /// Switched off.
    Revoked,
}

/// Something that is to be said of a key: a status with its reason. `docs/keys.md` has the rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum KeyFinding {
    /// Many of its requests are refused.
    Failing {
        /// Of its last requests so many were refused …
        #[cfg_attr(test, ts(type = "number"))]
        failed: u64,
        /// … of so many.
        #[cfg_attr(test, ts(type = "number"))]
        requests: u64,
        /// What most of them were refused for.
        mostly: OutcomeKind,
    },
    /// It spent far more today than it usually does.
    Unusual {
        /// Credits spent today.
        #[cfg_attr(test, ts(type = "string"))]
        today: Credits,
        /// Credits that it spends on a usual day of use.
        #[cfg_attr(test, ts(type = "string"))]
        usual: Credits,
    },
    /// It stops working soon.
    Expiring {
        /// When.
        at: DateTime<Utc>,
        /// Within 1, 7 or 30 days.
        within_days: u8,
    },
    /// It was used once, and not for 60 days.
    Idle {
        /// Its last use.
        since: DateTime<Utc>,
    },
    /// It was never used.
    NeverUsed {
        /// When it was made.
        since: DateTime<Utc>,
    },
    /// It works and is in use.
    Active,
    /// Its time is over.
    Expired {
        /// Since when.
        at: DateTime<Utc>,
        /// Requests that something still made with it in the last 7 days, and that were refused.
        #[cfg_attr(test, ts(type = "number"))]
        refused: u64,
    },
    /// It was switched off.
    Revoked {
        /// Requests that something still made with it in the last 7 days, and that were refused.
        #[cfg_attr(test, ts(type = "number"))]
        refused: u64,
    },
}

/// What a key did in the last 30 days, today included, as far as the activity is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeyDetail {
    /// The credential's id.
    pub id: String,
    /// One bar a day, oldest first, each of one group: the key.
    pub days: Vec<DayBar>,
    /// Credits spent.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Requests made.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Requests that did not go well.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
    /// The tools that it called, most credits first.
    pub tools: Vec<ToolShare>,
    /// What became of the requests that did not go well, most first.
    pub errors: Vec<ErrorShare>,
}

/// What a key did with a tool.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToolShare {
    /// The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
    pub tool: String,
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Credits spent.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Share of the key's credits, 0 to 100.
    pub percent: f64,
}

/// How often requests of a key ended in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ErrorShare {
    /// What became of them.
    pub outcome: OutcomeKind,
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// The last day on which it happened.
    pub last_day: NaiveDate,
}

/// A key that was created although the answer to it was lost: it works, and nobody has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LostKey {
    /// The credential's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it stops working by itself.
    pub expires_at: Option<DateTime<Utc>>,
    /// What the person noted about it, for the next try.
    pub note: String,
}

/// A key that was created and not yet acknowledged. The raw key is not in here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NewKeyView {
    /// The credential's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its beginning, for recognising it.
    pub prefix: String,
    /// When it stops working by itself.
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether the app still has it after it was quit.
    #[serde(default)]
    pub kept: bool,
}

/// What a key does, to be seen before it is revoked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RevokeImpact {
    /// The credential's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Requests in the last 24 hours.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests_24_hours: u64,
    /// Requests in the last 7 days.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests_7_days: u64,
    /// Credits in the last 7 days.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits_7_days: Credits,
    /// Its last use.
    pub last_used_at: Option<DateTime<Utc>>,
    /// The tools it called in the last 7 days, most requests first.
    pub tools: Vec<ToolUse>,
    /// True when this app signs in with it.
    pub own: bool,
    /// True when the figures may be too low because requests were missed.
    pub incomplete: bool,
}

/// How often a tool was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToolUse {
    /// The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
    pub tool: String,
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
}
