//! A key for this app alone, in place of the one that was pasted: so that the pasted one can be revoked or rotated
//! without the app losing its way in.
//!
//! The same care as for any new key (`new_key.rs`), and one step more: the pasted key is forgotten only after a call
//! with the new one has succeeded. intent stored → POST → into the keychain beside the pasted one → answer stored →
//! tried → in its place → all else removed. Wherever it breaks off, the next start or the next refresh goes on.

use std::sync::Arc;

use openrush_api::{ApiKey, Client, CredentialId, ErrorKind, NewCredential};

use super::account::{Account, Known, NewKey};
use super::intent::Purpose;
use super::intents::Intents;
use super::keys::begins;
use super::{ActionError, Core};
use crate::view::{Keeping, OwnKeyState, OwnKeyView};

/// The longest computer name that is taken into the key's name, in characters.
const LONGEST_COMPUTER: usize = 80;

impl Core {
    /// Makes a key for this app alone and signs in with it from now on.
    ///
    /// # Errors
    /// As [`Core::create_key`]; and [`ActionError::Keychain`] where the keychain does not take it, after which it is
    /// revoked again. When the new key could not be tried, the error says why: it is kept, and tried again later.
    pub async fn make_own_key(&self) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        if account.keeping != Keeping::Keychain {
            // It would be gone when the app quits, and the next sign-in would make another.
            return Err(ActionError::OwnKeyNotKept);
        }
        let client = account.own_client().await?;
        let waiting = account.known().app_key.is_some();
        if !waiting {
            let request = NewCredential::new(&self.own_key_name(), None, account.now())?;
            let turn = account.turn_to_create()?;
            let made = self.make(&account, &client, &request, (Purpose::App, String::new()), turn).await?;
            if let Err(error) = made.kept {
                self.take_back(&account, &client, &made.view.id, made.asked_at).await;
                return Err(error.into());
            }
            let new = NewKey { key: made.key, view: made.view, asked_at: made.asked_at };
            account.known().app_key = Some(new);
            self.publish();
        }
        self.adopt_app_key(&account).await
    }

    /// The person does not want a key for this app alone: it is not offered again, but stays in the settings.
    pub fn decline_own_key(&self) {
        if let Some(account) = self.current() {
            account.change_book(|book| book.own_declined = true);
            self.publish();
        }
    }

    /// A key that nobody can keep is of no use: it is revoked, or else named for revocation.
    async fn take_back(
        &self,
        account: &Arc<Account>,
        client: &Client,
        id: &str,
        asked_at: chrono::DateTime<chrono::Utc>,
    ) {
        let Ok(id) = CredentialId::parse(id) else { return };
        match client.revoke_credential(&id).await {
            Ok(_) => account.forget_intent(asked_at),
            Err(error) => tracing::warn!(%error, "a key that could not be kept could not be revoked"),
        }
        self.publish();
    }

    /// Puts the key that was made for this app in the place of the pasted one, once it has proven itself.
    pub(super) async fn adopt_app_key(&self, account: &Arc<Account>) -> Result<(), ActionError> {
        let Ok(_turn) = account.creating.try_lock() else { return Ok(()) };
        let Some((key, id, asked_at)) =
            account.known().app_key.as_ref().map(|new| (new.key.clone(), new.view.id.clone(), new.asked_at))
        else {
            return Ok(());
        };
        match self.adopt(account, &key, &id).await {
            Ok(()) => {}
            // It was revoked before it could be used: the app stays with the one it has.
            Err(ActionError::Api(error)) if matches!(error.kind(), ErrorKind::Unauthorized) => {
                if account.still_lists(&key, &id).await {
                    // It may be younger than what one of the service's servers knows: it is tried again.
                    return Err(ActionError::OwnKeyPending);
                }
                self.forget_app_key(account, asked_at).await;
                return Err(ActionError::OwnKeyRefused);
            }
            Err(error) => return Err(error),
        }
        account.change_book(|book| book.own = Some(id).filter(|id| !id.is_empty()));
        self.forget_app_key(account, asked_at).await;
        Ok(())
    }

    async fn forget_app_key(&self, account: &Arc<Account>, asked_at: chrono::DateTime<chrono::Utc>) {
        if let Err(error) = account.conclude(asked_at) {
            // The next start finds it in place and comes here again.
            tracing::warn!(%error, "that the app's own key is in place could not be stored");
        }
        account.known().app_key = None;
        self.checkpoint("own key settled");
        self.sweep(account).await;
        self.publish();
    }

    /// Signs the account in with another of its keys: only after a call with it has succeeded is the one before
    /// forgotten.
    ///
    /// # Errors
    /// What the service says to the new key, or [`ActionError::Keychain`]; then the one before stays.
    pub(super) async fn adopt(
        &self,
        account: &Arc<Account>,
        key: &ApiKey,
        id: &str,
    ) -> Result<(), ActionError> {
        // Before it is tried: a refresh that runs meanwhile would take the trial for the key's first use.
        account.note_signed_in_with(id.to_owned()).await;
        let client = account.client().await?.with_key(key.clone());
        client.credits().await?;
        self.checkpoint("own key tried");
        if account.keeping == Keeping::Keychain {
            let kept = self.inner.options.keychain.write(&account.id, key).answer().await;
            self.set_keychain(kept.as_ref().copied());
            kept?;
        }
        self.checkpoint("own key in place");
        account.unlock(client, key.clone());
        Ok(())
    }

    /// Revokes the keys that only this app has, one that is not in use yet among them, without waiting for it: signing
    /// out is not held up by a network. Where that fails, the next list names what nobody has.
    pub(super) fn revoke_app_keys(&self, account: &Account) {
        let (client, own, pending) = {
            let known = account.known();
            let in_use = in_use(&known);
            let pending = known.app_key.as_ref().map(|new| (new.view.id.clone(), new.asked_at));
            let intent = |at| known.intents.get(at).cloned();
            let pending = pending.and_then(|(id, at)| Some((id, intent(at)?)));
            (known.client.clone(), known.book.own.clone().filter(|_| in_use), pending)
        };
        let Some(client) = client else { return };
        account.change_book(|book| book.own = book.own.take().filter(|_| own.is_none()));
        // The account itself is not held, so that its history can be opened again.
        let folder = account.folder.clone();
        let (pending, intent) = pending.unzip();
        let ids: Vec<_> = [pending, own].into_iter().map(|id| CredentialId::parse(id?).ok()).collect();
        tokio::spawn(async move {
            for (id, intent) in ids.into_iter().zip([intent, None]) {
                let Some(id) = id else { continue };
                match (client.revoke_credential(&id).await, intent, &folder) {
                    (Ok(_), Some(intent), Some(folder)) => {
                        // A note that stays tells of a key that is revoked, and ends with the next list.
                        let _ = Intents::remove(folder, &intent);
                    }
                    (Ok(_), _, _) => {}
                    (Err(error), _, _) => tracing::warn!(
                        %error, "the key of this app could not be revoked; it is in the list of keys"
                    ),
                }
            }
        });
    }

    /// "OpenRush Desktop on studio".
    pub(super) fn own_key_name(&self) -> String {
        own_key_name(&self.inner.options.computer)
    }
}

