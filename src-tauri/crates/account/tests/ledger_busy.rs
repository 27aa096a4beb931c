//! A busy account, asked while calls are under way: charged before their work, logged after it, refunded when they fail.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{DateTime, TimeDelta, Utc};
use history_support::{assert_sound, history, noon, row};
use openrush_account::history::{History, LedgerEntry, Observation};
use openrush_api::{Credits, UsageRow};

/// Prices of documented tools.
const TOOLS: [(&str, i64); 4] =
    [("inspect_domain", 3), ("audit_site", 10), ("inspect_serp", 2), ("export_dataset", 0)];

/// When the log says that a call was.
#[derive(Clone, Copy)]
enum Logged {
    AtItsStart,
    AtItsEnd,
}

struct Call {
    number: u64,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    tool: usize,
    failed: bool,
}

/// A service, as it is at any time.
struct Service {
    calls: Vec<Call>,
    top_ups: Vec<(DateTime<Utc>, i64)>,
    logged: Logged,
}

impl Service {
    /// About `a_minute` calls a minute for `hours` hours, of which some fail, and some purchases.
    fn busy(seed: u64, a_minute: f64, hours: i64, logged: Logged) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let (mut at, mut calls) = (noon(), Vec::new());
        let end = noon() + TimeDelta::hours(hours);
        while at < end {
            let pause = -(1.0 - random.f64()).ln() * 60_000.0 / a_minute;
            at += TimeDelta::milliseconds(pause as i64);
            let length = TimeDelta::milliseconds(random.i64(50..9_000));
            calls.push(Call {
                number: calls.len() as u64,
                start: at,
                end: at + length,
                tool: random.usize(0..TOOLS.len()),
                failed: random.u8(0..20) == 0,
            });
        }
        let top_ups = (0..6)
            .map(|_| (noon() + TimeDelta::seconds(random.i64(60..hours * 3600)), random.i64(1..4) * 1000));
        let mut top_ups: Vec<_> = top_ups.collect();
        top_ups.sort();
        Self { calls, top_ups, logged }
    }

    fn balance(&self, now: DateTime<Utc>) -> Credits {
        let bought: i64 = self.top_ups.iter().filter(|(at, _)| *at <= now).map(|(_, credits)| credits).sum();
        let held = |call: &&Call| call.start <= now && !(call.failed && call.end <= now);
        let spent: i64 = self.calls.iter().filter(held).map(|call| TOOLS[call.tool].1).sum();
        Credits::from(50_000 + bought - spent)
    }

    fn log(&self, now: DateTime<Utc>, limit: u16) -> Vec<UsageRow> {
        // Those under way are few: no call takes longer than nine seconds.
        let begun = self.calls.partition_point(|call| call.start <= now);
        let last = &self.calls[begun.saturating_sub(usize::from(limit) + 100)..begun];
        let mut rows: Vec<UsageRow> =
            last.iter().filter(|call| call.end <= now).map(|call| self.row(call)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.created_at));
        rows.truncate(limit.into());
        rows
    }

    fn row(&self, call: &Call) -> UsageRow {
        let (tool, price) = TOOLS[call.tool];
        let at = match self.logged {
            Logged::AtItsStart => call.start,
            Logged::AtItsEnd => call.end,
        };
        UsageRow {
            endpoint: format!("/v1/tools/{tool}"),
            status_code: if call.failed { 503 } else { 200 },
            credits_charged: Credits::from(if call.failed { 0 } else { price }),
            response_time_us: Some((call.end - call.start).num_microseconds().unwrap() as u64),
            ..row(call.number, at)
        }
    }
}

/// Asks as the app does: the balance every few minutes, and the usage after it.
fn watch(service: &Service, hours: i64, every: TimeDelta) -> (History, Vec<LedgerEntry>) {
    let mut history = history();
    let mut now = noon();
    let pause = TimeDelta::milliseconds(70);
    while now < noon() + TimeDelta::hours(hours) + TimeDelta::minutes(30) {
        let asked_at = now;
        now += pause;
        let balance = service.balance(now);
        now += pause;
        history.apply(&Observation::Balance { asked_at, at: now, balance }).unwrap();
        let mut limit = history.usage_limit().unwrap();
        loop {
            let asked_at = now;
            now += pause;
            let rows = service.log(now, limit);
            now += pause;
            let applied = history.apply(&Observation::Usage { asked_at, at: now, limit, rows }).unwrap();
            if applied.reaches_known || limit == 500 {
                break;
            }
            limit = 500;
        }
        now += every;
    }
    let ledger = history.ledger(noon() - TimeDelta::days(1), now).unwrap();
    (history, ledger)
}

fn explains_everything(logged: Logged, a_minute: f64) {
    for seed in 0..2 {
        let service = Service::busy(seed, a_minute, 8, logged);
        let (history, ledger) = watch(&service, 8, TimeDelta::minutes(5));
        assert_eq!(history.gaps().unwrap(), [], "no request may be lost");
        let found: Credits =
            history.snapshot(noon()).unwrap().top_ups.iter().map(|top_up| top_up.amount).sum();
        let bought: i64 = service.top_ups.iter().map(|(_, credits)| credits).sum();
        assert_eq!(found, Credits::from(bought), "seed {seed}: {:?}", service.top_ups);
        let unexplained: Vec<_> = ledger.iter().filter(|entry| !entry.unexplained.is_zero()).collect();
        assert!(unexplained.is_empty(), "seed {seed}: {unexplained:?}");
        for (at, _) in &service.top_ups {
            let seen = history.snapshot(noon()).unwrap().top_ups;
            assert!(
                seen.iter().any(|top_up| top_up.after <= *at && *at <= top_up.seen),
                "seed {seed}: {at}, {seen:?}"
            );
        }
        assert_sound(&history);
    }
}

#[test]
fn calls_under_way_are_no_mystery_where_the_log_names_their_start() {
    explains_everything(Logged::AtItsStart, 20.0);
}

#[test]
fn calls_under_way_are_no_mystery_where_the_log_names_their_end() {
    explains_everything(Logged::AtItsEnd, 20.0);
}

#[test]
fn an_account_at_its_limit_is_no_mystery_either() {
    explains_everything(Logged::AtItsStart, 58.0);
    explains_everything(Logged::AtItsEnd, 58.0);
}
