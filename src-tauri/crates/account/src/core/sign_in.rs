//! Coming in, coming back, and going out.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use openrush_api::{ApiKey, BaseUrl, Client, ErrorKind, UsageLimit};
use tokio::sync::OwnedMutexGuard;

use super::account::{Account, Parts};
use super::history_thread::HistoryThread;
use super::key_book::KeyBook;
use super::registry::{self, Record};
use super::{ActionError, Core, Demo};
use crate::history::{HistoryError, SetAside};
use crate::keychain::KeychainError;
use crate::schedule::Calls;
use crate::view::{Keeping, NoticeCode, ProblemCode};

/// How the person wants the key to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// In the system's keychain.
    Keychain,
    /// In memory until the app quits.
    UntilQuit,
}

/// How long after the start the history is looked through for damage: usually, and where the last run ended in a crash.
const LOOK: Duration = Duration::from_secs(90);
const LOOK_AFTER_CRASH: Duration = Duration::from_secs(3);

/// The keychain and the certificates wait for the window's first frame, which shows what is known without them.
const FIRST_FRAME: Duration = Duration::from_millis(250);

/// The service's page for buying credits.
const BILLING: &str = "https://openrush.io/dashboard/billing";

impl Core {
    /// Signs in with a key. Nothing is stored before the service has accepted it.
    ///
    /// # Errors
    /// [`ActionError::Key`] and [`ActionError::KeyUnusual`] before anything is sent; what the service says; and
    /// [`ActionError::Keychain`], after which `keep` may be [`Keep::UntilQuit`].
    pub async fn sign_in(&self, text: &str, accept_unusual: bool, keep: Keep) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        let key = ApiKey::parse(text)?;
        if !accept_unusual && !key.looks_like_openrush() {
            return Err(ActionError::KeyUnusual);
        }
        let base_url = self.inner.options.base_url.clone();
        let client = self.client(base_url.clone(), &key)?;
        client.credits().await?;
        let account_id = self.account_id(&client).await?;
        let keeping = match keep {
            Keep::Keychain => Keeping::Keychain,
            Keep::UntilQuit => Keeping::UntilQuit,
        };
        let (before, registry, record) = {
            let state = self.state();
            let mut registry = state.registry.clone();
            let record = registry.admit(&base_url, account_id.as_deref(), keeping);
            (state.registry.clone(), registry, record)
        };
        if keep == Keep::Keychain {
            let kept = self.inner.options.keychain.write(&record.id, &key).answer().await;
            self.set_keychain(kept.as_ref().copied());
            self.publish();
            kept?;
        }
        if let Err(error) = registry.save(&self.inner.options.data_dir) {
            self.state().registry = before;
            return Err(error.into());
        }
        self.state().registry = registry;
        let account = self.admit(&record, keeping).await?;
        self.recover_new_key(&account).await;
        account.unlock(client, key);
        account.keep_fresh(self);
        self.publish();
        Ok(())
    }

    /// Opens the simulated account. Its history is kept in memory and begins anew each time: the app lives through
    /// the simulated past with the same calls as any other account, and shows it when the present is reached.
    ///
    /// # Errors
    /// [`ActionError::History`].
    pub async fn open_demo(&self, mut demo: Demo) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        let client = self.client(demo.base_url.clone(), &demo.key)?;
        let opened = HistoryThread::open(None, BTreeSet::new(), (demo.clock)()).await?;
        let account = Account::new(Parts {
            id: "demo".into(),
            name: "Demo agency".into(),
            keeping: Keeping::Demo,
            billing_url: Some(demo.billing_url),
            clock: demo.clock,
            history: opened.thread,
            folder: None,
            own_key_name: self.own_key_name(),
            snapshot: opened.snapshot,
        });
        account.unlock(client, demo.key);
        while (demo.live_on)() {
            account.refresh(self, Calls::ALL).await;
        }
        // Top-ups of the simulated past are no news.
        self.forget_top_up_news();
        self.show(Some(Arc::clone(&account)));
        account.keep_fresh(self);
        Ok(())
    }

    /// Signs out: the key leaves the keychain and the memory; the history stays. A key that only this app had is revoked
    /// where the service can be reached: nobody could use it any more.
    ///
    /// # Errors
    /// [`ActionError::Keychain`] where the key could not be removed; the account then stays signed in, so that
    /// nobody believes it is gone.
    pub async fn sign_out(&self) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        let Some(account) = self.current() else { return Ok(()) };
        if account.keeping == Keeping::Keychain {
            let removed = self.inner.options.keychain.remove(&account.id).answer().await;
            self.set_keychain(removed.as_ref().copied());
            self.publish();
            removed?;
        }
        self.revoke_app_key(&account);
        if !account.demo {
            let mut registry = self.state().registry.clone();
            registry.signed_out(&account.id);
            self.state().registry = registry.clone();
            self.show(None);
            registry.save(&self.inner.options.data_dir)?;
        }
        self.show(None);
        Ok(())
    }

    /// Asks the keychain again for the key of the account that is shown.
    ///
    /// # Errors
    /// [`ActionError::Keychain`].
    pub async fn retry_keychain(&self) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        let record = self.state().registry.accounts.iter().find(|record| record.id == account.id).cloned();
        self.fetch_key(&account, &record.ok_or(ActionError::SignedOut)?).await
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

    /// Shows the account of the last time: first its last known figures, then what the keychain and the service say.
    pub(super) async fn resume(&self, _entrance: Option<OwnedMutexGuard<()>>) {
        let record = self.state().registry.signed_in().cloned();
        let Some(record) = record else {
            self.show(None);
            return;
        };
        match self.admit(&record, Keeping::Keychain).await {
            Ok(account) => {
                account.keep_fresh(self);
                self.heal_later(&account, &record.id);
                let (core, entry) = (self.clone(), account);
                // Not waited for: the keychain may take its time, and the person may want to sign out meanwhile.
                tokio::spawn(async move {
                    tokio::time::sleep(FIRST_FRAME).await;
                    // Trouble is shown as the account's problem.
                    let _ = core.fetch_key(&entry, &record).await;
                });
            }
            Err(error) => {
                tracing::error!(%error, "the last account cannot be shown");
                self.show(None);
            }
        }
    }

    async fn fetch_key(&self, account: &Arc<Account>, record: &Record) -> Result<(), ActionError> {
        let mut attempt = self.inner.options.keychain.read(&record.id);
        let answer = attempt.answer().await;
        if answer.as_ref().err() == Some(&KeychainError::NotAnswering) {
            // A person may be typing the keychain's password: when it opens later, the account comes alive by itself.
            let (core, account, record) = (self.clone(), Arc::clone(account), record.clone());
            tokio::spawn(async move {
                if let Ok(key) = attempt.late().await {
                    let _ = core.take_key(&account, &record, Ok(key)).await;
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
                let code = match error {
                    KeychainError::Locked => ProblemCode::KeychainLocked,
                    KeychainError::Absent(_) => ProblemCode::KeychainAbsent,
                    KeychainError::NotAnswering => ProblemCode::KeychainNotAnswering,
                };
                self.blocked(account, code, error.to_string());
                return Err(error.into());
            }
        };
        // The address was checked when it was stored; a file that was changed by hand is checked again.
        let Ok(base_url) = BaseUrl::parse(&record.base_url) else { return Err(ActionError::SignedOut) };
        self.recover_new_key(account).await;
        account.unlock(self.client(base_url, &key)?, key);
        self.publish();
        Ok(())
    }

    /// Opens an account's history and shows the account.
    async fn admit(&self, record: &Record, keeping: Keeping) -> Result<Arc<Account>, ActionError> {
        // The same history must not be open twice: an account that is shown anew goes first.
        self.cancel_export();
        self.state().current = None;
        let clock = self.clock();
        let path = registry::history_path(&self.inner.options.data_dir, &record.id);
        let folder = registry::folder(&self.inner.options.data_dir, &record.id);
        let own = KeyBook::load(&folder).signed_in_with;
        let opened = HistoryThread::open(Some(path), own, clock()).await?;
        if let Some(aside) = opened.set_aside {
            let file = aside.file.file_name().map(|name| name.to_string_lossy().into_owned());
            self.notify(NoticeCode::HistorySetAside, file);
        }
        match opened.not_kept {
            Some(HistoryError::Newer { .. }) => self.notify(NoticeCode::HistoryNewer, None),
            Some(_) => self.notify(NoticeCode::HistoryNotWritable, None),
            None => {}
        }
        let account = Account::new(Parts {
            id: record.id.clone(),
            name: record.name.clone(),
            keeping,
            billing_url: None,
            clock,
            history: opened.thread,
            folder: Some(folder),
            own_key_name: self.own_key_name(),
            snapshot: opened.snapshot,
        });
        self.show(Some(Arc::clone(&account)));
        Ok(account)
    }

    /// Looks for damage once the app has started and the person has what they came for: it reads the whole file.
    fn heal_later(&self, account: &Arc<Account>, id: &str) {
        let wait = if self.inner.crashed { LOOK_AFTER_CRASH } else { LOOK };
        let (core, account, id) = (Arc::downgrade(&self.inner), Arc::downgrade(account), id.to_owned());
        tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            // Neither is held meanwhile, so that the account can go.
            if let Some((inner, account)) = core.upgrade().zip(account.upgrade()) {
                Core { inner }.heal(&account, &id).await;
            }
        });
    }

    /// Looks for damage in the history of the account that is shown.
    async fn heal(&self, account: &Arc<Account>, id: &str) {
        let path = registry::history_path(&self.inner.options.data_dir, id);
        let healed = account.history.heal(path, account.now()).await;
        self.healed(account, healed).await;
    }

    /// Goes on with what can be read of a history that turned out to be damaged.
    pub(super) async fn mend(&self, account: &Account) {
        let path = registry::history_path(&self.inner.options.data_dir, &account.id);
        let mended = account.history.set_aside(path, account.now()).await;
        self.healed(account, mended).await;
    }

    async fn healed(&self, account: &Account, healed: Result<Option<SetAside>, HistoryError>) {
        match healed {
            Ok(None) => return,
            Ok(Some(aside)) => {
                let file = aside.file.file_name().map(|name| name.to_string_lossy().into_owned());
                self.notify(NoticeCode::HistorySetAside, file);
            }
            Err(error) => {
                tracing::error!(%error, "a damaged history could not be set aside");
                self.notify(NoticeCode::HistoryNotWritable, None);
            }
        }
        let now = account.now();
        if let Ok(snapshot) = account.history.call(move |history| history.snapshot(now)).await {
            account.known().snapshot = snapshot;
        }
        self.publish();
    }

    fn client(&self, base_url: BaseUrl, key: &ApiKey) -> Result<Client, openrush_api::Error> {
        Client::with_options(base_url, key.clone(), self.inner.options.patience)
    }

    fn show(&self, account: Option<Arc<Account>>) {
        let replaced = {
            let mut state = self.state();
            state.app.starting = false;
            std::mem::replace(&mut state.current, account)
        };
        // Dropped outside the lock: it ends a loop that may be waiting for the lock.
        drop(replaced);
        self.publish();
    }

    /// The service's id of the account, from its keys or its activity: no call says it directly.
    async fn account_id(&self, client: &Client) -> Result<Option<String>, ActionError> {
        let keys = client.list_credentials().await?;
        if let Some(key) = keys.value.first() {
            return Ok(Some(key.account_id.to_string()));
        }
        match client.usage(UsageLimit::new(1)).await {
            Ok(usage) => Ok(usage.value.first().map(|row| row.account_id.to_string())),
            // Not worth failing the sign-in: the account is then told apart by its address alone.
            Err(error) if !matches!(error.kind(), ErrorKind::Unauthorized) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}
