//! What was asked for when a key is created, stored before anything is sent: so that no crash and no lost answer leaves
//! a key that nobody knows of.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use openrush_api::Credential;
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError};
use crate::view::{LostKey, NewKeyView};

/// The file's name in the account's folder. It holds no secret.
const FILE: &str = "new-keys.json";

/// How far this computer's clock may be ahead of the service's.
const CLOCKS: Duration = Duration::minutes(10);

/// A request whose answer never came may still be on its way: only a list that is this much younger proves that nothing
/// came of it.
const LATE: Duration = Duration::minutes(5);

/// What a key is created for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Purpose {
    /// For its owner, who is shown it once.
    #[default]
    Owner,
    /// For its owner, in place of another: see [`crate::rotation`].
    Rotation,
    /// For this app itself, which signs in with it from then on.
    App,
}

/// A key that was asked for and is not yet in its owner's hands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Intent {
    pub(super) name: String,
    pub(super) expires_at: Option<DateTime<Utc>>,
    /// By this computer's clock. Tells one intent from another.
    pub(super) asked_at: DateTime<Utc>,
    /// The credentials that were there before: none of them is the new one.
    pub(super) known: Vec<String>,
    /// The answer, once it came: then the raw key is in the keychain.
    pub(super) received: Option<NewKeyView>,
    /// The credential that a list showed to be this one, once it did.
    #[serde(default)]
    pub(super) found: Option<String>,
    #[serde(default)]
    pub(super) purpose: Purpose,
    /// What the person noted about it.
    #[serde(default)]
    pub(super) note: String,
}

/// What the list of keys says about an intent whose answer did not come.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Settled {
    /// It cannot be told yet.
    NotYet,
    /// Nothing was created, or it is revoked by now.
    NothingLost,
    /// It was created, and nobody has its raw key.
    Lost(LostKey),
}

impl Intent {
    /// The credential that came of it, once that is known.
    pub(super) fn credential(&self) -> Option<&str> {
        let received =
            self.received.as_ref().map(|received| received.id.as_str()).filter(|id| !id.is_empty());
        received.or(self.found.as_deref())
    }

    /// Recognises what became of it in a list of keys from `listed_at`. `others` are credentials that came of something
    /// else. Two keys of the same name that are both new cannot be told apart: the newest is named.
    pub(super) fn settle<'a>(
        &self,
        keys: impl Iterator<Item = &'a Credential>,
        listed_at: Option<DateTime<Utc>>,
        others: impl Fn(&str) -> bool,
    ) -> Settled {
        let Some(listed_at) = listed_at.filter(|at| *at >= self.asked_at) else { return Settled::NotYet };
        let found = keys.filter(|key| self.may_be(key, &others)).max_by_key(|key| key.created_at);
        match found {
            Some(key) => Settled::Lost(LostKey {
                id: key.id.to_string(),
                name: key.name.clone(),
                created_at: key.created_at,
            }),
            None if self.credential().is_none() && listed_at < self.asked_at + LATE => Settled::NotYet,
            None => Settled::NothingLost,
        }
    }

    fn may_be(&self, key: &Credential, others: impl Fn(&str) -> bool) -> bool {
        let id = key.id.as_str();
        match self.credential() {
            Some(credential) => key.is_active && credential == id,
            None => {
                key.is_active
                    && key.name.trim() == self.name
                    && key.created_at >= self.asked_at - CLOCKS
                    && !others(id)
                    && !self.known.iter().any(|known| known == id)
            }
        }
    }
}

/// Every intent that has not come to its end, oldest first: the last may be under way, the others wait for the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Intents(Vec<Intent>);

impl Intents {
    /// Those of earlier runs.
    pub(super) fn load(folder: &Path) -> Self {
        files::load(folder, FILE).value
    }

    /// # Errors
    /// [`FileError`]; then nothing may be sent.
    pub(super) fn save(&self, folder: &Path) -> Result<(), FileError> {
        if self.0.is_empty() {
            return files::remove(folder, FILE);
        }
        files::save(folder, FILE, self)
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &Intent> {
        self.0.iter()
    }

    /// Adds one, or replaces the one that was asked for at the same time.
    pub(super) fn put(&mut self, intent: Intent) {
        self.0.retain(|other| other.asked_at != intent.asked_at);
        self.0.push(intent);
    }

    /// Takes out the one that was asked for at that time.
    pub(super) fn take(&mut self, asked_at: DateTime<Utc>) -> Option<Intent> {
        let place = self.0.iter().position(|intent| intent.asked_at == asked_at)?;
        Some(self.0.remove(place))
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
        Intent {
            name: "Bot".into(),
            expires_at: None,
            asked_at: at(0),
            known: vec!["cred_old".into()],
            received: None,
            found: None,
            purpose: Purpose::Owner,
            note: String::new(),
        }
    }

    fn settle(keys: &[Credential], listed: i64) -> Settled {
        intent().settle(keys.iter(), Some(at(listed)), |_| false)
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
        assert_eq!(intent().settle([].into_iter(), None, |_| false), Settled::NotYet);
    }

    #[test]
    fn what_was_not_created_or_is_revoked_is_not_lost() {
        assert_eq!(settle(&[], 300), Settled::NothingLost);
        assert_eq!(settle(&[key("cred_new", "Bot", 1, false)], 300), Settled::NothingLost);
    }

    #[test]
    fn a_request_that_may_still_be_on_its_way_is_not_given_up() {
        assert_eq!(settle(&[], 1), Settled::NotYet);
        assert!(matches!(settle(&[key("cred_new", "Bot", 40, true)], 60), Settled::Lost(_)));
    }

    #[test]
    fn a_second_try_that_succeeded_is_not_taken_for_the_first() {
        let keys = [key("cred_second", "Bot", 20, true)];
        let settled = intent().settle(keys.iter(), Some(at(300)), |id| id == "cred_second");
        assert_eq!(settled, Settled::NothingLost);
    }

    #[test]
    fn a_key_that_arrived_and_was_not_kept_is_known_by_its_id() {
        let received =
            NewKeyView { id: "cred_new".into(), name: "Bot".into(), prefix: String::new(), expires_at: None };
        let intent = Intent { received: Some(received), ..intent() };
        let keys = [key("cred_new", "Renamed", 1, true), key("cred_2", "Bot", 2, true)];
        let Settled::Lost(lost) = intent.settle(keys.iter(), Some(at(3)), |_| false) else { panic!() };
        assert_eq!(lost.id, "cred_new");
    }

    #[test]
    fn a_key_that_was_found_is_not_exchanged_for_a_later_one() {
        let intent = Intent { found: Some("cred_new".into()), ..intent() };
        let keys = [key("cred_new", "Bot", 1, false), key("cred_later", "Bot", 2, true)];
        assert_eq!(intent.settle(keys.iter(), Some(at(3)), |_| false), Settled::NothingLost);
    }

    #[test]
    fn intents_survive_a_restart_and_a_broken_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Intents::load(folder.path()), Intents::default());
        let mut intents = Intents::default();
        intents.put(intent());
        intents.put(Intent { asked_at: at(9), ..intent() });
        intents.put(Intent { note: "changed".into(), ..intent() });
        intents.save(folder.path()).unwrap();
        let mut again = Intents::load(folder.path());
        assert_eq!(again, intents);
        assert_eq!(again.take(at(0)).unwrap().note, "changed");
        assert_eq!(again.iter().count(), 1);
        again.take(at(9)).unwrap();
        again.save(folder.path()).unwrap();
        assert_eq!(Intents::load(folder.path()), Intents::default());
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(Intents::load(folder.path()), Intents::default());
    }
}
