use chrono::TimeDelta;
use openrush_sandbox::{Outcome, ToolCall};
use serde_json::{Value, json};

use crate::client::{empty, noon};

fn ids(answer: &Value) -> Vec<&str> {
    answer.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_balance_is_a_number_and_fractions_are_exact() {
    let (_sandbox, world, _, client) = empty().await;
    assert_eq!(client.get("/v1/me/credits").await.text(), r#"{"balance":500}"#);
    world.set_balance("0.1000000000000000000001".parse().unwrap());
    assert_eq!(client.get("/v1/me/credits").await.text(), r#"{"balance":0.1000000000000000000001}"#);
    world.set_balance((-3).into());
    assert_eq!(client.get("/v1/me/credits").await.text(), r#"{"balance":-3}"#);
}

#[tokio::test]
async fn a_row_carries_every_documented_field() {
    let (_sandbox, world, _, client) = empty().await;
    let key = world.key_credential_id();
    let id = world.spend(Some(&key), "inspect_domain", Outcome::Success);
    let rows = client.get("/v1/me/usage").await.json();
    let row = &rows[0];
    let truth = &world.log()[0];
    assert_eq!(
        *row,
        json!({
            "id": id,
            "account_id": world.account_id(),
            "credential_id": key,
            "auth_source": "api_key",
            "endpoint": "/v1/tools/inspect_domain",
            "method": "POST",
            "status_code": 200,
            "response_time_ms": truth.response_time_ms,
            "request_bytes": truth.request_bytes,
            "response_bytes": truth.response_bytes,
            "dataforseo_cost_usd": row["dataforseo_cost_usd"],
            "credits_charged": 3,
            "error_type": null,
            "error_message": null,
            "created_at": "2026-06-26T12:00:00Z",
        })
    );
    assert_eq!(row["dataforseo_cost_usd"].to_string(), truth.dataforseo_cost_usd.to_string());
}

#[tokio::test]
async fn calls_without_a_key_have_no_credential_and_another_source() {
    let (_sandbox, world, _, client) = empty().await;
    world.spend(None, "inspect_page", Outcome::Success);
    world.call(ToolCall {
        auth_source: Some("session".into()),
        tool: "audit_site".into(),
        ..ToolCall::default()
    });
    let rows = client.get("/v1/me/usage").await.json();
    assert_eq!((&rows[0]["auth_source"], &rows[0]["credential_id"]), (&json!("session"), &Value::Null));
    assert_eq!((&rows[1]["auth_source"], &rows[1]["credential_id"]), (&json!("mcp"), &Value::Null));
}

#[tokio::test]
async fn at_most_the_500_newest_rows_are_served_and_50_by_default() {
    let (_sandbox, world, clock, client) = empty().await;
    let sent: Vec<String> = (0..510)
        .map(|_| {
            clock.advance(TimeDelta::seconds(1));
            world.spend(None, "export_dataset", Outcome::Success)
        })
        .collect();
    let newest_first: Vec<&str> = sent.iter().rev().map(String::as_str).collect();
    for (query, rows) in [
        ("", 50),
        ("?limit=0", 1),
        ("?limit=-5", 1),
        ("?limit=7", 7),
        ("?limit=501", 500),
        ("?limit=3&limit=2", 2),
    ] {
        let answer = client.get(&format!("/v1/me/usage{query}")).await.json();
        assert_eq!(ids(&answer), newest_first[..rows], "{query}");
    }
    assert_eq!(world.log().len(), 510);
}

#[tokio::test]
async fn a_limit_that_is_no_integer_is_a_422() {
    let (_sandbox, _, _, client) = empty().await;
    let answer = client.get("/v1/me/usage?limit=ten").await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.json(),
        json!({ "detail": [{
            "type": "int_parsing",
            "loc": ["query", "limit"],
            "msg": "Input should be a valid integer, unable to parse string as an integer",
            "input": "ten",
        }] })
    );
}

#[tokio::test]
async fn rows_can_arrive_late_share_their_time_and_change_afterwards() {
    let (_sandbox, world, _, client) = empty().await;
    let first = world.spend(None, "audit_site", Outcome::Success);
    let second = world.spend(None, "inspect_page", Outcome::Success);
    let late = world.call(ToolCall {
        tool: "inspect_page".into(),
        at: Some(noon() - TimeDelta::minutes(1)),
        ..ToolCall::default()
    });
    assert_eq!(ids(&client.get("/v1/me/usage").await.json()), [second.as_str(), &first, &late]);
    world.refund(4.into(), Some(&first));
    let rows = client.get("/v1/me/usage").await.json();
    assert_eq!(rows[1]["credits_charged"], 6);
    assert_eq!(world.balance(), (500 - 10 - 2 - 2 + 4).into());
}

#[tokio::test]
async fn own_calls_are_logged_only_where_that_is_wanted() {
    let (_sandbox, world, _, client) = empty().await;
    client.get("/v1/me/credits").await;
    assert_eq!(world.log(), []);
    world.log_own_calls(true);
    client.get("/v1/me/credits").await;
    client.get("/v1/me/usage?limit=ten").await;
    let rows = client.get("/v1/me/usage").await.json();
    assert_eq!(
        (&rows[0]["endpoint"], &rows[0]["status_code"], &rows[0]["credits_charged"]),
        (&json!("/v1/me/usage"), &json!(422), &json!(0))
    );
    assert_eq!(rows[1]["endpoint"], "/v1/me/credits");
    assert_eq!(rows[1]["method"], "GET");
}
