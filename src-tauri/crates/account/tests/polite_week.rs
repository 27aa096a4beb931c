//! A week of the scheduler, beside accounts that do nothing, something and a lot: how many requests a day it makes, and
//! how late a change is seen. Nothing waits: the time is a number.
//!
//! `cargo test -p openrush-account --test polite_week -- --nocapture` prints the table.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "the table is what it is for")]

mod history_support;

use chrono::{DateTime, Duration, Timelike as _, Utc};
use history_support::{failed, history, noon, row};
use openrush_account::history::Observation;
use openrush_account::history::sync::Windows;
use openrush_account::schedule::Schedule;
use openrush_api::{Credits, RateLimit, UsageRow};

const DAYS: i64 = 7;

/// An account's requests of a week, oldest first.
struct Account {
    name: &'static str,
    rows: Vec<UsageRow>,
    minutes: u8,
    /// The system asks to save power or data.
    saving: bool,
    /// It uses up its limits at times.
    at_limits: bool,
}

/// A request now and then: so many an hour by day, in bursts, and a tenth of it by night.
fn account(name: &'static str, an_hour: f64, share_failed: f64, minutes: u8) -> Account {
    let mut random = fastrand::Rng::with_seed(an_hour.to_bits());
    let (mut at, mut rows) = (noon(), Vec::new());
    while an_hour > 0.0 && at < noon() + Duration::days(DAYS) {
        let awake = (7..22).contains(&at.hour());
        let pause = -(1.0 - random.f64()).ln() * 3_600_000.0 / if awake { an_hour } else { an_hour / 10.0 };
        at += Duration::milliseconds(pause as i64 + 1);
        let number = rows.len() as u64;
        rows.push(if random.f64() < share_failed { failed(number, at, 422, "bad") } else { row(number, at) });
    }
    Account { name, rows, minutes, saving: false, at_limits: false }
}

/// Nothing at all, and once a day as many requests as the limits allow for a quarter of an hour; each day at another time.
/// Requests for nothing are turned away.
fn bursts(name: &'static str, free: bool, minutes: u8) -> Account {
    let mut rows = Vec::new();
    for day in 0..DAYS {
        let begin = noon() + Duration::days(day) + Duration::seconds(7_919 * (day + 1) + 13);
        for number in 0..900 {
            let at = begin + Duration::seconds(number);
            let number = rows.len() as u64;
            rows.push(if free { failed(number, at, 422, "bad") } else { row(number, at) });
        }
    }
    Account { name, rows, minutes, saving: false, at_limits: true }
}

impl Account {
    fn until(&self, now: DateTime<Utc>) -> &[UsageRow] {
        &self.rows[..self.rows.partition_point(|row| row.created_at <= now)]
    }

    fn balance(&self, now: DateTime<Utc>) -> i64 {
        1_000_000 - 3 * self.until(now).iter().filter(|row| row.status_code == 200).count() as i64
    }

    /// What the headers tell of the minute's window.
    fn rate(&self, own: u64, now: DateTime<Utc>) -> RateLimit {
        let minute = now.with_second(0).unwrap().with_nanosecond(0).unwrap();
        let others = self.until(now).len() - self.until(minute - Duration::milliseconds(1)).len();
        let used = (others as u64 + own).min(60);
        RateLimit { limit: 60, remaining: 60 - used, reset: minute + Duration::minutes(1) }
    }
}

#[derive(Debug, Default)]
struct Week {
    balance: [usize; DAYS as usize],
    usage: [usize; DAYS as usize],
    keys: [usize; DAYS as usize],
    /// Requests of the account that were never seen.
    missed: usize,
    longest_wait: Duration,
}

impl Week {
    fn a_day(&self) -> Vec<usize> {
        (0..DAYS as usize).map(|day| self.balance[day] + self.usage[day] + self.keys[day]).collect()
    }
}

