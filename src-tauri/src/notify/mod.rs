//! System notifications: what the core says ([`Said`]) is shown, and a click on it leads to its place.
//!
//! On Linux this speaks `org.freedesktop.Notifications` itself, by the zbus that the tray uses already: one task hears
//! of every click, where a ready-made library would hold a thread for each notification that is still to be seen. On
//! macOS and Windows it is `notify-rust`, because Tauri's own plugin tells of no click on desktops.
//!
//! [`Said`]: openrush_account::alerts::Said

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::{Notifier, tell};

#[cfg(not(target_os = "linux"))]
mod native;
#[cfg(not(target_os = "linux"))]
pub(crate) use native::{Notifier, tell};
