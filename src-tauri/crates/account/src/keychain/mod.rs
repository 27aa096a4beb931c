//! The system's keychain, asked from a thread of its own so that it can never hold up the window or the exit.
//!
//! A Secret Service that is locked, prompting or just starting can take minutes to answer, and a call into it cannot
//! be broken off. So every attempt gets its own thread and its own store object, is waited for until
//! [`DEADLINE`], and is never joined. An answer that comes later is not lost: the attempt stays awaitable.

mod memory;
mod system;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use openrush_api::ApiKey;
use tokio::sync::oneshot;

pub use memory::MemoryStore;
pub use system::SystemStore;

/// The service name of every entry; outside tools rely on it.
pub const SERVICE: &str = "io.openrush.desktop";

/// How long an attempt is waited for before the person is told that the keychain does not answer.
pub const DEADLINE: Duration = Duration::from_secs(3);

/// Attempts that may hang at the same time; one more is refused at once.
const MOST_HANGING: usize = 8;

/// What went wrong with the keychain. Never carries an entry's content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// It is locked, or the person refused to unlock it.
    #[error("The keychain is locked. Unlock it and try again.")]
    Locked,
    /// There is none, or it failed.
    #[error("This computer's keychain cannot be used ({0}).")]
    Absent(String),
    /// No answer within [`DEADLINE`].
    #[error("The keychain does not answer. It may be waiting for you to unlock it.")]
    NotAnswering,
}

/// Where keys are kept: blocking calls, made on a thread of their own.
pub trait Store: Send + Sync + 'static {
    /// The entry's text; `None` where there is no entry.
    ///
    /// # Errors
    /// As [`KeychainError`] says.
    fn read(&self, entry: &str) -> Result<Option<String>, KeychainError>;
    /// Makes or replaces the entry.
    ///
    /// # Errors
    /// As [`KeychainError`] says.
    fn write(&self, entry: &str, secret: &str) -> Result<(), KeychainError>;
    /// Removes the entry; having none is fine.
    ///
    /// # Errors
    /// As [`KeychainError`] says.
    fn remove(&self, entry: &str) -> Result<(), KeychainError>;
}

/// The keychain, for asynchronous callers. Cheap to clone.
#[derive(Clone)]
pub struct Keychain {
    store: Arc<dyn Store>,
    hanging: Arc<AtomicUsize>,
    deadline: Duration,
}

impl Keychain {
    /// The system's own.
    #[must_use]
    pub fn system() -> Self {
        Self::over(SystemStore, DEADLINE)
    }

    /// Over any store, with a deadline of the caller's choice.
    #[must_use]
    pub fn over(store: impl Store, deadline: Duration) -> Self {
        Self { store: Arc::new(store), hanging: Arc::new(AtomicUsize::new(0)), deadline }
    }

    /// Begins to read the key of an entry.
    #[must_use]
    pub fn read(&self, entry: &str) -> Attempt<Option<ApiKey>> {
        let entry = entry.to_owned();
        self.attempt(move |store| {
            let Some(text) = store.read(&entry)? else { return Ok(None) };
            // An entry that is no key any more is as good as none: the person signs in again.
            Ok(ApiKey::parse(&text).ok())
        })
    }

    /// Begins to keep a key under an entry.
    #[must_use]
    pub fn write(&self, entry: &str, key: &ApiKey) -> Attempt<()> {
        let (entry, key) = (entry.to_owned(), key.clone());
        self.attempt(move |store| store.write(&entry, key.expose()))
    }

    /// Begins to remove an entry.
    #[must_use]
    pub fn remove(&self, entry: &str) -> Attempt<()> {
        let entry = entry.to_owned();
        self.attempt(move |store| store.remove(&entry))
    }

    fn attempt<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn Store) -> Result<T, KeychainError> + Send + 'static,
    ) -> Attempt<T> {
        let (answer, receiver) = oneshot::channel();
        let attempt = Attempt { receiver: Some(receiver), deadline: self.deadline };
        if self.hanging.fetch_add(1, Ordering::SeqCst) >= MOST_HANGING {
            self.hanging.fetch_sub(1, Ordering::SeqCst);
            // Nobody listens yet, so this cannot fail.
            let _ = answer.send(Err(KeychainError::NotAnswering));
            return attempt;
        }
        let (store, hanging) = (Arc::clone(&self.store), Arc::clone(&self.hanging));
        let started = std::thread::Builder::new().name("keychain".into()).spawn(move || {
            let result = ask(store.as_ref());
            hanging.fetch_sub(1, Ordering::SeqCst);
            // The receiver may be gone: then nobody wants to know any more.
            let _ = answer.send(result);
        });
        if started.is_err() {
            // The closure was dropped with its sender, which the attempt sees as an absent keychain.
            self.hanging.fetch_sub(1, Ordering::SeqCst);
        }
        attempt
    }
}

