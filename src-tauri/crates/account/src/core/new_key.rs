//! Creating a key and handing it over, such that it is never lost on the way.
//!
//! The order is: intent stored → POST → raw key into the keychain → answer stored → shown → acknowledged → all of it
//! removed. A crash before the POST leaves nothing; one after it leaves either the raw key, which is offered again at
//! the next start, or the intent, by which the key is recognised in the list and offered for revocation.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, BaseUrl, Client, ErrorKind, NewCredential};
use tokio::sync::MutexGuard;

use super::account::{Account, NewKey};
use super::intent::{Intent, Purpose};
use super::key_book::checked_note;
use super::{ActionError, Core};
use crate::keychain::KeychainError;
use crate::schedule::Calls;
use crate::view::{Keeping, NewKeyView};

/// A key that was created a moment ago.
pub(super) struct Made {
    pub(super) key: ApiKey,
    pub(super) view: NewKeyView,
    /// Tells its intent.
    pub(super) asked_at: DateTime<Utc>,
    /// Whether the keychain has it.
    pub(super) kept: Result<(), KeychainError>,
}

impl Core {
    /// Creates a key: one call is at most one POST. The raw key stays here until it is acknowledged. The note stays on
    /// this computer.
    ///
    /// # Errors
    /// [`ActionError::NewCredential`], [`ActionError::NoteTooLong`], [`ActionError::NewKeyWaiting`] and
    /// [`ActionError::NotSaved`] before anything is sent; [`ActionError::KeyLost`], [`ActionError::NotCreated`] or
    /// [`ActionError::OutcomeUnknown`] when the answer was lost, by what the list says of it; otherwise what the
    /// service says.
    pub async fn create_key(
        &self,
        name: &str,
        expires_at: Option<DateTime<Utc>>,
        note: &str,
    ) -> Result<NewKeyView, ActionError> {
        let account = self.signed_in()?;
        let request = NewCredential::new(name, expires_at, account.now())?;
        let note = checked_note(note)?;
        let client = account.client().await?;
        let turn = account.turn_to_create()?;
        Ok(self.make(&account, &client, &request, (Purpose::Owner, note), turn).await?.view)
    }

