//! What the environment changes: proxies, names, and the certificates a computer trusts.
//!
//! A process's environment cannot be changed safely while it runs, so each test runs itself again in a
//! child process with the environment it needs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod child_process;
mod raw_server;
mod tls_server;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use child_process::{PROXIES, is_child, run_again};
use openrush_api::{BaseUrl, Client};
use raw_server::{RawServer, SENTINEL, Then, json, key, patient};
use tls_server::TlsServer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A port on which nothing listens.
async fn closed_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap()
}

async fn code_at(base: &str) -> &'static str {
    let client = match Client::with_options(BaseUrl::parse(base).unwrap(), key(), patient()) {
        Ok(client) => client,
        Err(error) => return error.code(),
    };
    client.credits().await.map_or_else(|error| error.code(), |_| "ok")
}

#[tokio::test]
async fn a_proxy_is_used_but_never_for_this_computer() {
    if is_child() {
        let server = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
        assert_eq!(code_at(server.base().as_str()).await, "ok");
        assert_eq!(code_at(&format!("http://localhost:{}", server.address.port())).await, "ok");
        // A proxy would have answered in place of a port that is closed.
        assert_eq!(code_at(&format!("https://{}", closed_port().await)).await, "refused");
        assert_eq!(code_at("https://api.openrush.invalid").await, "proxy");
        return;
    }
    let proxy =
        RawServer::always(Then::Answer(b"HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n".to_vec())).await;
    let address = format!("http://{}", proxy.address);
    let environment = PROXIES.into_iter().map(|name| (name, address.clone())).collect();
    run_again("a_proxy_is_used_but_never_for_this_computer", environment).await;
    let seen = proxy.requests();
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!(seen[0].line, "CONNECT api.openrush.invalid:443 HTTP/1.1");
    assert!(!format!("{seen:?}").contains(SENTINEL));
}

