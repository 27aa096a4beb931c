//! Requests are stored once, however they arrive, and their sums agree.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{TimeDelta, Utc};
use history_support::*;
use openrush_account::history::History;
use openrush_account::view::{ActivityQuery, Overview};
use openrush_account::view::{GroupBy, Outcome, OutcomeKind, OverviewQuery, OverviewRange};
use openrush_api::{Credits, UsageRow};
use proptest::prelude::*;

fn overview(history: &History, by: GroupBy) -> Overview {
    history.overview(OverviewQuery { range: OverviewRange::Week, by }, at(60)).unwrap()
}

#[test]
fn a_request_that_is_seen_twice_is_stored_once() {
    let mut history = history();
    let first = usage(&mut history, at(0), 50, rows(0..5, at(-1)));
    assert_eq!((first.new_rows, first.changed_rows), (5, 0));
    let mut again = rows(0..7, at(1));
    again.extend(rows(0..7, at(1)));
    let second = usage(&mut history, at(2), 50, again);
    assert_eq!((second.new_rows, second.changed_rows), (2, 0));
    assert_eq!(history.snapshot(at(3)).unwrap().requests, 7);
    assert_sound(&history);
}

#[test]
fn a_request_that_changed_changes_its_sums_too() {
    let mut history = history();
    usage(&mut history, at(0), 50, rows(0..3, at(-1)));
    let mut later = rows(0..3, at(-1));
    later[1].credits_charged = Credits::ZERO;
    later[1].status_code = 503;
    later[2].endpoint = "/v1/tools/audit_site".into();
    later[2].created_at = at(-1) - TimeDelta::days(2);
    let applied = usage(&mut history, at(1), 50, later);
    assert_eq!((applied.new_rows, applied.changed_rows), (0, 2));
    let overview = overview(&history, GroupBy::Tool);
    assert_eq!((overview.total, overview.requests, overview.failed), (Credits::from(6), 3, 1));
    let groups: Vec<_> = overview.groups.iter().map(|group| (group.id.as_str(), group.requests)).collect();
    assert_eq!(groups, [("inspect_domain", 2), ("audit_site", 1)]);
    assert_sound(&history);
}

