//! What is logged, by this crate and by those below it, at the most talkative level.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail")]

mod raw_server;

use std::io::Write;
use std::sync::{Arc, Mutex};

use chrono::Utc;
use openrush_api::{CredentialId, NewCredential, UsageLimit};
use raw_server::{RawServer, SENTINEL, Then, html, json};
use tracing_subscriber::filter::LevelFilter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_log_line_tells_the_call_and_never_the_key_or_the_answer() {
    let lines = Lines::default();
    let writer = lines.clone();
    tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_writer(move || writer.clone()).init();

    let created = format!(
        r#"{{"key":"{SENTINEL}2","api_credential":{{"id":"cred_01","account_id":"acct_01","created_at":"2026-06-26T12:00:00Z"}}}}"#
    );
    for then in [
        Then::Answer(json(200, &[], &created)),
        Then::Answer(json(200, &[("x-private", "pr1vate")], r#"{"balance":"pr1vate"}"#)),
        Then::Answer(json(401, &[], r#"{"detail":"pr1vate"}"#)),
        Then::Answer(html(403, &[], "<p>pr1vate")),
        Then::Reset(vec![]),
    ] {
        let server = RawServer::always(then).await;
        let client = server.client();
        let _ = client.credits().await;
        let _ = client.list_credentials().await;
        let _ = client.usage(UsageLimit::MAX).await;
        let _ = client.create_credential(&NewCredential::new("a", None, Utc::now()).unwrap()).await;
        let _ = client.revoke_credential(&CredentialId::parse("cred_01").unwrap()).await;
    }

    let said = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<_> = said.lines().filter(|line| line.contains("openrush_api")).collect();
    for (part, expected) in [
        ("method=GET path=/v1/me/credits", "status=401"),
        ("method=POST path=/v1/me/api-credentials", "outcome=\"connection_lost\""),
        ("method=POST path=/v1/me/api-credentials/cred_01/revoke", "ms="),
    ] {
        assert!(ours.iter().any(|line| line.contains(part) && line.contains(expected)), "{ours:#?}");
    }
    for secret in [SENTINEL, "s3ntinel", "pr1vate"] {
        assert!(!said.contains(secret), "{said}");
    }
}
