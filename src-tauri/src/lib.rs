//! The shell: the only Rust that knows a window, a tray, a clipboard or a browser.
//!
//! It holds no decisions: clicks go to the core, and the core's view comes back to window and tray. Unsafe code is in
//! `rest/calls.rs` alone, and denied everywhere else.

mod args;
mod autostart;
mod browser;
mod clipboard;
mod commands;
mod demo;
mod notify;
mod rest;
mod signals;
mod startup;
mod surroundings;
mod tray;
mod view_out;
mod window;

#[cfg(test)]
mod bindings;
#[cfg(all(test, target_os = "linux"))]
#[path = "../tests/support/private_bus.rs"]
mod private_bus;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use openrush_account::core::{Core, Options};
use openrush_account::keychain::Keychain;
use openrush_account::schedule::Looking;
use openrush_account::view::TrayStatus;
use tauri::{AppHandle, Manager as _, RunEvent, WindowEvent};
use tauri_plugin_autostart::MacosLauncher;

use args::Args;
use clipboard::KeyClipboard;
use demo::Demos;
use startup::StartError;
use window::Route;

/// How long the window waits for the last known figures.
const FIGURES: Duration = Duration::from_millis(50);

/// Runs the app until it quits.
pub fn run() -> ExitCode {
    let args = Args::parse(std::env::args().skip(1));
    let base_url = match startup::base_url() {
        Ok(base_url) => base_url,
        Err(error) => return refuse(&error),
    };
    // Two threads serve the core: it waits for answers, it does not compute.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return refuse(&error),
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let _entered = runtime.enter();

    let app = tauri::Builder::default()
        // First of all: a second start ends here and shows the window of the first.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| second_start(app, &arguments)))
        .plugin(tauri_plugin_autostart::init(MacosLauncher::LaunchAgent, Some(vec!["--hidden"])))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(window::place::KEPT)
                // The window is made where it belongs.
                .skip_initial_state(window::LABEL)
                .build(),
        )
        .manage(Demos::default())
        .manage(KeyClipboard::default())
        .manage(Route::default())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            set_up(app.handle(), args, base_url)?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::Focused(true) = event
                && let Some(core) = window.try_state::<Core>()
            {
                core.looked_at(Looking::AtFigures);
            } else if let WindowEvent::Destroyed = event {
                closed(window.app_handle());
            }
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::ExitRequested { code: None, api, .. } = &event
                    && stays_in_tray(app)
                {
                    api.prevent_exit();
                } else if is_reopened(&event) {
                    window::show(app, None);
                } else if let RunEvent::Exit = event {
                    // However it came to this: a copied key does not stay behind.
                    app.state::<KeyClipboard>().clear();
                    if let Some(core) = app.try_state::<Core>() {
                        core.ends();
                    }
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error),
    }
}

fn set_up(app: &AppHandle, args: Args, base_url: openrush_api::BaseUrl) -> Result<(), StartError> {
    let data_dir = startup::data_dir(app.path().app_data_dir().ok())?;
    // Held until the process ends.
    app.manage(startup::lock(&data_dir)?);
    startup::log(&data_dir);
    signals::follow(app);
    let core = Core::start(Options {
        data_dir,
        base_url,
        keychain: Keychain::system(),
        clock: Arc::new(Utc::now),
        patience: openrush_api::Options::default(),
        version: app.package_info().version.to_string(),
        computer: gethostname::gethostname().to_string_lossy().into_owned(),
        checkpoint: None,
    });
    app.manage(core.clone());
    view_out::start(app, &core, args);
    autostart::compare(app);
    let told = core.clone();
    surroundings::follow(move |outside| told.happened(outside));
    if args.demo {
        open_demo(app);
    }
    if args.hidden {
        rest::without_window(app);
    } else {
        figures_are_known(&core);
        window::show(app, None);
    }
    Ok(())
}

/// Waits a moment for the last known figures, which the history has within milliseconds: the window's first frame then
/// shows them. A history that takes longer is not waited for.
fn figures_are_known(core: &Core) {
    let mut views = core.subscribe();
    let known = async { tokio::time::timeout(FIGURES, views.wait_for(|view| !view.app.starting)).await };
    // The window shows what there is, either way.
    let _ = tauri::async_runtime::block_on(known);
}

/// Opens the demo as Explore the demo does.
fn open_demo(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = app.state::<Demos>().open(&app.state::<Core>()).await {
            tracing::error!(%error, "the demo did not open");
        }
    });
}

fn second_start(app: &AppHandle, arguments: &[String]) {
    // The first is still starting, and shows its window by itself.
    if app.try_state::<Core>().is_none() {
        return;
    }
    let args = Args::parse(arguments.iter().skip(1).cloned());
    if args.demo {
        open_demo(app);
    }
    window::show(app, None);
}

fn closed(app: &AppHandle) {
    // At once: the computer may go down before the app quits.
    window::place::keep(app);
    if stays_in_tray(app) {
        rest::without_window(app);
    } else {
        quit(app);
    }
}

/// On macOS, a click on the app in the Dock.
#[cfg(target_os = "macos")]
fn is_reopened(event: &RunEvent) -> bool {
    matches!(event, RunEvent::Reopen { has_visible_windows: false, .. })
}

#[cfg(not(target_os = "macos"))]
fn is_reopened(_event: &RunEvent) -> bool {
    false
}

/// Without a tray icon nobody could come back: closing the window then quits.
fn stays_in_tray(app: &AppHandle) -> bool {
    app.try_state::<Core>().is_some_and(|core| core.view().app.tray == TrayStatus::Shown)
}

/// Quits.
pub(crate) fn quit(app: &AppHandle) {
    app.exit(0);
}

/// There is no window yet that could say it.
#[expect(clippy::print_stderr, reason = "the terminal is the only place to say why the app does not start")]
fn refuse(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("OpenRush cannot start. {error}");
    ExitCode::FAILURE
}
