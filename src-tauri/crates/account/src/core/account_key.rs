//! The accounts' own keys: asked of the keychain, and handed to the accounts that wait for them.

use std::pin::Pin;
use std::sync::{Arc, Weak};

use openrush_api::{ApiKey, BaseUrl};

use super::account::Account;
use super::registry::Record;
use super::{ActionError, Core};
use crate::keychain::KeychainError;
use crate::view::{Keeping, KeychainStatus, ProblemCode};

impl Core {
    pub(super) async fn fetch_key(&self, account: &Arc<Account>, record: &Record) -> Result<(), ActionError> {
        let mut attempt = self.inner.options.keychain.read(&record.id);
        let answer = attempt.answer().await;
        if answer.as_ref().err() == Some(&KeychainError::NotAnswering) {
            // A person may be typing the keychain's password: when it opens later, the account comes alive by itself.
            let (core, account, record) = (self.clone(), Arc::downgrade(account), record.clone());
            tokio::spawn(async move {
                let answer = attempt.late().await;
                // It may have been replaced meanwhile, by one that was given its key by hand.
                if let (Ok(key), Some(account)) = (answer, account.upgrade()) {
                    let _ = core.take_key(&account, &record, Ok(key)).await;
                    core.fetch_missing_keys().await;
                }
            });
        }
        self.take_key(account, record, answer).await
    }

    async fn take_key(
        &self,
        account: &Arc<Account>,
        record: &Record,
        answer: Result<Option<ApiKey>, KeychainError>,
    ) -> Result<(), ActionError> {
        self.set_keychain(answer.as_ref().map(|_| ()));
        let key = match answer {
            Ok(Some(key)) => key,
            Ok(None) => {
                let detail = "The keychain has no key for this account any more.".to_owned();
                self.blocked(account, ProblemCode::KeyMissing, detail);
                return Ok(());
            }
            Err(error) => {
                self.keychain_in_the_way(account, error.clone());
                return Err(error.into());
            }
        };
        // The address was checked when it was stored; a file that was changed by hand is checked again.
        let Ok(base_url) = BaseUrl::parse(&record.base_url) else { return Err(ActionError::SignedOut) };
        self.recover_new_keys(account).await;
        account.known().claimed = record.account_id.clone();
        account.unlock(self.client(base_url, &key)?, key);
        self.publish();
        Ok(())
    }

    /// Asks for the keys of the accounts that are not shown, one after another. A keychain that is in the way is in the way
    /// of all of them: the person is not asked for its password once for each.
    pub(super) async fn fetch_keys(&self, opened: Vec<(Weak<Account>, Record)>) {
        for (account, record) in opened {
            let Some(account) = account.upgrade() else { continue };
            let status = self.state().app.keychain;
            match status {
                KeychainStatus::Unknown | KeychainStatus::Fine => {
                    let _ = self.fetch_key(&account, &record).await;
                }
                KeychainStatus::Locked => self.keychain_in_the_way(&account, KeychainError::Locked),
                KeychainStatus::Absent => {
                    self.keychain_in_the_way(
                        &account,
                        KeychainError::Absent("as for another account just now".into()),
                    );
                }
                KeychainStatus::NotAnswering => {
                    self.keychain_in_the_way(&account, KeychainError::NotAnswering);
                }
            }
        }
    }

    /// Asks the keychain again for the key of the account that is shown.
    ///
    /// # Errors
    /// [`ActionError::Keychain`].
    pub async fn retry_keychain(&self) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let record = self.state().registry.accounts.iter().find(|record| record.id == account.id).cloned();
        self.fetch_key(&account, &record.ok_or(ActionError::SignedOut)?).await?;
        let core = self.clone();
        tokio::spawn(async move { core.fetch_missing_keys().await });
        Ok(())
    }

    /// Asks again for the keys that the keychain did not hand over, now that it answers. Boxed, because what it calls ends
    /// with this again.
    fn fetch_missing_keys(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        let waiting: Vec<(Weak<Account>, Record)> = {
            let state = self.state();
            let kept = state.open.iter().filter(|account| account.keeping == Keeping::Keychain);
            let locked = kept.filter(|account| account.known().client.is_none());
            let of = |account: &Arc<Account>| {
                Some((Arc::downgrade(account), state.registry.record(&account.id)?.clone()))
            };
            locked.filter_map(of).collect()
        };
        Box::pin(self.fetch_keys(waiting))
    }

    fn keychain_in_the_way(&self, account: &Account, error: KeychainError) {
        let code = match error {
            KeychainError::Locked => ProblemCode::KeychainLocked,
            KeychainError::Absent(_) => ProblemCode::KeychainAbsent,
            KeychainError::NotAnswering => ProblemCode::KeychainNotAnswering,
        };
        self.blocked(account, code, error.to_string());
    }
}
