//! Pages that are opened in the browser: a fixed list, and the demo's own billing page.

use std::path::Path;

use serde::Deserialize;

/// A page that the window may ask for by name, never by address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum Page {
    /// The dashboard's keys.
    Keys,
    /// The dashboard's activity.
    Activity,
    /// The service's front page.
    Home,
    /// The documentation.
    Docs,
}

impl Page {
    fn address(self) -> &'static str {
        match self {
            Self::Keys => "https://openrush.io/dashboard/api",
            Self::Activity => "https://openrush.io/dashboard/usage",
            Self::Home => "https://openrush.io",
            Self::Docs => "https://openrush.com/docs",
        }
    }
}

/// The browser did not open.
#[derive(Debug, thiserror::Error)]
#[error("Your browser could not be opened. The page is {0}")]
pub(crate) struct BrowserError(String);

/// Opens a page of the fixed list.
///
/// # Errors
/// [`BrowserError`] names the page, so that it can be opened by hand.
pub(crate) fn open_page(page: Page) -> Result<(), BrowserError> {
    open(page.address())
}

/// Opens the billing page: the service's own, or the demo's on this computer.
///
/// # Errors
/// [`BrowserError`] names the page, so that it can be opened by hand.
pub(crate) fn open_billing(address: &str) -> Result<(), BrowserError> {
    open(address)
}

/// A folder was not shown.
#[derive(Debug, thiserror::Error)]
#[error("The folder could not be shown. The file is {0}")]
pub(crate) struct ShowError(String);

/// Shows a file where it lies, in the system's own program for that.
///
/// # Errors
/// [`ShowError`] names the file, so that it can be looked for by hand.
pub(crate) fn show_file(file: &Path) -> Result<(), ShowError> {
    tauri_plugin_opener::reveal_item_in_dir(file).map_err(|error| {
        tracing::warn!(%error, "a file could not be shown");
        ShowError(file.display().to_string())
    })
}

fn open(address: &str) -> Result<(), BrowserError> {
    tauri_plugin_opener::open_url(address, None::<&str>).map_err(|error| {
        tracing::warn!(%error, "the browser could not be opened");
        BrowserError(address.to_owned())
    })
}
