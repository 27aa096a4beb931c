//! What belongs to the app and to no account.

use openrush_account::core::Core;
use openrush_account::schedule::Looking;
use openrush_account::settings::Settings;
use tauri::{AppHandle, State};
use tauri_plugin_autostart::ManagerExt as _;

use super::Failure;
use crate::browser::{self, Page};
use crate::window::{self, Route};

#[tauri::command]
pub(crate) async fn open_page(page: Page) -> Result<(), Failure> {
    Ok(browser::open_page(page)?)
}

#[tauri::command]
pub(crate) async fn change_settings(
    app: AppHandle,
    core: State<'_, Core>,
    settings: Settings,
) -> Result<Settings, Failure> {
    let before = core.settings();
    let stored = core.change_settings(settings)?;
    if stored.autostart != before.autostart {
        let autolaunch = app.autolaunch();
        let changed = if stored.autostart { autolaunch.enable() } else { autolaunch.disable() };
        if let Err(error) = changed {
            tracing::warn!(%error, "start at login could not be changed");
        }
    }
    if stored.theme != before.theme {
        window::set_theme(&app, stored.theme);
    }
    if stored.zoom_percent != before.zoom_percent {
        window::set_zoom(&app, stored.zoom_percent);
    }
    Ok(stored)
}

#[tauri::command]
pub(crate) fn set_route(core: State<'_, Core>, remembered: State<'_, Route>, route: String) {
    if route.starts_with("#/keys") {
        core.looked_at(Looking::AtKeys);
    }
    remembered.set(route);
}

#[tauri::command]
pub(crate) fn dismiss_notice(core: State<'_, Core>, id: u64) {
    core.dismiss_notice(id);
}

#[tauri::command]
pub(crate) fn quit(app: AppHandle) {
    crate::quit(&app);
}
