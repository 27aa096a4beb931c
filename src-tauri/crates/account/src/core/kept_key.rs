//! The raw keys of intents in the keychain: put there, taken up again at the next start, and taken out. Each has a place
//! of its own, so that no slow or late answer of the keychain can be about another key.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::ApiKey;

use super::account::{Account, Known, NewKey};
use super::intent::{Intent, Purpose};
use super::keys::{begins, begins_with};
use super::{ActionError, Core};
use crate::keychain::KeychainError;
use crate::view::{Keeping, NewKeyView};

impl Core {
    /// Puts the raw key of an intent into the keychain. An answer that comes late still counts.
    pub(super) async fn keep_key(
        &self,
        account: &Arc<Account>,
        intent: &Intent,
        key: &ApiKey,
    ) -> Result<(), KeychainError> {
        account.known().writing.insert(intent.slot.clone());
        let (entry, asked_at) = (account.entry(intent), intent.asked_at);
        let mut attempt = self.inner.options.keychain.write(&entry, key);
        let kept = attempt.answer().await;
        self.set_keychain(kept.as_ref().copied());
        if let Err(error) = &kept {
            tracing::warn!(%error, "a created key could not be put into the keychain");
        }
        if kept == Err(KeychainError::NotAnswering) && attempt.is_under_way() {
            // Not held: an account that was signed out of must be able to go.
            let (core, account, slot) = (self.clone(), Arc::downgrade(account), intent.slot.clone());
            tokio::spawn(async move {
                let kept = attempt.late().await;
                match account.upgrade() {
                    Some(account) => core.written(&account, asked_at, &slot, &entry, &kept).await,
                    // Signed out of: nobody needs it there.
                    None => core.take_out(&entry).await,
                }
                core.publish();
            });
        } else {
            self.written(account, asked_at, &intent.slot, &entry, &kept).await;
        }
        kept
    }

    /// The keychain answered: the key is kept, or by now nobody needs it there.
    async fn written(
        &self,
        account: &Account,
        asked_at: DateTime<Utc>,
        slot: &str,
        entry: &str,
        kept: &Result<(), KeychainError>,
    ) {
        let wanted = {
            let mut known = account.known();
            known.writing.remove(slot);
            let wanted = known.intents.get(asked_at).is_some_and(|now| now.may_be_kept && !now.over);
            if let Some(new) = known.new_key.as_mut().filter(|new| new.asked_at == asked_at) {
                new.view.kept = kept.is_ok() && wanted;
            }
            wanted
        };
        if !wanted {
            self.take_out(entry).await;
            self.sweep(account).await;
        } else if kept.is_err() {
            account.change_intent(asked_at, |intent| intent.may_be_kept = false);
        }
    }

    /// Waited for to the end, since nothing else would try again.
    async fn take_out(&self, entry: &str) {
        if let Err(error) = self.inner.options.keychain.remove(entry).late().await {
            tracing::warn!(%error, "a created key could not be taken out of the keychain");
        }
    }

    /// Tries once more to keep the created key that the keychain did not take.
    pub(super) async fn keep_again(&self, account: &Arc<Account>) {
        if account.known().new_key.as_ref().is_none_or(|new| new.view.kept) {
            return;
        }
        let unkept = {
            let known = account.known();
            let new =
                known.new_key.as_ref().filter(|new| !new.view.kept && known.making != Some(new.asked_at));
            let of_it = new.and_then(|new| Some((known.intents.get(new.asked_at)?, new.key.clone())));
            let idle = of_it.filter(|(intent, _)| !known.writing.contains(&intent.slot) && !known.leaving);
            idle.map(|(intent, key)| (intent.clone(), key))
        };
        let Some((intent, key)) = unkept.filter(|_| account.keeping == Keeping::Keychain) else { return };
        // Before it is there: a crash in between must not make anybody believe that it is lost.
        account.change_intent(intent.asked_at, |intent| intent.may_be_kept = true);
        // Trouble with it shows in the view, and it is tried again.
        let _ = self.keep_key(account, &intent, &key).await;
    }

    /// Takes up the keys that were created in an earlier run and not acknowledged, one after the other.
    pub(super) async fn recover_new_keys(&self, account: &Arc<Account>) {
        if !account.known().has_left_overs() {
            return;
        }
        let waiting: Vec<Intent> = account.known().owed().cloned().collect();
        let mut changed = !waiting.is_empty();
        for intent in waiting {
            let shown = intent.purpose != Purpose::App;
            let taken = {
                let known = account.known();
                if shown { known.new_key.is_some() } else { known.app_key.is_some() }
            };
            if taken {
                continue;
            }
            let kept = self.inner.options.keychain.read(&account.entry(&intent)).answer().await;
            if !account.known().owed().any(|still| still.asked_at == intent.asked_at) {
                // Somebody else took it up meanwhile.
                continue;
            }
            match kept {
                Ok(Some(key)) if account.known().may_be_of(&intent, &key) => account.take_up(intent, key),
                Ok(found) => {
                    if found.is_some() {
                        tracing::warn!("the keychain holds another key where a created one should be");
                    }
                    account.not_there(intent);
                }
                // The others would hang as long.
                Err(KeychainError::NotAnswering) => break,
                Err(_) => {}
            }
        }
        changed |= self.sweep(account).await;
        if changed {
            self.publish();
        }
    }

