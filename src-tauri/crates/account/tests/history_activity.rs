//! Pages of the activity against a plain list: what is filtered, searched for, paged through and summed up.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{DateTime, TimeDelta, Utc};
use history_support::*;
use openrush_account::history::History;
use openrush_account::view::{ActivityCursor, ActivityPage, ActivityQuery, Outcome};
use openrush_api::{Credits, UsageRow};
use proptest::prelude::*;

const TOOLS: [&str; 4] =
    ["/v1/tools/inspect_domain", "/v1/tools/audit_site", "/v1/me/credits", "/v1/tools/a/b"];
const ERRORS: [&str; 3] = ["The page is unreachable.", "100% of_the\\quota", "Ключ отозван"];

fn page(history: &History, query: &ActivityQuery) -> ActivityPage {
    history.activity(query, noon()).unwrap()
}

/// Every page of a query, one after the other.
fn all_pages(history: &History, query: &ActivityQuery) -> Vec<String> {
    let (mut found, mut query) = (Vec::new(), query.clone());
    loop {
        let page = page(history, &query);
        assert_eq!(page.summary.is_some(), query.after.is_none());
        found.extend(page.rows.into_iter().map(|row| row.id));
        query.after = page.next;
        if query.after.is_none() {
            return found;
        }
    }
}

/// A row as it can be found, with the name of its key.
#[derive(Debug, Clone)]
struct Known {
    row: UsageRow,
    key_name: Option<&'static str>,
}

fn known(number: u64, minute: i64, tool: usize, key: usize, error: Option<usize>) -> Known {
    let mut row = row(number, at(minute));
    row.endpoint = TOOLS[tool].into();
    if let Some(error) = error {
        row.status_code = [503, 429, 401][error];
        row.credits_charged = Credits::ZERO;
        row.error_type = Some("some_error".into());
        row.error_message = Some(ERRORS[error].into());
    }
    row.credential_id = (key < 2).then(|| format!("cred_{key}").parse().unwrap());
    Known { row, key_name: ["Production server", "Staging Böt"].get(key).copied() }
}

fn matches(known: &Known, query: &ActivityQuery) -> bool {
    let (row, plain) = (&known.row, |text: &str| text.to_lowercase().replace(['_', '-'], " "));
    let tool =
        row.endpoint.strip_prefix("/v1/tools/").filter(|name| !name.contains('/')).unwrap_or(&row.endpoint);
    let failed = row.status_code >= 400;
    let credential = row.credential_id.as_ref().map_or("", |id| id.as_str());
    let searched = |text: &str| {
        let text = text.trim();
        let in_error = [&row.error_type, &row.error_message]
            .into_iter()
            .flatten()
            .any(|error| error.to_ascii_lowercase().contains(&text.to_ascii_lowercase()));
        text.is_empty()
            || plain(tool).contains(&plain(text))
            || known.key_name.is_some_and(|name| plain(name).contains(&plain(text)))
            || in_error
            || row.id.as_str().eq_ignore_ascii_case(text)
    };
    query.from.is_none_or(|from| row.created_at >= from)
        && query.to.is_none_or(|to| row.created_at < to)
        && query.tool.as_deref().is_none_or(|wanted| wanted == tool)
        && query.credential.as_deref().is_none_or(|wanted| wanted == credential)
        && query.outcome.is_none_or(|outcome| failed == (outcome == Outcome::Failed))
        && query.search.as_deref().is_none_or(searched)
}

fn filled(all: &[Known]) -> History {
    let mut history = history();
    keys(&mut history, at(0), vec![key("cred_0", "Production server"), key("cred_1", "Staging Böt")]);
    usage(&mut history, at(10_000), 500, all.iter().map(|known| known.row.clone()).collect());
    history
}

