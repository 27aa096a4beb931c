//! Where everything lies on this computer, and settings as a file.

use openrush_account::core::Core;
use openrush_account::view::SettingsImport;
use tauri::{AppHandle, State};

use super::Failure;
use super::app::show_as_chosen;
use super::export::downloads;
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

/// Writes the settings into the folder for downloads, and shows the file there. Answers with its name.
#[tauri::command]
pub(crate) async fn export_settings(app: AppHandle, core: State<'_, Core>) -> Result<String, Failure> {
    let file = core.export_settings(downloads(&app)).await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Where the folder cannot be shown, the file's name still tells.
    let _ = tauri::async_runtime::spawn_blocking(move || browser::show_file(&file)).await;
    Ok(name)
}

/// What an import of a file with this text would change.
#[tauri::command]
pub(crate) async fn look_into_settings(
    core: State<'_, Core>,
    text: String,
) -> Result<SettingsImport, Failure> {
    Ok(core.look_into_settings(&text)?)
}

/// Takes over the settings of a file with this text; how long requests are kept only where the person said so, if that forgets
/// some.
#[tauri::command]
pub(crate) async fn import_settings(
    app: AppHandle,
    core: State<'_, Core>,
    text: String,
    forget: bool,
) -> Result<SettingsImport, Failure> {
    let before = core.settings();
    let told = core.import_settings(&text, forget).await?;
    show_as_chosen(&app, &before, &core.settings());
    Ok(told)
}
