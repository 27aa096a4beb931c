//! What the app gives back when it goes on without a window.
//!
//! The webview is destroyed with the window, and with it the process that drew. Four things stay behind that nobody
//! needs in the tray, and together they are more than the tray itself: WebKit's network process, which the next window
//! starts again; what is left of the webview in this process; memory that was freed and that the allocator keeps; and the
//! code of GTK and WebKit, which was read from the disk to draw the window. All of it comes back by itself when it is
//! needed.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod linux;

use std::time::Duration;

use tauri::{AppHandle, Manager as _, WebviewWindow};

use crate::window;

/// The window's own end, and a start without one, take so long. Nobody is in a hurry.
const SETTLES: Duration = Duration::from_secs(2);

/// Called once, before there are threads: what they free can then be used by the others. Each account has a thread for its
/// history, and each of those would keep some 300 KB to itself.
pub(crate) fn from_the_start() {
    #[cfg(target_os = "linux")]
    calls::share_memory();
}

/// Gives back what a window left behind, unless there is one again by then.
pub(crate) fn without_window(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SETTLES).await;
        let at_rest = app.clone();
        // Where windows are made, so that none is made meanwhile.
        let handed_over = app.run_on_main_thread(move || {
            if at_rest.get_webview_window(window::LABEL).is_none() {
                give_back();
            }
        });
        if let Err(error) = handed_over {
            tracing::debug!(%error, "the app is ending");
        }
    });
}

/// Remembers what a window that was just made has to leave behind when it goes.
#[cfg(target_os = "linux")]
pub(crate) fn with_window(window: &WebviewWindow) {
    if let Err(error) = window.with_webview(|webview| linux::remember(&webview.inner())) {
        tracing::debug!(%error, "a part of this window stays in memory");
    }
}

/// Elsewhere the webview is the system's, and shared.
#[cfg(not(target_os = "linux"))]
pub(crate) fn with_window(_window: &WebviewWindow) {}

#[cfg(target_os = "linux")]
fn give_back() {
    linux::end_network_process();
    linux::let_webviews_go();
    linux::give_back_memory();
}

#[cfg(not(target_os = "linux"))]
fn give_back() {}
