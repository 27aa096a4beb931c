//! Writing requests to a file: on a thread that may wait for the disk, a slice at a time, and whole or not at all.

pub(super) mod file;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

use super::account::Account;
use super::history_thread::HistoryThread;
use super::{ActionError, Core};
use crate::history::{Export, HistoryError};
use crate::view::{ActivityQuery, ExportFormat, ExportState, ExportView};

/// How often the person is told how far it is.
const TOLD_EVERY: Duration = Duration::from_millis(200);

/// How long quitting waits for an export to take its file away: far longer than that takes.
const LONGEST_GOODBYE: Duration = Duration::from_secs(2);

/// The export that runs or ran last.
pub(super) struct Exporting {
    /// Whose requests they are: the window is told of it only where that account is shown.
    pub(super) account: String,
    pub(super) view: ExportView,
    /// Set to stop it.
    cancelled: Arc<AtomicBool>,
    /// The complete file.
    path: Option<PathBuf>,
    /// Closed once nothing is written any more.
    over: Option<mpsc::Receiver<()>>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    #[error("it was cancelled")]
    Cancelled,
    #[error(transparent)]
    History(#[from] HistoryError),
    #[error("the file could not be written")]
    File(#[from] io::Error),
}

impl Stopped {
    fn state(&self) -> ExportState {
        match self {
            Self::Cancelled => ExportState::Cancelled,
            Self::History(_) => ExportState::Failed,
            Self::File(error) if is_full(error.kind()) => ExportState::DiskFull,
            Self::File(_) => ExportState::NoFolder,
        }
    }
}

pub(super) fn is_full(error: io::ErrorKind) -> bool {
    matches!(error, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
}

impl Core {
    /// Writes everything that a query finds into a file of that folder. It goes on by itself; how far it is stands in
    /// the view. The file bears its name only once it is complete.
    ///
    /// # Errors
    /// [`ActionError::Exporting`] while another is written, [`ActionError::SignedOut`].
    pub fn export(
        &self,
        query: ActivityQuery,
        format: ExportFormat,
        folder: PathBuf,
    ) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let cancelled = Arc::new(AtomicBool::new(false));
        let (busy, over) = mpsc::channel::<()>();
        let file = file::name(&account.known().name, &query, format, account.now());
        {
            let mut state = self.state();
            if state.exporting.as_ref().is_some_and(|one| one.view.state == ExportState::Running) {
                return Err(ActionError::Exporting);
            }
            state.exporting = Some(Exporting {
                account: account.id.clone(),
                view: ExportView {
                    state: ExportState::Running,
                    rows: 0,
                    total: 0,
                    file: file.clone(),
                    folder: folder.display().to_string(),
                    forgotten: None,
                },
                cancelled: Arc::clone(&cancelled),
                path: None,
                over: Some(over),
            });
        }
        self.publish();
        let (core, runtime) = (self.clone(), Handle::current());
        tokio::task::spawn_blocking(move || {
            let _busy = busy;
            let job = Job { core: &core, account: &account, runtime, cancelled: &cancelled };
            let result = job.run(query, format, &folder, &file);
            if let Err(stopped) = &result {
                tracing::warn!(%stopped, "an export ended without a file");
            }
            core.export_ended(result);
        });
        Ok(())
    }

    /// Stops an export; nothing of it is left.
    pub fn cancel_export(&self) {
        if let Some(exporting) = &self.state().exporting {
            exporting.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Stops the export of an account that is closed.
    pub(super) fn cancel_export_of(&self, account: &str) {
        if let Some(exporting) = self.state().exporting.as_ref().filter(|one| one.account == account) {
            exporting.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Stops an export as the app quits, and waits until nothing of it is left.
    pub fn end_export(&self) {
        self.cancel_export();
        let over = self.state().exporting.as_mut().and_then(|exporting| exporting.over.take());
        if let Some(over) = over {
            // It is closed, never sent to.
            let _ = over.recv_timeout(LONGEST_GOODBYE);
        }
    }

    /// The complete file of the last export.
    #[must_use]
    pub fn exported_file(&self) -> Option<PathBuf> {
        self.state().exporting.as_ref().and_then(|exporting| exporting.path.clone())
    }

    /// The person has read how the last export ended.
    pub fn dismiss_export(&self) {
        {
            let mut state = self.state();
            let running = |one: &Exporting| one.view.state == ExportState::Running;
            if state.exporting.as_ref().is_some_and(running) {
                return;
            }
            state.exporting = None;
        }
        self.publish();
    }

    fn export_ended(&self, result: Result<PathBuf, Stopped>) {
        if let Some(exporting) = &mut self.state().exporting {
            exporting.view.state = result.as_ref().map_or_else(Stopped::state, |_| ExportState::Done);
            if let Ok(path) = result {
                if let Some(name) = path.file_name() {
                    exporting.view.file = name.to_string_lossy().into_owned();
                }
                exporting.path = Some(path);
            }
        }
        self.publish();
    }

    fn export_goes_on(&self, rows: u64, total: u64) {
        if let Some(exporting) = &mut self.state().exporting {
            (exporting.view.rows, exporting.view.total) = (rows, total);
        }
        self.publish();
    }
}

struct Job<'a> {
    core: &'a Core,
    account: &'a Account,
    runtime: Handle,
    cancelled: &'a AtomicBool,
}

impl Job<'_> {
    fn run(
        &self,
        query: ActivityQuery,
        format: ExportFormat,
        folder: &Path,
        name: &str,
    ) -> Result<PathBuf, Stopped> {
        file::sweep(folder);
        let mut file = file::begun(folder)?;
        self.core.checkpoint("export begun");
        let history: &HistoryThread = &self.account.history;
        let asked = query.clone();
        let summary = self.runtime.block_on(history.call(move |history| history.activity_summary(&asked)))?;
        let total = summary.requests;
        if let Some(exporting) = &mut self.core.state().exporting {
            exporting.view.forgotten = summary.forgotten;
        }
        let (mut export, mut bytes, mut told) = (Export::new(query, format), Vec::new(), Instant::now());
        self.core.export_goes_on(0, total);
        loop {
            let slice = history.call(move |history| {
                let more = history.export_more(&mut export, &mut bytes)?;
                Ok((export, bytes, more))
            });
            let more;
            (export, bytes, more) = self.runtime.block_on(slice)?;
            file.write_all(&bytes)?;
            bytes.clear();
            if self.cancelled.load(Ordering::Relaxed) {
                return Err(Stopped::Cancelled);
            }
            if !more {
                break;
            }
            if told.elapsed() >= TOLD_EVERY {
                told = Instant::now();
                self.core.export_goes_on(export.rows(), total);
            }
        }
        file.as_file().sync_all()?;
        let path = file::named(file, folder, name)?;
        self.core.export_goes_on(export.rows(), export.rows());
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_from_a_folder_that_cannot_be_written() {
        let state = |kind: io::ErrorKind| Stopped::File(kind.into()).state();
        assert_eq!(state(io::ErrorKind::StorageFull), ExportState::DiskFull);
        assert_eq!(state(io::ErrorKind::QuotaExceeded), ExportState::DiskFull);
        assert_eq!(state(io::ErrorKind::PermissionDenied), ExportState::NoFolder);
        assert_eq!(state(io::ErrorKind::NotFound), ExportState::NoFolder);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_the_system_says_of_a_full_disk_is_told_as_one() {
        let mut full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let refused = full.write_all(b"a line").unwrap_err();
        assert_eq!(Stopped::File(refused).state(), ExportState::DiskFull);
    }
}
