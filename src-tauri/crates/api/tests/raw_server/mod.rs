//! A TCP server that answers exactly the bytes it is told to, and notes what it was sent.

#![allow(dead_code, reason = "each test program uses its own part of it")]

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use openrush_api::{ApiKey, BaseUrl, Client, Error, NewCredential, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The key in every test. No error and no log line may hold a part of it.
pub(crate) const SENTINEL: &str = "or_s3ntinelKeyThatMustNeverBeShown";

/// What to do with one request.
#[derive(Clone, Debug)]
pub(crate) enum Then {
    /// Answer these bytes, then close in good order.
    Answer(Vec<u8>),
    /// Answer these bytes, and keep the connection for the next request.
    KeepOpen(Vec<u8>),
    /// Answer these bytes, and keep the connection open without another one.
    Stall(Vec<u8>),
    /// Answer these bytes, then reset the connection.
    Reset(Vec<u8>),
    /// Answer these bytes, then the same kilobyte without an end.
    Endless(Vec<u8>),
    /// Answer these bytes one by one, a moment apart, then do as for `Endless`, one byte at a time.
    Drip(Vec<u8>),
}

/// One request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

pub(crate) struct RawServer {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl RawServer {
    /// Does the first thing with the first request, the second with the second, and the last with all
    /// others.
    pub(crate) async fn start(script: impl Into<Vec<Then>>) -> RawServer {
        let script: Arc<Vec<Then>> = Arc::new(script.into());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&script), Arc::clone(&seen)));
            }
        });
        RawServer { address, requests }
    }

    /// As [`RawServer::start`], for one thing.
    pub(crate) async fn always(then: Then) -> RawServer {
        RawServer::start([then]).await
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    pub(crate) fn base(&self) -> BaseUrl {
        BaseUrl::parse(&format!("http://{}", self.address)).unwrap()
    }

    pub(crate) fn client(&self) -> Client {
        self.client_with(patient())
    }

    pub(crate) fn client_with(&self, options: Options) -> Client {
        Client::with_options(self.base(), key(), options).unwrap()
    }
}

pub(crate) fn key() -> ApiKey {
    ApiKey::parse(SENTINEL).unwrap()
}

pub(crate) fn new_credential() -> NewCredential {
    NewCredential::new("a", None, chrono::Utc::now()).unwrap()
}

/// Fails if an error or one of its causes shows a part of the key, or the path of the URL.
pub(crate) fn holds_no_secret(error: &Error) {
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        shown.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    assert!(!shown.contains("s3ntinel"), "{shown}");
    assert!(!shown.contains("/v1/me"), "{shown}");
}

/// Without pauses between attempts, and with all the time in the world.
pub(crate) fn patient() -> Options {
    Options { backoff: Duration::ZERO, call_timeout: Duration::from_secs(60), ..Options::default() }
}

/// For what never ends by itself: long enough for a head to arrive on a busy machine.
pub(crate) fn impatient() -> Options {
    // Wine, which stands in for Windows, takes its time over every byte that the server reads.
    let head_arrives = Duration::from_secs(if cfg!(windows) { 15 } else { 2 });
    Options { backoff: Duration::ZERO, call_timeout: head_arrives, ..Options::default() }
}

/// A whole answer with a JSON body.
pub(crate) fn json(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    answer(status, "application/json", headers, body)
}

/// A whole answer with an HTML body.
pub(crate) fn html(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    answer(status, "text/html; charset=utf-8", headers, body)
}

pub(crate) fn answer(status: u16, content_type: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n{headers}\r\n{body}").into_bytes()
}

async fn serve(mut stream: TcpStream, script: Arc<Vec<Then>>, seen: Arc<Mutex<Vec<Request>>>) {
    while let Some(request) = read_request(&mut stream).await {
        let number = {
            let mut seen = seen.lock().unwrap();
            seen.push(request);
            seen.len() - 1
        };
        let then = script[number.min(script.len() - 1)].clone();
        if !act(&mut stream, then).await {
            return;
        }
    }
}

/// Whether the connection can serve another request.
async fn act(stream: &mut TcpStream, then: Then) -> bool {
    // The client may be gone at any time; that is its right.
    match then {
        Then::Answer(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Then::KeepOpen(bytes) => return stream.write_all(&bytes).await.is_ok(),
        Then::Stall(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.read_u8().await;
        }
        Then::Reset(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.set_zero_linger();
        }
        Then::Endless(bytes) => {
            let _ = stream.write_all(&bytes).await;
            while stream.write_all(&[b' '; 1024]).await.is_ok() {}
        }
        Then::Drip(bytes) => {
            let mut tap = tokio::time::interval(Duration::from_millis(5));
            for drop in bytes.into_iter().chain(std::iter::repeat(b' ')) {
                tap.tick().await;
                if stream.write_all(&[drop]).await.is_err() {
                    break;
                }
            }
        }
    }
    false
}

async fn read_request(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        bytes.push(stream.read_u8().await.ok()?);
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let line = lines.next().unwrap().to_owned();
    let headers: Vec<(String, String)> = lines
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers
        .iter()
        .find(|(name, _)| name == "content-length")
        .map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some(Request { line, headers, body })
}
