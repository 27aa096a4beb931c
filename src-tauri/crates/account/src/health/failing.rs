//! Whether the requests of a key are refused more often than chance would have it.

use std::collections::BTreeMap;

use super::{KeyDay, Purse};
use crate::view::{KeyFinding, OutcomeKind};

/// So many requests tell enough: days are gone back over until there are as many.
const ENOUGH: u64 = 20;

/// Days that are gone back over at most, today included: what failed before that is over, or has been seen.
const LATELY: usize = 7;

/// Fewer refusals are no pattern.
const LEAST: u64 = 5;

/// A key fails when more than this share of its requests is refused, beyond reasonable doubt.
const SHARE: f64 = 0.1;

/// Standard deviations for 19 times out of 20.
const DOUBT: f64 = 1.96;

/// The finding, where there is one. What the service itself could not do (5xx) is no fault of a key.
pub(super) fn find(days: &[KeyDay], purse: Purse) -> Option<KeyFinding> {
    let mut requests = 0_u64;
    let mut refused: BTreeMap<OutcomeKind, u64> = BTreeMap::new();
    for day in days.iter().rev().take(LATELY) {
        if requests >= ENOUGH {
            break;
        }
        requests = requests.saturating_add(day.requests);
        for (kind, count) in &day.failures {
            if counts(*kind, day, purse) {
                *refused.entry(*kind).or_default() += count;
            }
        }
    }
    let failed = refused.values().sum();
    if failed < LEAST || at_least(failed, requests) <= SHARE {
        return None;
    }
    let (mostly, _) = refused.into_iter().max_by_key(|(_, count)| *count)?;
    Some(KeyFinding::Failing { failed, requests, mostly })
}

fn counts(kind: OutcomeKind, day: &KeyDay, purse: Purse) -> bool {
    match kind {
        OutcomeKind::Succeeded | OutcomeKind::ServiceError => false,
        // Mended by the credits that came since. On the day itself it is not known what came first.
        OutcomeKind::NoCredits => purse.empty || purse.filled.is_none_or(|filled| day.day > filled),
        OutcomeKind::KeyRefused
        | OutcomeKind::NotFound
        | OutcomeKind::BadRequest
        | OutcomeKind::RateLimited => true,
    }
}

/// The share that `part` of `whole` shows at the least: the lower end of Wilson's interval, which needs no minimum of
/// data of its own. Five of five show more than a half, five of twenty just over a tenth.
fn at_least(part: u64, whole: u64) -> f64 {
    let n = whole.max(part).max(1) as f64;
    let p = part as f64 / n;
    let z2 = DOUBT * DOUBT;
    (p + z2 / (2.0 * n) - DOUBT * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt()) / (1.0 + z2 / n)
}
