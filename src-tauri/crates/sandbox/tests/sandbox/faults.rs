use std::time::Duration;

use openrush_sandbox::{Effect, Fault, World};
use serde_json::{Value, json};

use crate::client::{Answer, Client, empty, read};

const CREDITS: &str = "/v1/me/credits";
const KEYS: &str = "/v1/me/api-credentials";

/// The answer to a read of the balance under one fault, and the proof that the next one is well again.
async fn struck(world: &World, client: &Client, effect: Effect) -> Result<Answer, reqwest::Error> {
    world.inject(Fault::new(effect).on("GET", CREDITS).once());
    let answer = client.try_get(CREDITS).await;
    assert_eq!(client.get(CREDITS).await.status, 200);
    world.clear_faults();
    answer
}

#[tokio::test]
async fn a_status_comes_with_any_retry_after_and_body() {
    let (_sandbox, world, _, client) = empty().await;
    let status = |status, retry_after: Option<&str>, body| Effect::Status {
        status,
        retry_after: retry_after.map(str::to_owned),
        body,
    };
    for code in [400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503] {
        let answer = struck(&world, &client, status(code, None, None)).await.unwrap();
        assert_eq!(answer.status, code);
        assert!(answer.json().get("detail").is_some(), "{code}");
    }
    for text in ["30", "Fri, 26 Jun 2026 12:05:00 GMT", "-1", "99999999999999999999", "soon"] {
        let answer = struck(&world, &client, status(429, Some(text), None)).await.unwrap();
        assert_eq!(answer.header("retry-after"), Some(text));
    }
    let own = json!({ "message": "nope" });
    assert_eq!(struck(&world, &client, status(500, None, Some(own.clone()))).await.unwrap().json(), own);
}

#[tokio::test]
async fn pages_and_redirects_come_where_json_is_due() {
    let (_sandbox, world, _, client) = empty().await;
    for (effect, status) in [
        (Effect::Html { status: 200 }, 200),
        (Effect::Html { status: 401 }, 401),
        (Effect::NetworkAuth511, 511),
    ] {
        let answer = struck(&world, &client, effect).await.unwrap();
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, Some("text/html; charset=utf-8"))
        );
        assert!(answer.text().starts_with("<!doctype html>"));
    }
    let redirect = Effect::Redirect { location: "http://wifi.example/login".into() };
    let answer = struck(&world, &client, redirect).await.unwrap();
    assert_eq!((answer.status, answer.header("location")), (302, Some("http://wifi.example/login")));
}

