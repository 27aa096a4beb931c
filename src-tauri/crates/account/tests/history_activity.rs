//! Pages of the activity against a plain list: what is filtered, searched for, paged through and summed up.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use std::cmp::Ordering;

use chrono::{DateTime, TimeDelta, Utc};
use history_support::*;
use openrush_account::history::History;
use openrush_account::view::{ActivityCursor, ActivityPage, ActivityQuery, ActivitySort, Outcome};
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
    row.auth_source = if key < 2 { "api_key".into() } else { "mcp".into() };
    // Few different charges and durations, so that many requests share theirs; some durations are not known, one is long.
    if error.is_none() {
        row.credits_charged = Credits::from([3, 10, 0, -1][number as usize % 4]);
    }
    row.response_time_us =
        [Some(0), Some(842_000), None, Some(1_200_500), Some(7_200_000_000)][number as usize % 5];
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
        && query.outcome.is_none_or(|outcome| match outcome {
            Outcome::Succeeded => !failed,
            Outcome::Failed => failed,
            Outcome::RateLimited => row.status_code == 429,
            Outcome::KeyRefused => row.status_code == 401,
            Outcome::ServiceError => row.status_code == 503,
            Outcome::NoCredits | Outcome::NotFound | Outcome::BadRequest => false,
        })
        && query.source.as_deref().is_none_or(|source| row.auth_source == source)
        && query.credits_above.is_none_or(|least| row.credits_charged > least)
        && query
            .duration_above_ms
            .is_none_or(|least| row.response_time_us.is_some_and(|us| us > least * 1000))
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
    let outcome = prop::option::weighted(
        0.3,
        prop::sample::select(vec![
            Outcome::Succeeded,
            Outcome::Failed,
            Outcome::RateLimited,
            Outcome::KeyRefused,
            Outcome::ServiceError,
            Outcome::NotFound,
        ]),
    );
    let source = prop::option::weighted(0.2, prop::sample::select(vec!["mcp", "api_key", "other"]));
    let above = (
        prop::option::weighted(0.2, (-2..12_i64).prop_map(Credits::from)),
        prop::option::weighted(0.2, prop::sample::select(vec![0, 841, 842, 10_000])),
    );
    let sort = prop::option::of(prop::sample::select(vec![
        ActivitySort::Time,
        ActivitySort::Credits,
        ActivitySort::Duration,
    ]));
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
    (time(), time(), tool, (key, source), outcome, above, search, (sort, any::<Option<bool>>()), 1..30_u32)
        .prop_map(
            |(
                from,
                to,
                tool,
                (key, source),
                outcome,
                (credits, duration),
                search,
                (sort, least_first),
                limit,
            )| ActivityQuery {
                from,
                to,
                tool: tool.map(Into::into),
                credential: key.map(Into::into),
                source: source.map(Into::into),
                outcome,
                credits_above: credits,
                duration_above_ms: duration,
                search: search.map(Into::into),
                sort,
                least_first,
                limit: Some(limit),
                ..ActivityQuery::default()
            },
        )
}

/// The order in which a query lists two requests.
fn ordered(query: &ActivityQuery, a: &UsageRow, b: &UsageRow) -> Ordering {
    // Rows of the same time were stored in the order in which they came.
    let in_time = (a.created_at, a.id.as_str()).cmp(&(b.created_at, b.id.as_str()));
    let (durations, least_first) =
        ((a.response_time_us, b.response_time_us), query.least_first == Some(true));
    let by_value = match query.sort.unwrap_or_default() {
        ActivitySort::Time => Ordering::Equal,
        ActivitySort::Credits => a.credits_charged.cmp(&b.credits_charged),
        // What is not known comes last either way.
        ActivitySort::Duration => match durations {
            (Some(a), Some(b)) => a.cmp(&b),
            (None, None) => Ordering::Equal,
            (Some(_), None) => return Ordering::Less,
            (None, Some(_)) => return Ordering::Greater,
        },
    };
    let rising = by_value.then(in_time);
    if least_first { rising } else { rising.reverse() }
}

fn drawn() -> impl Strategy<Value = Vec<Known>> {
    let one = (-5_000..500_i64, 0..4_usize, 0..3_usize, prop::option::weighted(0.3, 0..3_usize));
    prop::collection::vec(one, 0..80).prop_map(|drawn| {
        let rows = (0..).zip(drawn);
        rows.map(|(number, (minute, tool, key, error))| known(number, minute, tool, key, error)).collect()
    })
}

fn found_by_hand(all: &[Known], query: &ActivityQuery) -> Vec<UsageRow> {
    let mut wanted: Vec<UsageRow> =
        all.iter().filter(|known| matches(known, query)).map(|known| known.row.clone()).collect();
    wanted.sort_by(|a, b| ordered(query, a, b));
    wanted
}

fn ids_of(rows: &[UsageRow]) -> Vec<String> {
    rows.iter().map(|row| row.id.to_string()).collect()
}

