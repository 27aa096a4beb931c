//! The keychain of macOS, Windows, or a Linux desktop's Secret Service.
//!
//! `keyring` 4 has a facade that makes its store once per process and remembers its first failure for good: where the
//! Secret Service starts after the app, every later call would fail. So the store object is made for every attempt.

use std::collections::HashMap;
use std::sync::Arc;

use keyring::Error;
use keyring_core::api::CredentialStoreApi;

use super::{KeychainError, SERVICE, Store};

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store as PlatformStore;
#[cfg(target_os = "windows")]
use windows_native_keyring_store::Store as PlatformStore;
#[cfg(target_os = "linux")]
use zbus_secret_service_keyring_store::Store as PlatformStore;

/// What the entry says beside its name: for people who open their keychain, and against roaming on Windows, where
/// the default would copy the key to every computer of the domain.
#[cfg(target_os = "linux")]
const MODIFIERS: &[(&str, &str)] = &[("label", "OpenRush Desktop: API key")];
#[cfg(target_os = "windows")]
const MODIFIERS: &[(&str, &str)] = &[("persistence", "Local")];
#[cfg(target_os = "macos")]
const MODIFIERS: &[(&str, &str)] = &[];

/// The system's keychain.
pub struct SystemStore;

impl SystemStore {
    fn entry(name: &str) -> Result<keyring_core::Entry, KeychainError> {
        let store: Arc<PlatformStore> = PlatformStore::new().map_err(refused)?;
        let modifiers: HashMap<&str, &str> = MODIFIERS.iter().copied().collect();
        store.build(SERVICE, name, Some(&modifiers)).map_err(refused)
    }
}

impl Store for SystemStore {
    fn read(&self, entry: &str) -> Result<Option<String>, KeychainError> {
        match Self::entry(entry)?.get_password() {
            Ok(text) => Ok(Some(text)),
            // Bytes that are no text were not written by this app: as good as no entry.
            Err(Error::NoEntry | Error::BadEncoding(_)) => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }

    fn write(&self, entry: &str, secret: &str) -> Result<(), KeychainError> {
        Self::entry(entry)?.set_password(secret).map_err(refused)
    }

    fn remove(&self, entry: &str) -> Result<(), KeychainError> {
        match Self::entry(entry)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(refused(error)),
        }
    }
}

/// Only `Display` is used: the `Debug` of two variants holds the secret's bytes.
fn refused(error: Error) -> KeychainError {
    if matches!(error, Error::NoStorageAccess(_)) {
        return KeychainError::Locked;
    }
    KeychainError::Absent(error.to_string())
}
