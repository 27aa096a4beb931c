//! Error answers in FastAPI's form.

use axum::Json;
use axum::http::header::{ALLOW, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// Why a call was not answered as it wished.
#[derive(Debug)]
pub(crate) enum Problem {
    /// 401.
    Unauthorized(&'static str),
    /// 402.
    InsufficientCredits,
    /// 404.
    NotFound(&'static str),
    /// 405.
    MethodNotAllowed { allow: &'static str },
    /// 413.
    TooLarge,
    /// 422, with one item per field.
    Invalid(Vec<Value>),
    /// 429.
    RateLimited { retry_after: i64 },
    /// 503.
    Unavailable,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let with_header = |status, name: HeaderName, value: String, text: &str| {
            (status, [(name, value)], Json(json!({ "detail": text }))).into_response()
        };
        let plain = |status, text: &str| (status, Json(json!({ "detail": text }))).into_response();
        match self {
            Problem::Unauthorized(text) => {
                with_header(StatusCode::UNAUTHORIZED, WWW_AUTHENTICATE, "Bearer".to_owned(), text)
            }
            Problem::InsufficientCredits => plain(StatusCode::PAYMENT_REQUIRED, "Insufficient credits"),
            Problem::NotFound(text) => plain(StatusCode::NOT_FOUND, text),
            Problem::MethodNotAllowed { allow } => {
                with_header(StatusCode::METHOD_NOT_ALLOWED, ALLOW, allow.to_owned(), "Method Not Allowed")
            }
            Problem::TooLarge => plain(StatusCode::PAYLOAD_TOO_LARGE, "Request body is too large"),
            Problem::Invalid(items) => {
                (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "detail": items }))).into_response()
            }
            Problem::RateLimited { retry_after } => with_header(
                StatusCode::TOO_MANY_REQUESTS,
                RETRY_AFTER,
                retry_after.to_string(),
                "Rate limit exceeded",
            ),
            Problem::Unavailable => plain(StatusCode::SERVICE_UNAVAILABLE, "Service unavailable"),
        }
    }
}

/// What `detail` says for a status that a fault answers with.
pub(crate) fn detail(status: StatusCode) -> Value {
    match status.as_u16() {
        401 => json!("Invalid API key"),
        402 => json!("Insufficient credits"),
        422 => json!([{
            "type": "value_error",
            "loc": ["body", "name"],
            "msg": "Value error, refused by a fault",
            "input": "refused"
        }]),
        429 => json!("Rate limit exceeded"),
        503 => json!("Service unavailable"),
        _ => json!(status.canonical_reason().unwrap_or("Error")),
    }
}