    /// Creates a key for any purpose. `turn` shows that no other is being created.
    pub(super) async fn make(
        &self,
        account: &Arc<Account>,
        client: &Client,
        request: &NewCredential,
        (purpose, note): (Purpose, String),
        _turn: MutexGuard<'_, ()>,
    ) -> Result<Made, ActionError> {
        account.may_ask()?;
        let mut intent = Intent {
            name: request.name().to_owned(),
            expires_at: request.expires_at(),
            asked_at: account.now(),
            known: account.known().snapshot.keys.iter().map(|key| key.credential.id.to_string()).collect(),
            received: None,
            found: None,
            purpose,
            note,
        };
        account.store_intent(&intent)?;
        self.checkpoint("intent stored");
        account.known().schedule.asks();
        let (key, view) = match client.create_credential(request).await {
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
                    (
                        key.clone(),
                        NewKeyView { id: String::new(), name, prefix, expires_at: intent.expires_at },
                    )
                }
                None if error.outcome_unknown() => return Err(self.settle_unknown(account, &intent).await),
                None => {
                    account.forget_intent(intent.asked_at);
                    account.refused(self, &error);
                    return Err(error.into());
                }
            },
        };
        self.checkpoint("answered");
        let asked_at = intent.asked_at;
        if purpose != Purpose::App {
            account.known().new_key = Some(NewKey { key: key.clone(), view: view.clone(), asked_at });
        }
        let kept = self.keep_new_key(account, &key).await;
        self.checkpoint("key kept");
        intent.received = Some(view.clone());
        if let Err(error) = account.store_intent(&intent) {
            tracing::warn!(%error, "the note about a new key could not be stored");
        }
        account.arrived(&intent);
        self.checkpoint("answer stored");
        self.publish();
        // The new key is shown at once; the list follows.
        let (core, listing) = (self.clone(), Arc::clone(account));
        tokio::spawn(async move { listing.refresh(&core, Calls::KEYS).await });
        Ok(Made { key, view, asked_at, kept })
    }

    /// Reads the list after an answer was lost, and says what it tells.
    async fn settle_unknown(&self, account: &Arc<Account>, intent: &Intent) -> ActionError {
        let asked_at = intent.asked_at;
        account.refresh(self, Calls::KEYS).await;
        let known = account.known();
        if known.snapshot.keys_as_of.is_none_or(|listed_at| listed_at < asked_at) {
            ActionError::OutcomeUnknown
        } else if known.lost_keys().any(|(at, _)| at == asked_at) {
            ActionError::KeyLost
        } else {
            ActionError::NotCreated
        }
    }

    /// Where it is in memory only, a crash would lose it; the person is not held up for that.
    async fn keep_new_key(&self, account: &Account, key: &ApiKey) -> Result<(), KeychainError> {
        if account.keeping != Keeping::Keychain {
            return Ok(());
        }
        let kept = self.inner.options.keychain.write(&entry(account), key).answer().await;
        self.set_keychain(kept.as_ref().copied());
        if let Err(error) = &kept {
            tracing::warn!(%error, "a created key could not be put into the keychain");
        }
        kept
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

    /// The service that the account is signed in to, for the command that tests a key.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`].
    pub fn base_url(&self) -> Result<BaseUrl, ActionError> {
        let account = self.signed_in()?;
        let known = account.known();
        known.client.as_ref().map(|client| client.base().clone()).ok_or(ActionError::SignedOut)
    }

    /// The person has saved the created key: it is forgotten here, and its first use is looked out for.
    ///
    /// # Errors
    /// In a rotation of the key that this app signs in with: what keeps the app from taking the new one. The new key
    /// then stays.
    pub async fn finish_new_key(&self) -> Result<(), ActionError> {
        let Some(account) = self.current() else { return Ok(()) };
        let Some(asked_at) = account.known().new_key.as_ref().map(|new| new.asked_at) else { return Ok(()) };
        self.take_over_in_rotation(&account).await?;
        account.saved_in_rotation();
        // First the note, so that nothing is offered again or taken for lost, then the raw key.
        account.forget_intent(asked_at);
        account.known().new_key = None;
        account.watch_for_first_use();
        self.publish();
        self.checkpoint("acknowledged");
        self.sweep_new_key(&account).await;
        Ok(())
    }

    /// Takes up a key that was created in an earlier run and not acknowledged.
    pub(super) async fn recover_new_key(&self, account: &Account) {
        // Only the newest can have its raw key in the keychain: none is asked for before the one before is settled.
        let Some(intent) = account.known().intents.iter().next_back().cloned() else {
            return self.sweep_new_key(account).await;
        };
        let kept = self.inner.options.keychain.read(&entry(account)).answer().await;
        account.known().keychain_owes = kept.is_err();
        if let Ok(Some(key)) = kept {
            let view = intent.received.clone().unwrap_or_else(|| NewKeyView {
                id: String::new(),
                name: intent.name.clone(),
                prefix: key.prefix(),
                expires_at: intent.expires_at,
            });
            let new = NewKey { key, view: view.clone(), asked_at: intent.asked_at };
            if intent.purpose == Purpose::App {
                account.known().app_key = Some(new);
            } else {
                account.known().new_key = Some(new);
            }
            account.arrived(&Intent { received: Some(view), ..intent });
        } else {
            // The raw key is gone; whether there is a key without an owner the list will tell.
            account.known().schedule.keys_at = None;
        }
        self.publish();
    }

    /// Takes the created key out of the keychain. A crash between the two steps of acknowledging leaves a saved key
    /// there that nobody needs.
    pub(super) async fn sweep_new_key(&self, account: &Account) {
        if account.keeping == Keeping::Keychain {
            let removed = self.inner.options.keychain.remove(&entry(account)).answer().await;
            if let Err(error) = removed {
                tracing::warn!(%error, "a saved key could not be taken out of the keychain");
            }
        }
    }
}

impl Account {
    /// After a 429 asking before its time would start the wait anew, so that not even a click asks.
    pub(super) fn may_ask(&self) -> Result<(), ActionError> {
        let now = self.now();
        let until = self.known().schedule.not_before.filter(|until| now < *until);
        until.map_or(Ok(()), |until| Err(ActionError::Limited { until }))
    }

    /// What a refusal says beyond itself: when to ask again, or that the app's own key is dead.
    pub(super) fn refused(self: &Arc<Self>, core: &Core, error: &openrush_api::Error) {
        if matches!(error.kind(), ErrorKind::RateLimited { .. }) {
            self.known().schedule.not_before = error.retry_at();
            self.reschedule();
        } else if matches!(error.kind(), ErrorKind::Unauthorized) {
            // The banner then says so.
            let (core, account) = (core.clone(), Arc::clone(self));
            tokio::spawn(async move { account.refresh(&core, Calls::KEYS).await });
        }
    }

    /// The turn to create a key: one at a time, and none while one waits to be saved.
    pub(super) fn turn_to_create(&self) -> Result<MutexGuard<'_, ()>, ActionError> {
        let turn = self.creating.try_lock().map_err(|_| ActionError::NewKeyWaiting)?;
        let known = self.known();
        if known.new_key.is_some() || known.keychain_owes {
            return Err(ActionError::NewKeyWaiting);
        }
        // Both lie in the same place of the keychain until they are where they belong.
        if known.app_key.is_some() {
            return Err(ActionError::OwnKeyPending);
        }
        drop(known);
        Ok(turn)
    }
}

/// The keychain entry of a created key, beside the account's own.
pub(super) fn entry(account: &Account) -> String {
    format!("{}/new-key", account.id)
}
