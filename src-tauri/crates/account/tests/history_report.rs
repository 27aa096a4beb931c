//! A month on one page agrees with what else is said of it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{DateTime, NaiveDate, Utc};
use history_support::*;
use openrush_account::history::History;
use openrush_account::view::{
    BalanceEventKind, ExportFormat, GroupBy, OverviewQuery, OverviewRange, Report, ReportQuery,
};
use openrush_api::Credits;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn of(history: &History, month: &str) -> Report {
    history.report(ReportQuery { month: Some(day(month)) }, noon()).unwrap()
}

/// Requests in October and November, seen whole since the first, and a top-up between two looks.
fn two_months() -> History {
    let mut history = history();
    usage(&mut history, time("2026-09-30T12:00:00Z"), 50, vec![row(1, time("2026-09-30T11:00:00Z"))]);
    balance(&mut history, time("2026-09-30T12:00:01Z"), 500);
    let october = vec![
        row(2, time("2026-10-05T08:00:00Z")),
        row(3, time("2026-10-23T08:00:00Z")),
        row(4, time("2026-10-30T08:00:00Z")),
        row(1, time("2026-09-30T11:00:00Z")),
    ];
    usage(&mut history, time("2026-10-31T12:00:00Z"), 50, october);
    balance(&mut history, time("2026-10-31T12:00:01Z"), 491);
    balance(&mut history, time("2026-11-02T12:00:00Z"), 1_491);
    let mut november = vec![row(4, time("2026-10-30T08:00:00Z"))];
    november.push(row(5, time("2026-11-03T08:00:00Z")));
    november.push(failed(6, time("2026-11-03T09:00:00Z"), 402, "=cmd"));
    usage(&mut history, at(0), 50, november);
    balance(&mut history, at(1), 1_488);
    history
}

#[test]
fn the_figures_of_a_month_are_those_of_its_days_tools_keys_and_of_the_overview() {
    let history = two_months();
    let report = of(&history, "2026-11-12");
    assert_eq!((report.month, report.finished, report.days.len()), (day("2026-11-01"), false, 23));
    assert_eq!((report.credits, report.requests, report.failed), (Credits::from(3), 2, 1));
    let sum = |parts: Vec<Credits>| parts.into_iter().sum::<Credits>();
    assert_eq!(sum(report.days.iter().map(|day| day.credits).collect()), report.credits);
    assert_eq!(sum(report.tools.iter().map(|share| share.credits).collect()), report.credits);
    assert_eq!(sum(report.keys.iter().map(|share| share.credits).collect()), report.credits);
    assert_eq!(report.failures.iter().map(|failure| failure.requests).sum::<u64>(), report.failed);
    let query = OverviewQuery { range: OverviewRange::Month, by: GroupBy::Tool };
    let overview = history.overview(query, noon()).unwrap();
    let bars = overview.days.iter().filter(|bar| bar.day >= report.month);
    assert_eq!(sum(bars.map(|bar| bar.total).collect()), report.credits);
}

#[test]
fn the_balance_of_a_month_adds_up_and_names_its_top_ups() {
    let history = two_months();
    let report = of(&history, "2026-11-01");
    let change = report.balance.unwrap();
    let parts = [change.before, change.requests, change.top_ups, change.missed, change.unexplained];
    assert_eq!(parts.into_iter().sum::<Credits>(), change.after);
    assert_eq!((change.before, change.after), (Credits::from(491), Credits::from(1_488)));
    let top_ups: Vec<_> =
        report.events.iter().filter(|event| event.kind == BalanceEventKind::TopUp).collect();
    assert_eq!((top_ups.len(), top_ups[0].amount), (1, Credits::from(1_000)));
    let october = of(&history, "2026-10-01");
    assert!(october.finished && october.events.is_empty());
    assert_eq!(october.balance.unwrap().after, Credits::from(491));
}

#[test]
fn a_month_under_way_is_compared_with_the_same_part_of_the_one_before() {
    let history = two_months();
    // Up to the 23rd at noon two of October's three requests had been made.
    assert_eq!(of(&history, "2026-11-01").before, Some(Credits::from(6)));
    let october = of(&history, "2026-10-01");
    assert_eq!((october.before, october.change_percent), (Some(Credits::from(3)), Some(200.0)));
}

#[test]
fn months_can_be_chosen_back_to_the_first_that_is_known_and_none_that_has_not_begun() {
    let history = two_months();
    let report = of(&history, "2027-03-01");
    assert_eq!(report.month, day("2026-11-01"));
    assert_eq!(report.months, ["2026-11-01", "2026-10-01", "2026-09-01"].map(day));
    let empty = history_support::history().report(ReportQuery::default(), noon()).unwrap();
    assert_eq!((empty.months, empty.complete, empty.balance), (vec![day("2026-11-01")], false, None));
}

#[test]
fn what_was_not_seen_is_named_in_the_month_in_which_it_is() {
    let mut history = history();
    usage(&mut history, at(-2 * 1_440), 50, rows(0..10, at(-2 * 1_440 - 5)));
    usage(&mut history, at(0), 500, rows(1_000..1_500, at(-1)));
    let report = of(&history, "2026-11-01");
    assert_eq!((report.gaps.len(), report.complete), (1, false));
    assert!(of(&history, "2026-10-01").gaps.is_empty());
}

#[test]
fn a_month_as_csv_has_every_figure_and_no_formula() {
    let mut history = two_months();
    keys(&mut history, at(2), vec![key("cred_1", "=HYPERLINK(\"x\")")]);
    let report = of(&history, "2026-11-01");
    let csv = String::from_utf8(History::report_as_csv(&report, ExportFormat::Csv)).unwrap();
    let lines: Vec<_> = csv.split("\r\n").collect();
    assert_eq!(lines[0], "section,from,to,id,name,credits,requests,failed");
    assert!(
        lines[1].starts_with("month so far") && lines[1].ends_with(",2026-11-01,2026-11-23,,,3,2,1"),
        "{csv}"
    );
    assert!(csv.contains("tool,2026-11-01,2026-11-23,inspect_domain,,3,2,1\r\n"), "{csv}");
    assert!(csv.contains("'=HYPERLINK") && !csv.contains(",=") && !csv.contains("\"=HYPER"), "{csv}");
    assert!(csv.contains("balance after,,,,,1488,,\r\n"), "{csv}");
    let excel = History::report_as_csv(&report, ExportFormat::CsvForExcelWithCommas);
    let excel = String::from_utf8(excel).unwrap();
    assert!(excel.starts_with("\u{feff}section;from;to;id;name;credits;requests;failed\r\n"), "{excel}");
}
