//! What this app knows of keys beside what the service says: what the person noted, which were made here, and when
//! those were first used. In `keys.json` of the account's folder; no secret is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::ActionError;
use crate::files::{self, FileError};
use crate::redact::holds_key;
use crate::view::FirstUse;

const FILE: &str = "keys.json";

/// The longest note, in characters.
pub(super) const LONGEST_NOTE: usize = 200;

/// How long the first use of a key is news.
const NEWS: Duration = Duration::hours(24);

/// What this app knows of keys beside what the service says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct KeyBook {
    /// By the credential's id.
    keys: BTreeMap<String, Page>,
    /// The credential that this app made for itself, if it did.
    pub(super) own: Option<String>,
    /// The credentials that the app signs in with, or once did.
    pub(super) signed_in_with: BTreeSet<String>,
    /// The person does not want a key for this app alone.
    pub(super) own_declined: bool,
    /// Its file is there and could not be read: what it holds must not be written over.
    #[serde(skip)]
    unread: bool,
}

/// One key.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Page {
    /// What it is for, in the person's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    /// When its raw key was handed over here.
    #[serde(skip_serializing_if = "Option::is_none")]
    received_at: Option<DateTime<Utc>>,
    /// The first use that was seen of a key that was made here.
    #[serde(skip_serializing_if = "Option::is_none")]
    first_used_at: Option<DateTime<Utc>>,
    /// It was switched off before its time was over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    switched_off: bool,
}

impl Page {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl KeyBook {
    pub(super) fn load(folder: &Path) -> Self {
        let (loaded, unread) = files::load_or_denied::<Self>(folder, FILE);
        Self { unread, ..loaded.value }
    }

    /// As far as it can be read, and left as it is.
    pub(super) fn peek(folder: &Path) -> Self {
        files::peek(folder, FILE)
    }

    /// Where the file could not be read before, it is read now, and what was noted since is added to it.
    pub(super) fn read_again(&mut self, folder: &Path) {
        if !self.unread {
            return;
        }
        let before = Self::load(folder);
        if before.unread {
            return;
        }
        let since = std::mem::replace(self, before);
        self.keys.extend(since.keys);
        self.own = since.own.or(self.own.take());
        self.signed_in_with.extend(since.signed_in_with);
        self.own_declined |= since.own_declined;
    }

    pub(super) fn save(&self, folder: &Path) -> Result<(), FileError> {
        if self.unread {
            return Err(FileError::unread(FILE));
        }
        files::save(folder, FILE, self)
    }

    /// What the person noted; `None` where there is nothing.
    pub(super) fn note(&self, id: &str) -> Option<String> {
        self.keys.get(id).map(|page| page.note.clone()).filter(|note| !note.is_empty())
    }

    pub(super) fn set_note(&mut self, id: &str, note: String) {
        self.keys.entry(id.to_owned()).or_default().note = note;
        self.keys.retain(|_, page| !page.is_blank());
    }

    /// Its raw key arrived here: it is in somebody's hands.
    pub(super) fn receive(&mut self, id: &str, at: DateTime<Utc>) {
        self.keys.entry(id.to_owned()).or_default().received_at = Some(at);
    }

    pub(super) fn received(&self, id: &str) -> bool {
        self.keys.get(id).is_some_and(|page| page.received_at.is_some())
    }

    /// The keys that were made here and not seen in use.
    pub(super) fn unused(&self) -> Vec<String> {
        let unused = |page: &Page| page.received_at.is_some() && page.first_used_at.is_none();
        self.keys.iter().filter(|(_, page)| unused(page)).map(|(id, _)| id.clone()).collect()
    }

    pub(super) fn first_used_at(&self, id: &str) -> Option<DateTime<Utc>> {
        self.keys.get(id)?.first_used_at
    }

    pub(super) fn use_first(&mut self, id: &str, at: DateTime<Utc>) {
        if let Some(page) = self.keys.get_mut(id) {
            page.first_used_at.get_or_insert(at);
        }
    }

