//! `GET /v1/me/credits`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::App;
use super::caller::Caller;
use super::wire::{Amount, CreditsBody, Undocumented, json};

/// The balance.
pub(crate) async fn balance(State(app): State<App>, caller: Caller) -> Response {
    let body = app.world.with(|state, _| {
        let envelope = &state.service.envelope;
        CreditsBody {
            balance: Amount(state.accounts[caller.account].book.balance(), envelope.numbers),
            future: Undocumented::wanted(envelope),
        }
    });
    caller.answer(json(StatusCode::OK, &body))
}
