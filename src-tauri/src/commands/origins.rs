//! No page but the app's own can call a command, and no window but the one.
//!
//! Tauri decides it from the capabilities and permissions that are built into the app; these are the same here.

use std::collections::BTreeSet;

use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// The answer of every command here: that it was reached.
const REACHED: &str = "reached";

const OWN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

const HOSTILE: [&str; 16] = [
    "https://openrush.io",
    "https://api.openrush.io",
    "http://localhost",
    "http://localhost:1420",
    "http://127.0.0.1:8080",
    "https://tauri.localhost.evil.example",
    "https://evil.example/tauri.localhost",
    "https://tauri.localhost@evil.example",
    "tauri://evil",
    "tauri://localhost.evil.example",
    "ipc://localhost",
    "asset://localhost/index.html",
    "file:///etc/passwd",
    "data:text/html,x",
    "blob:https://evil.example/1",
    "about:blank",
];

/// Commands of Tauri and its plugins that a page would like to have.
const OTHERS: [&str; 12] = [
    "plugin:event|emit",
    "plugin:event|emit_to",
    "plugin:window|create",
    "plugin:window|close",
    "plugin:webview|create_webview_window",
    "plugin:app|version",
    "plugin:path|resolve_directory",
    "plugin:opener|open_url",
    "plugin:opener|reveal_item_in_dir",
    "plugin:autostart|enable",
    "plugin:window-state|save_window_state",
    "no_such_command",
];

/// Every command that `permissions/window.toml` names.
fn commands() -> BTreeSet<String> {
    let permissions = include_str!("../../permissions/window.toml");
    let lists = permissions.lines().filter_map(|line| line.strip_prefix("commands.allow = ["));
    let commands: BTreeSet<String> = lists
        .flat_map(|list| list.trim_end_matches(']').split(','))
        .map(|name| name.trim().trim_matches('"').to_owned())
        .collect();
    assert!(commands.len() > 30 && commands.contains("reveal_new_key"), "{commands:?}");
    commands
}

fn app() -> App<MockRuntime> {
    mock_builder()
        .invoke_handler(|invoke| {
            invoke.resolver.resolve(REACHED);
            true
        })
        .build(tauri::generate_context!())
        .unwrap()
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, tauri::WebviewUrl::default()).build().unwrap()
}

fn is_reached(window: &WebviewWindow<MockRuntime>, command: &str, origin: &str) -> bool {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: origin.parse().unwrap(),
        body: InvokeBody::default(),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_string(),
    };
    get_ipc_response(window, request).is_ok()
}

#[test]
fn each_command_is_reached_by_the_apps_own_page_and_by_no_other() {
    let app = app();
    let window = window(&app, crate::window::LABEL);
    for command in commands() {
        assert!(is_reached(&window, &command, OWN), "{command} is granted");
        for origin in HOSTILE {
            assert!(!is_reached(&window, &command, origin), "{command} from {origin}");
        }
    }
}

#[test]
fn no_other_window_reaches_a_command() {
    let app = app();
    let window = window(&app, "other");
    for command in commands() {
        assert!(!is_reached(&window, &command, OWN), "{command}");
    }
}

#[test]
fn nothing_that_is_not_listed_is_reached_not_even_by_the_apps_own_page() {
    let app = app();
    let window = window(&app, crate::window::LABEL);
    for command in OTHERS {
        for origin in [OWN].iter().chain(&HOSTILE) {
            assert!(!is_reached(&window, command, origin), "{command} from {origin}");
        }
    }
}