proptest! {
    #[test]
    fn every_query_finds_what_a_look_through_all_rows_finds(all in drawn(), queries in prop::collection::vec(query(), 1..12)) {
        let history = filled(&all);
        for query in queries {
            let wanted = found_by_hand(&all, &query);
            prop_assert_eq!(all_pages(&history, &query), ids_of(&wanted), "{:?}", query);
            let summary = history.activity_summary(&query).unwrap();
            prop_assert_eq!(summary.requests, wanted.len() as u64, "{:?}", query);
            prop_assert_eq!(summary.credits, wanted.iter().map(|row| row.credits_charged).sum::<Credits>());
            prop_assert_eq!(summary.failed, wanted.iter().filter(|row| row.status_code >= 400).count() as u64);
            let mut durations: Vec<u64> = wanted.iter().filter_map(|row| row.response_time_us).collect();
            durations.sort_unstable();
            let nth = |percent: usize| (durations[(durations.len() * percent).div_ceil(100) - 1] + 500) / 1000;
            prop_assert_eq!(summary.durations.is_none(), durations.is_empty());
            if let Some(seen) = summary.durations {
                for (found, right) in [(seen.median_ms, nth(50)), (seen.percentile_95_ms, nth(95))] {
                    prop_assert!(found.abs_diff(right) <= 1 + right / 1_000, "{found} {right}");
                }
            }
        }
    }

    #[test]
    fn any_place_of_a_list_is_reached_at_once(all in drawn(), query in query(), skip in 0..90_u64) {
        let history = filled(&all);
        let wanted = ids_of(&found_by_hand(&all, &query));
        let from = usize::try_from(skip).unwrap().min(wanted.len());
        prop_assert_eq!(all_pages_from(&history, &query, skip), &wanted[from..], "{:?}", query);
    }

    #[test]
    fn each_request_is_on_one_page_while_others_arrive(all in drawn(), late in drawn(), query in query()) {
        let mut history = filled(&all);
        let (mut found, mut asked, mut late) = (Vec::new(), query.clone(), late.into_iter().enumerate());
        loop {
            let page = page(&history, &asked);
            found.extend(page.rows.into_iter().map(|row| row.id));
            asked.after = page.next;
            if asked.after.is_none() {
                break;
            }
            if let Some((number, known)) = late.next() {
                let id = openrush_api::RequestId::parse(format!("log_late{number:028x}")).unwrap();
                usage(&mut history, at(20_000 + number as i64), 500, vec![UsageRow { id, ..known.row }]);
            }
        }
        let known: Vec<String> = found.iter().filter(|id| !id.contains("late")).cloned().collect();
        prop_assert_eq!(known, ids_of(&found_by_hand(&all, &query)), "{:?}", query);
        let distinct: std::collections::HashSet<&String> = found.iter().collect();
        prop_assert_eq!(distinct.len(), found.len());
    }
}

/// Every page of a query from a place on.
fn all_pages_from(history: &History, query: &ActivityQuery, skip: u64) -> Vec<String> {
    let first = page(history, &ActivityQuery { skip: Some(skip), ..query.clone() });
    let mut found: Vec<String> = first.rows.into_iter().map(|row| row.id).collect();
    if first.next.is_some() {
        found.extend(all_pages(history, &ActivityQuery { after: first.next, ..query.clone() }));
    }
    found
}

/// More rows than several chunks hold: some fail, some come late, some change.
fn many() -> (History, Vec<UsageRow>) {
    const MANY: u64 = 42_000;
    let made = |number: u64| {
        let mut row = row(number, at(0) + TimeDelta::seconds(number as i64 * 7));
        row.endpoint = format!("/v1/tools/tool_{}", number % 5);
        row.response_time_us = (!number.is_multiple_of(11)).then_some((number * 7_919) % 9_000_000);
        if number.is_multiple_of(17) {
            row.status_code = 503;
            row.credits_charged = Credits::ZERO;
            row.error_message = Some(format!("The page number {} is unreachable", number % 1_000));
        }
        row
    };
    let mut all: Vec<UsageRow> = (0..MANY).map(made).collect();
    let mut history = history();
    let asked = |number: u64| at(0) + TimeDelta::seconds(number as i64 * 7 + 1);
    // One in a hundred is left out at first and comes long after its neighbours.
    let (late, first): (Vec<UsageRow>, Vec<UsageRow>) = (0..).zip(all.clone()).fold(
        Default::default(),
        |(mut late, mut first), (number, row): (u64, UsageRow)| {
            if number % 100 == 50 {
                late.push(row)
            } else {
                first.push(row)
            }
            (late, first)
        },
    );
    for part in first.chunks(10_000) {
        usage(&mut history, asked(MANY), 500, part.to_vec());
    }
    usage(&mut history, asked(MANY + 1), 500, late);
    // What changes later: the charge of some, the time of others.
    let mut changed = Vec::new();
    for row in all.iter_mut().skip(3).step_by(997) {
        row.credits_charged = Credits::from(1);
        row.created_at += TimeDelta::milliseconds(1_500);
        changed.push(row.clone());
    }
    usage(&mut history, asked(MANY + 2), 500, changed);
    (history, all)
}

