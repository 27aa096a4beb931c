//! What an import of settings changes.

use serde::Serialize;

/// What an import of settings changes: told before it, and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SettingsImport {
    /// How many of the app's own settings.
    pub settings: usize,
    /// The settings of how many accounts.
    pub accounts: usize,
    /// How many accounts of the file are not known on this computer.
    pub left_out: usize,
}
