//! The sandbox over real HTTP: everything another crate or a person may rely on.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agency;
mod agreement;
mod authentication;
mod billing;
mod client;
mod connections;
mod credentials;
mod credits_and_usage;
mod envelopes;
mod faults;
mod rate_limits;
mod request_log;
mod tools;
