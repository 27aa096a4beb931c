//! What a key does, revoking it, and recognising the app's own.

use std::sync::Arc;

use openrush_api::{ApiKey, Credential, CredentialId, ErrorKind};

use super::account::{Account, Known};
use super::new_key::is_unclear;
use super::{ActionError, Core};
use crate::schedule::Calls;
use crate::view::RevokeImpact;

/// A display prefix shorter than this says too little to recognise a key by.
const TELLING_PREFIX: usize = 6;

impl Core {
    /// What a key does, to be seen before it is revoked.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] for a credential that is not in the list.
    pub async fn revoke_impact(&self, id: &str) -> Result<RevokeImpact, ActionError> {
        let account = self.signed_in()?;
        let (now, credential) = (account.now(), id.to_owned());
        let impact = account.history.call(move |history| history.revoke_impact(&credential, now)).await?;
        let mut impact = impact.ok_or(ActionError::NotFound)?;
        impact.own = account.owns(id);
        let known = account.known();
        if let Some(key) = known.key(id) {
            // Of a key that this app signs in with, the service's word on its last use tells only of the app.
            impact.last_used_at = known.last_use(key);
        }
        Ok(impact)
    }

    /// Revokes a key: one call is at most one POST. What an unclear answer left open is settled by reading the list
    /// again. One that is already gone is an error of its own, so that the person is told.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] when it was gone already; [`ActionError::NotRevoked`] when no clear answer came, or one
    /// that cannot be, and the list shows that the key still works; [`ActionError::OutcomeUnknown`] when the list cannot be read either;
    /// otherwise what the service says, and the key is as it was.
    pub async fn revoke_key(&self, id: &str) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let client = account.own_client().await?;
        let credential = CredentialId::parse(id).map_err(|_| ActionError::NotFound)?;
        account.may_ask()?;
        let own = account.owns(id);
        account.known().schedule.asks();
        let outcome = client.revoke_credential(&credential).await;
        let Err(error) = outcome else {
            account.list_keys_again(self).await;
            return Ok(());
        };
        if is_unclear(&error) {
            let listed = account.list_keys_again(self).await;
            // The app's own key cannot read the list any more once it is revoked, which says the same.
            return match listed {
                _ if own && account.is_refused() => Ok(()),
                true if account.works(id) => Err(ActionError::NotRevoked),
                true => Ok(()),
                false if matches!(error.kind(), ErrorKind::SignInNetwork) => Err(error.into()),
                false => Err(ActionError::OutcomeUnknown),
            };
        }
        let missing = matches!(error.kind(), ErrorKind::NotFound);
        if missing || matches!(error.kind(), ErrorKind::Conflict) {
            return Err(match account.list_keys_again(self).await {
                true if !account.works(id) => ActionError::NotFound,
                true if missing => ActionError::NotRevoked,
                false if missing => ActionError::NotFound,
                true | false => error.into(),
            });
        }
        // The list has nothing new to say, and after a 429 nothing may be asked.
        account.refused(self, &error);
        Err(error.into())
    }
}

impl Account {
    fn owns(&self, id: &str) -> bool {
        let known = self.known();
        known
            .snapshot
            .keys
            .iter()
            .any(|key| key.credential.id.as_str() == id && is_own(&known, &key.credential))
    }

    /// Reads the list of keys; true when it came. Where it did not, the next refresh asks for it. A list that was asked for
    /// before is waited for and does not count: it may be older than what is to be known.
    pub(super) async fn list_keys_again(self: &Arc<Self>, core: &Core) -> bool {
        drop(self.refresh_turn.lock().await);
        self.known().schedule.keys_at = None;
        self.refresh(core, Calls::KEYS).await;
        self.known().schedule.keys_at.is_some()
    }

    /// Whether the last list has the key as one that is switched on.
    fn works(&self, id: &str) -> bool {
        let known = self.known();
        known.snapshot.keys.iter().any(|key| key.credential.id.as_str() == id && key.credential.is_active)
    }

    fn is_refused(&self) -> bool {
        self.known().schedule.refused
    }
}

/// True for the credential that this app signs in with, as far as its display prefix tells: where two share it, none.
pub(super) fn is_own(known: &Known, credential: &Credential) -> bool {
    let Some(key) = &known.own_key else { return false };
    begins(key, credential)
        && known.snapshot.keys.iter().filter(|other| begins(key, &other.credential)).count() == 1
}

/// True where the credential's display prefix is the beginning of the key.
pub(super) fn begins(key: &ApiKey, credential: &Credential) -> bool {
    begins_with(key, &credential.prefix).unwrap_or(false)
}

/// Whether a key begins with a display prefix; `None` where that is too short to tell.
pub(super) fn begins_with(key: &ApiKey, prefix: &str) -> Option<bool> {
    let beginning = prefix.trim_end_matches(['.', '…', '*']);
    (beginning.len() >= TELLING_PREFIX).then(|| key.expose().starts_with(beginning))
}
