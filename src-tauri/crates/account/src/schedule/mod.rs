//! When to ask the service next, and for what: pure, so that a week can be tested in a blink.
//!
//! Every request of this app is taken from the owner's own allowance (60 a minute, 1,000 an hour, 10,000 a day by
//! default, shared by all keys), so the scheduler asks for the balance only, and for more when there is a reason:
//!
//! - The **balance** is asked for as often as the person chose (5 minutes), whatever the account does: a change is seen
//!   within that time. An idle account costs 274 requests a day for it, with the jitter.
//! - The **usage** is asked for when the balance moved, when rows could be lost otherwise ([`sync`]), when the answers'
//!   headers tell of other traffic, and every half hour. While nothing at all happens, each answer without news doubles
//!   the half hour, up to four hours. The **keys** are asked for every hour, put off in the same way.
//! - **Nothing is lost**: 500 requests, the most that the service tells of, can be made in seven minutes. Where a look at
//!   the balance is that far off, because the person chose longer waits, the usage is looked at meanwhile. Where the
//!   system asks to save power or data it is only on an account that did something within three days; on any other half
//!   as often, so that the beginning of a burst after days of nothing can be missed in part, and the setting says so.
//! - Together an idle account costs fewer than 300 requests a day and a busy one fewer than 600, and [`Budget`] keeps
//!   whatever happens under 6% of the account's limits.
//!
//! [`sync`]: crate::history::sync

mod answers;
mod budget;
mod lossless;
#[cfg(test)]
mod tests;
mod wake;

use chrono::{DateTime, Duration, Utc};
use openrush_api::RateLimit;
use serde::{Deserialize, Serialize};

use lossless::FILLED_IN;

pub use answers::Failure;
pub use budget::Budget;

/// What the scheduler remembers of one account. What must outlive a restart is written to a file: when a rate limit is
/// lifted, what was used of the budget, and how old the balance is by this computer's clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Schedule {
    /// When the balance was last answered, by this computer's clock.
    pub balance_at: Option<DateTime<Utc>>,
    /// When the usage was last answered.
    #[serde(skip)]
    pub usage_at: Option<DateTime<Utc>>,
    /// When the keys were last answered.
    #[serde(skip)]
    pub keys_at: Option<DateTime<Utc>>,
    /// Something moved since the usage was asked for.
    #[serde(skip)]
    pub usage_wanted: bool,
    /// What was asked for and got an answer of no use: asked for again along with the balance.
    #[serde(skip)]
    pub unanswered: Calls,
    /// At the latest, so that the newest 500 rows still overlap with what is known.
    #[serde(skip)]
    pub usage_by: Option<DateTime<Utc>>,
    /// When an answer's headers last told of requests that this app did not make.
    #[serde(skip)]
    others_at: Option<DateTime<Utc>>,
    /// When requests of others, or a balance that moved, were last seen; at first, when the account was first looked at.
    pub stirred_at: Option<DateTime<Utc>>,
    /// Answers in a row that brought nothing new: usage.
    #[serde(skip)]
    quiet_usage: u8,
    /// Answers in a row that brought nothing new: keys.
    #[serde(skip)]
    quiet_keys: u8,
    /// When it was last tried, whatever came of it.
    #[serde(skip)]
    pub tried_at: Option<DateTime<Utc>>,
    /// Tries that failed in a row.
    #[serde(skip)]
    pub failures: u32,
    /// The key is refused: trying often does not help.
    #[serde(skip)]
    pub refused: bool,
    /// After a 429: not before, not even for a person.
    pub not_before: Option<DateTime<Utc>>,
    /// The service is down and said when it comes back: until then only a person asks.
    pub down_until: Option<DateTime<Utc>>,
    /// The account's own traffic has used up most of its allowance.
    #[serde(skip)]
    pub busy: bool,
    /// The last word on the rate limit.
    #[serde(skip)]
    rate: Option<RateLimit>,
    /// Requests of this app since then.
    #[serde(skip)]
    own: u32,
    /// A person waits for a top-up until then.
    #[serde(skip)]
    pub watch_until: Option<DateTime<Utc>>,
    /// A person waits for the first use of a new key until then.
    #[serde(skip)]
    pub watch_keys_until: Option<DateTime<Utc>>,
    /// A rotation waits for what its two keys do: the list is asked for every few minutes, for as long as it takes.
    #[serde(skip)]
    pub rotating: bool,
    /// Sooner than planned, as after waking up.
    #[serde(skip)]
    sooner: Option<DateTime<Utc>>,
    /// When the computer last woke up or its clock was set.
    #[serde(skip)]
    woke_at: Option<DateTime<Utc>>,
    /// The system asks to save power or data: half as often.
    #[serde(skip)]
    pub saving: bool,
    /// What may be asked for in the background.
    pub budget: Budget,
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

    /// Whether anything is asked for.
    #[must_use]
    pub fn any(self) -> bool {
        self.balance || self.usage || self.keys
    }
}

