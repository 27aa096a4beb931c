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

/// What was read, or the default where there was nothing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded<T> {
    /// The content, or the default.
    pub value: T,
    /// The name that a file which could not be understood has now.
    pub set_aside: Option<String>,
}

/// Reads `name` in `dir`.
pub(crate) fn load<T: DeserializeOwned + Default>(dir: &Path, name: &str) -> Loaded<T> {
    let path = dir.join(name);
    let text = match std::fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Loaded { value: T::default(), set_aside: None };
        }
        Err(error) => {
            tracing::warn!(%error, name, "a file cannot be read; defaults are in force");
            return Loaded { value: T::default(), set_aside: None };
        }
    };
    match serde_json::from_slice(&text) {
        Ok(value) => Loaded { value, set_aside: None },
        Err(error) => {
            let aside = free_name(dir, name);
            tracing::warn!(%error, name, aside, "a file cannot be understood and is set aside");
            let moved = std::fs::rename(&path, dir.join(&aside));
            Loaded {
                value: T::default(),
                set_aside: Some(if moved.is_ok() { aside } else { name.to_owned() }),
            }
        }
    }
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
