//! Requests as a file in the folder for downloads.

use std::path::PathBuf;

use openrush_account::core::Core;
use openrush_account::view::{ActivityQuery, ExportFormat};
use tauri::{AppHandle, Manager as _, State};

use super::Failure;
use crate::browser;

#[tauri::command]
pub(crate) async fn export_activity(
    app: AppHandle,
    core: State<'_, Core>,
    account: String,
    query: ActivityQuery,
    format: ExportFormat,
) -> Result<(), Failure> {
    Ok(core.of(&account).export(query, format, downloads(&app))?)
}

#[tauri::command]
pub(crate) fn cancel_export(core: State<'_, Core>) {
    core.cancel_export();
}

#[tauri::command]
pub(crate) fn dismiss_export(core: State<'_, Core>) {
    core.dismiss_export();
}

/// Shows the complete file of the last export, and nothing else, where it lies.
#[tauri::command]
pub(crate) async fn show_export(core: State<'_, Core>) -> Result<(), Failure> {
    let Some(file) = core.exported_file() else { return Ok(()) };
    let shown = tauri::async_runtime::spawn_blocking(move || browser::show_file(&file)).await;
    Ok(shown.unwrap_or(Ok(()))?)
}

/// Where downloads go. A system that names no folder for them has one by the usual name.
pub(super) fn downloads(app: &AppHandle) -> PathBuf {
    let usual = || app.path().home_dir().unwrap_or_default().join("Downloads");
    app.path().download_dir().unwrap_or_else(|_| usual())
}
