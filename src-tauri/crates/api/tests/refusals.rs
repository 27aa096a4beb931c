//! What an error tells beyond its name: until when, which fields, which place.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod raw_server;

use chrono::{TimeDelta, Utc};
use openrush_api::{ErrorKind, UsageLimit};
use raw_server::{RawServer, SENTINEL, Then, answer, holds_no_secret, json, new_credential};

#[tokio::test]
async fn a_rate_limit_tells_until_when() {
    let date = ("date", "Fri, 26 Jun 2026 12:00:00 GMT");
    let reset = "1782475225"; // 12:00:25 that day
    let window = [("x-ratelimit-limit", "60"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset)];
    let with = |value: &'static str| [&[date, ("retry-after", value)], &window[..]].concat();
    for (headers, seconds) in [
        (with("30"), 30),
        (with("0"), 1),
        (with("999999999999999999999999"), 86_400),
        (with("Fri, 26 Jun 2026 12:00:45 GMT"), 45),
        (with("Fri, 26 Jun 2026 11:00:00 GMT"), 1),
        (with("soon"), 25),
        (vec![date], 60),
        (vec![], 60),
    ] {
        let server = RawServer::always(Then::Answer(json(429, &headers, "{}"))).await;
        let before = Utc::now();
        let error = server.client().credits().await.unwrap_err();
        let ErrorKind::RateLimited { until } = *error.kind() else { panic!("{error:?}") };
        let wait = TimeDelta::seconds(seconds);
        assert!(until >= before + wait && until <= Utc::now() + wait, "{headers:?}: {until}");
        assert_eq!(error.retry_at(), Some(until));
        assert_eq!(error.rate().is_some(), headers.len() > 2);
    }
}

#[tokio::test]
async fn an_outage_may_tell_when_to_come_back() {
    let server = RawServer::always(Then::Answer(json(503, &[("retry-after", "120")], "{}"))).await;
    let error = server.client().credits().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Unavailable { status: 503 });
    assert!(error.retry_at().unwrap() > Utc::now());
}

#[tokio::test]
async fn what_answers_in_the_services_place_does_not_say_when_to_come_back() {
    let later = ("retry-after", "86400");
    for (status, kind) in [(302, "text/plain"), (511, "text/html"), (200, "text/html"), (503, "text/html")] {
        let answer = answer(status, kind, &[later, ("location", "/login")], "<html>");
        let server = RawServer::always(Then::Answer(answer)).await;
        let error = server.client().credits().await.unwrap_err();
        assert_eq!(error.retry_at(), None, "{status} {kind}");
    }
}

#[tokio::test]
async fn a_service_that_echoes_the_key_does_not_bring_it_into_what_is_stored() {
    let row = format!(
        r#"[{{"id":"log_01","account_id":"acct_01","endpoint":"/v1/{SENTINEL}","status_code":401,"credits_charged":0,
        "error_type":"{SENTINEL}","error_message":"bad {SENTINEL}","created_at":"2026-06-26T12:00:00Z"}}]"#
    );
    let server = RawServer::always(Then::Answer(json(200, &[], &row))).await;
    let usage = server.client().usage(UsageLimit::MAX).await.unwrap();
    assert!(!format!("{usage:?}").contains(SENTINEL), "{usage:?}");
    assert_eq!(usage.value[0].error_message.as_deref(), Some("bad [redacted]"));

    let credential = format!(
        r#"[{{"id":"cred_01","account_id":"acct_01","name":"My {SENTINEL}","prefix":"{SENTINEL}","created_at":"2026-06-26T12:00:00Z"}}]"#
    );
    let server = RawServer::always(Then::Answer(json(200, &[], &credential))).await;
    let keys = server.client().list_credentials().await.unwrap();
    assert!(!format!("{keys:?}").contains(SENTINEL), "{keys:?}");
}

#[tokio::test]
async fn a_refused_request_names_its_fields() {
    let body = format!(
        r#"{{"detail":[
            {{"type":"string_too_long","loc":["body","name"],"msg":"String should have at most 120 characters","input":"{SENTINEL}"}},
            {{"type":"datetime_future","loc":["body","expires_at"],"msg":"Not {SENTINEL}\u0007!","input":null}}
        ]}}"#
    );
    let server = RawServer::always(Then::Answer(json(422, &[], &body))).await;
    let error = server.client().create_credential(&new_credential()).await.unwrap_err();
    let ErrorKind::Validation(fields) = error.kind() else { panic!("{error:?}") };
    let fields: Vec<_> = fields
        .iter()
        .map(|field| (field.field.as_str(), field.message.as_str(), field.kind.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            ("name", "String should have at most 120 characters", "string_too_long"),
            ("expires_at", "Not [redacted] !", "datetime_future"),
        ]
    );
    assert!(!error.outcome_unknown());
    holds_no_secret(&error);
}

#[tokio::test]
async fn an_undecodable_answer_names_the_place() {
    let body = r#"{"items":[{"id":"cred_01","account_id":"acct_01","created_at":"2026-06-26T12:00:00Z"},{"id":"cred_02","account_id":"acct_01","created_at":"soon"}]}"#;
    let server = RawServer::always(Then::Answer(json(200, &[], body))).await;
    let error = server.client().list_credentials().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Undecodable { path: "$.items[1].created_at".to_owned() });
}
