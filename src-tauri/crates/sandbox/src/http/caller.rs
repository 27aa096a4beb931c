//! Who is calling, and whether they may.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};

use chrono::{DateTime, Utc};

use super::App;
use super::problem::Problem;
use crate::world::{Allowance, Exhausted, World, ids};

/// Who a key or session token belongs to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Identity {
    /// The position of the account.
    pub(crate) account: usize,
    /// The position of the credential; none for a session token.
    pub(crate) credential: Option<usize>,
}

impl Identity {
    /// The log's `auth_source`.
    pub(crate) fn source(self) -> &'static str {
        if self.credential.is_some() { "api_key" } else { "session" }
    }
}

/// A caller with a good key and a place in the rate-limit windows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller {
    pub(crate) account: usize,
    pub(crate) at: DateTime<Utc>,
    allowance: Allowance,
}

/// The key (or session token) a request carries: `Authorization: Bearer`, or `X-API-Key`.
pub(crate) fn presented_key(headers: &HeaderMap) -> Option<&str> {
    let bearer = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|value| {
        let (scheme, key) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
    });
    let own_header = || headers.get("x-api-key").and_then(|value| value.to_str().ok()).map(str::trim);
    bearer.or_else(own_header).filter(|key| !key.is_empty())
}

/// Whose key it is, good or not.
pub(crate) fn identify(world: &World, headers: &HeaderMap) -> Result<Identity, Problem> {
    let key = presented_key(headers).ok_or(Problem::Unauthorized("Missing API key"))?;
    let fingerprint = ids::fingerprint(key);
    world
        .with(|state, _| {
            state.accounts.iter().enumerate().find_map(|(account, owner)| {
                match owner.credentials.recognise(&fingerprint) {
                    Some(position) => Some(Identity { account, credential: Some(position) }),
                    None => (owner.session == key).then_some(Identity { account, credential: None }),
                }
            })
        })
        .ok_or(Problem::Unauthorized("Invalid API key"))
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Caller, Problem> {
        let Identity { account, credential } = identify(&app.world, &parts.headers)?;
        app.world.with(|state, at| {
            let owner = &mut state.accounts[account];
            if let Some(key) = credential.and_then(|position| owner.credentials.get_mut(position)) {
                key.usable(at).map_err(|refusal| Problem::Unauthorized(refusal.message()))?;
                key.used(at);
            }
            let taken = owner.limits.take(at);
            let allowance =
                taken.map_err(|Exhausted { retry_after }| Problem::RateLimited { retry_after })?;
            Ok(Caller { account, at, allowance })
        })
    }
}

impl Caller {
    /// The answer with the rate-limit headers that successful protected calls carry.
    pub(crate) fn answer(&self, answer: impl IntoResponse) -> Response {
        with_allowance(answer.into_response(), self.allowance)
    }
}

/// Adds the rate-limit headers.
pub(crate) fn with_allowance(mut answer: Response, allowance: Allowance) -> Response {
    let headers = answer.headers_mut();
    headers.insert(HeaderName::from_static("x-ratelimit-limit"), allowance.limit.into());
    headers.insert(HeaderName::from_static("x-ratelimit-remaining"), allowance.remaining.into());
    headers.insert(HeaderName::from_static("x-ratelimit-reset"), allowance.reset.into());
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(HeaderName::from_static(name), value.parse().unwrap())])
    }

    #[test]
    fn a_key_is_found_in_either_header_and_nowhere_else() {
        assert_eq!(presented_key(&headers("authorization", "Bearer or_1")), Some("or_1"));
        assert_eq!(presented_key(&headers("authorization", "bearer  or_1 ")), Some("or_1"));
        assert_eq!(presented_key(&headers("x-api-key", "or_1")), Some("or_1"));
        assert_eq!(presented_key(&headers("authorization", "Basic or_1")), None);
        assert_eq!(presented_key(&headers("authorization", "Bearer ")), None);
        assert_eq!(presented_key(&HeaderMap::new()), None);
    }
}
