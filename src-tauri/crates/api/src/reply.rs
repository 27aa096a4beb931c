//! A successful answer, and what is kept of the head of any answer.

use chrono::{DateTime, Utc};
use reqwest::Response;
use secrecy::zeroize::Zeroizing;

use crate::answer::Answer;
use crate::call::Call;
use crate::classify::is_html;
use crate::decode::{self, JsonPath};
use crate::error::{Error, Facts};
use crate::error_kind::ErrorKind;
use crate::rate_limit::RateLimit;
use crate::retry_after::{retry_at, server_date};

/// A successful answer, whole and not yet decoded.
pub(crate) struct Reply {
    body: Zeroizing<Vec<u8>>,
    seen: Seen,
}

impl Reply {
    pub(crate) fn new(body: Zeroizing<Vec<u8>>, seen: Seen) -> Reply {
        Reply { body, seen }
    }

    /// The HTTP status, a 2xx.
    pub(crate) fn status(&self) -> u16 {
        self.seen.status
    }

    /// Decodes the body, which is text in UTF-8.
    pub(crate) fn decode<T>(
        &self,
        read: impl FnOnce(&str) -> Result<T, JsonPath>,
    ) -> Result<Answer<T>, Error> {
        let value = decode::text(&self.body)
            .and_then(read)
            .map_err(|path| self.seen.error(ErrorKind::Undecodable { path: path.into_string() }, None))?;
        Ok(Answer {
            value,
            rate: self.seen.rate,
            received_at: self.seen.received_at,
            server_date: self.seen.server_date,
        })
    }

    /// The body, for what wants to look at it whether or not it can be decoded.
    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }

    /// A successful answer that no one sent.
    #[cfg(any(test, fuzzing))]
    pub(crate) fn of(body: Vec<u8>) -> Reply {
        let seen = Seen {
            status: 200,
            rate: None,
            received_at: DateTime::UNIX_EPOCH,
            server_date: None,
            retry_at: None,
            page: false,
            changes: true,
        };
        Reply { body: Zeroizing::new(body), seen }
    }
}

/// What is kept of an answer's head.
#[derive(Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) status: u16,
    rate: Option<RateLimit>,
    pub(crate) received_at: DateTime<Utc>,
    server_date: Option<DateTime<Utc>>,
    retry_at: Option<DateTime<Utc>>,
    /// True for a page: it may be the word of something in between.
    page: bool,
    changes: bool,
}

impl Seen {
    pub(crate) fn of(response: &Response, call: &Call) -> Seen {
        let received_at = Utc::now();
        let headers = response.headers();
        Seen {
            status: response.status().as_u16(),
            rate: RateLimit::from_headers(headers),
            received_at,
            server_date: server_date(headers),
            retry_at: retry_at(headers, received_at),
            page: is_html(headers),
            changes: call.changes(),
        }
    }

    /// An error after this head.
    pub(crate) fn error(&self, kind: ErrorKind, source: Option<reqwest::Error>) -> Error {
        // Whoever answers in the service's place has nothing to say about when it comes back.
        let own = matches!(kind, ErrorKind::Unavailable { status: 503 }) && !self.page;
        let told = self.retry_at.filter(|_| own);
        let retry_at = if let ErrorKind::RateLimited { until } = kind { Some(until) } else { told };
        Facts {
            changes: self.changes,
            sent: true,
            status: Some(self.status),
            rate: self.rate,
            retry_at,
            source,
            ..Facts::of(kind)
        }
        .into()
    }
}
