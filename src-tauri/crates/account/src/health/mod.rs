//! How a key does: one word, the reason for it, and how urgent it is. Pure, and made from sums by day alone, so that it
//! costs the same on ten requests and on ten million.
//!
//! The rules stand in `docs/keys.md`, for people; the figures behind them stand here.

mod failing;
mod habit;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use openrush_api::Credits;

use crate::view::{KeyFinding, KeyStatus, OutcomeKind};

/// A key that was not used for so long is idle.
const IDLE: TimeDelta = TimeDelta::days(60);

/// The nearer a key comes to its end, the more urgent it is: within so many days.
const EXPIRING: [u8; 3] = [1, 7, 30];

/// Days over which calls with a dead key are counted, today included.
const STILL_USED_DAYS: usize = 7;

/// What is known of a key.
#[derive(Debug, Clone, Copy)]
pub struct KeyFacts<'a> {
    /// False once it was switched off.
    pub is_active: bool,
    /// It was switched off before its time was over.
    pub switched_off: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it stops working by itself.
    pub expires_at: Option<DateTime<Utc>>,
    /// Its last use.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Its days one after another, today last.
    pub days: &'a [KeyDay],
    /// How the account's credits stand.
    pub purse: Purse,
}

/// One day of a key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyDay {
    /// The day.
    pub day: NaiveDate,
    /// Requests known of it.
    pub requests: u64,
    /// Credits spent.
    pub credits: Credits,
    /// Requests that did not go well, by what became of them.
    pub failures: BTreeMap<OutcomeKind, u64>,
    /// True when the key was there and all of the day was seen, so that the day says something about its habit.
    pub whole: bool,
}

/// How the account's credits stand: a key whose requests are refused for want of them works again once there are some.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Purse {
    /// True when nothing is left.
    pub empty: bool,
    /// The day on which credits were last seen to arrive.
    pub filled: Option<NaiveDate>,
}

/// What is to be said of a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Health {
    /// The word for the first finding.
    pub status: KeyStatus,
    /// How urgent the first finding is: 0 is the most.
    pub urgency: u8,
    /// Everything that is to be said of it, most urgent first; never empty.
    pub findings: Vec<KeyFinding>,
}

/// Judges a key.
#[must_use]
pub fn assess(facts: &KeyFacts<'_>, now: DateTime<Utc>) -> Health {
    let mut findings = match over(facts, now) {
        Some(over) => vec![over],
        None => working(facts, now),
    };
    findings.sort_by_key(urgency);
    let (status, urgency) =
        findings.first().map_or((KeyStatus::Active, u8::MAX), |first| (status(first), urgency(first)));
    Health { status, urgency, findings }
}

/// Why a key does not work any more.
fn over(facts: &KeyFacts<'_>, now: DateTime<Utc>) -> Option<KeyFinding> {
    let lately = facts.days.iter().rev().take(STILL_USED_DAYS);
    let refused = lately.filter_map(|day| day.failures.get(&OutcomeKind::KeyRefused)).sum();
    match facts.expires_at {
        // An expired key may be marked inactive by the service: that it expired tells more than that it is off.
        Some(at) if at <= now && (facts.is_active || !facts.switched_off) => {
            Some(KeyFinding::Expired { at, refused })
        }
        _ if !facts.is_active => Some(KeyFinding::Revoked { refused }),
        _ => None,
    }
}

/// What is to be said of a key that works.
fn working(facts: &KeyFacts<'_>, now: DateTime<Utc>) -> Vec<KeyFinding> {
    let use_of_it = match facts.last_used_at {
        None => Some(KeyFinding::NeverUsed { since: facts.created_at }),
        Some(since) if now - since >= IDLE => Some(KeyFinding::Idle { since }),
        Some(_) => None,
    };
    let found: Vec<KeyFinding> = [
        failing::find(facts.days, facts.purse),
        habit::find(facts.days),
        expiring(facts.expires_at, now),
        use_of_it,
    ]
    .into_iter()
    .flatten()
    .collect();
    if found.is_empty() { vec![KeyFinding::Active] } else { found }
}

fn expiring(expires_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<KeyFinding> {
    let at = expires_at?;
    let within_days = EXPIRING.into_iter().find(|days| at - now <= TimeDelta::days((*days).into()))?;
    Some(KeyFinding::Expiring { at, within_days })
}

/// The one word for a finding.
fn status(finding: &KeyFinding) -> KeyStatus {
    match finding {
        KeyFinding::Failing { .. } => KeyStatus::Failing,
        KeyFinding::Unusual { .. } => KeyStatus::Unusual,
        KeyFinding::Expiring { .. } => KeyStatus::Expiring,
        KeyFinding::Idle { .. } => KeyStatus::Idle,
        KeyFinding::NeverUsed { .. } => KeyStatus::NeverUsed,
        KeyFinding::Active => KeyStatus::Active,
        KeyFinding::Expired { .. } => KeyStatus::Expired,
        KeyFinding::Revoked { .. } => KeyStatus::Revoked,
    }
}

/// What is broken now comes first, then what costs, then what is about to break; at the end what needs nobody.
fn urgency(finding: &KeyFinding) -> u8 {
    match finding {
        KeyFinding::Failing { .. } => 0,
        KeyFinding::Unusual { .. } => 1,
        KeyFinding::Expiring { within_days: ..=1, .. } => 2,
        // Something that was forgotten stands still.
        KeyFinding::Expired { refused: 1.., .. } => 3,
        KeyFinding::Expiring { within_days: ..=7, .. } => 4,
        KeyFinding::Expiring { .. } => 5,
        KeyFinding::Idle { .. } => 6,
        KeyFinding::NeverUsed { .. } => 7,
        KeyFinding::Active => 8,
        KeyFinding::Expired { .. } => 9,
        KeyFinding::Revoked { .. } => 10,
    }
}
