//! What a person sends to support.

use chrono::Utc;
use openrush_account::core::Core;
use tauri::{AppHandle, Manager as _, State};

use super::Failure;
use super::export::downloads;
use crate::{browser, support_report};

/// Writes a report without secrets into the folder for downloads, and shows it there. Answers with the file's name.
#[tauri::command]
pub(crate) async fn save_report(app: AppHandle, core: State<'_, Core>) -> Result<String, Failure> {
    let (view, folder) = (core.view(), downloads(&app));
    let home = app.path().home_dir().ok().map(|home| home.to_string_lossy().into_owned());
    let saved = tauri::async_runtime::spawn_blocking(move || {
        let file = support_report::save(&view, &folder, home.as_deref(), Utc::now())?;
        // Where the folder cannot be shown, the file's name still tells.
        let _ = browser::show_file(&file);
        Ok(file.file_name().unwrap_or_default().to_string_lossy().into_owned())
    });
    saved.await.map_err(|error| Failure::plain("report_not_saved", error.to_string()))?
}
