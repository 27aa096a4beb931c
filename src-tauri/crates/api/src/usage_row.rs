//! A row of the usage log.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer};

use crate::amount::{Credits, Usd};
use crate::count;
use crate::credential::or_default;
use crate::id::{AccountId, CredentialId, RequestId, credential_or_none};
use crate::key::ApiKey;
use crate::text::{take_out, whatever};
use crate::timestamp;

/// One request that the service logged.
///
/// What may be missing or null in the answer: `auth_source` and `method` (then empty), and everything
/// that is an `Option`. `credits_charged` may be null (then nothing was charged) but not missing, for a
/// renamed field must be noticed and not look like free requests. All else is required.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct UsageRow {
    /// Names the request.
    pub id: RequestId,
    /// The account that paid.
    pub account_id: AccountId,
    /// The credential that was used; none for a signed-in session (assumed).
    #[serde(default, deserialize_with = "credential_or_none")]
    pub credential_id: Option<CredentialId>,
    /// How the request was authorised: `api_key`, others are not documented.
    #[serde(default, deserialize_with = "or_default")]
    pub auth_source: String,
    /// The path that was called, such as `/v1/tools/inspect_domain`.
    pub endpoint: String,
    /// The HTTP method.
    #[serde(default, deserialize_with = "or_default")]
    pub method: String,
    /// The HTTP status of the answer.
    #[serde(deserialize_with = "count::status")]
    pub status_code: u16,
    /// How long the answer took, in microseconds, exactly (rounded half up below that). The service
    /// gives milliseconds (`response_time_ms`), possibly with a fraction.
    #[serde(default, rename = "response_time_ms", deserialize_with = "count::micros_from_millis")]
    pub response_time_us: Option<u64>,
    /// Bytes of the request's body.
    #[serde(default, deserialize_with = "count::bytes")]
    pub request_bytes: Option<u64>,
    /// Bytes of the answer's body.
    #[serde(default, deserialize_with = "count::bytes")]
    pub response_bytes: Option<u64>,
    /// What the service paid its own provider, in US dollars.
    #[serde(default)]
    pub dataforseo_cost_usd: Option<Usd>,
    /// What the request cost the account. May be negative if the service books refunds (assumed).
    #[serde(deserialize_with = "charged")]
    pub credits_charged: Credits,
    /// The kind of failure, by the service's naming.
    #[serde(default, deserialize_with = "whatever")]
    pub error_type: Option<String>,
    /// The failure in words, as the service put it. Not fit to be shown without care.
    #[serde(default, deserialize_with = "whatever")]
    pub error_message: Option<String>,
    /// When the request was made.
    #[serde(deserialize_with = "timestamp::deserialize")]
    pub created_at: DateTime<Utc>,
}

impl UsageRow {
    /// Takes the account key out of its texts.
    pub(crate) fn without(&mut self, key: &ApiKey) {
        let texts = [&mut self.auth_source, &mut self.endpoint, &mut self.method];
        let texts = texts.into_iter().chain(&mut self.error_type).chain(&mut self.error_message);
        texts.for_each(|text| take_out(key, text));
    }
}

