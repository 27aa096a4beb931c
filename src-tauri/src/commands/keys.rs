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
    account: String,
    name: String,
    expires_at: Option<DateTime<Utc>>,
    note: String,
) -> Result<NewKeyView, Failure> {
    Ok(core.of(&account).create_key(&name, expires_at, &note).await?)
}

#[tauri::command]
pub(crate) async fn rotate_key(
    core: State<'_, Core>,
    account: String,
    id: String,
) -> Result<NewKeyView, Failure> {
    Ok(core.of(&account).rotate_key(&id).await?)
}

#[tauri::command]
pub(crate) fn end_rotation(core: State<'_, Core>, account: String) {
    core.of(&account).end_rotation();
}

#[tauri::command]
pub(crate) fn set_key_note(
    core: State<'_, Core>,
    account: String,
    id: String,
    note: String,
) -> Result<(), Failure> {
    Ok(core.of(&account).set_key_note(&id, &note)?)
}

#[tauri::command]
pub(crate) async fn make_own_key(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    Ok(core.of(&account).make_own_key().await?)
}

#[tauri::command]
pub(crate) fn decline_own_key(core: State<'_, Core>, account: String) {
    core.of(&account).decline_own_key();
}

#[tauri::command]
pub(crate) async fn copy_new_key(
    core: State<'_, Core>,
    account: String,
    clipboard: State<'_, KeyClipboard>,
    form: CopyForm,
) -> Result<(), Failure> {
    let text = form
        .text(&core.of(&account).new_key()?, &core.of(&account).base_url()?, Shell::HERE)
        .ok_or(ActionError::NotQuotable)?;
    let (secret, clipboard) = (SecretString::from(text), clipboard.inner().clone());
    let copied = tauri::async_runtime::spawn_blocking(move || clipboard.copy(secret)).await;
    Ok(copied.unwrap_or(Err(ClipboardError::Unavailable))?)
}

/// The one way in which a raw key reaches the window: the person asked to see it.
#[tauri::command]
pub(crate) fn reveal_new_key(core: State<'_, Core>, account: String) -> Result<String, Failure> {
    Ok(core.of(&account).new_key()?.expose().to_owned())
}

#[tauri::command]
pub(crate) async fn finish_new_key(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    Ok(core.of(&account).finish_new_key().await?)
}

#[tauri::command]
pub(crate) fn dismiss_lost_key(core: State<'_, Core>, account: String, id: String) {
    core.of(&account).dismiss_lost_key(&id);
}

#[tauri::command]
pub(crate) async fn revoke_impact(
    core: State<'_, Core>,
    account: String,
    id: String,
) -> Result<RevokeImpact, Failure> {
    Ok(core.of(&account).revoke_impact(&id).await?)
}

#[tauri::command]
pub(crate) async fn revoke_key(core: State<'_, Core>, account: String, id: String) -> Result<(), Failure> {
    Ok(core.of(&account).revoke_key(&id).await?)
}
