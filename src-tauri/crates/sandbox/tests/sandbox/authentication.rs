use chrono::TimeDelta;
use rust_decimal::Decimal;
use serde_json::json;

use crate::client::{Client, empty, noon, read};

#[tokio::test]
async fn a_key_opens_the_account_in_either_header() {
    let (_sandbox, world, _, client) = empty().await;
    assert_eq!(client.get("/v1/me/credits").await.status, 200);
    let url = format!("{}/v1/me/credits", _sandbox.base_url());
    let own_header = client.http.get(&url).header("X-API-Key", world.key());
    assert_eq!(read(own_header).await.unwrap().status, 200);
    let basic = client.http.get(&url).header("Authorization", format!("Basic {}", world.key()));
    assert_eq!(read(basic).await.unwrap().status, 401);
}

#[tokio::test]
async fn a_session_token_opens_the_account_and_belongs_to_no_key() {
    let (sandbox, world, _, _) = empty().await;
    let client = Client::new(&sandbox.base_url(), &world.session_token());
    assert_eq!(client.get("/v1/me/credits").await.status, 200);
    assert_eq!(client.post("/v1/tools/inspect_page", &json!({})).await.status, 200);
    let row = &client.get("/v1/me/usage").await.json()[0];
    assert_eq!((&row["auth_source"], &row["credential_id"]), (&json!("session"), &json!(null)));
    assert_eq!(world.credentials()[0].last_used_at, None);
}

#[tokio::test]
async fn a_missing_wrong_revoked_or_expired_key_is_a_401_everywhere() {
    let (sandbox, world, clock, _) = empty().await;
    let (expiring, expiring_key) = world.add_key("short", Some(noon() + TimeDelta::hours(1)));
    let (revoked, revoked_key) = world.add_key("gone", None);
    assert!(world.revoke_key(&revoked));
    assert_eq!(Client::new(&sandbox.base_url(), &expiring_key).get("/v1/me/credits").await.status, 200);
    clock.advance(TimeDelta::hours(1));

    let cases = [
        ("", "Missing API key"),
        ("or_wrong", "Invalid API key"),
        (revoked_key.as_str(), "API key is inactive"),
        (expiring_key.as_str(), "API key has expired"),
    ];
    for (key, detail) in cases {
        let client = Client::new(&sandbox.base_url(), key);
        let calls = [
            ("GET", "/v1/me/credits"),
            ("GET", "/v1/me/api-credentials"),
            ("POST", "/v1/me/api-credentials"),
            ("POST", "/v1/me/api-credentials/cred_1/revoke"),
            ("GET", "/v1/me/usage"),
            ("POST", "/v1/tools/inspect_page"),
        ];
        for (method, path) in calls {
            let answer = read(client.request(method, path).body("{}")).await.unwrap();
            assert_eq!((answer.status, answer.json()), (401, json!({ "detail": detail })), "{method} {path}");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
            assert_eq!(answer.header("x-ratelimit-limit"), None);
        }
    }
    // Calls of tools with a key that was good once are in the log; they cost nothing.
    let known: Vec<_> = world.log().into_iter().map(|row| (row.credential_id, row.status_code)).collect();
    assert_eq!(known, [(Some(revoked), 401), (Some(expiring), 401)]);
    assert_eq!(world.balance(), 500.into());
}

#[tokio::test]
async fn a_use_is_noted_with_its_time() {
    let (_sandbox, world, clock, client) = empty().await;
    assert_eq!(world.credentials()[0].last_used_at, None);
    client.get("/v1/me/credits").await;
    assert_eq!(world.credentials()[0].last_used_at, Some(noon()));
    clock.advance(TimeDelta::minutes(5));
    let used = client.get("/v1/me/api-credentials").await.json()[0]["last_used_at"].clone();
    assert_eq!(used, "2026-06-26T12:05:00Z");
}

#[tokio::test]
async fn what_does_not_exist_answers_in_fastapis_form() {
    let (_sandbox, _, _, client) = empty().await;
    let answer = client.get("/v1/me/nothing").await;
    assert_eq!((answer.status, answer.json()), (404, json!({ "detail": "Not Found" })));
    for (method, allow) in [("POST", "GET"), ("DELETE", "GET"), ("HEAD", "GET"), ("OPTIONS", "GET")] {
        let answer = read(client.request(method, "/v1/me/credits")).await.unwrap();
        assert_eq!((answer.status, answer.header("allow")), (405, Some(allow)), "{method}");
    }
    let answer = read(client.request("PUT", "/v1/me/api-credentials")).await.unwrap();
    assert_eq!(answer.header("allow"), Some("GET, POST"));
    assert_eq!(answer.json(), json!({ "detail": "Method Not Allowed" }));
}

#[tokio::test]
async fn two_accounts_on_one_server_know_nothing_of_each_other() {
    let (sandbox, world, _, client) = empty().await;
    let other = world.open_account(Decimal::from(70), "Somebody else's");
    let other_client = Client::new(&sandbox.base_url(), &other.key());
    assert_eq!(other_client.get("/v1/me/credits").await.json(), json!({ "balance": 70 }));
    assert_ne!(other.account_id(), world.account_id());
    let path = format!("/v1/me/api-credentials/{}/revoke", other.key_credential_id());
    assert_eq!(client.post(&path, &json!({})).await.status, 404);
    assert_eq!(other_client.post(&path, &json!({})).await.status, 200);
    assert_eq!(client.get("/v1/me/credits").await.json(), json!({ "balance": 500 }));
}
