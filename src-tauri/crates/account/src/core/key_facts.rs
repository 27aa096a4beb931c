//! Notes about keys, and the first use of those that were made here.

use super::account::Account;
use super::key_book::{KeyBook, checked_note};
use super::keys::is_own;
use super::{ActionError, Core};

impl Core {
    /// Keeps what a person notes about a key, on this computer only; an empty note takes it away.
    ///
    /// # Errors
    /// [`ActionError::NoteTooLong`], [`ActionError::NotSaved`].
    pub fn set_key_note(&self, id: &str, note: &str) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let note = checked_note(note)?;
        let mut book = account.book_to_change();
        book.set_note(id, note);
        account.store_book(book)?;
        self.publish();
        Ok(())
    }
}

impl Account {
    fn book_to_change(&self) -> KeyBook {
        let mut book = self.known().book.clone();
        if let Some(folder) = &self.folder {
            book.read_again(folder);
        }
        book
    }

    fn store_book(&self, book: KeyBook) -> Result<(), ActionError> {
        if let Some(folder) = &self.folder {
            book.save(folder)?;
        }
        self.known().book = book;
        Ok(())
    }

    /// What the app noted by itself holds at least until it quits, where the disk is full.
    pub(super) fn change_book(&self, change: impl FnOnce(&mut KeyBook)) {
        let before = self.known().book.clone();
        let mut book = self.book_to_change();
        change(&mut book);
        if book == before {
            return;
        }
        if let Err(error) = self.store_book(book.clone()) {
            tracing::warn!(%error, "what is known of the keys could not be stored");
            self.known().book = book;
        }
    }

    /// Tells the history which key's calls are this app's own.
    pub(super) async fn note_own_key(&self) {
        let own = {
            let known = self.known();
            let mut keys = known.snapshot.keys.iter().map(|key| &key.credential);
            keys.find(|credential| is_own(&known, credential)).map(|credential| credential.id.to_string())
        };
        // Where the key is not at hand, or not to be told from another, the last word holds.
        let Some(own) = own else { return };
        self.note_signed_in_with(own).await;
    }

    /// From now on the calls of this key to the account's own addresses are known as the app's, and the service's word
    /// on its last use tells nothing.
    pub(super) async fn note_signed_in_with(&self, own: String) {
        if own.is_empty() || self.known().book.signed_in_with.contains(&own) {
            return;
        }
        self.change_book(|book| {
            book.signed_in_with.insert(own);
        });
        let (now, own) = (self.now(), self.known().book.signed_in_with.clone());
        let told = self.history.call(move |history| {
            history.set_own_keys(own);
            history.snapshot(now)
        });
        match told.await {
            Ok(snapshot) => self.known().snapshot = snapshot,
            Err(error) => tracing::warn!(%error, "the history cannot be read"),
        }
    }

    /// Notes the keys that are switched off before their time is over: later nothing tells them from those that ran out.
    pub(super) fn note_switched_off(&self) {
        let off: Vec<String> = {
            let (now, known) = (self.now(), self.known());
            let keys = known.snapshot.keys.iter().map(|key| &key.credential);
            let off = keys.filter(|key| !key.is_active && key.expires_at.is_some_and(|at| at > now));
            off.map(|key| key.id.to_string()).filter(|id| !known.book.switched_off(id)).collect()
        };
        if !off.is_empty() {
            self.change_book(|book| off.iter().for_each(|id| book.switch_off(id)));
        }
    }

    /// Notes the first use of the keys that were made here, as soon as it is seen.
    pub(super) async fn note_first_uses(&self) {
        let used: Vec<_> = {
            let known = self.known();
            let unused = known.book.unused();
            let keys = known
                .snapshot
                .keys
                .iter()
                .filter(|key| unused.iter().any(|id| id == key.credential.id.as_str()));
            keys.filter_map(|key| {
                let seen = known.last_use(key)?;
                Some((key.credential.id.to_string(), key.credential.created_at, seen))
            })
            .collect()
        };
        for (id, created_at, seen) in used {
            // The last use is the first unless the history knows an earlier one.
            let credential = id.clone();
            let known = self.history.call(move |history| history.first_use(&credential, created_at)).await;
            let first = known.ok().flatten().map_or(seen, |first| first.min(seen));
            self.change_book(|book| book.use_first(&id, first));
        }
    }
}