fn charged<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Credits, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(Credits::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::{self, JsonPath};

    const DOCUMENTED: &str = r#"{
        "id": "log_01", "account_id": "acct_01", "credential_id": "cred_01", "auth_source": "api_key",
        "endpoint": "/v1/tools/inspect_domain", "method": "POST", "status_code": 200,
        "response_time_ms": 842, "request_bytes": 52, "response_bytes": 4096,
        "dataforseo_cost_usd": 0.0, "credits_charged": 3, "error_type": null, "error_message": null,
        "created_at": "2026-06-26T12:00:00Z"
    }"#;

    fn read(json: &str) -> Result<UsageRow, String> {
        decode::object(json).map_err(JsonPath::into_string)
    }

    fn changed(from: &str, to: &str) -> Result<UsageRow, String> {
        assert!(DOCUMENTED.contains(from), "{from}");
        read(&DOCUMENTED.replace(from, to))
    }

    #[test]
    fn the_documented_item_is_read() {
        let row = read(DOCUMENTED).unwrap();
        assert_eq!(row.id.as_str(), "log_01");
        assert_eq!(row.credential_id.unwrap().as_str(), "cred_01");
        assert_eq!(
            (row.auth_source.as_str(), row.method.as_str(), row.status_code),
            ("api_key", "POST", 200)
        );
        assert_eq!(row.endpoint, "/v1/tools/inspect_domain");
        assert_eq!(row.response_time_us, Some(842_000));
        assert_eq!((row.request_bytes, row.response_bytes), (Some(52), Some(4096)));
        assert_eq!(row.dataforseo_cost_usd, Some(Usd::ZERO));
        assert_eq!(row.credits_charged, Credits::from(3));
        assert_eq!((row.error_type, row.error_message), (None, None));
    }

    #[test]
    fn a_row_with_the_least_is_read() {
        let row = read(
            r#"{"id":"log_01","account_id":"acct_01","endpoint":"/v1/x","status_code":500,"credits_charged":null,"created_at":"2026-06-26T12:00:00"}"#,
        )
        .unwrap();
        assert_eq!(row.credits_charged, Credits::ZERO);
        assert_eq!((row.credential_id, row.response_time_us, row.dataforseo_cost_usd), (None, None, None));
        assert_eq!((row.auth_source.as_str(), row.method.as_str()), ("", ""));
    }

    #[test]
    fn an_empty_credential_is_none() {
        let row = changed(r#""credential_id": "cred_01""#, r#""credential_id": """#).unwrap();
        assert_eq!(row.credential_id, None);
    }

    #[test]
    fn identifiers_may_be_numbers() {
        let row = changed(r#""id": "log_01""#, r#""id": 7001"#).unwrap();
        assert_eq!(row.id.as_str(), "7001");
    }

    #[test]
    fn a_failure_that_is_told_in_another_form_is_kept_as_it_was_written() {
        for (written, read) in
            [("5", "5"), (r#"{"code": "x"}"#, r#"{"code": "x"}"#), ("[]", "[]"), (r#""a\u0062""#, "ab")]
        {
            let row = changed(r#""error_message": null"#, &format!(r#""error_message": {written}"#)).unwrap();
            assert_eq!(row.error_message.as_deref(), Some(read));
        }
    }

    #[test]
    fn amounts_are_exact_in_every_notation() {
        for amount in ["0.0125", "1.25e-2", r#""0.0125""#] {
            let row =
                changed(r#""dataforseo_cost_usd": 0.0"#, &format!(r#""dataforseo_cost_usd": {amount}"#))
                    .unwrap();
            assert_eq!(row.dataforseo_cost_usd.unwrap().to_string(), "0.0125");
        }
        assert_eq!(
            changed(r#""credits_charged": 3"#, r#""credits_charged": -2.50"#)
                .unwrap()
                .credits_charged
                .to_string(),
            "-2.5"
        );
    }

    #[test]
    fn a_status_is_read_from_any_notation_of_a_whole_number() {
        for (number, status) in [("200.0", 200), ("2.04e2", 204), ("404", 404)] {
            let row = changed(r#""status_code": 200"#, &format!(r#""status_code": {number}"#)).unwrap();
            assert_eq!(row.status_code, status);
        }
    }

    #[test]
    fn what_is_wrong_or_missing_is_named() {
        for (from, to, path) in [
            (r#""status_code": 200"#, r#""status_code": 200.5"#, "$.status_code"),
            (r#""status_code": 200"#, r#""status_code": null"#, "$.status_code"),
            (r#""status_code": 200"#, r#""status_code": -1"#, "$.status_code"),
            (r#""id": "log_01""#, r#""id": """#, "$.id"),
            (r#""credential_id": "cred_01""#, r#""credential_id": []"#, "$.credential_id"),
            (r#""status_code": 200"#, r#""status_code": 70000"#, "$.status_code"),
            (r#""credits_charged": 3"#, r#""credits_charged": 1e99"#, "$.credits_charged"),
            (r#""credits_charged": 3"#, r#""credits": 3"#, "$.credits_charged"),
            (r#""request_bytes": 52"#, r#""request_bytes": {}"#, "$.request_bytes"),
            ("2026-06-26T12:00:00Z", "2026-06-26", "$.created_at"),
        ] {
            assert_eq!(changed(from, to), Err(path.to_owned()), "{to}");
        }
    }
}
