//! What was asked for when a key is created, stored before anything is sent: so that no crash and no lost answer leaves
//! a key that nobody knows of.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use openrush_api::Credential;
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError};
use crate::view::{LostKey, NewKeyView};

/// The file's name in the account's folder. It holds no secret.
const FILE: &str = "new-key.json";

/// How far this computer's clock may be ahead of the service's.
const CLOCKS: Duration = Duration::minutes(10);

/// A key that was asked for and is not yet in its owner's hands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Intent {
    pub(super) name: String,
    pub(super) expires_at: Option<DateTime<Utc>>,
    /// By this computer's clock.
    pub(super) asked_at: DateTime<Utc>,
    /// The credentials that were there before: none of them is the new one.
    pub(super) known: Vec<String>,
    /// The answer, once it came: then the raw key is in the keychain.
    pub(super) received: Option<NewKeyView>,
}

/// What the list of keys says about an intent whose answer did not come.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Settled {
    /// No list has come since.
    NotYet,
    /// Nothing was created, or it is revoked by now.
    NothingLost,
    /// It was created, and nobody has its raw key.
    Lost(LostKey),
}

impl Intent {
    /// The intent of an earlier run, if there is one.
    pub(super) fn load(folder: &Path) -> Option<Self> {
        files::load::<Option<Self>>(folder, FILE).value
    }

    /// # Errors
    /// [`FileError`]; then nothing may be sent.
    pub(super) fn save(&self, folder: &Path) -> Result<(), FileError> {
        files::save(folder, FILE, self)
    }

    /// It came to its end.
    pub(super) fn remove(folder: &Path) {
        if let Err(error) = std::fs::remove_file(folder.join(FILE))
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "the note about a new key could not be removed");
        }
    }

    /// Recognises what became of it in a list of keys from `listed_at`. Two keys of the same name that are both new
    /// cannot be told apart: the newest is named.
    pub(super) fn settle<'a>(
        &self,
        keys: impl Iterator<Item = &'a Credential>,
        listed_at: Option<DateTime<Utc>>,
    ) -> Settled {
        if listed_at.is_none_or(|at| at < self.asked_at) {
            return Settled::NotYet;
        }
        keys.filter(|key| {
            key.is_active
                && key.name.trim() == self.name
                && key.created_at >= self.asked_at - CLOCKS
                && !self.known.iter().any(|id| id == key.id.as_str())
        })
        .max_by_key(|key| key.created_at)
        .map_or(Settled::NothingLost, |key| {
            Settled::Lost(LostKey {
                id: key.id.to_string(),
                name: key.name.clone(),
                created_at: key.created_at,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn key(id: &str, name: &str, created: i64, is_active: bool) -> Credential {
        let text = format!(
            r#"{{"id":"{id}","account_id":"acct_1","name":"{name}","prefix":"or_abc123...","is_active":{is_active},
                "created_at":"{}","last_used_at":null,"expires_at":null}}"#,
            at(created).to_rfc3339()
        );
        serde_json::from_str(&text).unwrap()
    }

    fn intent() -> Intent {
        let known = vec!["cred_old".into()];
        Intent { name: "Bot".into(), expires_at: None, asked_at: at(0), known, received: None }
    }

    fn settle(keys: &[Credential], listed: i64) -> Settled {
        intent().settle(keys.iter(), Some(at(listed)))
    }

    #[test]
    fn a_key_whose_answer_was_lost_is_recognised_by_name_time_and_being_new() {
        let keys = [
            key("cred_old", "Bot", 1, true),
            key("cred_other", "Other", 1, true),
            key("cred_ancient", "Bot", -86_400, true),
            key("cred_new", "Bot", 1, true),
        ];
        let Settled::Lost(lost) = settle(&keys, 2) else { panic!("it is there") };
        assert_eq!(lost.id, "cred_new");
    }

    #[test]
    fn a_list_from_before_says_nothing() {
        assert_eq!(settle(&[key("cred_new", "Bot", 1, true)], -1), Settled::NotYet);
        assert_eq!(intent().settle([].into_iter(), None), Settled::NotYet);
    }

    #[test]
    fn what_was_not_created_or_is_revoked_is_not_lost() {
        assert_eq!(settle(&[], 1), Settled::NothingLost);
        assert_eq!(settle(&[key("cred_new", "Bot", 1, false)], 1), Settled::NothingLost);
    }

    #[test]
    fn an_intent_survives_a_restart_and_a_broken_file_is_no_intent() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Intent::load(folder.path()), None);
        intent().save(folder.path()).unwrap();
        assert_eq!(Intent::load(folder.path()), Some(intent()));
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(Intent::load(folder.path()), None);
        Intent::remove(folder.path());
    }
}
