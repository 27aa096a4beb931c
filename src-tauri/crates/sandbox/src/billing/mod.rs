//! The page on which a person "buys" credits in the browser.
//!
//! Its address carries a random token, so that no other page can send its form; requests must name this
//! server as their host, so that a name pointed at 127.0.0.1 (DNS rebinding) does not get in; and a form
//! that a browser says comes from elsewhere is refused.

mod page;

use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, LOCATION, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::http::App;

/// Credits for one dollar (published: $10 buys 1,000).
const CREDITS_PER_DOLLAR: u32 = 100;

/// What one click can buy, in dollars.
const AMOUNTS: [u32; 3] = [10, 20, 50];

/// The balance above which the demo sells no more: a held-down key should not make it absurd.
const ENOUGH: u32 = 1_000_000;

const STYLE: &str = include_str!("billing.css");

const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What opens the billing page.
#[derive(Clone)]
pub(crate) struct Till {
    token: Arc<str>,
    port: u16,
}

/// The system has no random numbers to give.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the system gave no random numbers")]
pub(crate) struct NoRandomness;

impl Till {
    /// A till for the server on this port, behind a new random token.
    pub(crate) fn open(port: u16) -> Result<Till, NoRandomness> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|_| NoRandomness)?;
        let token: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Till { token: token.into(), port })
    }

    /// The page's path.
    pub(crate) fn path(&self) -> String {
        format!("/billing/{}", self.token)
    }

    fn admits(&self, headers: &HeaderMap, token: &str) -> bool {
        // The comparison's time tells at most how many characters fit, to somebody on the same computer.
        let hosts = ["127.0.0.1", "localhost"].map(|host| format!("{host}:{}", self.port));
        let named = headers.get(HOST).and_then(|host| host.to_str().ok());
        *self.token == *token && named.is_some_and(|named| hosts.iter().any(|host| host == named))
    }

    fn own_form(&self, headers: &HeaderMap) -> bool {
        let origins = ["127.0.0.1", "localhost"].map(|host| format!("http://{host}:{}", self.port));
        let origin = headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
        let site = headers.get("sec-fetch-site").map(|site| site.to_str().unwrap_or_default());
        origin.is_none_or(|origin| origins.iter().any(|own| own == origin))
            && site.is_none_or(|site| site == "same-origin")
    }
}

/// Whether a path belongs to this module, and so is neither logged nor struck by faults.
pub(crate) fn is_billing(path: &str) -> bool {
    path.starts_with("/billing/")
}

/// The page, its form and its style sheet.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/billing/style.css", get(style))
        .route("/billing/{token}", get(show))
        .route("/billing/{token}/add", post(add))
}

#[derive(Deserialize)]
struct Shown {
    added: Option<u32>,
}

async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    shown: Result<Query<Shown>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    if !app.till.admits(&headers, &token) {
        return refused();
    }
    let added = shown.ok().and_then(|Query(shown)| shown.added);
    let added =
        added.filter(|credits| AMOUNTS.iter().any(|dollars| dollars * CREDITS_PER_DOLLAR == *credits));
    guarded(StatusCode::OK, page::render(&app.till.path(), app.world.balance(), added, &AMOUNTS))
}

#[derive(Deserialize)]
struct Order {
    dollars: u32,
}

async fn add(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    order: Result<Form<Order>, FormRejection>,
) -> Response {
    if !app.till.admits(&headers, &token) || !app.till.own_form(&headers) {
        return refused();
    }
    let dollars = order.ok().map(|Form(order)| order.dollars).filter(|dollars| AMOUNTS.contains(dollars));
    let Some(dollars) = dollars else { return refused() };
    let credits = dollars * CREDITS_PER_DOLLAR;
    if app.world.balance() < Decimal::from(ENOUGH) {
        app.world.top_up(credits.into());
    }
    // The browser comes back by GET, so that reloading the page does not buy again.
    let mut answer = guarded(StatusCode::SEE_OTHER, String::new());
    if let Ok(location) = HeaderValue::from_str(&format!("{}?added={credits}", app.till.path())) {
        answer.headers_mut().insert(LOCATION, location);
    }
    answer
}

async fn style() -> Response {
    let mut answer = guarded(StatusCode::OK, STYLE.to_owned());
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    answer
}

fn refused() -> Response {
    guarded(StatusCode::FORBIDDEN, page::refusal())
}

fn guarded(status: StatusCode, html: String) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        // "same-origin" and not "no-referrer", under which browsers send the form with the origin "null".
        (REFERRER_POLICY, "same-origin"),
        (CACHE_CONTROL, "no-store"),
    ];
    (status, headers, html).into_response()
}
