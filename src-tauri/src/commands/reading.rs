//! What the window reads from the history.

use openrush_account::account_settings::{AccountSettings, KeepFor};
use openrush_account::core::Core;
use openrush_account::view::{
    ActivityPage, ActivityQuery, ActivitySummary, KeyDetail, Overview, OverviewQuery, RequestDetail,
    Statement, StatementQuery, ToForget,
};
use tauri::State;

use super::Failure;
use crate::clipboard::{ClipboardError, KeyClipboard};

#[tauri::command]
pub(crate) async fn activity(
    core: State<'_, Core>,
    account: String,
    query: ActivityQuery,
) -> Result<ActivityPage, Failure> {
    Ok(core.of(&account).activity(query).await?)
}

#[tauri::command]
pub(crate) async fn activity_summary(
    core: State<'_, Core>,
    account: String,
    query: ActivityQuery,
) -> Result<ActivitySummary, Failure> {
    Ok(core.of(&account).activity_summary(query).await?)
}

/// Puts a request on the clipboard as JSON; it does not pass through the window.
#[tauri::command]
pub(crate) async fn copy_request(
    core: State<'_, Core>,
    account: String,
    clipboard: State<'_, KeyClipboard>,
    id: String,
) -> Result<(), Failure> {
    let (json, clipboard) = (core.of(&account).request_as_json(id).await?, clipboard.inner().clone());
    let copied = tauri::async_runtime::spawn_blocking(move || clipboard.copy_text(&json)).await;
    Ok(copied.unwrap_or(Err(ClipboardError::Unavailable))?)
}

#[tauri::command]
pub(crate) async fn request_detail(
    core: State<'_, Core>,
    account: String,
    id: String,
) -> Result<RequestDetail, Failure> {
    Ok(core.of(&account).request_detail(id).await?)
}

#[tauri::command]
pub(crate) async fn key_detail(
    core: State<'_, Core>,
    account: String,
    id: String,
) -> Result<KeyDetail, Failure> {
    Ok(core.of(&account).key_detail(id).await?)
}

#[tauri::command]
pub(crate) async fn overview(
    core: State<'_, Core>,
    account: String,
    query: OverviewQuery,
) -> Result<Overview, Failure> {
    Ok(core.of(&account).overview(query).await?)
}

#[tauri::command]
pub(crate) async fn statement(
    core: State<'_, Core>,
    account: String,
    query: StatementQuery,
) -> Result<Statement, Failure> {
    Ok(core.of(&account).statement(query).await?)
}

/// What would be forgotten at once if requests were kept for so long.
#[tauri::command]
pub(crate) async fn to_forget(
    core: State<'_, Core>,
    account: String,
    keep_for: KeepFor,
) -> Result<ToForget, Failure> {
    Ok(core.of(&account).to_forget(keep_for).await?)
}

/// Keeps requests for so long, and forgets those that are older.
#[tauri::command]
pub(crate) async fn keep_history(
    core: State<'_, Core>,
    account: String,
    keep_for: KeepFor,
) -> Result<AccountSettings, Failure> {
    Ok(core.of(&account).keep_history(keep_for).await?)
}

#[tauri::command]
pub(crate) async fn delete_history(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    Ok(core.of(&account).delete_history().await?)
}
