//! A tray icon with a two-line menu and no window: the least that a Tauri app in the tray can be.
#![forbid(unsafe_code)]

use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let figure = MenuItem::with_id(app, "figure", "12,480 credits", true, None::<&str>)?;
            let quit = MenuItem::with_id(app, "quit", "Quit", true, None::<&str>)?;
            let menu = Menu::with_items(app, &[&figure, &quit])?;
            let icon = app.default_window_icon().cloned().ok_or("the floor has an icon")?;
            TrayIconBuilder::new().icon(icon).tooltip("12,480 credits").menu(&menu).build(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the tray-only app is built")
        .run(|_, event| {
            // With no window there is nothing to close: the tray keeps the app.
            if let tauri::RunEvent::ExitRequested { api, code: None, .. } = event {
                api.prevent_exit();
            }
        });
}
