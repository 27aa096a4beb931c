//! The three rate-limit windows of an account, shared by all its keys.
//!
//! Windows are fixed and begin at full minutes, hours and days UTC (the reference gives limits and a reset
//! time, not the shape of the windows). A request that is refused does not count.

use chrono::{DateTime, Utc};

/// Requests allowed per minute, hour and day by default.
pub(crate) const DEFAULT_LIMITS: [u64; 3] = [60, 1_000, 10_000];

const SECONDS: [i64; 3] = [60, 3_600, 86_400];

/// What an account has used of its windows.
#[derive(Debug)]
pub(crate) struct RateLimits {
    windows: [Window; 3],
}

#[derive(Clone, Copy, Debug)]
struct Window {
    seconds: i64,
    limit: u64,
    /// Which window since 1970.
    index: i64,
    used: u64,
}

/// The state of the most constrained window: the one with the fewest requests left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Allowance {
    pub(crate) limit: u64,
    pub(crate) remaining: u64,
    /// Unix seconds.
    pub(crate) reset: i64,
}

/// A window is used up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Exhausted {
    /// Seconds until every exhausted window has reset; at least 1.
    pub(crate) retry_after: i64,
}

impl RateLimits {
    pub(crate) fn new(limits: [u64; 3]) -> RateLimits {
        let window = |n: usize| Window { seconds: SECONDS[n], limit: limits[n], index: i64::MIN, used: 0 };
        RateLimits { windows: [window(0), window(1), window(2)] }
    }

    /// Other limits; what was used stays used.
    pub(crate) fn set(&mut self, limits: [u64; 3]) {
        for (window, limit) in self.windows.iter_mut().zip(limits) {
            window.limit = limit;
        }
    }

    /// Takes one request from every window, or none.
    pub(crate) fn take(&mut self, now: DateTime<Utc>) -> Result<Allowance, Exhausted> {
        self.roll(now);
        let full = self.windows.iter().filter(|window| window.used >= window.limit);
        if let Some(reset) = full.map(Window::reset).max() {
            return Err(Exhausted { retry_after: (reset - now.timestamp()).max(1) });
        }
        let mut tightest: Option<Allowance> = None;
        for window in &mut self.windows {
            window.used += 1;
            let allowance = Allowance {
                limit: window.limit,
                remaining: window.limit - window.used,
                reset: window.reset(),
            };
            if tightest.is_none_or(|other| allowance.remaining < other.remaining) {
                tightest = Some(allowance);
            }
        }
        tightest.ok_or(Exhausted { retry_after: 1 })
    }

    /// Counts a request that was not asked for leave, such as simulated traffic.
    pub(crate) fn count(&mut self, at: DateTime<Utc>) {
        self.roll(at);
        for window in &mut self.windows {
            if window.index == at.timestamp().div_euclid(window.seconds) {
                window.used += 1;
            }
        }
    }

    /// Opens new windows where time has left the old ones. A clock set back leaves them as they are.
    fn roll(&mut self, now: DateTime<Utc>) {
        for window in &mut self.windows {
            let index = now.timestamp().div_euclid(window.seconds);
            if index > window.index {
                window.index = index;
                window.used = 0;
            }
        }
    }
}

impl Window {
    fn reset(&self) -> i64 {
        self.index.saturating_add(1).saturating_mul(self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(seconds)
    }

    #[test]
    fn the_minute_refuses_the_request_past_its_limit_until_it_resets() {
        let mut limits = RateLimits::new([2, 100, 100]);
        assert_eq!(limits.take(at(10)), Ok(Allowance { limit: 2, remaining: 1, reset: 60 }));
        assert_eq!(limits.take(at(11)), Ok(Allowance { limit: 2, remaining: 0, reset: 60 }));
        assert_eq!(limits.take(at(15)), Err(Exhausted { retry_after: 45 }));
        assert!(limits.take(at(60)).is_ok());
    }

    #[test]
    fn the_allowance_is_that_of_the_window_with_the_fewest_requests_left() {
        let mut limits = RateLimits::new([10, 12, 14]);
        for n in 0..10 {
            assert!(limits.take(at(n)).is_ok());
        }
        assert_eq!(limits.take(at(60)), Ok(Allowance { limit: 12, remaining: 1, reset: 3_600 }));
    }

    #[test]
    fn with_several_windows_used_up_the_longest_wait_counts() {
        let mut limits = RateLimits::new([1, 1, 100]);
        assert!(limits.take(at(0)).is_ok());
        assert_eq!(limits.take(at(30)), Err(Exhausted { retry_after: 3_570 }));
    }

    #[test]
    fn requests_of_a_window_long_past_do_not_count_in_the_present_one() {
        let mut limits = RateLimits::new([1, 10, 10]);
        limits.count(at(100_000));
        limits.count(at(40));
        assert!(limits.take(at(100_060)).is_ok());
    }
}
