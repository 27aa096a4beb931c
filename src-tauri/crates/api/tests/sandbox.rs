//! The client against the sandbox: the same calls as in the app, against a service that keeps state.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use openrush_api::{
    ApiKey, BaseUrl, Client, Credential, CredentialId, Credits, ErrorKind, NewCredential, Options,
    UsageLimit, UsageRow,
};
use openrush_sandbox::{
    Config, Effect, Envelope, Fault, ListEnvelope, ListOrder, NumberForm, Outcome, RevokeAnswer, Sandbox,
    Scenario,
};

fn client(sandbox: &Sandbox, key: &str) -> Client {
    let base = BaseUrl::parse(&sandbox.base_url()).unwrap();
    let options =
        Options { backoff: Duration::ZERO, call_timeout: Duration::from_secs(60), ..Options::default() };
    Client::with_options(base, ApiKey::parse(key).unwrap(), options).unwrap()
}

async fn start(scenario: Scenario) -> (Sandbox, Client) {
    let sandbox = Sandbox::start(Config { scenario, ..Config::default() }).await.unwrap();
    // What is tested here is not how much one may ask.
    sandbox.world().set_limits(100_000, 100_000, 100_000);
    let client = client(&sandbox, &sandbox.world().key());
    (sandbox, client)
}

fn new_credential(name: &str) -> NewCredential {
    NewCredential::new(name, None, Utc::now()).unwrap()
}

/// Every form of answer the sandbox knows.
fn envelopes() -> Vec<Envelope> {
    let plain = Envelope::default();
    vec![
        plain.clone(),
        Envelope {
            lists: ListEnvelope::Data,
            order: ListOrder::OldestFirst,
            create_201: true,
            revoke: RevokeAnswer::Empty,
            numbers: NumberForm::Decimal,
            unknown_fields: true,
            ..plain.clone()
        },
        Envelope {
            lists: ListEnvelope::Named,
            order: ListOrder::Shuffled,
            revoke: RevokeAnswer::NoContent,
            numbers: NumberForm::Text,
            ..plain
        },
    ]
}

#[tokio::test]
async fn the_balance_is_the_accounts_to_the_last_digit() {
    let (sandbox, client) = start(Scenario::Empty).await;
    for amount in ["500", "0.1", "-3", "123456789012.123456"] {
        for envelope in envelopes() {
            sandbox.world().set_envelope(envelope);
            sandbox.world().set_balance(amount.parse().unwrap());
            let answer = client.credits().await.unwrap();
            assert_eq!(answer.value.balance.to_string(), amount);
            assert!(answer.rate.is_some_and(|rate| rate.remaining < rate.limit));
            assert!(answer.server_date.is_some());
        }
    }
}

#[tokio::test]
async fn every_key_of_the_agency_is_listed_in_every_envelope() {
    let (sandbox, client) = start(Scenario::Agency).await;
    for envelope in envelopes() {
        sandbox.world().set_envelope(envelope);
        let mut listed = client.list_credentials().await.unwrap().value;
        let mut expected = sandbox.world().credentials();
        listed.sort_by(|a, b| a.id.cmp(&b.id));
        expected.sort_by(|a, b| a.id.cmp(&b.id));
        assert!(listed.len() >= 4);
        assert_eq!(listed.len(), expected.len());
        for (listed, expected) in listed.iter().zip(&expected) {
            same_credential(listed, expected);
        }
    }
}

fn same_credential(listed: &Credential, expected: &openrush_sandbox::Credential) {
    assert_eq!(listed.id.as_str(), expected.id);
    assert_eq!(listed.account_id.as_str(), expected.account_id);
    assert_eq!(listed.name, expected.name);
    assert_eq!(listed.prefix, expected.prefix);
    assert_eq!(listed.is_active, expected.is_active);
    assert_eq!(listed.created_at, expected.created_at);
    assert_eq!(listed.expires_at, expected.expires_at);
    // The key that lists was used just now.
    assert_eq!(listed.last_used_at.is_some(), expected.last_used_at.is_some());
}

#[tokio::test]
async fn the_newest_rows_of_the_log_are_read_exactly() {
    let (sandbox, client) = start(Scenario::Agency).await;
    for envelope in envelopes() {
        sandbox.world().set_envelope(envelope);
        for limit in [1, 50, 500] {
            let mut rows = client.usage(UsageLimit::new(limit)).await.unwrap().value;
            assert_eq!(rows.len(), limit);
            rows.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
            let log = sandbox.world().log();
            for row in &rows {
                same_row(row, log.iter().find(|expected| expected.id == row.id.as_str()).unwrap());
            }
            let oldest = rows[0].created_at;
            assert!(log.iter().filter(|row| row.created_at > oldest).count() < limit);
        }
    }
}

