//! What becomes of keys that were asked for: whose raw key arrived, and whose answer was lost on the way.

use chrono::{DateTime, Utc};

use super::account::{Account, Known};
use super::intent::{Intent, Settled};
use super::keys::begins;
use super::{ActionError, Core};
use crate::view::LostKey;

impl Core {
    /// The person leaves a key be whose answer was lost: it is not mentioned again.
    pub fn dismiss_lost_key(&self) {
        if let Some(account) = self.current() {
            let first = account.known().lost_keys().next().map(|(asked_at, _)| asked_at);
            if let Some(asked_at) = first {
                account.forget_intent(asked_at);
            }
            self.publish();
        }
    }
}

impl Account {
    pub(super) fn store_intent(&self, intent: &Intent) -> Result<(), ActionError> {
        let mut known = self.known();
        let mut intents = known.intents.clone();
        intents.put(intent.clone());
        if let Some(folder) = &self.folder {
            intents.save(folder)?;
        }
        known.intents = intents;
        Ok(())
    }

    pub(super) fn forget_intent(&self, asked_at: DateTime<Utc>) {
        let mut known = self.known();
        if known.intents.take(asked_at).is_none() {
            return;
        }
        if let Some(folder) = &self.folder
            && let Err(error) = known.intents.save(folder)
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
        self.in_rotation(intent.purpose, &id);
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
        let (done, mut changed) = self.known().settled();
        for asked_at in done {
            self.forget_intent(asked_at);
        }
        // The lock is let go of before anything is stored.
        let named = self.known().name_new_key();
        if let Some(intent) = named {
            self.arrived(&intent);
            changed.push(intent);
        }
        for intent in changed {
            if let Err(error) = self.store_intent(&intent) {
                tracing::warn!(%error, "the note about a new key could not be stored");
            }
        }
    }
}

impl Known {
    /// The intents whose raw key is not here.
    fn open_intents(&self) -> impl DoubleEndedIterator<Item = &Intent> {
        let mut here = [&self.new_key, &self.app_key].map(|new| new.as_ref().map(|new| new.asked_at));
        if self.keychain_owes {
            // It may be here: nobody is told that it is lost before the keychain has answered.
            here[0] = self.intents.iter().next_back().map(|intent| intent.asked_at);
        }
        self.intents.iter().filter(move |intent| !here.contains(&Some(intent.asked_at)))
    }

    /// The intents of which nothing came, and those that are recognised in the list just now.
    fn settled(&self) -> (Vec<DateTime<Utc>>, Vec<Intent>) {
        let keys = || self.snapshot.keys.iter().map(|key| &key.credential);
        let (mut done, mut changed) = (Vec::new(), Vec::new());
        let mut found: Vec<String> = self.open_intents().filter_map(|intent| intent.found.clone()).collect();
        // The newest first: it takes the newest key, and leaves the next to the one before.
        for intent in self.open_intents().rev() {
            let others = |id: &str| self.book.received(id) || found.iter().any(|found| found == id);
            match intent.settle(keys(), self.snapshot.keys_as_of, others) {
                Settled::NothingLost => done.push(intent.asked_at),
                Settled::Lost(lost) if intent.credential().is_none() => {
                    found.push(lost.id.clone());
                    changed.push(Intent { found: Some(lost.id), ..intent.clone() });
                }
                Settled::Lost(_) | Settled::NotYet => {}
            }
        }
        (done, changed)
    }

    /// The keys that were created although the answer was lost, oldest first, each with its intent's time.
    pub(super) fn lost_keys(&self) -> impl Iterator<Item = (DateTime<Utc>, LostKey)> {
        self.open_intents().filter(|intent| intent.credential().is_some()).filter_map(|intent| {
            let keys = self.snapshot.keys.iter().map(|key| &key.credential);
            match intent.settle(keys, self.snapshot.keys_as_of, |_| false) {
                Settled::Lost(lost) => Some((intent.asked_at, lost)),
                Settled::NotYet | Settled::NothingLost => None,
            }
        })
    }

    /// A key of which nothing but the raw value could be read, or that was kept just before a crash, is recognised in
    /// the list by its beginning. Answers with the intent to be stored.
    fn name_new_key(&mut self) -> Option<Intent> {
        let new = self.new_key.as_mut().or(self.app_key.as_mut()).filter(|new| new.view.id.is_empty())?;
        let intent = self.intents.iter().find(|intent| intent.asked_at == new.asked_at)?;
        let found = self.snapshot.keys.iter().map(|key| &key.credential).find(|credential| {
            begins(&new.key, credential) && !intent.known.iter().any(|known| known == credential.id.as_str())
        })?;
        new.view.id = found.id.to_string();
        new.view.prefix.clone_from(&found.prefix);
        new.view.expires_at = found.expires_at;
        Some(Intent { received: Some(new.view.clone()), ..intent.clone() })
    }
}
