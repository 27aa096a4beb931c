//! Coming in, coming back, and going out.

use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::time::Duration;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, BaseUrl, Client};
use tokio::sync::OwnedMutexGuard;

use super::account::{Account, Parts};
use super::history_thread::HistoryThread;
use super::key_book::KeyBook;
use super::registry::{self, Record, Registry};
use super::{ActionError, Core};
use crate::history::HistoryError;
use crate::keychain::KeychainError;
use crate::view::{Keeping, KeychainStatus, NoticeCode, ProblemCode};

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

/// How long after the start the history is looked through for damage: usually, and where the last run ended in a crash.
const LOOK: Duration = Duration::from_secs(90);
const LOOK_AFTER_CRASH: Duration = Duration::from_secs(3);
/// And how long after it the next account's.
const LOOKS_APART: Duration = Duration::from_secs(10);

/// The keychain and the certificates wait for the window's first frame, which shows what is known without them.
const FIRST_FRAME: Duration = Duration::from_millis(250);

/// The service's page for buying credits.
const BILLING: &str = "https://openrush.io/dashboard/billing";

impl Core {
    /// Signs in with a key. Nothing is stored before the service has accepted it.
    ///
    /// # Errors
    /// [`ActionError::Key`] and [`ActionError::KeyUnusual`] before anything is sent; [`ActionError::Limited`] where the
    /// service asked to wait with this key; what the service says; and [`ActionError::Keychain`], after which `keep` may
    /// be [`Keep::UntilQuit`]. A keychain that answers later than it is waited for ends the sign-in then.
    pub async fn sign_in(&self, text: &str, accept_unusual: bool, keep: Keep) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        let key = ApiKey::parse(text)?;
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

    /// Signs out: every key leaves the keychain and the memory; the history stays. A key that only this app had is revoked
    /// where the service can be reached: nobody could use it any more.
    ///
    /// # Errors
    /// [`ActionError::NewKeyWaiting`] where a key came while it was waited for, which nobody has seen yet;
    /// [`ActionError::Keychain`] where the key could not be removed; the account then stays signed in, so that
    /// nobody believes it is gone.
    pub async fn sign_out(&self) -> Result<(), ActionError> {
        self.leave(false).await
    }

    /// Signs out although the keychain does not take the key out: it is taken out as soon as the keychain answers.
    ///
    /// # Errors
    /// [`ActionError::NotSaved`].
    pub async fn sign_out_anyway(&self) -> Result<(), ActionError> {
        self.leave(true).await
    }

