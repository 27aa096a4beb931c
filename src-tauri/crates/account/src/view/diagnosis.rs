//! "Why did it stop?": what was checked, one verdict, and the one thing to do.

use chrono::{DateTime, Utc};
use openrush_api::Credits;
use serde::Serialize;

use super::{OutcomeKind, ProblemCode};

/// What came of looking why requests stopped.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Diagnosis {
    /// When it was looked.
    pub at: DateTime<Utc>,
    /// What it is.
    pub verdict: Verdict,
    /// The one thing to do.
    pub remedy: Remedy,
    /// What was checked, in the order in which it was.
    pub checks: Vec<Check>,
}

/// One thing that was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// What.
    pub step: Step,
    /// What was found.
    pub finding: Finding,
}

/// What is checked, in this order: each can only be told when those before it are fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Can OpenRush be reached?
    Connection,
    /// Does something else answer in its place?
    SignInNetwork,
    /// Are the keys accepted?
    Key,
    /// Are there credits?
    Balance,
    /// Is the account allowed to go on?
    RateLimit,
    /// Does OpenRush itself work?
    Service,
    /// Do the requests themselves succeed?
    LastErrors,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Connection,
        Self::SignInNetwork,
        Self::Key,
        Self::Balance,
        Self::RateLimit,
        Self::Service,
        Self::LastErrors,
    ];
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It is as it should be.
    Fine,
    /// It is why requests stopped.
    Wrong,
    /// It was not looked at: the service did not tell it just now, or something was found before it came to that.
    NotReached,
}

/// Why requests stopped.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Verdict {
    /// What keeps this app from its figures keeps everything else from OpenRush too.
    Problem {
        /// What it is; the window has a sentence for each.
        code: ProblemCode,
        /// When trying again makes sense, as after a rate limit.
        until: Option<DateTime<Utc>>,
        /// One English sentence for "details".
        detail: String,
    },
    /// A key that was in use does not work any more.
    KeyStopped {
        /// The credential.
        id: String,
        /// Its name: text, never markup.
        name: String,
        /// True where its time was over, false where it was switched off.
        expired: bool,
        /// When it was last used.
        last_used_at: Option<DateTime<Utc>>,
    },
    /// The newest requests are refused because of their key.
    KeyRefused {
        /// The key's name, where the requests carry one.
        name: Option<String>,
        /// How many in a row.
        #[cfg_attr(test, ts(type = "number"))]
        count: u64,
        /// The first of them.
        since: DateTime<Utc>,
    },
    /// No credits are left.
    NoCredits {
        /// The first request that was refused for it, where one is known.
        since: Option<DateTime<Utc>>,
    },
    /// Fewer credits are left than what was asked for costs.
    TooFewCredits {
        /// What is left.
        #[cfg_attr(test, ts(type = "string"))]
        balance: Credits,
        /// What was asked for.
        tool: String,
        /// The first request that was refused for it.
        since: DateTime<Utc>,
    },
    /// Requests were refused for lack of credits, although what is left would do for one, or may do.
    CreditsRefused {
        /// What is left.
        #[cfg_attr(test, ts(type = "string"))]
        balance: Credits,
        /// What was asked for.
        tool: String,
        /// The last request that was refused for it.
        last: DateTime<Utc>,
    },
    /// The account's own traffic has used up its allowance.
    TooManyRequests {
        /// When it goes on, where that is known.
        until: Option<DateTime<Utc>>,
    },
    /// The newest requests failed.
    Failing {
        /// How.
        outcome: OutcomeKind,
        /// What was asked for.
        tool: String,
        /// The key's name, where the requests carry one.
        name: Option<String>,
        /// How many in a row.
        #[cfg_attr(test, ts(type = "number"))]
        count: u64,
        /// The first of them.
        since: DateTime<Utc>,
    },
    /// Nothing is wrong that can be seen from here.
    Fine {
        /// The newest request that succeeded.
        last: Option<DateTime<Utc>>,
    },
}

/// The one thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// Look again.
    Retry,
    /// Open a page in the browser, so that the network shows its own.
    SignInPage,
    /// Sign in with another key.
    SignInAgain,
    /// Buy credits.
    Buy,
    /// Ask the keychain again.
    Keychain,
    /// See today's requests.
    Activity,
    /// See the requests that failed.
    Failed,
    /// See the keys.
    Keys,
}