fn live(account: &Account) -> Week {
    let mut random = fastrand::Rng::with_seed(11);
    let (mut schedule, mut history, mut week) = (Schedule::default(), history(), Week::default());
    schedule.saving = account.saving;
    let (mut now, mut newest, mut looked) = (noon(), None, noon());
    let end = noon() + Duration::days(DAYS);
    let (mut known, mut last_balance) = (0, None);
    loop {
        let plan = schedule.next(account.minutes, now, random.f64());
        assert!(plan.calls.any() && plan.at >= now);
        now = plan.at;
        if now >= end {
            week.missed = account.until(looked).len() - known;
            return week;
        }
        let day = (now - noon()).num_days() as usize;
        let mut own = 0;
        let mut ask = |schedule: &mut Schedule| {
            own += 1;
            schedule.budget.take(1, now);
            schedule.rate_told(account.rate(own, now), now, now);
        };
        if plan.calls.balance {
            ask(&mut schedule);
            week.balance[day] += 1;
            week.longest_wait = week.longest_wait.max(now - schedule.balance_at.unwrap_or(now));
            let balance = Credits::from(account.balance(now));
            history.apply(&Observation::Balance { asked_at: now, at: now, balance }).unwrap();
            schedule.balance_answered(last_balance.is_some_and(|before| before != balance), now);
            last_balance = Some(balance);
        }
        if plan.calls.usage || schedule.usage_wanted && schedule.budget.left(now) > 0 {
            let (mut limit, mut news) = (history.usage_limit().unwrap(), false);
            loop {
                ask(&mut schedule);
                week.usage[day] += 1;
                let all = account.until(now);
                let rows = all[all.len().saturating_sub(limit.into())..].to_vec();
                news |= rows.last().map(|row| row.created_at) > newest;
                newest = rows.last().map(|row| row.created_at).max(newest);
                let usage = Observation::Usage { asked_at: now, at: now, limit, rows };
                let applied = history.apply(&usage).unwrap();
                known += applied.new_rows;
                if applied.reaches_known || limit == 500 {
                    break;
                }
                limit = 500;
            }
            looked = now;
            schedule.usage_answered(news, now);
        }
        if plan.calls.keys {
            ask(&mut schedule);
            week.keys[day] += 1;
            schedule.keys_answered(false, now);
        }
        schedule.usage_by = history.usage_by(now, &Windows::default()).unwrap();
        schedule.tried(Ok(()), None, now);
    }
}

#[test]
fn a_week_costs_fewer_than_300_requests_a_day_idle_and_fewer_than_600_busy_and_misses_nothing() {
    let accounts = [
        account("idle", 0.0, 0.0, 5),
        account("normal, 90 requests a day", 6.0, 0.05, 5),
        account("agency, 1,500 a day", 100.0, 0.05, 5),
        account("busy, 9,000 a day", 580.0, 0.05, 5),
        account("failing, 300 a day that cost nothing", 20.0, 1.0, 5),
        account("normal, a look a minute", 6.0, 0.05, 1),
        account("busy, a look an hour", 580.0, 0.05, 60),
        account("idle, a look an hour", 0.0, 0.0, 60),
        account("idle, a look every 8 minutes", 0.0, 0.0, 8),
        account("idle, a look every 10 minutes", 0.0, 0.0, 10),
        account("idle, a look every 14 minutes", 0.0, 0.0, 14),
        account("idle, a look every 15 minutes", 0.0, 0.0, 15),
        bursts("quiet, and bursts that are charged", false, 5),
        bursts("quiet, and bursts that cost nothing", true, 5),
        bursts("the same, a look every 10 minutes", false, 10),
        bursts("the same, free, a look every 10 minutes", true, 10),
        bursts("the same, a look an hour", false, 60),
        bursts("the same, free, a look an hour", true, 60),
        Account { saving: true, ..account("idle, saving power", 0.0, 0.0, 5) },
        Account { saving: true, ..account("idle, saving power, a look an hour", 0.0, 0.0, 60) },
        Account { saving: true, ..account("agency, saving power", 100.0, 0.05, 5) },
        Account { saving: true, ..account("busy, saving power", 580.0, 0.05, 5) },
        Account { saving: true, ..bursts("quiet, and bursts, saving power", false, 5) },
        Account { saving: true, ..bursts("the same, free, saving power", true, 5) },
        Account { saving: true, ..bursts("the same, saving, a look an hour", false, 60) },
        Account { saving: true, ..bursts("the same, free, saving, a look an hour", true, 60) },
    ];
    println!("{:<40}{:>30}   balance usage keys (last day), missed", "account", "requests a day");
    let weeks: Vec<_> = accounts.iter().map(|account| (account, live(account))).collect();
    for (account, week) in &weeks {
        let last = DAYS as usize - 1;
        println!(
            "{:<40}{:>30}   {} {} {}, {}",
            account.name,
            week.a_day().iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            week.balance[last],
            week.usage[last],
            week.keys[last],
            week.missed
        );
    }
    for (account, week) in &weeks {
        let most = if account.rows.is_empty() { 300 } else { 600 };
        assert!(
            week.a_day().iter().all(|requests| *requests <= most),
            "{}: {:?}",
            account.name,
            week.a_day()
        );
        assert_eq!(week.missed, 0, "{}", account.name);
        if account.saving {
            // Half as often, as the system asks, once it is clear that nothing happens.
            if account.rows.is_empty() && account.minutes == 5 {
                assert!(week.a_day().last().is_some_and(|requests| *requests <= 160), "{:?}", week.a_day());
            }
            continue;
        }
        assert!(week.keys.iter().all(|keys| *keys >= 4), "{}: {:?}", account.name, week.keys);
        assert!(week.usage.iter().all(|usage| *usage >= 4), "{}: {:?}", account.name, week.usage);
        // An account that uses up its limits is left alone for up to twenty minutes: its usage is asked for all the same.
        if account.minutes == 5 && !account.at_limits {
            assert!(week.longest_wait <= Duration::seconds(330), "{}: {}", account.name, week.longest_wait);
        }
    }
}
