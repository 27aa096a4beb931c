//! An account's entry in the keychain, and a keychain that answers later than anybody waits for it.
//!
//! A call into a keychain cannot be broken off: after its deadline it may still be carried out. So an account is stored
//! with its id before its key is handed over, and what an attempt left there in the end is made to agree with whether
//! the account is signed in: no key stays in the keychain that nobody knows of.

use std::sync::Arc;

use super::sign_in::{Keep, Ready};
use super::{ActionError, Core, accounts, registry};
use crate::history::HistoryError;
use crate::keychain::{Attempt, KeychainError};
use crate::view::Keeping;

impl Core {
    /// Puts the key of a sign-in into the keychain. `before` says whether something may have been left there already.
    ///
    /// # Errors
    /// As [`KeychainError`] says. After [`KeychainError::NotAnswering`] the sign-in ends when the keychain answers,
    /// unless something else was begun meanwhile.
    pub(super) async fn keep_account_key(&self, ready: &Ready, before: bool) -> Result<(), ActionError> {
        let number = self.state().entrances;
        let mut attempt = self.inner.options.keychain.write(&ready.id, &ready.key);
        let kept = attempt.answer().await;
        self.set_keychain(kept.as_ref().copied());
        self.publish();
        match &kept {
            Ok(()) => {}
            Err(KeychainError::NotAnswering) => self.await_late_key(attempt, ready.clone(), number),
            // Certainly not written.
            Err(KeychainError::Locked | KeychainError::Absent(_)) => self.note_leftover(&ready.id, before),
        }
        Ok(kept?)
    }

    /// A person may be typing the keychain's password: the sign-in ends when it opens.
    fn await_late_key(&self, attempt: Attempt<()>, ready: Ready, number: u64) {
        let core = Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            let kept = attempt.late().await;
            let Some(core) = core.upgrade().map(Self::over) else { return };
            let _entrance = core.inner.entrance.lock().await;
            let awaited = core.state().entrances == number;
            match kept {
                Ok(()) if awaited => {
                    core.set_keychain(Ok(()));
                    let id = ready.id.clone();
                    if let Err(error) = core.enter(ready, Keep::Keychain).await {
                        tracing::error!(%error, id, "a sign-in that the keychain held up did not end well");
                    }
                    // An attempt before this one may have been cleaned up after this one was written.
                    core.settle_entry(&id);
                }
                Ok(()) => core.settle_entry(&ready.id),
                Err(_) if awaited => core.note_leftover(&ready.id, false),
                // Another attempt is under way, or has ended with what is there now.
                Err(_) => {}
            }
        });
    }

    /// Takes the key of an account out of the keychain.
    ///
    /// # Errors
    /// As [`KeychainError`] says. Where it is taken out later all the same, that is settled then.
    pub(super) async fn remove_key(&self, id: &str) -> Result<(), KeychainError> {
        let mut attempt = self.inner.options.keychain.remove(id);
        let removed = attempt.answer().await;
        self.set_keychain(removed.as_ref().copied());
        self.publish();
        if removed == Err(KeychainError::NotAnswering) {
            self.await_removal(attempt, id);
        }
        removed
    }

    /// Makes the entry of an account what it should be: nothing where it is not signed in, and otherwise the key that is
    /// in use, for two attempts may have ended in either order.
    pub(super) fn settle_entry(&self, id: &str) {
        let keychain = &self.inner.options.keychain;
        if !self.is_kept(id) {
            return self.await_removal(keychain.remove(id), id);
        }
        let shown = {
            let state = self.state();
            state.account(id).filter(|account| account.keeping == Keeping::Keychain).cloned()
        };
        let key = shown.and_then(|account| account.known().own_key.clone());
        let Some(attempt) = key.map(|key| keychain.write(id, &key)) else { return };
        tokio::spawn(async move {
            if let Err(error) = attempt.late().await {
                tracing::warn!(%error, "the keychain may hold another key than the one in use");
            }
        });
    }

    /// Removes what earlier runs may have left in the keychain.
    pub(super) fn sweep_keychain(&self) {
        let left: Vec<String> = {
            let state = self.state();
            let left = state.registry.accounts.iter().filter(|record| record.leftover && !record.signed_in);
            left.map(|record| record.id.clone()).collect()
        };
        for id in left {
            self.await_removal(self.inner.options.keychain.remove(&id), &id);
        }
    }

    fn await_removal(&self, attempt: Attempt<()>, id: &str) {
        let (core, id) = (Arc::downgrade(&self.inner), id.to_owned());
        tokio::spawn(async move {
            let removed = attempt.late().await;
            let Some(core) = core.upgrade().map(Self::over) else { return };
            if let Err(error) = removed {
                tracing::warn!(%error, "a key may be left in the keychain; it is removed at the next start");
                return;
            }
            let _entrance = core.inner.entrance.lock().await;
            if core.is_kept(&id) {
                core.settle_entry(&id);
            } else {
                core.note_leftover(&id, false);
                core.forget_removed(&id);
            }
        });
    }

    /// Forgets an account that was removed with its history, now that the keychain has let go of its key too.
    fn forget_removed(&self, id: &str) {
        let dir = &self.inner.options.data_dir;
        let removed = self.state().registry.record(id).is_some_and(|record| record.removed);
        if !removed || registry::history_path(dir, id).exists() {
            return;
        }
        let folder = registry::folder(dir, id);
        let cleared = self.change_registry(|registry| registry.remove(id, true));
        if let Err(error) =
            cleared.and_then(|()| Ok(accounts::remove_folder(&folder).map_err(HistoryError::from)?))
        {
            tracing::warn!(%error, "a removed account is still noted");
        }
    }

    fn is_kept(&self, id: &str) -> bool {
        self.state().registry.record(id).is_some_and(|record| record.signed_in)
    }

    fn note_leftover(&self, id: &str, leftover: bool) {
        if let Err(error) = self.change_registry(|registry| registry.set_leftover(id, leftover)) {
            tracing::warn!(%error, "what may be left in the keychain could not be noted");
        }
    }
}
