//! A keychain in memory, for tests.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::{KeychainError, Store};

/// A keychain in memory, for tests. Clones share their entries.
#[derive(Clone, Default)]
pub struct MemoryStore {
    entries: Arc<Mutex<BTreeMap<String, String>>>,
    failure: Arc<Mutex<Option<KeychainError>>>,
    failures: Arc<Mutex<BTreeMap<String, KeychainError>>>,
    /// Calls about entries whose name holds this wait.
    held: Arc<(Mutex<Option<String>>, Condvar)>,
    written: Arc<AtomicUsize>,
}

impl MemoryStore {
    /// From now on every call fails like this, or none does.
    pub fn fail_with(&self, failure: Option<KeychainError>) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = failure;
    }

    /// From now on every call about one entry fails like this, or none does.
    pub fn fail_at(&self, entry: &str, failure: Option<KeychainError>) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        match failure {
            Some(failure) => failures.insert(entry.to_owned(), failure),
            None => failures.remove(entry),
        };
    }

    /// From now on every call about an entry whose name holds this text hangs, until none does.
    pub fn hold(&self, part: Option<&str>) {
        let (held, changed) = &*self.held;
        *held.lock().unwrap_or_else(PoisonError::into_inner) = part.map(str::to_owned);
        changed.notify_all();
    }

    /// How often an entry was written.
    #[must_use]
    pub fn written(&self) -> usize {
        self.written.load(Ordering::SeqCst)
    }

    /// The names of the entries.
    #[must_use]
    pub fn entries(&self) -> Vec<String> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    fn check(&self, entry: &str) -> Result<(), KeychainError> {
        let (held, changed) = &*self.held;
        let waiting = held.lock().unwrap_or_else(PoisonError::into_inner);
        let hangs = |part: &mut Option<String>| part.as_ref().is_some_and(|part| entry.contains(part));
        drop(changed.wait_while(waiting, hangs).unwrap_or_else(PoisonError::into_inner));
        if let Some(failure) = self.failures.lock().unwrap_or_else(PoisonError::into_inner).get(entry) {
            return Err(failure.clone());
        }
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone().map_or(Ok(()), Err)
    }
}

impl Store for MemoryStore {
    fn read(&self, entry: &str) -> Result<Option<String>, KeychainError> {
        self.check(entry)?;
        Ok(self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(entry).cloned())
    }

    fn write(&self, entry: &str, secret: &str) -> Result<(), KeychainError> {
        self.check(entry)?;
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(entry.into(), secret.into());
        self.written.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    fn remove(&self, entry: &str) -> Result<(), KeychainError> {
        self.check(entry)?;
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).remove(entry);
        Ok(())
    }
}
