//! From an answer's status, headers and body to what they mean.

use reqwest::header::{CONTENT_TYPE, HeaderMap, PROXY_AUTHENTICATE, VIA};
use serde::de::IgnoredAny;
use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::error_kind::ErrorKind;
use crate::key::ApiKey;
use crate::retry_after::rate_limited_until;
use crate::validation::field_errors;

/// The head of an answer.
#[derive(Clone, Copy)]
pub(crate) struct Head<'a> {
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) received_at: DateTime<Utc>,
}

impl Head<'_> {
    /// What is wrong, where the head alone tells it; the body is then not read at all. That keeps a page
    /// of a captive portal, however large or slow, from being more than a page.
    pub(crate) fn problem(&self) -> Option<ErrorKind> {
        match self.status {
            300..=399 | 511 => Some(ErrorKind::SignInNetwork),
            // With a page or without: a gateway in front of the service says in HTML that the service is down, or
            // that there are too many requests.
            429 | 500..=599 => self.problem_by_status(),
            _ if is_html(self.headers) => Some(ErrorKind::SignInNetwork),
            _ => None,
        }
    }

    /// What is wrong, where the body could not be read whole. A rate limit or an outage is one with half
    /// a body too; anything else must not be concluded from half an answer, least of all that a key is
    /// invalid.
    pub(crate) fn problem_without_body(&self) -> Option<ErrorKind> {
        match self.status {
            429 | 500..=599 => self.problem_by_status(),
            _ => None,
        }
    }

    /// What is wrong, by the whole answer; nothing if it is a success.
    pub(crate) fn problem_with_body(&self, body: &[u8], key: &ApiKey) -> Option<ErrorKind> {
        if looks_like_markup(body) {
            return Some(ErrorKind::SignInNetwork);
        }
        match self.status {
            401 | 403 if !self.is_from_service(body) => Some(ErrorKind::SignInNetwork),
            422 => Some(ErrorKind::Validation(field_errors(body, key))),
            _ => self.problem_by_status(),
        }
    }

    fn problem_by_status(&self) -> Option<ErrorKind> {
        Some(match self.status {
            200..=299 => return None,
            401 => ErrorKind::Unauthorized,
            402 => ErrorKind::PaymentRequired,
            403 => ErrorKind::Forbidden,
            404 => ErrorKind::NotFound,
            407 => ErrorKind::Proxy,
            409 => ErrorKind::Conflict,
            429 => ErrorKind::RateLimited { until: rate_limited_until(self.headers, self.received_at) },
            500..=599 => ErrorKind::Unavailable { status: self.status },
            status => ErrorKind::Rejected { status },
        })
    }

    /// Whether a 401 or 403 is the service's own word. Proxies and captive portals use these statuses for
    /// their own sign-in, and taking that for a dead key would sign the person out.
    ///
    /// It is the service's if the body is a JSON object or is declared as JSON, or if there is no body
    /// and no trace of a proxy. A plain text ("Access denied") is nothing the service is known to send.
    fn is_from_service(&self, body: &[u8]) -> bool {
        if body.trim_ascii().is_empty() {
            return !self.came_by_proxy();
        }
        self.is_json() || serde_json::from_slice::<HashMap<String, IgnoredAny>>(body).is_ok()
    }

    fn came_by_proxy(&self) -> bool {
        let headers = self.headers;
        headers.contains_key(VIA)
            || headers.contains_key(PROXY_AUTHENTICATE)
            || headers
                .keys()
                .any(|name| name.as_str().starts_with("x-cache") || name.as_str().starts_with("x-squid"))
    }

    fn is_json(&self) -> bool {
        media_type(self.headers).is_some_and(|kind| kind == "application/json" || kind.ends_with("+json"))
    }
}

/// Whether the answer declares itself as a page.
pub(crate) fn is_html(headers: &HeaderMap) -> bool {
    media_type(headers).is_some_and(|kind| matches!(kind.as_str(), "text/html" | "application/xhtml+xml"))
}

/// The content type without its parameters, in lower case.
fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let kind = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    (!kind.is_empty()).then_some(kind)
}

