//! The core against the sandbox, over real HTTP: no window, no real keychain, no waiting for timers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod crash;
mod keys;
mod refresh;
mod sign_in;
mod stage;
