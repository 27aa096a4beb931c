//! What happens to the computer: it wakes up, a network comes back, the system asks to save power or data.
//!
//! On Linux the system's services tell of it. On macOS and Windows nobody is asked: there the core notices by the clock
//! that the computer slept, tries a lost connection again within half a minute, and does not know of a power saver.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::follow;

/// Nobody is asked here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn follow(_happened: impl Fn(openrush_account::core::Outside) + Send + Sync + 'static) {}