/// No JSON begins with `<`, and every HTML or XML page does.
fn looks_like_markup(body: &[u8]) -> bool {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start().starts_with(b"<")
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    const JSON: &str = "application/json";
    const HTML: &str = "text/html; charset=utf-8";
    const DETAIL: &str = r#"{"detail":"Invalid API key"}"#;
    const PAGE: &str = "\r\n<!doctype html><title>Welcome to the hotel</title>";

    /// The code of an answer, by the same two steps the transport takes.
    fn code_with(status: u16, headers: &[(&'static str, &'static str)], body: &str) -> &'static str {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)))
            .collect();
        let head = Head { status, headers: &headers, received_at: DateTime::UNIX_EPOCH };
        head.problem()
            .or_else(|| head.problem_with_body(body.as_bytes(), &ApiKey::parse("k").unwrap()))
            .map_or("ok", |kind| kind.code())
    }

    fn code(status: u16, content_type: &'static str, body: &str) -> &'static str {
        code_with(status, &[("content-type", content_type)], body)
    }

    #[test]
    fn each_status_with_json_has_its_meaning() {
        for (status, meaning) in [
            (200, "ok"),
            (201, "ok"),
            (204, "ok"),
            (400, "rejected"),
            (401, "unauthorized"),
            (402, "payment_required"),
            (403, "forbidden"),
            (404, "not_found"),
            (407, "proxy"),
            (408, "rejected"),
            (409, "conflict"),
            (418, "rejected"),
            (422, "validation"),
            (429, "rate_limited"),
            (500, "unavailable"),
            (502, "unavailable"),
            (503, "unavailable"),
            (504, "unavailable"),
            (524, "unavailable"),
            (300, "sign_in_network"),
            (302, "sign_in_network"),
            (304, "sign_in_network"),
            (307, "sign_in_network"),
            (511, "sign_in_network"),
            (999, "rejected"),
        ] {
            assert_eq!(code(status, JSON, DETAIL), meaning, "{status}");
        }
    }

    #[test]
    fn a_page_of_a_gateway_says_that_the_service_is_down() {
        for status in [500, 502, 503, 504, 524] {
            assert_eq!(code(status, HTML, PAGE), "unavailable", "{status} declared");
            assert_eq!(code_with(status, &[], PAGE), "unavailable", "{status} without a type");
        }
    }

    #[test]
    fn a_page_of_a_gateway_says_that_there_are_too_many_requests() {
        assert_eq!(code(429, HTML, PAGE), "rate_limited");
        assert_eq!(code_with(429, &[], PAGE), "rate_limited");
    }

    #[test]
    fn a_page_in_place_of_an_answer_is_a_sign_in_network() {
        for status in [200, 201, 400, 401, 402, 403, 404, 422, 511] {
            assert_eq!(code(status, HTML, PAGE), "sign_in_network", "{status} declared");
            assert_eq!(code(status, "TEXT/HTML", ""), "sign_in_network", "{status} empty");
            assert_eq!(code_with(status, &[], PAGE), "sign_in_network", "{status} without a type");
        }
        for status in [200, 401, 403] {
            assert_eq!(code(status, JSON, PAGE), "sign_in_network", "{status} declared as JSON");
            assert_eq!(code(status, "text/plain", "\u{feff} <html>"), "sign_in_network", "{status} as text");
        }
    }

    #[test]
    fn a_401_signs_out_only_when_it_is_the_services_own() {
        for status in [401, 403] {
            let own = if status == 401 { "unauthorized" } else { "forbidden" };
            assert_eq!(code(status, JSON, DETAIL), own);
            assert_eq!(code(status, "application/problem+json", DETAIL), own);
            assert_eq!(code_with(status, &[], DETAIL), own);
            assert_eq!(code_with(status, &[("via", "1.1 edge"), ("content-type", JSON)], DETAIL), own);
            assert_eq!(code_with(status, &[], ""), own);
            assert_eq!(code_with(status, &[("via", "1.1 squid")], ""), "sign_in_network");
            assert_eq!(code_with(status, &[("x-squid-error", "ERR")], ""), "sign_in_network");
            assert_eq!(code_with(status, &[("proxy-authenticate", "Basic")], ""), "sign_in_network");
            assert_eq!(code(status, "text/plain", "Access denied"), "sign_in_network");
            assert_eq!(code(status, "text/plain", "401"), "sign_in_network");
        }
    }

    #[test]
    fn half_an_answer_proves_a_rate_limit_or_an_outage_but_never_a_dead_key() {
        let headers = HeaderMap::new();
        for (status, meaning) in [
            (200, None),
            (401, None),
            (403, None),
            (404, None),
            (429, Some("rate_limited")),
            (503, Some("unavailable")),
        ] {
            let head = Head { status, headers: &headers, received_at: DateTime::UNIX_EPOCH };
            assert_eq!(head.problem_without_body().map(|kind| kind.code()), meaning, "{status}");
        }
    }
}
