//! The client against a server that nobody here wrote: Prism, mocking `tests/openapi.yaml`.
//!
//! Prism (npm `@stoplight/prism-cli`) is found by the variable `OPENRUSH_PRISM`, the path of its
//! executable. `cargo xtask test` installs it and sets the variable.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener as StdListener};
use std::process::{Child, Command, Stdio};

use chrono::{TimeDelta, Utc};
use openrush_api::{
    ApiKey, BaseUrl, Client, CredentialId, Credits, ErrorKind, NewCredential, Options, UsageLimit, Usd,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

/// A running Prism. It validates every request against the description, and answers by its examples.
struct Prism {
    process: Child,
    address: SocketAddr,
}

impl Prism {
    async fn start() -> Prism {
        let Some(prism) = std::env::var_os("OPENRUSH_PRISM") else {
            panic!(
                "OPENRUSH_PRISM is not set: it is to hold the path of Prism's executable; `cargo xtask test` sets it"
            );
        };
        let description = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi.yaml");
        let address = StdListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut process = Command::new(prism)
            .args([
                "mock",
                "--host",
                "127.0.0.1",
                "--port",
                &address.port().to_string(),
                "--errors",
                description,
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("OPENRUSH_PRISM names no program that runs");
        let mut said = BufReader::new(process.stdout.take().unwrap());
        tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            while !line.contains("Prism is listening") {
                line.clear();
                assert!(said.read_line(&mut line).unwrap() > 0, "Prism ended before it listened");
            }
            // Read on, so that it never waits for room to write.
            std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        })
        .await
        .unwrap();
        Prism { process, address }
    }

    fn client(&self) -> Client {
        client_at(self.address)
    }

    /// A client whose requests carry `Prefer`, by which Prism is told what to answer.
    async fn client_that_prefers(&self, answer: &str) -> Client {
        let prism = self.address;
        let header = format!("\r\nPrefer: {answer}\r\nConnection: close");
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(relay(client, prism, header.clone()));
            }
        });
        client_at(address)
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Hands one request on, with a header after its first line.
async fn relay(mut client: TcpStream, prism: SocketAddr, header: String) -> std::io::Result<()> {
    let mut server = TcpStream::connect(prism).await?;
    let mut line = Vec::new();
    while !line.ends_with(b"\r") {
        line.push(client.read_u8().await?);
    }
    line.pop();
    server.write_all(&line).await?;
    server.write_all(header.as_bytes()).await?;
    server.write_all(b"\r").await?;
    copy_bidirectional(&mut client, &mut server).await?;
    Ok(())
}

fn client_at(address: SocketAddr) -> Client {
    let base = BaseUrl::parse(&format!("http://{address}")).unwrap();
    let options = Options { retries: 0, ..Options::default() };
    Client::with_options(base, ApiKey::parse("or_abc123example").unwrap(), options).unwrap()
}

fn new_credential() -> NewCredential {
    NewCredential::new("Production server", Some(Utc::now() + TimeDelta::days(30)), Utc::now()).unwrap()
}

#[tokio::test]
#[ignore = "needs Prism; cargo xtask test sets it up"]
async fn every_call_keeps_to_the_description_and_understands_its_examples() {
    let prism = Prism::start().await;
    let client = prism.client();

    let credits = client.credits().await.unwrap();
    assert_eq!(credits.value.balance, Credits::from(500));
    assert!(credits.rate.is_some() && credits.server_date.is_some());

    let listed = client.list_credentials().await.unwrap().value;
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].name.as_str(), listed[0].is_active), ("Production server", true));

    let created = client.create_credential(&new_credential()).await.unwrap().value;
    assert_eq!(created.key.expose(), "or_abc123exampleexampleexample");
    assert_eq!(created.credential.id.as_str(), "cred_01");

    let id = CredentialId::parse("cred_01").unwrap();
    assert!(client.revoke_credential(&id).await.is_ok());
    assert!(client.revoke_credential(&CredentialId::parse("a/b ?#").unwrap()).await.is_ok());

    let rows = client.usage(UsageLimit::MAX).await.unwrap().value;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].credits_charged, rows[0].response_time_us), (Credits::from(3), Some(842_000)));
    assert_eq!(rows[0].dataforseo_cost_usd, Some(Usd::ZERO));
}

#[tokio::test]
#[ignore = "needs Prism; cargo xtask test sets it up"]
async fn every_described_status_is_understood() {
    let prism = Prism::start().await;
    let id = CredentialId::parse("cred_01").unwrap();

    let client = prism.client_that_prefers("code=201").await;
    assert!(client.create_credential(&new_credential()).await.is_ok());
    let client = prism.client_that_prefers("code=204").await;
    assert_eq!(client.revoke_credential(&id).await.unwrap().value, None);

    for (status, code) in [(401, "unauthorized"), (429, "rate_limited"), (503, "unavailable")] {
        let client = prism.client_that_prefers(&format!("code={status}")).await;
        assert_eq!(client.credits().await.unwrap_err().code(), code);
        assert_eq!(client.list_credentials().await.unwrap_err().code(), code);
        assert_eq!(client.usage(UsageLimit::MIN).await.unwrap_err().code(), code);
        assert_eq!(client.create_credential(&new_credential()).await.unwrap_err().code(), code);
        assert_eq!(client.revoke_credential(&id).await.unwrap_err().code(), code);
    }
    let client = prism.client_that_prefers("code=422").await;
    assert_eq!(client.usage(UsageLimit::MIN).await.unwrap_err().code(), "validation");
    assert_eq!(client.create_credential(&new_credential()).await.unwrap_err().code(), "validation");
    let client = prism.client_that_prefers("code=404").await;
    assert_eq!(client.revoke_credential(&id).await.unwrap_err().code(), "not_found");
}

#[tokio::test]
#[ignore = "needs Prism; cargo xtask test sets it up"]
async fn whatever_fits_the_description_is_understood() {
    let prism = Prism::start().await;
    let client = prism.client_that_prefers("code=200, dynamic=true").await;
    let id = CredentialId::parse("cred_01").unwrap();
    for _ in 0..50 {
        client.credits().await.unwrap();
        client.list_credentials().await.unwrap();
        client.revoke_credential(&id).await.unwrap();
        // The description takes any integer for a status, and this crate only what may be one.
        if let Err(error) = client.usage(UsageLimit::MAX).await {
            let ErrorKind::Undecodable { path } = error.kind() else { panic!("{error:?}") };
            assert!(path.ends_with(".status_code"), "{path}");
        }
    }
}
