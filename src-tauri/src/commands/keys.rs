//! Keys: create, hand over, note, rotate, revoke; and the app's own.

use chrono::{DateTime, Utc};
use openrush_account::copy_form::{CopyForm, Shell};
use openrush_account::core::{ActionError, Core};
use openrush_account::view::{NewKeyView, RevokeImpact};
use secrecy::SecretString;
use tauri::State;

use super::Failure;
use crate::clipboard::{ClipboardError, KeyClipboard};

#[tauri::command]
pub(crate) async fn create_key(
    core: State<'_, Core>,
    name: String,
    expires_at: Option<DateTime<Utc>>,
    note: String,
) -> Result<NewKeyView, Failure> {
    Ok(core.create_key(&name, expires_at, &note).await?)
}

#[tauri::command]
pub(crate) async fn rotate_key(core: State<'_, Core>, id: String) -> Result<NewKeyView, Failure> {
    Ok(core.rotate_key(&id).await?)
}

#[tauri::command]
pub(crate) fn end_rotation(core: State<'_, Core>) {
    core.end_rotation();
}

#[tauri::command]
pub(crate) fn set_key_note(core: State<'_, Core>, id: String, note: String) -> Result<(), Failure> {
    Ok(core.set_key_note(&id, &note)?)
}

#[tauri::command]
pub(crate) async fn make_own_key(core: State<'_, Core>) -> Result<(), Failure> {
    Ok(core.make_own_key().await?)
}

#[tauri::command]
pub(crate) fn decline_own_key(core: State<'_, Core>) {
    core.decline_own_key();
}

#[tauri::command]
pub(crate) async fn copy_new_key(
    core: State<'_, Core>,
    clipboard: State<'_, KeyClipboard>,
    form: CopyForm,
) -> Result<(), Failure> {
    let text = form.text(&core.new_key()?, &core.base_url()?, Shell::HERE).ok_or(ActionError::NotQuotable)?;
    let (secret, clipboard) = (SecretString::from(text), clipboard.inner().clone());
    let copied = tauri::async_runtime::spawn_blocking(move || clipboard.copy(secret)).await;
    Ok(copied.unwrap_or(Err(ClipboardError::Unavailable))?)
}

/// The one way in which a raw key reaches the window: the person asked to see it.
#[tauri::command]
pub(crate) fn reveal_new_key(core: State<'_, Core>) -> Result<String, Failure> {
    Ok(core.new_key()?.expose().to_owned())
}

#[tauri::command]
pub(crate) async fn finish_new_key(core: State<'_, Core>) -> Result<(), Failure> {
    Ok(core.finish_new_key().await?)
}

#[tauri::command]
pub(crate) fn dismiss_lost_key(core: State<'_, Core>, id: String) {
    core.dismiss_lost_key(&id);
}

#[tauri::command]
pub(crate) async fn revoke_impact(core: State<'_, Core>, id: String) -> Result<RevokeImpact, Failure> {
    Ok(core.revoke_impact(&id).await?)
}

#[tauri::command]
pub(crate) async fn revoke_key(core: State<'_, Core>, id: String) -> Result<(), Failure> {
    Ok(core.revoke_key(&id).await?)
}
