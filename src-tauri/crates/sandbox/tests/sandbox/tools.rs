use openrush_sandbox::{Outcome, TruthKind};
use serde_json::json;

use crate::client::empty;

#[tokio::test]
async fn a_call_costs_what_is_published() {
    let (_sandbox, world, _, client) = empty().await;
    let mut expected = world.balance();
    for (tool, credits) in [
        ("inspect_domain", 3),
        ("discover_competitors", 5),
        ("research_keywords", 3),
        ("compare_keyword_coverage", 5),
        ("inspect_serp", 2),
        ("inspect_search_visibility", 3),
        ("audit_site", 10),
        ("inspect_keyword", 2),
        ("inspect_page", 2),
        ("export_dataset", 0),
    ] {
        let answer = client.post(&format!("/v1/tools/{tool}"), &json!({ "target": "example.com" })).await;
        assert_eq!((answer.status, &answer.json()["credits_charged"]), (200, &json!(credits)), "{tool}");
        assert!(answer.header("x-ratelimit-remaining").is_some());
        expected -= rust_decimal::Decimal::from(credits);
        assert_eq!(world.balance(), expected, "{tool}");
    }
    assert_eq!(world.truth().len(), 9, "a call that costs nothing changes no balance");
    assert_eq!(world.log().len(), 10);
}

#[tokio::test]
async fn too_few_credits_are_a_402_that_is_logged_and_not_charged() {
    let (_sandbox, world, _, client) = empty().await;
    world.set_balance(9.into());
    let answer = client.post("/v1/tools/audit_site", &json!({})).await;
    assert_eq!((answer.status, answer.json()), (402, json!({ "detail": "Insufficient credits" })));
    let row = &client.get("/v1/me/usage").await.json()[0];
    assert_eq!(
        (&row["status_code"], &row["credits_charged"], &row["error_type"]),
        (&json!(402), &json!(0), &json!("insufficient_credits"))
    );
    assert_eq!(client.post("/v1/tools/inspect_page", &json!({})).await.status, 200);
    assert_eq!(world.balance(), 7.into());
}

#[tokio::test]
async fn a_failing_provider_costs_nothing_unless_refunds_are_switched_off() {
    let (_sandbox, world, _, client) = empty().await;
    world.provider_down(true);
    let answer = client.post("/v1/tools/audit_site", &json!({})).await;
    assert_eq!((answer.status, answer.json()), (503, json!({ "detail": "Service unavailable" })));
    assert_eq!(world.balance(), 500.into());
    assert_eq!(
        world.truth().iter().map(|event| event.kind).collect::<Vec<_>>(),
        [TruthKind::Spend, TruthKind::Refund]
    );
    world.refund_failures(false);
    assert_eq!(client.post("/v1/tools/audit_site", &json!({})).await.status, 503);
    assert_eq!(world.balance(), 490.into());
    assert_eq!(client.get("/v1/me/usage").await.json()[0]["credits_charged"], 10);
}

#[tokio::test]
async fn a_tool_that_does_not_exist_is_a_404_until_it_appears() {
    let (_sandbox, world, _, client) = empty().await;
    assert_eq!(client.post("/v1/tools/read_minds", &json!({})).await.status, 404);
    assert_eq!(world.log(), []);
    world.add_tool("read_minds", "1.5".parse().unwrap());
    let answer = client.post("/v1/tools/read_minds", &json!({})).await;
    assert_eq!((answer.status, &answer.json()["credits_charged"]), (200, &json!(1.5)));
}

#[tokio::test]
async fn a_badly_formed_call_is_a_422_that_is_logged_and_not_charged() {
    let (_sandbox, world, _, client) = empty().await;
    assert_eq!(client.post("/v1/tools/inspect_page", &json!([])).await.status, 422);
    assert_eq!(world.log()[0].error_type.as_deref(), Some("validation_error"));
    assert_eq!(world.balance(), 500.into());
}

#[tokio::test]
async fn every_outcome_leaves_its_row() {
    let (_sandbox, world, _, client) = empty().await;
    let own =
        Outcome::Failed { status: 418, error_type: "teapot".into(), message: "<b>short & stout</b>".into() };
    for outcome in [
        Outcome::Success,
        Outcome::BadRequest,
        Outcome::Invalid,
        Outcome::RateLimited,
        Outcome::ProviderFailed,
        own,
    ] {
        world.spend(Some(&world.key_credential_id()), "inspect_page", outcome);
    }
    let rows = client.get("/v1/me/usage").await.json();
    let rows = rows.as_array().unwrap().iter().rev();
    let seen: Vec<_> = rows.map(|row| (row["status_code"].clone(), row["error_type"].clone())).collect();
    let expected = json!([
        [200, null],
        [400, "bad_request"],
        [422, "validation_error"],
        [429, "rate_limited"],
        [503, "provider_unavailable"],
        [418, "teapot"],
    ]);
    assert_eq!(json!(seen), expected);
    assert_eq!(world.log().last().unwrap().error_message.as_deref(), Some("<b>short & stout</b>"));
}
