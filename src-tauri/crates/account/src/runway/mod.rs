//! How long the credits last, and how sure that is: pure.
//!
//! The estimate comes from the spend of whole days, in four steps:
//! 1. [`weekday`]: how much more or less is spent on some days of the week than on others, as far as that is more than
//!    chance;
//! 2. [`pause`]: whether there are days on which nothing runs, and how long such pauses are;
//! 3. [`level`]: what a running day costs now, weighing several ideas of how fast that changes by how well each has
//!    foretold the days so far;
//! 4. [`future`]: a few hundred possible futures made of all that, each until the credits are gone. Their middle is the
//!    estimate, and four in five of them lie in the interval.
//!
//! A day that was not seen whole is no day without spend: it says nothing. Credits that were bought are no spend, since
//! spend is counted from requests and not from the balance.
//!
//! The random numbers are the same at every call, so that the figure moves only when something has happened.
//! `examples/runway_coverage.rs` measures how often the interval holds, and how far off the estimate is.

mod chance;
mod future;
mod level;
mod pause;
mod weekday;

use chrono::{Days, NaiveDate};

use crate::view::Runway;
use future::Future;

/// Whole days of data needed for an estimate.
pub const DAYS_NEEDED: u32 = 3;

/// Nothing spent in so many seen days means that nothing is being spent.
const IDLE_DAYS: usize = 7;

/// Beyond this many days it "may last for more than a year".
const YEAR: f64 = 365.0;

/// The share of the possible futures that lie above the long end, and below the short end. What is taken for possible is
/// more than what is likely, so that the interval between holds in about four cases of five: see
/// `examples/runway_coverage.rs`.
const TAIL: f64 = 0.125;

/// A day of the past, or today.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// Credits spent on it; `None` when it was not seen whole.
    pub spent: Option<f64>,
}

/// The day on which the balance was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Today {
    /// The day.
    pub day: NaiveDate,
    /// How much of it was over, 0 to 1.
    pub share: f64,
    /// How much of it was seen, 0 to `share`: of the rest nobody knows whether anything ran.
    pub seen: f64,
    /// Credits spent in what was seen.
    pub spent: f64,
}

impl Today {
    /// A day that was seen up to the moment at which the balance was read.
    #[must_use]
    pub fn seen(day: NaiveDate, spent: f64, share: f64) -> Self {
        Self { day, share, seen: share, spent }
    }
}

/// How long a balance lasts from the moment at which it was read, from the days before that one (oldest first, each day
/// once).
#[must_use]
pub fn estimate(past: &[Day], today: Today, balance: f64) -> Runway {
    if balance.is_nan() || balance <= 0.0 {
        return Runway::Empty;
    }
    let seen: Vec<(NaiveDate, f64)> = past
        .iter()
        .filter_map(|day| Some((day.day, day.spent.filter(|spent| spent.is_finite())?.max(0.0))))
        .collect();
    let days_seen = u32::try_from(seen.len()).unwrap_or(u32::MAX);
    if days_seen < DAYS_NEEDED {
        return Runway::Learning { days_seen, days_needed: DAYS_NEEDED };
    }
    let lately =
        seen.iter().rev().take(IDLE_DAYS).map(|(_, spent)| spent).sum::<f64>() + today.spent.max(0.0);
    if lately <= 0.0 {
        return Runway::Idle;
    }
    let share = today.share.clamp(0.0, 1.0);
    let today = Today { share, seen: today.seen.clamp(0.0, share), spent: today.spent.max(0.0), ..today };
    let future = Future::learn(&seen, today);
    let sorted = |wide: bool| {
        let mut lasts = future.run_out(balance, wide);
        lasts.sort_by(f64::total_cmp);
        lasts
    };
    let at = |lasts: &[f64], quantile: f64| {
        let place = quantile * (lasts.len().saturating_sub(1)) as f64;
        lasts.get(place.round() as usize).copied().unwrap_or(0.0)
    };
    // The middle is taken from what is most plausible, the ends from what is possible as well: bursts and pauses that
    // were not seen yet, and trends that have only just begun.
    let (plausible, possible) = (sorted(false), sorted(true));
    let days = at(&plausible, 0.5);
    let (low, high) = (at(&possible, TAIL).min(days), at(&possible, 1.0 - TAIL).max(days));
    let until =
        |days: f64| today.day.checked_add_days(Days::new((days + share) as u64)).unwrap_or(NaiveDate::MAX);
    let high = Some(high).filter(|high| *high <= YEAR);
    Runway::Estimate {
        days,
        low,
        high,
        until: until(days),
        until_low: until(low),
        until_high: high.map(until),
    }
}

impl Runway {
    /// The same when some days have passed since, and nothing more is known: the day on which the credits are gone stays
    /// where it is, and what is left until then is less.
    #[must_use]
    pub(crate) fn after(self, passed: f64) -> Self {
        let left = |days: f64| (days - passed.max(0.0)).max(0.0);
        match self {
            Self::Estimate { days, low, high, until, until_low, until_high } => Self::Estimate {
                days: left(days),
                low: left(low),
                high: high.map(left),
                until,
                until_low,
                until_high,
            },
            other @ (Self::Learning { .. } | Self::Idle | Self::Empty) => other,
        }
    }
}

#[cfg(test)]
mod tests;
