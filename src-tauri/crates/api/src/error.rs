//! The one error of a call.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::error_kind::ErrorKind;
use crate::key::ApiKey;
use crate::rate_limit::RateLimit;

/// Why a call failed, and what is known about it.
///
/// `Display` is one plain sentence for the person, `Debug` adds the technical detail. Neither holds a
/// key, the answer's body or the URL.
pub struct Error(Box<Facts>);

/// What is known about a failed call.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) kind: ErrorKind,
    /// Whether the call would change something, as a POST does.
    pub(crate) changes: bool,
    /// Whether the request may have reached anyone.
    pub(crate) sent: bool,
    /// The status, if the head of an answer came.
    pub(crate) status: Option<u16>,
    pub(crate) rate: Option<RateLimit>,
    pub(crate) retry_at: Option<DateTime<Utc>>,
    /// A created key in an answer that could not be understood otherwise.
    pub(crate) created_key: Option<ApiKey>,
    /// What the HTTP client said, without the URL.
    pub(crate) source: Option<reqwest::Error>,
}

impl Facts {
    /// Nothing but what went wrong: nothing was sent, nothing came back.
    pub(crate) fn of(kind: ErrorKind) -> Facts {
        Facts {
            kind,
            changes: false,
            sent: false,
            status: None,
            rate: None,
            retry_at: None,
            created_key: None,
            source: None,
        }
    }
}

impl Error {
    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The stable name of what went wrong, see [`ErrorKind::code`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// Whether no connection to the service could be made: no network, no name, a refused connection,
    /// or no connection in time. A wrong certificate, a proxy that refuses and a sign-in network are not
    /// meant: there the person has something particular to do.
    #[must_use]
    pub fn is_offline(&self) -> bool {
        match self.0.kind {
            ErrorKind::Offline | ErrorKind::Dns | ErrorKind::Refused => true,
            ErrorKind::Timeout => !self.0.sent,
            ErrorKind::Tls
            | ErrorKind::Proxy
            | ErrorKind::ConnectionLost
            | ErrorKind::SignInNetwork
            | ErrorKind::Unauthorized
            | ErrorKind::PaymentRequired
            | ErrorKind::Forbidden
            | ErrorKind::NotFound
            | ErrorKind::Conflict
            | ErrorKind::Validation(_)
            | ErrorKind::RateLimited { .. }
            | ErrorKind::Unavailable { .. }
            | ErrorKind::Rejected { .. }
            | ErrorKind::Undecodable { .. }
            | ErrorKind::TooLarge => false,
        }
    }

    /// Whether a change that was asked for may have happened all the same. Then look (list the
    /// credentials) before asking again.
    ///
    /// It is false for what only reads, and where nothing was sent. It is also false where the status
    /// says that the request was not carried out: 4xx, 511, and every redirect but 303, whoever sent it.
    /// It is true for everything else, on the safe side:
    /// - no status came: timeout or a lost connection after the request went out;
    /// - 2xx: carried out, but the answer is unreadable, too large, cut off, or a page in its place;
    /// - 303, which is sent after something was done;
    /// - 5xx, 503 included: a server or a gateway can fail after the change was committed.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.changes
            && self.0.sent
            && match self.0.status {
                Some(303) => true,
                Some(511 | 300..=499) => false,
                Some(_) | None => true,
            }
    }

    /// The account's rate limit, if the answer told it.
    #[must_use]
    pub fn rate(&self) -> Option<RateLimit> {
        self.0.rate
    }

    /// When to ask again at the earliest, if the service said so: for a 429 always, for a 503 of its own that
    /// carries `Retry-After`. What answers in its place, as a proxy's page or a redirect, is not listened to.
    /// By this computer's clock.
    #[must_use]
    pub fn retry_at(&self) -> Option<DateTime<Utc>> {
        self.0.retry_at
    }

    /// The HTTP status, if the head of an answer came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The new key, where a key was created and the rest of the answer could not be understood. It is
    /// shown once only and would be lost with the answer.
    #[must_use]
    pub fn created_key(&self) -> Option<&ApiKey> {
        self.0.created_key.as_ref()
    }

