//! The service over HTTP: listening, receiving, and the documented endpoints.

mod caller;
mod credentials;
mod credits;
mod listen;
pub(crate) mod problem;
mod receive;
mod tools;
mod usage;
mod validate;
mod wire;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};

use crate::billing::{self, Till};
use crate::world::World;

pub(crate) use listen::serve;
use problem::Problem;

/// What every handler has at hand.
#[derive(Clone)]
pub(crate) struct App {
    /// The server's first account; handlers find the caller's by the key.
    pub(crate) world: World,
    pub(crate) till: Till,
}

/// Every route there is.
pub(crate) fn router(app: App) -> Router {
    Router::new()
        .route("/v1/me/credits", only("GET", get(credits::balance)))
        .route("/v1/me/api-credentials", only("GET, POST", get(credentials::list).post(credentials::create)))
        .route("/v1/me/api-credentials/{id}/revoke", only("POST", post(credentials::revoke)))
        .route("/v1/me/usage", only("GET", get(usage::list)))
        .route("/v1/tools/{name}", only("POST", post(tools::call)))
        .merge(billing::routes())
        .fallback(not_found)
        .with_state(app)
}

/// Answers other methods as FastAPI does. HEAD is among them: axum would answer it like GET.
fn only(allow: &'static str, route: MethodRouter<App>) -> MethodRouter<App> {
    let refuse = move || async move { Problem::MethodNotAllowed { allow } };
    route.head(refuse).fallback(refuse)
}

async fn not_found() -> Response {
    Problem::NotFound("Not Found").into_response()
}
