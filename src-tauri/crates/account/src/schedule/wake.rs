//! What interrupts the plan: a computer that wakes up, a network that comes back, a clock that was set.

use chrono::{DateTime, Duration, Utc};

use super::{OLD_WHEN_LOOKED_AT, Schedule};

/// A computer that just woke up has no network for a moment.
const NETWORK_TAKES: Duration = Duration::seconds(4);

/// Several of these come at once, and one after the other is soon enough.
const APART: Duration = Duration::seconds(10);

/// Between a wake-up and the first answer an old figure is not called stale: nobody missed anything.
const GRACE: Duration = Duration::seconds(90);

/// A wall clock that runs so far ahead of, or behind, the time that passed was set, or stood still with the computer.
const LEAP: Duration = Duration::seconds(30);

impl Schedule {
    /// The computer woke up, or its clock was set.
    pub fn woke(&mut self, now: DateTime<Utc>) {
        self.woke_at = Some(now);
        self.hurry(NETWORK_TAKES, now);
    }

    /// There is a network again, or another one.
    pub fn network_came(&mut self, now: DateTime<Utc>) {
        // Whoever said so may have stood in between.
        self.down_until = None;
        self.hurry(Duration::seconds(1), now);
    }

    /// Tells from a wait whether the computer slept or the clock was set meanwhile.
    #[must_use]
    pub fn leapt(wall: Duration, passed: std::time::Duration) -> bool {
        let passed = Duration::from_std(passed).unwrap_or(Duration::MAX);
        (wall - passed).abs() > LEAP
    }

    /// The age at which a balance becomes stale: two missed looks and a minute.
    #[must_use]
    pub fn stale_after(&self, minutes: u8) -> Duration {
        self.pace(minutes) * 2 + Duration::minutes(1)
    }

    /// True when the balance that was answered at `balance_at`, by this computer's clock, is older than it should be.
    #[must_use]
    pub fn stale(&self, balance_at: DateTime<Utc>, minutes: u8, now: DateTime<Utc>) -> bool {
        let just_woke = self.woke_at.is_some_and(|woke| woke <= now && now - woke < GRACE);
        now - balance_at > self.stale_after(minutes) && !just_woke
    }

    /// Asks soon, unless the figures are fresh.
    fn hurry(&mut self, wait: Duration, now: DateTime<Utc>) {
        let fresh = self.balance_at.is_some_and(|at| at <= now && now - at < OLD_WHEN_LOOKED_AT);
        if self.refused || fresh && self.failures == 0 {
            return;
        }
        let apart = self.tried_at.filter(|at| *at <= now).map_or(now, |at| at + APART);
        let wanted = (now + wait).max(apart);
        self.sooner = Some(match self.sooner {
            // A clock that was set back left it far ahead.
            Some(sooner) if sooner - now <= APART => sooner.min(wanted).max(now),
            _ => wanted,
        });
    }
}
