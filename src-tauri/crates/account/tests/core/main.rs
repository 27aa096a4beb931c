//! The core against the sandbox, over real HTTP: no window, no real keychain, no waiting for timers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod crash;
mod diagnose;
mod export;
mod fault_matrix;
mod faults;
mod health;
mod keys;
mod own_key;
mod refresh;
mod revoke;
mod rotate;
mod sign_in;
mod stage;