/// How it stands with a key for this app alone, called `name`.
pub(super) fn own_key_view(keeping: Keeping, known: &Known, name: &str) -> OwnKeyView {
    OwnKeyView { state: own_key_state(keeping, known), name: name.to_owned() }
}

/// Whether the app signs in with the key that it made for itself.
fn in_use(known: &Known) -> bool {
    known.book.own.as_ref().is_some_and(|id| known.owns(id))
}

impl Account {
    /// Whether the service lists a key as one that is switched on; also where the list cannot be had, for then nothing
    /// says that it is dead.
    async fn still_lists(&self, key: &ApiKey, id: &str) -> bool {
        let Ok(client) = self.client().await else { return true };
        let Ok(listed) = client.list_credentials().await else { return true };
        listed.value.iter().any(|credential| {
            let same = if id.is_empty() { begins(key, credential) } else { credential.id.as_str() == id };
            same && credential.is_active
        })
    }
}

fn own_key_state(keeping: Keeping, known: &Known) -> OwnKeyState {
    if keeping != Keeping::Keychain {
        OwnKeyState::Unavailable
    } else if known.app_key.is_some() {
        OwnKeyState::Pending
    } else if in_use(known) {
        OwnKeyState::InUse
    } else if known.book.own_declined {
        OwnKeyState::Declined
    } else {
        OwnKeyState::Offered
    }
}

/// The name of a key for this app on a computer.
fn own_key_name(computer: &str) -> String {
    // A name that the service would refuse helps nobody.
    let computer: String =
        computer.trim().chars().filter(|c| !c.is_control()).take(LONGEST_COMPUTER).collect();
    if computer.is_empty() {
        "OpenRush Desktop".to_owned()
    } else {
        format!("OpenRush Desktop on {computer}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_named_after_the_computer() {
        assert_eq!(own_key_name(" studio\n"), "OpenRush Desktop on studio");
        assert_eq!(own_key_name(""), "OpenRush Desktop");
        let long = own_key_name(&"x".repeat(300));
        assert!(NewCredential::new(&long, None, chrono::Utc::now()).is_ok());
    }
}
