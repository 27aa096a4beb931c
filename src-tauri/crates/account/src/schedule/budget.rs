//! How many requests the app may make of its own accord: never more than 6% of the account's limits.
//!
//! The published limits are 60 requests a minute, 1,000 an hour and 10,000 a day; 6% of them are 3, 60 and 600. One
//! bucket keeps all three: it holds at most [`FULL`] and fills by [`A_DAY`] a day, so that no hour has more than
//! 37 + 540 / 24 = 59.5 requests and no day more than 37 + 540 = 577, wherever the hour or the day begins. What a
//! minute may have is counted beside it.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Requests that can be saved up.
const FULL: f64 = 37.0;

/// Requests that are added in a day.
const A_DAY: f64 = 540.0;

/// Requests in any minute.
const A_MINUTE: usize = 3;

/// What a person's coming back may borrow from later: somebody who looks wants to see, and the background waits for it.
const LEAST: f64 = -20.0;

/// A window that just began may seem to last longer than it does: `reset` and `Date` are rounded, and an answer takes its
/// time.
const SLACK: Duration = Duration::seconds(15);

/// What the app may still ask for of its own accord.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Budget {
    /// Requests saved up at `at`.
    saved: f64,
    /// When that was; `None` before the first request.
    at: Option<DateTime<Utc>>,
    /// The newest requests, for what a minute may have.
    #[serde(skip)]
    newest: Vec<DateTime<Utc>>,
    /// The account's limits as a share of the published ones, at most 1. Not kept: it is told again soon enough, and what
    /// was misread must not hold for ever.
    #[serde(skip)]
    share: f64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { saved: FULL, at: None, newest: Vec::new(), share: 1.0 }
    }
}

impl Budget {
    /// Requests that may be made at `now`.
    #[must_use]
    pub fn left(&self, now: DateTime<Utc>) -> usize {
        self.left_down_to(0.0, now)
    }

    /// The same where a person waits for what is asked: some may be borrowed from later.
    #[must_use]
    pub fn left_on_credit(&self, now: DateTime<Utc>) -> usize {
        self.left_down_to(LEAST, now)
    }

    /// When the next request may be made.
    #[must_use]
    pub fn ready(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.ready_down_to(0.0, now)
    }

    /// The same where a person waits for what is asked.
    #[must_use]
    pub fn ready_on_credit(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.ready_down_to(LEAST, now)
    }

    fn left_down_to(&self, least: f64, now: DateTime<Utc>) -> usize {
        let minute = A_MINUTE.saturating_sub(self.in_the_minute_before(now).count());
        // Whole requests only; a hair below one is one that rounding took.
        minute.min((self.saved_at(now) - least + 1e-6).max(0.0) as usize)
    }

    fn ready_down_to(&self, least: f64, now: DateTime<Utc>) -> DateTime<Utc> {
        let missing = 1.0 - (self.saved_at(now) - least);
        let wait = if missing > 1e-6 { (missing / self.a_millisecond()).ceil() as i64 } else { 0 };
        let saved = now + Duration::milliseconds(wait);
        let recent: Vec<_> = self.in_the_minute_before(now).collect();
        match recent.len().checked_sub(A_MINUTE) {
            Some(place) => saved.max(recent[place] + Duration::minutes(1)),
            None => saved,
        }
    }

    /// So many requests were made.
    pub fn take(&mut self, requests: usize, now: DateTime<Utc>) {
        self.saved = (self.saved_at(now) - requests as f64).max(LEAST);
        self.at = Some(now);
        self.newest.retain(|at| *at <= now && now - *at < Duration::minutes(1));
        self.newest.extend(std::iter::repeat_n(now, requests));
    }

    /// A limit that the service told, of a window that starts anew after `left`. An account with smaller limits than the
    /// published ones gets as much smaller a budget; larger limits change nothing, since nothing more is needed.
    pub fn limit_told(&mut self, limit: u64, left: Duration) {
        // Near its end a long window cannot be told from a short one. Of those that it can be the shortest is taken, whose
        // share is the largest: a long window's beginning will tell more.
        let published = match left - SLACK {
            left if left > Duration::hours(1) => 10_000,
            left if left > Duration::minutes(1) => 1_000,
            _ => 60,
        };
        let told = (limit as f64 / f64::from(published)).clamp(0.01, 1.0);
        // The smallest that was ever told holds until the app starts anew.
        self.share = self.share.min(told);
    }

