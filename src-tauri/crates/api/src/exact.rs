//! Reading a number exactly, whichever way it is written. No float is involved anywhere.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use serde_json::value::RawValue;

/// A decimal holds 96 bits, so 29 digits at most, of which 28 may stand behind the point.
const MAX_DIGITS: usize = 29;
const MAX_SCALE: i64 = 28;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// It is not a number in decimal notation.
    #[error("This is not a number.")]
    NotANumber,
    /// It is a number, but too large or too precise to be held exactly.
    #[error("This number is too large or too precise.")]
    OutOfRange,
}

/// Reads `-12`, `0.250`, `1.5e3` or `+.5`, exactly and in normal form (no trailing zeros, no negative
/// zero). White space around it is ignored.
pub(crate) fn parse(text: &str) -> Result<Decimal, AmountError> {
    let text = text.trim();
    let (negative, text) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent_of(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.len() + fraction.len() == 0 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit())
    {
        return Err(AmountError::NotANumber);
    }

    let digits = [whole, fraction].concat();
    let significant = digits.trim_end_matches('0');
    let dropped = (digits.len() - significant.len()) as i64;
    let significant = significant.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(Decimal::ZERO);
    }
    // The value is `significant` × 10^`power`.
    let power = exponent.saturating_sub(fraction.len() as i64).saturating_add(dropped);
    if significant.len() > MAX_DIGITS || power < -MAX_SCALE || power > MAX_DIGITS as i64 {
        return Err(AmountError::OutOfRange);
    }
    let mut magnitude: i128 = significant.parse().map_err(|_| AmountError::OutOfRange)?;
    if power > 0 {
        // At most 10^29, so this fits an i128 in itself.
        magnitude = magnitude.checked_mul(10_i128.pow(power as u32)).ok_or(AmountError::OutOfRange)?;
    }
    let scale = (-power).max(0) as u32;
    Decimal::try_from_i128_with_scale(if negative { -magnitude } else { magnitude }, scale)
        .map_err(|_| AmountError::OutOfRange)
}

/// An exponent of any length: what does not fit is as good as the largest one.
fn exponent_of(text: &str) -> Result<i64, AmountError> {
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(AmountError::NotANumber);
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX / 2).min(i64::MAX / 2);
    Ok(if negative { -size } else { size })
}

/// Reads a number out of JSON, where it may be a number or a text that holds one.
///
/// The raw text is asked for because serde_json would otherwise go through a float. It has to be
/// serde_json that reads: no other format knows raw text.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    from_raw(&Box::<RawValue>::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// As [`deserialize`], where `null` stands for nothing.
pub(crate) fn deserialize_option<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Decimal>, D::Error> {
    Option::<Box<RawValue>>::deserialize(d)?.map(|raw| from_raw(&raw)).transpose().map_err(D::Error::custom)
}

fn from_raw(raw: &RawValue) -> Result<Decimal, AmountError> {
    let json = raw.get();
    if json.starts_with('"') {
        let text: String = serde_json::from_str(json).map_err(|_| AmountError::NotANumber)?;
        parse(&text)
    } else {
        parse(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        parse(text).map_or_else(|error| format!("{error:?}"), |value| value.to_string())
    }

    #[test]
    fn every_way_to_write_a_number_is_read_exactly() {
        for (text, value) in [
            ("500", "500"),
            ("-3", "-3"),
            ("0.10", "0.1"),
            ("3.0", "3"),
            ("1e3", "1000"),
            ("1.25E+2", "125"),
            ("125e-2", "1.25"),
            ("0.30000000000000004", "0.30000000000000004"),
            ("9007199254740993", "9007199254740993"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            (" 7 ", "7"),
            ("-0", "0"),
            ("-0.000", "0"),
            ("0e999999999999999999999999", "0"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
        assert_eq!(read(&format!("1.{}", "0".repeat(5000))), "1");
        assert_eq!(read(&format!("{}1", "0".repeat(5000))), "1");
    }

    #[test]
    fn what_cannot_be_held_exactly_is_refused_and_not_rounded() {
        for text in [
            "79228162514264337593543950336",
            "1e29",
            "1e400",
            "-1e99999999999999999999",
            "1e-29",
            "1e-99999999999999999999",
            "0.12345678901234567890123456789",
            "1.00000000000000000000000000001",
        ] {
            assert_eq!(read(text), "OutOfRange", "{text}");
        }
        assert_eq!(read(&"9".repeat(100_000)), "OutOfRange");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", " ", "-", ".", "e5", "1e", "1e+", "NaN", "Infinity", "1,5", "1 000", "0x10", "--1", "1.2.3",
            "null", "[1]", "١",
        ] {
            assert_eq!(read(text), "NotANumber", "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_decimal_comes_back_from_its_own_text(lo: u32, mid: u32, hi: u32, negative: bool, scale in 0u32..=28) {
            let value = Decimal::from_parts(lo, mid, hi, negative, scale);
            prop_assert_eq!(parse(&value.to_string()).unwrap(), value);
            let scientific = format!("{}e-{scale}", value.mantissa());
            prop_assert_eq!(parse(&scientific).unwrap(), value);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,60}") {
            let _ = parse(&text);
        }

        #[test]
        fn no_numeric_looking_text_makes_it_panic(text in "[-+]?[0-9]{0,40}[.]?[0-9]{0,40}([eE][-+]?[0-9]{0,22})?") {
            let _ = parse(&text);
        }
    }
}
