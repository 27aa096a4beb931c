//! What must hold before the app starts: a data directory that belongs to one instance, an address, and a log.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use openrush_account::alerts::Said;
use openrush_api::{BaseUrl, BaseUrlError};

use crate::notify;
use crate::redacting::Redacting;

/// Why the app cannot start. `Display` says what the person can do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StartError {
    /// `OPENRUSH_API_URL` is no address that a key may be sent to.
    #[error("OPENRUSH_API_URL cannot be used: {0}")]
    Address(#[from] BaseUrlError),
    /// `OPENRUSH_API_URL` is no text.
    #[error(
        "OPENRUSH_API_URL cannot be used: it is not text. Name an address such as https://api.openrush.io."
    )]
    AddressNotText,
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
    /// There is nothing to show a window on.
    #[error("There is no display. Start it from a desktop session, or set DISPLAY or WAYLAND_DISPLAY.")]
    NoDisplay,
    /// The window system refused.
    #[error("{0}")]
    Tauri(#[from] tauri::Error),
}

/// The service for new sign-ins: `OPENRUSH_API_URL`, or the official one.
///
/// # Errors
/// [`StartError::Address`] for anything but https, or http on this computer; [`StartError::AddressNotText`].
pub(crate) fn base_url() -> Result<BaseUrl, StartError> {
    let Some(named) = std::env::var_os("OPENRUSH_API_URL") else { return Ok(BaseUrl::official()) };
    let text = named.to_str().ok_or(StartError::AddressNotText)?.trim();
    if text.is_empty() { Ok(BaseUrl::official()) } else { Ok(BaseUrl::parse(text)?) }
}

/// The folder that `OPENRUSH_DATA_DIR` names, made if it is not there.
///
/// # Errors
/// [`StartError::DataDir`].
pub(crate) fn named_data_dir() -> Result<Option<PathBuf>, StartError> {
    let named = std::env::var_os("OPENRUSH_DATA_DIR").filter(|name| !name.is_empty()).map(PathBuf::from);
    named.map(made).transpose()
}

/// The folder for history, settings and logs: the named one, or the system's place for such data.
///
/// # Errors
/// [`StartError::NoDataDir`] and [`StartError::DataDir`].
pub(crate) fn data_dir(named: Option<PathBuf>, system: Option<PathBuf>) -> Result<PathBuf, StartError> {
    named.map_or_else(|| made(system.ok_or(StartError::NoDataDir)?), Ok)
}

/// Where history and settings lie, for whoever only reads them: it is not made.
pub(crate) fn data_dir_to_read() -> Option<PathBuf> {
    let named = std::env::var_os("OPENRUSH_DATA_DIR").filter(|name| !name.is_empty()).map(PathBuf::from);
    // Where Tauri looks for it, too.
    named.or_else(|| Some(dirs::data_dir()?.join(crate::IDENTIFIER)))
}

fn made(path: PathBuf) -> Result<PathBuf, StartError> {
    match fs::create_dir_all(&path) {
        Ok(()) => Ok(path),
        Err(cause) => Err(StartError::DataDir { path, cause }),
    }
}

/// What an instance is known by to other starts: a named data directory has instances of its own.
pub(crate) fn instance(identifier: &str, data_dir: Option<&Path>) -> String {
    let Some(folder) = data_dir else { return identifier.to_owned() };
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    // FNV-1a: the same in every version of the app.
    let hash = folder.as_os_str().as_encoded_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{identifier}.at{hash:016x}")
}

/// Without a display the toolkit would panic.
///
/// # Errors
/// [`StartError::NoDisplay`].
pub(crate) fn display() -> Result<(), StartError> {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let there = !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    if there { Ok(()) } else { Err(StartError::NoDisplay) }
}

/// Says why the app does not start where whoever clicked its icon sees it: what is printed goes nowhere then. Nothing
/// waits for an answer, so that a script that starts the app goes on.
pub(crate) async fn tell(error: &StartError) {
    if io::stderr().is_terminal() {
        return;
    }
    let (title, body) = ("OpenRush cannot start".to_owned(), error.to_string());
    notify::tell(crate::IDENTIFIER, &Said { title, body, route: String::new(), account: None, urgent: true })
        .await;
}

/// The data directory belongs to this instance until this is dropped.
#[derive(Debug)]
pub(crate) struct DataDirLock {
    file: File,
    folder: PathBuf,
}

impl DataDirLock {
    /// The data directory.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for DataDirLock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child process that is just being started still has it open for a moment.
        let _ = self.file.unlock();
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
        Ok(()) => Ok(DataDirLock { file, folder: data_dir.to_owned() }),
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
    let home = std::env::home_dir().map(|home| home.to_string_lossy().into_owned());
    // Without patterns, which would bring a whole engine for them.
    let chosen = std::env::var("OPENRUSH_LOG").ok().and_then(|text| text.parse::<Targets>().ok());
    let filter = chosen.unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(Redacting::before(appender, home))
        .with_ansi(false)
        .with_filter(filter);
    if let Err(error) = tracing_subscriber::registry().with(lines).try_init() {
        tracing::debug!(%error, "a log is already set up");
    }
    log_panics();
}

/// A panic is told in the log, redacted as everything there, and nowhere else: there is no crash report that leaves this
/// computer.
fn log_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!(%panic, "a part of the app failed");
        before(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_data_directory_has_instances_of_its_own() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let of = |folder: &Path| instance("io.openrush.desktop", Some(folder));
        assert_eq!(of(one.path()), of(&one.path().join(".")));
        assert_ne!(of(one.path()), of(other.path()));
        assert_eq!(instance("io.openrush.desktop", None), "io.openrush.desktop");
    }

    #[test]
    fn the_apps_name_for_the_system_is_that_of_its_configuration() {
        let configured = format!("\"identifier\": \"{}\"", crate::IDENTIFIER);
        assert!(include_str!("../../tauri.conf.json").contains(&configured));
    }

    #[test]
    fn a_data_directory_belongs_to_one_instance_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let first = lock(dir.path()).unwrap();
        assert!(matches!(lock(dir.path()), Err(StartError::AlreadyRunning(_))));
        drop(first);
        lock(dir.path()).unwrap();
    }
}
