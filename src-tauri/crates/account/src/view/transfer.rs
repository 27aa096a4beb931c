//! What an import of settings changes.

use serde::Serialize;

use crate::account_settings::KeepFor;

/// What an import of settings changes: told before it, and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SettingsImport {
    /// How many of the app's own settings.
    pub settings: usize,
    /// The settings of how many accounts.
    pub accounts: usize,
    /// How many accounts of the file are not known on this computer.
    pub left_out: usize,
    /// How many filters of the file hold what looks like a key: they are left out.
    pub keys_left_out: usize,
    /// Accounts of which the file keeps requests for less long than is chosen here: that is taken over only where the person
    /// says so, because it deletes.
    pub forgets: Vec<ImportForgets>,
}

/// An account whose older requests an import would forget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ImportForgets {
    /// The app's own id of the account.
    pub account: String,
    /// What the person calls it.
    pub name: String,
    /// How long the file keeps its requests.
    pub keep_for: KeepFor,
}