    /// The same error, with the created key it would have lost.
    pub(crate) fn with_created_key(mut self, key: Option<ApiKey>) -> Error {
        self.0.created_key = key;
        self
    }
}

impl From<Facts> for Error {
    fn from(facts: Facts) -> Error {
        Error(Box::new(facts))
    }
}

/// An error of that kind about which nothing else is known, as of a read that was never sent. For those
/// who stand in for the service in a test.
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Facts::of(kind).into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.outcome_unknown() {
            "OpenRush gave no clear answer, so look at the list of keys to see whether the change was made before you try again."
        } else {
            self.0.kind.sentence()
        })
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use static_assertions::{assert_impl_all, assert_not_impl_any};

    assert_impl_all!(Error: Send, Sync, std::error::Error);
    assert_not_impl_any!(Error: serde::Serialize);

    fn kinds() -> Vec<ErrorKind> {
        vec![
            ErrorKind::Offline,
            ErrorKind::Dns,
            ErrorKind::Refused,
            ErrorKind::Tls,
            ErrorKind::Proxy,
            ErrorKind::Timeout,
            ErrorKind::ConnectionLost,
            ErrorKind::SignInNetwork,
            ErrorKind::Unauthorized,
            ErrorKind::PaymentRequired,
            ErrorKind::Forbidden,
            ErrorKind::NotFound,
            ErrorKind::Conflict,
            ErrorKind::Validation(Vec::new()),
            ErrorKind::RateLimited { until: DateTime::UNIX_EPOCH },
            ErrorKind::Unavailable { status: 503 },
            ErrorKind::Rejected { status: 418 },
            ErrorKind::Undecodable { path: "$".to_owned() },
            ErrorKind::TooLarge,
        ]
    }

    #[test]
    fn every_code_is_stable_in_form_and_its_own() {
        let mut codes: Vec<_> = kinds().iter().map(ErrorKind::code).collect();
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), kinds().len());
    }

    #[test]
    fn every_error_is_one_sentence_without_numbers() {
        for kind in kinds() {
            let shown = Error::from(kind).to_string();
            assert!(shown.ends_with('.'), "{shown}");
            assert_eq!(shown.matches(['.', '!', '?']).count(), 1, "{shown}");
            assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{shown}");
        }
    }

    #[test]
    fn only_a_failure_to_connect_is_offline() {
        for kind in kinds() {
            let offline =
                matches!(kind, ErrorKind::Offline | ErrorKind::Dns | ErrorKind::Refused | ErrorKind::Timeout);
            assert_eq!(Error::from(kind.clone()).is_offline(), offline, "{kind:?}");
            let sent = Error::from(Facts { sent: true, ..Facts::of(ErrorKind::Timeout) });
            assert!(!sent.is_offline());
        }
    }

    #[test]
    fn the_outcome_is_unknown_only_for_a_sent_change_that_was_not_refused() {
        let unknown = |changes, sent, status| {
            Error::from(Facts { changes, sent, status, ..Facts::of(ErrorKind::ConnectionLost) })
                .outcome_unknown()
        };
        for status in
            [None, Some(200), Some(201), Some(303), Some(500), Some(502), Some(503), Some(504), Some(524)]
        {
            assert!(unknown(true, true, status), "{status:?}");
            assert!(!unknown(false, true, status), "{status:?}");
            assert!(!unknown(true, false, status), "{status:?}");
        }
        for status in [302, 307, 400, 401, 403, 404, 409, 422, 429, 511] {
            assert!(!unknown(true, true, Some(status)), "{status}");
        }
    }

    #[test]
    fn an_unknown_outcome_tells_to_look_first() {
        let lost = Facts { changes: true, sent: true, ..Facts::of(ErrorKind::ConnectionLost) };
        assert!(Error::from(lost).to_string().contains("look at the list of keys"));
    }

    #[test]
    fn a_rescued_key_is_not_shown() {
        let key = ApiKey::parse("or_s3ntinelKeyThatMustNeverBeShown").unwrap();
        let error = Error::from(ErrorKind::Undecodable { path: "$".to_owned() }).with_created_key(Some(key));
        assert!(error.created_key().is_some());
        assert!(!format!("{error} {error:?}").contains("s3ntinel"));
    }
}
