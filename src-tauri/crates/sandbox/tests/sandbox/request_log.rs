use openrush_sandbox::{Effect, Fault};
use serde_json::json;

use crate::client::{empty, noon, read};

#[tokio::test]
async fn every_request_is_noted_without_its_key() {
    let (_sandbox, world, _, client) = empty().await;
    client.get("/v1/me/usage?limit=3").await;
    client.post("/v1/me/api-credentials", &json!({ "name": world.key() })).await;
    let requests = world.requests();
    let first = &requests[0];
    assert_eq!((first.method.as_str(), first.path.as_str()), ("GET", "/v1/me/usage"));
    assert_eq!((first.query.as_deref(), first.status, first.at), (Some("limit=3"), Some(200), noon()));
    let prefix = world.credentials()[0].prefix.clone();
    assert_eq!(first.key_prefix.as_deref(), Some(prefix.as_str()));
    assert_eq!(requests[1].body, Some(json!({ "name": prefix })));
    assert!(!format!("{requests:?} {world:?}").contains(&world.key()));
    world.clear_requests();
    assert_eq!(world.requests(), []);
}

#[tokio::test]
async fn a_test_can_wait_for_a_request_and_hold_its_answer_back() {
    let (_sandbox, world, _, client) = empty().await;
    let held = world.inject(Fault::new(Effect::Hang).on("GET", "/v1/me/credits"));
    let call = tokio::spawn(read(client.request("GET", "/v1/me/credits")));
    let seen = world.wait_for_request(|request| request.path == "/v1/me/credits").await;
    assert_eq!(seen.status, None);
    assert_eq!(world.credentials()[0].last_used_at, None, "not carried out yet");
    world.remove_fault(held);
    assert_eq!(call.await.unwrap().unwrap().status, 200);
    let answered = world.wait_for_request(|request| request.status.is_some()).await;
    assert_eq!((answered.number, answered.status), (seen.number, Some(200)));
}
