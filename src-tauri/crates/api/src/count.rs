//! Counts of something physical, bytes or time, as the usage log gives them.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::{Deserializer, Error as _};

use crate::exact;

/// A number of bytes. `null` is unknown, and so is a negative number: it can only be a mistake of the
/// service, and is not worth losing the whole list for. A fraction of a byte is an error.
pub(crate) fn bytes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    let Some(number) = known(exact::deserialize_option(deserializer)?) else {
        return Ok(None);
    };
    if !number.is_integer() {
        return Err(D::Error::custom("not a whole number"));
    }
    number.to_u64().map(Some).ok_or_else(|| D::Error::custom("too large"))
}

/// An HTTP status. As any whole number it may be written with a point, as `200.0`.
pub(crate) fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let number = exact::deserialize_option(deserializer)?.filter(Decimal::is_integer);
    number.and_then(|number| number.to_u16()).ok_or_else(|| D::Error::custom("not a status"))
}

/// A duration given in milliseconds, as whole microseconds, rounded half up. `null` and negative
/// numbers are unknown, as for [`bytes`]: a clock set back makes them.
pub(crate) fn micros_from_millis<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u64>, D::Error> {
    let Some(millis) = known(exact::deserialize_option(deserializer)?) else {
        return Ok(None);
    };
    millis
        .checked_mul(Decimal::ONE_THOUSAND)
        .map(|micros| micros.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
        .and_then(|micros| micros.to_u64())
        .map(Some)
        .ok_or_else(|| D::Error::custom("too large"))
}

fn known(number: Option<Decimal>) -> Option<Decimal> {
    number.filter(|number| *number >= Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Counts {
        #[serde(default, deserialize_with = "super::bytes")]
        bytes: Option<u64>,
        #[serde(default, deserialize_with = "super::micros_from_millis")]
        millis: Option<u64>,
    }

    fn read(json: &str) -> Option<(Option<u64>, Option<u64>)> {
        serde_json::from_str::<Counts>(json).ok().map(|counts| (counts.bytes, counts.millis))
    }

    #[test]
    fn counts_are_read_from_any_notation() {
        assert_eq!(read(r#"{"bytes":52,"millis":842}"#), Some((Some(52), Some(842_000))));
        assert_eq!(read(r#"{"bytes":52.0,"millis":0.8425}"#), Some((Some(52), Some(843))));
        assert_eq!(read(r#"{"bytes":"52","millis":1e3}"#), Some((Some(52), Some(1_000_000))));
        assert_eq!(read(r#"{"bytes":18446744073709551615}"#), Some((Some(u64::MAX), None)));
    }

    #[test]
    fn a_missing_null_or_negative_count_is_unknown() {
        assert_eq!(read("{}"), Some((None, None)));
        assert_eq!(read(r#"{"bytes":null,"millis":null}"#), Some((None, None)));
        assert_eq!(read(r#"{"bytes":-1,"millis":-0.5}"#), Some((None, None)));
    }

    #[test]
    fn a_count_that_makes_no_sense_is_an_error() {
        for json in
            [r#"{"bytes":1.5}"#, r#"{"bytes":18446744073709551616}"#, r#"{"millis":1e28}"#, r#"{"bytes":[]}"#]
        {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
