//! Credits that come back for requests of long ago, many at once: they are no purchase, however much they come to.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::TimeDelta;
use history_support::*;
use openrush_account::history::{Applied, History, Observation};
use openrush_account::view::TopUp;
use openrush_api::{Credits, UsageRow};

const DAY: i64 = 24 * 60;

/// 400 requests of 10 credits, the newest so many days old, each with its charge.
fn calls(days_ago: i64, refunded: usize) -> Vec<UsageRow> {
    let mut all = rows(0..400, at(-days_ago * DAY - 1));
    for (number, row) in all.iter_mut().enumerate() {
        row.credits_charged = Credits::from(if number < refunded { 0 } else { 10 });
    }
    all
}

/// Looks as the app does: the balance, then the usage, all of it where a part does not tell enough.
fn look(history: &mut History, minute: i64, credits: i64, log: &[UsageRow]) -> Vec<TopUp> {
    let mut told = balance(history, at(minute), credits).top_ups;
    let mut limit = history.usage_limit().unwrap();
    loop {
        let newest = log[log.len().saturating_sub(limit.into())..].to_vec();
        let asked_at = at(minute) + TimeDelta::seconds(2);
        let usage = Observation::Usage { asked_at, at: asked_at, limit, rows: newest };
        let Applied { top_ups, reaches_known, .. } = history.apply(&usage).unwrap();
        told.extend(top_ups);
        if reaches_known || limit == 500 {
            return told;
        }
        limit = 500;
    }
}

#[test]
fn refunds_of_many_requests_of_long_ago_are_no_top_up() {
    for days_ago in [0, 3] {
        for refunded in [10, 25, 60, 99, 100, 101, 110, 150] {
            let (mut history, came_back) = (history(), 10 * refunded as i64);
            look(&mut history, 0, 5_000, &calls(days_ago, 0));
            look(&mut history, 5, 5_000, &calls(days_ago, 0));
            assert_eq!(history.usage_limit().unwrap(), 25, "or the test tells nothing");
            let told = look(&mut history, 10, 5_000 + came_back, &calls(days_ago, refunded));
            assert_eq!(told, [], "{refunded} requests of {days_ago} days ago");
            assert_eq!(history.snapshot(at(11)).unwrap().top_ups, []);
            let ledger = history.ledger(at(-10), at(20)).unwrap();
            assert!(ledger.iter().all(|entry| entry.settled && entry.unexplained.is_zero()), "{ledger:?}");
            assert_sound(&history);
        }
    }
}

#[test]
fn a_purchase_beside_refunds_is_found_and_is_as_large_as_it_was() {
    for refunded in [1, 40, 100, 150] {
        let mut history = history();
        look(&mut history, 0, 5_000, &calls(2, 0));
        look(&mut history, 5, 5_000, &calls(2, 0));
        let told = look(&mut history, 10, 7_000 + 10 * refunded as i64, &calls(2, refunded));
        let amounts: Vec<_> = told.iter().map(|top_up| top_up.amount).collect();
        assert_eq!(amounts, [Credits::from(2_000)], "{refunded}");
        let known = history.snapshot(at(11)).unwrap().top_ups;
        assert_eq!(known.iter().map(|top_up| top_up.amount).sum::<Credits>(), Credits::from(2_000));
    }
}

#[test]
fn requests_that_give_credits_and_parts_of_credits_are_explained_like_all_others() {
    let mut history = history();
    look(&mut history, 0, 5_000, &[]);
    let charges = ["-2.5", "0.125", "3", "-0.000001", "0.375001"];
    let log = (0..).zip(charges).map(|(number, charge)| UsageRow {
        credits_charged: credits(charge),
        ..row(number, at(number as i64 + 1))
    });
    let log: Vec<UsageRow> = log.collect();
    let balance = Observation::Balance { asked_at: at(10), at: at(10), balance: credits("4999") };
    history.apply(&balance).unwrap();
    usage(&mut history, at(10) + TimeDelta::seconds(2), 500, log);
    let ledger = history.ledger(at(-10), at(20)).unwrap();
    assert!(ledger.iter().all(|entry| entry.settled && entry.unexplained.is_zero()), "{ledger:?}");
    assert_sound(&history);
}

#[test]
fn a_gap_leaves_what_was_judged_before_it_as_it_was() {
    let mut history = history();
    balance(&mut history, at(-60), 1_000);
    usage(&mut history, at(-60) + TimeDelta::seconds(2), 500, rows(0..100, at(-61)));
    balance(&mut history, at(0), 1_000 - 3 * 20);
    usage(&mut history, at(0) + TimeDelta::seconds(2), 500, rows(0..120, at(-1)));
    let before = history.ledger(at(-70), at(1)).unwrap();
    assert!(before.iter().all(|entry| !entry.requests_missing), "{before:?}");
    balance(&mut history, at(5_000), 100);
    usage(&mut history, at(5_000) + TimeDelta::seconds(2), 500, rows(2_000..2_500, at(4_999)));
    assert_eq!(history.gaps().unwrap().len(), 1);
    let all = history.ledger(at(-70), at(5_001)).unwrap();
    let missing: Vec<_> = all.iter().filter(|entry| entry.requests_missing).collect();
    assert_eq!(missing.len(), 1, "{all:?}");
    assert!(before.iter().all(|entry| all.contains(entry)), "{all:?}");
}
