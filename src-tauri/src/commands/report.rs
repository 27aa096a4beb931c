//! A month on one page: read, printed, and as a file.

use openrush_account::core::Core;
use openrush_account::view::{ExportFormat, Report, ReportQuery};
use tauri::{State, WebviewWindow};

use super::Failure;
use super::export::downloads;
use crate::browser;

#[tauri::command]
pub(crate) async fn monthly_report(
    core: State<'_, Core>,
    account: String,
    query: ReportQuery,
) -> Result<Report, Failure> {
    Ok(core.of(&account).report(query).await?)
}

/// Writes it as CSV into the folder for downloads, and shows it there. Answers with the file's name.
#[tauri::command]
pub(crate) async fn save_monthly_report(
    app: tauri::AppHandle,
    core: State<'_, Core>,
    account: String,
    query: ReportQuery,
    format: ExportFormat,
) -> Result<String, Failure> {
    let file = core.of(&account).save_report(query, format, downloads(&app)).await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Where the folder cannot be shown, the file's name still tells.
    let _ = tauri::async_runtime::spawn_blocking(move || browser::show_file(&file)).await;
    Ok(name)
}

/// Opens the system's dialog for printing, in which a PDF can be saved too.
#[tauri::command]
pub(crate) fn print_window(window: WebviewWindow) -> Result<(), Failure> {
    window.print().map_err(|error| {
        tracing::warn!(%error, "the dialog for printing did not open");
        Failure::plain("not_printed", error.to_string())
    })
}
