//! What the app knows and decides about an OpenRush account.
//!
//! What decides is pure: it takes state and a time, and returns values. What stores or asks stands at the edge.
#![forbid(unsafe_code)]

pub mod account_settings;
mod advice;
pub mod alerts;
pub mod budget;
mod buys;
pub mod copy_form;
pub mod core;
pub mod diagnose;
mod files;
pub mod health;
pub mod history;
pub mod keychain;
mod ledger;
pub mod redact;
pub mod rotation;
pub mod runway;
pub mod schedule;
pub mod settings;
pub mod settings_file;
pub mod tools;
pub mod tray;
pub mod view;
pub mod words;