/// When to ask next, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Not before.
    pub at: DateTime<Utc>,
    /// What for.
    pub calls: Calls,
}

/// What a person looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looking {
    /// The window.
    AtFigures,
    /// The list of keys.
    AtKeys,
}

const USAGE_EVERY: Duration = Duration::minutes(30);
const KEYS_EVERY: Duration = Duration::hours(1);
/// Usage and keys of an account that stands still are put off up to this.
const QUIET_EVERY: Duration = Duration::hours(4);
const WATCH_EVERY: Duration = Duration::seconds(20);
const WATCH_KEYS_EVERY: Duration = Duration::seconds(40);
const ROTATING_EVERY: Duration = Duration::minutes(5);
const FIRST_RETRY: Duration = Duration::seconds(30);
const REFUSED_EVERY: Duration = Duration::minutes(30);
/// An account that is near its limits is left alone for so long, unless the person chose longer.
const BUSY_EVERY: Duration = Duration::minutes(20);
/// What is due within this time is asked for in the same go.
const TOGETHER: Duration = Duration::seconds(15);
/// No rate limit lasts longer: one that seems to was stored before the clock was set back.
const LONGEST_LIMIT: Duration = Duration::days(1);

/// How long the app looks out for a top-up after Buy credits.
pub const WATCH_FOR: Duration = Duration::minutes(10);

/// Figures older than this are asked for again when a person looks.
pub const OLD_WHEN_LOOKED_AT: Duration = Duration::minutes(1);

impl Schedule {
    /// The next plan. `minutes` is the person's choice, `jitter` a random share from 0 to 1 that spreads many
    /// computers: it lengthens a wait by at most a tenth.
    #[must_use]
    pub fn next(&self, minutes: u8, now: DateTime<Utc>, jitter: f64) -> Plan {
        let planned = self
            .balance_due(minutes, now, jitter)
            .min(self.usage_needed(now))
            .min(self.glance(minutes, now))
            .min(self.keys_watched(now));
        let at = self.sooner.map_or(planned, |sooner| planned.min(sooner)).max(now);
        let at = self.limit(now).map_or(at, |limit| at.max(limit));
        let at = bounded(self.down_until, now).map_or(at, |back| at.max(back));
        let ready =
            if self.watching(now) { self.budget.ready_on_credit(now) } else { self.budget.ready(now) };
        let at = at.max(ready);
        Plan { at, calls: self.due(minutes, at) }
    }

    /// What is due at `at`, as far as the budget allows it. At a time that was planned there is always something.
    #[must_use]
    pub fn due(&self, minutes: u8, at: DateTime<Utc>) -> Calls {
        let soon = at + TOGETHER;
        let [usage_every, keys_every] =
            [self.every(USAGE_EVERY, self.quiet_usage), self.every(KEYS_EVERY, self.quiet_keys)];
        let passed = |last: Option<DateTime<Utc>>, every: Duration| {
            last.is_none_or(|last| last + every <= soon || last > at)
        };
        let sooner = self.sooner.is_some_and(|sooner| sooner <= at);
        let glance = self.glance(minutes, at) <= soon;
        // Where a balance would be due soon after, one look does for both.
        let balance = sooner
            || self.balance_due(minutes, at, 0.0) <= soon
            || glance && self.pace(minutes) < FILLED_IN * 2;
        let by = [self.usage_by, self.others_by()].into_iter().flatten().any(|by| by <= soon)
            || glance && !balance;
        let usage_passed = passed(self.usage_at, usage_every);
        let again = self.unanswered;
        let usage = by || usage_passed || (self.usage_wanted || again.usage) && balance;
        // Unless a person waits for them, keys are worth no question of their own: they go along with the balance.
        let keys =
            balance && (again.keys || passed(self.keys_at, keys_every)) || self.keys_watched(at) <= soon;
        let mut left = if self.watching(at) { self.budget.left_on_credit(at) } else { self.budget.left(at) };
        let mut afford = |wanted: bool| {
            let had = wanted && left > 0;
            left -= usize::from(had);
            had
        };
        // The balance comes first, but where it takes all there is, the others have their turn now and then.
        let keys_first = afford(keys && passed(self.keys_at, keys_every * 2));
        let usage_first = afford(by || usage_passed);
        let balance = afford(balance);
        Calls { balance, usage: usage_first || afford(usage), keys: keys_first || afford(keys) }
    }

