//! When to ask the service next, and for what: pure, so that a week can be tested in a blink.
//!
//! Every request of this app is taken from the owner's own allowance (60 a minute, 1,000 an hour, 10,000 a day by
//! default, shared by all keys), so the scheduler asks for the balance only, and for more when there is a reason.

use chrono::{DateTime, Duration, Utc};

/// What the scheduler remembers of one account.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schedule {
    /// When the balance was last answered.
    pub balance_at: Option<DateTime<Utc>>,
    /// When the usage was last answered.
    pub usage_at: Option<DateTime<Utc>>,
    /// When the keys were last answered.
    pub keys_at: Option<DateTime<Utc>>,
    /// The balance moved since the usage was asked for.
    pub usage_wanted: bool,
    /// At the latest, so that the newest 500 rows still overlap with what is known.
    pub usage_by: Option<DateTime<Utc>>,
    /// When it was last tried, whatever came of it.
    pub tried_at: Option<DateTime<Utc>>,
    /// Tries that failed in a row.
    pub failures: u32,
    /// The key is refused: trying often does not help.
    pub refused: bool,
    /// After a 429: not before.
    pub not_before: Option<DateTime<Utc>>,
    /// The account's own traffic has used up most of its allowance.
    pub busy: bool,
    /// A person waits for a top-up until then.
    pub watch_until: Option<DateTime<Utc>>,
}

/// What to ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calls {
    /// The balance.
    pub balance: bool,
    /// The usage.
    pub usage: bool,
    /// The keys.
    pub keys: bool,
}

impl Calls {
    /// Everything, as when a person asks.
    pub const ALL: Self = Self { balance: true, usage: true, keys: true };
    /// Only the balance.
    pub const BALANCE: Self = Self { balance: true, usage: false, keys: false };
    /// Only the keys.
    pub const KEYS: Self = Self { balance: false, usage: false, keys: true };
}

/// When to ask next, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Not before.
    pub at: DateTime<Utc>,
    /// What for.
    pub calls: Calls,
}

const USAGE_EVERY: Duration = Duration::minutes(30);
const KEYS_EVERY: Duration = Duration::hours(1);
const WATCH_EVERY: Duration = Duration::seconds(20);
const FIRST_RETRY: Duration = Duration::seconds(30);
const REFUSED_EVERY: Duration = Duration::minutes(30);

/// How long the app looks out for a top-up after Buy credits.
pub const WATCH_FOR: Duration = Duration::minutes(10);

/// Figures older than this are asked for again when a person looks.
pub const OLD_WHEN_LOOKED_AT: Duration = Duration::minutes(1);

impl Schedule {
    /// The next plan. `minutes` is the person's choice, `jitter` a random share from 0 to 1 that spreads many
    /// computers: it lengthens a wait by at most a tenth.
    #[must_use]
    pub fn next(&self, minutes: u8, now: DateTime<Utc>, jitter: f64) -> Plan {
        let at = self.due(minutes, jitter).unwrap_or(now);
        let at = self.not_before.map_or(at, |limit| at.max(limit)).max(now);
        Plan { at, calls: self.calls_at(at) }
    }

    /// What is due at `at`, the balance always among it.
    #[must_use]
    pub fn calls_at(&self, at: DateTime<Utc>) -> Calls {
        let older = |last: Option<DateTime<Utc>>, every: Duration| last.is_none_or(|last| at - last >= every);
        Calls {
            balance: true,
            usage: self.usage_wanted
                || older(self.usage_at, USAGE_EVERY)
                || self.usage_by.is_some_and(|by| by <= at),
            keys: older(self.keys_at, KEYS_EVERY),
        }
    }

    /// True when a person who looks now should get fresh figures.
    #[must_use]
    pub fn old_when_looked_at(&self, now: DateTime<Utc>) -> bool {
        self.balance_at.is_none_or(|at| now - at >= OLD_WHEN_LOOKED_AT || at > now) && !self.limited(now)
    }

    /// True while a 429 forbids asking.
    #[must_use]
    pub fn limited(&self, now: DateTime<Utc>) -> bool {
        self.not_before.is_some_and(|limit| now < limit)
    }

    /// True when the balance is older than two missed looks and a minute: then its age is shown as a warning.
    #[must_use]
    pub fn stale(balance_at: DateTime<Utc>, minutes: u8, now: DateTime<Utc>) -> bool {
        now - balance_at > Self::stale_after(minutes)
    }

    /// The age at which a balance becomes stale.
    #[must_use]
    pub fn stale_after(minutes: u8) -> Duration {
        Duration::minutes(i64::from(minutes) * 2 + 1)
    }

