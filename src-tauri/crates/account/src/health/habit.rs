//! Whether a key has spent far more today than it ever does.
//!
//! Today, as far as it has come, is held against whole days. Sums are kept by day only, and taking a share of a usual
//! day for the share of the day that is over would cry wolf every morning at a key that does its work at six. So a leak
//! is told of once it has cost more than a whole day may: at ten times the usual pace, within some hours.

use openrush_api::Credits;
use rust_decimal::prelude::ToPrimitive;

use super::KeyDay;
use crate::view::KeyFinding;

/// A habit is known after so many whole days.
const DAYS_SEEN: usize = 7;

/// With fewer days of use than these there is no telling a usual one from a rare one.
const DAYS_USED: usize = 7;

/// However even its days are, less than so many times the usual is nothing.
const TIMES: f64 = 3.0;

/// Deviations from the usual, on a scale of ratios: spend doubles and halves rather than adding and taking away.
const DEVIATIONS: f64 = 4.0;

/// What makes a median absolute deviation comparable to a standard deviation.
const LIKE_NORMAL: f64 = 1.4826;

/// Fewer credits than half a dollar's are nobody's worry.
const LEAST: f64 = 50.0;

/// The finding, where there is one.
pub(super) fn find(days: &[KeyDay]) -> Option<KeyFinding> {
    let (today, past) = days.split_last()?;
    let seen = || past.iter().filter(|day| day.whole);
    if seen().count() < DAYS_SEEN {
        return None;
    }
    let mut used: Vec<&KeyDay> = seen().filter(|day| day.credits > Credits::ZERO).collect();
    used.sort_by_key(|day| day.credits);
    let highest = in_credits(used.last()?.credits);
    let usual = used.get(used.len() / 2)?.credits;
    let spent = in_credits(today.credits);
    (spent >= LEAST && spent > bound(&used, in_credits(usual), highest))
        .then_some(KeyFinding::Unusual { today: today.credits, usual })
}

/// The most that is still usual. However uneven a key's days are, three times its highest one is not.
fn bound(used: &[&KeyDay], usual: f64, highest: f64) -> f64 {
    let never = TIMES * highest;
    if used.len() < DAYS_USED {
        return never;
    }
    let mut off: Vec<f64> = used.iter().map(|day| (in_credits(day.credits) / usual).ln().abs()).collect();
    off.sort_by(f64::total_cmp);
    let deviation = LIKE_NORMAL * off.get(off.len() / 2).copied().unwrap_or(0.0);
    (usual * TIMES.max((DEVIATIONS * deviation).exp())).min(never)
}

/// For a comparison, which is no figure that has to be exact.
fn in_credits(credits: Credits) -> f64 {
    credits.as_decimal().to_f64().unwrap_or(0.0)
}
