//! What a key does, revoking it, and recognising the app's own.

use openrush_api::{Credential, CredentialId, ErrorKind};

use super::account::{Account, Known};
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
        Ok(impact)
    }

    /// Revokes a key. One that is already gone is an error of its own, so that the person is told.
    ///
    /// # Errors
    /// [`ActionError::Api`] with the code `not_found` when it was gone; [`ActionError::OutcomeUnknown`] when the
    /// answer was lost and the list does not show it as revoked.
    pub async fn revoke_key(&self, id: &str) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let client = account.client().await?;
        let credential = CredentialId::parse(id).map_err(|_| ActionError::NotFound)?;
        let outcome = client.revoke_credential(&credential).await;
        let own = account.owns(id);
        account.refresh(self, Calls::KEYS).await;
        match outcome {
            Ok(_) => Ok(()),
            // Settled by the list: it says whether the key still works. The app's own key cannot read the list any
            // more once it is revoked, which says the same.
            Err(error)
                if error.outcome_unknown() && (account.is_revoked(id) || own && account.is_refused()) =>
            {
                Ok(())
            }
            Err(error) if error.outcome_unknown() => Err(ActionError::OutcomeUnknown),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound) => Err(ActionError::NotFound),
            Err(error) => Err(error.into()),
        }
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

    fn is_revoked(&self, id: &str) -> bool {
        let known = self.known();
        known.snapshot.keys.iter().any(|key| key.credential.id.as_str() == id && !key.credential.is_active)
    }

    fn is_refused(&self) -> bool {
        self.known().schedule.refused
    }
}

/// True for the credential that this app signs in with, as far as its display prefix tells: where two share it, none.
pub(super) fn is_own(known: &Known, credential: &Credential) -> bool {
    let Some(key) = &known.own_key else { return false };
    let matches = |other: &Credential| {
        let beginning = other.prefix.trim_end_matches(['.', '…', '*']);
        beginning.len() >= TELLING_PREFIX && key.expose().starts_with(beginning)
    };
    matches(credential) && known.snapshot.keys.iter().filter(|key| matches(&key.credential)).count() == 1
}
