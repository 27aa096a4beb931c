//! What a test or the shell sees of the world: plain values, detached from it.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde_json::Value;

/// One change of an account's balance: the ground truth that a ledger has to find again.
#[derive(Clone, Debug, PartialEq)]
pub struct TruthEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub kind: TruthKind,
    /// Credits by which the balance changed: negative for a spend.
    pub amount: Decimal,
    /// Credits afterwards.
    pub balance_after: Decimal,
    /// The row of the usage log it belongs to, if any.
    pub log_id: Option<String>,
}

/// Why a balance changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum TruthKind {
    /// A tool was called.
    Spend,
    /// Credits were bought.
    TopUp,
    /// Credits came back.
    Refund,
    /// The balance was set by hand ([`World::set_balance`](crate::World::set_balance)).
    Adjustment,
}

/// A key, as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Credential {
    /// `cred_…`
    pub id: String,
    /// `acct_…`
    pub account_id: String,
    /// As given at creation.
    pub name: String,
    /// The first characters of the raw key, then `...`.
    pub prefix: String,
    /// False once revoked. An expired key stays active by this flag (assumed; not documented).
    pub is_active: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it last passed authentication.
    pub last_used_at: Option<DateTime<Utc>>,
    /// From when it is refused.
    pub expires_at: Option<DateTime<Utc>>,
}

/// A row of the usage log. Fields as documented for `GET /v1/me/usage`.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields carry the documented names and meanings")]
pub struct UsageRow {
    pub id: String,
    pub account_id: String,
    pub credential_id: Option<String>,
    pub auth_source: String,
    pub endpoint: String,
    pub method: String,
    pub status_code: u16,
    pub response_time_ms: u32,
    pub request_bytes: u32,
    pub response_bytes: u32,
    /// US dollars.
    pub dataforseo_cost_usd: Decimal,
    pub credits_charged: Decimal,
    pub error_type: Option<String>,
    pub error_message: Option<String>,
    pub created_at: DateTime<Utc>,
}

/// How a simulated call of a tool ends.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Outcome {
    /// The work is done and its credits are taken. With too few credits it becomes a 402, with a key that
    /// is expired or revoked a 401; neither is charged.
    #[default]
    Success,
    /// 400, not charged.
    BadRequest,
    /// 422, not charged.
    Invalid,
    /// 429, not charged.
    RateLimited,
    /// 503: credits are taken, then refunded (see [`World::refund_failures`](crate::World::refund_failures)).
    ProviderFailed,
    /// Any other status, not charged.
    Failed {
        /// The HTTP status.
        status: u16,
        /// The log's `error_type`.
        error_type: String,
        /// The log's `error_message`.
        message: String,
    },
}

/// A simulated call of a tool in every detail; see [`World::call`](crate::World::call).
#[derive(Clone, Debug, Default)]
pub struct ToolCall {
    /// The key it is made with; `None` for a call without a key (MCP, dashboard session).
    pub credential_id: Option<String>,
    /// The log's `auth_source`; by default `api_key`, or `mcp` without a key.
    pub auth_source: Option<String>,
    /// The tool's name.
    pub tool: String,
    /// How it ends.
    pub outcome: Outcome,
    /// When it is logged; a time in the past makes a row that arrives late. By default now.
    pub at: Option<DateTime<Utc>>,
    /// Its price, instead of the tool's.
    pub credits: Option<Decimal>,
}

/// One request the server received.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedRequest {
    /// Counts up from the start of the server.
    pub number: u64,
    /// By the sandbox's clock.
    pub at: DateTime<Utc>,
    /// In capitals.
    pub method: String,
    /// As sent.
    pub path: String,
    /// Without the question mark.
    pub query: Option<String>,
    /// The display prefix (`or_abc123...`) of the key it carried, known or not; never the key.
    pub key_prefix: Option<String>,
    /// Its body, where that was JSON of at most 2 KiB; what looks like a key is cut to its prefix.
    pub body: Option<Value>,
    /// The status answered; `None` while unanswered, and for good where the connection was cut.
    pub status: Option<u16>,
}

/// The forms in which answers come. The default is what the reference documents, and where it is silent a
/// bare array, newest first, 200 and the credential.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Envelope {
    /// Around the two lists.
    pub lists: ListEnvelope,
    /// The order inside them.
    pub order: ListOrder,
    /// Whether create answers 201 instead of 200.
    pub create_201: bool,
    /// What revoke answers.
    pub revoke: RevokeAnswer,
    /// How `balance` and `credits_charged` are written.
    pub numbers: NumberForm,
    /// Every usage row comes twice.
    pub usage_twice: bool,
    /// Fields nobody documented appear in every object.
    pub unknown_fields: bool,
}

/// What is around a list.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ListEnvelope {
    /// `[…]`
    #[default]
    Bare,
    /// `{"data": […]}`
    Data,
    /// `{"api_credentials": […]}`, `{"usage": […]}`
    Named,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ListOrder {
    /// By creation, newest first.
    #[default]
    NewestFirst,
    /// By creation, oldest first.
    OldestFirst,
    /// In no order.
    Shuffled,
}

/// What revoke answers.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum RevokeAnswer {
    /// 200 with the credential.
    #[default]
    Credential,
    /// 200 without a body.
    Empty,
    /// 204.
    NoContent,
}

/// How an amount of credits is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum NumberForm {
    /// `500`, and `500.5` where there is a fraction.
    #[default]
    Plain,
    /// `500.0`
    Decimal,
    /// `"500"`
    Text,
}
