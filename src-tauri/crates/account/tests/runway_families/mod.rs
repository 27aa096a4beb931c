//! Simulated accounts of five families, for measuring and for testing how well the runway forecasts.
#![allow(dead_code, reason = "the test and the benchmark each look at other figures")]

use chrono::{Datelike, Days, NaiveDate};
use openrush_account::runway::{Day, Today, estimate};
use openrush_account::view::Runway;

/// Days that are lived through.
const FUTURE: u64 = 1_200;

/// How a kind of account spends.
#[derive(Clone, Copy)]
pub(crate) enum Family {
    Steady,
    Weekly,
    Bursty,
    Trending,
    Paused,
}

/// All of them, by name.
pub(crate) const FAMILIES: [(Family, &str); 5] = [
    (Family::Steady, "steady"),
    (Family::Weekly, "weekly"),
    (Family::Bursty, "bursty"),
    (Family::Trending, "trending"),
    (Family::Paused, "paused and resumed"),
];

/// An account on a day, what was forecast for it, and what happened.
#[derive(Clone, Copy)]
pub(crate) struct Trial {
    pub(crate) known: usize,
    pub(crate) truth: f64,
    pub(crate) estimate: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) week: f64,
    pub(crate) month: f64,
}

impl Trial {
    /// Whether what happened lies within the interval that was told.
    pub(crate) fn holds(&self) -> bool {
        self.low <= self.truth && self.truth <= self.high
    }

    /// `None` where nothing was being spent, so that nothing was forecast.
    pub(crate) fn of(family: Family, seed: u64) -> Option<Self> {
        let mut random = fastrand::Rng::with_seed(seed);
        // From 3 days known to 100, few as often as many.
        let known = (3.0 * (34.0_f64).powf(random.f64())) as u64;
        let today = NaiveDate::from_ymd_opt(2026, 11, 23)?.checked_add_days(Days::new(random.u64(0..7)))?;
        let first = today.checked_sub_days(Days::new(known))?;
        let mut account = Account::new(family, &mut random);
        let days: Vec<NaiveDate> = first.iter_days().take((known + FUTURE) as usize).collect();
        let spent: Vec<f64> = days.iter().map(|day| account.spend(*day, &mut random)).collect();
        // A balance for two to forty-five days of what the account is like now, which no forecast can know.
        let balance = account.level_after(known) * random.f64().mul_add(43.0, 2.0);
        let share = random.f64();
        let (past, future) = spent.split_at(known as usize);

        let mut left = balance;
        let mut truth = None;
        for (day, spend) in future.iter().enumerate() {
            let length = if day == 0 { 1.0 - share } else { 1.0 };
            let passed = if day == 0 { 0.0 } else { day as f64 - share };
            if spend * length >= left && *spend > 0.0 {
                truth = Some(passed + left / spend);
                break;
            }
            left -= spend * length;
        }
        let past_days: Vec<Day> =
            days.iter().zip(past).map(|(day, spent)| Day { day: *day, spent: Some(*spent) }).collect();
        let Runway::Estimate { days: middle, low, high, .. } =
            estimate(&past_days, Today::seen(today, future[0] * share, share), balance)
        else {
            return None;
        };
        let naive = |days: usize| {
            let last = &past[past.len().saturating_sub(days)..];
            balance * last.len() as f64 / last.iter().sum::<f64>()
        };
        Some(Self {
            known: known as usize,
            truth: truth?.max(0.02),
            estimate: middle,
            low,
            high: high.unwrap_or(f64::INFINITY),
            week: naive(7),
            month: naive(30),
        })
    }
}

/// What an account spends.
struct Account {
    family: Family,
    level: f64,
    noise: f64,
    growth: f64,
    drift: f64,
    week: [f64; 7],
    burst: (f64, f64),
    pause: (f64, f64),
    paused: bool,
    day: f64,
    wander: f64,
}

impl Account {
    fn new(family: Family, random: &mut fastrand::Rng) -> Self {
        let mut between = |low: f64, high: f64| low + (high - low) * random.f64();
        let mut account = Self {
            family,
            level: between(3.0, 7.5).exp(),
            noise: between(0.1, 0.35),
            growth: 0.0,
            drift: 0.0,
            week: [1.0; 7],
            burst: (0.0, 1.0),
            pause: (0.0, 1.0),
            paused: false,
            day: 0.0,
            wander: 0.0,
        };
        match family {
            Family::Steady => account.drift = between(0.0, 0.01),
            Family::Weekly => {
                let weekend = between(0.05, 0.5);
                account.week = [1.0, 1.1, 1.0, 1.0, 0.9, 0.0, 0.0].map(|day: f64| day * between(0.85, 1.15));
                account.week[5] = weekend;
                account.week[6] = weekend * between(0.5, 1.2);
                let mean = account.week.iter().sum::<f64>() / 7.0;
                account.week = account.week.map(|day| day / mean);
                account.drift = between(0.0, 0.02);
            }
            Family::Bursty => {
                account.noise = between(0.3, 0.6);
                account.burst = (between(0.05, 0.2), between(4.0, 12.0));
            }
            Family::Trending => {
                let growth = between(0.005, 0.02);
                account.growth = if between(0.0, 1.0) < 0.65 { growth } else { -growth };
            }
            Family::Paused => {
                account.pause = (1.0 / between(8.0, 30.0), 1.0 / between(3.0, 10.0));
                if between(0.0, 1.0) < 0.5 {
                    account.week = [1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5];
                }
            }
        }
        account
    }

    /// What a day costs on the long average, after so many days.
    fn level_after(&self, days: u64) -> f64 {
        let burst = 1.0 + self.burst.0 * (self.burst.1 - 1.0);
        let active = if self.pause.0 > 0.0 { self.pause.1 / (self.pause.0 + self.pause.1) } else { 1.0 };
        self.level * (self.growth * days as f64).exp() * burst * active
    }

    fn spend(&mut self, day: NaiveDate, random: &mut fastrand::Rng) -> f64 {
        self.day += 1.0;
        self.wander += self.drift * normal(random);
        if matches!(self.family, Family::Paused) {
            self.paused =
                if self.paused { random.f64() >= self.pause.1 } else { random.f64() < self.pause.0 };
            if self.paused {
                return 0.0;
            }
        }
        let luck = (self.noise * normal(random) - self.noise * self.noise / 2.0).exp();
        let burst =
            if random.f64() < self.burst.0 { self.burst.1 * (0.3 * normal(random)).exp() } else { 1.0 };
        let of_week = self.week[day.weekday().num_days_from_monday() as usize];
        // Credits are whole.
        (self.level * (self.growth * self.day + self.wander).exp() * of_week * luck * burst).round()
    }
}

fn normal(random: &mut fastrand::Rng) -> f64 {
    let radius = (-2.0 * (1.0 - random.f64()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.f64()).cos()
}