    /// What a person who looks now should get: nothing where the figures are fresh.
    #[must_use]
    pub fn wanted_by_looking(&self, looking: Looking, minutes: u8, now: DateTime<Utc>) -> Calls {
        if self.limited(now) {
            return Calls::default();
        }
        let old =
            |last: Option<DateTime<Utc>>| last.is_none_or(|at| now - at >= OLD_WHEN_LOOKED_AT || at > now);
        let balance = old(self.balance_at) || self.watching(now);
        let along = if balance { self.due(minutes, now) } else { Calls::default() };
        let keys = along.keys || looking == Looking::AtKeys && old(self.keys_at);
        Calls { balance, usage: along.usage, keys }
    }

    /// The last word on the account's rate limit, by the service's clock.
    #[must_use]
    pub fn rate(&self) -> Option<RateLimit> {
        self.rate
    }

    /// True while a 429 forbids asking.
    #[must_use]
    pub fn limited(&self, now: DateTime<Utc>) -> bool {
        self.limit(now).is_some()
    }

    /// Until when a 429 forbids asking.
    #[must_use]
    pub fn limit(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        bounded(self.not_before, now)
    }

    /// True while a person waits for a top-up. A time that lies further ahead was noted before the clock was set back.
    fn watching(&self, now: DateTime<Utc>) -> bool {
        self.watch_until.is_some_and(|until| now < until && until - now <= WATCH_FOR)
    }

    /// How long from one balance to the next, as things stand.
    fn pace(&self, minutes: u8) -> Duration {
        let chosen = Duration::minutes(i64::from(minutes.clamp(1, 60)));
        let chosen = if self.saving { chosen * 2 } else { chosen };
        if self.busy { chosen.max((chosen * 4).min(BUSY_EVERY)) } else { chosen }
    }

    /// How often something is asked for that brought nothing new so many times.
    fn every(&self, usual: Duration, quiet: u8) -> Duration {
        let every = (usual * (1 << quiet.min(8))).min(QUIET_EVERY.max(usual));
        if self.saving { every * 2 } else { every }
    }

    fn balance_due(&self, minutes: u8, now: DateTime<Utc>, jitter: f64) -> DateTime<Utc> {
        // What lies ahead was noted before the clock was set back, and tells nothing.
        let past = |at: Option<DateTime<Utc>>| at.filter(|at| *at <= now);
        let Some(tried) = past(self.tried_at) else { return now };
        let pace = self.pace(minutes);
        let (from, wait) = if self.refused {
            (tried, REFUSED_EVERY.max(pace))
        } else if self.failures > 0 {
            (tried, (FIRST_RETRY * (1 << self.failures.clamp(1, 8)) / 2).min(pace))
        } else if self.watching(tried) {
            (tried, WATCH_EVERY)
        } else {
            match past(self.balance_at) {
                Some(balance) => (balance, pace),
                None => return now,
            }
        };
        let spread = wait.num_milliseconds() as f64 * 0.1 * jitter.clamp(0.0, 1.0);
        from + wait + Duration::milliseconds(spread as i64)
    }

    /// When the keys are asked for because a person waits for a new one's first use.
    fn keys_watched(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let never = DateTime::<Utc>::MAX_UTC;
        let watching = self.watch_keys_until.is_some_and(|until| now < until && until - now <= WATCH_FOR);
        let ailing = self.failures > 0 || self.refused || self.unanswered.keys;
        if !(watching || self.rotating) || self.busy || ailing {
            return never;
        }
        let every = if watching { WATCH_KEYS_EVERY } else { ROTATING_EVERY };
        self.keys_at.filter(|at| *at <= now).map_or(never, |at| at + every)
    }

    /// When the usage is asked for at the latest although the balance is not due.
    fn usage_needed(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let never = DateTime::<Utc>::MAX_UTC;
        if self.failures > 0 || self.refused || self.tried_at.is_none() {
            return never;
        }
        // After a clock was set back it may lie far ahead; the balance, which is due at once then, sets it right.
        let by = self.usage_by.filter(|by| *by - now <= QUIET_EVERY * 2);
        [by, self.others_by()].into_iter().flatten().min().unwrap_or(never)
    }
}

/// A pause that the service asked for, while it lasts.
fn bounded(until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    until.filter(|until| now < *until && *until - now <= LONGEST_LIMIT)
}
