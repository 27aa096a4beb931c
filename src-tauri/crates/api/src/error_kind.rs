//! What can go wrong with a call, by what a person can do about it.

use chrono::{DateTime, Utc};

use crate::validation::FieldError;

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no network.
    Offline,
    /// The name of the service could not be looked up.
    Dns,
    /// The connection was refused, or closed before the request was sent.
    Refused,
    /// No trusted connection could be made: the certificate or the protocol is not as it should be, or
    /// this computer has no certificates to trust.
    Tls,
    /// The system's proxy could not be used, or wants a password.
    Proxy,
    /// No connection, or no whole answer, came in time.
    Timeout,
    /// The request was sent, and the connection ended before the whole answer came.
    ConnectionLost,
    /// Something in between answered in place of the service, as the sign-in page of a hotel's network
    /// does: HTML where JSON is due, a redirect, status 511, or a 401/403 that is not the service's.
    SignInNetwork,
    /// The key is missing, invalid, expired or revoked (401).
    Unauthorized,
    /// There are not enough credits, or the plan lacks the feature (402).
    PaymentRequired,
    /// The key may not do this (403).
    Forbidden,
    /// The account or the credential does not exist (404).
    NotFound,
    /// The request contradicts the state of the account (409).
    Conflict,
    /// The service refused fields of the request (422). The list is empty if it did not say which.
    Validation(Vec<FieldError>),
    /// The account's rate limit is exhausted (429). Asking earlier starts the wait anew.
    RateLimited {
        /// When to ask again, by this computer's clock, at least a second and at most a day after the
        /// answer.
        until: DateTime<Utc>,
    },
    /// The service is there and cannot answer now (5xx).
    Unavailable {
        /// The HTTP status.
        status: u16,
    },
    /// The service refused the request in a way that is not foreseen (any other 4xx).
    Rejected {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is not what the reference describes.
    Undecodable {
        /// Where, as `$.items[3].created_at`: names of the reference and indices, never values.
        path: String,
    },
    /// The answer is larger than 4 MiB.
    TooLarge,
}

impl ErrorKind {
    /// A stable name for what went wrong, which the window and the logs go by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ErrorKind::Offline => "offline",
            ErrorKind::Dns => "dns",
            ErrorKind::Refused => "refused",
            ErrorKind::Tls => "tls",
            ErrorKind::Proxy => "proxy",
            ErrorKind::Timeout => "timeout",
            ErrorKind::ConnectionLost => "connection_lost",
            ErrorKind::SignInNetwork => "sign_in_network",
            ErrorKind::Unauthorized => "unauthorized",
            ErrorKind::PaymentRequired => "payment_required",
            ErrorKind::Forbidden => "forbidden",
            ErrorKind::NotFound => "not_found",
            ErrorKind::Conflict => "conflict",
            ErrorKind::Validation(_) => "validation",
            ErrorKind::RateLimited { .. } => "rate_limited",
            ErrorKind::Unavailable { .. } => "unavailable",
            ErrorKind::Rejected { .. } => "rejected",
            ErrorKind::Undecodable { .. } => "undecodable",
            ErrorKind::TooLarge => "too_large",
        }
    }

    /// One plain sentence that says what the person can do.
    pub(crate) fn sentence(&self) -> &'static str {
        match self {
            ErrorKind::Offline => "This computer is not connected: check the network and try again.",
            ErrorKind::Dns => {
                "The address of OpenRush could not be found: check the network, the VPN and the DNS settings, and try again."
            }
            ErrorKind::Refused => {
                "OpenRush could not be reached: try again in a moment, and if that does not help, check for a firewall or VPN that blocks it."
            }
            ErrorKind::Tls => {
                "No secure connection to OpenRush could be made: check this computer's date and time, and whether the network inspects secure connections."
            }
            ErrorKind::Proxy => {
                "The proxy of this network could not be used: check the proxy settings of this computer, or the VPN."
            }
            ErrorKind::Timeout => "OpenRush did not answer in time: try again in a moment.",
            ErrorKind::ConnectionLost => {
                "The connection to OpenRush was lost before the whole answer came: try again in a moment."
            }
            ErrorKind::SignInNetwork => {
                "Something else answered in place of OpenRush: open a browser to see whether this network wants you to sign in, then try again."
            }
            ErrorKind::Unauthorized => {
                "OpenRush does not accept this key: it may be mistyped, expired or revoked, so sign in with another one."
            }
            ErrorKind::PaymentRequired => "There are not enough credits for this: buy credits and try again.",
            ErrorKind::Forbidden => "This key is not allowed to do that: sign in with a key that is.",
            ErrorKind::NotFound => "OpenRush does not know it any more: refresh to see the current state.",
            ErrorKind::Conflict => "The account has changed in the meantime: refresh and try again.",
            ErrorKind::Validation(_) => "OpenRush refused what was entered: correct it and try again.",
            ErrorKind::RateLimited { .. } => {
                "The account has used up its requests for now: wait until the limit is lifted, the app then continues by itself."
            }
            ErrorKind::Unavailable { .. } => {
                "OpenRush is not available right now: try again in a few minutes."
            }
            ErrorKind::Rejected { .. } => {
                "OpenRush refused the request: check for an update of this app, and if there is none, contact support."
            }
            ErrorKind::Undecodable { .. } => {
                "The answer of OpenRush could not be understood: try again, and if it stays so, check for an update of this app."
            }
            ErrorKind::TooLarge => {
                "The answer of OpenRush was too large to be right: try again, and if it stays so, check for an update of this app."
            }
        }
    }
}
