//! Creating a key and handing it over, such that it is never lost on the way.
//!
//! The order is: intent stored → POST → raw key into the keychain → answer stored → shown → acknowledged → all of it
//! removed. A crash before the POST leaves nothing; one after it leaves either the raw key, which is offered again at
//! the next start, or the intent, by which the key is recognised in the list and offered for revocation.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use openrush_api::{ApiKey, BaseUrl, Client, ErrorKind, NewCredential};
use tokio::sync::MutexGuard;

use super::account::{Account, NewKey};
use super::intent::{Intent, Purpose};
use super::intents::Intents;
use super::key_book::checked_note;
use super::{ActionError, Core};
use crate::keychain::KeychainError;
use crate::schedule::Calls;
use crate::view::{Keeping, NewKeyView, ProblemCode};

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
        let client = account.own_client().await?;
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
        let keeps = account.keeping == Keeping::Keychain;
        let mut intent = account.intent(request, purpose, note);
        account.store_intent(&intent)?;
        let asked_at = intent.asked_at;
        account.known().making = Some(asked_at);
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
                    kept: false,
                };
                (answer.value.key, view)
            }
            Err(error) => match error.created_key() {
                // The key is all that could be read of the answer, and it is shown this one time only.
                Some(key) => {
                    let (name, prefix) = (request.name().to_owned(), key.prefix());
                    let expires_at = intent.expires_at;
                    (key.clone(), NewKeyView { id: String::new(), name, prefix, expires_at, kept: false })
                }
                None if is_unclear(&error) => {
                    return Err(self.settle_unknown(account, asked_at, error).await);
                }
                None => {
                    account.forget_intent(intent.asked_at);
                    account.refused(self, &error);
                    return Err(error.into());
                }
            },
        };
        self.checkpoint("answered");
        if purpose != Purpose::App {
            account.known().new_key = Some(NewKey { key: key.clone(), view: view.clone(), asked_at });
        }
        // Where it is in memory only, a crash would lose it; the person is not held up for that, and told.
        let kept = if keeps { self.keep_key(account, &intent, &key).await } else { Ok(()) };
        self.checkpoint("key kept");
        let view = NewKeyView { kept: keeps && kept.is_ok(), ..view };
        intent.received = Some(view.clone());
        account.change_intent(asked_at, |now| now.received.clone_from(&intent.received));
        account.arrived(&intent);
        account.known().making = None;
        self.checkpoint("answer stored");
        self.publish();
        // The new key is shown at once; the list follows.
        let (core, listing) = (self.clone(), Arc::clone(account));
        tokio::spawn(async move { listing.refresh(&core, Calls::KEYS).await });
        Ok(Made { key, view, asked_at, kept })
    }

    /// Reads the list after an answer was lost, and says what it tells.
    async fn settle_unknown(
        &self,
        account: &Arc<Account>,
        asked_at: DateTime<Utc>,
        error: openrush_api::Error,
    ) -> ActionError {
        // No raw key came, so none can be in the keychain.
        account.change_intent(asked_at, |intent| intent.may_be_kept = false);
        account.known().making = None;
        let listed = account.list_keys_again(self).await;
        if listed && account.known().lost_keys().any(|(at, _)| at == asked_at) {
            return ActionError::KeyLost;
        }
        // What to do about it is what helps; the intent waits for the list.
        let is_in_between = matches!(error.kind(), ErrorKind::SignInNetwork);
        match (is_in_between, listed) {
            (true, _) => error.into(),
            (false, true) => ActionError::NotCreated,
            (false, false) => ActionError::OutcomeUnknown,
        }
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
    /// [`ActionError::NotSaved`] where that cannot be stored: the key then stays, since the next start would take it for
    /// lost. [`ActionError::NotTakenOver`] in a rotation of the key that this app signs in with, where the app could not
    /// take the new one; it is forgotten all the same.
    pub async fn finish_new_key(&self) -> Result<(), ActionError> {
        let Some(account) = self.current() else { return Ok(()) };
        let saved = account.known().new_key.as_ref().map(|new| (new.asked_at, new.view.id.clone()));
        let Some((asked_at, id)) = saved else { return Ok(()) };
        let taken_over = self.take_over_in_rotation(&account).await;
        account.saved_in_rotation(&id);
        // First the note, so that nothing is offered again or taken for lost, then the raw key.
        account.conclude(asked_at)?;
        account.known().new_key = None;
        account.watch_for_first_use();
        self.publish();
        self.checkpoint("acknowledged");
        self.sweep(&account).await;
        // Another may have waited for its turn.
        self.recover_new_keys(&account).await;
        taken_over.map_err(|error| ActionError::NotTakenOver(Box::new(error)))
    }
}

impl Account {
    /// After a 429 asking before its time would start the wait anew, so that not even a click asks.
    pub(super) fn may_ask(&self) -> Result<(), ActionError> {
        let until = self.known().schedule.limit(self.now());
        until.map_or(Ok(()), |until| Err(ActionError::Limited { until }))
    }

    /// What a refusal says beyond itself: when to ask again, or that the app's own key is dead.
    pub(super) fn refused(self: &Arc<Self>, core: &Core, error: &openrush_api::Error) {
        if matches!(error.kind(), ErrorKind::RateLimited { .. }) {
            self.known().schedule.not_before = error.retry_at();
            // Nothing is asked until then, so that the banner has to say why.
            self.set_problem(ProblemCode::RateLimited, error.retry_at(), error.to_string());
            self.reschedule();
            core.publish();
            let account = Arc::clone(self);
            tokio::spawn(async move { account.keep_schedule().await });
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
        if known.new_key.is_some() {
            return Err(ActionError::NewKeyWaiting);
        }
        // Whoever does without a keychain is not held up by one.
        if self.keeping == Keeping::Keychain && known.keychain_owes() {
            return Err(ActionError::NewKeyOwed);
        }
        if known.app_key.is_some() {
            return Err(ActionError::OwnKeyPending);
        }
        drop(known);
        Ok(turn)
    }

    fn intent(&self, request: &NewCredential, purpose: Purpose, note: String) -> Intent {
        let (now, known) = (self.now(), self.known());
        // It tells one from another.
        let mut asked_at = now;
        while known.intents.get(asked_at).is_some() {
            asked_at += TimeDelta::microseconds(1);
        }
        Intent {
            name: request.name().to_owned(),
            expires_at: request.expires_at(),
            asked_at,
            asked_by_service: known.clocks_compared.then(|| now + known.ahead),
            known: known.snapshot.keys.iter().map(|key| key.credential.id.to_string()).collect(),
            received: None,
            found: None,
            purpose,
            note,
            slot: Intents::new_slot(),
            may_be_kept: self.keeping == Keeping::Keychain,
            over: false,
            unread: false,
        }
    }
}

/// Whether a change may have been made although an error came: where no answer came, or one that may not be the
/// service's own, such as the page of a captive portal.
pub(super) fn is_unclear(error: &openrush_api::Error) -> bool {
    let half = matches!(
        error.kind(),
        ErrorKind::ConnectionLost | ErrorKind::Timeout | ErrorKind::Undecodable { .. } | ErrorKind::TooLarge
    );
    error.outcome_unknown()
        || matches!(error.kind(), ErrorKind::SignInNetwork)
        || half && error.status().is_some()
}
