//! That nothing is lost: when something is looked at only because 500 requests may have been made.

use chrono::{DateTime, Duration, Utc};

use super::{Schedule, TOGETHER};

/// In so short a time 500 requests can be made at the published limits: whoever waits longer can lose some.
pub(super) const FILLED_IN: Duration = Duration::minutes(7);

/// An account on which nothing happened for so long is left alone where the system asks to save power or data: half as
/// often as others it is looked at only for a burst that may begin.
const ASLEEP_AFTER: Duration = Duration::days(3);

impl Schedule {
    /// When the usage is asked for at the latest because others made requests when it was last asked for, or since.
    pub(super) fn others_by(&self) -> Option<DateTime<Utc>> {
        let (others, usage) = self.others_at.zip(self.usage_at)?;
        (others + TOGETHER >= usage).then(|| usage + FILLED_IN)
    }

    /// When something is looked at only so that a burst that began since the last look is not missed in part.
    pub(super) fn glance(&self, minutes: u8, now: DateTime<Utc>) -> DateTime<Utc> {
        let never = DateTime::<Utc>::MAX_UTC;
        // What lies ahead was noted before the clock was set back.
        let last = self.balance_at.max(self.usage_at).filter(|at| *at <= now);
        let Some(last) = last.filter(|_| self.tried_at.is_some()) else { return never };
        // As of the last look, so that it comes out the same now and at the time that is planned.
        let asleep = self.stirred_at.is_some_and(|at| last - at > ASLEEP_AFTER);
        let every = if self.saving && asleep { FILLED_IN * 2 } else { FILLED_IN };
        if self.busy || self.failures > 0 || self.refused || self.pace(minutes) <= every {
            return never;
        }
        last + every
    }
}
