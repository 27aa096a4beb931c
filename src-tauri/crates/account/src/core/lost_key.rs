//! What becomes of keys that were asked for and whose raw key is not here: what the list says of them.

use chrono::{DateTime, Utc};
use openrush_api::Credential;

use super::account::{Account, Known};
use super::intent::{Intent, ListedAt, Settled};
use super::intents::Intents;
use super::keys::begins;
use super::{ActionError, Core};
use crate::view::LostKey;

/// What the list says of the open intents just now, each told by its time.
struct SettledNow {
    /// Nothing came of them.
    done: Vec<DateTime<Utc>>,
    /// They are recognised in the list, by the credential with this id.
    named: Vec<(DateTime<Utc>, String)>,
}

impl Core {
    /// The person leaves a key be whose answer was lost: it is not mentioned again.
    pub fn dismiss_lost_key(&self, id: &str) {
        if let Some(account) = self.current() {
            let of_it = account.known().lost_keys().find(|(_, lost)| lost.id == id).map(|(at, _)| at);
            if let Some(asked_at) = of_it {
                account.forget_intent(asked_at);
            }
            self.publish();
        }
    }
}

impl Account {
    pub(super) fn store_intent(&self, intent: &Intent) -> Result<(), ActionError> {
        let mut known = self.known();
        if let Some(folder) = &self.folder {
            Intents::save(folder, intent)?;
        }
        known.intents.put(Intent { unread: false, ..intent.clone() });
        Ok(())
    }

    /// Changes an intent that has not come to its end meanwhile. It holds at least until the app quits, where the disk is
    /// full.
    pub(super) fn change_intent(&self, asked_at: DateTime<Utc>, change: impl FnOnce(&mut Intent)) {
        let mut known = self.known();
        let Some(before) = known.intents.get(asked_at) else { return };
        let mut intent = before.clone();
        change(&mut intent);
        if intent == *before {
            return;
        }
        intent.unread = false;
        if let Some(folder) = &self.folder
            && let Err(error) = Intents::save(folder, &intent)
        {
            tracing::warn!(%error, "the note about a new key could not be stored");
        }
        known.intents.put(intent);
    }

    pub(super) fn forget_intent(&self, asked_at: DateTime<Utc>) {
        let Some(intent) = self.known().intents.take(asked_at) else { return };
        if let Some(folder) = &self.folder
            && let Err(error) = Intents::remove(folder, &intent)
        {
            tracing::warn!(%error, "the note about a new key could not be removed");
        }
    }

    /// The raw key of an intent is here: the note belongs to its credential, and no list can call it lost. Where the
    /// answer was too damaged to name the credential, this waits for the list.
    pub(super) fn arrived(&self, intent: &Intent) {
        let Some(id) =
            intent.received.as_ref().map(|received| received.id.clone()).filter(|id| !id.is_empty())
        else {
            return;
        };
        self.in_rotation(intent, &id);
        let at = self.now();
        self.change_book(|book| {
            book.receive(&id, at);
            if !intent.note.is_empty() && book.note(&id).is_none() {
                book.set_note(&id, intent.note.clone());
            }
        });
    }

    /// After a list of keys: what became of the intents.
    pub(super) fn settle_intents(&self) {
        let SettledNow { done, named: found } = self.known().settled();
        for asked_at in done {
            self.forget_intent(asked_at);
        }
        for (asked_at, id) in found {
            self.change_intent(asked_at, |intent| intent.found = Some(id));
        }
        // The lock is let go of before anything is stored.
        let named = self.known().name_new_keys();
        for intent in named {
            self.arrived(&intent);
            self.change_intent(intent.asked_at, |now| {
                now.name = intent.name;
                now.received = intent.received;
            });
        }
    }
}

impl Known {
    /// The intents whose raw key is not here, and not in the keychain.
    fn open_intents(&self) -> impl DoubleEndedIterator<Item = &Intent> {
        self.intents.iter().filter(|intent| !intent.over && !intent.may_be_kept && !self.is_here(intent))
    }

    /// Whether the raw key of an intent is in memory.
    pub(super) fn is_here(&self, intent: &Intent) -> bool {
        let mut here = [&self.new_key, &self.app_key].into_iter().flatten();
        here.any(|new| new.asked_at == intent.asked_at)
    }

    fn listed_at(&self) -> ListedAt {
        ListedAt { at: self.snapshot.keys_as_of, ahead: self.clocks_compared.then_some(self.ahead) }
    }

    /// Whether somebody uses a key, this app left out.
    fn in_use(&self, credential: &Credential) -> bool {
        let mut keys = self.snapshot.keys.iter();
        keys.any(|key| key.credential.id == credential.id && self.last_use(key).is_some())
    }

    /// The intents of which nothing came, and those that are recognised in the list just now.
    fn settled(&self) -> SettledNow {
        let keys = || self.snapshot.keys.iter().map(|key| &key.credential);
        let (mut done, mut named) = (Vec::new(), Vec::new());
        let mut found: Vec<String> = self.open_intents().filter_map(|intent| intent.found.clone()).collect();
        // The newest first: it takes the newest key, and leaves the next to the one before.
        for intent in self.open_intents().rev() {
            let others = |id: &str| self.book.received(id) || found.iter().any(|found| found == id);
            match intent.settle(keys(), self.listed_at(), others, |key| self.in_use(key)) {
                Settled::NothingLost => done.push(intent.asked_at),
                Settled::Lost(lost) if intent.credential().is_none() => {
                    found.push(lost.id.clone());
                    named.push((intent.asked_at, lost.id));
                }
                Settled::Lost(_) | Settled::NotYet => {}
            }
        }
        SettledNow { done, named }
    }

    /// The keys that were created although the answer was lost, oldest first, each with its intent's time.
    pub(super) fn lost_keys(&self) -> impl Iterator<Item = (DateTime<Utc>, LostKey)> {
        self.open_intents().filter(|intent| intent.credential().is_some()).filter_map(|intent| {
            let keys = self.snapshot.keys.iter().map(|key| &key.credential);
            match intent.settle(keys, self.listed_at(), |_| false, |key| self.in_use(key)) {
                Settled::Lost(lost) => Some((intent.asked_at, lost)),
                Settled::NotYet | Settled::NothingLost => None,
            }
        })
    }

    /// Keys of which nothing but the raw value could be read, or that were kept just before a crash, are recognised in
    /// the list by their beginning. Answers with the intents to be stored.
    fn name_new_keys(&mut self) -> Vec<Intent> {
        let (keys, intents) = (&self.snapshot.keys, &self.intents);
        let nameless = [&mut self.new_key, &mut self.app_key].into_iter().flatten();
        let named = nameless.filter(|new| new.view.id.is_empty()).filter_map(|new| {
            let intent = intents.get(new.asked_at)?;
            let found = keys.iter().map(|key| &key.credential).find(|credential| {
                begins(&new.key, credential)
                    && !intent.known.iter().any(|known| known == credential.id.as_str())
            })?;
            new.view.id = found.id.to_string();
            new.view.prefix.clone_from(&found.prefix);
            new.view.expires_at = found.expires_at;
            if new.view.name.is_empty() {
                new.view.name.clone_from(&found.name);
            }
            Some(Intent { received: Some(new.view.clone()), name: new.view.name.clone(), ..intent.clone() })
        });
        named.collect()
    }
}
