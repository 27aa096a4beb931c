//! The Keys view.

use chrono::{DateTime, Utc};
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

/// The keys as last listed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeysView {
    /// When the service was asked.
    pub as_of: DateTime<Utc>,
    /// Usable keys first, then by last use, newest first.
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
    /// True for the key that this app signs in with, where that is certain.
    pub own: bool,
}

/// The status of a key: one word each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeyStatus {
    /// Works, and expires within 30 days.
    Expiring,
    /// Works and was used.
    Active,
    /// Works and was never used.
    NeverUsed,
    /// Its time is over.
    Expired,
    /// Switched off.
    Revoked,
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