fn query() -> impl Strategy<Value = ActivityQuery> {
    let time = || prop::option::weighted(0.4, (-5_000..500_i64).prop_map(at));
    let tool = prop::option::weighted(
        0.3,
        prop::sample::select(vec!["inspect_domain", "audit_site", "/v1/me/credits", "no"]),
    );
    let key = prop::option::weighted(0.3, prop::sample::select(vec!["cred_0", "cred_1", "cred_9", ""]));
    let outcome = prop::option::weighted(0.3, prop_oneof![Just(Outcome::Succeeded), Just(Outcome::Failed)]);
    let texts = vec![
        "inspect",
        "Inspect Domain",
        "PRODUCTION",
        "böt",
        "unreachable",
        "0% of_the\\q",
        "%",
        "_",
        "Ключ",
        "some",
        "",
        "  audit ",
        "log_00000000000000000000000000000007",
        "LOG_0000000000000000000000000000000A",
        "nothing like it",
    ];
    let search = prop::option::weighted(0.5, prop::sample::select(texts));
    (time(), time(), tool, key, outcome, search, 1..30_u32).prop_map(
        |(from, to, tool, key, outcome, search, limit)| ActivityQuery {
            from,
            to,
            tool: tool.map(Into::into),
            credential: key.map(Into::into),
            outcome,
            search: search.map(Into::into),
            after: None,
            limit: Some(limit),
        },
    )
}

proptest! {
    #[test]
    fn every_query_finds_what_a_look_through_all_rows_finds(
        drawn in prop::collection::vec((-5_000..500_i64, 0..4_usize, 0..3_usize, prop::option::weighted(0.3, 0..3_usize)), 0..80),
        queries in prop::collection::vec(query(), 1..12),
    ) {
        let all: Vec<Known> = (0..).zip(drawn).map(|(number, (minute, tool, key, error))| known(number, minute, tool, key, error)).collect();
        let history = filled(&all);
        for query in queries {
            let mut wanted: Vec<&Known> = all.iter().filter(|known| matches(known, &query)).collect();
            // Rows of the same time were stored in the order in which they came.
            wanted.sort_by_key(|known| std::cmp::Reverse((known.row.created_at, known.row.id.as_str().to_owned())));
            let found = all_pages(&history, &query);
            let wanted_ids: Vec<String> = wanted.iter().map(|known| known.row.id.to_string()).collect();
            prop_assert_eq!(&found, &wanted_ids, "{:?}", query);
            let summary = page(&history, &query).summary.unwrap();
            prop_assert_eq!(summary.requests, wanted.len() as u64, "{:?}", query);
            prop_assert_eq!(summary.credits, wanted.iter().map(|known| known.row.credits_charged).sum::<Credits>());
            prop_assert_eq!(summary.failed, wanted.iter().filter(|known| known.row.status_code >= 400).count() as u64);
        }
    }
}

#[test]
fn new_rows_do_not_move_the_pages_that_follow() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    let query = ActivityQuery { limit: Some(40), ..Default::default() };
    let first = page(&history, &query);
    usage(&mut history, at(50), 500, rows(0..150, at(49)));
    let second = page(&history, &ActivityQuery { after: first.next, ..query });
    assert_eq!(second.rows[0].at, first.rows[39].at - TimeDelta::minutes(1));
}

#[test]
fn a_cursor_from_nowhere_leads_to_the_first_page() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..3, at(-1)));
    for text in ["", "x", "-1", "1'; DROP TABLE requests; --"] {
        let query = ActivityQuery { after: Some(ActivityCursor(text.into())), ..Default::default() };
        assert_eq!(page(&history, &query).rows.len(), 3);
    }
}

#[test]
fn a_page_has_at_most_a_thousand_rows_and_a_hundred_if_nobody_says() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..1_200, at(-1)));
    let rows = |limit| page(&history, &ActivityQuery { limit, ..Default::default() }).rows.len();
    assert_eq!([rows(None), rows(Some(0)), rows(Some(5_000))], [100, 1, 1_000]);
}

