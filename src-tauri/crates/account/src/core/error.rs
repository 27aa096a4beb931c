//! Why something that a person asked for was not done.

use chrono::{DateTime, Utc};
use openrush_api::{ErrorKind, FieldError, KeyError, NewCredentialError};

use crate::files::FileError;
use crate::history::HistoryError;
use crate::keychain::KeychainError;

/// Why something that a person asked for was not done. `Display` is one English sentence without secrets; the window
/// has its own words for each [`ActionError::code`].
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// The text is no key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The text may be a key of something else.
    #[error("OpenRush keys begin with or_. Check that you copied the right one.")]
    KeyUnusual,
    /// The keychain does not help.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// The service, or the way to it.
    #[error(transparent)]
    Api(#[from] openrush_api::Error),
    /// The name or the expiry of a new key.
    #[error(transparent)]
    NewCredential(#[from] NewCredentialError),
    /// A call that may have been carried out although no answer came.
    #[error("The answer was lost on the way. The list shows whether it was done.")]
    OutcomeUnknown,
    /// No account is signed in, or its key is not at hand.
    #[error("Sign in first.")]
    SignedOut,
    /// A created key waits to be saved, or one is being created right now.
    #[error("Save the key that you created before you create another.")]
    NewKeyWaiting,
    /// There is no created key that waits to be copied.
    #[error("There is no new key to copy.")]
    NoNewKey,
    /// What was asked for is not known (any more).
    #[error("This is not there any more.")]
    NotFound,
    /// The history failed.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// The settings or the list of accounts could not be stored.
    #[error(transparent)]
    NotSaved(#[from] FileError),
}

impl ActionError {
    /// A stable name that the window switches on.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Key(KeyError::Empty) => "key_empty",
            Self::Key(_) => "key_malformed",
            Self::KeyUnusual => "key_unusual",
            Self::Keychain(KeychainError::Locked) => "keychain_locked",
            Self::Keychain(KeychainError::Absent(_)) => "keychain_absent",
            Self::Keychain(KeychainError::NotAnswering) => "keychain_not_answering",
            Self::Api(error) => error.code(),
            Self::NewCredential(_) => "validation",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::SignedOut => "signed_out",
            Self::NewKeyWaiting => "new_key_waiting",
            Self::NoNewKey => "no_new_key",
            Self::NotFound => "not_found",
            Self::History(_) => "history_failed",
            Self::NotSaved(_) => "settings_not_saved",
        }
    }

    /// When trying again makes sense.
    #[must_use]
    pub fn until(&self) -> Option<DateTime<Utc>> {
        if let Self::Api(error) = self { error.retry_at() } else { None }
    }

    /// The fields that were not accepted.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldError> {
        if let Self::NewCredential(error) = self {
            let (field, kind) = match error {
                NewCredentialError::NameEmpty => ("name", "string_too_short"),
                NewCredentialError::NameTooLong => ("name", "string_too_long"),
                NewCredentialError::NameInvalid => ("name", "string_pattern_mismatch"),
                NewCredentialError::ExpiryPast => ("expires_at", "datetime_future"),
            };
            return vec![FieldError { field: field.into(), message: error.to_string(), kind: kind.into() }];
        }
        if let Self::Api(error) = self
            && let ErrorKind::Validation(fields) = error.kind()
        {
            return fields.clone();
        }
        Vec::new()
    }
}
