//! An account's history on a thread of its own: SQLite blocks, and has one writer.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc;

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;

use crate::history::{History, HistoryError, Opened, SetAside, Snapshot, quick_check};

type Job = Box<dyn FnOnce(&mut History) + Send>;

/// A handle to the thread; the thread ends when the last one is gone.
#[derive(Clone)]
pub(super) struct HistoryThread {
    jobs: mpsc::Sender<Job>,
}

/// How the history was opened.
pub(super) struct OpenedThread {
    pub(super) thread: HistoryThread,
    /// What it knows.
    pub(super) snapshot: Snapshot,
    /// What had to be put aside, as after corruption.
    pub(super) set_aside: Option<SetAside>,
    /// Why nothing is kept: the history is in memory for now.
    pub(super) not_kept: Option<HistoryError>,
}

impl HistoryThread {
    /// Opens the history of a file, or one in memory where there is no path or the file cannot be used. `own` are the
    /// credentials whose own calls are left out of the figures.
    pub(super) async fn open(
        path: Option<PathBuf>,
        own: BTreeSet<String>,
        now: DateTime<Utc>,
    ) -> Result<OpenedThread, HistoryError> {
        let (jobs, work) = mpsc::channel::<Job>();
        let (opened, result) = oneshot::channel();
        let started = std::thread::Builder::new().name("history".into()).spawn(move || {
            let Parts { mut history, snapshot, set_aside, not_kept } = match open(path, own, now) {
                Ok(parts) => parts,
                Err(error) => {
                    let _ = opened.send(Err(error));
                    return;
                }
            };
            if opened.send(Ok((snapshot, set_aside, not_kept))).is_err() {
                return;
            }
            for job in work {
                job(&mut history);
            }
        });
        started.map_err(HistoryError::from)?;
        let (snapshot, set_aside, not_kept) = result.await.map_err(|_| HistoryError::Closed)??;
        Ok(OpenedThread { thread: Self { jobs }, snapshot, set_aside, not_kept })
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
    /// Gives back what is kept in memory to answer quickly. Not waited for.
    pub(super) fn rest(&self) {
        // One that has ended keeps nothing.
        let _ = self.jobs.send(Box::new(|history| history.rest()));
    }

    /// Looks for damage, away from the history's own thread since it reads the whole file.
    pub(super) async fn is_damaged(path: PathBuf) -> bool {
        let checked = tokio::task::spawn_blocking(move || quick_check(&path)).await;
        match checked {
            Ok(Err(error)) if error.is_corrupt() => {
                tracing::warn!(%error, "the history is damaged");
                true
            }
            // A file that could not be looked at is no damage: the next start looks again.
            Ok(_) | Err(_) => false,
        }
    }

    /// Sets a file aside that is known to be damaged, and goes on with what can be read of it.
    pub(super) async fn set_aside(
        &self,
        path: PathBuf,
        now: DateTime<Utc>,
    ) -> Result<Option<SetAside>, HistoryError> {
        self.call(move |history| {
            // Every connection must be closed before the file can be moved (Windows).
            let own = history.own_keys();
            *history = History::in_memory()?;
            let opened = History::recover(&path, now)?;
            *history = opened.history;
            history.set_own_keys(own);
            Ok(opened.set_aside)
        })
        .await
    }
}

/// A history that can be read, at least as far as a view needs it.
struct Parts {
    history: History,
    snapshot: Snapshot,
    set_aside: Option<SetAside>,
    not_kept: Option<HistoryError>,
}

impl Parts {
    fn read(opened: Opened, own: BTreeSet<String>, now: DateTime<Utc>) -> Result<Self, HistoryError> {
        let Opened { mut history, set_aside } = opened;
        history.set_own_keys(own);
        let snapshot = history.snapshot(now)?;
        Ok(Self { history, snapshot, set_aside, not_kept: None })
    }
}

fn open(path: Option<PathBuf>, own: BTreeSet<String>, now: DateTime<Utc>) -> Result<Parts, HistoryError> {
    let in_memory = |own| Parts::read(Opened { history: History::in_memory()?, set_aside: None }, own, now);
    let Some(path) = path else { return in_memory(own) };
    match History::open(&path, now) {
        Ok(opened) => match Parts::read(opened, own.clone(), now) {
            // Damage that opening does not touch. The connection is closed by now.
            Err(error) if error.is_corrupt() => {
                tracing::warn!(%error, "the history is damaged");
                Parts::read(History::recover(&path, now)?, own, now)
            }
            read => read,
        },
        Err(error) => {
            tracing::warn!(%error, "the history cannot be opened; figures are not kept");
            Ok(Parts { not_kept: Some(error), ..in_memory(own)? })
        }
    }
}
