//! The log of what the server received. What a stranger on this computer can put into it is small: a
//! demo must not be filled up from a web page that found its port.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use super::ids::without_keys;
use super::views::LoggedRequest;

/// Requests kept.
const KEPT: usize = 5_000;

/// Bytes kept of a path, of a query and of a body. A longer body is not kept at all.
const TEXT_MAX: usize = 2_048;

/// A request as it comes in.
pub(crate) struct Incoming<'a> {
    pub(crate) at: DateTime<Utc>,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: Option<&'a str>,
    /// The display prefix of its key.
    pub(crate) key_prefix: Option<String>,
    pub(crate) body: &'a [u8],
}

#[derive(Debug)]
struct Entry {
    number: u64,
    at: DateTime<Utc>,
    method: String,
    path: String,
    query: Option<String>,
    key_prefix: Option<String>,
    /// As text, which takes far less room than the value it stands for.
    body: Option<String>,
    status: Option<u16>,
}

/// The newest requests, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Received {
    entries: VecDeque<Entry>,
    next: u64,
}

impl Received {
    /// Files a request and answers its number.
    pub(crate) fn add(&mut self, request: Incoming<'_>) -> u64 {
        let number = self.next;
        self.next += 1;
        let body = std::str::from_utf8(request.body).ok().filter(|body| body.len() <= TEXT_MAX);
        self.entries.push_back(Entry {
            number,
            at: request.at,
            method: beginning(request.method),
            path: beginning(&without_keys(request.path)),
            query: request.query.map(|query| beginning(&without_keys(query))),
            key_prefix: request.key_prefix,
            body: body.map(without_keys),
            status: None,
        });
        if self.entries.len() > KEPT {
            self.entries.pop_front();
        }
        number
    }

    /// Notes what was answered.
    pub(crate) fn answered(&mut self, number: u64, status: u16) {
        if let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.number == number) {
            entry.status = Some(status);
        }
    }

    /// All requests kept.
    pub(crate) fn all(&self) -> impl Iterator<Item = LoggedRequest> {
        self.entries.iter().map(|entry| LoggedRequest {
            number: entry.number,
            at: entry.at,
            method: entry.method.clone(),
            path: entry.path.clone(),
            query: entry.query.clone(),
            key_prefix: entry.key_prefix.clone(),
            body: entry.body.as_deref().and_then(|body| serde_json::from_str(body).ok()),
            status: entry.status,
        })
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }
}

fn beginning(text: &str) -> String {
    text[..text.floor_char_boundary(TEXT_MAX)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incoming<'a>(path: &'a str, body: &'a [u8]) -> Incoming<'a> {
        Incoming { at: DateTime::UNIX_EPOCH, method: "POST", path, query: None, key_prefix: None, body }
    }

    #[test]
    fn what_is_too_long_is_not_kept() {
        let mut received = Received::default();
        received.add(incoming(&"/".repeat(70_000), format!("\"{}\"", "x".repeat(3_000)).as_bytes()));
        received.add(incoming("/v1", br#"{"name":"a"}"#));
        let kept: Vec<LoggedRequest> = received.all().collect();
        assert_eq!((kept[0].path.len(), &kept[0].body), (TEXT_MAX, &None));
        assert_eq!(kept[1].body, Some(serde_json::json!({ "name": "a" })));
    }

    #[test]
    fn the_oldest_requests_are_forgotten_and_a_forgotten_one_can_still_be_answered() {
        let mut received = Received::default();
        for _ in 0..KEPT + 1 {
            received.add(incoming("/", b""));
        }
        received.answered(0, 200);
        received.answered(KEPT as u64, 204);
        let kept: Vec<LoggedRequest> = received.all().collect();
        assert_eq!((kept.len(), kept[0].number), (KEPT, 1));
        assert_eq!((kept[0].status, kept[KEPT - 1].status), (None, Some(204)));
    }
}
