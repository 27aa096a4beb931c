//! What the client makes of everything that can go wrong, and how often it asks.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod raw_server;

use std::net::SocketAddr;

use openrush_api::{BaseUrl, Client, CredentialId, Options, UsageLimit};
use raw_server::{
    RawServer, SENTINEL, Then, answer, holds_no_secret, html, impatient, json, key, new_credential, patient,
};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

const PAGE: &str = "<!doctype html><title>Welcome to the hotel</title>";
const MIB: usize = 1024 * 1024;

/// The start of an answer of that length.
fn head(status: u16, length: usize) -> Vec<u8> {
    format!("HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n")
        .into_bytes()
}

/// The start of an answer that says nothing about its length.
fn open_head(status: u16) -> Vec<u8> {
    format!("HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n\r\n").into_bytes()
}

/// A port on which nothing listens.
async fn closed_port() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}

fn client_at(address: SocketAddr, options: Options) -> Client {
    Client::with_options(BaseUrl::parse(&format!("http://{address}")).unwrap(), key(), options).unwrap()
}

/// A fault, what it is called, how often a read is sent in it, and whether a change may have happened.
struct Fault {
    then: Then,
    code: &'static str,
    reads: usize,
    unknown: bool,
    options: Options,
}

fn fault(then: Then, code: &'static str, reads: usize, unknown: bool) -> Fault {
    Fault { then, code, reads, unknown, options: patient() }
}

fn slow_fault(then: Then, code: &'static str, unknown: bool) -> Fault {
    Fault { then, code, reads: 1, unknown, options: impatient() }
}

