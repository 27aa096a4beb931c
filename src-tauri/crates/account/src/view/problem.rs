//! What keeps fresh figures away, as a code that the window has words for.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// What keeps fresh figures away. Figures that are shown beside it are the last good ones, with their age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What it is; the window has a sentence and a button for each.
    pub code: ProblemCode,
    /// When trying again makes sense, as after a rate limit.
    pub until: Option<DateTime<Utc>>,
    /// Since when it holds.
    pub since: DateTime<Utc>,
    /// One English sentence for "details": no secrets, not needed to understand what to do.
    pub detail: String,
}

/// Everything that can keep figures away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// No network.
    Offline,
    /// The name of the service cannot be looked up.
    Dns,
    /// The connection was refused.
    Refused,
    /// The connection is not trusted.
    Tls,
    /// The system's proxy cannot be used.
    Proxy,
    /// No answer in time.
    Timeout,
    /// The connection broke off.
    ConnectionLost,
    /// A Wi-Fi sign-in page or a proxy answered instead of OpenRush.
    SignInNetwork,
    /// The key is not valid (any more).
    Unauthorized,
    /// No credits, or a feature that is not included.
    PaymentRequired,
    /// The key may not do this.
    Forbidden,
    /// The thing is not there.
    NotFound,
    /// It changed meanwhile.
    Conflict,
    /// A field was not accepted.
    Validation,
    /// Too many requests; see `until`.
    RateLimited,
    /// The service is down.
    Unavailable,
    /// The service refused for another reason.
    Rejected,
    /// The answer could not be understood.
    Undecodable,
    /// The answer was far too large.
    TooLarge,
    /// The keychain is locked.
    KeychainLocked,
    /// There is no keychain.
    KeychainAbsent,
    /// The keychain does not answer.
    KeychainNotAnswering,
    /// The keychain has no key for this account any more.
    KeyMissing,
    /// The keychain has the key of another account in this one's place.
    KeyOfAnother,
}
