//! How much to ask for, and by when, so that the newest 500 rows always overlap with what is known: pure.
//!
//! The service gives at most the newest 500 requests and has no cursor, so a row that was not read while it was among
//! them is lost. At the default limits (60 requests a minute, 1,000 an hour, 10,000 a day) they are filled in eight
//! minutes at the fastest; in seven, where a minute's allowance can be used up at the end of one window and again at
//! the beginning of the next. An account that is busy is therefore asked every seven minutes, and never more often.
//!
//! An account that is quiet need not be. A balance that did not move says that nothing was charged since, and balances
//! are looked at anyway; only requests that cost nothing could go by unseen, and of those there are as many as there
//! usually are. So each balance that did not move puts the question off, to four hours at most. And an account that was
//! never seen to make many requests is trusted with twenty times as many as it makes.
//!
//! That alone would lose requests of a burst from one moment to the next. It is the [schedule](crate::schedule) that sees
//! to it that *something* is looked at every seven minutes: a balance that moved, or other requests in the headers of its
//! answer, ask for the usage at once.

use chrono::{DateTime, TimeDelta, Utc};
use openrush_api::{Answer, RateLimit};

/// The most rows that the service gives.
const MOST: u32 = 500;

/// Limits that are asked for; the smallest that should be enough is taken.
const LIMITS: [u32; 5] = [25, 50, 100, 200, MOST];

/// The slowest windows do not let it be later than this while requests are being made.
const QUIET: TimeDelta = TimeDelta::minutes(30);

/// An account on which nothing happens is asked this often.
const LONGEST: TimeDelta = TimeDelta::hours(4);

/// How many times the usual number of requests must still fit.
const HEADROOM: f64 = 20.0;

/// However high an account's limits are, it is not asked more often than this.
const SOONEST: TimeDelta = TimeDelta::minutes(1);

/// All rows that can be had are read this often, to see whether known ones have changed.
const EVERYTHING: TimeDelta = TimeDelta::hours(24);

/// How many requests the account can make: the limits of its windows. The default is what is published; some accounts
/// differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// Requests in a minute.
    pub per_minute: u64,
    /// Requests in an hour.
    pub per_hour: u64,
    /// Requests in a day.
    pub per_day: u64,
}

impl Default for Windows {
    fn default() -> Self {
        Self { per_minute: 60, per_hour: 1_000, per_day: 10_000 }
    }
}

impl Windows {
    /// Takes in what an answer's headers tell: the limit of one window. Which one it is can be seen from when it starts
    /// anew. A limit never counts for less than the published one, because near its end a long window looks like a
    /// short one.
    pub fn see<T>(&mut self, answer: &Answer<T>) {
        if let Some(rate) = &answer.rate {
            self.see_rate(rate, answer.server_date.unwrap_or(answer.received_at));
        }
    }

    fn see_rate(&mut self, rate: &RateLimit, now: DateTime<Utc>) {
        let left = rate.reset - now;
        let window = if left <= TimeDelta::minutes(1) && rate.limit < self.per_hour {
            &mut self.per_minute
        } else if left <= TimeDelta::hours(1) && rate.limit < self.per_day {
            &mut self.per_hour
        } else {
            &mut self.per_day
        };
        *window = (*window).max(rate.limit);
    }

    /// How long it takes at least until so many requests can have been made.
    fn time_for(&self, requests: u64) -> TimeDelta {
        let minutes =
            [(self.per_minute, 1), (self.per_hour, 60), (self.per_day, 24 * 60)].map(|(limit, minutes)| {
                // One window's allowance can be used up just before the time begins, at the end of that window.
                let seconds = requests.saturating_sub(limit).saturating_mul(60 * minutes) / limit.max(1);
                i64::try_from(seconds / 60).unwrap_or(i64::MAX)
            });
        // Each window is a limit of its own, so the slowest of them holds.
        let minutes = minutes.into_iter().max().unwrap_or(0).min(QUIET.num_minutes());
        TimeDelta::minutes(minutes)
    }
}

/// What decides about the next question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// When the usage was last asked for.
    pub asked: Option<DateTime<Utc>>,
    /// When all rows that can be had were last asked for.
    pub everything_asked: Option<DateTime<Utc>>,
    /// The last balance after that which shows that nothing was charged up to then.
    pub quiet_until: Option<DateTime<Utc>>,
    /// When the account was last looked at, by balance or usage.
    pub looked: Option<DateTime<Utc>>,
    /// New rows a minute, the most of the last few answers; `None` before there were two.
    pub rows_a_minute: Option<f64>,
    /// Requests a minute that cost nothing, on the average of the last day.
    pub free_a_minute: f64,
    /// Whole credits by which the balance fell since the usage was asked for; each can be a request.
    pub credits_gone: u64,
    /// Rows are missing that could still be had, or a balance is not explained.
    pub something_missing: bool,
}

impl Known {
    /// How many rows to ask for next.
    #[must_use]
    pub fn limit(&self) -> u16 {
        let (Some(asked), Some(everything)) = (self.asked, self.everything_asked) else { return 500 };
        let looked = self.looked.unwrap_or(asked).max(asked);
        if self.something_missing || looked - everything >= EVERYTHING {
            return 500;
        }
        let minutes = (looked - asked).num_seconds().max(0) as f64 / 60.0;
        // Twice the usual, and some rows that are known, to see that none is missing between.
        let expected = (2.0 * self.rows_a_minute.unwrap_or(0.0) * minutes).min(f64::from(MOST)) as u64;
        let needed = expected.max(self.credits_gone) + 10;
        let limit = LIMITS.into_iter().find(|limit| u64::from(*limit) >= needed).unwrap_or(MOST);
        u16::try_from(limit).unwrap_or(500)
    }

