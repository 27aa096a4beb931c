//! Keys: create, hand over, revoke.

use chrono::{DateTime, Utc};
use openrush_account::core::Core;
use openrush_account::view::{NewKeyView, RevokeImpact};
use tauri::State;

use super::Failure;
use crate::clipboard::{ClipboardError, KeyClipboard};

#[tauri::command]
pub(crate) async fn create_key(
    core: State<'_, Core>,
    name: String,
    expires_at: Option<DateTime<Utc>>,
) -> Result<NewKeyView, Failure> {
    Ok(core.create_key(&name, expires_at).await?)
}

#[tauri::command]
pub(crate) async fn copy_new_key(
    core: State<'_, Core>,
    clipboard: State<'_, KeyClipboard>,
) -> Result<(), Failure> {
    let (key, clipboard) = (core.new_key()?, clipboard.inner().clone());
    let copied = tauri::async_runtime::spawn_blocking(move || clipboard.copy(&key)).await;
    Ok(copied.unwrap_or(Err(ClipboardError::Unavailable))?)
}

/// The one way in which a raw key reaches the window: the person asked to see it.
#[tauri::command]
pub(crate) fn reveal_new_key(core: State<'_, Core>) -> Result<String, Failure> {
    Ok(core.new_key()?.expose().to_owned())
}

#[tauri::command]
pub(crate) async fn finish_new_key(core: State<'_, Core>) -> Result<(), Failure> {
    core.finish_new_key().await;
    Ok(())
}

#[tauri::command]
pub(crate) fn dismiss_lost_key(core: State<'_, Core>) {
    core.dismiss_lost_key();
}

#[tauri::command]
pub(crate) async fn revoke_impact(core: State<'_, Core>, id: String) -> Result<RevokeImpact, Failure> {
    Ok(core.revoke_impact(&id).await?)
}

#[tauri::command]
pub(crate) async fn revoke_key(core: State<'_, Core>, id: String) -> Result<(), Failure> {
    Ok(core.revoke_key(&id).await?)
}
