//! What keys do, day by day.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{NaiveDate, TimeDelta};
use history_support::*;
use openrush_account::health::KeyDay;
use openrush_account::history::History;
use openrush_account::view::{KeyDetail, OutcomeKind};
use openrush_api::Credits;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Requests of two keys: today, yesterday, and on the oldest day that counts and the one before it.
fn lived() -> History {
    let mut history = history();
    let mut other = row(9, at(-3));
    other.credential_id = Some("cred_2".parse().unwrap());
    let mut audit = row(5, at(-24 * 60));
    audit.endpoint = "/v1/tools/audit_site".into();
    audit.credits_charged = Credits::from(10);
    let rows = vec![
        row(1, at(-30 * 24 * 60)),
        row(2, at(-29 * 24 * 60)),
        failed(3, at(-24 * 60 - 2), 402, "no credits"),
        failed(4, at(-24 * 60 - 1), 422, "bad"),
        audit,
        failed(6, at(-6), 422, "bad"),
        failed(7, at(-5), 503, "down"),
        row(8, at(-4)),
        other,
    ];
    let mut made = key("cred_1", "Production server");
    made.created_at = at(-29 * 24 * 60 - 60);
    keys(&mut history, at(-1), vec![made, key("cred_2", "Staging bot"), key("cred_3", "Never used")]);
    usage(&mut history, at(0), 500, rows);
    history
}

fn days_of(history: &History, id: &str) -> Vec<KeyDay> {
    let snapshot = history.snapshot(at(1)).unwrap();
    snapshot.keys.into_iter().find(|key| key.credential.id.as_str() == id).unwrap().days
}

#[test]
fn a_key_without_a_name_is_called_by_its_beginning_everywhere() {
    let mut history = history();
    let mut nameless = key("cred_1", " ");
    nameless.prefix = "or_abc123...".into();
    keys(&mut history, at(-1), vec![nameless]);
    usage(&mut history, at(0), 500, vec![row(1, at(-1))]);
    let listed = history.snapshot(at(1)).unwrap().keys;
    assert_eq!(listed[0].credential.name, "or_abc123...");
    assert_eq!(history.revoke_impact("cred_1", at(1)).unwrap().unwrap().name, "or_abc123...");
}

#[test]
fn what_was_spent_in_thirty_days_counts_requests_of_every_key_and_of_none() {
    let mut history = history();
    keys(&mut history, at(-1), vec![key("cred_1", "Production server")]);
    let mut without = row(2, at(-3));
    without.credential_id = None;
    let mut unlisted = row(3, at(-2));
    unlisted.credential_id = Some("cred_gone".parse().unwrap());
    usage(&mut history, at(0), 500, vec![row(1, at(-30 * 24 * 60)), without, unlisted, row(4, at(-1))]);
    let each = row(4, at(-1)).credits_charged;
    assert_eq!(history.snapshot(at(1)).unwrap().spent_30_days, [each, each, each].into_iter().sum());
}

#[test]
fn a_key_has_its_thirty_days_with_what_it_did_on_each() {
    let history = lived();
    let days = days_of(&history, "cred_1");
    assert_eq!(days.len(), 30);
    assert_eq!((days[0].day, days[29].day), (day("2026-10-25"), day("2026-11-23")));
    assert!(days.windows(2).all(|pair| pair[0].day.succ_opt() == Some(pair[1].day)));
    assert_eq!((days[0].requests, days[0].credits), (1, credits("3")));
    assert_eq!((days[28].requests, days[28].credits), (3, credits("10")));
    assert_eq!(days[28].failures, [(OutcomeKind::NoCredits, 1), (OutcomeKind::BadRequest, 1)].into());
    assert_eq!(days[29].failures, [(OutcomeKind::BadRequest, 1), (OutcomeKind::ServiceError, 1)].into());
    assert!(days[1..28].iter().all(|day| day.requests == 0 && day.failures.is_empty()));

    let never = days_of(&history, "cred_3");
    assert!(never.len() == 30 && never.iter().all(|day| day.requests == 0));
    let snapshot = history.snapshot(at(1)).unwrap();
    let sums: Vec<_> = snapshot.keys.iter().map(|key| (key.credits_30_days, key.requests_30_days)).collect();
    assert_eq!(sums, [(credits("16"), 7), (credits("3"), 1), (credits("0"), 0)]);
}

