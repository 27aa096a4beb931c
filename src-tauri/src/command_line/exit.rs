//! How a command ends. The numbers are part of what scripts rely on: docs/command-line.md.

use std::process::ExitCode;

use openrush_account::core::GlanceError;
use openrush_account::view::ProblemCode;

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// As it should.
    Fine = 0,
    /// In a way that has no number of its own, as where the history cannot be read.
    Failed = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// Nobody is signed in, or there is no such account.
    SignedOut = 3,
    /// OpenRush cannot be reached, or gave no answer that makes sense.
    Unreachable = 4,
    /// The key is not accepted, or gone from the keychain.
    KeyRefused = 5,
    /// The keychain does not hand the key over.
    Keychain = 6,
    /// The account's rate limit is used up.
    RateLimited = 7,
    /// No credits are left.
    NoCredits = 8,
    /// `doctor` found something else.
    Found = 9,
}

impl Exit {
    /// How it ends where this stands in the way.
    pub(crate) fn of(code: ProblemCode) -> Self {
        match code {
            ProblemCode::Offline
            | ProblemCode::Dns
            | ProblemCode::Refused
            | ProblemCode::Tls
            | ProblemCode::Proxy
            | ProblemCode::Timeout
            | ProblemCode::ConnectionLost
            | ProblemCode::SignInNetwork
            | ProblemCode::NotFound
            | ProblemCode::Conflict
            | ProblemCode::Validation
            | ProblemCode::Unavailable
            | ProblemCode::Rejected
            | ProblemCode::Undecodable
            | ProblemCode::TooLarge => Self::Unreachable,
            ProblemCode::Unauthorized
            | ProblemCode::Forbidden
            | ProblemCode::KeyMissing
            | ProblemCode::KeyOfAnother => Self::KeyRefused,
            ProblemCode::KeychainLocked | ProblemCode::KeychainAbsent | ProblemCode::KeychainNotAnswering => {
                Self::Keychain
            }
            ProblemCode::RateLimited => Self::RateLimited,
            ProblemCode::PaymentRequired => Self::NoCredits,
        }
    }
}

impl From<&GlanceError> for Exit {
    fn from(error: &GlanceError) -> Self {
        match error {
            GlanceError::SignedOut
            | GlanceError::AccountSignedOut(_)
            | GlanceError::NoSuchAccount { .. }
            | GlanceError::Ambiguous { .. } => Self::SignedOut,
            GlanceError::Accounts(_) | GlanceError::History(_) => Self::Failed,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
