//! What the client sends, and what it makes of a good answer.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod raw_server;

use chrono::{DateTime, TimeDelta, Utc};
use openrush_api::{ApiKey, BaseUrl, Client, Connections, CredentialId, Credits, NewCredential, UsageLimit};
use raw_server::{RawServer, SENTINEL, Then, answer, json, key, patient};

const RATE: [(&str, &str); 4] = [
    ("x-ratelimit-limit", "60"),
    ("x-ratelimit-remaining", "57"),
    ("x-ratelimit-reset", "1782475260"),
    ("date", "Fri, 26 Jun 2026 12:00:00 GMT"),
];

const CREDENTIAL: &str = r#"{"id":"cred_01","account_id":"acct_01","name":"n","prefix":"or_abc123...","is_active":true,"created_at":"2026-06-26T12:00:00Z","last_used_at":null,"expires_at":null}"#;

fn noon() -> DateTime<Utc> {
    "2026-06-26T12:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn the_balance_comes_with_its_rate_limit_and_both_clocks() {
    let server = RawServer::always(Then::Answer(json(200, &RATE, r#"{"balance":499.50}"#))).await;
    let before = Utc::now();
    let answer = server.client().credits().await.unwrap();
    assert_eq!(answer.value.balance.to_string(), "499.5");
    assert!(answer.received_at >= before && answer.received_at <= Utc::now());
    assert_eq!(answer.server_date, Some(noon()));
    let rate = answer.rate.unwrap();
    assert_eq!((rate.limit, rate.remaining, rate.reset - noon()), (60, 57, TimeDelta::seconds(60)));

    let request = &server.requests()[0];
    assert_eq!(request.line, "GET /v1/me/credits HTTP/1.1");
    assert_eq!(request.header("authorization"), Some(&*format!("Bearer {SENTINEL}")));
    assert_eq!(request.header("user-agent"), Some(concat!("OpenRush-Desktop/", env!("CARGO_PKG_VERSION"))));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("accept-encoding"), None);
    assert!(request.body.is_empty());
}

#[tokio::test]
async fn headers_that_make_no_sense_are_no_error() {
    let headers = [("x-ratelimit-limit", "many"), ("x-ratelimit-remaining", "-1"), ("date", "yesterday")];
    let server = RawServer::always(Then::Answer(json(200, &headers, r#"{"balance":1}"#))).await;
    let answer = server.client().credits().await.unwrap();
    assert_eq!((answer.rate, answer.server_date), (None, None));
}

#[tokio::test]
async fn credentials_are_listed_bare_and_in_an_envelope() {
    for body in [format!("[{CREDENTIAL}]"), format!(r#"{{"credentials":[{CREDENTIAL}],"total":1}}"#)] {
        let server = RawServer::always(Then::Answer(json(200, &[], &body))).await;
        let listed = server.client().list_credentials().await.unwrap().value;
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].id.as_str(), "cred_01");
        assert_eq!(server.requests()[0].line, "GET /v1/me/api-credentials HTTP/1.1");
    }
}

#[tokio::test]
async fn a_credential_is_created_with_200_and_with_201() {
    let body = format!(r#"{{"key":"or_new","api_credential":{CREDENTIAL}}}"#);
    for status in [200, 201] {
        let server = RawServer::always(Then::Answer(json(status, &RATE, &body))).await;
        let new = NewCredential::new(" Production server ", None, noon()).unwrap();
        let created = server.client().create_credential(&new).await.unwrap();
        assert_eq!(created.value.key.expose(), "or_new");
        assert_eq!(created.value.credential.id.as_str(), "cred_01");
        assert!(created.rate.is_some());

        let request = &server.requests()[0];
        assert_eq!(request.line, "POST /v1/me/api-credentials HTTP/1.1");
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.body, br#"{"name":"Production server"}"#);
    }
}

#[tokio::test]
async fn an_expiry_is_sent_when_there_is_one() {
    let body = format!(r#"{{"key":"or_new","api_credential":{CREDENTIAL}}}"#);
    let server = RawServer::always(Then::Answer(json(201, &[], &body))).await;
    let new = NewCredential::new("a", Some(noon() + TimeDelta::days(1)), noon()).unwrap();
    server.client().create_credential(&new).await.unwrap();
    assert_eq!(server.requests()[0].body, br#"{"name":"a","expires_at":"2026-06-27T12:00:00Z"}"#);
}

#[tokio::test]
async fn a_key_is_rescued_when_the_rest_of_the_answer_is_not_understood() {
    let body = r#"{"key":"or_new","credential_info":{}}"#;
    let server = RawServer::always(Then::Answer(json(201, &[], body))).await;
    let new = NewCredential::new("a", None, noon()).unwrap();
    let error = server.client().create_credential(&new).await.unwrap_err();
    assert_eq!(error.code(), "undecodable");
    assert!(error.outcome_unknown());
    assert_eq!(error.created_key().unwrap().expose(), "or_new");
}

#[tokio::test]
async fn a_revocation_is_understood_with_a_credential_with_other_json_and_with_nothing() {
    let no_content = b"HTTP/1.1 204 No Content\r\n\r\n".to_vec();
    for (bytes, found) in [
        (json(200, &RATE, CREDENTIAL), true),
        (json(200, &RATE, r#"{"ok":true}"#), false),
        (json(200, &RATE, ""), false),
        (answer(200, "", &[], ""), false),
        (no_content, false),
    ] {
        let server = RawServer::always(Then::Answer(bytes)).await;
        let id = CredentialId::parse("cred_01").unwrap();
        let revoked = server.client().revoke_credential(&id).await.unwrap().value;
        assert_eq!(revoked.map(|credential| credential.id), found.then_some(id));

        let request = &server.requests()[0];
        assert_eq!(request.line, "POST /v1/me/api-credentials/cred_01/revoke HTTP/1.1");
        assert_eq!(request.header("content-length").unwrap_or("0"), "0");
    }
}

#[tokio::test]
async fn an_identifier_cannot_lead_to_another_path() {
    let server = RawServer::always(Then::Answer(json(200, &[], ""))).await;
    let id = CredentialId::parse("../../../v1/me/credits?x=#y").unwrap();
    server.client().revoke_credential(&id).await.unwrap();
    assert_eq!(
        server.requests()[0].line,
        "POST /v1/me/api-credentials/..%2F..%2F..%2Fv1%2Fme%2Fcredits%3Fx%3D%23y/revoke HTTP/1.1"
    );
}

#[tokio::test]
async fn usage_is_asked_for_with_a_limit() {
    let row = r#"{"id":"log_01","account_id":"acct_01","endpoint":"/v1/tools/x","status_code":200,"credits_charged":3,"created_at":"2026-06-26T12:00:00Z"}"#;
    let server = RawServer::always(Then::Answer(json(200, &RATE, &format!("[{row}]")))).await;
    let rows = server.client().usage(UsageLimit::MAX).await.unwrap().value;
    assert_eq!(rows[0].credits_charged, Credits::from(3));
    server.client().usage(UsageLimit::new(7)).await.unwrap();
    let lines: Vec<_> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /v1/me/usage?limit=500 HTTP/1.1", "GET /v1/me/usage?limit=7 HTTP/1.1"]);
}

#[tokio::test]
async fn a_path_in_the_base_address_comes_before_every_path() {
    let server = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
    let base = BaseUrl::parse(&format!("{}/gateway/openrush/", server.base())).unwrap();
    Client::with_options(base, key(), patient()).unwrap().credits().await.unwrap();
    assert_eq!(server.requests()[0].line, "GET /gateway/openrush/v1/me/credits HTTP/1.1");
}

#[tokio::test]
async fn localhost_is_this_computer() {
    let server = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
    let base = BaseUrl::parse(&format!("http://localhost:{}", server.address.port())).unwrap();
    assert!(Client::with_options(base, key(), patient()).unwrap().credits().await.is_ok());
}

#[tokio::test]
async fn accounts_that_share_connections_each_send_their_own_key() {
    let server = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
    let connections = Connections::new(patient());
    let first = Client::with_connections(server.base(), key(), &connections).unwrap();
    let second = first.with_key(ApiKey::parse("or_other").unwrap());
    first.credits().await.unwrap();
    second.credits().await.unwrap();
    first.clone().credits().await.unwrap();
    let keys: Vec<_> =
        server.requests().iter().map(|request| request.header("authorization").unwrap().to_owned()).collect();
    let own = format!("Bearer {SENTINEL}");
    assert_eq!(keys, [own.as_str(), "Bearer or_other", own.as_str()]);
}
