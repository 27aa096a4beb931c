//! Getting a newer version of the app.

use tauri::{AppHandle, State};

use super::Failure;
use crate::update::{self, Channel, Newer, Updates};

#[tauri::command]
pub(crate) fn update_channel(app: AppHandle) -> Channel {
    update::channel(&app)
}

#[tauri::command]
pub(crate) async fn look_for_update(
    app: AppHandle,
    updates: State<'_, Updates>,
) -> Result<Option<Newer>, Failure> {
    Ok(updates.look(&app).await?)
}

#[tauri::command]
pub(crate) async fn install_update(app: AppHandle, updates: State<'_, Updates>) -> Result<(), Failure> {
    Ok(updates.install(&app).await?)
}

#[tauri::command]
pub(crate) fn restart(app: AppHandle) {
    app.request_restart();
}
