//! An account's history on a thread of its own: SQLite blocks, and has one writer.

use std::path::PathBuf;
use std::sync::mpsc;

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;

use crate::history::{History, HistoryError, SetAside, quick_check};

type Job = Box<dyn FnOnce(&mut History) + Send>;

/// A handle to the thread; the thread ends when the last one is gone.
#[derive(Clone)]
pub(super) struct HistoryThread {
    jobs: mpsc::Sender<Job>,
}

/// How the history was opened.
pub(super) struct OpenedThread {
    pub(super) thread: HistoryThread,
    /// What had to be put aside, as after corruption.
    pub(super) set_aside: Option<SetAside>,
    /// Why nothing is kept: the history is in memory for now.
    pub(super) not_kept: Option<HistoryError>,
}

impl HistoryThread {
    /// Opens the history of a file, or one in memory where there is no path or the file cannot be used.
    pub(super) async fn open(
        path: Option<PathBuf>,
        now: DateTime<Utc>,
    ) -> Result<OpenedThread, HistoryError> {
        let (jobs, work) = mpsc::channel::<Job>();
        let (opened, result) = oneshot::channel();
        let started = std::thread::Builder::new().name("history".into()).spawn(move || {
            let (mut history, set_aside, not_kept) = match open(path, now) {
                Ok(parts) => parts,
                Err(error) => {
                    let _ = opened.send(Err(error));
                    return;
                }
            };
            if opened.send(Ok((set_aside, not_kept))).is_err() {
                return;
            }
            for job in work {
                job(&mut history);
            }
        });
        started.map_err(HistoryError::from)?;
        let (set_aside, not_kept) = result.await.map_err(|_| HistoryError::Closed)??;
        Ok(OpenedThread { thread: Self { jobs }, set_aside, not_kept })
    }

    /// Runs a job on the thread and waits for its result.
    pub(super) async fn call<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut History) -> Result<T, HistoryError> + Send + 'static,
    ) -> Result<T, HistoryError> {
        let (answer, result) = oneshot::channel();
        let job: Job = Box::new(move |history| {
            // Nobody may be waiting any more, as when the window was closed.
            let _ = answer.send(job(history));
        });
        self.jobs.send(job).map_err(|_| HistoryError::Closed)?;
        result.await.map_err(|_| HistoryError::Closed)?
    }
}

impl HistoryThread {
    /// Looks for damage, away from the history's own thread since it reads the whole file; sets a damaged file aside
    /// and goes on with what can be read of it.
    pub(super) async fn heal(
        &self,
        path: PathBuf,
        now: DateTime<Utc>,
    ) -> Result<Option<SetAside>, HistoryError> {
        let looked_at = path.clone();
        let checked = tokio::task::spawn_blocking(move || quick_check(&looked_at)).await;
        match checked {
            Ok(Err(error)) if error.is_corrupt() => {
                tracing::warn!(%error, "the history is damaged");
                self.call(move |history| {
                    // Every connection must be closed before the file can be moved (Windows).
                    *history = History::in_memory()?;
                    let opened = History::recover(&path, now)?;
                    *history = opened.history;
                    Ok(opened.set_aside)
                })
                .await
            }
            // A file that could not be looked at is no damage: the next start looks again.
            Ok(_) | Err(_) => Ok(None),
        }
    }
}

type Parts = (History, Option<SetAside>, Option<HistoryError>);

fn open(path: Option<PathBuf>, now: DateTime<Utc>) -> Result<Parts, HistoryError> {
    let Some(path) = path else { return Ok((History::in_memory()?, None, None)) };
    match History::open(&path, now) {
        Ok(opened) => Ok((opened.history, opened.set_aside, None)),
        Err(error) => {
            tracing::warn!(%error, "the history cannot be opened; figures are not kept");
            Ok((History::in_memory()?, None, Some(error)))
        }
    }
}
