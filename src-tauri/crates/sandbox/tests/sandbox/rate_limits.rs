use chrono::TimeDelta;
use openrush_sandbox::Outcome;
use serde_json::json;

use crate::client::{Client, empty, noon};

#[tokio::test]
async fn successful_calls_carry_the_most_constrained_window() {
    let (_sandbox, world, clock, client) = empty().await;
    clock.advance(TimeDelta::seconds(10));
    let answer = client.get("/v1/me/credits").await;
    assert_eq!(answer.header("x-ratelimit-limit"), Some("60"));
    assert_eq!(answer.header("x-ratelimit-remaining"), Some("59"));
    let reset = (noon() + TimeDelta::minutes(1)).timestamp().to_string();
    assert_eq!(answer.header("x-ratelimit-reset"), Some(reset.as_str()));

    world.set_limits(60, 1_000, 5);
    let answer = client.get("/v1/me/credits").await;
    assert_eq!(answer.header("x-ratelimit-limit"), Some("5"));
    assert_eq!(answer.header("x-ratelimit-remaining"), Some("3"));
    let midnight = (noon() + TimeDelta::hours(12)).timestamp().to_string();
    assert_eq!(answer.header("x-ratelimit-reset"), Some(midnight.as_str()));
}

#[tokio::test]
async fn the_61st_call_of_a_minute_is_a_429_with_the_seconds_to_wait() {
    let (_sandbox, _, clock, client) = empty().await;
    for _ in 0..60 {
        assert_eq!(client.get("/v1/me/credits").await.status, 200);
    }
    clock.advance(TimeDelta::seconds(15));
    let refused = client.get("/v1/me/credits").await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("45")));
    assert_eq!(refused.json(), json!({ "detail": "Rate limit exceeded" }));
    assert_eq!(refused.header("x-ratelimit-limit"), None);
    clock.advance(TimeDelta::seconds(45));
    assert_eq!(client.get("/v1/me/credits").await.status, 200);
}

#[tokio::test]
async fn all_keys_and_the_tools_of_an_account_share_its_windows() {
    let (sandbox, world, _, client) = empty().await;
    world.set_limits(4, 1_000, 10_000);
    let (_, raw) = world.add_key("second", None);
    let second = Client::new(&sandbox.base_url(), &raw);
    assert_eq!(second.get("/v1/me/credits").await.status, 200);
    assert_eq!(client.post("/v1/tools/inspect_page", &json!({})).await.status, 200);
    world.spend(None, "inspect_page", Outcome::Success);
    assert_eq!(client.get("/v1/me/credits").await.header("x-ratelimit-remaining"), Some("0"));
    assert_eq!(second.get("/v1/me/credits").await.status, 429);
    assert_eq!(client.post("/v1/tools/inspect_page", &json!({})).await.status, 429);
    let row = world.log().pop().unwrap();
    assert_eq!((row.status_code, row.error_type.as_deref()), (429, Some("rate_limited")));
    // Another account has its own.
    let other = world.open_account(1.into(), "other");
    assert_eq!(Client::new(&sandbox.base_url(), &other.key()).get("/v1/me/credits").await.status, 200);
}
