//! What happened to the agency, by days since its first: keys made and lost, money, bad days.

use chrono::TimeDelta;

use super::cast;

/// Days the agency has lived when a demo opens.
pub(crate) const HISTORY_DAYS: i64 = 90;

/// Something that happens once.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Event {
    /// A key is made.
    KeyMade {
        name: &'static str,
        /// Days until it expires.
        days: Option<i64>,
    },
    /// A key is switched off.
    KeyRevoked(&'static str),
}

/// The single events, by time since the first moment. The key called "Production server" is there from
/// that moment on. At the end of the 90 days one key expires in three days, one has expired, one was
/// revoked, one was never used.
pub(crate) fn events() -> [(TimeDelta, Event); 6] {
    let day = |days: i64, minutes: i64| TimeDelta::days(days) + TimeDelta::minutes(minutes);
    [
        (day(0, 40), Event::KeyMade { name: cast::LAPTOP, days: None }),
        (day(2, 15), Event::KeyMade { name: cast::CONTENT_AGENT, days: None }),
        (day(14, 70), Event::KeyMade { name: cast::REPORTING, days: Some(60) }),
        (day(41, 30), Event::KeyRevoked(cast::LAPTOP)),
        (day(63, 0), Event::KeyMade { name: cast::STAGING, days: Some(30) }),
        (day(84, 95), Event::KeyMade { name: cast::PORTAL, days: None }),
    ]
}

/// The money rule of a time of the story: when credits are bought, and how many.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Purse {
    /// Below `below` credits, `dollars` are spent on new ones.
    Refill { below: i64, dollars: i64 },
    /// Nobody looks; credits are bought only some time after a call was refused for want of them.
    Away { dollars: i64 },
    /// Bought up to at least this balance, so that a demo opens on a runway of about two weeks.
    UpTo { balance: i64 },
    /// From the 90th day on the person at the demo is the owner: nothing is bought by itself.
    Owner,
}

/// The rule at this time since the first moment.
pub(crate) fn purse(age: TimeDelta) -> Purse {
    match age.num_days() {
        ..20 => Purse::Refill { below: 500, dollars: 20 },
        20..30 => Purse::Refill { below: 500, dollars: 10 },
        30..42 => Purse::Away { dollars: 30 },
        42..84 => Purse::Refill { below: 700, dollars: 30 },
        84..86 => Purse::UpTo { balance: 3_500 },
        86..HISTORY_DAYS => Purse::Refill { below: 700, dollars: 30 },
        _ => Purse::Owner,
    }
}

/// Calls in a thousand that fail at the provider (503, refunded): few, but for eight bad hours.
pub(crate) fn provider_failures(age: TimeDelta) -> u32 {
    let (day, hour) = (age.num_days(), age.num_hours() % 24);
    if day == 57 && (0..8).contains(&hour) { 400 } else { 7 }
}

/// Further calls in a thousand that are badly formed: somebody shipped a mistake in the last hours.
pub(crate) fn caller_failures(age: TimeDelta) -> u32 {
    let end = TimeDelta::days(HISTORY_DAYS);
    if age > end - TimeDelta::hours(8) && age <= end { 90 } else { 0 }
}
