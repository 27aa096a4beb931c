//! The person's choices as one file, for another computer or for later: [`Portable`].
//!
//! Left out is what belongs to this computer: start at login, hints that were put away, and where the window stands. Accounts go
//! by the service's own id and address, because this app's ids mean nothing elsewhere. No key is in it.

mod overlay;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::account_settings::AccountSettings;
use crate::redact::holds_key;
use crate::settings::{SavedFilter, Settings, TrayChoice};

/// What the file calls itself.
const FORMAT: &str = "openrush-desktop-settings";

/// The newest version of the format that is understood, and the one that is written.
const VERSION: u64 = 1;

/// A larger file, in bytes, is not read.
const LARGEST: usize = 1024 * 1024;

/// What belongs to this computer, and what names an account by the app's own id.
const NOT_PORTABLE: [&str; 3] = ["autostart", "hintsPutAway", "trayShows"];

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFileError {
    /// It is something else.
    #[error("This is no file with settings of OpenRush. Choose one that was exported here.")]
    Foreign,
    /// A later version of the app wrote it.
    #[error("A newer version of OpenRush wrote this file. Update OpenRush, then import it again.")]
    Newer,
    /// It is cut off, or a value makes no sense.
    #[error("This file is damaged. Export the settings again.")]
    Damaged,
    /// Nothing that this app wrote is so large.
    #[error("This file is too large to be one with settings of OpenRush.")]
    TooLarge,
}

/// An account as the service knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Whose {
    /// The service's address.
    pub(crate) base_url: String,
    /// The service's id of the account.
    pub(crate) account_id: String,
}

/// What the file holds, as read: choices that it does not name stay as they are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Portable {
    settings: Map<String, Value>,
    tray: Option<Tray>,
    /// How many filters hold what looks like a key. They are not taken.
    pub(crate) keys_left_out: usize,
    /// Of each account that it names, once each.
    pub(crate) accounts: Vec<(Whose, Value)>,
}

/// Whose balance the tray shows, by ids that mean the same everywhere.
#[derive(Debug, Clone, PartialEq)]
enum Tray {
    Window,
    Lowest,
    Account(Whose),
}

/// The file's text. `known` has the app's own id of each account beside the service's.
pub(crate) fn written(settings: &Settings, known: &[(String, Whose, AccountSettings)]) -> String {
    let mut choices = choices_of(settings);
    let tray = match &settings.tray_shows {
        TrayChoice::Window => Some(serde_json::json!({ "kind": "window" })),
        TrayChoice::Lowest => Some(serde_json::json!({ "kind": "lowest" })),
        TrayChoice::Account { id } => known.iter().find(|(own, ..)| own == id).map(|(_, whose, _)| {
            serde_json::json!({ "kind": "account", "baseUrl": whose.base_url, "accountId": whose.account_id })
        }),
    };
    choices.extend(tray.map(|tray| ("trayShows".to_owned(), tray)));
    let accounts = known.iter().map(|(_, whose, settings)| {
        serde_json::json!({ "baseUrl": whose.base_url, "accountId": whose.account_id, "settings": settings })
    });
    let file = serde_json::json!({
        "format": FORMAT,
        "version": VERSION,
        "settings": choices,
        "accounts": accounts.collect::<Vec<_>>(),
    });
    format!("{file:#}\n")
}

/// What of the settings goes from one computer to another.
fn choices_of(settings: &Settings) -> Map<String, Value> {
    let keyless = |saved: &&SavedFilter| !saved.holds_key();
    let saved_filters = settings.saved_filters.iter().filter(keyless).cloned().collect();
    let mut choices = object(&Settings { saved_filters, ..settings.clone() });
    choices.retain(|name, _| !NOT_PORTABLE.contains(&name.as_str()));
    choices
}

fn object(value: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => fields,
        // A struct with named fields is nothing else.
        Ok(_) | Err(_) => Map::new(),
    }
}

