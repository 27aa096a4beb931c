//! Numbers and times as they are written: by hand, because an export writes twenty of them a microsecond.

use chrono::{Datelike as _, Timelike as _};

use crate::history::moment::Moment;
use crate::history::zone::DayZone;

/// Writes a whole number.
pub(super) fn whole(number: i64, to: &mut Vec<u8>) {
    let mut digits = [0_u8; 20];
    let (mut at, mut left) = (digits.len(), number.unsigned_abs());
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(left % 10).unwrap_or(0);
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if number < 0 {
        to.push(b'-');
    }
    to.extend_from_slice(&digits[at..]);
}

/// Writes so many of the 10^-`places` as a decimal number, without zeros at its end: 12500 of the 10^-6 are 0.0125.
pub(super) fn decimal(number: i64, places: u32, to: &mut Vec<u8>) {
    let scale = 10_u64.pow(places);
    if number < 0 {
        to.push(b'-');
    }
    let number = number.unsigned_abs();
    whole(i64::try_from(number / scale).unwrap_or(i64::MAX), to);
    let fraction = number % scale;
    if fraction > 0 {
        to.push(b'.');
        padded(fraction, places as usize, to);
        while to.last() == Some(&b'0') {
            to.pop();
        }
    }
}

/// Writes a number with zeros before it.
fn padded(number: u64, places: usize, to: &mut Vec<u8>) {
    let begin = to.len();
    to.resize(begin + places, b'0');
    let mut left = number;
    for digit in to[begin..].iter_mut().rev() {
        *digit = b'0' + u8::try_from(left % 10).unwrap_or(0);
        left /= 10;
    }
}

/// Writes times with the zone they were in, such as `2026-11-23T12:00:07.25+01:00` (RFC 3339).
pub(super) struct Clock<'z> {
    zone: &'z dyn DayZone,
    /// A quarter of an hour, in which no zone changes, and how many seconds its clocks are ahead of UTC.
    quarter: Option<(i64, i64)>,
}

const QUARTER: i64 = 15 * 60;

impl<'z> Clock<'z> {
    pub(super) fn new(zone: &'z dyn DayZone) -> Self {
        Self { zone, quarter: None }
    }

    pub(super) fn write(&mut self, moment: Moment, to: &mut Vec<u8>) {
        let seconds = moment.micros().div_euclid(1_000_000);
        let quarter = seconds.div_euclid(QUARTER);
        let ahead = match self.quarter {
            Some((known, ahead)) if known == quarter => ahead,
            _ => {
                let ahead = i64::from(self.zone.seconds_ahead(moment.at()));
                self.quarter = Some((quarter, ahead));
                ahead
            }
        };
        local(moment.micros(), ahead, to);
    }
}

/// Writes a time in UTC, such as `2026-11-23T11:00:07.25Z`.
pub(super) fn utc(moment: Moment, to: &mut Vec<u8>) {
    local(moment.micros(), 0, to);
    to.truncate(to.len() - "+00:00".len());
    to.push(b'Z');
}

fn local(micros: i64, ahead: i64, to: &mut Vec<u8>) {
    let seconds = micros.div_euclid(1_000_000) + ahead;
    let at = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    padded(u64::from(at.year().unsigned_abs()), 4, to);
    for (number, before) in
        [(at.month(), b'-'), (at.day(), b'-'), (at.hour(), b'T'), (at.minute(), b':'), (at.second(), b':')]
    {
        to.push(before);
        padded(number.into(), 2, to);
    }
    let fraction = micros.rem_euclid(1_000_000).unsigned_abs();
    if fraction > 0 {
        to.push(b'.');
        padded(fraction, 6, to);
        while to.last() == Some(&b'0') {
            to.pop();
        }
    }
    to.push(if ahead < 0 { b'-' } else { b'+' });
    let ahead = ahead.unsigned_abs();
    padded(ahead / 3600, 2, to);
    to.push(b':');
    padded(ahead / 60 % 60, 2, to);
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, FixedOffset, Utc};
    use proptest::prelude::*;

    fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn amounts_have_the_digits_they_need() {
        for (number, written) in [
            (0, "0"),
            (3_000_000, "3"),
            (12_500, "0.0125"),
            (-250_000, "-0.25"),
            (1, "0.000001"),
            (i64::MIN, "-9223372036854.775808"),
        ] {
            assert_eq!(text(|to| decimal(number, 6, to)), written);
        }
    }

    proptest! {
        #[test]
        fn whole_numbers_are_written_as_rust_writes_them(number: i64) {
            prop_assert_eq!(text(|to| whole(number, to)), number.to_string());
        }

        #[test]
        fn times_are_read_back_with_their_zone(micros in 0..4_000_000_000_000_000_i64, minutes in -720..840_i32) {
            let at: DateTime<Utc> = DateTime::from_timestamp_micros(micros).unwrap();
            let moment = Moment::first_at(at).unwrap();
            let zone = FixedOffset::east_opt(minutes * 60).unwrap();
            let written = text(|to| Clock::new(&zone).write(moment, to));
            let read = DateTime::parse_from_rfc3339(&written).unwrap();
            prop_assert_eq!(read.to_utc(), at);
            prop_assert_eq!(read.offset().local_minus_utc(), minutes * 60);
            prop_assert_eq!(text(|to| utc(moment, to)).parse::<DateTime<Utc>>().unwrap(), at);
        }
    }
}
