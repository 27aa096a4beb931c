//! A plain HTTP client, and sandboxes to point it at.

use std::sync::Once;

use chrono::{DateTime, Utc};
use openrush_sandbox::{Clock, Config, ManualClock, Sandbox, Scenario, World};
use reqwest::header::HeaderMap;
use serde_json::Value;

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// Calls a sandbox with a key.
pub(crate) struct Client {
    pub(crate) http: reqwest::Client,
    pub(crate) base: String,
    pub(crate) key: String,
}

impl Client {
    pub(crate) fn new(base: &str, key: &str) -> Client {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // Another provider installed before would do as well.
            let _ = rustls::crypto::ring::default_provider().install_default();
        });
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Client { http, base: base.to_owned(), key: key.to_owned() }
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method.parse().unwrap(), format!("{}{path}", self.base)).bearer_auth(&self.key)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        read(self.request("GET", path)).await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        read(self.json(path, body)).await.unwrap()
    }

    pub(crate) fn json(&self, path: &str, body: &Value) -> reqwest::RequestBuilder {
        self.request("POST", path).header("content-type", "application/json").body(body.to_string())
    }

    pub(crate) async fn try_get(&self, path: &str) -> Result<Answer, reqwest::Error> {
        read(self.request("GET", path)).await
    }
}

pub(crate) async fn read(request: reqwest::RequestBuilder) -> Result<Answer, reqwest::Error> {
    let answer = request.send().await?;
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    Ok(Answer { status, headers, body: answer.bytes().await?.to_vec() })
}

/// A Friday noon.
pub(crate) fn noon() -> DateTime<Utc> {
    "2026-06-26T12:00:00Z".parse().unwrap()
}

/// An empty account at [`noon`], by a clock that stands still.
pub(crate) async fn empty() -> (Sandbox, World, ManualClock, Client) {
    start(Scenario::Empty, noon(), false).await
}

pub(crate) async fn start(
    scenario: Scenario,
    now: DateTime<Utc>,
    live_traffic: bool,
) -> (Sandbox, World, ManualClock, Client) {
    let clock = ManualClock::at(now);
    let config = Config { scenario, clock: Clock::Manual(clock.clone()), live_traffic, ..Config::default() };
    let sandbox = Sandbox::start(config).await.unwrap();
    let world = sandbox.world();
    let client = Client::new(&sandbox.base_url(), &world.key());
    (sandbox, world, clock, client)
}