/// A question to the keychain that is under way.
pub struct Attempt<T> {
    /// `None` once it was answered.
    receiver: Option<oneshot::Receiver<Result<T, KeychainError>>>,
    deadline: Duration,
}

impl<T> Attempt<T> {
    /// The answer, waited for until the deadline. After [`KeychainError::NotAnswering`] the same attempt can be
    /// waited for with [`Attempt::late`].
    ///
    /// # Errors
    /// As [`KeychainError`] says.
    pub async fn answer(&mut self) -> Result<T, KeychainError> {
        let Some(receiver) = &mut self.receiver else { return Err(KeychainError::NotAnswering) };
        let Ok(answer) = tokio::time::timeout(self.deadline, receiver).await else {
            return Err(KeychainError::NotAnswering);
        };
        self.receiver = None;
        received(answer)
    }

    /// Whether the answer is still to come, so that [`Attempt::late`] has something to wait for.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.receiver.is_some()
    }

    /// The answer, however long it takes: a person may be typing the keychain's password.
    ///
    /// # Errors
    /// As [`KeychainError`] says.
    pub async fn late(self) -> Result<T, KeychainError> {
        match self.receiver {
            Some(receiver) => received(receiver.await),
            // It was refused because too many hang already.
            None => Err(KeychainError::NotAnswering),
        }
    }
}

fn received<T>(
    answer: Result<Result<T, KeychainError>, oneshot::error::RecvError>,
) -> Result<T, KeychainError> {
    answer.unwrap_or_else(|_| Err(KeychainError::Absent("no thread could be started for it".into())))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::mpsc;

    use super::*;

    /// A store that answers only when it is told to.
    struct Hanging(Mutex<mpsc::Receiver<()>>);

    impl Store for Hanging {
        fn read(&self, _: &str) -> Result<Option<String>, KeychainError> {
            self.0.lock().unwrap().recv().unwrap();
            Ok(Some("or_late".into()))
        }
        fn write(&self, _: &str, _: &str) -> Result<(), KeychainError> {
            Ok(())
        }
        fn remove(&self, _: &str) -> Result<(), KeychainError> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn a_keychain_that_hangs_is_reported_and_its_late_answer_still_counts() {
        let (go, wait) = mpsc::channel();
        let keychain = Keychain::over(Hanging(Mutex::new(wait)), Duration::from_millis(1));
        let mut attempt = keychain.read("a");
        assert_eq!(attempt.answer().await.unwrap_err(), KeychainError::NotAnswering);
        go.send(()).unwrap();
        assert_eq!(attempt.late().await.unwrap().unwrap().expose(), "or_late");
    }

    #[tokio::test]
    async fn attempts_do_not_pile_up_behind_a_keychain_that_hangs() {
        let (go, wait) = mpsc::channel();
        let keychain = Keychain::over(Hanging(Mutex::new(wait)), Duration::from_secs(60));
        let hanging: Vec<_> = (0..MOST_HANGING).map(|_| keychain.read("a")).collect();
        let mut refused = keychain.read("a");
        assert_eq!(refused.answer().await.unwrap_err(), KeychainError::NotAnswering);
        // Which of them gets which answer is the threads' affair: all answers are there before any is waited for.
        for _ in 0..=MOST_HANGING {
            go.send(()).unwrap();
        }
        for attempt in hanging {
            attempt.late().await.unwrap();
        }
        assert_eq!(
            refused.late().await.unwrap_err(),
            KeychainError::NotAnswering,
            "there is nothing to wait for"
        );
        assert!(keychain.read("a").answer().await.unwrap().is_some());
    }

    #[tokio::test]
    async fn an_entry_that_is_no_key_counts_as_none() {
        let store = MemoryStore::default();
        store.write("a", "not a key at all").unwrap();
        let keychain = Keychain::over(store, DEADLINE);
        assert!(keychain.read("a").answer().await.unwrap().is_none());
    }
}
