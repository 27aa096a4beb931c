//! Settings out into a file, and in again from one.

use std::io::{self, Write as _};
use std::path::PathBuf;

use super::export::file;
use super::registry::{self, Record};
use super::{ActionError, Core};
use crate::account_settings::AccountSettings;
use crate::settings::Settings;
use crate::settings_file::{self, Portable, Whose};
use crate::view::{ImportForgets, SettingsImport};

/// What an import does.
struct Change {
    settings: Settings,
    accounts: Vec<AccountChange>,
    told: SettingsImport,
}

/// What it does to an account that is known here and in the file.
struct AccountChange {
    record: Record,
    before: AccountSettings,
    after: AccountSettings,
}

impl Core {
    /// Writes the person's choices into that folder: the whole file or none. Answers with where it is.
    ///
    /// # Errors
    /// [`ActionError::SettingsNotExported`].
    pub async fn export_settings(&self, folder: PathBuf) -> Result<PathBuf, ActionError> {
        let known: Vec<_> = self
            .known_accounts()
            .into_iter()
            .filter_map(|(record, settings)| Some((record.id.clone(), whose(&record)?, settings)))
            .collect();
        let text = settings_file::written(&self.settings(), &known);
        let day = (self.clock())().with_timezone(&chrono::Local).format("%Y-%m-%d");
        let name = format!("OpenRush settings {day}.json");
        let written = tokio::task::spawn_blocking(move || -> io::Result<PathBuf> {
            file::sweep(&folder);
            let mut part = file::begun(&folder)?;
            part.write_all(text.as_bytes())?;
            part.as_file().sync_all()?;
            file::named(part, &folder, &name)
        });
        let written = written.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        written.map_err(ActionError::SettingsNotExported)
    }

    /// What an import of a file with this text would change. Changes nothing.
    ///
    /// # Errors
    /// [`ActionError::SettingsFile`] where the text is none that can be taken.
    pub fn look_into_settings(&self, text: &str) -> Result<SettingsImport, ActionError> {
        Ok(self.change_by(text, false)?.told)
    }

    /// Takes over the choices of a file with this text. Accounts that are not known here are left out. Requests are kept for
    /// less long than before, and so forgotten, only where the person said so (`forget`).
    ///
    /// # Errors
    /// [`ActionError::SettingsFile`] where the text is none that can be taken, [`ActionError::NotSaved`]; then nothing changed.
    pub async fn import_settings(&self, text: &str, forget: bool) -> Result<SettingsImport, ActionError> {
        // No account opens meanwhile with what it read before.
        let _entrance = self.inner.entrance.lock().await;
        let change = self.change_by(text, forget)?;
        let mut taken: Vec<&AccountChange> = Vec::new();
        for one in change.accounts.iter().filter(|one| one.before != one.after) {
            if let Err(error) = self.set_account(&one.record, &one.after) {
                self.give_back(&taken);
                return Err(error);
            }
            taken.push(one);
        }
        if let Err(error) = self.change_settings(change.settings) {
            self.give_back(&taken);
            return Err(error);
        }
        for one in taken.iter().filter(|one| one.after.keep_for < one.before.keep_for) {
            let open = self.state().account(&one.record.id).cloned();
            if let Some(account) = open {
                account.forget_as_chosen(self);
            }
        }
        Ok(change.told)
    }

    fn change_by(&self, text: &str, forget: bool) -> Result<Change, ActionError> {
        let read = Portable::read(text)?;
        let known = self.known_accounts();
        let own_id = |wanted: &Whose| {
            let mut records = known.iter().map(|(record, _)| record);
            records.find(|record| whose(record).as_ref() == Some(wanted)).map(|record| record.id.clone())
        };
        let before = self.settings();
        let settings = read.settings_over(&before, own_id)?;
        let (mut accounts, mut forgets) = (Vec::new(), Vec::new());
        for (wanted, choices) in &read.accounts {
            let here = known.iter().find(|(record, _)| whose(record).as_ref() == Some(wanted));
            let Some((record, before)) = here else { continue };
            let mut after = settings_file::account_over(before, choices)?;
            if after.keep_for < before.keep_for {
                let (account, name) = (record.id.clone(), record.name.clone());
                forgets.push(ImportForgets { account, name, keep_for: after.keep_for });
                if !forget {
                    after.keep_for = before.keep_for;
                }
            }
            accounts.push(AccountChange { record: record.clone(), before: before.clone(), after });
        }
        let told = SettingsImport {
            settings: settings_file::differing(&before, &settings),
            accounts: accounts.iter().filter(|one| one.before != one.after).count(),
            left_out: read.accounts.len() - accounts.len(),
            keys_left_out: read.keys_left_out,
            forgets,
        };
        Ok(Change { settings, accounts, told })
    }

    /// The accounts in the list and their settings, whether they are open or not.
    fn known_accounts(&self) -> Vec<(Record, AccountSettings)> {
        let records: Vec<Record> = self.state().registry.listed().cloned().collect();
        let data_dir = &self.inner.options.data_dir;
        let settings = |record: &Record| {
            let open = self.state().account(&record.id).cloned();
            open.map_or_else(
                || AccountSettings::peek(&registry::folder(data_dir, &record.id), data_dir),
                |account| account.known().settings.clone(),
            )
        };
        records.into_iter().map(|record| (record.clone(), settings(&record))).collect()
    }

    fn set_account(&self, record: &Record, settings: &AccountSettings) -> Result<(), ActionError> {
        let open = self.state().account(&record.id).cloned();
        match open {
            Some(account) => self.store_account_settings(&account, settings.clone()).map(|_| ()),
            None => Ok(settings.save(&registry::folder(&self.inner.options.data_dir, &record.id))?),
        }
    }

    fn give_back(&self, taken: &[&AccountChange]) {
        for one in taken {
            if let Err(error) = self.set_account(&one.record, &one.before) {
                tracing::warn!(%error, "an account keeps settings of an import that failed");
            }
        }
    }
}

/// The account as the service knows it; `None` where the service has not said.
fn whose(record: &Record) -> Option<Whose> {
    Some(Whose { base_url: record.base_url.clone(), account_id: record.account_id.clone()? })
}
