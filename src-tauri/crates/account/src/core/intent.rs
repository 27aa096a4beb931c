//! What was asked for when a key is created, stored before anything is sent: so that no crash and no lost answer leaves
//! a key that nobody knows of. And what a list of keys says about it.

use chrono::{DateTime, Duration, Utc};
use openrush_api::Credential;
use serde::{Deserialize, Serialize};

use crate::view::{LostKey, NewKeyView};

/// How far the clocks of two servers of the service may be apart.
const CLOCKS: Duration = Duration::minutes(10);

/// How far two looks at the service's clock may differ: its times come in whole seconds, and take their way.
const RESOLUTION: Duration = Duration::seconds(5);

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
    /// The same moment by the service's clock, by which its lists go; `None` where it had not told its time yet.
    #[serde(default)]
    pub(super) asked_by_service: Option<DateTime<Utc>>,
    /// The credentials that were there before: none of them is the new one.
    pub(super) known: Vec<String>,
    /// The answer, once it came.
    pub(super) received: Option<NewKeyView>,
    /// The credential that a list showed to be this one, once it did.
    #[serde(default)]
    pub(super) found: Option<String>,
    #[serde(default)]
    pub(super) purpose: Purpose,
    /// What the person noted about it.
    #[serde(default)]
    pub(super) note: String,
    /// Its own place in the keychain, and the name of its file: no other key was ever there.
    pub(super) slot: String,
    /// Whether the raw key may be in the keychain. While it may, nobody is told that it is lost.
    #[serde(default)]
    pub(super) may_be_kept: bool,
    /// Its owner has it: what is left to do is to take the raw key out of the keychain.
    #[serde(default)]
    pub(super) over: bool,
    /// Its file could not be read, and nothing is known but its place.
    #[serde(skip)]
    pub(super) unread: bool,
}

/// What a list of keys says about an intent whose raw key is not here.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Settled {
    /// It cannot be told yet.
    NotYet,
    /// Nothing was created, or it is revoked by now, or somebody has it.
    NothingLost,
    /// It was created, and nobody has its raw key.
    Lost(LostKey),
}

/// When a list was made, by the service's clock, and how far that is ahead of this computer's, where that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListedAt {
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) ahead: Option<Duration>,
}

impl Intent {
    /// One of which nothing is known but its place.
    pub(super) fn unread(slot: String, asked_at: DateTime<Utc>) -> Self {
        Self {
            name: String::new(),
            expires_at: None,
            asked_at,
            asked_by_service: None,
            known: Vec::new(),
            received: None,
            found: None,
            purpose: Purpose::Owner,
            note: String::new(),
            slot,
            may_be_kept: true,
            over: false,
            unread: true,
        }
    }

    /// The credential that came of it, once that is known.
    pub(super) fn credential(&self) -> Option<&str> {
        let received =
            self.received.as_ref().map(|received| received.id.as_str()).filter(|id| !id.is_empty());
        received.or(self.found.as_deref())
    }

