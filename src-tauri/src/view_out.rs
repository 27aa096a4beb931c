//! The view on its way out: to the window as an event, to the tray as its content, to the desktop as notifications.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{Local, Utc};
use openrush_account::core::{AlertOf, Core};
use openrush_account::tray::{TrayAction, TrayClick, content};
use openrush_account::view::{TrayStatus, View};
use openrush_account::words::Words;
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::args::Args;
use crate::notify::Notifier;
use crate::tray::Tray;
use crate::{browser, languages, window};

/// A panel that is started anew is back by then; after that a window has to be there.
const PANEL_RESTARTS: Duration = Duration::from_secs(20);

/// Follows the core's view until the app ends.
pub(crate) fn start(app: &AppHandle, core: &Core, args: Args) {
    let (acting, hosting) = (app.clone(), app.clone());
    let was_shown = AtomicBool::new(false);
    let tray = Tray::start(
        app,
        args.hidden,
        move |click| match click {
            TrayClick::Action(action) => act(&acting, action),
            TrayClick::Account(id) => lead(&acting, Some(&id), "#/overview"),
        },
        move |shown| {
            hosting.state::<Core>().set_tray(if shown { TrayStatus::Shown } else { TrayStatus::NoHost });
            let before = was_shown.swap(shown, Ordering::Relaxed);
            if !shown {
                // At the start the panel was waited for already.
                let patience = if before { PANEL_RESTARTS } else { Duration::ZERO };
                tauri::async_runtime::spawn(show_where_nothing_else_is(hosting.clone(), patience));
            }
        },
    );
    let leading = app.clone();
    let notifier = Notifier::start(crate::IDENTIFIER, move |account, route| lead(&leading, account, route));
    let (app, core, mut views) = (app.clone(), core.clone(), core.subscribe());
    tauri::async_runtime::spawn(async move {
        loop {
            let view = views.borrow_and_update().clone();
            emit(&app, &view);
            let words = Words::choose(view.settings.language.as_deref(), languages::of_the_system());
            tray.show(content(&view, Utc::now(), &Local, &words));
            let several = view.has_several();
            for AlertOf { account, alert } in core.alerts(&Local) {
                notifier.show(alert.said(&account, several, Utc::now(), &Local, &words));
            }
            if views.changed().await.is_err() {
                return;
            }
        }
    });
}

/// Shows the window where neither it nor the tray icon can be seen: nobody could come back.
async fn show_where_nothing_else_is(app: AppHandle, patience: Duration) {
    tokio::time::sleep(patience).await;
    let tray = app.state::<Core>().view().app.tray;
    if tray != TrayStatus::Shown && app.get_webview_window(window::LABEL).is_none() {
        window::show(&app, None);
    }
}

fn emit(app: &AppHandle, view: &View) {
    if app.get_webview_window(window::LABEL).is_none() {
        return;
    }
    if let Err(error) = app.emit_to(window::LABEL, "account-changed", view) {
        tracing::warn!(%error, "the window could not be told");
    }
}

/// Shows the window at a place of an account.
fn lead(app: &AppHandle, account: Option<&str>, route: &str) {
    let Some(account) = account.map(str::to_owned) else { return window::show(app, Some(route)) };
    let (app, route) = (app.clone(), route.to_owned());
    tauri::async_runtime::spawn(async move {
        // One that was signed out of meanwhile has no such place any more.
        let shown = app.state::<Core>().show_account(&account).await.is_ok();
        // The window may hear of the account later than of the place, so the place says whose it is.
        let place = shown.then(|| place_of(&route, &account));
        window::show(&app, place.as_deref());
    });
}

/// An address of the window that waits for its account to be shown.
fn place_of(route: &str, account: &str) -> String {
    let joint = if route.contains('?') { '&' } else { '?' };
    format!("{route}{joint}account={account}")
}

/// Does what was asked for in the tray. It is about the account whose figures the tray shows.
fn act(app: &AppHandle, action: TrayAction) {
    let core = app.state::<Core>().inner().clone();
    let meant = core.view().tray.as_ref().map(|account| account.id.clone());
    let core = meant.as_deref().map_or_else(|| core.clone(), |account| core.of(account));
    let lead = |route: &str| lead(app, meant.as_deref(), route);
    match action {
        TrayAction::Open => window::show(app, None),
        TrayAction::OpenOverview => lead("#/overview"),
        TrayAction::OpenKeys => lead("#/keys"),
        TrayAction::OpenActivity => lead("#/activity"),
        TrayAction::OpenSettings => window::show(app, Some("#/settings")),
        TrayAction::Refresh => {
            tauri::async_runtime::spawn(async move { core.refresh().await });
        }
        TrayAction::Diagnose => lead("#/overview?why=now"),
        TrayAction::BuyCredits => {
            let opened = core.billing_page().map(|address| browser::open_billing(&address));
            if !matches!(opened, Ok(Ok(()))) {
                // The window says what is wrong, and names the page.
                lead("#/overview");
            }
        }
        TrayAction::Quit => crate::quit(app),
    }
}