#[test]
fn the_tools_that_can_be_filtered_for_are_all_that_were_ever_called() {
    let all: Vec<Known> = (0..4).map(|tool| known(tool, -(tool as i64), tool as usize, 0, None)).collect();
    let tools = page(&filled(&all), &ActivityQuery { limit: Some(1), ..Default::default() }).tools;
    assert_eq!(tools, ["/v1/me/credits", "/v1/tools/a/b", "audit_site", "inspect_domain"]);
}

#[test]
fn what_revoking_breaks_is_counted_to_the_second() {
    let mut history = history();
    let ago = |hours: i64, seconds: i64| noon() - TimeDelta::hours(hours) + TimeDelta::seconds(seconds);
    let times = [ago(24, -1), ago(24, 0), ago(1, 0), ago(7 * 24, -1), ago(7 * 24, 0), ago(30 * 24, 0)];
    let mut all: Vec<UsageRow> = (0..).zip(times).map(|(number, time)| row(number, time)).collect();
    all[2].endpoint = "/v1/tools/audit_site".into();
    all.push(UsageRow { credential_id: None, ..row(100, ago(2, 0)) });
    usage(&mut history, noon(), 500, all);
    assert!(history.revoke_impact("cred_1", noon()).unwrap().is_none(), "it was never listed");
    let used: DateTime<Utc> = ago(0, -30);
    let listed =
        openrush_api::Credential { last_used_at: Some(used), ..key("cred_1", "Production <server>") };
    keys(&mut history, noon(), vec![listed, key("cred_2", "Never used")]);

    let impact = history.revoke_impact("cred_1", noon()).unwrap().unwrap();
    assert_eq!((impact.requests_24_hours, impact.requests_7_days), (2, 4));
    assert_eq!((impact.credits_7_days, impact.last_used_at), (Credits::from(12), Some(used)));
    let tools: Vec<_> = impact.tools.iter().map(|tool| (tool.tool.as_str(), tool.requests)).collect();
    assert_eq!(tools, [("inspect_domain", 3), ("audit_site", 1)]);
    assert_eq!((impact.name.as_str(), impact.own, impact.incomplete), ("Production <server>", false, false));
    let unused = history.revoke_impact("cred_2", noon()).unwrap().unwrap();
    assert_eq!((unused.requests_7_days, unused.last_used_at, unused.tools.len()), (0, None, 0));
    let later = history.revoke_impact("cred_1", noon() + TimeDelta::hours(5)).unwrap().unwrap();
    assert!(later.incomplete, "nobody has looked for five hours");
}

#[test]
fn keys_are_those_of_the_last_list_with_what_the_requests_say() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..10, at(-1)));
    keys(&mut history, at(1), vec![key("cred_1", "Old name"), key("cred_2", "Other")]);
    keys(&mut history, at(2), vec![key("cred_1", "New name")]);
    let snapshot = history.snapshot(at(3)).unwrap();
    assert_eq!(snapshot.keys_as_of, Some(at(2)));
    let [only] = &snapshot.keys[..] else { panic!("{:?}", snapshot.keys) };
    assert_eq!((only.credential.name.as_str(), only.last_used_at), ("New name", Some(at(-1))));
    assert_eq!((only.requests_30_days, only.credits_30_days), (10, Credits::from(30)));
}

#[test]
fn the_revision_rises_with_what_can_be_seen_and_only_then() {
    let mut history = history();
    let mut revision = history.snapshot(at(0)).unwrap().revision;
    let mut rose = |history: &History| {
        let before = std::mem::replace(&mut revision, history.snapshot(at(0)).unwrap().revision);
        revision > before
    };
    usage(&mut history, at(0), 500, rows(0..3, at(-1)));
    assert!(rose(&history));
    usage(&mut history, at(1), 500, rows(0..3, at(-1)));
    assert!(!rose(&history), "nothing new");
    keys(&mut history, at(2), vec![key("cred_1", "Name")]);
    assert!(rose(&history));
    keys(&mut history, at(3), vec![key("cred_1", "Name")]);
    assert!(!rose(&history), "the same keys");
    history.delete_everything().unwrap();
    assert!(rose(&history));
}