#[test]
fn a_day_counts_as_a_habit_only_where_all_of_it_was_seen_and_the_key_was_there() {
    let history = lived();
    let whole = |id| days_of(&history, id).iter().map(|day| day.whole).collect::<Vec<_>>();
    // The whole log was seen, back to its first request; that key was made on the first of the days.
    assert_eq!(whole("cred_1"), [&[false][..], &[true; 29]].concat());
    assert_eq!(whole("cred_2"), [true; 30]);

    let mut later = history_support::history();
    keys(&mut later, at(-1), vec![key("cred_1", "Production server")]);
    usage(&mut later, at(0), 2, rows(0..2, at(-1)));
    assert!(days_of(&later, "cred_1").iter().all(|day| !day.whole), "older requests may have been missed");
}

fn detail(history: &History, id: &str) -> KeyDetail {
    history.key_detail(id, at(1)).unwrap().unwrap()
}

#[test]
fn the_details_of_a_key_add_up() {
    let history = lived();
    let key = detail(&history, "cred_1");
    assert_eq!((key.requests, key.failed, key.credits), (7, 4, credits("16")));
    assert_eq!(key.days.len(), 30);
    assert_eq!(key.days.iter().map(|day| day.total).sum::<Credits>(), key.credits);
    assert_eq!(key.days.iter().map(|day| day.requests).sum::<u64>(), key.requests);
    assert!(key.days.iter().all(|day| day.credits == [day.total] && day.complete));

    let tools: Vec<_> = key.tools.iter().map(|tool| (&*tool.tool, tool.requests, tool.credits)).collect();
    assert_eq!(tools, [("audit_site", 1, credits("10")), ("inspect_domain", 6, credits("6"))]);
    assert!((key.tools.iter().map(|tool| tool.percent).sum::<f64>() - 100.0).abs() < 1e-9);

    let errors: Vec<_> =
        key.errors.iter().map(|error| (error.outcome, error.requests, error.last_day)).collect();
    let expected = [
        (OutcomeKind::BadRequest, 2, day("2026-11-23")),
        (OutcomeKind::NoCredits, 1, day("2026-11-22")),
        (OutcomeKind::ServiceError, 1, day("2026-11-23")),
    ];
    assert_eq!(errors, expected);
}

#[test]
fn a_key_that_did_nothing_has_empty_details_and_one_that_was_never_seen_has_none() {
    let history = lived();
    let never = detail(&history, "cred_3");
    assert_eq!((never.requests, never.failed, never.tools.len(), never.errors.len()), (0, 0, 0, 0));
    assert_eq!(never.days.len(), 30);
    assert_eq!(history.key_detail("cred_4", at(1)).unwrap(), None);
}

#[test]
fn a_key_that_only_made_free_requests_has_no_shares() {
    let mut history = history();
    usage(&mut history, at(0), 500, vec![failed(1, at(-1), 422, "bad")]);
    let key = detail(&history, "cred_1");
    assert_eq!((key.tools[0].requests, key.tools[0].percent), (1, 0.0));
}

#[test]
fn the_day_on_which_credits_came_is_known() {
    let mut history = history();
    balance(&mut history, at(-3 * 24 * 60), 100);
    usage(&mut history, at(-3 * 24 * 60) + TimeDelta::seconds(2), 500, rows(0..10, at(-3 * 24 * 60 - 1)));
    assert_eq!(history.snapshot(at(0)).unwrap().filled, None);
    balance(&mut history, at(-24 * 60), 1100);
    usage(&mut history, at(-24 * 60) + TimeDelta::seconds(2), 500, rows(0..10, at(-3 * 24 * 60 - 1)));
    assert_eq!(history.snapshot(at(0)).unwrap().filled, Some(day("2026-11-22")));
}
