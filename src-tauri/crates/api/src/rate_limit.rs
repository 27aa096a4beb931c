//! How much of the account's rate limit is left, as the answer's headers tell it.

use chrono::{DateTime, Utc};
use reqwest::header::HeaderMap;

/// The most constrained rate-limit window of the account, shared by everything that uses its credits.
///
/// Source: the published reference's page on rate limits (`X-RateLimit-Limit`, `X-RateLimit-Remaining`,
/// `X-RateLimit-Reset`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests the window allows.
    pub limit: u64,
    /// Requests left in the window; never more than `limit`.
    pub remaining: u64,
    /// When the window starts anew, by the service's clock. To know how long that is from now, take
    /// the difference to the answer's `server_date`.
    pub reset: DateTime<Utc>,
}

impl RateLimit {
    /// Nothing if a header is missing, comes twice or makes no sense: this is advice, and an answer is
    /// not worth less without it.
    pub(crate) fn from_headers(headers: &HeaderMap) -> Option<RateLimit> {
        let limit = number(headers, "x-ratelimit-limit")?;
        let remaining = number(headers, "x-ratelimit-remaining")?;
        let reset = number(headers, "x-ratelimit-reset")?;
        let reset = DateTime::from_timestamp(i64::try_from(reset).ok()?, 0)?;
        (remaining <= limit).then_some(RateLimit { limit, remaining, reset })
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?.trim();
    // `parse` alone would let a plus sign pass.
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    (digits && values.next().is_none()).then(|| value.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    fn headers(limit: &str, remaining: &str, reset: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in
            [("x-ratelimit-limit", limit), ("x-ratelimit-remaining", remaining), ("x-ratelimit-reset", reset)]
        {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    #[test]
    fn the_three_headers_are_read() {
        let rate = RateLimit::from_headers(&headers("60", " 59 ", "1782475200")).unwrap();
        assert_eq!((rate.limit, rate.remaining), (60, 59));
        assert_eq!(rate.reset.to_rfc3339(), "2026-06-26T12:00:00+00:00");
    }

    #[test]
    fn garbage_is_no_rate_limit_and_no_error() {
        for (limit, remaining, reset) in [
            ("sixty", "59", "1782475200"),
            ("60", "-1", "1782475200"),
            ("60", "+1", "1782475200"),
            ("60", "61", "1782475200"),
            ("60", "", "1782475200"),
            ("60", "59", "99999999999999999999999"),
            ("60", "59", "9223372036854775807"),
            ("60", "59", "1782475200.5"),
            ("60, 60", "59", "1782475200"),
        ] {
            assert_eq!(RateLimit::from_headers(&headers(limit, remaining, reset)), None);
        }
        assert_eq!(RateLimit::from_headers(&HeaderMap::new()), None);
        let mut twice = headers("60", "59", "1782475200");
        twice.append("x-ratelimit-limit", HeaderValue::from_static("1000"));
        assert_eq!(RateLimit::from_headers(&twice), None);
    }

    proptest! {
        #[test]
        fn no_header_makes_it_panic(bytes in proptest::collection::vec(0x20u8..=0xff, 0..30)) {
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                let mut headers = headers("60", "59", "0");
                headers.insert("x-ratelimit-reset", value);
                let _ = RateLimit::from_headers(&headers);
            }
        }
    }
}
