//! The core against the sandbox, over real HTTP: no window, no real keychain, no waiting for timers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod accounts;
mod answers;
mod changed_entries;
mod crash;
mod demo;
mod diagnose;
mod export;
mod fault_matrix;
mod faults;
mod forget;
mod health;
mod history;
mod kept_keys;
mod keys;
mod kill;
mod late_keychain;
mod own_key;
mod past;
mod refresh;
mod revoke;
mod rotate;
#[path = "../sandbox_rows/mod.rs"]
mod sandbox_rows;
mod sign_in;
mod sign_out;
mod stage;
mod still_time;
mod transfer;
