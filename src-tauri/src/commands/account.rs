//! Signing in and out, the figures, and buying credits.

use openrush_account::core::{Core, Keep};
use openrush_account::view::{Diagnosis, View};
use serde::Deserialize;
use tauri::State;

use super::Failure;
use crate::browser;
use crate::clipboard::KeyClipboard;
use crate::demo::Demos;

/// How the person wants the key to be kept.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum KeepKey {
    /// In the keychain.
    Keychain,
    /// Until the app quits.
    UntilQuit,
}

#[tauri::command]
pub(crate) fn view(core: State<'_, Core>) -> View {
    let view = core.view();
    View::clone(&view)
}

#[tauri::command]
pub(crate) async fn sign_in(
    core: State<'_, Core>,
    key: String,
    accept_unusual: bool,
    keep: KeepKey,
) -> Result<(), Failure> {
    let keep = match keep {
        KeepKey::Keychain => Keep::Keychain,
        KeepKey::UntilQuit => Keep::UntilQuit,
    };
    Ok(core.sign_in(&key, accept_unusual, keep).await?)
}

#[tauri::command]
pub(crate) async fn paste_key(clipboard: State<'_, KeyClipboard>) -> Result<String, Failure> {
    let clipboard = clipboard.inner().clone();
    // The one who holds the clipboard may be slow to answer.
    let read = tauri::async_runtime::spawn_blocking(move || clipboard.read()).await;
    Ok(read.unwrap_or(Err(crate::clipboard::ClipboardError::Unavailable))?)
}

#[tauri::command]
pub(crate) async fn explore_demo(core: State<'_, Core>, demos: State<'_, Demos>) -> Result<(), Failure> {
    Ok(demos.open(&core).await?)
}

#[tauri::command]
pub(crate) async fn sign_out(
    core: State<'_, Core>,
    account: String,
    demos: State<'_, Demos>,
    anyway: bool,
) -> Result<(), Failure> {
    let meant = core.of(&account);
    let left = if anyway { meant.sign_out_anyway().await } else { meant.sign_out().await };
    demos.close_unless_open(&core).await;
    Ok(left?)
}

#[tauri::command]
pub(crate) async fn refresh(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    core.of(&account).refresh().await;
    Ok(())
}

#[tauri::command]
pub(crate) async fn diagnose(core: State<'_, Core>, account: String) -> Result<Diagnosis, Failure> {
    Ok(core.of(&account).diagnose().await?)
}

#[tauri::command]
pub(crate) async fn retry_keychain(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    Ok(core.of(&account).retry_keychain().await?)
}

#[tauri::command]
pub(crate) async fn buy_credits(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    let address = core.of(&account).billing_page()?;
    Ok(browser::open_billing(&address)?)
}
