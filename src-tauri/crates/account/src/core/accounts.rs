//! Several accounts: which is shown, how each is called, and taking one out of the list.

use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use super::account::Account;
use super::registry::{self, Registry};
use super::{ActionError, Core};
use crate::account_settings::AccountSettings;
use crate::files::Loaded;
use crate::history::HistoryError;
use crate::redact::holds_key;
use crate::schedule::Looking;
use crate::view::{AccountFacts, Colour, Keeping};

/// How long a removal waits for what still works on an account, and how often it looks.
const LONGEST_GOODBYE: Duration = Duration::from_secs(5);
const GOODBYE_STEP: Duration = Duration::from_millis(20);

/// The longest name of an account, in characters.
pub(super) const LONGEST_NAME: usize = 60;

/// Brings the files of earlier versions up to date before anything is read from them, and stores a list that had to be made
/// anew. What cannot be written now is tried again at the next start.
pub(super) fn settle_files(dir: &Path, registry: &Loaded<Registry>) {
    if registry.set_aside.is_some()
        && let Err(error) = registry.value.save(dir, &Registry::default())
    {
        tracing::warn!(%error, "the list of accounts that was made anew is not stored");
    }
    // What was one person's choice for all accounts is that for each of them now.
    let Some(before) = AccountSettings::of_all(dir) else { return };
    for record in &registry.value.accounts {
        let folder = registry::folder(dir, &record.id);
        if AccountSettings::is_in(&folder) {
            continue;
        }
        if let Err(error) = before.save(&folder) {
            tracing::warn!(%error, "an account's settings could not be moved to it");
            return;
        }
    }
    let settings = crate::settings::Settings::load(dir);
    if settings.set_aside.is_none()
        && let Err(error) = settings.value.save(dir)
    {
        tracing::warn!(%error, "the settings still hold what belongs to an account");
    }
}

impl Core {
    /// Shows an account. One that is not open yet is opened.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`] for one that nobody is signed in to; [`ActionError::History`] where it cannot be opened.
    pub async fn show_account(&self, id: &str) -> Result<(), ActionError> {
        let open = self.state().account(id).is_some();
        if !open {
            let _entrance = self.inner.entrance.lock().await;
            let record = self.state().registry.record(id).filter(|record| record.signed_in).cloned();
            let record = record.ok_or(ActionError::SignedOut)?;
            // It may have been opened while this waited for its turn.
            let open = self.state().account(id).is_some();
            if !open {
                let account = self.admit(&record, Keeping::Keychain).await?;
                self.come_alive(&account, record);
            }
        }
        self.show(Some(id));
        self.of(id).looked_at(Looking::AtFigures);
        Ok(())
    }