impl Portable {
    /// Reads the text of a file.
    pub(crate) fn read(text: &str) -> Result<Self, SettingsFileError> {
        use SettingsFileError::{Damaged, Foreign, Newer, TooLarge};
        if text.len() > LARGEST {
            return Err(TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}');
        let file: Value = serde_json::from_str(text).map_err(|_| Damaged)?;
        if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(Foreign);
        }
        match file.get("version").and_then(Value::as_u64) {
            Some(1..=VERSION) => {}
            Some(version) if version > VERSION => return Err(Newer),
            Some(_) | None => return Err(Damaged),
        }
        let mut settings = file.get("settings").and_then(Value::as_object).ok_or(Damaged)?.clone();
        let keys_left_out = leave_keys_out(&mut settings);
        let tray = settings.get("trayShows").map(tray).transpose()?;
        let mut accounts: Vec<(Whose, Value)> = Vec::new();
        for entry in file.get("accounts").and_then(Value::as_array).ok_or(Damaged)? {
            let whose = whose(entry)?;
            let choices = entry.get("settings").filter(|choices| choices.is_object()).ok_or(Damaged)?;
            if accounts.iter().all(|(known, _)| *known != whose) {
                accounts.push((whose, choices.clone()));
            }
        }
        let read = Self { settings, tray, keys_left_out, accounts };
        // Every value is looked at before anything is changed, also those of accounts that are not known here.
        read.settings_over(&Settings::default(), |_| None)?;
        for (_, choices) in &read.accounts {
            account_over(&AccountSettings::default(), choices)?;
        }
        Ok(read)
    }

    /// The settings as they are once the file's were taken over. `own_id` finds the app's own id of an account; a tray
    /// that shows one that is not known here stays as it is.
    pub(crate) fn settings_over(
        &self,
        current: &Settings,
        own_id: impl Fn(&Whose) -> Option<String>,
    ) -> Result<Settings, SettingsFileError> {
        let mut fields = object(current);
        let choices = self.settings.iter().filter(|(name, _)| !NOT_PORTABLE.contains(&name.as_str()));
        overlay::lay(&mut fields, choices);
        let settings: Settings =
            serde_json::from_value(Value::Object(fields)).map_err(|_| SettingsFileError::Damaged)?;
        let tray_shows = match &self.tray {
            Some(Tray::Window) => Some(TrayChoice::Window),
            Some(Tray::Lowest) => Some(TrayChoice::Lowest),
            Some(Tray::Account(whose)) => own_id(whose).map(|id| TrayChoice::Account { id }),
            None => None,
        };
        let tray_shows = tray_shows.unwrap_or_else(|| current.tray_shows.clone());
        Ok(Settings { tray_shows, ..settings }.bounded())
    }
}

/// An account's settings as they are once the file's were taken over.
pub(crate) fn account_over(
    current: &AccountSettings,
    choices: &Value,
) -> Result<AccountSettings, SettingsFileError> {
    let mut fields = object(current);
    overlay::lay(&mut fields, choices.as_object().into_iter().flatten());
    let settings: AccountSettings =
        serde_json::from_value(Value::Object(fields)).map_err(|_| SettingsFileError::Damaged)?;
    Ok(settings.bounded())
}

/// Takes out the filters that hold what looks like a key, whoever wrote it there: no key lies in a file of this app. Returns
/// how many there were.
fn leave_keys_out(settings: &mut Map<String, Value>) -> usize {
    let Some(Value::Array(filters)) = settings.get_mut("savedFilters") else { return 0 };
    let before = filters.len();
    filters.retain(|filter| !texts_of(filter).any(holds_key));
    before - filters.len()
}

/// The texts of an object's fields.
fn texts_of(value: &Value) -> impl Iterator<Item = &str> {
    value.as_object().into_iter().flat_map(Map::values).filter_map(Value::as_str)
}

/// How many of the app's settings differ.
pub(crate) fn differing(before: &Settings, after: &Settings) -> usize {
    let (before, after) = (object(before), object(after));
    after.iter().filter(|(name, value)| before.get(*name) != Some(value)).count()
}

fn whose(entry: &Value) -> Result<Whose, SettingsFileError> {
    let text = |name| entry.get(name).and_then(Value::as_str).ok_or(SettingsFileError::Damaged);
    Ok(Whose { base_url: text("baseUrl")?.to_owned(), account_id: text("accountId")?.to_owned() })
}

fn tray(choice: &Value) -> Result<Tray, SettingsFileError> {
    match choice.get("kind").and_then(Value::as_str) {
        Some("window") => Ok(Tray::Window),
        Some("lowest") => Ok(Tray::Lowest),
        Some("account") => whose(choice).map(Tray::Account),
        Some(_) | None => Err(SettingsFileError::Damaged),
    }
}

#[cfg(test)]
mod tests;