#[tokio::test]
async fn a_proxy_that_is_not_there_is_a_proxy_error() {
    if is_child() {
        assert_eq!(code_at("https://api.openrush.invalid").await, "proxy");
        return;
    }
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    for scheme in ["http", "socks5h"] {
        let environment = vec![("HTTPS_PROXY", format!("{scheme}://{nobody}"))];
        run_again("a_proxy_that_is_not_there_is_a_proxy_error", environment).await;
    }
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_a_dns_error_where_there_is_a_network() {
    if is_child() {
        // RFC 6761 keeps `.invalid` from ever existing.
        let base = BaseUrl::parse("https://openrush.invalid").unwrap();
        let error = Client::with_options(base, key(), patient()).unwrap().credits().await.unwrap_err();
        // Without one no name can be looked up.
        assert!(matches!(error.code(), "dns" | "offline"), "{error:?}");
        assert!(error.is_offline());
        assert!(!format!("{error} {error:?}").contains("s3ntinel"));
        return;
    }
    run_again("a_name_that_does_not_exist_is_a_dns_error_where_there_is_a_network", vec![]).await;
}

/// Where the child finds the server.
const SERVER: &str = "OPENRUSH_TEST_SERVER";
/// What the child is to find out about it.
const EXPECTED: &str = "OPENRUSH_TEST_EXPECTED";

#[tokio::test]
#[cfg(target_os = "linux")] // Elsewhere no variable adds a certificate to those a computer trusts.
async fn only_a_certificate_that_this_computer_trusts_is_accepted() {
    if is_child() {
        let base = std::env::var(SERVER).unwrap();
        assert_eq!(code_at(&base).await, std::env::var(EXPECTED).unwrap());
        return;
    }
    let valid = TlsServer::start(4000).await;
    let expired = TlsServer::start(2021).await;
    let folder = std::env::temp_dir().join(format!("openrush-api-tls-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, server, authority, host, expected) in [
        ("trusted", &valid, &valid, "127.0.0.1", "ok"),
        ("stranger", &valid, &expired, "127.0.0.1", "tls"),
        ("expired", &expired, &expired, "127.0.0.1", "tls"),
        ("other-name", &valid, &valid, "localhost", "tls"),
    ] {
        let file = folder.join(name);
        std::fs::write(&file, &authority.authority).unwrap();
        let environment = vec![
            ("SSL_CERT_FILE", file.to_str().unwrap().to_owned()),
            (SERVER, format!("https://{host}:{}", server.address.port())),
            (EXPECTED, expected.to_owned()),
        ];
        run_again("only_a_certificate_that_this_computer_trusts_is_accepted", environment).await;
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
#[cfg(target_os = "linux")] // As above.
async fn a_computer_without_certificates_can_still_open_the_demo() {
    if is_child() {
        assert_eq!(code_at("https://api.openrush.invalid").await, "tls");
        let server = RawServer::always(Then::Answer(json(200, &[], r#"{"balance":1}"#))).await;
        assert_eq!(code_at(server.base().as_str()).await, "ok");
        return;
    }
    let environment = vec![("SSL_CERT_FILE", "/nonexistent/certificates.pem".to_owned())];
    run_again("a_computer_without_certificates_can_still_open_the_demo", environment).await;
}

/// A proxy that leads every tunnel to one server, whatever host it is asked for. Answers with its address and the hosts.
async fn proxy_to(server: SocketAddr) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let seen = Arc::clone(&seen);
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(client.read_u8().await.unwrap());
                }
                let head = String::from_utf8(head).unwrap();
                seen.lock().unwrap().push(head.lines().next().unwrap().to_owned());
                let mut server = TcpStream::connect(server).await.unwrap();
                client.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    (address, asked)
}

#[tokio::test]
#[cfg(target_os = "linux")] // As above.
async fn through_a_proxy_the_service_is_reached_and_checked_unless_its_name_is_excepted() {
    let test = "through_a_proxy_the_service_is_reached_and_checked_unless_its_name_is_excepted";
    if is_child() {
        let code = code_at("https://api.openrush.invalid").await;
        let expected = std::env::var(EXPECTED).unwrap();
        // Past the proxy there is no such name; without a network no name can be looked up, or not in time.
        let nowhere = expected == "dns" && ["offline", "timeout"].contains(&code);
        assert!(code == expected || nowhere, "{code}");
        return;
    }
    let service = TlsServer::start_as("api.openrush.invalid", 4000).await;
    let stranger = TlsServer::start_as("api.openrush.invalid", 4000).await;
    let file = std::env::temp_dir().join(format!("openrush-api-proxy-{}.pem", std::process::id()));
    std::fs::write(&file, &service.authority).unwrap();
    let trusted = ("SSL_CERT_FILE", file.to_str().unwrap().to_owned());
    for (server, excepted, expected, tunnels) in [
        (&service, "", "ok", 1),
        // A proxy that opens the tunnel itself, with a certificate that nobody trusts.
        (&stranger, "", "tls", 1),
        (&service, "api.openrush.invalid", "dns", 0),
        (&service, ".openrush.invalid,localhost", "dns", 0),
        (&service, "*", "dns", 0),
        (&service, "openrush.example", "ok", 1),
    ] {
        for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
            let (address, asked) = proxy_to(server.address).await;
            let environment = vec![
                trusted.clone(),
                (name, format!("http://{address}")),
                ("NO_PROXY", excepted.to_owned()),
                (EXPECTED, expected.to_owned()),
            ];
            run_again(test, environment).await;
            let asked = asked.lock().unwrap().clone();
            assert_eq!(asked.len(), tunnels, "{name} {excepted}: {asked:?}");
            assert!(
                asked.iter().all(|line| line == "CONNECT api.openrush.invalid:443 HTTP/1.1"),
                "{asked:?}"
            );
        }
    }
    std::fs::remove_file(file).unwrap();
}
