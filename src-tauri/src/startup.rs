//! What must hold before the app starts: a data directory that belongs to one instance, an address, and a log.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use openrush_api::{BaseUrl, BaseUrlError};

/// Why the app cannot start. `Display` says what the person can do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StartError {
    /// `OPENRUSH_API_URL` is no address that a key may be sent to.
    #[error("OPENRUSH_API_URL cannot be used: {0}")]
    Address(#[from] BaseUrlError),
    /// The data directory cannot be used.
    #[error(
        "The folder {path} cannot be used ({cause}). Check its permissions, or name another in OPENRUSH_DATA_DIR."
    )]
    DataDir {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// No home directory is known.
    #[error("No folder for the app's data is known. Name one in OPENRUSH_DATA_DIR.")]
    NoDataDir,
    /// Another instance has the data directory.
    #[error("OpenRush is already running with the folder {0}.")]
    AlreadyRunning(PathBuf),
}

/// The service for new sign-ins: `OPENRUSH_API_URL`, or the official one.
///
/// # Errors
/// [`StartError::Address`] for anything but https, or http on this computer.
pub(crate) fn base_url() -> Result<BaseUrl, StartError> {
    match std::env::var("OPENRUSH_API_URL") {
        Ok(text) if !text.trim().is_empty() => Ok(BaseUrl::parse(text.trim())?),
        _ => Ok(BaseUrl::official()),
    }
}

/// The folder for history, settings and logs: `OPENRUSH_DATA_DIR`, or the system's place for such data.
///
/// # Errors
/// [`StartError::NoDataDir`] and [`StartError::DataDir`].
pub(crate) fn data_dir(system: Option<PathBuf>) -> Result<PathBuf, StartError> {
    let named = std::env::var_os("OPENRUSH_DATA_DIR").filter(|name| !name.is_empty()).map(PathBuf::from);
    let path = named.or(system).ok_or(StartError::NoDataDir)?;
    fs::create_dir_all(&path).map_err(|cause| StartError::DataDir { path: path.clone(), cause })?;
    Ok(path)
}

/// The data directory belongs to this instance until this is dropped.
#[derive(Debug)]
pub(crate) struct DataDirLock(File);

impl Drop for DataDirLock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child process that is just being started still has it open for a moment.
        let _ = self.0.unlock();
    }
}

/// Holds the data directory for this instance, also where there is no session bus to find the other one by.
///
/// # Errors
/// [`StartError::AlreadyRunning`] and [`StartError::DataDir`].
pub(crate) fn lock(data_dir: &Path) -> Result<DataDirLock, StartError> {
    let failed = |cause| StartError::DataDir { path: data_dir.to_owned(), cause };
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(data_dir.join("lock"))
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(DataDirLock(file)),
        Err(TryLockError::WouldBlock) => Err(StartError::AlreadyRunning(data_dir.to_owned())),
        Err(TryLockError::Error(cause)) => Err(failed(cause)),
    }
}

/// Writes the log into `logs/` of the data directory, a file a day, a week of them. `OPENRUSH_LOG` sets the level.
pub(crate) fn log(data_dir: &Path) {
    use tracing_appender::rolling::{RollingFileAppender, Rotation};
    use tracing_subscriber::filter::{LevelFilter, Targets};
    use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
    use tracing_subscriber::util::SubscriberInitExt as _;

    let folder = data_dir.join("logs");
    // The appender looks for old files in it, and complains where there is none.
    let _ = fs::create_dir_all(&folder);
    let appender = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("openrush")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder);
    // Without a log the app works as well: a full disk must not keep it from starting.
    let Ok(appender) = appender else { return };
    // Without patterns, which would bring a whole engine for them.
    let chosen = std::env::var("OPENRUSH_LOG").ok().and_then(|text| text.parse::<Targets>().ok());
    let filter = chosen.unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO));
    let lines = tracing_subscriber::fmt::layer().with_writer(appender).with_ansi(false).with_filter(filter);
    if let Err(error) = tracing_subscriber::registry().with(lines).try_init() {
        tracing::debug!(%error, "a log is already set up");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_data_directory_belongs_to_one_instance_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let first = lock(dir.path()).unwrap();
        assert!(matches!(lock(dir.path()), Err(StartError::AlreadyRunning(_))));
        drop(first);
        lock(dir.path()).unwrap();
    }
}
