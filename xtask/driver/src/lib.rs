//! A private desktop on Linux, and the real app in it.
//!
//! [`Desktop`] is a virtual display with a window manager, a session bus of its own, a keychain in a chosen state, a home
//! folder that nobody else uses, and a browser that only notes what it was asked to open. [`App`] is a program running
//! there; [`Page`] is its window, driven over WebDriver by the `data-testid` names of `docs/testing.md`.
//!
//! The end-to-end tests, the demo's walk and the benchmarks stand on it. Dropping a value ends what it started.
#![forbid(unsafe_code)]
#![cfg(target_os = "linux")]

mod app;
mod bus;
mod child;
mod desktop;
mod display;
mod error;
mod hands;
mod keychain;
mod page;
mod screen;
mod wait;
// Written for the tray's own tests; the panel of a private desktop is the same one.
#[allow(missing_docs, reason = "what a panel sees goes by the names of the specification")]
#[path = "../../../src-tauri/tests/support/watcher.rs"]
pub mod watcher;
// The same for what the desktop shows of notifications.
#[allow(missing_docs, reason = "what a desktop shows goes by the names of the specification")]
#[path = "../../../src-tauri/tests/support/notifications.rs"]
pub mod notifications;

pub use app::App;
pub use child::Child;
pub use desktop::{Desktop, DesktopOptions};
pub use display::{Frame, TopWindow};
pub use error::Error;
pub use fantoccini;
pub use keychain::Keychain;
pub use page::{Page, testid};
pub use screen::Picture;
pub use wait::{PATIENCE, until};