    fn saved_at(&self, now: DateTime<Utc>) -> f64 {
        // A clock that was set back adds nothing.
        let gone = self.at.map_or(0, |at| (now - at).num_milliseconds().max(0));
        (self.saved + gone as f64 * self.a_millisecond()).min(FULL * self.share)
    }

    fn a_millisecond(&self) -> f64 {
        A_DAY * self.share / 86_400_000.0
    }

    fn in_the_minute_before(&self, now: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> + '_ {
        self.newest.iter().copied().filter(move |at| *at <= now && now - *at < Duration::minutes(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    /// The times of all requests that a greedy app makes within a time.
    fn greedy(budget: &mut Budget, length: Duration) -> Vec<DateTime<Utc>> {
        let (mut now, mut made) = (at(0), Vec::new());
        while now < at(0) + length {
            now = budget.ready(now);
            assert!(budget.left(now) > 0, "what is ready can be had");
            budget.take(1, now);
            made.push(now);
        }
        made
    }

    fn most_within(made: &[DateTime<Utc>], length: Duration) -> usize {
        (0..made.len())
            .map(|first| made[first..].iter().take_while(|at| **at - made[first] < length).count())
            .max()
            .unwrap_or(0)
    }

    #[test]
    fn however_greedy_never_more_than_six_percent_of_any_minute_hour_or_day() {
        let made = greedy(&mut Budget::default(), Duration::days(3));
        let most = [Duration::minutes(1), Duration::hours(1), Duration::days(1)]
            .map(|length| most_within(&made, length));
        assert!(most[0] <= 60 * 6 / 100, "{most:?}");
        assert!(most[1] <= 1_000 * 6 / 100, "{most:?}");
        assert!(most[2] <= 10_000 * 6 / 100, "{most:?}");
        assert!(most[2] >= 500, "and what may be had can be had: {most:?}");
    }

    #[test]
    fn an_account_with_smaller_limits_has_a_smaller_budget() {
        let mut budget = Budget::default();
        budget.limit_told(2_000, Duration::hours(20));
        let made = greedy(&mut budget, Duration::days(2));
        let most = most_within(&made, Duration::days(1));
        assert!(most <= 2_000 * 6 / 100, "{most}");
    }

    #[test]
    fn limits_as_published_or_larger_change_nothing() {
        let mut budget = Budget::default();
        for (limit, minutes) in [(60, 1), (1_000, 30), (10_000, 600), (1_000, 0), (50_000, 600), (120, 1)] {
            budget.limit_told(limit, Duration::minutes(minutes));
            assert_eq!(budget, Budget::default(), "{limit}");
        }
    }

    #[test]
    fn a_window_that_seems_a_moment_longer_than_it_is_shrinks_nothing() {
        for (limit, milliseconds) in [(60, 60_500), (60, 61_000), (60, 74_000), (1_000, 3_601_000)] {
            let mut budget = Budget::default();
            budget.limit_told(limit, Duration::milliseconds(milliseconds));
            assert_eq!(budget, Budget::default(), "{limit} for {milliseconds} ms");
        }
    }

    #[test]
    fn what_was_thought_of_the_limits_does_not_outlive_a_restart() {
        let mut budget = Budget::default();
        budget.limit_told(2_000, Duration::hours(20));
        let kept: Budget = serde_json::from_str(&serde_json::to_string(&budget).unwrap()).unwrap();
        assert!(budget != Budget::default() && kept == Budget::default());
    }

    #[test]
    fn somebody_who_waits_may_borrow_and_only_so_much() {
        let mut budget = Budget::default();
        budget.take(37, at(0));
        let later = at(120);
        assert_eq!((budget.left(later), budget.left_on_credit(later)), (0, A_MINUTE));
        assert_eq!(budget.ready_on_credit(later), later);
        budget.take(30, later);
        assert_eq!(budget.left_on_credit(at(240)), 0);
        assert!(budget.ready_on_credit(at(240)) > at(240));
    }

    #[test]
    fn a_clock_set_back_neither_blocks_nor_gives() {
        let mut budget = Budget::default();
        budget.take(60, at(100_000));
        assert_eq!(budget.left(at(0)), 0);
        assert!(budget.ready(at(0)) <= at(3_600), "it fills up again from there");
    }

    #[test]
    fn a_restart_does_not_fill_it_up() {
        let mut budget = Budget::default();
        for minute in 0..30 {
            budget.take(1, at(60 * minute));
        }
        let text = serde_json::to_string(&budget).unwrap();
        let kept: Budget = serde_json::from_str(&text).unwrap();
        assert!((kept.saved_at(at(1_800)) - budget.saved_at(at(1_800))).abs() < 1e-9);
    }
}