    async fn leave(&self, anyway: bool) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        self.state().entrances += 1;
        let Some(account) = self.current() else { return Ok(()) };
        let waited = account.known().new_key.is_some();
        // A key that is being created would be left behind.
        let turn = account.creating.lock().await;
        if !waited && account.known().new_key.is_some() {
            return Err(ActionError::NewKeyWaiting);
        }
        account.known().leaving = true;
        if let Err(error) = self.empty_keychain(&account).await {
            if !anyway {
                account.known().leaving = false;
                self.publish();
                return Err(error);
            }
            self.change_registry(|registry| registry.set_leftover(&account.id, true))?;
        }
        self.revoke_app_keys(&account);
        drop(turn);
        self.cancel_export_of(&account.id);
        self.close(&account.id);
        let saved = if account.demo { Ok(()) } else { self.note_signed_out(&account.id) };
        let shown = self.state().shown.as_deref() == Some(account.id.as_str());
        let id = account.id.clone();
        // Its history is closed before another is shown.
        drop(account);
        self.state().app.notices.retain(|notice| notice.account.as_deref() != Some(id.as_str()));
        if shown {
            self.show_another()
        } else {
            self.publish()
        }
        saved
    }

    /// Holds at least until the app quits, where the disk is full.
    fn note_signed_out(&self, id: &str) -> Result<(), ActionError> {
        let mut registry = self.state().registry.clone();
        let before = registry.clone();
        registry.signed_out(id);
        self.state().registry = registry.clone();
        Ok(registry.save(&self.inner.options.data_dir, &before)?)
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

    /// The page for buying credits; from now on the app looks out for the top-up.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`].
    pub fn billing_page(&self) -> Result<String, ActionError> {
        let account = self.signed_in()?;
        account.watch_for_top_up();
        self.publish();
        Ok(account.billing_url.clone().unwrap_or_else(|| BILLING.into()))
    }

    /// Shows the account of the last time: first its last known figures, then what the keychain and the service say. The
    /// other accounts are opened after it, one after another: the first frame waits for none of them.
    pub(super) async fn resume(&self, _entrance: Option<OwnedMutexGuard<()>>) {
        let (first, others) = {
            let state = self.state();
            let first = state.registry.signed_in().cloned();
            let signed_in = state.registry.listed().filter(|record| record.signed_in);
            let others: Vec<String> = signed_in
                .map(|record| record.id.clone())
                .filter(|id| first.as_ref().is_none_or(|f| f.id != *id))
                .collect();
            (first, others)
        };
        let Some(record) = first else {
            self.show(None);
            return;
        };
        let shown = match self.admit(&record, Keeping::Keychain).await {
            Ok(account) => {
                self.show(Some(&record.id));
                account.keep_fresh(self);
                self.heal_later(&account, &record.id, 0);
                // Not held: the person may want to sign out meanwhile.
                Some((Arc::downgrade(&account), record))
            }
            Err(error) => {
                tracing::error!(%error, "the last account cannot be shown");
                self.show(None);
                None
            }
        };
        let core = self.clone();
        // Not waited for: the keychain may take its time.
        tokio::spawn(async move {
            tokio::time::sleep(FIRST_FRAME).await;
            let asked = async {
                if let Some((account, record)) = shown
                    && let Some(account) = account.upgrade()
                {
                    // Trouble is shown as the account's problem.
                    let _ = core.fetch_key(&account, &record).await;
                }
            };
            let (opened, ()) = tokio::join!(core.open_others(others), asked);
            core.fetch_keys(opened).await;
        });
    }

    /// Asks for the keys of the accounts that are not shown, one after another. A keychain that is in the way is in the way
    /// of all of them: the person is not asked for its password once for each.
    async fn fetch_keys(&self, opened: Vec<(Weak<Account>, Record)>) {
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

    /// Opens the accounts that are not shown.
    async fn open_others(&self, ids: Vec<String>) -> Vec<(Weak<Account>, Record)> {
        let mut opened = Vec::new();
        for (place, id) in (1..).zip(ids) {
            let _entrance = self.inner.entrance.lock().await;
            let record = {
                let state = self.state();
                let open = state.account(&id).is_some();
                state.registry.record(&id).filter(|record| record.signed_in && !open).cloned()
            };
            // Somebody may have looked at it, or signed out of it, meanwhile.
            let Some(record) = record else { continue };
            match self.admit(&record, Keeping::Keychain).await {
                Ok(account) => {
                    let nothing_shown = self.state().shown.is_none();
                    if nothing_shown {
                        self.show(Some(&id));
                    } else {
                        account.rest();
                    }
                    account.keep_fresh(self);
                    self.heal_later(&account, &record.id, place);
                    opened.push((Arc::downgrade(&account), record));
                    self.publish();
                }
                Err(error) => tracing::error!(%error, "an account cannot be opened"),
            }
        }
        opened
    }

    /// Lets an account that was just opened ask for its key, and then for fresh figures.
    pub(super) fn come_alive(&self, account: &Arc<Account>, record: Record) {
        account.keep_fresh(self);
        self.heal_later(account, &record.id, 0);
        let (core, entry) = (self.clone(), Arc::clone(account));
        // Not waited for: the keychain may take its time, and the person may want to sign out meanwhile.
        tokio::spawn(async move {
            tokio::time::sleep(FIRST_FRAME).await;
            // Trouble is shown as the account's problem.
            let _ = core.fetch_key(&entry, &record).await;
        });
    }

    async fn fetch_key(&self, account: &Arc<Account>, record: &Record) -> Result<(), ActionError> {
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

    fn keychain_in_the_way(&self, account: &Account, error: KeychainError) {
        let code = match error {
            KeychainError::Locked => ProblemCode::KeychainLocked,
            KeychainError::Absent(_) => ProblemCode::KeychainAbsent,
            KeychainError::NotAnswering => ProblemCode::KeychainNotAnswering,
        };
        self.blocked(account, code, error.to_string());
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
        account.unlock(self.client(base_url, &key)?, key);
        self.publish();
        Ok(())
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

    /// Looks for damage once the app has started and the person has what they came for: it reads the whole file.
    /// One account after another: `place` is how many come before.
    fn heal_later(&self, account: &Arc<Account>, id: &str, place: u32) {
        let wait = if self.inner.crashed { LOOK_AFTER_CRASH } else { LOOK };
        let wait = wait + LOOKS_APART * place;
        let (core, account, id) = (Arc::downgrade(&self.inner), Arc::downgrade(account), id.to_owned());
        tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            // Neither is held meanwhile, so that the account can go.
            if let Some((inner, account)) = core.upgrade().zip(account.upgrade()) {
                Core::over(inner).heal(&account, &id).await;
            }
        });
    }

    pub(super) fn client(&self, base_url: BaseUrl, key: &ApiKey) -> Result<Client, openrush_api::Error> {
        Client::with_options(base_url, key.clone(), self.inner.options.patience)
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

    /// The record of the account that a key belongs to. It is stored before the keychain is asked to take the key, so
    /// that no key lies there under an id that nobody knows.
    fn record_of(
        &self,
        base_url: &BaseUrl,
        account_id: Option<&str>,
        keep: Keep,
    ) -> Result<Record, ActionError> {
        let mut found = None;
        self.change_registry(|registry| {
            let record = registry.admit(base_url, account_id);
            if keep == Keep::Keychain && !record.signed_in {
                registry.set_leftover(&record.id, true);
            }
            found = Some(record);
        })?;
        found.ok_or(ActionError::SignedOut)
    }
}
