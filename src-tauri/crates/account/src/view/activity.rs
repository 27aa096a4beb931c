//! The Activity view: pages of requests, found by a query.

use chrono::{DateTime, Utc};
use openrush_api::{Credits, Usd};
use serde::{Deserialize, Serialize};

/// Which requests, and in which order. Empty fields do not filter.
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
    /// Where the request came from: `api_key`, `mcp`, …
    pub source: Option<String>,
    /// How it went.
    pub outcome: Option<Outcome>,
    /// More credits than this.
    #[cfg_attr(test, ts(optional, type = "string"))]
    pub credits_above: Option<Credits>,
    /// Longer than so many milliseconds.
    #[cfg_attr(test, ts(optional, type = "number"))]
    pub duration_above_ms: Option<u64>,
    /// Text to be found in tool, key name, error or request id, case ignored.
    pub search: Option<String>,
    /// What the order goes by; time if not said.
    pub sort: Option<ActivitySort>,
    /// The oldest, cheapest or shortest first, and not the other way round.
    pub least_first: Option<bool>,
    /// Only what is newer than this.
    pub since: Option<ActivityCursor>,
    /// Nothing that is newer than this: so that rows which arrive meanwhile move nothing.
    pub until: Option<ActivityCursor>,
    /// Where the page before ended.
    pub after: Option<ActivityCursor>,
    /// Leaves out so many of the first, to get to any place at once.
    #[cfg_attr(test, ts(optional, type = "number"))]
    pub skip: Option<u64>,
    /// Rows wanted; 100 if not said, 1000 at most.
    pub limit: Option<u32>,
}

/// Where a page ended: opaque to the window, which hands it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityCursor(pub String);

/// What requests are ordered by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ActivitySort {
    /// When they were made.
    #[default]
    Time,
    /// What they cost.
    Credits,
    /// How long they took.
    Duration,
}

/// A page of requests.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActivityPage {
    /// In the order that was asked for.
    pub rows: Vec<ActivityRow>,
    /// Where to go on; `None` at the end.
    pub next: Option<ActivityCursor>,
    /// The newest request of all that is known, whatever the filter: for `until` and `since`. `None` where none is.
    pub newest: Option<ActivityCursor>,
    /// Tools that can be filtered for.
    pub tools: Vec<String>,
    /// Sources that can be filtered for.
    pub sources: Vec<String>,
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
    /// The key was not accepted.
    KeyRefused,
    /// There were not enough credits.
    NoCredits,
    /// There was nothing to be found.
    NotFound,
    /// The request was not understood.
    BadRequest,
    /// Too many at once.
    RateLimited,
    /// The service failed.
    ServiceError,
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
    /// How long they took; `None` where that is known of none.
    pub durations: Option<Durations>,
    /// Gaps in the time of the query, in its order; none in any other order than that of time.
    pub gaps: Vec<PlacedGap>,
    /// Gaps in that time which are not among them: all in another order, and the oldest where there are too many.
    #[cfg_attr(test, ts(type = "number"))]
    pub gaps_left_out: u64,
    /// Requests of that time that are not among those found, because their owner chose to keep none that are so old.
    pub forgotten: Option<Forgotten>,
}

/// How long requests took, in milliseconds, to a thousandth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Durations {
    /// Half of them took no longer.
    #[cfg_attr(test, ts(type = "number"))]
    pub median_ms: u64,
    /// 95 of 100 took no longer.
    #[cfg_attr(test, ts(type = "number"))]
    pub percentile_95_ms: u64,
}

/// Requests that were forgotten because their owner keeps none that are so old. Their sums by day are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Forgotten {
    /// Requests from then on are kept.
    pub before: DateTime<Utc>,
    /// When the first of them was made.
    pub oldest: DateTime<Utc>,
    /// How many there were, whatever a filter asks for.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
}

/// What would be forgotten, to be seen before it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToForget {
    /// How many requests.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Those made before then; `None` where all are kept, or nothing is known of the account yet.
    pub before: Option<DateTime<Utc>>,
}

/// A time for which requests are missing, and where it stands among those that are known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlacedGap {
    /// How many requests of the query stand before it.
    #[cfg_attr(test, ts(type = "number"))]
    pub above: u64,
    /// The last request known before, or the last look.
    pub from: DateTime<Utc>,
    /// The first request known after.
    pub to: DateTime<Utc>,
    /// Credits that went in this time by the balance, where that is known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub credits: Option<Credits>,
    /// Why they were missed.
    pub reason: GapReason,
}

/// Why requests were missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GapReason {
    /// The app was not running, or without a connection, for more than an hour.
    Away,
    /// More came between two looks than the service remembers, or it forgot what it had.
    TooMany,
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
    /// The id of the account that paid.
    pub account: String,
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

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// CSV (RFC 4180) in UTF-8.
    Csv,
    /// The same beginning with a byte order mark, by which Excel knows that it is UTF-8.
    CsvForExcel,
    /// The same with semicolons between and commas within numbers, as Excel reads it where numbers have a comma.
    CsvForExcelWithCommas,
    /// A JSON object a line, with the fields of the service's API.
    JsonLines,
}

/// An export, under way or over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ExportView {
    /// How it stands.
    pub state: ExportState,
    /// Requests written.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows: u64,
    /// Requests there are to write.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// The file's name.
    pub file: String,
    /// The folder in which it lies.
    pub folder: String,
    /// Requests of its time that are not in it, because their owner chose to keep none that are so old.
    pub forgotten: Option<Forgotten>,
}

/// How an export stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportState {
    /// It is being written.
    Running,
    /// The file is complete and has its name.
    Done,
    /// The person stopped it; there is no file.
    Cancelled,
    /// The disk is full; there is no file.
    DiskFull,
    /// The folder is not there or cannot be written; there is no file.
    NoFolder,
    /// The history could not be read; there is no file.
    Failed,
}
