//! One exchange with the service: sending, waiting, trying again.

use std::time::Instant as Stopwatch;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::zeroize::Zeroizing;
use tokio::time::{Instant, sleep, timeout_at};

use crate::body;
use crate::call::Call;
use crate::classify::Head;
use crate::client::Client;
use crate::error::{Error, Facts};
use crate::error_kind::ErrorKind;
use crate::failure;
use crate::reply::{Reply, Seen};

impl Client {
    /// Sends a call and reads its answer, all attempts within the time of one call.
    pub(crate) async fn call(&self, call: Call) -> Result<Reply, Error> {
        let deadline = Instant::now() + self.options().call_timeout();
        let attempts = if call.changes() { 1 } else { self.options().retries.saturating_add(1) };
        let mut attempt = 0;
        loop {
            let stopwatch = Stopwatch::now();
            let result = self.attempt(&call, deadline).await;
            log(&call, attempt, stopwatch, &result);
            let error = match result {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            let pause = self.options().pause(attempt, fastrand::f64());
            attempt += 1;
            // A pause that outlasts the call would only delay what is known already.
            if attempt >= attempts || !may_pass(&error) || Instant::now() + pause >= deadline {
                return Err(error);
            }
            sleep(pause).await;
        }
    }

    async fn attempt(&self, call: &Call, deadline: Instant) -> Result<Reply, Error> {
        let url = format!("{}{}", self.base(), call.path);
        let mut request =
            self.http().request(call.method.clone(), url).header(AUTHORIZATION, bearer(self.key().expose()));
        if let Some(body) = &call.body {
            request = request.header(CONTENT_TYPE, "application/json").body(body.clone());
        }

        let unanswered = |kind, sent, source| -> Error {
            Facts { changes: call.changes(), sent, source, ..Facts::of(kind) }.into()
        };
        let response = match timeout_at(deadline, request.send()).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => {
                let (kind, sent) = failure::of(&error);
                return Err(unanswered(kind, sent, Some(error.without_url())));
            }
            // It may still have been connecting, but what cannot be told apart counts as sent.
            Err(_elapsed) => return Err(unanswered(ErrorKind::Timeout, true, None)),
        };

        let seen = Seen::of(&response, call);
        let headers = response.headers().clone();
        let head = Head { status: seen.status, headers: &headers, received_at: seen.received_at };
        if let Some(kind) = head.problem() {
            return Err(seen.error(kind, None));
        }
        let body = match body::read(response, deadline).await {
            Ok(body) => body,
            Err((kind, source)) => {
                return Err(seen.error(head.problem_without_body().unwrap_or(kind), source));
            }
        };
        match head.problem_with_body(&body, self.key()) {
            Some(kind) => Err(seen.error(kind, None)),
            None => Ok(Reply::new(body, seen)),
        }
    }
}

/// The header's value, marked so that nothing shows it. The HTTP client keeps a copy while it sends,
/// which is beyond reach; ours is overwritten.
fn bearer(key: &str) -> HeaderValue {
    let text = Zeroizing::new(format!("Bearer {key}"));
    // A key is visible ASCII, which is always a valid value.
    let mut value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("Bearer"));
    value.set_sensitive(true);
    value
}

/// Whether the same request may well succeed a moment later. A time-out is not among these: the time of
/// the call is used up, and a service that slow is not helped by more requests. Nor is a 429, nor a
/// 503 that says when to come back.
fn may_pass(error: &Error) -> bool {
    let lost = matches!(
        error.kind(),
        ErrorKind::Offline | ErrorKind::Dns | ErrorKind::Refused | ErrorKind::ConnectionLost
    );
    let down = matches!(error.status(), Some(502..=504)) && error.retry_at().is_none();
    lost || down
}

/// One line for each attempt. Never a header, a body or the whole URL.
fn log(call: &Call, attempt: u32, stopwatch: Stopwatch, result: &Result<Reply, Error>) {
    let ms = u64::try_from(stopwatch.elapsed().as_millis()).unwrap_or(u64::MAX);
    let (status, outcome) = match result {
        Ok(reply) => (Some(reply.status()), "ok"),
        Err(error) => (error.status(), error.code()),
    };
    tracing::debug!(method = %call.method, path = %call.path, attempt, status, ms, outcome, "request");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_in_the_header_is_marked_as_sensitive() {
        let value = bearer("or_s3ntinel");
        assert_eq!(value.to_str().unwrap(), "Bearer or_s3ntinel");
        assert!(value.is_sensitive());
        assert!(!format!("{value:?}").contains("s3ntinel"));
    }
}
