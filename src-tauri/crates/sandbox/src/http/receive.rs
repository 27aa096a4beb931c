//! The way of a request: noted down, struck by a fault or not, answered, dated.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, DATE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use tower_service::Service;

use super::App;
use super::caller::{identify, presented_key};
use super::problem::Problem;
use crate::billing;
use crate::faults::{Severed, strike};
use crate::world::{Incoming, ids};

/// Bytes a request's body may have.
const BODY_MAX: usize = 64 * 1024;

/// Answers one request, or has its connection cut.
pub(crate) async fn receive(app: &App, router: Router, request: Request) -> Result<Response, Severed> {
    if billing::is_billing(request.uri().path()) {
        return Ok(dated(app, route(router, request).await));
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_MAX).await else {
        return Ok(dated(app, Problem::TooLarge.into_response()));
    };
    let (number, struck) = app.world.with(|state, at| {
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let number = state.received.add(Incoming {
            at,
            method,
            path,
            query: parts.uri.query(),
            key_prefix: presented_key(&parts.headers).map(ids::display_prefix),
            body: &body,
        });
        (number, state.faults.strike(method, path))
    });
    app.world.announce();

    let request_bytes = body.len();
    let own_call = app.world.with(|state, _| state.service.log_own_calls).then(|| parts.clone());
    let request = Request::from_parts(parts, Body::from(body));
    let real = async {
        let answer = route(router, request).await;
        if let Some(parts) = own_call {
            log_own_call(app, &parts, request_bytes, &answer);
        }
        answer
    };
    let answer = match struck {
        Some(struck) => strike(struck, &app.world, real).await?,
        None => real.await,
    };
    app.world.with(|state, _| state.received.answered(number, answer.status().as_u16()));
    app.world.announce();
    Ok(dated(app, answer))
}

async fn route(mut router: Router, request: Request) -> Response {
    // A router is always ready, and its error type has no values.
    match router.call(request).await {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

/// Dates an answer by the sandbox's clock (the server would date it by the computer's).
fn dated(app: &App, mut answer: Response) -> Response {
    let date = app.world.now().format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(date) = HeaderValue::from_str(&date) {
        answer.headers_mut().insert(DATE, date);
    }
    answer
}

fn log_own_call(app: &App, parts: &Parts, request_bytes: usize, answer: &Response) {
    let path = parts.uri.path();
    let Ok(identity) = identify(&app.world, &parts.headers) else {
        return;
    };
    if !path.starts_with("/v1/me/") {
        return;
    }
    let method = if parts.method == Method::POST { "POST" } else { "GET" };
    let length = answer.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let sizes = (u32::try_from(request_bytes).unwrap_or(u32::MAX), length.unwrap_or(0));
    app.world.with(|state, at| {
        let account = &mut state.accounts[identity.account];
        account.log_plain(
            at,
            (identity.credential, identity.source()),
            (method, path),
            answer.status().as_u16(),
            sizes,
        );
    });
}