fn faults() -> Vec<Fault> {
    let detail = r#"{"detail":"no"}"#;
    let late = [("retry-after", "30")];
    let location = [("location", "http://10.0.0.1/login")];
    vec![
        // The connection.
        fault(Then::Reset(vec![]), "connection_lost", 3, true),
        fault(Then::Answer(vec![]), "connection_lost", 3, true),
        fault(Then::Answer(b"SSH-2.0-OpenSSH_9.7\r\n".to_vec()), "connection_lost", 3, true),
        fault(
            Then::Answer([head(200, 100), b"{\"balance\":5".to_vec()].concat()),
            "connection_lost",
            3,
            true,
        ),
        fault(Then::Reset([head(201, 100), b"{\"key\":\"or_".to_vec()].concat()), "connection_lost", 3, true),
        fault(Then::Answer([head(401, 100), b"{\"detail\":".to_vec()].concat()), "connection_lost", 3, false),
        // Time.
        slow_fault(Then::Stall(vec![]), "timeout", true),
        slow_fault(Then::Stall(head(200, 100)), "timeout", true),
        slow_fault(Then::Stall([head(401, 100), b"{".to_vec()].concat()), "timeout", false),
        slow_fault(Then::Drip(b"HTTP/1.1 200 OK\r\nx-slow: ".to_vec()), "timeout", true),
        slow_fault(Then::Drip(head(200, 100_000)), "timeout", true),
        // Size.
        fault(Then::Stall(head(200, 5 * MIB)), "too_large", 1, true),
        fault(Then::Endless(open_head(200)), "too_large", 1, true),
        fault(Then::Endless(open_head(401)), "too_large", 1, false),
        // Something in between. Its pages are not even read.
        fault(Then::Answer(html(200, &[], PAGE)), "sign_in_network", 1, true),
        fault(
            Then::Endless(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n".to_vec()),
            "sign_in_network",
            1,
            true,
        ),
        fault(Then::Answer(json(200, &[], PAGE)), "sign_in_network", 1, true),
        fault(Then::Answer(html(401, &[], PAGE)), "sign_in_network", 1, false),
        fault(Then::Answer(html(403, &[], PAGE)), "sign_in_network", 1, false),
        fault(Then::Answer(answer(302, "", &location, "")), "sign_in_network", 1, false),
        fault(Then::Answer(json(303, &location, "{}")), "sign_in_network", 1, true),
        fault(Then::Answer(html(511, &[], PAGE)), "sign_in_network", 1, false),
        fault(Then::Answer(answer(401, "text/plain", &[], "Access denied")), "sign_in_network", 1, false),
        fault(Then::Answer(json(407, &[], "")), "proxy", 1, false),
        // The service's own refusals.
        fault(Then::Answer(json(400, &[], detail)), "rejected", 1, false),
        fault(Then::Answer(json(401, &[], detail)), "unauthorized", 1, false),
        fault(Then::Answer(json(402, &[], detail)), "payment_required", 1, false),
        fault(Then::Answer(json(403, &[], detail)), "forbidden", 1, false),
        fault(Then::Answer(json(404, &[], detail)), "not_found", 1, false),
        fault(Then::Answer(json(409, &[], detail)), "conflict", 1, false),
        fault(Then::Answer(json(422, &[], detail)), "validation", 1, false),
        fault(Then::Answer(json(429, &late, detail)), "rate_limited", 1, false),
        // The service's troubles.
        fault(Then::Answer(json(500, &[], detail)), "unavailable", 1, true),
        fault(Then::Answer(json(502, &[], detail)), "unavailable", 3, true),
        fault(Then::Answer(json(503, &[], detail)), "unavailable", 3, true),
        fault(Then::Answer(json(504, &[], detail)), "unavailable", 3, true),
        fault(Then::Answer(json(503, &late, detail)), "unavailable", 1, true),
        fault(Then::Answer([head(503, 100), b"{".to_vec()].concat()), "unavailable", 3, true),
        // Answers that are none.
        fault(Then::Answer(json(200, &[], "null, or not")), "undecodable", 1, true),
        fault(Then::Answer(json(200, &[], "[1, 2")), "undecodable", 1, true),
        fault(Then::Answer(answer(200, "text/plain", &[], "OK")), "undecodable", 1, true),
        fault(Then::Answer(json(200, &[], &format!("\"{SENTINEL}"))), "undecodable", 1, true),
    ]
}

/// Does the same with every fault, all at once, for some of them take their time.
async fn with_every_fault<F: Future<Output = ()> + Send + 'static>(check: impl Fn(Fault) -> F) {
    let checks: Vec<_> = faults().into_iter().map(|fault| tokio::spawn(check(fault))).collect();
    for check in checks {
        check.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_is_tried_again_only_where_that_may_help() {
    with_every_fault(|Fault { then, code, reads, options, .. }| async move {
        for call in 0..3 {
            let server = RawServer::always(then.clone()).await;
            let client = server.client_with(options);
            let error = match call {
                0 => client.credits().await.map(drop),
                1 => client.list_credentials().await.map(drop),
                _ => client.usage(UsageLimit::MAX).await.map(drop),
            }
            .unwrap_err();
            assert_eq!(error.code(), code, "{then:?}: {error:?}");
            assert_eq!(server.requests().len(), reads, "{then:?}");
            assert!(!error.outcome_unknown(), "{then:?}");
            assert!(!error.is_offline(), "{then:?}");
            holds_no_secret(&error);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_sent_exactly_once_under_every_fault() {
    with_every_fault(|Fault { then, code, unknown, options, .. }| async move {
        for call in 0..2 {
            let server = RawServer::always(then.clone()).await;
            let client = server.client_with(options);
            let error = match call {
                0 => client.create_credential(&new_credential()).await.map(drop),
                _ => client.revoke_credential(&CredentialId::parse("cred_01").unwrap()).await.map(drop),
            }
            .unwrap_err();
            assert_eq!(error.code(), code, "{then:?}: {error:?}");
            assert_eq!(server.requests().len(), 1, "{then:?}");
            assert_eq!(error.outcome_unknown(), unknown, "{then:?}");
            holds_no_secret(&error);
        }
    })
    .await;
}

#[tokio::test]
async fn a_closed_port_is_offline_and_changes_nothing() {
    let client = client_at(closed_port().await, patient());
    let error = client.credits().await.unwrap_err();
    assert_eq!(error.code(), "refused");
    assert!(error.is_offline());
    holds_no_secret(&error);
    let error = client.create_credential(&new_credential()).await.unwrap_err();
    assert_eq!(error.code(), "refused");
    assert!(!error.outcome_unknown());
}

#[tokio::test]
async fn a_server_that_does_not_speak_tls_gets_no_request() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = BaseUrl::parse(&format!("https://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").await;
        }
    });
    let client = Client::with_options(base, key(), patient()).unwrap();
    let error = client.create_credential(&new_credential()).await.unwrap_err();
    assert_eq!(error.code(), "tls");
    assert!(!error.outcome_unknown() && !error.is_offline());
    holds_no_secret(&error);
}

#[tokio::test]
async fn a_change_on_a_connection_that_served_before_is_sent_once_too() {
    let kept = Then::KeepOpen(json(200, &[], r#"{"balance":5}"#));
    for bad in [Then::Answer(vec![]), Then::Reset(vec![])] {
        let server = RawServer::start([kept.clone(), bad]).await;
        let client = server.client();
        client.credits().await.unwrap();
        let error = client.create_credential(&new_credential()).await.unwrap_err();
        assert_eq!(error.code(), "connection_lost");
        assert!(error.outcome_unknown());
        assert_eq!(server.requests().len(), 2);
    }
}
