//! The core against the sandbox, over real HTTP: no window, no real keychain, no waiting for timers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod crash;
mod diagnose;
mod export;
mod faults;
mod health;
mod kept_keys;
mod keys;
mod own_key;
mod refresh;
mod revoke;
mod rotate;
mod sign_in;
mod sign_out;
mod stage;
