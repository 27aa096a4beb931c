//! Points in time as the API writes them.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use std::borrow::Cow;

/// RFC 3339, and what Python's `datetime.isoformat()` makes of a time without a zone, which is UTC.
/// With or without a fraction of a second, with `T` or a space in the middle.
pub(crate) fn parse(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc());
    }
    // The offset without its minutes or their colon, as databases write it.
    if let Some(time) = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z"]
        .iter()
        .find_map(|format| DateTime::parse_from_str(text, format).ok())
    {
        return Some(time.to_utc());
    }
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .map(|time| time.and_utc())
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    let text = Cow::<str>::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom("not a timestamp"))
}

/// As [`deserialize`], where `null` stands for nothing.
pub(crate) fn deserialize_option<'de, D: Deserializer<'de>>(d: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    let Some(text) = Option::<Cow<str>>::deserialize(d)? else {
        return Ok(None);
    };
    parse(&text).map(Some).ok_or_else(|| D::Error::custom("not a timestamp"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_usual_way_to_write_a_time_is_read() {
        let noon = "2026-06-26T12:00:00Z".parse::<DateTime<Utc>>().unwrap();
        for text in [
            "2026-06-26T12:00:00Z",
            "2026-06-26T12:00:00.000000Z",
            "2026-06-26T12:00:00+00:00",
            "2026-06-26T14:00:00+02:00",
            "2026-06-26T12:00:00",
            "2026-06-26T12:00:00.000",
            "2026-06-26 12:00:00",
            "2026-06-26 12:00:00+00:00",
            "2026-06-26 12:00:00+00",
            "2026-06-26 14:00:00.000+02",
            "2026-06-26T07:00:00-0500",
            "2026-06-26t12:00:00z",
        ] {
            assert_eq!(parse(text), Some(noon), "{text}");
        }
        assert_eq!(parse("2026-06-26T12:00:00.123456").unwrap().timestamp_subsec_micros(), 123_456);
    }

    #[test]
    fn what_is_no_full_time_is_refused() {
        for text in [
            "",
            "2026-06-26",
            "12:00:00",
            "2026-02-30T12:00:00Z",
            "2026-06-26T25:00:00Z",
            "1782475200",
            "now",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,60}") {
            let _ = parse(&text);
        }

        #[test]
        fn no_time_like_text_makes_it_panic(text in "[-+]?[0-9]{1,12}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{0,30})?([-+][0-9]{2}:[0-9]{2}|Z)?") {
            let _ = parse(&text).map(|time| time.to_rfc3339());
        }
    }
}