    /// Gives an account a name and a colour.
    ///
    /// # Errors
    /// [`ActionError::AccountName`] for an empty name, or one that is too long; [`ActionError::HoldsKey`];
    /// [`ActionError::NotFound`]; [`ActionError::NotSaved`].
    pub fn rename_account(&self, id: &str, name: &str, colour: Colour) -> Result<(), ActionError> {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(ActionError::AccountName);
        }
        if holds_key(name) {
            return Err(ActionError::HoldsKey);
        }
        self.known_account(id)?;
        self.change_registry(|registry| {
            if let Some(record) = registry.record_mut(id) {
                (record.name, record.colour) = (name.to_owned(), Some(colour));
            }
        })?;
        let account = self.state().account(id).cloned();
        if let Some(account) = account {
            let mut known = account.known();
            (known.name, known.colour) = (name.to_owned(), colour);
        }
        self.publish();
        Ok(())
    }

    /// Puts the accounts into this order.
    ///
    /// # Errors
    /// [`ActionError::NotSaved`].
    pub fn reorder_accounts(&self, ids: &[String]) -> Result<(), ActionError> {
        self.change_registry(|registry| registry.reorder(ids))?;
        self.publish();
        Ok(())
    }

    /// Takes and stores the person's choices for the account that is meant; but for how long requests are kept, which
    /// [`Core::keep_history`] changes.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`]; [`ActionError::NotSaved`], and then nothing changed.
    pub fn change_account_settings(&self, settings: AccountSettings) -> Result<AccountSettings, ActionError> {
        let account = self.signed_in()?;
        let keep_for = account.known().settings.keep_for;
        self.store_account_settings(&account, AccountSettings { keep_for, ..settings })
    }

    /// Takes and stores all of them.
    pub(super) fn store_account_settings(
        &self,
        account: &Account,
        settings: AccountSettings,
    ) -> Result<AccountSettings, ActionError> {
        let settings = settings.bounded();
        if let Some(folder) = &account.folder {
            settings.save(folder)?;
        }
        account.known().settings = settings.clone();
        account.reschedule();
        self.publish();
        Ok(settings)
    }

    /// What is there of an account on this computer.
    ///
    /// # Errors
    /// [`ActionError::NotFound`].
    pub async fn account_facts(&self, id: &str) -> Result<AccountFacts, ActionError> {
        self.known_account(id)?;
        let folder = registry::folder(&self.inner.options.data_dir, id);
        let bytes = tokio::task::spawn_blocking(move || size_of(&folder)).await.unwrap_or(0);
        let open = self.state().account(id).cloned();
        let known = open.as_ref().map(|account| account.known());
        Ok(AccountFacts {
            bytes,
            requests: known.as_ref().map(|known| known.snapshot.requests),
            oldest: known.as_ref().and_then(|known| known.snapshot.oldest),
            new_key_waits: known.is_some_and(|known| known.new_key.is_some()),
        })
    }

    /// Takes an account out of the list, signed out first where somebody is signed in. Its history goes too, or stays until
    /// the person signs in to the same account again.
    ///
    /// # Errors
    /// As [`Core::sign_out`]; [`ActionError::NotFound`]; [`ActionError::History`] where its files could not be deleted: it is
    /// then still in the list.
    pub async fn remove_account(&self, id: &str, with_history: bool) -> Result<(), ActionError> {
        self.remove(id, with_history, false).await
    }

    /// The same although the keychain does not take the key out: it is taken out as soon as the keychain answers.
    ///
    /// # Errors
    /// As [`Core::remove_account`], but for the keychain.
    pub async fn remove_account_anyway(&self, id: &str, with_history: bool) -> Result<(), ActionError> {
        self.remove(id, with_history, true).await
    }

    async fn remove(&self, id: &str, with_history: bool, anyway: bool) -> Result<(), ActionError> {
        let open = self.state().account(id).map(Arc::downgrade);
        if let Some(account) = open {
            let meant = self.of(id);
            let left = if anyway { meant.sign_out_anyway().await } else { meant.sign_out().await };
            left?;
            gone(&account).await;
        }
        let _entrance = self.inner.entrance.lock().await;
        self.known_account(id)?;
        let signed_in = self.state().registry.record(id).is_some_and(|record| record.signed_in);
        if signed_in {
            // It was not open, as just after the start.
            match self.remove_key(id).await {
                Err(_) if anyway => self.change_registry(|registry| registry.set_leftover(id, true))?,
                removed => removed?,
            }
        }
        if with_history {
            let folder = registry::folder(&self.inner.options.data_dir, id);
            let removed = tokio::task::spawn_blocking(move || remove_folder(&folder)).await;
            removed.unwrap_or(Ok(())).map_err(HistoryError::from)?;
        }
        self.change_registry(|registry| registry.remove(id, with_history))?;
        self.publish();
        Ok(())
    }

    fn known_account(&self, id: &str) -> Result<(), ActionError> {
        self.state().registry.record(id).map(|_| ()).ok_or(ActionError::NotFound)
    }

    /// Shows another of the accounts that are open: the next one in the list, the demo last.
    pub(super) fn show_another(&self) {
        let next = {
            let state = self.state();
            let listed = state.registry.listed().map(|record| record.id.as_str());
            // One that is signed in and not open yet comes to the front once it is.
            listed.chain([super::demo::ID]).find(|id| state.account(id).is_some()).map(str::to_owned)
        };
        self.show(next.as_deref());
    }

    /// Shows an account that is open, or none, and lets the one that was shown rest.
    pub(super) fn show(&self, id: Option<&str>) {
        let left: Vec<Arc<Account>> = {
            let mut state = self.state();
            state.app.starting = false;
            state.shown = id.map(Into::into);
            state.open.iter().filter(|account| Some(account.id.as_str()) != id).cloned().collect()
        };
        for account in left {
            account.rest();
        }
        if let Some(id) = id.filter(|id| *id != super::demo::ID) {
            let before = self.state().registry.current.clone();
            if before.as_deref() != Some(id)
                && let Err(error) = self.change_registry(|registry| registry.current = Some(id.into()))
            {
                tracing::warn!(%error, "which account was shown last is not kept for the next start");
            }
        }
        self.publish();
    }

    /// Takes an account from those that are open, and ends its loop.
    pub(super) fn close(&self, id: &str) {
        let closed: Vec<Arc<Account>> = {
            let mut state = self.state();
            state.open.extract_if(.., |account| account.id == id).collect()
        };
        // Dropped outside the lock: it ends a loop that may be waiting for the lock.
        drop(closed);
    }
}

/// Waits until nothing works on an account any more that was closed, as a refresh that was under way: it would write into a
/// folder that is being removed, and some systems remove no file that is open.
async fn gone(account: &Weak<Account>) {
    let began = Instant::now();
    while account.strong_count() > 0 && began.elapsed() < LONGEST_GOODBYE {
        tokio::time::sleep(GOODBYE_STEP).await;
    }
}

/// How much the files of a folder take, those of its folders included.
fn size_of(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = entries.filter_map(|entry| {
        let about = entry.metadata().ok()?;
        Some(if about.is_dir() { size_of(&entry.path()) } else { about.len() })
    });
    sizes.sum()
}

/// Removes a folder; having none is fine. The copy of the record goes first, so that half a folder is no account.
pub(super) fn remove_folder(folder: &Path) -> std::io::Result<()> {
    registry::forget_copy(folder)?;
    let began = Instant::now();
    loop {
        match std::fs::remove_dir_all(folder) {
            // The history's thread may be closing its file.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                if began.elapsed() >= LONGEST_GOODBYE {
                    return Err(error);
                }
                std::thread::sleep(GOODBYE_STEP);
            }
            Ok(()) | Err(_) => return Ok(()),
        }
    }
}
