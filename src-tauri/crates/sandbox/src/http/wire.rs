//! The documented objects as JSON. Amounts are written digit by digit, never through a float.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, SecondsFormat, Timelike, Utc};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::world::{Credential, Envelope, ListEnvelope, ListOrder, NumberForm, UsageRow};

/// An amount in the form the envelope asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount(pub(crate) Decimal, pub(crate) NumberForm);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plain = self.0.normalize().to_string();
        let written = match self.1 {
            NumberForm::Plain => plain,
            NumberForm::Decimal if plain.contains('.') => plain,
            NumberForm::Decimal => format!("{plain}.0"),
            NumberForm::Text => format!("\"{plain}\""),
        };
        RawValue::from_string(written).map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

/// `GET /v1/me/credits`.
#[derive(Debug, Serialize)]
pub(crate) struct CreditsBody {
    pub(crate) balance: Amount,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) future: Option<Undocumented>,
}

/// A credential.
#[derive(Debug, Serialize)]
pub(crate) struct CredentialBody {
    id: String,
    account_id: String,
    name: String,
    prefix: String,
    is_active: bool,
    created_at: String,
    last_used_at: Option<String>,
    expires_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    future: Option<Undocumented>,
}

/// The answer to a creation.
#[derive(Debug, Serialize)]
pub(crate) struct CreatedBody {
    pub(crate) key: String,
    pub(crate) api_credential: CredentialBody,
}

/// A row of usage.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UsageBody {
    id: String,
    account_id: String,
    credential_id: Option<String>,
    auth_source: String,
    endpoint: String,
    method: String,
    status_code: u16,
    response_time_ms: u32,
    request_bytes: u32,
    response_bytes: u32,
    dataforseo_cost_usd: Amount,
    credits_charged: Amount,
    error_type: Option<String>,
    error_message: Option<String>,
    created_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    future: Option<Undocumented>,
}

/// Something nobody documented, where [`Envelope::unknown_fields`] asks for it.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Undocumented {
    since: u32,
    tags: [&'static str; 2],
}

impl Undocumented {
    pub(crate) fn wanted(envelope: &Envelope) -> Option<Undocumented> {
        envelope.unknown_fields.then_some(Undocumented { since: 2, tags: ["beta", ""] })
    }
}

impl CredentialBody {
    pub(crate) fn new(credential: Credential, envelope: &Envelope) -> CredentialBody {
        CredentialBody {
            id: credential.id,
            account_id: credential.account_id,
            name: credential.name,
            prefix: credential.prefix,
            is_active: credential.is_active,
            created_at: time(credential.created_at),
            last_used_at: credential.last_used_at.map(time),
            expires_at: credential.expires_at.map(time),
            future: Undocumented::wanted(envelope),
        }
    }
}

impl UsageBody {
    pub(crate) fn new(row: UsageRow, envelope: &Envelope) -> UsageBody {
        UsageBody {
            id: row.id,
            account_id: row.account_id,
            credential_id: row.credential_id,
            auth_source: row.auth_source,
            endpoint: row.endpoint,
            method: row.method,
            status_code: row.status_code,
            response_time_ms: row.response_time_ms,
            request_bytes: row.request_bytes,
            response_bytes: row.response_bytes,
            dataforseo_cost_usd: Amount(row.dataforseo_cost_usd, NumberForm::Decimal),
            credits_charged: Amount(row.credits_charged, envelope.numbers),
            error_type: row.error_type,
            error_message: row.error_message,
            created_at: time(row.created_at),
            future: Undocumented::wanted(envelope),
        }
    }
}

/// A time as the service writes it: UTC with `Z`, microseconds where there are any.
fn time(at: DateTime<Utc>) -> String {
    let format = if at.nanosecond() == 0 { SecondsFormat::Secs } else { SecondsFormat::Micros };
    at.to_rfc3339_opts(format, true)
}

/// A list, given newest first, in the order and envelope asked for; `name` is its member's where it has one.
pub(crate) fn list<T: Serialize>(mut items: Vec<T>, name: &'static str, envelope: &Envelope) -> Response {
    match envelope.order {
        ListOrder::NewestFirst => {}
        ListOrder::OldestFirst => items.reverse(),
        ListOrder::Shuffled => fastrand::Rng::with_seed(items.len() as u64).shuffle(&mut items),
    }
    let member = match envelope.lists {
        ListEnvelope::Bare => return json(StatusCode::OK, &items),
        ListEnvelope::Data => "data",
        ListEnvelope::Named => name,
    };
    json(StatusCode::OK, &std::collections::BTreeMap::from([(member, items)]))
}

/// An answer with a JSON body.
pub(crate) fn json(status: StatusCode, body: &impl Serialize) -> Response {
    (status, Json(body)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(amount: &str, form: NumberForm) -> String {
        serde_json::to_string(&Amount(amount.parse().unwrap(), form)).unwrap()
    }

    #[test]
    fn amounts_are_written_exactly_in_each_form() {
        assert_eq!(written("500", NumberForm::Plain), "500");
        assert_eq!(written("500.10", NumberForm::Plain), "500.1");
        assert_eq!(
            written("-0.1000000000000000000000000001", NumberForm::Plain),
            "-0.1000000000000000000000000001"
        );
        assert_eq!(written("500", NumberForm::Decimal), "500.0");
        assert_eq!(written("0.25", NumberForm::Decimal), "0.25");
        assert_eq!(written("500", NumberForm::Text), "\"500\"");
    }

    #[test]
    fn times_have_microseconds_only_where_there_are_any() {
        let at: DateTime<Utc> = "2026-06-26T12:00:00Z".parse().unwrap();
        assert_eq!(time(at), "2026-06-26T12:00:00Z");
        assert_eq!(time(at + chrono::TimeDelta::microseconds(1_500)), "2026-06-26T12:00:00.001500Z");
    }
}