#[test]
fn a_history_of_many_chunks_answers_as_one_that_is_looked_through() {
    let (history, all) = many();
    assert_sound(&history);
    let known: Vec<Known> = all.into_iter().map(|row| Known { row, key_name: None }).collect();
    let some = |change: fn(&mut ActivityQuery)| {
        let mut query = ActivityQuery { limit: Some(997), ..ActivityQuery::default() };
        change(&mut query);
        query
    };
    let queries = [
        some(|_| {}),
        some(|query| query.tool = Some("tool_3".into())),
        some(|query| query.outcome = Some(Outcome::Failed)),
        some(|query| query.search = Some("NUMBER 7".into())),
        some(|query| query.duration_above_ms = Some(8_000)),
        some(|query| (query.from, query.to) = (Some(at(300)), Some(at(1_000)))),
        some(|query| {
            (query.from, query.to) = (Some(at(300)), Some(at(1_000)));
            query.credits_above = Some(Credits::ZERO);
            query.least_first = Some(true);
        }),
        some(|query| query.sort = Some(ActivitySort::Credits)),
        some(|query| {
            query.sort = Some(ActivitySort::Duration);
            query.tool = Some("tool_0".into());
        }),
        some(|query| (query.sort, query.least_first) = (Some(ActivitySort::Duration), Some(true))),
    ];
    for query in queries {
        let wanted = found_by_hand(&known, &query);
        assert_eq!(all_pages(&history, &query), ids_of(&wanted), "{query:?}");
        let summary = history.activity_summary(&query).unwrap();
        assert_eq!(summary.requests, wanted.len() as u64, "{query:?}");
        assert_eq!(summary.credits, wanted.iter().map(|row| row.credits_charged).sum::<Credits>());
        let middle = wanted.len() / 2;
        let place = ActivityQuery { skip: Some(middle as u64), limit: Some(5), ..query.clone() };
        let seen: Vec<String> = page(&history, &place).rows.into_iter().map(|row| row.id).collect();
        assert_eq!(seen, ids_of(&wanted[middle..(middle + 5).min(wanted.len())]), "{query:?}");
    }
}

#[test]
fn a_gap_has_its_place_among_the_requests_that_are_found() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..10, at(-1)));
    balance(&mut history, at(120), 1_000);
    usage(&mut history, at(600), 500, rows(1_000..1_500, at(599)));
    let gaps = |query: &ActivityQuery| {
        let found = history.activity_summary(query).unwrap().gaps;
        found.into_iter().map(|gap| (gap.above, gap.from, gap.to)).collect::<Vec<_>>()
    };
    let everything = ActivityQuery::default();
    let [(above, from, to)] = gaps(&everything)[..] else { panic!("one gap") };
    assert_eq!((above, to), (500, at(100)));
    assert!(from >= at(-1) && from < at(100));
    let oldest_first = ActivityQuery { least_first: Some(true), ..everything.clone() };
    assert_eq!(gaps(&oldest_first)[0].0, 10);
    let by_credits = ActivityQuery { sort: Some(ActivitySort::Credits), ..everything.clone() };
    assert_eq!(gaps(&by_credits), []);
    let left_out = |query: &ActivityQuery| history.activity_summary(query).unwrap().gaps_left_out;
    assert_eq!((left_out(&everything), left_out(&by_credits)), (0, 1), "in another order it is counted");
    let nothing_found = ActivityQuery { tool: Some("audit_site".into()), ..everything.clone() };
    assert_eq!(gaps(&nothing_found)[0].0, 0);
    let before_it = ActivityQuery { to: Some(at(-5)), ..everything };
    assert_eq!(gaps(&before_it), []);
}

#[test]
fn what_is_newer_than_a_known_request_is_counted_and_what_is_older_listed() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    let seen = page(&history, &ActivityQuery::default());
    usage(&mut history, at(50), 500, rows(0..112, at(11)));
    let newer = ActivityQuery { since: seen.newest.clone(), ..ActivityQuery::default() };
    assert_eq!(history.activity_summary(&newer).unwrap().requests, 12);
    let older = ActivityQuery { until: seen.newest, ..ActivityQuery::default() };
    assert_eq!(page(&history, &older).rows, seen.rows);
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

#[test]
fn a_key_without_a_name_is_found_by_its_id() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..3, at(-1)));
    let found = |text: &str| {
        let query = ActivityQuery { search: Some(text.into()), ..ActivityQuery::default() };
        history.activity_summary(&query).unwrap().requests
    };
    let id = history.activity(&ActivityQuery::default(), at(0)).unwrap().rows[0].credential.clone().unwrap();
    assert_eq!((found(&id), found(&id.to_uppercase()), found("no such key")), (3, 3, 0));
}
