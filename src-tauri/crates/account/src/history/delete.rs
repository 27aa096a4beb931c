//! Forgetting everything.

use std::path::Path;

use super::error::HistoryError;
use super::migrate::backup_path;
use super::recover;
use super::state::State;
use super::{History, chunks, forgotten};

impl History {
    /// False for a history that is gone when the app quits.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.path.is_some()
    }

    /// Forgets everything that was seen, also in files that were set aside or kept as a copy: the space is given back,
    /// and nothing of it is left in the file.
    ///
    /// # Errors
    /// [`HistoryError`]; then either all of the history is still there, or only its space was not given back.
    pub fn delete_everything(&mut self) -> Result<(), HistoryError> {
        self.write(|work| {
            work.db.execute_batch(
                "DELETE FROM requests; DELETE FROM rollup; DELETE FROM days; DELETE FROM readings; DELETE FROM fetches; \
                 DELETE FROM gaps; DELETE FROM credentials; DELETE FROM endpoints; DELETE FROM origins; \
                 DELETE FROM errors;",
            )?;
            work.db.execute_batch(chunks::DELETE_ALL)?;
            work.db.execute_batch(forgotten::DELETE_ALL)?;
            // The revision goes on, so that whoever shows an older one reads again.
            work.state = State { revision: work.state.revision, ..State::default() };
            work.touched = true;
            work.names.forget();
            work.keys.forget();
            Ok(())
        })?;
        self.db.execute_batch("VACUUM")?;
        let _: i64 = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if let Some(path) = &self.path {
            remove_copies(path, |_| true)?;
        }
        Ok(())
    }
}

/// Removes the files that were set aside from this path or kept as a copy of an earlier format, of those that are wanted.
pub(super) fn remove_copies(path: &Path, wanted: impl Fn(&Path) -> bool) -> Result<(), HistoryError> {
    let formats = super::migrate::STEPS.iter().map(|step| backup_path(path, step.to.saturating_sub(1)));
    let copies = recover::set_aside_files(path)?.into_iter().chain(formats);
    for file in copies.filter(|file| wanted(file)) {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}