    /// Takes the raw keys out of the keychain that their owners have. What fails is tried again with the next refresh,
    /// and at the next start. True where there was anything to do.
    pub(super) async fn sweep(&self, account: &Account) -> bool {
        let over: Vec<Intent> = {
            let known = account.known();
            let over = known.intents.iter().filter(|intent| intent.over);
            // While one is still being written, whoever writes it goes on from there.
            over.filter(|intent| !known.writing.contains(&intent.slot)).cloned().collect()
        };
        for intent in &over {
            if intent.may_be_kept {
                let removed = self.inner.options.keychain.remove(&account.entry(intent)).answer().await;
                if let Err(error) = removed {
                    tracing::warn!(%error, "a saved key could not be taken out of the keychain");
                    continue;
                }
            }
            account.forget_intent(intent.asked_at);
        }
        !over.is_empty()
    }

    /// Takes an account's key and every created one out of the keychain, acknowledged or not. A list names those that
    /// nobody has then.
    ///
    /// # Errors
    /// [`ActionError::Keychain`], where the account is kept there.
    pub(super) async fn empty_keychain(&self, account: &Account) -> Result<(), ActionError> {
        let all: Vec<Intent> = account.known().intents.iter().cloned().collect();
        for intent in all.into_iter().filter(|intent| intent.may_be_kept) {
            let removed = self.inner.options.keychain.remove(&account.entry(&intent)).answer().await;
            if account.keeping == Keeping::Keychain {
                self.set_keychain(removed.as_ref().copied());
                removed?;
            } else if let Err(error) = removed {
                tracing::warn!(%error, "a created key could not be taken out of the keychain");
                continue;
            }
            if intent.over {
                account.forget_intent(intent.asked_at);
            } else {
                account.change_intent(intent.asked_at, |intent| intent.may_be_kept = false);
            }
        }
        if let Some(new) = &mut account.known().new_key {
            new.view.kept = false;
        }
        let kept = self.state().registry.record(&account.id).is_some_and(|record| record.signed_in);
        if kept && !account.demo {
            self.remove_key(&account.id).await?;
        }
        Ok(())
    }
}

impl Account {
    /// The keychain entry of a created key, beside the account's own.
    fn entry(&self, intent: &Intent) -> String {
        format!("{}/new-key-{}", self.id, intent.slot)
    }

    /// Its owner has it.
    ///
    /// # Errors
    /// [`ActionError::NotSaved`]; then nothing changed.
    pub(super) fn conclude(&self, asked_at: DateTime<Utc>) -> Result<(), ActionError> {
        let Some(intent) = self.known().intents.get(asked_at).cloned() else { return Ok(()) };
        self.store_intent(&Intent { over: true, ..intent })
    }

    fn take_up(&self, intent: Intent, key: ApiKey) {
        let view = intent.received.clone().unwrap_or_else(|| NewKeyView {
            id: String::new(),
            name: intent.name.clone(),
            prefix: key.prefix(),
            expires_at: intent.expires_at,
            kept: true,
        });
        let view = NewKeyView { kept: true, ..view };
        let new = NewKey { key, view: view.clone(), asked_at: intent.asked_at };
        {
            let mut known = self.known();
            if intent.purpose == Purpose::App {
                known.app_key = Some(new);
            } else {
                known.new_key = Some(new);
            }
        }
        self.arrived(&Intent { received: Some(view), ..intent });
    }

    /// The raw key is gone; whether there is a key without an owner the list will tell.
    fn not_there(&self, intent: Intent) {
        if intent.unread {
            // There is nothing by which a list could tell.
            return self.forget_intent(intent.asked_at);
        }
        self.change_intent(intent.asked_at, |intent| intent.may_be_kept = false);
        self.known().schedule.keys_at = None;
    }
}

impl Known {
    /// The intents of which the keychain has not said whether it has their raw key.
    fn owed(&self) -> impl Iterator<Item = &Intent> {
        self.intents.iter().filter(|intent| {
            let asked = intent.may_be_kept && !intent.over && !self.is_here(intent);
            // Of one that is being created right now, everything is known.
            asked && !self.writing.contains(&intent.slot) && self.making != Some(intent.asked_at)
        })
    }

    /// Whether there is anything of earlier keys to take up or to take out.
    fn has_left_overs(&self) -> bool {
        self.keychain_owes() || self.intents.iter().any(|intent| intent.over)
    }

    /// Whether the keychain may have a created key that it has not handed over.
    pub(super) fn keychain_owes(&self) -> bool {
        self.owed().next().is_some()
    }

    /// False for a key that is known to be another one's than this intent's.
    fn may_be_of(&self, intent: &Intent, key: &ApiKey) -> bool {
        let received = intent.received.as_ref();
        let fits = received.and_then(|received| begins_with(key, &received.prefix)).unwrap_or(true);
        let mut keys = self.snapshot.keys.iter().map(|key| &key.credential);
        let before = |id: &str| intent.known.iter().any(|known| known == id);
        fits && !keys.any(|other| before(other.id.as_str()) && begins(key, other))
    }
}
