//! The Activity view: pages of requests, found by a query.

use chrono::{DateTime, Utc};
use openrush_api::{Credits, Usd};
use serde::{Deserialize, Serialize};

/// Which requests, newest first. Empty fields do not filter.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase", default)]
pub struct ActivityQuery {
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before (exclusive).
    pub to: Option<DateTime<Utc>>,
    /// One tool.
    pub tool: Option<String>,
    /// One credential's id; `""` means requests without one (MCP, dashboard).
    pub credential: Option<String>,
    /// One kind of outcome.
    pub outcome: Option<Outcome>,
    /// Text to be found in tool, key name, error or request id, case ignored.
    pub search: Option<String>,
    /// Where the page before ended.
    pub after: Option<ActivityCursor>,
    /// Rows wanted; 100 if not said, 1000 at most.
    pub limit: Option<u32>,
}

/// Where a page ended: opaque to the window, which hands it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityCursor(pub String);

/// A page of requests.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActivityPage {
    /// Newest first.
    pub rows: Vec<ActivityRow>,
    /// Where to go on; `None` at the end.
    pub next: Option<ActivityCursor>,
    /// Over everything the query finds, not only this page. `None` on later pages.
    pub summary: Option<ActivitySummary>,
    /// Gaps that fall between the rows of this page, or right after it, newest first.
    pub gaps: Vec<Gap>,
    /// Tools that can be filtered for.
    pub tools: Vec<String>,
}

/// One request, as the table shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActivityRow {
    /// The request's id.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
    pub tool: String,
    /// The credential's id, if the request carried one.
    pub credential: Option<String>,
    /// The credential's name, if it is known.
    pub credential_name: Option<String>,
    /// `api_key`, `mcp` or whatever else the service says.
    pub source: String,
    /// How it went.
    pub outcome: OutcomeKind,
    /// HTTP status.
    pub status: u16,
    /// Credits charged.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Milliseconds, rounded.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub duration_ms: Option<u64>,
    /// Bytes of the answer.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub response_bytes: Option<u64>,
}

/// What can be filtered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Went well.
    Succeeded,
    /// Anything else.
    Failed,
}

/// How a request went, from its HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// 2xx and 3xx.
    Succeeded,
    /// 401 and 403.
    KeyRefused,
    /// 402.
    NoCredits,
    /// 404.
    NotFound,
    /// 400, 422 and other 4xx.
    BadRequest,
    /// 429.
    RateLimited,
    /// 5xx.
    ServiceError,
}

/// Over everything a query finds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActivitySummary {
    /// Requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Credits charged.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Failed requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
}

/// A time for which requests are missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The last request known before.
    pub from: DateTime<Utc>,
    /// The first request known after.
    pub to: DateTime<Utc>,
    /// Credits that went in this time by the balance, where that is known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub credits: Option<Credits>,
}

/// Every field of one request.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RequestDetail {
    /// What the table shows.
    pub row: ActivityRow,
    /// The whole endpoint.
    pub endpoint: String,
    /// HTTP method.
    pub method: String,
    /// Bytes sent.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub request_bytes: Option<u64>,
    /// What the provider charged OpenRush, in US dollars.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub provider_cost_usd: Option<Usd>,
    /// The service's name for the error.
    pub error_type: Option<String>,
    /// The service's words for the error: text, never markup.
    pub error_message: Option<String>,
}
