//! Where everything lies, and how large it is.

use std::path::{Path, PathBuf};

use super::Core;

impl Core {
    /// The folder with history, settings and logs.
    #[must_use]
    pub fn data_folder(&self) -> PathBuf {
        self.inner.options.data_dir.clone()
    }

    /// How many bytes lie in it; what cannot be read is not counted.
    pub async fn data_size(&self) -> u64 {
        let folder = self.data_folder();
        tokio::task::spawn_blocking(move || size_of(&folder)).await.unwrap_or(0)
    }
}

/// Links are not followed, so that nothing is counted that lies elsewhere.
fn size_of(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => size_of(&entry.path()),
        Ok(kind) if kind.is_file() => entry.metadata().map_or(0, |file| file.len()),
        Ok(_) | Err(_) => 0,
    });
    sizes.fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_counts_and_nothing_that_lies_elsewhere() {
        let (dir, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::create_dir_all(dir.path().join("accounts/a")).unwrap();
        std::fs::write(dir.path().join("settings.json"), "12345").unwrap();
        std::fs::write(dir.path().join("accounts/a/history.db"), "1234567").unwrap();
        std::fs::write(elsewhere.path().join("large"), "1234567890").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(elsewhere.path(), dir.path().join("link")).unwrap();
        assert_eq!(size_of(dir.path()), 12);
        assert_eq!(size_of(&dir.path().join("nowhere")), 0);
    }
}
