//! Small JSON files in the data directory: written all or nothing, and set aside when they cannot be read.

use std::io::{self, Write as _};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
#[error(
    "{file} could not be saved ({cause}). Check that the disk is not full and that its folder can be written."
)]
pub struct FileError {
    file: String,
    cause: io::Error,
}

impl FileError {
    /// For a file that is there and cannot be read: what it holds is unknown, so nothing may be written over it.
    pub(crate) fn unread(name: &str) -> Self {
        let cause = io::Error::other("what it holds cannot be read, and would be overwritten");
        Self { file: name.to_owned(), cause }
    }
}

/// What was read, or the default where there was nothing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded<T> {
    /// The content, or the default.
    pub value: T,
    /// The name that a file which could not be understood has now.
    pub set_aside: Option<String>,
}

/// Why a file that is there tells nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unread {
    /// The disk, or a permission, is in the way: what it holds may be whole.
    #[error("it cannot be read ({0})")]
    Denied(io::Error),
    /// What it holds makes no sense.
    #[error("it cannot be understood ({0})")]
    Broken(serde_json::Error),
}

/// Reads `name` in `dir` and leaves it as it is; `None` where there is no such file.
pub(crate) fn read<T: DeserializeOwned>(dir: &Path, name: &str) -> Result<Option<T>, Unread> {
    match std::fs::read(dir.join(name)) {
        Ok(text) => serde_json::from_slice(&text).map(Some).map_err(Unread::Broken),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Unread::Denied(error)),
    }
}

/// As [`read`]; the default where there is nothing that can be read. For whoever only looks on beside the running app, whose
/// files these are.
pub(crate) fn peek<T: DeserializeOwned + Default>(dir: &Path, name: &str) -> T {
    read(dir, name).ok().flatten().unwrap_or_default()
}

/// Reads `name` in `dir`.
pub(crate) fn load<T: DeserializeOwned + Default>(dir: &Path, name: &str) -> Loaded<T> {
    load_or_denied(dir, name).0
}

/// As [`load`]; and true where the file is there and could not be read, so that nothing may be written over it.
pub(crate) fn load_or_denied<T: DeserializeOwned + Default>(dir: &Path, name: &str) -> (Loaded<T>, bool) {
    match read(dir, name) {
        Ok(value) => (Loaded { value: value.unwrap_or_default(), set_aside: None }, false),
        Err(Unread::Denied(error)) => {
            tracing::warn!(%error, name, "a file cannot be read; defaults are in force");
            (Loaded { value: T::default(), set_aside: None }, true)
        }
        Err(Unread::Broken(error)) => {
            tracing::warn!(%error, name, "a file cannot be understood");
            (Loaded { value: T::default(), set_aside: set_aside(dir, name) }, false)
        }
    }
}

/// Renames a file that cannot be understood. Answers with the name that it has now.
pub(crate) fn set_aside(dir: &Path, name: &str) -> Option<String> {
    let aside = free_name(dir, name);
    tracing::warn!(name, aside, "a file is set aside");
    let moved = std::fs::rename(dir.join(name), dir.join(&aside));
    Some(if moved.is_ok() { aside } else { name.to_owned() })
}

/// Writes `name` in `dir` through a temporary file, so that a crash or a full disk leaves the old one.
pub(crate) fn save<T: Serialize>(dir: &Path, name: &str, value: &T) -> Result<(), FileError> {
    let write = || -> io::Result<()> {
        std::fs::create_dir_all(dir)?;
        let mut file = tempfile::NamedTempFile::new_in(dir)?;
        serde_json::to_writer_pretty(&mut file, value)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(dir.join(name)).map_err(|error| error.error)?;
        // The new name is on the disk only once its folder is.
        #[cfg(unix)]
        std::fs::File::open(dir)?.sync_all()?;
        Ok(())
    };
    write().map_err(|cause| FileError { file: name.to_owned(), cause })
}

/// Removes `name` in `dir`; having none is fine.
pub(crate) fn remove(dir: &Path, name: &str) -> Result<(), FileError> {
    match std::fs::remove_file(dir.join(name)) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(FileError { file: name.to_owned(), cause })
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// `settings.json` becomes `settings.broken-1.json`, or the next number that is free.
fn free_name(dir: &Path, name: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "json"));
    (1..)
        .map(|number| format!("{stem}.broken-{number}.{extension}"))
        .find(|candidate| !dir.join(candidate).exists())
        .unwrap_or_else(|| format!("{stem}.broken.{extension}"))
}