#[test]
fn requests_of_the_same_time_are_told_apart_and_keep_an_order() {
    let mut history = history();
    let same: Vec<UsageRow> = (0..300).map(|number| row(number, at(0))).collect();
    usage(&mut history, at(1), 500, same.clone());
    usage(&mut history, at(2), 500, same.into_iter().rev().collect());
    let query = |after| ActivityQuery { limit: Some(7), after, ..Default::default() };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = history.activity(&query(after), at(3)).unwrap();
        seen.extend(page.rows.into_iter().map(|row| row.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, ids(&history));
    assert_eq!(seen.len(), 300);
    assert_sound(&history);
}

#[test]
fn a_microsecond_holds_2048_requests_and_further_ones_are_refused_and_counted() {
    let mut history = history();
    let many = (0..2_100).map(|number| row(number, at(0))).collect();
    let applied = usage(&mut history, at(1), 500, many);
    assert_eq!((applied.new_rows, applied.refused), (2_048, 52));
    assert_sound(&history);
}

#[test]
fn ids_whose_hashes_collide_are_still_different_requests() {
    // Upper and lower case begin their search at the same place.
    let mut history = history();
    let of = |id: &str| UsageRow { id: id.parse().unwrap(), ..row(0, at(0)) };
    let (lower, upper, mixed) = (of("log_abc"), of("LOG_ABC"), of("Log_Abc"));
    usage(&mut history, at(1), 50, vec![lower.clone(), upper.clone()]);
    let applied = usage(&mut history, at(2), 50, vec![upper, mixed, lower]);
    assert_eq!((applied.new_rows, applied.changed_rows), (1, 0));
    for id in ["log_abc", "LOG_ABC", "Log_Abc"] {
        assert_eq!(history.request(id).unwrap().unwrap().row.id, id);
    }
    assert!(history.request("lOG_aBC").unwrap().is_some(), "case matters only where it tells two apart");
    assert!(history.request("log_abd").unwrap().is_none());
    assert_sound(&history);
}

#[test]
fn a_row_that_cannot_be_is_refused_and_the_others_are_kept() {
    let mut history = history();
    let mut strange = rows(0..4, at(-1));
    strange[0].created_at = "9999-12-31T00:00:00Z".parse().unwrap();
    strange[1].created_at = chrono::DateTime::<Utc>::MIN_UTC;
    strange[2].credits_charged = credits("79228162514264337593543950335");
    let applied = usage(&mut history, at(0), 50, strange);
    assert_eq!((applied.new_rows, applied.refused), (1, 3));
    assert_sound(&history);
}

#[test]
fn what_is_finer_than_a_millionth_of_a_credit_is_rounded_and_counted() {
    let mut history = history();
    let mut fine = rows(0..2, at(-1));
    fine[0].credits_charged = credits("0.30000000000000004");
    fine[1].credits_charged = credits("0.25");
    let applied = usage(&mut history, at(0), 50, fine.clone());
    assert_eq!((applied.new_rows, applied.rounded), (2, 1));
    assert_eq!(overview(&history, GroupBy::Tool).total, credits("0.55"));
    let again = usage(&mut history, at(1), 50, fine);
    assert_eq!(again.changed_rows, 0, "rounding is no change");
}

#[test]
fn every_field_of_a_request_comes_back() {
    let mut history = history();
    let mut wanted = failed(7, at(-5), 422, "Field <b>target</b> is \u{202e}missing");
    wanted.endpoint = "/v1/tools/some_new_tool".into();
    wanted.auth_source = "api_key".into();
    wanted.dataforseo_cost_usd = Some("0.000000125".parse().unwrap());
    wanted.response_time_us = Some(1_500);
    usage(&mut history, at(0), 50, vec![wanted.clone()]);
    keys(&mut history, at(1), vec![key("cred_1", "Production server")]);
    let detail = history.request(wanted.id.as_str()).unwrap().unwrap();
    assert_eq!(detail.row.at, wanted.created_at);
    assert_eq!(detail.row.tool, "some_new_tool");
    assert_eq!(detail.row.credential.as_deref(), Some("cred_1"));
    assert_eq!(detail.row.credential_name.as_deref(), Some("Production server"));
    assert_eq!((detail.row.status, detail.row.outcome), (422, OutcomeKind::BadRequest));
    assert_eq!(
        (detail.row.duration_ms, detail.row.response_bytes, detail.request_bytes),
        (Some(2), Some(4_096), Some(52))
    );
    assert_eq!((detail.endpoint, detail.method), (wanted.endpoint, wanted.method));
    assert_eq!(detail.provider_cost_usd, wanted.dataforseo_cost_usd);
    assert_eq!((detail.error_type, detail.error_message), (wanted.error_type, wanted.error_message));
}

#[test]
fn a_request_without_a_key_belongs_to_no_key() {
    let mut history = history();
    let mut mcp = rows(0..2, at(0));
    mcp[0].credential_id = None;
    mcp[0].auth_source = "mcp".into();
    usage(&mut history, at(1), 50, mcp);
    let groups = overview(&history, GroupBy::Key).groups;
    let mut of_keys: Vec<_> = groups.iter().map(|group| (group.id.as_str(), group.requests)).collect();
    of_keys.sort();
    assert_eq!(of_keys, [("", 1), ("cred_1", 1)]);
    let query = ActivityQuery { credential: Some(String::new()), ..Default::default() };
    let page = history.activity(&query, at(2)).unwrap();
    assert_eq!(
        page.rows.iter().map(|row| (row.credential.clone(), row.source.as_str())).collect::<Vec<_>>(),
        [(None, "mcp")]
    );
}

#[test]
fn outcomes_are_grouped_by_their_kind() {
    let mut history = history();
    let mixed = vec![row(1, at(-3)), failed(2, at(-2), 503, "down"), failed(3, at(-1), 402, "no credits")];
    usage(&mut history, at(0), 50, mixed);
    let mut groups: Vec<_> =
        overview(&history, GroupBy::Outcome).groups.into_iter().map(|group| group.id).collect();
    groups.sort();
    assert_eq!(groups, ["no_credits", "service_error", "succeeded"]);
    let query = ActivityQuery { outcome: Some(Outcome::Failed), ..Default::default() };
    let page = history.activity(&query, at(1)).unwrap();
    assert_eq!(page.rows.iter().map(|row| row.status).collect::<Vec<_>>(), [402, 503]);
    assert_eq!(history.activity_summary(&query).unwrap().failed, 2);
}

#[derive(Debug, Clone)]
struct Version {
    number: u64,
    minute: i64,
    credits: i64,
    status: u16,
    tool: usize,
    key: Option<usize>,
}

fn version() -> impl Strategy<Value = Version> {
    // Few numbers and few minutes, so that rows meet again, change, and share times; some days apart.
    let minute = prop_oneof![0..30_i64, -3000..0_i64];
    (
        0..40_u64,
        minute,
        0..12_i64,
        prop_oneof![Just(200_u16), Just(503), Just(401)],
        0..3_usize,
        prop::option::of(0..3_usize),
    )
        .prop_map(|(number, minute, credits, status, tool, key)| Version {
            number,
            minute,
            credits,
            status,
            tool,
            key,
        })
}

fn of_version(version: &Version) -> UsageRow {
    UsageRow {
        credits_charged: Credits::from(version.credits),
        status_code: version.status,
        endpoint: format!("/v1/tools/tool_{}", version.tool),
        credential_id: version.key.map(|key| format!("cred_{key}").parse().unwrap()),
        ..row(version.number, at(version.minute))
    }
}

proptest! {
    #[test]
    fn whatever_arrives_in_whatever_order_the_last_word_counts_and_the_sums_agree(
        answers in prop::collection::vec(prop::collection::vec(version(), 0..30), 1..8)
    ) {
        let mut history = history();
        let mut truth = std::collections::BTreeMap::new();
        for (minute, answer) in (100..).zip(&answers) {
            // An answer names each row once; where it does not, the first counts.
            let mut named = std::collections::HashSet::new();
            for version in answer.iter().filter(|version| named.insert(version.number)) {
                truth.insert(version.number, version.clone());
            }
            usage(&mut history, at(minute), 500, answer.iter().map(of_version).collect());
        }
        prop_assert_eq!(history.audit().unwrap(), Vec::<String>::new());
        prop_assert_eq!(history.snapshot(at(200)).unwrap().requests, truth.len() as u64);
        for version in truth.values() {
            let wanted = of_version(version);
            let found = history.request(wanted.id.as_str()).unwrap().unwrap();
            prop_assert_eq!(found.row.at, wanted.created_at);
            prop_assert_eq!(found.row.credits, wanted.credits_charged);
            prop_assert_eq!(found.row.status, wanted.status_code);
            prop_assert_eq!(found.endpoint, wanted.endpoint);
            prop_assert_eq!(found.row.credential, wanted.credential_id.map(String::from));
        }
        let total: i64 = truth.values().map(|version| version.credits).sum();
        let query = ActivityQuery::default();
        prop_assert_eq!(history.activity_summary(&query).unwrap().credits, Credits::from(total));
    }
}
