//! The accounts known on this computer, in `accounts.json`. Holds no secrets: keys are in the keychain.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use openrush_api::BaseUrl;
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, Loaded, Unread};
use crate::view::{Colour, Keeping};

const FILE: &str = "accounts.json";

/// A copy of an account's record in its own folder: the list can be made anew from them.
const COPY: &str = "account.json";

/// The accounts known on this computer.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registry {
    /// In the order chosen by the person.
    pub(super) accounts: Vec<Record>,
    /// The one that was shown last.
    pub(super) current: Option<String>,
    /// The file is there and could not be read: nothing may be written over it.
    #[serde(skip)]
    unread: bool,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record {
    /// The app's own id: the keychain entry and the folder of the history are named after it.
    pub(super) id: String,
    /// What the person calls it.
    pub(super) name: String,
    /// What it is marked with; `None` in files of earlier versions.
    #[serde(default, deserialize_with = "Colour::known")]
    pub(super) colour: Option<Colour>,
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
    /// The person took it out of the list, and its history stays for when they sign in again.
    #[serde(default)]
    pub(super) removed: bool,
}

/// The list as it lies in its file. Each record is looked at by itself: one that makes no sense takes no other with it.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Stored {
    accounts: Vec<serde_json::Value>,
    current: Option<String>,
}

impl Registry {
    /// Reads the list. Where it is broken it is set aside, and what can be read of it is completed by the copies in the
    /// accounts' folders.
    pub(super) fn load(dir: &Path) -> Loaded<Self> {
        let (loaded, unread): (Loaded<Stored>, bool) = files::load_or_denied(dir, FILE);
        let Loaded { value: stored, mut set_aside } = loaded;
        let listed = stored.accounts.len();
        let read = |record| serde_json::from_value::<Record>(record).ok();
        let mut accounts: Vec<Record> = stored.accounts.into_iter().filter_map(read).collect();
        if accounts.len() < listed {
            set_aside = files::set_aside(dir, FILE);
        }
        // Also where the list is not there at all, as after a crash just now.
        if set_aside.is_some() || !unread && !dir.join(FILE).exists() {
            let known: BTreeSet<String> = accounts.iter().map(|record| record.id.clone()).collect();
            accounts.extend(copies(dir).into_iter().filter(|record| !known.contains(&record.id)));
        }
        Loaded { value: Self::made_of(accounts, stored.current, unread), set_aside }
    }

    /// Reads the list and leaves its file as it is.
    pub(super) fn peek(dir: &Path) -> Result<Self, Unread> {
        let stored: Stored = files::read(dir, FILE)?.unwrap_or_default();
        let read = |record| serde_json::from_value::<Record>(record).ok();
        Ok(Self::made_of(stored.accounts.into_iter().filter_map(read).collect(), stored.current, false))
    }

    fn made_of(mut accounts: Vec<Record>, current: Option<String>, unread: bool) -> Self {
        // An id is used as a folder's name: one that this app did not make is left out.
        accounts.retain(|record| is_id(&record.id));
        let mut seen = BTreeSet::new();
        accounts.retain(|record| seen.insert(record.id.clone()));
        let mut registry = Self { accounts, current, unread };
        registry.colour();
        registry
    }

    /// Writes the list, and what changed of its records into their folders.
    ///
    /// # Errors
    /// [`FileError`], also where the list is there and could not be read.
    pub(super) fn save(&self, dir: &Path, before: &Self) -> Result<(), FileError> {
        if self.unread {
            return Err(FileError::unread(FILE));
        }
        files::save(dir, FILE, self)?;
        for record in self.accounts.iter().filter(|record| !before.accounts.contains(record)) {
            if let Err(error) = files::save(&folder(dir, &record.id), COPY, record) {
                tracing::warn!(%error, "the copy of an account's record is not kept");
            }
        }
        Ok(())
    }

    /// Gives a colour to each account that has none.
    fn colour(&mut self) {
        for place in 0..self.accounts.len() {
            if self.accounts[place].colour.is_none() {
                let colour = self.free_colour();
                self.accounts[place].colour = Some(colour);
            }
        }
    }

