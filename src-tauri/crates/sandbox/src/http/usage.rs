//! `GET /v1/me/usage`.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;

use super::App;
use super::caller::Caller;
use super::problem::Problem;
use super::validate::usage_limit;
use super::wire::{UsageBody, list as list_answer};

/// The newest rows.
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Result<Response, Problem> {
    // Of a parameter given twice the last one counts, as in FastAPI.
    let query = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let limit = query.iter().rev().find(|(name, _)| name == "limit").map(|(_, value)| value.as_str());
    let limit = usage_limit(limit).map_err(|item| Problem::Invalid(vec![item]))?;
    app.world.looked_at();
    let answer = app.world.with(|state, _| {
        let (account, envelope) = (&state.accounts[caller.account], &state.service.envelope);
        let newest = account.log.rows().rev().take(limit);
        let mut rows: Vec<UsageBody> =
            newest.map(|row| UsageBody::new(account.usage_row(row), envelope)).collect();
        if envelope.usage_twice {
            rows = rows.into_iter().flat_map(|row| [row.clone(), row]).collect();
        }
        list_answer(rows, "usage", envelope)
    });
    Ok(caller.answer(answer))
}
