//! Start at login: the setting, and what the system does about it.

use openrush_account::core::Core;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_autostart::ManagerExt as _;

/// Makes the setting say what is so: an entry that was switched off or deleted elsewhere, as in the system's own list
/// of such programs, was somebody's decision.
pub(crate) fn compare(app: &AppHandle) {
    let app = app.clone();
    // Reads files, or the registry.
    tauri::async_runtime::spawn_blocking(move || {
        let core = app.state::<Core>();
        let enabled = match app.autolaunch().is_enabled() {
            Ok(enabled) => enabled,
            Err(error) => return tracing::warn!(%error, "whether the app starts at login is not known"),
        };
        let settings = core.settings();
        if settings.autostart == enabled {
            return;
        }
        tracing::info!(enabled, "start at login was changed elsewhere");
        let changed = openrush_account::settings::Settings { autostart: enabled, ..settings };
        if let Err(error) = core.change_settings(changed) {
            tracing::warn!(%error, "the setting of start at login is not what is so");
        }
    });
}