fn same_row(row: &UsageRow, expected: &openrush_sandbox::UsageRow) {
    assert_eq!(row.account_id.as_str(), expected.account_id);
    assert_eq!(row.credential_id.as_ref().map(CredentialId::as_str), expected.credential_id.as_deref());
    assert_eq!(row.auth_source, expected.auth_source);
    assert_eq!(row.endpoint, expected.endpoint);
    assert_eq!(row.method, expected.method);
    assert_eq!(row.status_code, expected.status_code);
    assert_eq!(row.response_time_us, Some(u64::from(expected.response_time_ms) * 1000));
    assert_eq!(row.request_bytes, Some(expected.request_bytes.into()));
    assert_eq!(row.response_bytes, Some(expected.response_bytes.into()));
    assert_eq!(row.dataforseo_cost_usd.unwrap().as_decimal(), expected.dataforseo_cost_usd);
    assert_eq!(row.credits_charged.as_decimal(), expected.credits_charged);
    assert_eq!(row.error_type, expected.error_type);
    assert_eq!(row.error_message, expected.error_message);
    assert_eq!(row.created_at, expected.created_at);
}

#[tokio::test]
async fn a_call_shows_in_the_balance_and_in_the_log() {
    let (sandbox, client) = start(Scenario::Empty).await;
    let before = client.credits().await.unwrap().value.balance;
    let id =
        sandbox.world().spend(Some(&sandbox.world().key_credential_id()), "inspect_domain", Outcome::Success);
    assert_eq!(client.credits().await.unwrap().value.balance, before - Credits::from(3));
    let rows = client.usage(UsageLimit::MIN).await.unwrap().value;
    assert_eq!((rows[0].id.as_str(), rows[0].credits_charged), (id.as_str(), Credits::from(3)));
}

#[tokio::test]
async fn a_created_key_signs_in_until_it_is_revoked() {
    let (sandbox, client) = start(Scenario::Empty).await;
    for (number, envelope) in envelopes().into_iter().enumerate() {
        let answers_credential = envelope.revoke == RevokeAnswer::Credential;
        sandbox.world().set_envelope(envelope);
        let expiry = Utc::now() + TimeDelta::days(30);
        let name = format!("Käse & <b>κ</b> 👍 {number}");
        let new = NewCredential::new(&name, Some(expiry), Utc::now()).unwrap();
        let created = client.create_credential(&new).await.unwrap().value;
        assert!(created.key.looks_like_openrush());
        assert_eq!(created.credential.name, name);
        assert!((created.credential.expires_at.unwrap() - expiry).abs() < TimeDelta::milliseconds(1));

        let guest = client.with_key(created.key.clone());
        assert!(guest.credits().await.is_ok());
        let revoked = client.revoke_credential(&created.credential.id).await.unwrap().value;
        assert_eq!(revoked.map(|credential| credential.is_active), answers_credential.then_some(false));
        let error = guest.credits().await.unwrap_err();
        assert_eq!(error.code(), "unauthorized");
    }
}

#[tokio::test]
async fn the_services_refusals_are_told_apart() {
    let (sandbox, client) = start(Scenario::Empty).await;
    let stranger = client.with_key(ApiKey::parse("or_nobodyKnowsThisKey").unwrap());
    assert_eq!(stranger.credits().await.unwrap_err().code(), "unauthorized");

    let nothing = CredentialId::parse("cred_nothing").unwrap();
    assert_eq!(client.revoke_credential(&nothing).await.unwrap_err().code(), "not_found");
    let elsewhere = CredentialId::parse("../credits").unwrap();
    assert_eq!(client.revoke_credential(&elsewhere).await.unwrap_err().code(), "not_found");

    // In the future by the person's clock, in the past by the service's.
    let new = NewCredential::new("a", Some(Utc::now()), Utc::now() - TimeDelta::days(1)).unwrap();
    let error = client.create_credential(&new).await.unwrap_err();
    let ErrorKind::Validation(fields) = error.kind() else { panic!("{error:?}") };
    assert!(
        fields.iter().any(|field| field.field == "expires_at" && !field.message.is_empty()),
        "{fields:?}"
    );

    sandbox.world().set_limits(1, 1000, 10_000);
    let limited = loop {
        if let Err(error) = client.credits().await {
            break error;
        }
    };
    let ErrorKind::RateLimited { until } = *limited.kind() else { panic!("{limited:?}") };
    assert!(until > Utc::now() && until <= Utc::now() + TimeDelta::seconds(61));
}