    fn due(&self, minutes: u8, jitter: f64) -> Option<DateTime<Utc>> {
        let tried = self.tried_at?;
        let usual = Duration::minutes(i64::from(minutes.clamp(1, 60)));
        let wait = if self.refused {
            REFUSED_EVERY.max(usual)
        } else if self.failures > 0 {
            (FIRST_RETRY * (1 << self.failures.clamp(1, 8)) / 2).min(usual)
        } else if self.watch_until.is_some_and(|until| tried < until) {
            WATCH_EVERY
        } else if self.busy {
            usual * 4
        } else {
            usual
        };
        let spread = wait.num_milliseconds() as f64 * 0.1 * jitter.clamp(0.0, 1.0);
        let due = tried + wait + Duration::milliseconds(spread as i64);
        let by = self.usage_by.filter(|_| self.failures == 0 && !self.refused);
        Some(by.map_or(due, |by| due.min(by.max(tried))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn settled() -> Schedule {
        Schedule {
            balance_at: Some(at(0)),
            usage_at: Some(at(0)),
            keys_at: Some(at(0)),
            tried_at: Some(at(0)),
            ..Schedule::default()
        }
    }

    #[test]
    fn an_account_that_was_never_asked_is_asked_for_everything_at_once() {
        assert_eq!(Schedule::default().next(5, at(0), 0.0), Plan { at: at(0), calls: Calls::ALL });
    }

    #[test]
    fn an_idle_account_costs_one_call_for_the_balance() {
        assert_eq!(settled().next(5, at(1), 0.0), Plan { at: at(300), calls: Calls::BALANCE });
    }

    #[test]
    fn jitter_only_ever_lengthens_the_wait() {
        assert_eq!(settled().next(5, at(1), 1.0).at, at(330));
    }

    #[test]
    fn a_moved_balance_asks_for_the_usage() {
        let plan = Schedule { usage_wanted: true, ..settled() }.next(5, at(1), 0.0);
        assert!(plan.calls.usage && !plan.calls.keys);
    }

    #[test]
    fn usage_is_asked_for_before_rows_can_be_lost() {
        let plan = Schedule { usage_by: Some(at(120)), ..settled() }.next(60, at(1), 0.0);
        assert_eq!((plan.at, plan.calls.usage), (at(120), true));
    }

    #[test]
    fn failures_are_retried_soon_then_less_often_but_never_less_than_usual() {
        let wait = |failures| Schedule { failures, ..settled() }.next(5, at(1), 0.0).at;
        assert_eq!(
            [wait(1), wait(2), wait(3), wait(4), wait(40)],
            [at(30), at(60), at(120), at(240), at(300)]
        );
    }

    #[test]
    fn a_rate_limit_is_obeyed_even_when_a_person_waits_for_a_top_up() {
        let schedule = Schedule { not_before: Some(at(900)), watch_until: Some(at(600)), ..settled() };
        assert_eq!(schedule.next(5, at(1), 0.0).at, at(900));
        assert!(!schedule.old_when_looked_at(at(600)));
    }

    #[test]
    fn a_refused_key_is_not_tried_over_and_over() {
        assert_eq!(Schedule { refused: true, failures: 3, ..settled() }.next(5, at(1), 0.0).at, at(1800));
    }

    #[test]
    fn after_buy_credits_the_balance_is_looked_at_often_for_ten_minutes() {
        let watching =
            |tried| Schedule { tried_at: Some(at(tried)), watch_until: Some(at(600)), ..settled() };
        assert_eq!(watching(0).next(5, at(1), 0.0).at, at(20));
        assert_eq!(watching(620).next(5, at(621), 0.0).at, at(920));
    }

    #[test]
    fn an_account_that_is_near_its_limits_is_left_alone() {
        assert_eq!(Schedule { busy: true, ..settled() }.next(5, at(1), 0.0).at, at(1200));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_keep_figures_from_being_asked_for() {
        assert!(settled().old_when_looked_at(at(-3600)));
    }

    #[test]
    fn a_balance_is_stale_only_after_two_missed_looks() {
        assert!(!Schedule::stale(at(0), 5, at(660)));
        assert!(Schedule::stale(at(0), 5, at(661)));
    }

    #[test]
    fn an_idle_day_stays_far_under_the_accounts_limits() {
        let (mut schedule, mut now, mut requests) = (Schedule::default(), at(0), 0);
        while now < at(86_400) {
            let plan = schedule.next(5, now, 0.5);
            now = plan.at;
            schedule.tried_at = Some(now);
            for (asked, last) in [
                (plan.calls.balance, &mut schedule.balance_at),
                (plan.calls.usage, &mut schedule.usage_at),
                (plan.calls.keys, &mut schedule.keys_at),
            ] {
                if asked {
                    *last = Some(now);
                    requests += 1;
                }
            }
        }
        assert!((250..=400).contains(&requests), "{requests} requests");
    }
}
