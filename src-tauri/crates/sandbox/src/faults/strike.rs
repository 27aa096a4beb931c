//! Carries a fault out on one call.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::bodies::{Cut, Endless, Slow};
use super::{Effect, Struck, spoil};
use crate::http::problem::detail;
use crate::world::World;

/// The connection is to be reset without an answer.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection was cut by a fault")]
pub(crate) struct Severed;

/// The page of a sign-in network.
const PORTAL_PAGE: &str = "<!doctype html><html><head><title>Welcome to Free WiFi</title></head>\
    <body><h1>Sign in to continue</h1><form><input name=\"room\"><button>Connect</button></form></body></html>";

/// Answers a call that a fault strikes. `real` carries the call out when it is awaited, and not before.
pub(crate) async fn strike(
    struck: Struck,
    world: &World,
    real: impl Future<Output = Response>,
) -> Result<Response, Severed> {
    let Struck { id, effect, commits } = struck;
    // The real answer stands by for the effects that spoil or keep it; the others take it only to throw
    // it away once the call is carried out.
    let answer = match effect {
        Effect::Delay(time) => {
            if commits {
                let answer = real.await;
                tokio::time::sleep(time).await;
                return Ok(answer);
            }
            tokio::time::sleep(time).await;
            return Ok(real.await);
        }
        Effect::Hang => {
            if commits {
                let answer = real.await;
                world.fault_removed(id).await;
                return Ok(answer);
            }
            world.fault_removed(id).await;
            return Ok(real.await);
        }
        Effect::WrongContentType => labelled(real.await, "text/plain; charset=utf-8"),
        Effect::Truncate { after } => truncated(real.await, after).await,
        Effect::SlowBytes { interval } => {
            let (mut parts, body) = taken_apart(real.await).await;
            parts.headers.insert(CONTENT_LENGTH, body.len().into());
            Response::from_parts(parts, Body::new(Slow::new(body, interval)))
        }
        Effect::InvalidUtf8 => spoiled(real.await, spoil::invalid_utf8).await,
        Effect::Nulls => spoiled_json(real.await, spoil::nulls).await,
        Effect::WrongTypes => spoiled_json(real.await, spoil::wrong_types).await,
        Effect::HugeNumber => spoiled_json(real.await, spoil::huge_numbers).await,
        Effect::DuplicateFields => spoiled_json(real.await, |value| spoil::duplicate_fields(&value)).await,
        Effect::ResetAfterCommit => {
            real.await;
            return Err(Severed);
        }
        replaced @ (Effect::Status { .. }
        | Effect::Html { .. }
        | Effect::Redirect { .. }
        | Effect::NetworkAuth511
        | Effect::EndlessBody
        | Effect::EmptyBody
        | Effect::ResetBeforeAnswer
        | Effect::Body { .. }
        | Effect::DeepNesting { .. }) => {
            if commits {
                real.await;
            }
            return replacement(replaced);
        }
    };
    Ok(answer)
}

fn replacement(effect: Effect) -> Result<Response, Severed> {
    let answer = match effect {
        Effect::Status { status, retry_after, body } => {
            let status = code(status);
            let body = body.unwrap_or_else(|| json!({ "detail": detail(status) }));
            let mut answer = text(status, "application/json", body.to_string());
            if let Some(value) = retry_after.and_then(|text| HeaderValue::from_bytes(text.as_bytes()).ok()) {
                answer.headers_mut().insert(RETRY_AFTER, value);
            }
            answer
        }
        Effect::Html { status } => text(code(status), "text/html; charset=utf-8", PORTAL_PAGE.to_owned()),
        Effect::NetworkAuth511 => text(
            StatusCode::NETWORK_AUTHENTICATION_REQUIRED,
            "text/html; charset=utf-8",
            PORTAL_PAGE.to_owned(),
        ),
        Effect::Redirect { location } => {
            let mut answer = StatusCode::FOUND.into_response();
            if let Ok(location) = HeaderValue::from_str(&location) {
                answer.headers_mut().insert(LOCATION, location);
            }
            answer
        }
        Effect::EndlessBody => labelled(Response::new(Body::new(Endless::new())), "application/json"),
        Effect::EmptyBody => text(StatusCode::OK, "application/json", String::new()),
        Effect::Body { status, content_type, text: body } => text(code(status), &content_type, body),
        Effect::DeepNesting { depth } => {
            text(StatusCode::OK, "application/json", "[".repeat(depth) + &"]".repeat(depth))
        }
        Effect::ResetBeforeAnswer
        | Effect::ResetAfterCommit
        | Effect::Delay(_)
        | Effect::Hang
        | Effect::WrongContentType
        | Effect::Truncate { .. }
        | Effect::SlowBytes { .. }
        | Effect::InvalidUtf8
        | Effect::Nulls
        | Effect::WrongTypes
        | Effect::DuplicateFields
        | Effect::HugeNumber => return Err(Severed),
    };
    Ok(answer)
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn text(status: StatusCode, content_type: &str, body: String) -> Response {
    labelled((status, body).into_response(), content_type)
}

fn labelled(mut answer: Response, content_type: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(content_type) {
        answer.headers_mut().insert(CONTENT_TYPE, value);
    }
    answer
}

async fn taken_apart(answer: Response) -> (axum::http::response::Parts, Bytes) {
    let (mut parts, body) = answer.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    // The sandbox's own answers are in memory; reading one cannot fail.
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (parts, body)
}

async fn truncated(answer: Response, after: usize) -> Response {
    let (mut parts, body) = taken_apart(answer).await;
    parts.headers.insert(CONTENT_LENGTH, body.len().into());
    let beginning = body.slice(..after.min(body.len().saturating_sub(1)));
    Response::from_parts(parts, Body::new(Cut::after(beginning)))
}

async fn spoiled(answer: Response, spoil: impl FnOnce(&[u8]) -> Vec<u8>) -> Response {
    let (parts, body) = taken_apart(answer).await;
    Response::from_parts(parts, Body::from(spoil(&body)))
}

async fn spoiled_json(answer: Response, spoil: impl FnOnce(Value) -> String) -> Response {
    spoiled(answer, |body| match serde_json::from_slice(body) {
        Ok(value) => spoil(value).into_bytes(),
        Err(_) => body.to_vec(),
    })
    .await
}
