//! What can go wrong with the history, and what to do about it.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// What can go wrong with the history.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// The file was written by a newer version of the app. It is left alone.
    #[error(
        "this history was written by a newer version of the app (format {found}, this version knows {supported}); install the newer version to use it"
    )]
    Newer {
        /// The format of the file.
        found: u32,
        /// The newest format that this version knows.
        supported: u32,
    },
    /// The file is of an older version of the app and can only be read here: the app brings it up to date when it starts.
    #[error(
        "this history was written by an older version of the app; start the app once, which brings it up to date"
    )]
    Older {
        /// The format of the file.
        found: u32,
        /// The format that this version reads.
        supported: u32,
    },
    /// The file or its folder cannot be written, or the disk is full.
    #[error("the history cannot be written; free some space on the disk, or allow writing to its folder")]
    NotWritable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The file is in use by another program that writes it.
    #[error("the history is in use by another program; close the other one and try again")]
    InUse(#[source] rusqlite::Error),
    /// The file is damaged. [`History::recover`](super::History::recover) sets it aside and keeps what can be read.
    #[error("the history at {} is damaged", file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What was found.
        detail: String,
    },
    /// A file could not be read, renamed or removed.
    #[error("the history's file could not be read or moved; check the permissions of its folder")]
    Io(#[source] std::io::Error),
    /// Any other failure of the database.
    #[error("the history's database failed")]
    Sql(#[source] rusqlite::Error),
    /// The file could not be opened when the app started, so that the figures are in memory for now and the file is as it
    /// was.
    #[error("the history's file could not be opened, so nothing in it was changed")]
    NotOpened,
    /// The history was closed.
    #[error("the history is closed")]
    Closed,
}

impl HistoryError {
    /// True when the file itself is damaged, so that trying again cannot help.
    #[must_use]
    pub fn is_corrupt(&self) -> bool {
        match self {
            Self::Damaged { .. } => true,
            Self::Sql(error) => is_damage(error),
            Self::Newer { .. }
            | Self::Older { .. }
            | Self::NotWritable(_)
            | Self::InUse(_)
            | Self::Io(_)
            | Self::NotOpened
            | Self::Closed => false,
        }
    }
}

/// What the file holds does not make sense, as opposed to what was asked of it.
pub(crate) fn is_damage(error: &rusqlite::Error) -> bool {
    if let Some(code) = error.sqlite_error_code() {
        return matches!(code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase);
    }
    // The tables are strict and written by this crate alone: a value of another type is a flipped bit.
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..)
    )
}

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::ReadOnly
                | ErrorCode::DiskFull
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::SystemIoFailure,
            ) => Self::NotWritable(error.into()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse(error),
            _ => Self::Sql(error),
        }
    }
}

impl From<std::io::Error> for HistoryError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let refused = matches!(
            error.kind(),
            ErrorKind::PermissionDenied
                | ErrorKind::ReadOnlyFilesystem
                | ErrorKind::StorageFull
                | ErrorKind::IsADirectory
                | ErrorKind::NotADirectory
        );
        if refused { Self::NotWritable(error.into()) } else { Self::Io(error) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_damage_counts_as_damage() {
        let sql = |code: i32| {
            HistoryError::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None))
        };
        assert!(sql(rusqlite::ffi::SQLITE_CORRUPT).is_corrupt());
        assert!(sql(rusqlite::ffi::SQLITE_NOTADB).is_corrupt());
        assert!(matches!(sql(rusqlite::ffi::SQLITE_FULL), HistoryError::NotWritable(_)));
        assert!(matches!(sql(rusqlite::ffi::SQLITE_BUSY), HistoryError::InUse(_)));
        assert!(!sql(rusqlite::ffi::SQLITE_ERROR).is_corrupt());
        assert!(!HistoryError::Newer { found: 2, supported: 1 }.is_corrupt());
    }
}
