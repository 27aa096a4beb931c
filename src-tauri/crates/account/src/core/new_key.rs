//! Creating a key and handing it over, such that it is never lost on the way.
//!
//! The order is: intent stored → POST → raw key into the keychain → answer stored → shown → acknowledged → all of it
//! removed. A crash before the POST leaves nothing; one after it leaves either the raw key, which is offered again at
//! the next start, or the intent, by which the key is recognised in the list and offered for revocation.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, NewCredential};

use super::account::{Account, NewKey};
use super::intent::{Intent, Settled};
use super::{ActionError, Core};
use crate::schedule::Calls;
use crate::view::{Keeping, NewKeyView};

impl Core {
    /// Creates a key: one call is at most one POST. The raw key stays here until it is acknowledged.
    ///
    /// # Errors
    /// [`ActionError::NewCredential`], [`ActionError::NewKeyWaiting`] and [`ActionError::NotSaved`] before anything
    /// is sent; [`ActionError::OutcomeUnknown`] when the answer was lost, after the list was read again; otherwise
    /// what the service says.
    pub async fn create_key(
        &self,
        name: &str,
        expires_at: Option<DateTime<Utc>>,
    ) -> Result<NewKeyView, ActionError> {
        let account = self.signed_in()?;
        let client = account.client().await?;
        let request = NewCredential::new(name, expires_at, account.now())?;
        let _turn = account.creating.try_lock().map_err(|_| ActionError::NewKeyWaiting)?;
        let mut intent = {
            let known = account.known();
            if known.new_key.is_some() {
                return Err(ActionError::NewKeyWaiting);
            }
            Intent {
                name: request.name().to_owned(),
                expires_at,
                asked_at: account.now(),
                known: known.snapshot.keys.iter().map(|key| key.credential.id.to_string()).collect(),
                received: None,
            }
        };
        account.store_intent(&intent)?;
        self.checkpoint("intent stored");
        let (key, view) = match client.create_credential(&request).await {
            Ok(answer) => {
                let credential = answer.value.credential;
                let view = NewKeyView {
                    id: credential.id.to_string(),
                    name: credential.name,
                    prefix: credential.prefix,
                    expires_at: credential.expires_at,
                };
                (answer.value.key, view)
            }
            Err(error) => match error.created_key() {
                // The key is all that could be read of the answer, and it is shown this one time only.
                Some(key) => {
                    let (name, prefix) = (request.name().to_owned(), key.prefix());
                    (key.clone(), NewKeyView { id: String::new(), name, prefix, expires_at })
                }
                None if error.outcome_unknown() => {
                    account.known().intent = Some(intent);
                    account.refresh(self, Calls::KEYS).await;
                    return Err(ActionError::OutcomeUnknown);
                }
                None => {
                    account.forget_intent();
                    return Err(error.into());
                }
            },
        };
        self.checkpoint("answered");
        account.known().new_key = Some(NewKey { key: key.clone(), view: view.clone() });
        if account.keeping == Keeping::Keychain {
            let kept = self.inner.options.keychain.write(&entry(&account), &key).answer().await;
            self.set_keychain(kept.as_ref().copied());
            if let Err(error) = kept {
                // It is in memory and about to be shown: the person is not held up, but a crash now would lose it.
                tracing::warn!(%error, "a created key could not be put into the keychain");
            }
        }
        self.checkpoint("key kept");
        intent.received = Some(view.clone());
        if let Err(error) = account.store_intent(&intent) {
            tracing::warn!(%error, "the note about a new key could not be stored");
        }
        self.checkpoint("answer stored");
        self.publish();
        // The new key is shown at once; the list follows.
        let (core, account) = (self.clone(), Arc::clone(&account));
        tokio::spawn(async move { account.refresh(&core, Calls::KEYS).await });
        Ok(view)
    }

    /// The raw key that was created and not yet acknowledged, for the clipboard or for Reveal.
    ///
    /// # Errors
    /// [`ActionError::NoNewKey`].
    pub fn new_key(&self) -> Result<ApiKey, ActionError> {
        let account = self.signed_in()?;
        let known = account.known();
        known.new_key.as_ref().map(|new| new.key.clone()).ok_or(ActionError::NoNewKey)
    }

    /// The person has saved the created key: it is forgotten here.
    pub async fn finish_new_key(&self) {
        let Some(account) = self.current() else { return };
        if account.known().new_key.take().is_none() {
            return;
        }
        self.publish();
        // First the note, so that nothing is offered again, then the raw key.
        account.forget_intent();
        self.checkpoint("acknowledged");
        if account.keeping == Keeping::Keychain {
            let removed = self.inner.options.keychain.remove(&entry(&account)).answer().await;
            if let Err(error) = removed {
                tracing::warn!(%error, "a saved key could not be taken out of the keychain");
            }
        }
    }

    /// The person leaves a key be whose answer was lost: it is not mentioned again.
    pub fn dismiss_lost_key(&self) {
        if let Some(account) = self.current() {
            account.forget_intent();
            self.publish();
        }
    }

    /// Takes up a key that was created in an earlier run and not acknowledged.
    pub(super) async fn recover_new_key(&self, account: &Account) {
        let Some(intent) = account.folder.as_deref().and_then(Intent::load) else {
            return self.sweep_new_key(account).await;
        };
        let kept = self.inner.options.keychain.read(&entry(account)).answer().await;
        {
            let mut known = account.known();
            if let Ok(Some(key)) = kept {
                let view = intent.received.clone().unwrap_or_else(|| NewKeyView {
                    id: String::new(),
                    name: intent.name.clone(),
                    prefix: key.prefix(),
                    expires_at: intent.expires_at,
                });
                known.new_key = Some(NewKey { key, view });
            } else {
                // The raw key is gone; whether there is a key without an owner the list will tell.
                known.intent = Some(intent);
                known.schedule.keys_at = None;
            }
        }
        self.publish();
    }

    /// A crash between the two steps of acknowledging leaves a saved key in the keychain: nobody needs it there.
    async fn sweep_new_key(&self, account: &Account) {
        if account.keeping == Keeping::Keychain {
            // Having none is the usual case, and trouble shows when the account's own key is asked for.
            let _ = self.inner.options.keychain.remove(&entry(account)).answer().await;
        }
    }
}

impl Account {
    fn store_intent(&self, intent: &Intent) -> Result<(), ActionError> {
        if let Some(folder) = &self.folder {
            intent.save(folder)?;
        }
        Ok(())
    }

    fn forget_intent(&self) {
        self.known().intent = None;
        if let Some(folder) = &self.folder {
            Intent::remove(folder);
        }
    }

    /// After a list of keys: an intent of which nothing came is done with.
    pub(super) fn settle_intent(&self) {
        let settled = {
            let known = self.known();
            let Some(intent) = &known.intent else { return };
            let keys = known.snapshot.keys.iter().map(|key| &key.credential);
            intent.settle(keys, known.snapshot.keys_as_of)
        };
        if settled == Settled::NothingLost {
            self.forget_intent();
        }
    }
}

/// The keychain entry of a created key, beside the account's own.
fn entry(account: &Account) -> String {
    format!("{}/new-key", account.id)
}
