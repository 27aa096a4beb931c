//! What the system asks of the app: at a logout, a shutdown, or from a terminal, it ends as Quit ends it. So a copied key
//! leaves the clipboard, and the window's place is kept.

use tauri::AppHandle;

/// Follows SIGTERM, SIGINT and SIGHUP until the app ends.
#[cfg(unix)]
pub(crate) fn follow(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};

    let heard = || {
        Ok::<_, std::io::Error>((
            signal(SignalKind::terminate())?,
            signal(SignalKind::interrupt())?,
            signal(SignalKind::hangup())?,
        ))
    };
    let (mut terminate, mut interrupt, mut hangup) = match heard() {
        Ok(signals) => signals,
        Err(error) => return tracing::warn!(%error, "signals end the app at once"),
    };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        for asked_before in [false, true] {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
                _ = hangup.recv() => {}
            }
            if asked_before {
                // Whoever asks twice does not want to wait for a window that hangs.
                std::process::exit(1);
            }
            tracing::info!("asked to end");
            crate::quit(&app);
        }
    });
}

/// Windows closes the window, and macOS asks the app itself.
#[cfg(not(unix))]
pub(crate) fn follow(_app: &AppHandle) {}
