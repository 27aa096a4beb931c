//! The accounts known on this computer, in `accounts.json`. Holds no secrets: keys are in the keychain.

use std::path::{Path, PathBuf};

use openrush_api::BaseUrl;
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, Loaded, Unread};
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
    /// True while the keychain may hold a key for it although it is not signed in: it did not answer in time.
    #[serde(default)]
    pub(super) leftover: bool,
}

impl Registry {
    pub(super) fn load(dir: &Path) -> Loaded<Self> {
        let mut loaded: Loaded<Self> = files::load(dir, FILE);
        loaded.value.leave_out_strange_ids();
        loaded
    }

    /// Reads the list and leaves its file as it is.
    pub(super) fn peek(dir: &Path) -> Result<Self, Unread> {
        let mut registry: Self = files::read(dir, FILE)?.unwrap_or_default();
        registry.leave_out_strange_ids();
        Ok(registry)
    }

    /// An id is used as a folder's name: one that this app did not make is left out.
    fn leave_out_strange_ids(&mut self) {
        self.accounts.retain(|record| {
            !record.id.is_empty() && record.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
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

    /// The record of a service's account, made if it is new. It is not signed in by that.
    pub(super) fn admit(&mut self, base_url: &BaseUrl, account_id: Option<&str>) -> Record {
        let here = |record: &&mut Record| record.base_url == base_url.as_str();
        let mut known: Vec<&mut Record> = self.accounts.iter_mut().filter(here).collect();
        let same = known.iter().position(|record| record.account_id.as_deref() == account_id);
        let place = same.or_else(|| known.iter().position(|record| record.account_id.is_none()));
        if let Some(place) = place {
            let record = known.swap_remove(place);
            if let Some(account_id) = account_id {
                record.account_id = Some(account_id.into());
            }
            return record.clone();
        }
        let record = Record {
            id: format!("{:016x}", fastrand::u64(..)),
            name: "OpenRush".into(),
            base_url: base_url.as_str().into(),
            account_id: account_id.map(Into::into),
            signed_in: false,
            leftover: false,
        };
        self.accounts.push(record.clone());
        record
    }

    /// The account is shown from now on; its key is kept so.
    pub(super) fn entered(&mut self, id: &str, keeping: Keeping) {
        self.current = Some(id.into());
        // One that is kept until quitting only may still have an earlier key in the keychain.
        if let Some(record) = self.record_mut(id).filter(|_| keeping == Keeping::Keychain) {
            record.signed_in = true;
            record.leftover = false;
        }
    }

    pub(super) fn record(&self, id: &str) -> Option<&Record> {
        self.accounts.iter().find(|record| record.id == id)
    }

    /// Whether the keychain may hold a key for an account that is not signed in.
    pub(super) fn set_leftover(&mut self, id: &str, leftover: bool) {
        if let Some(record) = self.record_mut(id) {
            record.leftover = leftover;
        }
    }

    fn record_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.accounts.iter_mut().find(|record| record.id == id)
    }

    pub(super) fn signed_out(&mut self, id: &str) {
        if let Some(record) = self.record_mut(id) {
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

    fn sign_in(registry: &mut Registry, account_id: &str) -> String {
        let id = registry.admit(&service(), Some(account_id)).id;
        registry.entered(&id, Keeping::Keychain);
        id
    }

    #[test]
    fn signing_in_again_finds_the_same_account() {
        let mut registry = Registry::default();
        let first = sign_in(&mut registry, "acct_1");
        let other = sign_in(&mut registry, "acct_2");
        registry.signed_out(&first);
        assert_eq!(registry.signed_in().unwrap().id, other);
        assert_eq!(sign_in(&mut registry, "acct_1"), first);
        assert_ne!(first, other);
    }

    #[test]
    fn an_account_whose_name_was_not_known_takes_no_other_ones_history() {
        let mut registry = Registry::default();
        let nameless = registry.admit(&service(), None).id;
        assert_eq!(registry.admit(&service(), None).id, nameless, "one id across tries");
        assert_eq!(registry.admit(&service(), Some("acct_1")).id, nameless, "now it has a name");
        let later = registry.admit(&service(), None).id;
        assert_ne!(later, nameless);
        assert_eq!(registry.admit(&service(), Some("acct_1")).id, nameless);
    }

    #[test]
    fn an_account_kept_until_quit_is_not_signed_in_after_a_restart_unless_its_key_was_kept_before() {
        let mut registry = Registry::default();
        let id = registry.admit(&service(), Some("acct_1")).id;
        registry.entered(&id, Keeping::UntilQuit);
        assert_eq!(registry.signed_in(), None);
        registry.entered(&id, Keeping::Keychain);
        registry.entered(&id, Keeping::UntilQuit);
        assert_eq!(registry.signed_in().unwrap().id, id);
    }

    #[test]
    fn an_id_that_is_a_path_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"accounts":[{"id":"../../x","name":"","baseUrl":"","signedIn":true}]}"#;
        std::fs::write(dir.path().join(FILE), text).unwrap();
        assert_eq!(Registry::load(dir.path()).value.signed_in(), None);
    }
}
