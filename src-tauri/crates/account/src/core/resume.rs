//! Coming back at the start, to every account that was signed in.

use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::sync::OwnedMutexGuard;

use super::Core;
use super::account::Account;
use super::registry::Record;
use crate::view::Keeping;

/// How long after the start the history is looked through for damage: usually, and where the last run ended in a crash.
const LOOK: Duration = Duration::from_secs(90);
const LOOK_AFTER_CRASH: Duration = Duration::from_secs(3);
/// And how long after it the next account's.
const LOOKS_APART: Duration = Duration::from_secs(10);

/// The keychain and the certificates wait for the window's first frame, which shows what is known without them.
const FIRST_FRAME: Duration = Duration::from_millis(250);

impl Core {
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
}
