//! Why something that a person asked for was not done.

use chrono::{DateTime, Utc};
use openrush_api::{ErrorKind, FieldError, KeyError, NewCredentialError};

use super::accounts::LONGEST_NAME as LONGEST_ACCOUNT_NAME;
use super::export::is_full;
use super::key_book::LONGEST_NOTE;
use crate::files::FileError;
use crate::history::HistoryError;
use crate::keychain::KeychainError;
use crate::settings_file::SettingsFileError;

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
    /// A key that was to be revoked, and works: no clear answer came, and the list shows it.
    #[error("OpenRush gave no clear answer, and the list shows that the key still works. Try again.")]
    NotRevoked,
    /// No account is signed in, or its key is not at hand.
    #[error("Sign in first.")]
    SignedOut,
    /// A created key waits to be saved, or one is being created right now.
    #[error("Save the key that you created before you create another.")]
    NewKeyWaiting,
    /// The keychain has not said whether a created key lies in it.
    #[error("A key that you created may still be in the keychain. Unlock it before you create another.")]
    NewKeyOwed,
    /// There is no created key that waits to be copied.
    #[error("There is no new key to copy.")]
    NoNewKey,
    /// What was asked for is not known (any more).
    #[error("This is not there any more.")]
    NotFound,
    /// The service said to wait, and it is not yet time: nothing was sent.
    #[error("The account has used up its requests for now: wait until the limit is lifted.")]
    Limited {
        /// When it is lifted.
        until: DateTime<Utc>,
    },
    /// A key was created, and its answer lost: the list shows it.
    #[error("The key was created, but the answer with it was lost. Revoke it and create another.")]
    KeyLost,
    /// No answer came, and the list shows no new key.
    #[error("OpenRush gave no answer, and no key was created as far as the list shows. Try again.")]
    NotCreated,
    /// The note about a key is too long.
    #[error("Use at most {LONGEST_NOTE} characters for the note.")]
    NoteTooLong,
    /// Another key is being rotated.
    #[error("Finish the rotation that is under way before you begin another.")]
    RotationOpen,
    /// A key for this app alone makes no sense where no keychain keeps it.
    #[error("Without a keychain this app cannot keep a key of its own.")]
    OwnKeyNotKept,
    /// The key for this app was made and is not in use yet: until then no other can be made.
    #[error("This app's own key is still being put in place. Try again in a moment.")]
    OwnKeyPending,
    /// The key for this app was revoked before it could be used.
    #[error("The new key was refused, so the app goes on with the one it had.")]
    OwnKeyRefused,
    /// In a rotation of the key that this app signs in with: the app could not take the new one.
    #[error("The new key is saved, but the app goes on with the old one. {0}")]
    NotTakenOver(Box<ActionError>),
    /// The key holds characters that no quoting protects.
    #[error("This key holds characters that are not safe in a command. Copy the key alone.")]
    NotQuotable,
    /// A name, a note or a filter with what looks like a key.
    #[error("This looks like a key. OpenRush keeps keys in the keychain only: take it out, then save.")]
    HoldsKey,
    /// An account's name.
    #[error("Give the account a name of at most {LONGEST_ACCOUNT_NAME} characters.")]
    AccountName,
    /// One export at a time.
    #[error("Another export is being written. Wait for it, or cancel it.")]
    Exporting,
    /// The file of a report could not be written.
    #[error(
        "The report could not be written ({0}). Check that your Downloads folder is there and that the disk is not full."
    )]
    ReportNotSaved(std::io::Error),
    /// The file with settings could not be written.
    #[error(
        "The settings could not be exported ({0}). Check that your Downloads folder is there and that the disk is not full."
    )]
    SettingsNotExported(std::io::Error),
    /// A file with settings could not be taken.
    #[error(transparent)]
    SettingsFile(#[from] SettingsFileError),
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
            Self::NotRevoked => "not_revoked",
            Self::SignedOut => "signed_out",
            Self::NewKeyWaiting => "new_key_waiting",
            Self::NewKeyOwed => "new_key_owed",
            Self::NoNewKey => "no_new_key",
            Self::NotFound => "not_found",
            Self::Limited { .. } => "rate_limited",
            Self::KeyLost => "key_lost",
            Self::NotCreated => "not_created",
            Self::NoteTooLong | Self::AccountName => "validation",
            Self::HoldsKey => "holds_key",
            Self::RotationOpen => "rotation_open",
            Self::OwnKeyNotKept => "own_key_not_kept",
            Self::OwnKeyPending => "own_key_pending",
            Self::OwnKeyRefused => "own_key_refused",
            Self::NotTakenOver(_) => "not_taken_over",
            Self::NotQuotable => "not_quotable",
            Self::Exporting => "exporting",
            Self::ReportNotSaved(_) => "report_not_saved",
            Self::SettingsNotExported(error) if is_full(error.kind()) => "settings_export_disk_full",
            Self::SettingsNotExported(_) => "settings_export_no_folder",
            Self::SettingsFile(SettingsFileError::Foreign) => "settings_file_foreign",
            Self::SettingsFile(SettingsFileError::Newer) => "settings_file_newer",
            Self::SettingsFile(SettingsFileError::Damaged) => "settings_file_damaged",
            Self::SettingsFile(SettingsFileError::TooLarge) => "settings_file_too_large",
            Self::History(HistoryError::NotOpened) => "history_not_opened",
            Self::History(_) => "history_failed",
            Self::NotSaved(_) => "settings_not_saved",
        }
    }

    /// When trying again makes sense.
    #[must_use]
    pub fn until(&self) -> Option<DateTime<Utc>> {
        if let Self::Limited { until } = self {
            return Some(*until);
        }
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
        if let Self::NoteTooLong = self {
            let kind = "string_too_long".into();
            return vec![FieldError { field: "note".into(), message: self.to_string(), kind }];
        }
        if let Self::AccountName = self {
            let kind = "string_length".into();
            return vec![FieldError { field: "name".into(), message: self.to_string(), kind }];
        }
        if let Self::Api(error) = self
            && let ErrorKind::Validation(fields) = error.kind()
        {
            return fields.clone();
        }
        Vec::new()
    }
}