    /// Recognises what became of it in a list of keys. `others` are credentials that came of something else, `used` tells
    /// those that somebody uses. Two keys of the same name that are both new cannot be told apart: the newest is named.
    pub(super) fn settle<'a>(
        &self,
        keys: impl Iterator<Item = &'a Credential>,
        listed: ListedAt,
        others: impl Fn(&str) -> bool,
        used: impl Fn(&Credential) -> bool,
    ) -> Settled {
        let asked = self.asked_by_service.or_else(|| listed.ahead.map(|ahead| self.asked_at + ahead));
        let Some((asked, listed_at)) = asked.zip(listed.at).filter(|_| !self.unread) else {
            return Settled::NotYet;
        };
        if listed_at < asked - RESOLUTION {
            return Settled::NotYet;
        }
        let found = keys.filter(|key| self.may_be(key, asked, &others)).max_by_key(|key| key.created_at);
        match found {
            Some(key) if !key.is_active => Settled::NothingLost,
            // An answer that came, and its key in use: it was saved before the app could note it.
            Some(key) if self.received.is_some() && used(key) => Settled::NothingLost,
            Some(key) => Settled::Lost(LostKey {
                id: key.id.to_string(),
                name: key.name.clone(),
                created_at: key.created_at,
                expires_at: key.expires_at,
                note: self.note.clone(),
            }),
            None if listed_at < asked + LATE => Settled::NotYet,
            None => Settled::NothingLost,
        }
    }

    fn may_be(&self, key: &Credential, asked: DateTime<Utc>, others: impl Fn(&str) -> bool) -> bool {
        let id = key.id.as_str();
        match self.credential() {
            Some(credential) => credential == id,
            None => {
                key.is_active
                    && key.name.trim() == self.name
                    && key.created_at >= asked - CLOCKS
                    && !others(id)
                    && !self.known.iter().any(|known| known == id)
            }
        }
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
            known: vec!["cred_old".into()],
            may_be_kept: false,
            unread: false,
            ..Intent::unread("5107".into(), at(0))
        }
    }

    fn received(id: &str) -> Option<NewKeyView> {
        let (id, name) = (id.to_owned(), "Bot".to_owned());
        Some(NewKeyView { id, name, prefix: String::new(), expires_at: None, kept: false })
    }

    /// The intent in a list of some second, with the service's clock `ahead` by so many.
    fn settled(intent: &Intent, keys: &[Credential], listed: i64, ahead: i64) -> Settled {
        let listed = ListedAt { at: Some(at(listed + ahead)), ahead: Some(Duration::seconds(ahead)) };
        intent.settle(keys.iter(), listed, |_| false, |_| false)
    }

    fn settle(keys: &[Credential], listed: i64) -> Settled {
        settled(&intent(), keys, listed, 0)
    }

    fn lost(settled: Settled) -> String {
        let Settled::Lost(lost) = settled else { panic!("it is there: {settled:?}") };
        lost.id
    }

    #[test]
    fn a_key_whose_answer_was_lost_is_recognised_by_name_time_and_being_new() {
        let keys = [
            key("cred_old", "Bot", 1, true),
            key("cred_other", "Other", 1, true),
            key("cred_ancient", "Bot", -86_400, true),
            key("cred_new", "Bot", 1, true),
        ];
        assert_eq!(lost(settle(&keys, 2)), "cred_new");
    }

    #[test]
    fn a_list_from_before_says_nothing() {
        assert_eq!(settle(&[key("cred_new", "Bot", 1, true)], -60), Settled::NotYet);
        let never = ListedAt { at: None, ahead: Some(Duration::zero()) };
        assert_eq!(intent().settle([].into_iter(), never, |_| false, |_| false), Settled::NotYet);
        let kept = Intent { received: received("cred_new"), ..intent() };
        assert_eq!(settled(&kept, &[], 1, 0), Settled::NotYet, "the list may be as old as the question");
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
    fn a_clock_that_is_off_changes_nothing() {
        for ahead in [-7200, -600, 0, 600, 7200] {
            for known_then in [true, false] {
                let asked_by_service = known_then.then(|| at(ahead));
                let intent = Intent { asked_by_service, ..intent() };
                let made = [key("cred_new", "Bot", ahead + 1, true)];
                assert_eq!(lost(settled(&intent, &made, 2, ahead)), "cred_new", "{ahead}");
                assert_eq!(settled(&intent, &[], 60, ahead), Settled::NotYet, "{ahead}");
                assert_eq!(settled(&intent, &made, -60, ahead), Settled::NotYet, "{ahead}");
                assert_eq!(settled(&intent, &[], 300, ahead), Settled::NothingLost, "{ahead}");
            }
        }
        let unknown = ListedAt { at: Some(at(9000)), ahead: None };
        let settled = intent().settle([].into_iter(), unknown, |_| false, |_| false);
        assert_eq!(settled, Settled::NotYet, "how the clocks stand is not known yet");
    }

    #[test]
    fn a_second_try_that_succeeded_is_not_taken_for_the_first() {
        let keys = [key("cred_second", "Bot", 20, true)];
        let listed = ListedAt { at: Some(at(300)), ahead: Some(Duration::zero()) };
        let settled = intent().settle(keys.iter(), listed, |id| id == "cred_second", |_| false);
        assert_eq!(settled, Settled::NothingLost);
    }

    #[test]
    fn a_key_that_arrived_and_was_not_kept_is_known_by_its_id() {
        let intent = Intent { received: received("cred_new"), ..intent() };
        let keys = [key("cred_new", "Renamed", 1, true), key("cred_2", "Bot", 2, true)];
        assert_eq!(lost(settled(&intent, &keys, 3, 0)), "cred_new");
        let listed = ListedAt { at: Some(at(3)), ahead: Some(Duration::zero()) };
        let in_use = intent.settle(keys.iter(), listed, |_| false, |_| true);
        assert_eq!(in_use, Settled::NothingLost, "whoever uses it has it");
    }

    #[test]
    fn a_key_that_was_found_is_not_exchanged_for_a_later_one() {
        let intent = Intent { found: Some("cred_new".into()), ..intent() };
        let keys = [key("cred_new", "Bot", 1, false), key("cred_later", "Bot", 2, true)];
        assert_eq!(settled(&intent, &keys, 3, 0), Settled::NothingLost);
    }

    #[test]
    fn one_of_which_nothing_is_known_is_not_taken_for_a_key_without_a_name() {
        let unread = Intent::unread("5107".into(), at(0));
        assert_eq!(settled(&unread, &[key("cred_1", "", 1, true)], 300, 0), Settled::NotYet);
    }
}
