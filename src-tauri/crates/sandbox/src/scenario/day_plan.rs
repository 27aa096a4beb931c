//! What the agency means to do on one day: a pure function of the seed, the first moment and the day, so
//! that living through the days one by one or all at once gives the same history.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};

use super::cast::{Role, choose};
use super::story::{self, Event};
use crate::world::{Outcome, ids};

/// Something planned.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    Call {
        role: Role,
        tool: &'static str,
        outcome: Outcome,
    },
    /// Somebody looks at the balance.
    Look,
    Event(Event),
}

/// An act and its time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Planned {
    pub(crate) at: DateTime<Utc>,
    pub(crate) act: Act,
}

/// Everything planned for `date` (UTC) that is later than `birth`, by time.
pub(crate) fn plan(seed: u64, birth: DateTime<Utc>, date: NaiveDate) -> Vec<Planned> {
    let midnight = date.and_time(chrono::NaiveTime::MIN).and_utc();
    let day_seed =
        ids::mix(seed ^ ids::mix(birth.timestamp_micros() as u64) ^ date.num_days_from_ce() as u64);
    let mut day =
        Day { rng: fastrand::Rng::with_seed(day_seed), birth, midnight, acts: Vec::with_capacity(160) };
    day.fill();
    day.acts.retain(|planned| planned.at > birth);
    day.acts.sort_by_key(|planned| planned.at);
    day.acts
}

struct Day {
    rng: fastrand::Rng,
    birth: DateTime<Utc>,
    midnight: DateTime<Utc>,
    acts: Vec<Planned>,
}

impl Day {
    fn fill(&mut self) {
        let weekend = matches!(self.midnight.weekday(), Weekday::Sat | Weekday::Sun);
        let age_days = (self.midnight - self.birth).num_days();

        let all_day = if weekend { 24 } else { 20 };
        let working = if weekend { 34 } else { 46 };
        self.scattered(Role::Production, all_day, 0.0, 24.0);
        self.scattered(Role::Production, working, 6.5, 18.5);

        let bursts = if weekend { self.rng.u32(0..2) } else { self.rng.u32(2..5) };
        for _ in 0..bursts {
            self.burst(Role::ContentAgent, 5..10, 7.5..17.5, 12..70);
        }
        let chats = if weekend { self.rng.u32(0..2) } else { self.rng.u32(1..4) };
        for _ in 0..chats {
            self.burst(Role::Assistant, 3..8, 8.0..19.0, 8..45);
        }

        self.burst(Role::Staging, 6..10, 2.1..2.4, 3..10);
        if !weekend {
            let tries = self.rng.u32(0..7);
            self.scattered(Role::Staging, tries, 8.0, 17.0);
            let clicks = self.rng.u32(1..5);
            self.scattered(Role::Dashboard, clicks, 7.0, 18.0);
        }
        let monday = self.midnight.weekday() == Weekday::Mon;
        match (age_days >= 74, monday) {
            // The key has expired, and nobody has told the script.
            (true, _) => self.burst(Role::Reporting, 2..3, 6.0..6.05, 30..31),
            (false, true) => self.burst(Role::Reporting, 11..13, 6.0..6.05, 4..9),
            (false, false) => self.burst(Role::Reporting, 4..5, 6.0..6.05, 4..9),
        }
        if age_days <= 42 && !weekend {
            let errands = self.rng.u32(0..9);
            self.scattered(Role::Laptop, errands, 8.0, 20.0);
        }

        for hour in [8.6, 15.3] {
            let at = self.time_of_day(hour) + TimeDelta::seconds(self.rng.i64(0..1_500));
            self.acts.push(Planned { at, act: Act::Look });
        }
        let (birth, midnight) = (self.birth, self.midnight);
        let today = story::events().into_iter().map(|(age, event)| (birth + age, event));
        let today = today.filter(|(at, _)| *at >= midnight && *at < midnight + TimeDelta::days(1));
        self.acts.extend(today.map(|(at, event)| Planned { at, act: Act::Event(event) }));
    }

    /// Calls at any time between two hours of the day, a tenth more or fewer than `about`.
    fn scattered(&mut self, role: Role, about: u32, from_hour: f64, to_hour: f64) {
        let calls = (f64::from(about) * (0.85 + 0.3 * self.rng.f64())).round() as u32;
        for _ in 0..calls {
            let hour = from_hour + (to_hour - from_hour) * self.rng.f64();
            self.call(role, self.time_of_day(hour));
        }
    }

    /// Calls one after another, with pauses of some seconds.
    fn burst(
        &mut self,
        role: Role,
        calls: std::ops::Range<u32>,
        start_hour: std::ops::Range<f64>,
        pause_seconds: std::ops::Range<i64>,
    ) {
        let start = start_hour.start + (start_hour.end - start_hour.start) * self.rng.f64();
        let mut at = self.time_of_day(start);
        for _ in 0..self.rng.u32(calls) {
            self.call(role, at);
            at += TimeDelta::seconds(self.rng.i64(pause_seconds.clone()));
            at += TimeDelta::microseconds(self.rng.i64(0..1_000_000));
        }
    }

    fn call(&mut self, role: Role, at: DateTime<Utc>) {
        let Some(tool) = choose(&mut self.rng, role.tools()) else {
            return;
        };
        let outcome = outcome(&mut self.rng, role, at - self.birth);
        self.acts.push(Planned { at, act: Act::Call { role, tool, outcome } });
    }

    fn time_of_day(&self, hour: f64) -> DateTime<Utc> {
        self.midnight + TimeDelta::microseconds((hour * 3_600_000_000.0) as i64)
    }
}

/// How a call ends, whatever the balance says.
pub(crate) fn outcome(rng: &mut fastrand::Rng, role: Role, age: TimeDelta) -> Outcome {
    // Calls in a thousand.
    let clumsy = match role {
        Role::Staging => 50,
        Role::ContentAgent | Role::Assistant => 15,
        Role::Production | Role::Reporting | Role::Laptop | Role::Dashboard => 5,
    };
    let clumsy = clumsy + story::caller_failures(age);
    let provider = story::provider_failures(age);
    let fate = rng.u32(0..1_000);
    if fate < provider {
        Outcome::ProviderFailed
    } else if fate < provider + clumsy {
        match rng.u32(0..8) {
            0..4 => Outcome::Invalid,
            4..7 => Outcome::BadRequest,
            _ => Outcome::RateLimited,
        }
    } else {
        Outcome::Success
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_the_same_however_often_it_is_planned_and_in_order() {
        let birth: DateTime<Utc> = "2026-03-01T09:30:00Z".parse().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
        let acts = plan(1, birth, date);
        assert_eq!(acts, plan(1, birth, date));
        assert_ne!(acts, plan(2, birth, date));
        assert!(acts.is_sorted_by_key(|planned| planned.at));
    }

    #[test]
    fn nothing_is_planned_before_the_first_moment() {
        let birth: DateTime<Utc> = "2026-03-04T12:00:00Z".parse().unwrap();
        let acts = plan(1, birth, birth.date_naive());
        assert!(!acts.is_empty() && acts.iter().all(|planned| planned.at > birth));
    }
}
