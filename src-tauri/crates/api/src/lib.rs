//! A typed client of the OpenRush account API.
//!
//! It knows HTTP and the documented types and nothing else: no clock of its own beyond the time an
//! answer arrived, no storage, no schedule. Five calls: [`Client::credits`],
//! [`Client::list_credentials`], [`Client::create_credential`], [`Client::revoke_credential`] and
//! [`Client::usage`].
//!
//! Three rules hold everywhere:
//! - **Liberal in what it accepts, exact in what it understands.** Unknown fields are ignored and the
//!   undocumented envelope of a list is found out, but a figure is either read exactly or not at all.
//! - **Nothing secret leaves.** Neither `Debug`, `Display` nor a log line holds a key, an answer's body
//!   or a header.
//! - **A POST is sent once.** Whoever calls learns from [`Error::outcome_unknown`] whether it may have
//!   been carried out all the same.
#![forbid(unsafe_code)]

mod amount;
mod answer;
mod base_url;
mod body;
mod call;
mod classify;
mod client;
mod connections;
mod count;
mod created;
mod credential;
mod credentials;
mod credits;
mod decode;
mod envelope;
mod error;
mod error_kind;
mod exact;
mod failure;
#[cfg(fuzzing)]
pub mod fuzzing;
#[cfg(test)]
mod hostile_answers;
mod id;
mod key;
mod new_credential;
mod options;
mod rate_limit;
mod reply;
mod retry_after;
mod text;
mod timestamp;
mod transport;
mod usage;
mod usage_row;
mod validation;

pub use amount::{Credits, Usd};
pub use answer::Answer;
pub use base_url::{BaseUrl, BaseUrlError};
pub use client::Client;
pub use connections::Connections;
pub use created::CreatedCredential;
pub use credential::Credential;
pub use credits::Balance;
pub use error::Error;
pub use error_kind::ErrorKind;
pub use exact::AmountError;
pub use id::{AccountId, CredentialId, IdError, RequestId};
pub use key::{ApiKey, KeyError};
pub use new_credential::{NewCredential, NewCredentialError};
pub use options::Options;
pub use rate_limit::RateLimit;
pub use usage::UsageLimit;
pub use usage_row::UsageRow;
pub use validation::FieldError;
