//! `POST /v1/tools/<name>`: calls with a key, as the owner's own apps make them.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::App;
use super::caller::{Identity, identify, with_allowance};
use super::problem::Problem;
use super::validate::json_object;
use super::wire::{Amount, json};
use crate::world::{Exhausted, Outcome, Work};

/// What a tool answers here: the sandbox knows nothing about websites.
#[derive(Serialize)]
struct ToolBody<'a> {
    tool: &'a str,
    credits_charged: Amount,
    result: [(); 0],
}

/// Takes the credits, does the work, writes the log.
pub(crate) async fn call(
    State(app): State<App>,
    Path(tool): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let identity = identify(&app.world, &headers)?;
    let Identity { account, credential } = identity;
    let invalid = json_object(&headers, &body).err();
    app.world.with(|state, at| {
        let service = &state.service;
        let owner = &mut state.accounts[account];
        let key = credential.and_then(|position| owner.credentials.get(position));
        let usable = key.map_or(Ok(()), |key| key.usable(at));
        let Some(price) = service.prices.of(&tool) else {
            usable.map_err(|refusal| Problem::Unauthorized(refusal.message()))?;
            return Err(Problem::NotFound("Not Found"));
        };
        // A key that is refused takes nothing from the account's windows.
        let allowance = if usable.is_ok() { owner.limits.take(at).map(Some) } else { Ok(None) };
        let outcome = match (&allowance, &invalid) {
            (Err(_), _) => Outcome::RateLimited,
            (Ok(_), Some(_)) => Outcome::Invalid,
            (Ok(_), None) if service.provider_down => Outcome::ProviderFailed,
            (Ok(_), None) => Outcome::Success,
        };
        let done = owner.perform(&Work {
            at,
            credential,
            source: Some(identity.source()),
            tool: &tool,
            price,
            outcome: &outcome,
            refund_failures: service.refund_failures,
        });
        usable.map_err(|refusal| Problem::Unauthorized(refusal.message()))?;
        let allowance =
            allowance.map_err(|Exhausted { retry_after }| Problem::RateLimited { retry_after })?;
        if let Some(item) = invalid {
            return Err(Problem::Invalid(vec![item]));
        }
        match (done.status, allowance) {
            (200, Some(allowance)) => {
                let credits_charged = Amount(done.charged, service.envelope.numbers);
                let body = ToolBody { tool: &tool, credits_charged, result: [] };
                Ok(with_allowance(json(StatusCode::OK, &body).into_response(), allowance))
            }
            (402, _) => Err(Problem::InsufficientCredits),
            _ => Err(Problem::Unavailable),
        }
    })
}
