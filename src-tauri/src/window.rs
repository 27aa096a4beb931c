//! The one window: made when it is wanted, destroyed when it is closed, so that the tray costs little.

#[cfg(test)]
mod closed;
pub(crate) mod place;

use std::sync::{Arc, Mutex, PoisonError};

use openrush_account::core::Core;
use openrush_account::schedule::Looking;
use openrush_account::settings::Theme;
use openrush_account::view::View;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::{hardening, languages, rest};

/// The window's name, as the capabilities know it.
pub(crate) const LABEL: &str = "main";

/// The longest address that is remembered; filters make it long, nothing makes it this long.
const LONGEST_ROUTE: usize = 4096;

/// Where the window was, so that one made anew comes back to it.
#[derive(Clone, Default)]
pub(crate) struct Route(Arc<Mutex<Left>>);

/// An address of the window, and how far it was scrolled there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Left {
    route: String,
    scroll: u32,
}

impl Route {
    /// Remembers an address of the window, such as `#/keys`, and how far it is scrolled; anything else is left out. True
    /// where the address is another one than before.
    pub(crate) fn set(&self, route: String, scroll: u32) -> bool {
        if !route.starts_with("#/") || route.len() > LONGEST_ROUTE {
            return false;
        }
        let left = Left { route, scroll };
        let before =
            std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), left.clone());
        before.route != left.route
    }

    fn get(&self) -> Left {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Shows the window, made anew where it was closed, at `route` or where it was.
pub(crate) fn show(app: &AppHandle, route: Option<&str>) {
    if let Some(route) = route {
        app.state::<Route>().set(route.to_owned(), 0);
    }
    if let Some(window) = app.get_webview_window(LABEL) {
        if let Some(route) = route {
            go_to(&window, route);
        }
        bring_forward(&window);
        return;
    }
    match hardening::recognisable(|| open(app)) {
        Ok(window) => bring_forward(&window),
        Err(error) => tracing::error!(%error, "the window could not be made"),
    }
}

fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let Left { route, scroll } = app.state::<Route>().get();
    let core = app.state::<Core>();
    core.looked_at(looking(&route));
    let theme = native(core.settings().theme);
    let place = place::kept(app, LABEL);
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(format!("index.html{route}").into()));
    let window = place::placed(builder, place)
        .title("OpenRush")
        .min_inner_size(640.0, 480.0)
        .theme(theme)
        .initialization_script(first_view(&core.view(), languages::of_the_system(), scroll))
        // Nothing is loaded but the app's own pages, and nothing opens a window of its own.
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(show_title)
        .disable_drag_drop_handler()
        .build()?;
    place::settle(&window, place);
    draw_without_graphics_card(&window);
    rest::with_window(&window);
    zoom(&window, core.settings().zoom_percent);
    Ok(window)
}

/// What a person looks at who is at this address.
pub(crate) fn looking(route: &str) -> Looking {
    if route.starts_with("#/keys") { Looking::AtKeys } else { Looking::AtFigures }
}

/// A small window with little that moves is drawn as quickly without: WebKitGTK then needs half the memory and a third less
/// time to its first frame, and is out of the way of drivers with which it shows an empty window.
#[cfg(target_os = "linux")]
fn draw_without_graphics_card(window: &WebviewWindow) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

    let set = window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = set {
        tracing::warn!(%error, "the window is drawn with the graphics card");
    }
}

#[cfg(not(target_os = "linux"))]
fn draw_without_graphics_card(_window: &WebviewWindow) {}

/// A script that hands the page the view as it is now, so that the first frame need not ask for it, the system's
/// languages, best first, and how far the page was scrolled.
fn first_view(view: &View, languages: &[String], scroll: u32) -> String {
    [
        given("openrushFirstView", view),
        given("openrushLanguages", languages),
        given("openrushFirstScroll", &scroll),
    ]
    .concat()
}

/// A script that gives the page a value under a name.
fn given<T: serde::Serialize + ?Sized>(name: &str, value: &T) -> String {
    // As text in text: whatever a name contains, it is data.
    let json = serde_json::to_string(value).and_then(|json| serde_json::to_string(&json));
    json.map_or_else(
        |error| {
            tracing::warn!(%error, name, "the window has to go without");
            String::new()
        },
        |json| format!("Object.defineProperty(globalThis, '{name}', {{ value: JSON.parse({json}) }});"),
    )
}

/// Gives the frame around the page the theme that the person chose.
pub(crate) fn set_theme(app: &AppHandle, theme: Theme) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    if let Err(error) = window.set_theme(native(theme)) {
        tracing::warn!(%error, "the window's theme could not be set");
    }
}

/// Shows everything in the window larger or smaller, as the person chose.
pub(crate) fn set_zoom(app: &AppHandle, percent: u16) {
    if let Some(window) = app.get_webview_window(LABEL) {
        zoom(&window, percent);
    }
}

fn zoom(window: &WebviewWindow, percent: u16) {
    if let Err(error) = window.set_zoom(f64::from(percent) / 100.0) {
        tracing::warn!(%error, "the window's zoom could not be set");
    }
}

fn native(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// The app's own pages: `tauri://localhost`, or `http://tauri.localhost` on Windows.
fn is_own(address: &Url) -> bool {
    matches!(
        (address.scheme(), address.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

/// Only the address's fragment changes, so the page stays as it is and follows.
fn go_to(window: &WebviewWindow, route: &str) {
    let gone = window.url().and_then(|mut address| {
        address.set_fragment(Some(route.trim_start_matches('#')));
        window.navigate(address)
    });
    if let Err(error) = gone {
        tracing::warn!(%error, "the window could not be led to a view");
    }
}

/// The page's title, which has the balance in it, is the window's too.
fn show_title(window: WebviewWindow, title: String) {
    if let Err(error) = window.set_title(&title) {
        tracing::warn!(%error, "the window's title could not be set");
    }
}

fn bring_forward(window: &WebviewWindow) {
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be brought forward");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_apps_own_pages_are_loaded() {
        let own = |address: &str| is_own(&Url::parse(address).unwrap());
        assert!(own("tauri://localhost/index.html#/keys"));
        assert!(own("http://tauri.localhost/"));
        for foreign in [
            "https://openrush.io/",
            "http://localhost/",
            "file:///etc/passwd",
            "tauri://evil/",
            "data:text/html,x",
            "http://tauri.localhost.evil.example/",
        ] {
            assert!(!own(foreign), "{foreign}");
        }
    }

    #[test]
    fn only_addresses_of_the_window_are_remembered() {
        let route = Route::default();
        route.set("#/activity?tool=x".into(), 1_200);
        route.set("https://evil.example/".into(), 0);
        route.set(format!("#/{}", "x".repeat(LONGEST_ROUTE)), 0);
        assert_eq!(route.get(), Left { route: "#/activity?tool=x".into(), scroll: 1_200 });
    }
}