    fn free_colour(&self) -> Colour {
        let taken: Vec<Colour> =
            self.accounts.iter().filter(|one| !one.removed).filter_map(|one| one.colour).collect();
        Colour::free(&taken)
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

    /// The accounts that the person sees, in their order.
    pub(super) fn listed(&self) -> impl Iterator<Item = &Record> {
        self.accounts.iter().filter(|record| !record.removed)
    }

    /// The record of a service's account, made if it is new. It is not signed in by that.
    ///
    /// A record that does not say whose it is can be anybody's: it is taken for this account, unless it is `in_use`. Then
    /// somebody looks at it, and would find another's figures among their own.
    pub(super) fn admit(
        &mut self,
        base_url: &BaseUrl,
        account_id: Option<&str>,
        in_use: impl Fn(&Record) -> bool,
    ) -> Record {
        let here = |record: &&mut Record| record.base_url == base_url.as_str();
        let mut known: Vec<&mut Record> = self.accounts.iter_mut().filter(here).collect();
        let same = known
            .iter()
            .position(|record| account_id.is_some() && record.account_id.as_deref() == account_id);
        let nobodys = |record: &&mut Record| record.account_id.is_none() && !in_use(record);
        let place = same.or_else(|| known.iter().position(nobodys));
        if let Some(place) = place {
            let record = known.swap_remove(place);
            if let Some(account_id) = account_id {
                record.account_id = Some(account_id.into());
            }
            return record.clone();
        }
        let record = Record {
            id: format!("{:016x}", fastrand::u64(..)),
            name: self.free_name(),
            colour: Some(self.free_colour()),
            base_url: base_url.as_str().into(),
            account_id: account_id.map(Into::into),
            signed_in: false,
            leftover: false,
            removed: false,
        };
        self.accounts.push(record.clone());
        record
    }

    /// Notes whose an account is, where that was not known when it was signed in. False where it was.
    pub(super) fn found_out(&mut self, id: &str, account_id: &str) -> bool {
        let Some(record) = self.record_mut(id).filter(|record| record.account_id.is_none()) else {
            return false;
        };
        record.account_id = Some(account_id.into());
        true
    }

    /// "OpenRush", "OpenRush 2" and so on, until the person finds a better one.
    fn free_name(&self) -> String {
        let is_free = |name: &String| self.listed().all(|record| record.name != *name);
        let numbered = (2..=self.accounts.len() + 2).map(|number| format!("{FIRST_NAME} {number}"));
        std::iter::once(FIRST_NAME.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }

    /// The account is shown from now on; its key is kept so.
    pub(super) fn entered(&mut self, id: &str, keeping: Keeping) {
        self.current = Some(id.into());
        let Some(record) = self.record_mut(id) else { return };
        record.removed = false;
        // One that is kept until quitting only may still have an earlier key in the keychain.
        if keeping == Keeping::Keychain {
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

    pub(super) fn record_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.accounts.iter_mut().find(|record| record.id == id)
    }

    pub(super) fn signed_out(&mut self, id: &str) {
        if let Some(record) = self.record_mut(id) {
            record.signed_in = false;
        }
    }

    /// Takes an account out of the list. Its record stays where its history does, or where the keychain may still hold its key.
    pub(super) fn remove(&mut self, id: &str, with_history: bool) {
        self.signed_out(id);
        if let Some(record) = self.record_mut(id) {
            record.removed = true;
        }
        if with_history {
            self.accounts.retain(|record| record.id != id || record.leftover);
        }
        if self.current.as_deref() == Some(id) {
            self.current = None;
        }
    }

    /// Puts the accounts into this order; those that are not named stay behind them in theirs.
    pub(super) fn reorder(&mut self, ids: &[String]) {
        let place = |record: &Record| ids.iter().position(|id| *id == record.id).unwrap_or(ids.len());
        self.accounts.sort_by_key(place);
    }
}

/// What the first account is called.
const FIRST_NAME: &str = "OpenRush";

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// The records that lie in the accounts' folders.
fn copies(dir: &Path) -> Vec<Record> {
    let folders = std::fs::read_dir(dir.join("accounts")).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        folders.filter_map(|entry| entry.file_name().into_string().ok()).filter(|name| is_id(name)).collect();
    names.sort();
    let copy = |id: String| {
        let folder = folder(dir, &id);
        match files::read::<Record>(&folder, COPY) {
            Ok(Some(record)) if record.id == id => Some(record),
            // Written by an earlier version, which left no copy: its history and its key are found by the folder's name.
            _ => folder.join("history.db").exists().then(|| Record {
                id,
                name: FIRST_NAME.into(),
                colour: None,
                base_url: BaseUrl::official().as_str().into(),
                account_id: None,
                signed_in: true,
                leftover: false,
                removed: false,
            }),
        }
    };
    names.into_iter().filter_map(copy).collect()
}

/// Takes away the copy of a record.
pub(super) fn forget_copy(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(folder.join(COPY)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
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
        let id = registry.admit(&service(), Some(account_id), |record| record.signed_in).id;
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
        let mut admit = |account_id| registry.admit(&service(), account_id, |_| false).id;
        let nameless = admit(None);
        assert_eq!(admit(None), nameless, "one id across tries");
        assert_eq!(admit(Some("acct_1")), nameless, "now it has a name");
        let later = admit(None);
        assert_ne!(later, nameless);
        assert_eq!(admit(Some("acct_1")), nameless);
    }

    #[test]
    fn an_account_that_is_in_use_is_not_taken_for_another_because_nobody_knows_whose_it_is() {
        let mut registry = Registry::default();
        let nameless = registry.admit(&service(), None, |_| false).id;
        registry.entered(&nameless, Keeping::Keychain);
        let in_use = |record: &Record| record.signed_in;
        for account_id in [Some("acct_2"), None] {
            assert_ne!(registry.admit(&service(), account_id, in_use).id, nameless, "{account_id:?}");
        }
    }

    #[test]
    fn whose_an_account_is_can_be_found_out_later_and_then_no_other_takes_its_place() {
        let mut registry = Registry::default();
        let nameless = registry.admit(&service(), None, |_| false).id;
        assert!(registry.found_out(&nameless, "acct_1"));
        assert!(!registry.found_out(&nameless, "acct_2"), "it is known");
        assert_ne!(sign_in(&mut registry, "acct_2"), nameless);
        assert_eq!(sign_in(&mut registry, "acct_1"), nameless);
    }

    #[test]
    fn an_account_kept_until_quit_is_not_signed_in_after_a_restart_unless_its_key_was_kept_before() {
        let mut registry = Registry::default();
        let id = registry.admit(&service(), Some("acct_1"), |_| false).id;
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

    #[test]
    fn a_list_of_an_earlier_version_is_read_and_every_account_has_a_colour() {
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"accounts":[
            {"id":"a1","name":"OpenRush","baseUrl":"https://api.openrush.io/","signedIn":true},
            {"id":"a2","name":"OpenRush","baseUrl":"https://api.openrush.io/","accountId":"acct_2","colour":"mauve"}
        ],"current":"a1"}"#;
        std::fs::write(dir.path().join(FILE), text).unwrap();
        let Loaded { value, set_aside } = Registry::load(dir.path());
        assert_eq!((value.signed_in().unwrap().id.as_str(), set_aside), ("a1", None));
        let colours: Vec<_> = value.accounts.iter().map(|record| record.colour).collect();
        assert_eq!(colours, [Some(Colour::Blue), Some(Colour::Green)]);
    }

    #[test]
    fn a_broken_list_loses_no_account() {
        let dir = tempfile::tempdir().unwrap();
        let mut registry = Registry::default();
        let first = sign_in(&mut registry, "acct_1");
        let second = sign_in(&mut registry, "acct_2");
        registry.save(dir.path(), &Registry::default()).unwrap();
        std::fs::write(dir.path().join(FILE), "{\"accounts\":[{\"id\"").unwrap();
        // As an earlier version left it: a history, and no copy of the record.
        let old = folder(dir.path(), "0123");
        std::fs::create_dir_all(&old).unwrap();
        std::fs::write(old.join("history.db"), "").unwrap();
        let Loaded { value, set_aside } = Registry::load(dir.path());
        assert!(set_aside.is_some());
        let found: BTreeSet<&str> = value.accounts.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(found, BTreeSet::from([first.as_str(), second.as_str(), "0123"]));
        assert_eq!(value.record(&second).unwrap().account_id.as_deref(), Some("acct_2"));
        assert!(value.accounts.iter().all(|record| record.signed_in), "their keys are looked for");
    }

    #[test]
    fn one_record_that_makes_no_sense_takes_no_other_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"accounts":[{"id":7},{"id":"a2","name":"Shop","baseUrl":"x","signedIn":true}]}"#;
        std::fs::write(dir.path().join(FILE), text).unwrap();
        let Loaded { value, set_aside } = Registry::load(dir.path());
        assert_eq!(value.accounts.len(), 1);
        assert_eq!(std::fs::read_to_string(dir.path().join(set_aside.unwrap())).unwrap(), text);
    }

    #[test]
    fn removing_keeps_the_record_only_where_something_is_left_of_it() {
        let mut registry = Registry::default();
        let kept = sign_in(&mut registry, "acct_1");
        let gone = sign_in(&mut registry, "acct_2");
        registry.remove(&kept, false);
        registry.remove(&gone, true);
        assert_eq!((registry.listed().count(), registry.accounts.len()), (0, 1));
        assert_eq!(sign_in(&mut registry, "acct_1"), kept, "its history is found again");
        assert_eq!(registry.listed().count(), 1);
        assert_ne!(sign_in(&mut registry, "acct_2"), gone);
    }

    #[test]
    fn the_order_is_the_persons_and_names_are_told_apart() {
        let mut registry = Registry::default();
        let ids = ["acct_1", "acct_2", "acct_3"].map(|id| sign_in(&mut registry, id));
        registry.reorder(&[ids[2].clone(), ids[0].clone()]);
        let names: Vec<&str> = registry.listed().map(|record| record.name.as_str()).collect();
        assert_eq!(names, ["OpenRush 3", "OpenRush", "OpenRush 2"]);
    }
}
