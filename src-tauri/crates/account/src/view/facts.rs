//! What is there of an account, to be seen before it is removed.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// What is there of an account on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AccountFacts {
    /// How much its files take, in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Requests known; `None` of an account that is not open.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub requests: Option<u64>,
    /// Time of the oldest one.
    pub oldest: Option<DateTime<Utc>>,
    /// A created key waits there that nobody has saved: it would be gone.
    pub new_key_waits: bool,
}
