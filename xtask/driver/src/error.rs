//! What can go wrong around the app, in words that say what to do.

use std::path::PathBuf;

/// What can go wrong around the app.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program of the desktop is not installed, or did not start.
    #[error("cannot start {program}: {source} (`cargo xtask setup test` installs what is missing)")]
    Start {
        /// The program.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program ended, or closed its output, before it was ready.
    #[error("{program} ended before it was ready; its log is {log}")]
    NotReady {
        /// The program.
        program: String,
        /// Where its output went.
        log: PathBuf,
    },
    /// Something that was waited for did not come.
    #[error("waited {seconds} s in vain for: {what}{last}")]
    NotInTime {
        /// What was waited for.
        what: String,
        /// For how long.
        seconds: u64,
        /// What was seen last, beginning with a separator; empty when nothing was.
        last: String,
    },
    /// A file of the private desktop could not be written or read.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The virtual display refused.
    #[error("the virtual display refused: {0}")]
    Display(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The private session bus refused.
    #[error("the private session bus refused: {0}")]
    Bus(#[from] zbus::Error),
    /// WebDriver refused a new session.
    #[error("WebDriver gave no session: {0}")]
    Session(#[from] fantoccini::error::NewSessionError),
    /// WebDriver refused a command.
    #[error("WebDriver: {0}")]
    WebDriver(#[from] fantoccini::error::CmdError),
    /// A picture could not be written.
    #[error("cannot write the picture: {0}")]
    Picture(#[from] png::EncodingError),
}

macro_rules! display_errors {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Error {
            fn from(error: $kind) -> Self {
                Self::Display(Box::new(error))
            }
        }
    )*};
}
display_errors!(
    x11rb::errors::ConnectError,
    x11rb::errors::ConnectionError,
    x11rb::errors::ReplyError,
    x11rb::errors::ReplyOrIdError
);

impl Error {
    pub(crate) fn file(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }
}
