//! A keychain in memory, for tests.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{KeychainError, Store};

/// A keychain in memory, for tests. Clones share their entries.
#[derive(Clone, Default)]
pub struct MemoryStore {
    entries: Arc<Mutex<BTreeMap<String, String>>>,
    failure: Arc<Mutex<Option<KeychainError>>>,
}

impl MemoryStore {
    /// From now on every call fails like this, or none does.
    pub fn fail_with(&self, failure: Option<KeychainError>) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = failure;
    }

    /// The names of the entries.
    #[must_use]
    pub fn entries(&self) -> Vec<String> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    fn check(&self) -> Result<(), KeychainError> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone().map_or(Ok(()), Err)
    }
}

impl Store for MemoryStore {
    fn read(&self, entry: &str) -> Result<Option<String>, KeychainError> {
        self.check()?;
        Ok(self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(entry).cloned())
    }

    fn write(&self, entry: &str, secret: &str) -> Result<(), KeychainError> {
        self.check()?;
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(entry.into(), secret.into());
        Ok(())
    }

    fn remove(&self, entry: &str) -> Result<(), KeychainError> {
        self.check()?;
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).remove(entry);
        Ok(())
    }
}
