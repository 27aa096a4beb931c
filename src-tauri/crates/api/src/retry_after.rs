//! When to ask again, as an answer tells it.

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

use crate::rate_limit::RateLimit;

/// Waiting less would hit the same window again; waiting longer than a day can only be a mistake,
/// since the longest documented window is a day.
const SHORTEST: TimeDelta = TimeDelta::seconds(1);
const LONGEST: TimeDelta = TimeDelta::days(1);

/// When neither `Retry-After` nor the rate-limit headers say: the shortest documented window.
const UNTOLD: TimeDelta = TimeDelta::seconds(60);

/// When the service sent the answer, by its own clock.
pub(crate) fn server_date(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    http_date(headers.get(DATE)?.to_str().ok()?)
}

/// What `Retry-After` says (RFC 9110, 10.2.3), as a time by this computer's clock, 1 second to 24 hours
/// after `received_at`. A date is taken as the difference to the answer's own `Date`, so that a wrong
/// clock on either side does not matter. Nothing if the header is missing or makes no sense.
pub(crate) fn retry_at(headers: &HeaderMap, received_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let wait = if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Too many digits for a number are as good as a day.
        value.parse().ok().and_then(TimeDelta::try_seconds).unwrap_or(LONGEST)
    } else {
        http_date(value)? - server_date(headers).unwrap_or(received_at)
    };
    Some(received_at + wait.clamp(SHORTEST, LONGEST))
}

/// Until when a 429 asks to wait: by `Retry-After`, else until the rate-limit window starts anew if
/// that is within a day, else a minute.
pub(crate) fn rate_limited_until(headers: &HeaderMap, received_at: DateTime<Utc>) -> DateTime<Utc> {
    retry_at(headers, received_at).unwrap_or_else(|| {
        let now = server_date(headers).unwrap_or(received_at);
        let wait = RateLimit::from_headers(headers)
            .map(|rate| rate.reset - now)
            .filter(|wait| *wait > TimeDelta::zero() && *wait <= LONGEST)
            .unwrap_or(UNTOLD);
        received_at + wait.max(SHORTEST)
    })
}

fn http_date(text: &str) -> Option<DateTime<Utc>> {
    httpdate::parse_http_date(text).ok().map(DateTime::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    fn now() -> DateTime<Utc> {
        "2026-06-26T12:00:00Z".parse().unwrap()
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect()
    }

    fn seconds(pairs: &[(&'static str, &str)]) -> i64 {
        (rate_limited_until(&headers(pairs), now()) - now()).num_seconds()
    }

    #[test]
    fn retry_after_in_seconds_is_kept_within_a_second_and_a_day() {
        for (value, wait) in [
            ("30", 30),
            (" 7 ", 7),
            ("0", 1),
            ("86400", 86_400),
            ("86401", 86_400),
            ("99999999999999999999999999", 86_400),
            ("18446744073709551615", 86_400),
        ] {
            assert_eq!(seconds(&[("retry-after", value)]), wait, "{value}");
        }
    }

    #[test]
    fn retry_after_as_a_date_is_the_difference_to_the_answers_own_date() {
        // The service's clock is three hours behind this computer's.
        let date = ("date", "Fri, 26 Jun 2026 09:00:00 GMT");
        assert_eq!(seconds(&[date, ("retry-after", "Fri, 26 Jun 2026 09:00:45 GMT")]), 45);
        assert_eq!(seconds(&[date, ("retry-after", "Fri, 26 Jun 2026 08:00:00 GMT")]), 1);
        assert_eq!(seconds(&[date, ("retry-after", "Sun, 28 Jun 2026 09:00:00 GMT")]), 86_400);
        assert_eq!(seconds(&[("retry-after", "Fri, 26 Jun 2026 12:00:20 GMT")]), 20);
        assert_eq!(seconds(&[("date", "?"), ("retry-after", "Fri, 26 Jun 2026 12:00:20 GMT")]), 20);
    }

    #[test]
    fn without_retry_after_the_rate_limit_headers_decide() {
        let reset_in = |seconds: i64| (now().timestamp() + seconds).to_string();
        let with_reset = |reset: &str, retry_after: Option<&str>| {
            let mut pairs = vec![
                ("x-ratelimit-limit", "60"),
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset", reset),
            ];
            pairs.extend(retry_after.map(|value| ("retry-after", value)));
            seconds(&pairs)
        };
        assert_eq!(with_reset(&reset_in(25), None), 25);
        assert_eq!(with_reset(&reset_in(25), Some("soon")), 25);
        assert_eq!(with_reset(&reset_in(25), Some("-5")), 25);
        assert_eq!(with_reset(&reset_in(25), Some("7")), 7);
        // In the past, now, or too far away: it cannot be meant.
        assert_eq!(with_reset(&reset_in(-25), None), 60);
        assert_eq!(with_reset(&reset_in(0), None), 60);
        assert_eq!(with_reset(&reset_in(86_401), None), 60);
        assert_eq!(seconds(&[("retry-after", "")]), 60);
        assert_eq!(seconds(&[]), 60);
    }

    #[test]
    fn an_answer_without_a_sensible_retry_after_says_nothing() {
        assert_eq!(retry_at(&headers(&[]), now()), None);
        assert_eq!(retry_at(&headers(&[("retry-after", "soon")]), now()), None);
    }

    proptest! {
        #[test]
        fn whatever_the_headers_say_the_wait_is_a_second_to_a_day(
            retry_after in "\\PC{0,20}|[0-9]{0,30}",
            reset in "[0-9]{0,20}",
            date in "\\PC{0,10}|(Mon|Fri), [0-9]{2} Jun [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
        ) {
            let mut map = HeaderMap::new();
            for (name, value) in [("retry-after", &retry_after), ("x-ratelimit-reset", &reset), ("date", &date)] {
                if let Ok(value) = HeaderValue::from_str(value) {
                    map.insert(name, value);
                }
            }
            let wait = rate_limited_until(&map, now()) - now();
            prop_assert!(wait >= SHORTEST && wait <= LONGEST);
        }
    }
}