    /// It was seen switched off before its time was over.
    pub(super) fn switch_off(&mut self, id: &str) {
        self.keys.entry(id.to_owned()).or_default().switched_off = true;
    }

    pub(super) fn switched_off(&self, id: &str) -> bool {
        self.keys.get(id).is_some_and(|page| page.switched_off)
    }

    /// What is to be said of the first use of a key: it is awaited, or it was seen lately.
    pub(super) fn first_use(&self, id: &str, now: DateTime<Utc>) -> Option<FirstUse> {
        let page = self.keys.get(id).filter(|page| page.received_at.is_some())?;
        match page.first_used_at {
            None => Some(FirstUse::Awaited),
            Some(at) if now - at < NEWS => Some(FirstUse::Seen { at }),
            Some(_) => None,
        }
    }
}

/// What a person noted about a key: one line, trimmed.
///
/// # Errors
/// [`ActionError::NoteTooLong`], [`ActionError::HoldsKey`].
pub(super) fn checked_note(note: &str) -> Result<String, ActionError> {
    // Line breaks come along when text is pasted.
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if note.chars().count() > LONGEST_NOTE {
        return Err(ActionError::NoteTooLong);
    }
    if holds_key(&note) {
        return Err(ActionError::HoldsKey);
    }
    Ok(note.chars().filter(|c| !c.is_control()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + hours * 3600, 0).unwrap()
    }

    #[test]
    fn a_note_is_kept_changed_and_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = KeyBook::load(folder.path());
        book.set_note("cred_1", "The shop’s server <b>🚀</b>".into());
        book.save(folder.path()).unwrap();
        let mut book = KeyBook::load(folder.path());
        assert_eq!(book.note("cred_1").as_deref(), Some("The shop’s server <b>🚀</b>"));
        book.set_note("cred_1", String::new());
        assert_eq!(book, KeyBook::default());
    }

    #[test]
    fn the_first_use_is_awaited_then_news_then_nothing() {
        let mut book = KeyBook::default();
        assert_eq!(book.first_use("cred_1", at(0)), None, "a key that was made elsewhere");
        book.receive("cred_1", at(0));
        assert_eq!(book.first_use("cred_1", at(1)), Some(FirstUse::Awaited));
        book.use_first("cred_1", at(2));
        book.use_first("cred_1", at(9));
        assert_eq!(book.first_use("cred_1", at(10)), Some(FirstUse::Seen { at: at(2) }));
        assert_eq!(book.first_use("cred_1", at(26)), None);
        assert!(book.unused().is_empty());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_written_over_and_read_when_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        // What is a folder cannot be read as a file, whoever tries.
        std::fs::create_dir(folder.path().join(FILE)).unwrap();
        let mut book = KeyBook::load(folder.path());
        book.receive("cred_2", at(1));
        assert!(book.save(folder.path()).is_err());
        std::fs::remove_dir(folder.path().join(FILE)).unwrap();
        let mut earlier = KeyBook::default();
        earlier.set_note("cred_1", "The shop’s server".into());
        earlier.save(folder.path()).unwrap();
        book.read_again(folder.path());
        book.save(folder.path()).unwrap();
        let book = KeyBook::load(folder.path());
        assert_eq!((book.note("cred_1").is_some(), book.received("cred_2")), (true, true));
    }

    #[test]
    fn a_note_is_one_line_of_two_hundred_characters_at_most() {
        assert_eq!(checked_note("  two\n lines\t here ").unwrap(), "two lines here");
        assert_eq!(checked_note(&"é".repeat(200)).unwrap().chars().count(), 200);
        assert!(checked_note(&"é".repeat(201)).is_err());
        assert!(matches!(checked_note("it is or_s3cretK3y0123456789"), Err(ActionError::HoldsKey)));
    }
}
