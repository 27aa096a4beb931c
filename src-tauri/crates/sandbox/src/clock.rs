//! Where the sandbox takes its time from. Nothing else in the crate asks the operating system.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// The source of every time in the sandbox: creation times, expiry, rate-limit windows, the `Date` header.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The computer's clock.
    System,
    /// A clock that stands still until it is moved.
    Manual(ManualClock),
}

impl Clock {
    /// The present, by this clock, to the microsecond: as exact as the service's answers.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match self {
            Clock::System => Utc::now(),
            Clock::Manual(clock) => clock.now(),
        };
        now.trunc_subsecs(6)
    }
}

/// A clock moved by hand. Clones share the same time.
#[derive(Clone, Debug)]
pub struct ManualClock(Arc<Mutex<Reading>>);

#[derive(Clone, Copy, Debug)]
enum Reading {
    Standing(DateTime<Utc>),
    Running { ahead: TimeDelta },
}

impl ManualClock {
    /// A clock that stands at `now`.
    pub fn at(now: DateTime<Utc>) -> ManualClock {
        ManualClock(Arc::new(Mutex::new(Reading::Standing(now))))
    }

    /// The time it shows.
    pub fn now(&self) -> DateTime<Utc> {
        match *self.reading() {
            Reading::Standing(now) => now,
            Reading::Running { ahead } => Utc::now() + ahead,
        }
    }

    /// Moves it to `now`, forwards or back, and lets it stand there.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.reading() = Reading::Standing(now);
    }

    /// Moves it forwards by `by` (back if negative). A running clock goes on running.
    pub fn advance(&self, by: TimeDelta) {
        let mut reading = self.reading();
        *reading = match *reading {
            Reading::Standing(now) => Reading::Standing(now + by),
            Reading::Running { ahead } => Reading::Running { ahead: ahead + by },
        };
    }

    /// From now on it runs like the computer's clock, starting at the time it shows: a history that was
    /// lived through step by step goes over into the present.
    pub fn run(&self) {
        let mut reading = self.reading();
        if let Reading::Standing(now) = *reading {
            *reading = Reading::Running { ahead: now - Utc::now() };
        }
    }

    fn reading(&self) -> std::sync::MutexGuard<'_, Reading> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-06-26T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_manual_clock_stands_still_until_it_is_moved() {
        let clock = ManualClock::at(noon());
        let other = clock.clone();
        assert_eq!(clock.now(), noon());
        other.advance(TimeDelta::seconds(90));
        assert_eq!(clock.now(), noon() + TimeDelta::seconds(90));
        clock.set(noon());
        assert_eq!(other.now(), noon());
    }

    #[test]
    fn a_clock_set_running_never_shows_less_than_where_it_started() {
        let clock = ManualClock::at(noon());
        clock.run();
        assert!(clock.now() >= noon());
        clock.advance(TimeDelta::days(1));
        assert!(clock.now() >= noon() + TimeDelta::days(1));
    }
}
