//! The client through a proxy that nobody here wrote: mitmproxy (PyPI `mitmproxy`), as a plain tunnel, as one that
//! inspects secure connections, as one that wants a password, and as one that dies.
//!
//! mitmdump is found by the variable `OPENRUSH_MITMDUMP`, its path. `cargo xtask test contract` installs it and sets the
//! variable.
#![cfg(target_os = "linux")] // Elsewhere no variable adds a certificate to those that a computer trusts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

#[path = "../child_process/mod.rs"]
mod child_process;
mod proxy;
#[path = "../raw_server/mod.rs"]
mod raw_server;
#[path = "../tls_server/mod.rs"]
mod tls_server;

use std::path::Path;

use child_process::{is_child, run_again};
use openrush_api::{BaseUrl, Client, Error};
use proxy::Mitmproxy;
use raw_server::{RawServer, SENTINEL, Then, holds_no_secret, json, key, new_credential, patient};
use tls_server::TlsServer;

/// What the child is to find.
const EXPECTED: &str = "OPENRUSH_TEST_EXPECTED";
/// A server of this computer, for the child.
const NEIGHBOUR: &str = "OPENRUSH_TEST_NEIGHBOUR";
/// Letters of it that no message may hold.
const PASSWORD: &str = "s3ntinelPassword";

const SERVICE: &str = "api.openrush.invalid";
/// No TLS is opened: a plain tunnel, as most proxies are.
const TUNNEL: [&str; 2] = ["--ignore-hosts", ".*"];

fn client() -> Result<Client, Error> {
    Client::with_options(BaseUrl::parse(&format!("https://{SERVICE}")).unwrap(), key(), patient())
}

/// Asks for the balance and holds what comes of it against what the parent expects. The error is for a person to read.
async fn finds_what_is_expected() {
    let expected = std::env::var(EXPECTED).unwrap();
    match client().unwrap().credits().await {
        Ok(_) => assert_eq!(expected, "ok"),
        Err(error) => {
            holds_no_secret(&error);
            assert!(expected.split('|').any(|code| error.code() == code), "{error:?}");
            let advice = match error.code() {
                "tls" => "whether the network inspects secure connections",
                "proxy" => "check the proxy settings of this computer",
                _ => "OpenRush",
            };
            assert!(error.to_string().contains(advice), "{error}");
        }
    }
}

fn environment(proxy: &str, trusted: &Path, expected: &str) -> Vec<(&'static str, String)> {
    vec![
        ("HTTPS_PROXY", format!("http://{proxy}")),
        ("SSL_CERT_FILE", trusted.to_str().unwrap().to_owned()),
        (EXPECTED, expected.to_owned()),
    ]
}

/// The service, and a file with the certificate of its authority.
async fn service() -> (TlsServer, tempfile::NamedTempFile) {
    let service = TlsServer::start_as(SERVICE, 4000).await;
    let trusted = trusting(&service);
    (service, trusted)
}

