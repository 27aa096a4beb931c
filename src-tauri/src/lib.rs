//! The shell: the only Rust that knows a window, a tray, a clipboard or a browser.
//!
//! It holds no decisions: clicks go to the core, and the core's view comes back to window and tray. Unsafe code is in
//! `rest/calls.rs` and `command_line/console.rs` alone, and denied everywhere else.

mod args;
mod autostart;
mod browser;
mod clipboard;
mod command_line;
mod commands;
mod demo;
mod hardening;
mod languages;
mod notify;
mod redacting;
mod rest;
mod signals;
mod startup;
mod support_report;
mod surroundings;
mod tray;
mod update;
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
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, RunEvent, WindowEvent, Wry};
use tauri_plugin_autostart::MacosLauncher;

use args::Args;
use clipboard::KeyClipboard;
use demo::Demos;
use startup::{DataDirLock, StartError};
use window::Route;

/// The app's name for the system, as tauri.conf.json has it.
pub(crate) const IDENTIFIER: &str = "io.openrush.desktop";

/// How long the window waits for the last known figures.
const FIGURES: Duration = Duration::from_millis(50);

/// Runs the app until it quits.
pub fn run() -> ExitCode {
    hardening::harden();
    if let Some(code) = command_line::answer(std::env::args_os().skip(1).collect()) {
        return code;
    }
    rest::from_the_start();
    // Two threads serve the core: it waits for answers, it does not compute.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            say(&error);
            return ExitCode::FAILURE;
        }
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let _entered = runtime.enter();
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&error);
            runtime.block_on(startup::tell(&error));
            ExitCode::FAILURE
        }
    }
}

/// Starts, and runs until the app quits. Nothing here may fail inside of Tauri's own set-up, which panics then.
fn start() -> Result<(), StartError> {
    let args = Args::parse(std::env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned()));
    let base_url = startup::base_url()?;
    let named = startup::named_data_dir()?;
    let instance = startup::instance(IDENTIFIER, named.as_deref());
    startup::display()?;
    let mut context = tauri::generate_context!();
    if cfg!(not(target_os = "linux")) {
        // There the plugin finds the other instance by nothing else.
        context.config_mut().identifier.clone_from(&instance);
    }

    let app = tauri::Builder::default()
        // First of all: a second start ends here and shows the window of the first.
        .plugin(single_instance(&instance))
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
            set_up(app.handle(), args, base_url);
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::Focused(true) = event
                && let Some(core) = window.try_state::<Core>()
            {
                core.looked_at(Looking::AtFigures);
            } else if let WindowEvent::CloseRequested { api, .. } = event {
                let app = window.app_handle();
                if !stays_in_tray(app) && !app.state::<Core>().may_quit() {
                    api.prevent_close();
                }
            } else if let WindowEvent::Destroyed = event {
                closed(window.app_handle());
            }
        })
        .build(context)?;
    let data_dir = startup::data_dir(named, app.path().app_data_dir().ok())?;
    // Held until the process ends.
    app.manage(startup::lock(&data_dir)?);
    app.run(|app, event| {
        if let RunEvent::ExitRequested { code: None, api, .. } = &event
            && stays_in_tray(app)
        {
            api.prevent_exit();
        } else if is_reopened(&event) {
            window::show(app, None);
        } else if let RunEvent::Exit = event {
            // However it came to this: neither a copied key nor half a file stays behind.
            app.state::<KeyClipboard>().clear();
            if let Some(core) = app.try_state::<Core>() {
                core.end_export();
                core.ends();
            }
        }
    });
    Ok(())
}

/// One instance for each data directory. A demo beside the person's own app is another one.
fn single_instance(instance: &str) -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new();
    #[cfg(target_os = "linux")]
    let plugin = plugin.dbus_id(instance);
    #[cfg(not(target_os = "linux"))]
    let _ = instance;
    plugin.callback(|app, arguments, _| second_start(app, &arguments)).build()
}

fn set_up(app: &AppHandle, args: Args, base_url: openrush_api::BaseUrl) {
    let data_dir = app.state::<DataDirLock>().folder().to_owned();
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
    if let Err(error) = update::set_up(app) {
        tracing::error!(%error, "this start cannot update the app");
    }
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

/// Quits, unless a created key would be gone with the app: then the window asks first.
pub(crate) fn quit(app: &AppHandle) {
    if app.state::<Core>().may_quit() {
        app.exit(0);
    } else {
        window::show(app, None);
    }
}

/// There is no window yet that could say it.
#[expect(clippy::print_stderr, reason = "the terminal is the first place to say why the app does not start")]
fn say(error: &dyn std::error::Error) {
    eprintln!("OpenRush cannot start. {error}");
}