/// Every fault the sandbox knows, and what it is called for one who reads the list of credentials.
fn faults() -> Vec<(Effect, &'static str)> {
    let status = |status| Effect::Status { status, retry_after: None, body: None };
    vec![
        (status(402), "payment_required"),
        (status(500), "unavailable"),
        (status(503), "unavailable"),
        (Effect::Status { status: 429, retry_after: Some("30".to_owned()), body: None }, "rate_limited"),
        (Effect::Html { status: 200 }, "sign_in_network"),
        (Effect::Html { status: 401 }, "sign_in_network"),
        (Effect::Html { status: 403 }, "sign_in_network"),
        (Effect::Redirect { location: "https://hotel.example/login".to_owned() }, "sign_in_network"),
        (Effect::NetworkAuth511, "sign_in_network"),
        (Effect::Truncate { after: 20 }, "connection_lost"),
        (Effect::ResetBeforeAnswer, "connection_lost"),
        (Effect::ResetAfterCommit, "connection_lost"),
        (Effect::EndlessBody, "too_large"),
        (Effect::EmptyBody, "undecodable"),
        (Effect::InvalidUtf8, "undecodable"),
        (Effect::DuplicateFields, "undecodable"),
        (Effect::DeepNesting { depth: 100_000 }, "undecodable"),
        (Effect::Nulls, "undecodable"),
        (Effect::WrongTypes, "undecodable"),
    ]
}

#[tokio::test]
async fn every_fault_of_the_sandbox_is_named_and_creates_at_most_one_key() {
    let (sandbox, client) = start(Scenario::Empty).await;
    let world = sandbox.world();
    for (effect, code) in faults() {
        world.inject(Fault::new(effect.clone()));
        let error = client.list_credentials().await.unwrap_err();
        assert_eq!(error.code(), code, "{effect:?}: {error:?}");

        let keys_before = world.credentials().len();
        world.clear_requests();
        let created = client.create_credential(&new_credential("a")).await;
        let posts = world.requests().len();
        assert_eq!(posts, 1, "{effect:?}");
        let made = world.credentials().len() - keys_before;
        if made > 0 {
            // It exists: either it was handed over, or the person is told to look, or the key was rescued.
            let told =
                created.as_ref().is_err_and(|error| error.outcome_unknown() || error.created_key().is_some());
            assert!(created.is_ok() || told, "{effect:?}: {created:?}");
        }
        world.clear_faults();
    }
}

#[tokio::test]
async fn numbers_beyond_any_range_are_refused() {
    let (sandbox, client) = start(Scenario::Agency).await;
    sandbox.world().inject(Fault::new(Effect::HugeNumber));
    let error = client.credits().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Undecodable { path: "$.balance".to_owned() });
    assert_eq!(client.usage(UsageLimit::MAX).await.unwrap_err().code(), "undecodable");
}

#[tokio::test]
async fn a_slow_or_mislabelled_answer_is_still_one() {
    let (sandbox, client) = start(Scenario::Empty).await;
    for effect in [Effect::SlowBytes { interval: Duration::from_millis(1) }, Effect::WrongContentType] {
        sandbox.world().inject(Fault::new(effect));
        assert_eq!(client.credits().await.unwrap().value.balance, Credits::from(500));
        sandbox.world().clear_faults();
    }
}

#[tokio::test]
async fn two_failures_in_a_row_are_outlived_by_a_read() {
    let (sandbox, client) = start(Scenario::Empty).await;
    let bad_gateway = Effect::Status { status: 502, retry_after: None, body: None };
    for effect in [bad_gateway, Effect::ResetBeforeAnswer] {
        sandbox.world().inject(Fault::new(effect).times(2));
        assert!(client.credits().await.is_ok());
    }
}

#[tokio::test]
async fn a_service_that_went_away_is_offline_and_comes_back() {
    let (sandbox, client) = start(Scenario::Empty).await;
    client.credits().await.unwrap();
    sandbox.go_offline().await;
    assert!(client.credits().await.unwrap_err().is_offline());
    sandbox.go_online().await.unwrap();
    assert!(client.credits().await.is_ok());
}
