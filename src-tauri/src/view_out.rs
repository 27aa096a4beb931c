//! The view on its way out: to the window as an event, to the tray as its content, to the desktop as notifications.

use chrono::{Local, Utc};
use openrush_account::core::Core;
use openrush_account::tray::{TrayAction, content};
use openrush_account::view::{TrayStatus, View};
use openrush_account::words::Words;
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::args::Args;
use crate::notify::Notifier;
use crate::tray::Tray;
use crate::{browser, languages, window};

/// Follows the core's view until the app ends.
pub(crate) fn start(app: &AppHandle, core: &Core, args: Args) {
    let (acting, hosting) = (app.clone(), app.clone());
    let tray = Tray::start(
        app,
        move |action| act(&acting, action),
        move |shown| {
            hosting.state::<Core>().set_tray(if shown { TrayStatus::Shown } else { TrayStatus::NoHost });
            if !shown && args.hidden && hosting.get_webview_window(window::LABEL).is_none() {
                // Started hidden where nothing can be seen: the window is the only place left.
                window::show(&hosting, None);
            }
        },
    );
    let leading = app.clone();
    let notifier = Notifier::start(crate::IDENTIFIER, move |route| window::show(&leading, Some(route)));
    let (app, core, mut views) = (app.clone(), core.clone(), core.subscribe());
    tauri::async_runtime::spawn(async move {
        loop {
            let view = views.borrow_and_update().clone();
            emit(&app, &view);
            let words = Words::choose(view.settings.language.as_deref(), languages::of_the_system());
            tray.show(content(&view, Utc::now(), &Local, &words));
            if let Some(account) = &view.account {
                for alert in core.alerts(&view, &Local) {
                    notifier.show(alert.said(account, Utc::now(), &Local, &words));
                }
            }
            if views.changed().await.is_err() {
                return;
            }
        }
    });
}

fn emit(app: &AppHandle, view: &View) {
    if app.get_webview_window(window::LABEL).is_none() {
        return;
    }
    if let Err(error) = app.emit_to(window::LABEL, "account-changed", view) {
        tracing::warn!(%error, "the window could not be told");
    }
}

fn act(app: &AppHandle, action: TrayAction) {
    let core = app.state::<Core>().inner().clone();
    match action {
        TrayAction::Open => window::show(app, None),
        TrayAction::OpenOverview => window::show(app, Some("#/overview")),
        TrayAction::OpenKeys => window::show(app, Some("#/keys")),
        TrayAction::OpenActivity => window::show(app, Some("#/activity")),
        TrayAction::OpenSettings => window::show(app, Some("#/settings")),
        TrayAction::Refresh => {
            tauri::async_runtime::spawn(async move { core.refresh().await });
        }
        TrayAction::Diagnose => window::show(app, Some("#/overview?why=now")),
        TrayAction::BuyCredits => {
            let opened = core.billing_page().map(|address| browser::open_billing(&address));
            if !matches!(opened, Ok(Ok(()))) {
                // The window says what is wrong, and names the page.
                window::show(app, Some("#/overview"));
            }
        }
        TrayAction::Quit => crate::quit(app),
    }
}
