//! What the window reads from the history.

use openrush_account::core::Core;
use openrush_account::view::{ActivityPage, ActivityQuery, Overview, OverviewQuery, RequestDetail};
use tauri::State;

use super::Failure;

#[tauri::command]
pub(crate) async fn activity(core: State<'_, Core>, query: ActivityQuery) -> Result<ActivityPage, Failure> {
    Ok(core.activity(query).await?)
}

#[tauri::command]
pub(crate) async fn request_detail(core: State<'_, Core>, id: String) -> Result<RequestDetail, Failure> {
    Ok(core.request_detail(id).await?)
}

#[tauri::command]
pub(crate) async fn overview(core: State<'_, Core>, query: OverviewQuery) -> Result<Overview, Failure> {
    Ok(core.overview(query).await?)
}

#[tauri::command]
pub(crate) async fn delete_history(core: State<'_, Core>) -> Result<(), Failure> {
    Ok(core.delete_history().await?)
}
