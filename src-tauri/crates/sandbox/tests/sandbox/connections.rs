use openrush_sandbox::{Config, Effect, Fault, Sandbox, StartError};

use crate::client::{Client, empty, read};

#[tokio::test]
async fn a_port_that_is_taken_is_an_error_that_names_it() {
    let (sandbox, _, _, _) = empty().await;
    let port = sandbox.base_url().rsplit(':').next().unwrap().parse().unwrap();
    let error = Sandbox::start(Config { port, ..Config::default() }).await.unwrap_err();
    assert!(matches!(error, StartError::Bind { port: asked, .. } if asked == port));
    assert!(error.to_string().contains(&port.to_string()));
}

#[tokio::test]
async fn offline_refuses_calls_and_online_finds_everything_as_it_was() {
    let (sandbox, world, _, client) = empty().await;
    world.top_up(1_000.into());
    assert_eq!(client.get("/v1/me/credits").await.status, 200);
    sandbox.go_offline().await;
    assert!(client.try_get("/v1/me/credits").await.unwrap_err().is_connect());
    sandbox.go_online().await.unwrap();
    assert_eq!(client.get("/v1/me/credits").await.json()["balance"], 1_500);
}

#[tokio::test]
async fn stopping_ends_calls_that_hang_and_frees_the_port() {
    let (sandbox, world, _, client) = empty().await;
    world.inject(Fault::new(Effect::Hang));
    let call = tokio::spawn(read(client.request("GET", "/v1/me/credits")));
    world.wait_for_request(|_| true).await;
    let base = sandbox.base_url();
    let port = base.rsplit(':').next().unwrap().parse().unwrap();
    sandbox.stop().await;
    assert!(call.await.unwrap().is_err());
    assert!(client.try_get("/v1/me/credits").await.unwrap_err().is_connect());
    let next = Sandbox::start(Config { port, ..Config::default() }).await.unwrap();
    let client = Client::new(&base, &next.world().key());
    assert_eq!(client.get("/v1/me/credits").await.status, 200);
}

#[tokio::test]
async fn answers_are_dated_by_the_sandboxs_clock() {
    let (_sandbox, _, _, client) = empty().await;
    assert_eq!(client.get("/v1/me/credits").await.header("date"), Some("Fri, 26 Jun 2026 12:00:00 GMT"));
    assert_eq!(client.get("/nowhere").await.header("date"), Some("Fri, 26 Jun 2026 12:00:00 GMT"));
}
