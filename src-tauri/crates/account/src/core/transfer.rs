//! Settings out into a file, and in again from one.

use std::io::{self, Write as _};
use std::path::PathBuf;

use super::export::file;
use super::registry::{self, Record};
use super::{ActionError, Core};
use crate::account_settings::AccountSettings;
use crate::settings::Settings;
use crate::settings_file::{self, Portable, Whose};
use crate::view::SettingsImport;

/// What an import does.
struct Change {
    settings: Settings,
    /// The settings of each account that is known here and in the file, before and after.
    accounts: Vec<(Record, AccountSettings, AccountSettings)>,
    told: SettingsImport,
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
        Ok(self.change_by(text)?.told)
    }

    /// Takes over the choices of a file with this text. Accounts that are not known here are left out.
    ///
    /// # Errors
    /// [`ActionError::SettingsFile`] where the text is none that can be taken, [`ActionError::NotSaved`]; then nothing changed.
    pub async fn import_settings(&self, text: &str) -> Result<SettingsImport, ActionError> {
        // No account opens meanwhile with what it read before.
        let _entrance = self.inner.entrance.lock().await;
        let change = self.change_by(text)?;
        let mut taken: Vec<(&Record, &AccountSettings)> = Vec::new();
        for (record, before, after) in change.accounts.iter().filter(|(_, before, after)| before != after) {
            if let Err(error) = self.set_account(record, after) {
                self.give_back(&taken);
                return Err(error);
            }
            taken.push((record, before));
        }
        if let Err(error) = self.change_settings(change.settings) {
            self.give_back(&taken);
            return Err(error);
        }
        Ok(change.told)
    }

    fn change_by(&self, text: &str) -> Result<Change, ActionError> {
        let read = Portable::read(text)?;
        let known = self.known_accounts();
        let own_id = |wanted: &Whose| {
            let mut records = known.iter().map(|(record, _)| record);
            records.find(|record| whose(record).as_ref() == Some(wanted)).map(|record| record.id.clone())
        };
        let before = self.settings();
        let settings = read.settings_over(&before, own_id)?;
        let mut accounts = Vec::new();
        for (wanted, choices) in &read.accounts {
            let here = known.iter().find(|(record, _)| whose(record).as_ref() == Some(wanted));
            let Some((record, before)) = here else { continue };
            let after = settings_file::account_over(before, choices)?;
            accounts.push((record.clone(), before.clone(), after));
        }
        let told = SettingsImport {
            settings: settings_file::differing(&before, &settings),
            accounts: accounts.iter().filter(|(_, before, after)| before != after).count(),
            left_out: read.accounts.len() - accounts.len(),
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
        let open = self.state().account(&record.id).is_some();
        if open {
            self.of(&record.id).change_account_settings(settings.clone())?;
        } else {
            settings.save(&registry::folder(&self.inner.options.data_dir, &record.id))?;
        }
        Ok(())
    }

    fn give_back(&self, taken: &[(&Record, &AccountSettings)]) {
        for (record, before) in taken {
            if let Err(error) = self.set_account(record, before) {
                tracing::warn!(%error, "an account keeps settings of an import that failed");
            }
        }
    }
}

/// The account as the service knows it; `None` where the service has not said.
fn whose(record: &Record) -> Option<Whose> {
    Some(Whose { base_url: record.base_url.clone(), account_id: record.account_id.clone()? })
}
