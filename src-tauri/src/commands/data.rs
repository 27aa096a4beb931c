//! Where everything lies on this computer.

use openrush_account::core::Core;
use tauri::State;

use super::Failure;
use crate::browser;

/// How many bytes lie in the app's folder.
#[tauri::command]
pub(crate) async fn data_size(core: State<'_, Core>) -> Result<u64, Failure> {
    Ok(core.data_size().await)
}

/// Shows the app's folder, and nothing else, in the system's own program for that.
#[tauri::command]
pub(crate) async fn show_data_folder(core: State<'_, Core>) -> Result<(), Failure> {
    // One of its files, so that the folder itself is opened and not the one around it.
    let folder = core.data_folder();
    let inside = ["settings.json", "accounts.json"].map(|file| folder.join(file));
    let shown = inside.into_iter().find(|file| file.exists()).unwrap_or(folder);
    let shown = tauri::async_runtime::spawn_blocking(move || browser::show_file(&shown)).await;
    shown.unwrap_or(Ok(())).map_err(|error| Failure::plain("data_folder_not_shown", error.to_string()))
}
