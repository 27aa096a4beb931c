//! The accounts known on this computer, in `accounts.json`. Holds no secrets: keys are in the keychain.

use std::path::{Path, PathBuf};

use openrush_api::BaseUrl;
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, Loaded};
use crate::view::Keeping;

const FILE: &str = "accounts.json";

/// The accounts known on this computer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Registry {
    pub(super) accounts: Vec<Record>,
    /// The one that was shown last.
    pub(super) current: Option<String>,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record {
    /// The app's own id: the keychain entry and the folder of the history are named after it.
    pub(super) id: String,
    /// What the person calls it.
    pub(super) name: String,
    /// The service it was signed in to.
    pub(super) base_url: String,
    /// The service's id of the account, once it is known: so that signing in again finds the same history.
    #[serde(default)]
    pub(super) account_id: Option<String>,
    /// True while the key is in the keychain.
    #[serde(default)]
    pub(super) signed_in: bool,
}

impl Registry {
    pub(super) fn load(dir: &Path) -> Loaded<Self> {
        let mut loaded: Loaded<Self> = files::load(dir, FILE);
        // An id is used as a folder's name: one that this app did not make is left out.
        loaded.value.accounts.retain(|record| {
            !record.id.is_empty() && record.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
        loaded
    }

    pub(super) fn save(&self, dir: &Path) -> Result<(), FileError> {
        files::save(dir, FILE, self)
    }

    /// The account that is signed in and was shown last.
    pub(super) fn signed_in(&self) -> Option<&Record> {
        let signed_in = |record: &&Record| record.signed_in;
        self.accounts
            .iter()
            .filter(signed_in)
            .find(|record| Some(&record.id) == self.current.as_ref())
            .or_else(|| self.accounts.iter().find(signed_in))
    }

    /// The record of a service's account, made if it is new, and shown from now on.
    pub(super) fn admit(&mut self, base_url: &BaseUrl, account_id: Option<&str>, keeping: Keeping) -> Record {
        let known = self.accounts.iter().position(|record| {
            record.base_url == base_url.as_str()
                && (record.account_id.is_none() || record.account_id.as_deref() == account_id)
        });
        let position = known.unwrap_or_else(|| {
            self.accounts.push(Record {
                id: format!("{:016x}", fastrand::u64(..)),
                name: "OpenRush".into(),
                base_url: base_url.as_str().into(),
                account_id: None,
                signed_in: false,
            });
            self.accounts.len() - 1
        });
        let record = &mut self.accounts[position];
        record.signed_in = keeping == Keeping::Keychain;
        if let Some(account_id) = account_id {
            record.account_id = Some(account_id.into());
        }
        self.current = Some(record.id.clone());
        record.clone()
    }

    pub(super) fn signed_out(&mut self, id: &str) {
        for record in self.accounts.iter_mut().filter(|record| record.id == id) {
            record.signed_in = false;
        }
    }
}

/// Where an account's files lie.
pub(super) fn folder(data_dir: &Path, id: &str) -> PathBuf {
    data_dir.join("accounts").join(id)
}

/// Where an account's history lies.
pub(super) fn history_path(data_dir: &Path, id: &str) -> PathBuf {
    folder(data_dir, id).join("history.db")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service() -> BaseUrl {
        BaseUrl::parse("https://api.openrush.io").unwrap()
    }

    #[test]
    fn signing_in_again_finds_the_same_account() {
        let mut registry = Registry::default();
        let first = registry.admit(&service(), Some("acct_1"), Keeping::Keychain);
        let other = registry.admit(&service(), Some("acct_2"), Keeping::Keychain);
        registry.signed_out(&first.id);
        assert_eq!(registry.signed_in().unwrap().id, other.id);
        assert_eq!(registry.admit(&service(), Some("acct_1"), Keeping::Keychain).id, first.id);
        assert_ne!(first.id, other.id);
    }

    #[test]
    fn an_account_kept_until_quit_is_not_signed_in_after_a_restart() {
        let mut registry = Registry::default();
        registry.admit(&service(), Some("acct_1"), Keeping::UntilQuit);
        assert_eq!(registry.signed_in(), None);
    }

    #[test]
    fn an_id_that_is_a_path_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"accounts":[{"id":"../../x","name":"","baseUrl":"","signedIn":true}]}"#;
        std::fs::write(dir.path().join(FILE), text).unwrap();
        assert_eq!(Registry::load(dir.path()).value.signed_in(), None);
    }
}
