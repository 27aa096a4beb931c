//! A simulated OpenRush account service over real HTTP on a loopback port.
//!
//! It is the demo account of the app, in the app's own process, and what every test talks to. It shares
//! no code with the client it is tested against: the documented objects are written down here a second
//! time, from the published reference.
//!
//! # The parts
//! - [`Sandbox`] is a running server, [`Config`] how to start one, [`World`] the handle on what is inside.
//! - [`Scenario`] says who lives in it. The agency's 90 days are generated through the same code as
//!   [`World::spend`], from the seed and the clock alone, and can be lived through step by step
//!   ([`World::live_until`]) so that a client collects them as they happen.
//! - [`Clock`] is where every time comes from, down to the `Date` header. Nothing runs on a timer: what
//!   should have happened by now is made up when somebody asks.
//! - [`Fault`] makes calls go wrong, [`Envelope`] varies the forms that the reference leaves open,
//!   [`World::requests`] tells what was received, and [`World::truth`] every change of the balance.
//!
//! # What the reference leaves open, and what the sandbox does
//! | open | here |
//! |---|---|
//! | envelope and order of lists | a bare array, newest first; others with [`Envelope`] |
//! | create: 200 or 201 | 200; 201 with [`Envelope`] |
//! | revoke: what it answers | 200 with the credential; others with [`Envelope`] |
//! | revoking a second time | 404, like an unknown credential and one of another account |
//! | `is_active` of an expired key | stays true; it can still be revoked |
//! | white space around names | kept, and counted in the 1 to 120 characters |
//! | an expiry in the past | 422 `value_error` |
//! | own calls (`/v1/me/*`) in the usage log | not logged; see [`World::log_own_calls`] |
//! | calls of tools with an expired or revoked key | 401, logged with their credential, not charged |
//! | failures of the provider | 503, refunded; see [`World::refund_failures`] |
//! | shape of the rate-limit windows | fixed, from full minutes, hours and days UTC; a 429 does not count |
//! | order of checks | the key first, then the rate limit, then the request itself |
//!
//! # Conformance to openapi.yaml
//! `tests/openapi.yaml` is a copy of the description that the app is built from. In this folder, with
//! schemathesis 4.32 and the sandbox started by
//! `cargo run -p openrush-sandbox -- --port PORT --limits high`:
//!
//! ```text
//! schemathesis --config-file tests/schemathesis.toml run tests/openapi.yaml \
//!     --url http://127.0.0.1:PORT -H "Authorization: Bearer SESSION" \
//!     --max-examples 200 --generation-deterministic
//! ```
//!
//! SESSION is the session token that the program prints: with a key, the run would revoke its own key on
//! the way and see nothing but 401 from then on. All checks are on. The one exception stands in
//! `tests/schemathesis.toml`: a creation that is valid by the schema may answer 422, because the schema
//! cannot say that an expiry must be in the future. It leaves `.hypothesis` and `.schemathesis` behind in
//! the folder it is run in.

#![forbid(unsafe_code)]

mod billing;
mod clock;
mod faults;
mod http;
mod sandbox;
mod scenario;
mod world;

pub use clock::{Clock, ManualClock};
pub use faults::{Effect, Fault, FaultId, On, Times};
pub use sandbox::{Config, Sandbox, StartError};
pub use scenario::Scenario;
pub use world::{
    Credential, Envelope, ListEnvelope, ListOrder, LoggedRequest, NumberForm, Outcome, RevokeAnswer,
    ToolCall, TruthEvent, TruthKind, UsageRow, World,
};
