use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::client::{Client, empty, noon, read};

const PATH: &str = "/v1/me/api-credentials";

#[tokio::test]
async fn the_list_shows_keys_newest_first_and_never_a_raw_key() {
    let (_sandbox, world, clock, client) = empty().await;
    clock.advance(TimeDelta::microseconds(1_500));
    let (id, raw) = world.add_key("Content agent", Some(noon() + TimeDelta::days(3)));
    let answer = client.get(PATH).await;
    let listed = answer.json();
    assert_eq!(
        listed[0],
        json!({
            "id": id,
            "account_id": world.account_id(),
            "name": "Content agent",
            "prefix": format!("{}...", &raw[..9]),
            "is_active": true,
            "created_at": "2026-06-26T12:00:00.001500Z",
            "last_used_at": null,
            "expires_at": "2026-06-29T12:00:00Z",
        })
    );
    assert_eq!(listed[1]["name"], "Production server");
    assert!(!answer.text().contains(&raw) && !answer.text().contains(&world.key()));
}

#[tokio::test]
async fn a_created_key_is_shown_once_and_works() {
    let (sandbox, world, _, client) = empty().await;
    let created = client.post(PATH, &json!({ "name": "Müller & Söhne \u{1f511}" })).await;
    assert_eq!(created.status, 200);
    let created = created.json();
    let raw = created["key"].as_str().unwrap();
    assert!(raw.starts_with("or_"));
    assert_eq!(created["api_credential"]["name"], "Müller & Söhne \u{1f511}");
    assert_eq!(Client::new(&sandbox.base_url(), raw).get("/v1/me/credits").await.status, 200);
    assert!(!client.get(PATH).await.text().contains(raw));
    assert_eq!(world.credentials().len(), 2);
}

#[tokio::test]
async fn a_bad_creation_is_a_422_for_each_field_and_makes_nothing() {
    let (_sandbox, world, _, client) = empty().await;
    let long = "x".repeat(121);
    let cases = [
        (json!({}), vec![("missing", "name")]),
        (json!({ "name": "" }), vec![("string_too_short", "name")]),
        (json!({ "name": long }), vec![("string_too_long", "name")]),
        (json!({ "name": 7 }), vec![("string_type", "name")]),
        (json!({ "name": "a", "expires_at": "soon" }), vec![("datetime_from_date_parsing", "expires_at")]),
        (json!({ "name": "a", "expires_at": "2020-01-01T00:00:00Z" }), vec![("value_error", "expires_at")]),
        (
            json!({ "name": null, "expires_at": [] }),
            vec![("string_type", "name"), ("datetime_type", "expires_at")],
        ),
    ];
    for (body, expected) in cases {
        let answer = client.post(PATH, &body).await;
        assert_eq!(answer.status, 422, "{body}");
        let answer = answer.json();
        let items = answer["detail"].as_array().unwrap();
        let found: Vec<(&str, &str)> = items
            .iter()
            .map(|item| (item["type"].as_str().unwrap(), item["loc"][1].as_str().unwrap()))
            .collect();
        assert_eq!(found, expected, "{body}");
        assert!(
            items.iter().all(|item| item["loc"][0] == "body"
                && item["msg"].is_string()
                && item.get("input").is_some())
        );
    }
    assert_eq!(world.credentials().len(), 1);
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_a_422() {
    let (_sandbox, _, _, client) = empty().await;
    let post = |kind: &'static str, body: &'static str| {
        let request = client.request("POST", PATH).header("content-type", kind).body(body);
        async move { read(request).await.unwrap() }
    };
    let broken = post("application/json", "{\"name\": oops}").await;
    assert_eq!(broken.status, 422);
    assert_eq!(
        broken.json()["detail"][0],
        json!({
            "type": "json_invalid",
            "loc": ["body", 9],
            "msg": "JSON decode error",
            "input": {},
            "ctx": { "error": "Expecting value" },
        })
    );
    assert_eq!(post("application/json", "[]").await.json()["detail"][0]["type"], "model_attributes_type");
    assert_eq!(
        post("text/plain", "{\"name\":\"a\"}").await.json()["detail"][0]["type"],
        "model_attributes_type"
    );
    let missing = post("application/json", "").await.json()["detail"][0].clone();
    assert_eq!((&missing["type"], &missing["input"]), (&json!("missing"), &Value::Null));
}

#[tokio::test]
async fn a_body_of_unreasonable_size_is_refused() {
    let (_sandbox, _, _, client) = empty().await;
    assert_eq!(client.post(PATH, &json!({ "name": "x".repeat(100_000) })).await.status, 413);
}

#[tokio::test]
async fn a_revoked_key_stops_working_and_is_not_found_the_second_time() {
    let (sandbox, world, _, client) = empty().await;
    let (id, raw) = world.add_key("Old laptop", None);
    let path = format!("{PATH}/{id}/revoke");
    let answer = client.post(&path, &json!({})).await;
    assert_eq!((answer.status, &answer.json()["is_active"]), (200, &json!(false)));
    assert_eq!(Client::new(&sandbox.base_url(), &raw).get("/v1/me/credits").await.status, 401);
    let again = client.post(&path, &json!({})).await;
    assert_eq!((again.status, again.json()), (404, json!({ "detail": "Not found" })));
    assert_eq!(client.post(&format!("{PATH}/cred_nobody/revoke"), &json!({})).await.status, 404);
    assert_eq!(client.get(PATH).await.json()[0]["is_active"], false);
}

#[tokio::test]
async fn an_expired_key_can_still_be_revoked() {
    let (_sandbox, world, clock, client) = empty().await;
    let (id, _) = world.add_key("short", Some(noon() + TimeDelta::hours(1)));
    clock.advance(TimeDelta::hours(2));
    assert!(client.get(PATH).await.json()[0]["is_active"].as_bool().unwrap());
    assert_eq!(client.post(&format!("{PATH}/{id}/revoke"), &json!({})).await.status, 200);
}
