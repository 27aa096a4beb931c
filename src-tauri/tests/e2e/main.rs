//! The real app on a private desktop, driven the way a person uses it, against a simulated OpenRush over real HTTP.
//!
//! Each test has a display, a session bus, a keychain, a data directory and a sandbox of its own. Run them with
//! `cargo xtask e2e [filter]`; what the display showed when a test failed lies in `target/e2e/`.
#![cfg(target_os = "linux")]
#![forbid(unsafe_code)]

mod accessible;
mod accounts;
mod activity;
mod activity_export;
mod activity_filters;
mod activity_reading;
mod alerts;
mod budget;
mod command_line;
mod demo;
mod diagnose;
mod hostile;
mod installed;
mod key_list;
mod keyboard;
mod keychain;
mod keychain_changes;
mod keychain_times;
mod keys;
mod leaks;
mod new_keys;
mod offline;
mod overview;
mod own_key;
mod reports;
mod resting;
mod rotate;
mod secrets;
mod settings;
mod settings_data;
mod sign_in;
mod stage;
mod starting;
mod support;
mod top_up;
mod tray;
mod updates;
mod window;
