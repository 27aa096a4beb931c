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
    let autostart = Some(settings.autostart).filter(|wanted| *wanted != before.autostart);
    // Before it is stored: Settings must not show what is not so.
    autostart.map(|wanted| start_at_login(&app, wanted)).transpose()?;
    let stored = core.change_settings(settings);
    if stored.is_err()
        && autostart.is_some()
        && let Err(error) = start_at_login(&app, before.autostart)
    {
        tracing::warn!(code = error.code, "start at login is not as the settings say");
    }
    let stored = stored?;
    show_as_chosen(&app, &before, &stored);
    Ok(stored)
}

/// Gives the window the look that was chosen, where that is another one.
pub(super) fn show_as_chosen(app: &AppHandle, before: &Settings, chosen: &Settings) {
    if chosen.theme != before.theme {
        window::set_theme(app, chosen.theme);
    }
    if chosen.zoom_percent != before.zoom_percent {
        window::set_zoom(app, chosen.zoom_percent);
    }
}

fn start_at_login(app: &AppHandle, wanted: bool) -> Result<(), Failure> {
    let autolaunch = app.autolaunch();
    let changed = if wanted { autolaunch.enable() } else { autolaunch.disable() };
    changed.map_err(|error| {
        tracing::warn!(%error, "start at login could not be changed");
        Failure::plain("autostart_failed", error.to_string())
    })
}

#[tauri::command]
pub(crate) fn set_route(core: State<'_, Core>, remembered: State<'_, Route>, route: String, scroll: u32) {
    let looking = window::looking(&route);
    if remembered.set(route, scroll) && looking == Looking::AtKeys {
        core.looked_at(looking);
    }
}

#[tauri::command]
pub(crate) fn dismiss_notice(core: State<'_, Core>, id: u64) {
    core.dismiss_notice(id);
}

#[tauri::command]
pub(crate) fn quit(app: AppHandle, anyway: bool) {
    if anyway {
        app.exit(0);
    } else {
        crate::quit(&app);
    }
}

#[tauri::command]
pub(crate) fn stay(core: State<'_, Core>) {
    core.stay();
}