#[tokio::test]
async fn real_answers_are_spoiled_in_every_way() {
    let (_sandbox, world, _, client) = empty().await;
    let text = async |effect| struck(&world, &client, effect).await.unwrap();
    let labelled = text(Effect::WrongContentType).await;
    assert_eq!(
        (labelled.header("content-type"), labelled.json()),
        (Some("text/plain; charset=utf-8"), json!({ "balance": 500 }))
    );
    assert_eq!(text(Effect::Nulls).await.json(), json!({ "balance": null }));
    assert_eq!(text(Effect::WrongTypes).await.json(), json!({ "balance": ["many"] }));
    assert_eq!(text(Effect::DuplicateFields).await.text(), r#"{"balance":"duplicate","balance":500}"#);
    assert!(text(Effect::HugeNumber).await.text().ends_with("99e999}"));
    assert!(String::from_utf8(text(Effect::InvalidUtf8).await.body).is_err());
    assert_eq!(text(Effect::EmptyBody).await.body, b"");
    assert_eq!(text(Effect::DeepNesting { depth: 100_000 }).await.body.len(), 200_000);
    let body = Effect::Body { status: 203, content_type: "application/json".into(), text: "{]".into() };
    let raw = text(body).await;
    assert_eq!((raw.status, raw.text()), (203, "{]"));
}

#[tokio::test]
async fn a_truncated_answer_breaks_off_where_it_should() {
    let (_sandbox, world, _, client) = empty().await;
    world.inject(Fault::new(Effect::Truncate { after: 5 }).once());
    let mut answer = client.request("GET", CREDITS).send().await.unwrap();
    assert_eq!(answer.content_length(), Some(15));
    assert_eq!(answer.chunk().await.unwrap().as_deref(), Some(b"{\"bal".as_slice()));
    assert!(answer.chunk().await.is_err());
}

#[tokio::test]
async fn an_endless_body_goes_on_for_as_long_as_one_reads() {
    let (_sandbox, world, _, client) = empty().await;
    world.inject(Fault::new(Effect::EndlessBody).once());
    let mut answer = client.request("GET", "/v1/me/usage").send().await.unwrap();
    let mut read = 0;
    while read < 5 * 1024 * 1024 {
        read += answer.chunk().await.unwrap().unwrap().len();
    }
}

#[tokio::test]
async fn slow_bytes_and_delays_arrive_all_the_same() {
    let (_sandbox, world, _, client) = empty().await;
    let slow = Effect::SlowBytes { interval: Duration::from_millis(1) };
    assert_eq!(struck(&world, &client, slow).await.unwrap().json(), json!({ "balance": 500 }));
    let late = Effect::Delay(Duration::from_millis(1));
    assert_eq!(struck(&world, &client, late).await.unwrap().json(), json!({ "balance": 500 }));
}

#[tokio::test]
async fn a_reset_before_the_answer_leaves_nothing_behind_and_one_after_it_a_key() {
    let (_sandbox, world, _, client) = empty().await;
    let create = |name: &str| read(client.json(KEYS, &json!({ "name": name })));
    world.inject(Fault::new(Effect::ResetBeforeAnswer).on("POST", KEYS).once());
    assert!(create("before").await.is_err());
    world.inject(Fault::new(Effect::ResetAfterCommit).on("POST", KEYS).once());
    assert!(create("after").await.is_err());
    let names: Vec<String> = world.credentials().into_iter().map(|key| key.name).collect();
    assert_eq!(names, ["Production server", "after"]);
    let answered: Vec<_> = world.requests().into_iter().map(|request| request.status).collect();
    assert_eq!(answered, [None, None]);
}

#[tokio::test]
async fn a_call_can_be_carried_out_and_its_answer_replaced_or_held_back() {
    let (_sandbox, world, _, client) = empty().await;
    world.inject(
        Fault::new(Effect::Status { status: 503, retry_after: None, body: None })
            .on("POST", "*")
            .committing()
            .once(),
    );
    assert_eq!(client.post(KEYS, &json!({ "name": "committed" })).await.status, 503);
    assert_eq!(world.credentials().len(), 2);

    let held = world.inject(Fault::new(Effect::Hang).on("POST", KEYS).committing());
    let call = tokio::spawn(read(client.json(KEYS, &json!({ "name": "held" }))));
    while world.credentials().len() < 3 {
        tokio::task::yield_now().await;
    }
    assert!(!call.is_finished());
    world.remove_fault(held);
    assert_eq!(call.await.unwrap().unwrap().json()["api_credential"]["name"], "held");
}

#[tokio::test]
async fn a_fault_strikes_the_calls_it_names_as_often_as_it_should() {
    let (_sandbox, world, _, client) = empty().await;
    world.inject(
        Fault::new(Effect::Html { status: 200 }).on("*", "/v1/me/api-credentials/*/revoke").times(2).after(1),
    );
    assert!(client.get(KEYS).await.json().is_array());
    let mut seen: Vec<Option<Value>> = Vec::new();
    for _ in 0..4 {
        let answer = client.post(&format!("{KEYS}/cred_1/revoke"), &json!({})).await;
        seen.push(serde_json::from_slice(&answer.body).ok());
    }
    let page: Vec<bool> = seen.iter().map(Option::is_none).collect();
    assert_eq!(page, [false, true, true, false]);
}
