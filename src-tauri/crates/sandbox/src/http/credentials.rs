//! `/v1/me/api-credentials`: list, create, revoke.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::App;
use super::caller::Caller;
use super::problem::Problem;
use super::validate::{NewKey, json_object, new_key};
use super::wire::{CreatedBody, CredentialBody, json, list as list_answer};
use crate::world::RevokeAnswer;

/// All keys, revoked and expired ones included.
pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Response {
    let answer = app.world.with(|state, _| {
        let (account, envelope) = (&state.accounts[caller.account], &state.service.envelope);
        let newest_first = (0..account.credentials.all().len()).rev();
        let keys = newest_first.filter_map(|position| account.credential(position));
        list_answer(keys.map(|key| CredentialBody::new(key, envelope)).collect(), "api_credentials", envelope)
    });
    caller.answer(answer)
}

/// A new key: the only answer that carries a raw key.
pub(crate) async fn create(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let fields = json_object(&headers, &body).map_err(|item| Problem::Invalid(vec![item]))?;
    let NewKey { name, expires_at } = new_key(&fields, caller.at).map_err(Problem::Invalid)?;
    let answer = app.world.with(|state, now| {
        let (account, envelope) = (&mut state.accounts[caller.account], &state.service.envelope);
        let (position, key) = account.credentials.create(&name, now, expires_at);
        let status = if envelope.create_201 { StatusCode::CREATED } else { StatusCode::OK };
        let credential = account.credential(position)?;
        let api_credential = CredentialBody::new(credential, envelope);
        Some(json(status, &CreatedBody { key, api_credential }))
    });
    app.world.touched();
    Ok(caller.answer(answer.ok_or(Problem::Unavailable)?))
}

/// Switches a key off. A key of another account, one that never was and one that is off already are the
/// same to the caller: 404 (what the service answers the second time is not documented).
pub(crate) async fn revoke(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let answer = app.world.with(|state, _| {
        let (account, envelope) = (&mut state.accounts[caller.account], &state.service.envelope);
        account.credentials.revoke(&id)?;
        let credential =
            account.credentials.position(&id).and_then(|position| account.credential(position))?;
        Some(match envelope.revoke {
            RevokeAnswer::Credential => json(StatusCode::OK, &CredentialBody::new(credential, envelope)),
            RevokeAnswer::Empty => StatusCode::OK.into_response(),
            RevokeAnswer::NoContent => StatusCode::NO_CONTENT.into_response(),
        })
    });
    app.world.touched();
    Ok(caller.answer(answer.ok_or(Problem::NotFound("Not found"))?))
}