    /// When to ask at the latest, so that no row is lost; `None` where nothing was asked yet, which is at once.
    #[must_use]
    pub fn by(&self, windows: &Windows) -> Option<DateTime<Utc>> {
        let asked = self.asked?;
        let full = windows.time_for(u64::from(MOST) - 1).clamp(SOONEST, QUIET);
        let filled_at = |a_minute: f64| {
            let minutes = (f64::from(MOST) / (HEADROOM * a_minute).max(0.01)).min(1e6) as i64;
            TimeDelta::minutes(minutes).clamp(full, LONGEST)
        };
        let usual = self.rows_a_minute.map_or(full, |rows| filled_at(rows.max(self.free_a_minute)));
        let Some(quiet) = self.quiet_until.filter(|quiet| *quiet > asked) else { return Some(asked + usual) };
        // Requests that cost nothing do not move the balance.
        Some((quiet + usual).min(asked + filled_at(self.free_a_minute)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + 60 * minute, 0).unwrap()
    }

    fn known() -> Known {
        Known {
            asked: Some(at(0)),
            everything_asked: Some(at(0)),
            quiet_until: None,
            looked: Some(at(5)),
            rows_a_minute: Some(0.0),
            free_a_minute: 0.0,
            credits_gone: 0,
            something_missing: false,
        }
    }

    #[test]
    fn a_busy_account_is_asked_before_500_requests_can_have_been_made() {
        let busy = Known { rows_a_minute: Some(30.0), ..known() };
        assert_eq!(busy.by(&Windows::default()), Some(at(7)));
        let unknown = Known { rows_a_minute: None, ..known() };
        assert_eq!(unknown.by(&Windows::default()), Some(at(7)), "one answer tells no pace");
        let generous = Windows { per_minute: 120, per_hour: 5_000, ..Windows::default() };
        assert_eq!(busy.by(&generous), Some(at(3)));
        let endless = Windows { per_minute: 6_000, per_hour: 100_000, per_day: 1_000_000 };
        assert_eq!(busy.by(&endless), Some(at(1)), "and never more than once a minute");
    }

    #[test]
    fn an_account_that_makes_few_requests_is_trusted_with_twenty_times_as_many() {
        let by = |rows| Known { rows_a_minute: Some(rows), ..known() }.by(&Windows::default());
        assert_eq!(
            [by(0.0), by(0.5), by(2.5), by(8.0)],
            [Some(at(240)), Some(at(50)), Some(at(10)), Some(at(7))]
        );
    }

    #[test]
    fn in_seven_minutes_no_placement_of_the_windows_allows_more_than_499_requests() {
        // The worst case: the first window's allowance is spent at its very end.
        let minutes = Windows::default().time_for(499).num_minutes();
        assert!(60 * (minutes + 1) <= 499);
    }

    #[test]
    fn a_balance_that_did_not_move_puts_the_question_off_to_four_hours_at_most() {
        let by = |quiet| {
            Known { quiet_until: Some(at(quiet)), rows_a_minute: Some(30.0), ..known() }
                .by(&Windows::default())
        };
        assert_eq!(
            [by(5), by(10), by(230), by(235)],
            [Some(at(12)), Some(at(17)), Some(at(237)), Some(at(240))]
        );
        assert_eq!(by(-5), Some(at(7)), "an older balance says nothing");
    }

    #[test]
    fn requests_that_cost_nothing_keep_the_question_from_being_put_off_far() {
        let by = |free| {
            Known { quiet_until: Some(at(25)), free_a_minute: free, ..known() }.by(&Windows::default())
        };
        assert_eq!([by(0.1), by(1.25), by(40.0)], [Some(at(240)), Some(at(20)), Some(at(7))]);
    }

    #[test]
    fn few_rows_are_asked_for_where_few_are_expected() {
        assert_eq!(known().limit(), 25);
        assert_eq!(Known { rows_a_minute: Some(3.0), ..known() }.limit(), 50);
        assert_eq!(Known { rows_a_minute: Some(60.0), ..known() }.limit(), 500);
        assert_eq!(Known { credits_gone: 150, ..known() }.limit(), 200);
    }

    #[test]
    fn everything_is_asked_for_at_first_once_a_day_and_where_something_is_missing() {
        assert_eq!(Known { asked: None, ..known() }.limit(), 500);
        assert_eq!(Known { something_missing: true, ..known() }.limit(), 500);
        assert_eq!(Known { looked: Some(at(24 * 60)), ..known() }.limit(), 500);
    }

    #[test]
    fn a_first_question_is_due_at_once() {
        assert_eq!(Known { asked: None, ..known() }.by(&Windows::default()), None);
    }

    #[test]
    fn headers_tell_larger_limits_but_never_smaller_ones() {
        let mut windows = Windows::default();
        let mut see = |limit, seconds| {
            let reset = at(0) + TimeDelta::seconds(seconds);
            windows.see_rate(&RateLimit { limit, remaining: 0, reset }, at(0));
            windows
        };
        assert_eq!(see(30, 40), Windows::default());
        assert_eq!(see(300, 40).per_minute, 300);
        assert_eq!(see(1_000, 40).per_minute, 300, "an hour's window near its end");
        assert_eq!(see(5_000, 1_800).per_hour, 5_000);
        assert_eq!(see(50_000, 40_000).per_day, 50_000);
    }
}
