//! An answer and what came with it.

use chrono::{DateTime, Utc};

use crate::rate_limit::RateLimit;

/// A decoded answer, with what its headers told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<T> {
    /// What was asked for.
    pub value: T,
    /// The rate limit after this request, if the headers told it.
    pub rate: Option<RateLimit>,
    /// When the head of the answer arrived, by this computer's clock.
    pub received_at: DateTime<Utc>,
    /// When the answer was sent, by the service's clock (`Date`).
    pub server_date: Option<DateTime<Utc>>,
}

impl<T> Answer<T> {
    /// The same answer with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Answer<U> {
        Answer {
            value: change(self.value),
            rate: self.rate,
            received_at: self.received_at,
            server_date: self.server_date,
        }
    }
}
