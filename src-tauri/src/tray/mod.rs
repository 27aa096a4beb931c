//! The tray icon: shows what the core says ([`TrayContent`]) and tells what was clicked.
//!
//! Both systems offer the same: `Tray::start` with what to do on a click and when the icon becomes visible or invisible,
//! and `Tray::show`, which returns at once and may be called as often as the view changes.
//!
//! [`TrayContent`]: openrush_account::tray::TrayContent

mod picture;
#[cfg(any(not(target_os = "linux"), test))]
mod tooltip;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::Tray;

#[cfg(not(target_os = "linux"))]
mod native;
#[cfg(not(target_os = "linux"))]
pub(crate) use native::Tray;
