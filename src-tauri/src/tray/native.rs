//! The tray on macOS and Windows, by Tauri's own.
//!
//! macOS shows a monochrome template image with the figure beside it, and the menu on a click, as its menu bar does.
//! Windows shows a colour icon with all the lines in the tooltip; a left click opens the window, a right click the menu.

use std::sync::{Arc, Mutex, PoisonError};

use openrush_account::tray::{MenuItem as Line, TrayAction, TrayClick, TrayContent, TrayState};
use tauri::AppHandle;
use tauri::image::Image;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};

use super::picture::{Ink, draw};
use super::tooltip;

/// A menu bar's icon is 18 points high; twice as many pixels are sharp on every Mac of today.
const MAC_PIXELS: u32 = 36;
/// A taskbar's icon at 100%.
const WINDOWS_PIXELS: f64 = 16.0;

/// The tray icon.
pub(crate) struct Tray {
    app: AppHandle,
    /// `None` where the system refused it.
    icon: Option<TrayIcon>,
    shown: Mutex<Option<TrayContent>>,
}

impl Tray {
    /// Starts the tray.
    ///
    /// `on_action` is called for each click, `on_host` at once with whether the icon is there. Both are called on the main
    /// thread and must return soon.
    pub(crate) fn start(
        app: &AppHandle,
        _at_login: bool,
        on_action: impl Fn(TrayClick) + Send + Sync + 'static,
        on_host: impl Fn(bool) + Send + Sync + 'static,
    ) -> Self {
        let by_menu = Arc::new(on_action);
        let by_click = Arc::clone(&by_menu);
        let built = TrayIconBuilder::with_id("openrush")
            .icon(picture(app, TrayState::SignedOut, None))
            .icon_as_template(cfg!(target_os = "macos"))
            .show_menu_on_left_click(cfg!(target_os = "macos"))
            .on_menu_event(move |_, event| {
                if let Some(click) = TrayClick::from_id(event.id().as_ref()) {
                    by_menu(click);
                }
            })
            .on_tray_icon_event(move |_, event| {
                if cfg!(not(target_os = "macos")) && is_left_click(&event) {
                    by_click(TrayClick::Action(TrayAction::Open));
                }
            })
            .build(app);
        let icon = built.inspect_err(|error| tracing::warn!(%error, "the tray icon was not taken")).ok();
        on_host(icon.is_some());
        Self { app: app.clone(), icon, shown: Mutex::new(None) }
    }

    /// Shows this from now on.
    pub(crate) fn show(&self, content: TrayContent) {
        let Some(icon) = self.icon.clone() else { return };
        let before = self.shown.lock().unwrap_or_else(PoisonError::into_inner).replace(content.clone());
        if before.as_ref() == Some(&content) {
            return;
        }
        let app = self.app.clone();
        // Handed over as a whole, so that whoever calls does not wait for the main thread at every step.
        let handed_over = self.app.run_on_main_thread(move || {
            if let Err(error) = update(&app, &icon, before.as_ref(), &content) {
                tracing::warn!(%error, "the tray icon was not updated");
            }
        });
        if let Err(error) = handed_over {
            tracing::debug!(%error, "the app is ending");
        }
    }
}

/// Changes what differs. A menu that stays the same is left alone, as it may be open.
fn update(
    app: &AppHandle,
    icon: &TrayIcon,
    before: Option<&TrayContent>,
    content: &TrayContent,
) -> tauri::Result<()> {
    let look = |content: &TrayContent| (content.state, content.fill);
    if before.map(look) != Some(look(content)) {
        let picture = picture(app, content.state, content.fill);
        icon.set_icon_with_as_template(Some(picture), cfg!(target_os = "macos"))?;
    }
    if cfg!(target_os = "macos") {
        icon.set_title(Some(&content.figure))?;
        icon.set_tooltip(Some(content.tooltip_lines.join("\n")))?;
    } else {
        icon.set_tooltip(Some(tooltip::within(&content.tooltip_lines, tooltip::WINDOWS_UNITS)))?;
    }
    if before.map(|before| &before.menu) != Some(&content.menu) {
        icon.set_menu(Some(menu(app, &content.menu)?))?;
    }
    Ok(())
}

fn menu(app: &AppHandle, lines: &[Line]) -> tauri::Result<Menu<tauri::Wry>> {
    let menu = Menu::new(app)?;
    for line in lines {
        match line {
            Line::Separator => menu.append(&PredefinedMenuItem::separator(app)?)?,
            Line::Line { action, text } => menu.append(&item(app, text, action.map(TrayClick::Action))?)?,
            Line::Account { id, text } => {
                menu.append(&item(app, text, Some(TrayClick::Account(id.clone())))?)?;
            }
        }
    }
    Ok(menu)
}

fn item(app: &AppHandle, text: &str, click: Option<TrayClick>) -> tauri::Result<MenuItem<tauri::Wry>> {
    // An ampersand marks the key that chooses the line; two are shown as one.
    let text = text.replace('&', "&&");
    match click {
        Some(click) => MenuItem::with_id(app, click.id(), text, true, None::<&str>),
        None => MenuItem::new(app, text, false, None::<&str>),
    }
}

fn is_left_click(event: &TrayIconEvent) -> bool {
    matches!(
        event,
        TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. }
    )
}

fn picture(app: &AppHandle, state: TrayState, fill: Option<u8>) -> Image<'static> {
    let (size, ink) = if cfg!(target_os = "macos") {
        (MAC_PIXELS, Ink::Template)
    } else {
        let scale = app.primary_monitor().ok().flatten().map_or(1.0, |monitor| monitor.scale_factor());
        ((WINDOWS_PIXELS * scale).round().clamp(16.0, 64.0) as u32, Ink::AnyPanel)
    };
    let picture = draw(state, fill, size, ink);
    Image::new_owned(picture.rgba, picture.size, picture.size)
}
