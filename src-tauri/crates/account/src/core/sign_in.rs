//! Coming in.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, BaseUrl, Client};

use super::account::{Account, Parts};
use super::history_thread::HistoryThread;
use super::key_book::KeyBook;
use super::registry::{self, Record, Registry};
use super::{ActionError, Core};
use crate::history::HistoryError;
use crate::view::{Keeping, NoticeCode};

/// How the person wants the key to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// In the system's keychain.
    Keychain,
    /// In memory until the app quits.
    UntilQuit,
}

/// A key that the service accepted.
#[derive(Clone)]
pub(super) struct Ready {
    /// The account's id here.
    pub(super) id: String,
    pub(super) client: Client,
    pub(super) key: ApiKey,
    /// The service asked for a pause meanwhile.
    pub(super) not_before: Option<DateTime<Utc>>,
}

impl Core {
    /// Signs in with a key. Nothing is stored before the service has accepted it.
    ///
    /// # Errors
    /// [`ActionError::Key`] and [`ActionError::KeyUnusual`] before anything is sent; [`ActionError::Limited`] where the
    /// service asked to wait with this key; what the service says; and [`ActionError::Keychain`], after which `keep` may
    /// be [`Keep::UntilQuit`]. A keychain that answers later than it is waited for ends the sign-in then.
    pub async fn sign_in(&self, text: &str, accept_unusual: bool, keep: Keep) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        let key = ApiKey::pasted(text)?;
        if !accept_unusual && !key.looks_like_openrush() {
            return Err(ActionError::KeyUnusual);
        }
        let base_url = self.inner.options.base_url.clone();
        let client = self.client(base_url.clone(), &key)?;
        let tried = self.try_key(&client, &key).await?;
        self.state().entrances += 1;
        let record = self.record_of(&base_url, tried.account_id.as_deref(), keep)?;
        let ready = Ready { id: record.id, client, key, not_before: tried.not_before };
        if keep == Keep::Keychain {
            self.keep_account_key(&ready, record.leftover).await?;
        }
        let (id, known) = (ready.id.clone(), self.state().account(&ready.id).is_some());
        self.enter(ready, keep).await?;
        if known {
            self.notify(NoticeCode::AccountKnown, &id, None);
            self.publish();
        }
        Ok(())
    }

    /// Shows the account whose key is where it is to be kept.
    pub(super) async fn enter(&self, ready: Ready, keep: Keep) -> Result<(), ActionError> {
        let keeping = match keep {
            Keep::Keychain => Keeping::Keychain,
            Keep::UntilQuit => Keeping::UntilQuit,
        };
        let entered = self.change_registry(|registry| registry.entered(&ready.id, keeping));
        if let Err(error) = entered {
            self.settle_entry(&ready.id);
            return Err(error);
        }
        let record = self.state().registry.record(&ready.id).cloned().ok_or(ActionError::SignedOut)?;
        let account = self.admit(&record, keeping).await?;
        self.show(Some(&account.id));
        self.recover_new_keys(&account).await;
        if ready.not_before.is_some() {
            account.known().schedule.not_before = ready.not_before;
        }
        account.unlock(ready.client, ready.key);
        account.keep_fresh(self);
        self.publish();
        Ok(())
    }

    /// The record of the account that a key belongs to. It is stored before the keychain is asked to take the key, so
    /// that no key lies there under an id that nobody knows.
    fn record_of(
        &self,
        base_url: &BaseUrl,
        account_id: Option<&str>,
        keep: Keep,
    ) -> Result<Record, ActionError> {
        let mut found = None;
        let open: Vec<String> = self.state().open.iter().map(|account| account.id.clone()).collect();
        self.change_registry(|registry| {
            let in_use = |record: &Record| record.signed_in || open.contains(&record.id);
            let record = registry.admit(base_url, account_id, in_use);
            if keep == Keep::Keychain && !record.signed_in {
                registry.set_leftover(&record.id, true);
            }
            found = Some(record);
        })?;
        found.ok_or(ActionError::SignedOut)
    }

    /// Notes whose account it is as soon as an answer tells, where it could not be had when somebody signed in: so that the
    /// next one who signs in with a key of another account does not find this history.
    pub(super) fn note_whose(&self, account: &Account) {
        let Some(whose) = account.known().whose.clone().filter(|_| !account.demo) else { return };
        let unknown = |record: &Record| record.account_id.is_none();
        if !self.state().registry.record(&account.id).is_some_and(unknown) {
            return;
        }
        let noted = self.change_registry(|registry| {
            registry.found_out(&account.id, whose.as_str());
        });
        if let Err(error) = noted {
            tracing::warn!(%error, "whose account it is was not kept");
        }
    }

    pub(super) fn client(&self, base_url: BaseUrl, key: &ApiKey) -> Result<Client, openrush_api::Error> {
        Client::with_options(base_url, key.clone(), self.inner.options.patience)
    }

    /// Opens an account's history, and takes the account among those that are open. It is not shown by that.
    pub(super) async fn admit(&self, record: &Record, keeping: Keeping) -> Result<Arc<Account>, ActionError> {
        // The same history must not be open twice: an account that is opened anew goes first.
        self.cancel_export_of(&record.id);
        self.close(&record.id);
        let clock = self.clock();
        let path = registry::history_path(&self.inner.options.data_dir, &record.id);
        let folder = registry::folder(&self.inner.options.data_dir, &record.id);
        let own = KeyBook::load(&folder).signed_in_with;
        let opened = HistoryThread::open(Some(path), own, clock()).await?;
        if let Some(aside) = opened.set_aside {
            let file = aside.file.file_name().map(|name| name.to_string_lossy().into_owned());
            self.notify(NoticeCode::HistorySetAside, &record.id, file);
        }
        match opened.not_kept {
            Some(HistoryError::Newer { .. }) => self.notify(NoticeCode::HistoryNewer, &record.id, None),
            Some(_) => self.notify(NoticeCode::HistoryNotWritable, &record.id, None),
            None => {}
        }
        let account = Account::new(Parts {
            id: record.id.clone(),
            name: record.name.clone(),
            colour: record.colour.unwrap_or_default(),
            keeping,
            billing_url: None,
            clock,
            history: opened.thread,
            folder: Some(folder),
            own_key_name: self.own_key_name(),
            snapshot: opened.snapshot,
        });
        self.state().open.push(Arc::clone(&account));
        Ok(account)
    }

    /// Changes the list of accounts, on the disk first.
    pub(super) fn change_registry(&self, change: impl FnOnce(&mut Registry)) -> Result<(), ActionError> {
        let before = self.state().registry.clone();
        let mut registry = before.clone();
        change(&mut registry);
        registry.save(&self.inner.options.data_dir, &before)?;
        self.state().registry = registry;
        Ok(())
    }
}