fn trusting(service: &TlsServer) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &service.authority).unwrap();
    file
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn through_a_tunnel_the_service_is_reached_and_the_proxy_sees_nothing() {
    if is_child() {
        return finds_what_is_expected().await;
    }
    let (service, trusted) = service().await;
    let proxy = Mitmproxy::start(service.address.port(), &TUNNEL);
    let test = "through_a_tunnel_the_service_is_reached_and_the_proxy_sees_nothing";
    run_again(test, environment(&proxy.address, trusted.path(), "ok")).await;
    assert_eq!((proxy.tunnels(), service.requests()), (1, vec!["GET /v1/me/credits HTTP/1.1".to_owned()]));
    assert!(!proxy.printed().contains("SEEN") && !proxy.printed().contains(SENTINEL), "{}", proxy.printed());

    // Excepted by name it is not used. Past it there is no such name; without a network none can be looked up, or not in time.
    let mut excepted = environment(&proxy.address, trusted.path(), "dns|offline|timeout");
    excepted.push(("NO_PROXY", SERVICE.to_owned()));
    run_again(test, excepted).await;
    assert_eq!(proxy.tunnels(), 1);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn one_that_inspects_secure_connections_gets_nothing_unless_this_computer_trusts_it() {
    if is_child() {
        return finds_what_is_expected().await;
    }
    let (service, trusted) = service().await;
    let proxy = Mitmproxy::start(service.address.port(), &[]);
    let test = "one_that_inspects_secure_connections_gets_nothing_unless_this_computer_trusts_it";
    run_again(test, environment(&proxy.address, trusted.path(), "tls")).await;
    assert!(proxy.tunnels() >= 1, "{}", proxy.printed());
    assert!(service.requests().is_empty());
    assert!(!proxy.printed().contains("SEEN") && !proxy.printed().contains(SENTINEL), "{}", proxy.printed());

    // A company's own proxy, whose authority the company has put on its computers.
    run_again(test, environment(&proxy.address, &proxy.authority(), "ok")).await;
    assert_eq!(service.requests(), ["GET /v1/me/credits HTTP/1.1"]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn one_that_wants_a_password_is_named_and_given_the_one_that_is_set() {
    if is_child() {
        return finds_what_is_expected().await;
    }
    let (service, trusted) = service().await;
    let wanted = format!("ada:{PASSWORD}");
    let proxy = Mitmproxy::start(service.address.port(), &[&TUNNEL[..], &["--proxyauth", &wanted]].concat());
    let test = "one_that_wants_a_password_is_named_and_given_the_one_that_is_set";
    for (given, expected) in
        [(String::new(), "proxy"), ("ada:s3ntinelWrong@".to_owned(), "proxy"), (format!("{wanted}@"), "ok")]
    {
        run_again(test, environment(&format!("{given}{}", proxy.address), trusted.path(), expected)).await;
    }
    assert_eq!(service.requests().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn one_that_cannot_reach_the_service_itself_is_named() {
    if is_child() {
        return finds_what_is_expected().await;
    }
    let (_service, trusted) = service().await;
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    // Eager: it answers the tunnel only once it has a connection of its own.
    let proxy = Mitmproxy::start(nobody.port(), &["--set", "connection_strategy=eager"]);
    let test = "one_that_cannot_reach_the_service_itself_is_named";
    run_again(test, environment(&proxy.address, trusted.path(), "proxy")).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn one_that_dies_in_the_midst_of_an_answer_costs_no_second_post() {
    if is_child() {
        let client = client().unwrap();
        let error = client.create_credential(&new_credential()).await.unwrap_err();
        holds_no_secret(&error);
        assert_eq!(error.code(), "connection_lost", "{error:?}");
        assert!(error.outcome_unknown() && error.to_string().contains("look at the list of keys"), "{error}");
        // A read is tried again, and then there is no proxy any more.
        let error = client.credits().await.unwrap_err();
        assert_eq!(error.code(), "proxy", "{error:?}");
        return;
    }
    let whole =
        String::from_utf8(json(201, &[], &format!(r#"{{"id":"cred_1","key":"{SENTINEL}"}}"#))).unwrap();
    let half = whole.split_at(whole.len() - 20).0.as_bytes().to_vec();
    let service = TlsServer::answering(SERVICE, 4000, Then::Stall(half)).await;
    let trusted = trusting(&service);
    let mut proxy = Mitmproxy::start(service.address.port(), &TUNNEL);
    let test = "one_that_dies_in_the_midst_of_an_answer_costs_no_second_post";
    let asked = environment(&proxy.address, trusted.path(), "");
    let child = tokio::spawn(async move { run_again(test, asked).await });
    service.has_answered(1).await;
    proxy.kill();
    child.await.unwrap();
    assert_eq!(service.requests(), ["POST /v1/me/api-credentials HTTP/1.1"]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs mitmproxy; cargo xtask test contract installs it"]
async fn none_is_used_for_this_computer() {
    if is_child() {
        let client =
            |base: &str| Client::with_options(BaseUrl::parse(base).unwrap(), key(), patient()).unwrap();
        let neighbour = std::env::var(NEIGHBOUR).unwrap();
        client(&format!("http://{neighbour}")).credits().await.unwrap();
        let by_name = neighbour.replace("127.0.0.1", "localhost");
        client(&format!("http://{by_name}")).credits().await.unwrap();
        return;
    }
    let neighbour = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
    let proxy = Mitmproxy::start(neighbour.address.port(), &[]);
    let address = format!("http://{}", proxy.address);
    let mut asked: Vec<_> = child_process::PROXIES.into_iter().map(|name| (name, address.clone())).collect();
    asked.push((NEIGHBOUR, neighbour.address.to_string()));
    run_again("none_is_used_for_this_computer", asked).await;
    assert_eq!(neighbour.requests().len(), 2);
    assert!(!proxy.printed().contains("SEEN"), "{}", proxy.printed());
}
