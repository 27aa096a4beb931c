//! Writing requests to a file: on a thread that may wait for the disk, a slice at a time, and whole or not at all.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tempfile::{Builder, NamedTempFile};
use tokio::runtime::Handle;

use super::account::Account;
use super::history_thread::HistoryThread;
use super::{ActionError, Core};
use crate::history::{Export, HistoryError};
use crate::view::{ActivityQuery, ExportFormat, ExportState, ExportView};

/// How often the person is told how far it is.
const TOLD_EVERY: Duration = Duration::from_millis(200);

/// Names that are tried when the first one is taken.
const MOST_NAMES: u32 = 1_000;

/// The export that runs or ran last.
pub(super) struct Exporting {
    pub(super) view: ExportView,
    /// Set to stop it.
    cancelled: Arc<AtomicBool>,
    /// The complete file.
    path: Option<PathBuf>,
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

fn is_full(error: io::ErrorKind) -> bool {
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
        let file = file_name(&account.name, &query, format, account.now());
        {
            let mut state = self.state();
            if state.exporting.as_ref().is_some_and(|one| one.view.state == ExportState::Running) {
                return Err(ActionError::Exporting);
            }
            state.exporting = Some(Exporting {
                view: ExportView {
                    state: ExportState::Running,
                    rows: 0,
                    total: 0,
                    file: file.clone(),
                    folder: folder.display().to_string(),
                },
                cancelled: Arc::clone(&cancelled),
                path: None,
            });
        }
        self.publish();
        let (core, runtime) = (self.clone(), Handle::current());
        tokio::task::spawn_blocking(move || {
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
        // Beside its place, so that it can be given its name without being written again; gone where that fails.
        let mut file = Builder::new().prefix(".openrush-").suffix(".part").tempfile_in(folder)?;
        let history: &HistoryThread = &self.account.history;
        let asked = query.clone();
        let total =
            self.runtime.block_on(history.call(move |history| history.activity_summary(&asked)))?.requests;
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
        let path = named(file, folder, name)?;
        self.core.export_goes_on(export.rows(), export.rows());
        Ok(path)
    }
}

/// Gives a file its name, or the first free one like it.
fn named(mut file: NamedTempFile, folder: &Path, name: &str) -> io::Result<PathBuf> {
    readable_by_others(&file)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=MOST_NAMES {
        let name = if number == 1 { name.to_owned() } else { format!("{stem} ({number}).{ending}") };
        let path = folder.join(name);
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// A temporary file is its owner's alone; what is put into Downloads is like any other download.
#[cfg(unix)]
fn readable_by_others(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_file: &NamedTempFile) -> io::Result<()> {
    Ok(())
}

/// A name that tells what is in the file: whose requests, of which time, of which tool.
fn file_name(account: &str, query: &ActivityQuery, format: ExportFormat, now: DateTime<Utc>) -> String {
    let day = |at: DateTime<Utc>| at.with_timezone(&chrono::Local).format("%Y-%m-%d").to_string();
    let until = query.to.map_or(now, |to| (to - chrono::TimeDelta::seconds(1)).min(now));
    let time = match query.from {
        Some(from) => format!("{} to {}", day(from), day(until)),
        None => format!("until {}", day(until)),
    };
    let parts = [Some(format!("OpenRush activity {account}")), query.tool.clone(), Some(time)];
    let name: Vec<String> = parts.iter().flatten().map(|part| plain(part)).collect();
    let ending = match format {
        ExportFormat::Csv | ExportFormat::CsvForExcel => "csv",
        ExportFormat::JsonLines => "jsonl",
    };
    format!("{}.{ending}", name.join(" "))
}

/// What every file system takes: no separators, no control characters, not too long, and no dot at the end.
fn plain(text: &str) -> String {
    const LONGEST: usize = 60;
    let kept = text.chars().map(|letter| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        // Marks that turn the direction of writing make one name look like another.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '-',
        letter if letter.is_control() => '-',
        letter => letter,
    });
    kept.take(LONGEST).collect::<String>().trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_what_is_in_the_file_and_is_one_everywhere() {
        let now: DateTime<Utc> = "2026-11-23T12:00:00Z".parse().unwrap();
        let query = ActivityQuery {
            from: Some("2026-11-01T12:00:00Z".parse().unwrap()),
            tool: Some("/v1/me/credits".into()),
            ..ActivityQuery::default()
        };
        assert_eq!(
            file_name("Ärzte: \"A/B\"\u{202e}", &query, ExportFormat::JsonLines, now),
            "OpenRush activity Ärzte- -A-B-- -v1-me-credits 2026-11-01 to 2026-11-23.jsonl"
        );
        let whole = file_name("Shop", &ActivityQuery::default(), ExportFormat::CsvForExcel, now);
        assert_eq!(whole, "OpenRush activity Shop until 2026-11-23.csv");
    }

    #[test]
    fn a_full_disk_is_told_from_a_folder_that_cannot_be_written() {
        let state = |kind: io::ErrorKind| Stopped::File(kind.into()).state();
        assert_eq!(state(io::ErrorKind::StorageFull), ExportState::DiskFull);
        assert_eq!(state(io::ErrorKind::QuotaExceeded), ExportState::DiskFull);
        assert_eq!(state(io::ErrorKind::PermissionDenied), ExportState::NoFolder);
        assert_eq!(state(io::ErrorKind::NotFound), ExportState::NoFolder);
    }

    #[test]
    fn a_name_that_is_taken_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.csv"), "theirs").unwrap();
        let file = Builder::new().tempfile_in(folder.path()).unwrap();
        assert_eq!(named(file, folder.path(), "a.csv").unwrap(), folder.path().join("a (2).csv"));
        assert_eq!(std::fs::read_to_string(folder.path().join("a.csv")).unwrap(), "theirs");
    }
}
