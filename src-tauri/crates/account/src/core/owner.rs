//! Whose key the keychain handed over. An entry can have been replaced, by hand or by another program: nothing of
//! another account may get into this one's history, and nothing may be made or revoked there.

use chrono::{DateTime, Utc};
use openrush_api::{AccountId, Client, Credential, Error, ErrorKind, UsageLimit};

use super::ActionError;
use super::account::Account;
use super::refresh::{Asking, Trouble};
use crate::schedule::Calls;
use crate::view::ProblemCode;

/// A list of keys, and when it was answered.
pub(super) type Listed = (DateTime<Utc>, Vec<Credential>);

impl Account {
    /// Asks whose the key from the keychain is, unless an answer has told so since it was handed over. Answers with the
    /// list of keys where that was what told it.
    ///
    /// No call says directly whose a key is. An account that has neither a key in its list nor a request is taken for
    /// the one that it was: there is nothing in it that could be mixed up but a balance.
    ///
    /// # Errors
    /// [`Trouble::Stranger`] where the key is another account's; what the service says.
    pub(super) async fn confirm_owner(
        &self,
        client: &Client,
        asking: Asking,
    ) -> Result<Option<Listed>, Trouble> {
        let Some(claimed) = self.known().claimed.clone() else { return Ok(None) };
        let asked_at = self.asks(asking);
        let listed = match client.list_credentials().await {
            Ok(answer) => Some((self.taken(asked_at, &answer).1, answer.value)),
            Err(error) if only_the_list_fails(&error) => None,
            Err(error) => return Err(error.into()),
        };
        let owner = match listed.as_ref().and_then(|(_, keys)| keys.first()) {
            Some(key) => Some(key.account_id.clone()),
            None => {
                let asked_at = self.asks(asking);
                let answer = client.usage(UsageLimit::new(1)).await?;
                self.taken(asked_at, &answer);
                answer.value.first().map(|row| row.account_id.clone())
            }
        };
        same(owner.as_ref(), &claimed)?;
        self.known().claimed = None;
        Ok(listed)
    }

    /// The way to the service for what changes something there, once it is certain that it leads to this account.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`] where there is none; what the service says.
    pub(super) async fn own_client(&self) -> Result<Client, ActionError> {
        let client = self.client().await?;
        match self.confirm_owner(&client, Asking::Person(Calls::ALL)).await {
            Ok(_) => Ok(client),
            Err(trouble) => {
                if matches!(trouble, Trouble::Stranger) {
                    self.disown();
                }
                Err(trouble.into())
            }
        }
    }

    /// As [`confirm_owner`](Self::confirm_owner), from an answer that tells it by the way.
    ///
    /// # Errors
    /// [`Trouble::Stranger`].
    pub(super) fn must_own(&self, owner: Option<&AccountId>) -> Result<(), Trouble> {
        let claimed = self.known().claimed.clone();
        claimed.map_or(Ok(()), |claimed| same(owner, &claimed))
    }

    /// Gives the key of another account out of hand again, and says so.
    pub(super) fn disown(&self) {
        {
            let mut known = self.known();
            known.client = None;
            known.own_key = None;
        }
        let detail = "The key in this account's place in the keychain is one of another account.";
        self.set_problem(ProblemCode::KeyOfAnother, None, detail.to_owned());
    }
}

fn same(owner: Option<&AccountId>, claimed: &str) -> Result<(), Trouble> {
    match owner {
        Some(owner) if owner.as_str() != claimed => Err(Trouble::Stranger),
        _ => Ok(()),
    }
}

/// Whether another call may well be answered: the service was reached, and has nothing against the key.
fn only_the_list_fails(error: &Error) -> bool {
    error.status().is_some()
        && !matches!(error.kind(), ErrorKind::Unauthorized | ErrorKind::RateLimited { .. })
}
