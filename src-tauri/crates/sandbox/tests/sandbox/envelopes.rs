use chrono::TimeDelta;
use openrush_sandbox::{Envelope, ListEnvelope, ListOrder, NumberForm, Outcome, RevokeAnswer};
use serde_json::{Value, json};

use crate::client::empty;

const KEYS: &str = "/v1/me/api-credentials";

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn lists_come_bare_or_under_a_member() {
    let (_sandbox, world, _, client) = empty().await;
    for (lists, keys, usage) in [
        (ListEnvelope::Bare, "", ""),
        (ListEnvelope::Data, "/data", "/data"),
        (ListEnvelope::Named, "/api_credentials", "/usage"),
    ] {
        world.set_envelope(Envelope { lists, ..Envelope::default() });
        assert!(client.get(KEYS).await.json().pointer(keys).unwrap().is_array());
        assert!(client.get("/v1/me/usage").await.json().pointer(usage).unwrap().is_array());
    }
}

#[tokio::test]
async fn lists_come_in_any_order_with_the_same_items() {
    let (_sandbox, world, clock, client) = empty().await;
    for name in ["b", "c", "d", "e", "f", "g"] {
        clock.advance(TimeDelta::seconds(1));
        world.add_key(name, None);
    }
    world.set_envelope(Envelope { order: ListOrder::OldestFirst, ..Envelope::default() });
    let oldest_first = client.get(KEYS).await.json();
    let oldest_first = names(&oldest_first);
    assert_eq!(oldest_first, ["Production server", "b", "c", "d", "e", "f", "g"]);
    world.set_envelope(Envelope { order: ListOrder::Shuffled, ..Envelope::default() });
    let shuffled = client.get(KEYS).await.json();
    let mut shuffled = names(&shuffled);
    assert_ne!(shuffled, oldest_first);
    shuffled.sort_unstable();
    assert_eq!(shuffled, oldest_first);
}

#[tokio::test]
async fn create_and_revoke_answer_in_each_form_that_is_not_ruled_out() {
    let (_sandbox, world, _, client) = empty().await;
    world.set_envelope(Envelope { create_201: true, ..Envelope::default() });
    assert_eq!(client.post(KEYS, &json!({ "name": "a" })).await.status, 201);
    for (revoke, status) in
        [(RevokeAnswer::Credential, 200), (RevokeAnswer::Empty, 200), (RevokeAnswer::NoContent, 204)]
    {
        world.set_envelope(Envelope { revoke, ..Envelope::default() });
        let (id, _) = world.add_key("a", None);
        let answer = client.post(&format!("{KEYS}/{id}/revoke"), &json!({})).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.body.is_empty(), revoke != RevokeAnswer::Credential);
        assert!(answer.header("x-ratelimit-limit").is_some());
    }
}

#[tokio::test]
async fn amounts_come_as_integers_decimals_or_texts() {
    let (_sandbox, world, _, client) = empty().await;
    world.spend(None, "inspect_page", Outcome::Success);
    for (numbers, balance, charged) in [
        (NumberForm::Plain, json!(498), json!(2)),
        (NumberForm::Decimal, json!(498.0), json!(2.0)),
        (NumberForm::Text, json!("498"), json!("2")),
    ] {
        world.set_envelope(Envelope { numbers, ..Envelope::default() });
        assert_eq!(client.get("/v1/me/credits").await.json()["balance"], balance);
        assert_eq!(client.get("/v1/me/usage").await.json()[0]["credits_charged"], charged);
    }
}

#[tokio::test]
async fn unknown_fields_and_doubled_rows_can_be_had() {
    let (_sandbox, world, _, client) = empty().await;
    world.spend(None, "inspect_page", Outcome::Success);
    world.set_envelope(Envelope { usage_twice: true, unknown_fields: true, ..Envelope::default() });
    let rows = client.get("/v1/me/usage").await.json();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0], rows[1]);
    for answer in [&rows[0], &client.get("/v1/me/credits").await.json(), &client.get(KEYS).await.json()[0]] {
        assert!(answer["future"].is_object(), "{answer}");
    }
}
