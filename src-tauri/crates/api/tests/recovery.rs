//! What the client outlives: failures that pass, slow answers and large ones.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod raw_server;

use openrush_api::Options;
use raw_server::{RawServer, Then, html, json, patient};

const PAGE: &str = "<!doctype html><title>Bad gateway</title>";
const MIB: usize = 1024 * 1024;

#[tokio::test]
async fn a_read_succeeds_when_the_service_recovers() {
    let good = Then::Answer(json(200, &[], r#"{"balance":5}"#));
    for bad in [Then::Reset(vec![]), Then::Answer(json(503, &[], "{}")), Then::Answer(html(502, &[], PAGE))] {
        let server = RawServer::start([bad.clone(), bad, good.clone()]).await;
        assert_eq!(server.client().credits().await.unwrap().value.balance.to_string(), "5");
        assert_eq!(server.requests().len(), 3);
    }
}

#[tokio::test]
async fn a_read_that_keeps_failing_tells_of_the_last_failure() {
    let server = RawServer::start([
        Then::Reset(vec![]),
        Then::Answer(json(503, &[], "{}")),
        Then::Answer(json(401, &[], r#"{"detail":"no"}"#)),
    ])
    .await;
    assert_eq!(server.client().credits().await.unwrap_err().code(), "unauthorized");
}

#[tokio::test]
async fn retries_can_be_switched_off() {
    let server = RawServer::always(Then::Reset(vec![])).await;
    let client = server.client_with(Options { retries: 0, ..patient() });
    assert_eq!(client.credits().await.unwrap_err().code(), "connection_lost");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_pause_that_outlasts_the_call_is_not_waited_for() {
    let server = RawServer::always(Then::Answer(json(503, &[], "{}"))).await;
    let options = Options { backoff: patient().call_timeout * 10, ..patient() };
    assert_eq!(server.client_with(options).credits().await.unwrap_err().code(), "unavailable");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_slow_answer_that_is_in_time_is_whole() {
    let bytes = json(200, &[], r#"{"balance":5}"#);
    let server = RawServer::always(Then::Drip(bytes)).await;
    assert_eq!(server.client().credits().await.unwrap().value.balance.to_string(), "5");
}

#[tokio::test]
async fn a_body_up_to_four_mebibytes_is_read() {
    // With its length told beforehand, and ended by the end of the connection.
    let told = |body: String| json(200, &[], &body);
    let untold =
        |body: String| format!("HTTP/1.1 200 X\r\ncontent-type: application/json\r\n\r\n{body}").into_bytes();
    for answer in [told as fn(String) -> Vec<u8>, untold] {
        let spaces = |total: usize| answer(format!(r#"{{"balance":5{}}}"#, " ".repeat(total - 13)));
        let server = RawServer::always(Then::Answer(spaces(4 * MIB))).await;
        assert_eq!(server.client().credits().await.unwrap().value.balance.to_string(), "5");
        let server = RawServer::always(Then::Answer(spaces(4 * MIB + 1))).await;
        assert_eq!(server.client().credits().await.unwrap_err().code(), "too_large");
    }
}
