//! What is exported, read back by others: the `csv` crate and serde_json.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{DateTime, TimeDelta, Utc};
use history_support::*;
use openrush_account::history::{Export, History};
use openrush_account::view::{ActivityQuery, ActivitySort, ExportFormat, Outcome};
use openrush_api::{Credits, UsageRow};
use proptest::prelude::*;

/// The whole export, slice by slice.
fn exported(history: &History, query: &ActivityQuery, format: ExportFormat) -> (String, u64) {
    let (mut export, mut bytes) = (Export::new(query.clone(), format), Vec::new());
    while history.export_more(&mut export, &mut bytes).unwrap() {}
    (String::from_utf8(bytes).unwrap(), export.rows())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@\\-\t ]?[a-z0-9,;\"'\r\n<>=+-]{0,12}",
        Just("=HYPERLINK(\"https://example.com\",\"click\")".to_owned()),
        "\\PC{0,12}",
    ]
}

fn known() -> impl Strategy<Value = Vec<UsageRow>> {
    let one = (
        (-5_000_000..0_i64, prop::sample::select(vec![200_u16, 422, 503]), any::<bool>()),
        (-1_000_000..1_000_000_000_i64, prop::option::of(0..10_000_000_u64), prop::option::of(any::<u32>())),
        (prop::option::of(text()), prop::option::of(text()), text()),
    );
    prop::collection::vec(one, 0..40).prop_map(|drawn| {
        let made = (0..).zip(drawn).map(
            |(number, ((seconds, status, keyed), (micro, duration, bytes), (kind, message, tool)))| {
                let base = row(number, noon() + TimeDelta::milliseconds(seconds * 37));
                UsageRow {
                    status_code: status,
                    credential_id: base.credential_id.clone().filter(|_| keyed),
                    credits_charged: Credits::new(rust_decimal::Decimal::new(micro, 6)),
                    response_time_us: duration,
                    response_bytes: bytes.map(u64::from),
                    endpoint: format!("/v1/tools/{tool}"),
                    error_type: kind,
                    error_message: message,
                    ..base
                }
            },
        );
        made.collect()
    })
}

fn filled(all: &[UsageRow], name: &str) -> History {
    let mut history = history();
    keys(&mut history, at(0), vec![key("cred_1", name)]);
    usage(&mut history, at(0), 500, all.to_vec());
    history
}

/// What a spreadsheet might carry out.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches([' ', '"', '\'']).starts_with(|first| "=+-@＝＋－＠".contains(first))
}

/// What a spreadsheet is given, without the apostrophes that keep it from being a formula.
fn plain(cell: &str) -> String {
    let mut text = String::new();
    // At the beginning, and wherever another separator than the comma begins a cell.
    let mut begins = Some(cell.trim_start_matches('\'').starts_with(['\t', '\r', '\n']));
    for (at, letter) in cell.char_indices() {
        let guard =
            begins.take().is_some_and(|blank| letter == '\'' && (blank || is_formula(&cell[at + 1..])));
        if !guard {
            text.push(letter);
            begins = ";|\t\r\n".contains(letter).then_some(false);
        }
    }
    text
}

proptest! {
    #[test]
    fn an_export_read_back_is_what_was_found(mut all in known(), name in text(), failed: bool) {
        let history = filled(&all, &name);
        let outcome = failed.then_some(Outcome::Failed);
        let query = ActivityQuery { outcome, ..ActivityQuery::default() };
        all.retain(|row| !failed || row.status_code >= 400);
        all.sort_by(|a, b| (b.created_at, b.id.as_str()).cmp(&(a.created_at, a.id.as_str())));

        let (csv, rows) = exported(&history, &query, ExportFormat::Csv);
        prop_assert_eq!(rows, all.len() as u64);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let lines: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(lines.len(), all.len());
        for (line, row) in lines.iter().zip(&all) {
            let cell = |name: &str| &line[columns.iter().position(|column| column == name).unwrap()];
            let time = DateTime::parse_from_rfc3339(cell("time")).unwrap();
            prop_assert_eq!(time.to_utc(), row.created_at);
            prop_assert_eq!(time.offset(), &zone());
            prop_assert_eq!(cell("id"), row.id.as_str());
            prop_assert_eq!(plain(cell("endpoint")), row.endpoint.as_str());
            // A key without a name is called by its beginning.
            let called = key("cred_1", &name);
            prop_assert_eq!(plain(cell("key")), if row.credential_id.is_some() { called.called() } else { "" });
            prop_assert_eq!(cell("status"), row.status_code.to_string());
            prop_assert_eq!(cell("credits").parse::<Credits>().unwrap(), row.credits_charged);
            let micros = cell("duration_ms").parse::<rust_decimal::Decimal>().ok().map(|ms| (ms * rust_decimal::Decimal::from(1000)).normalize().to_string());
            prop_assert_eq!(micros, row.response_time_us.map(|us| us.to_string()));
            prop_assert_eq!(plain(cell("error_type")), row.error_type.as_deref().unwrap_or_default());
            prop_assert_eq!(plain(cell("error_message")), row.error_message.as_deref().unwrap_or_default());
            // Nothing in it is a formula but numbers.
            let texts = line.iter().zip(&columns).filter(|(_, column)| !["credits", "provider_cost_usd"].contains(&column.as_str()));
            for (text, _) in texts {
                prop_assert!(!text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{text}");
            }
        }
        // Not even where something else than commas separates, whatever is quoted.
        for piece in csv.split([';', '|', '\t', '\r', '\n']) {
            let begin = piece.trim_start_matches([' ', '"']);
            prop_assert!(!begin.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{piece}");
        }

        let (json, _) = exported(&history, &query, ExportFormat::JsonLines);
        let lines: Vec<UsageRow> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(lines, all);
    }
}

#[test]
fn only_the_form_for_excel_begins_with_a_byte_order_mark_and_lines_end_as_the_rfc_says() {
    let history = filled(&rows(0..3, at(-1)), "Server");
    let query = ActivityQuery::default();
    let (plain, _) = exported(&history, &query, ExportFormat::Csv);
    let (excel, _) = exported(&history, &query, ExportFormat::CsvForExcel);
    assert_eq!(excel, format!("\u{feff}{plain}"));
    assert_eq!((plain.matches("\r\n").count(), plain.matches('\n').count()), (4, 4));
    assert!(plain.starts_with("time,id,tool,"));
}

#[test]
fn what_arrives_while_an_export_is_written_is_left_out() {
    let mut history = filled(&rows(0..6_000, at(-1)), "Server");
    let (mut export, mut bytes) =
        (Export::new(ActivityQuery::default(), ExportFormat::JsonLines), Vec::new());
    assert!(history.export_more(&mut export, &mut bytes).unwrap(), "it takes more than one slice");
    usage(&mut history, at(10), 500, rows(5_900..6_010, at(9)));
    while history.export_more(&mut export, &mut bytes).unwrap() {}
    let ids: std::collections::HashSet<String> = String::from_utf8(bytes)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<UsageRow>(line).unwrap().id.to_string())
        .collect();
    assert_eq!((export.rows(), ids.len()), (6_000, 6_000));
}

#[test]
fn an_export_of_few_among_many_has_exactly_those_in_order_of_time() {
    let mut all = rows(0..9_000, at(-1));
    for row in all.iter_mut().step_by(1_000) {
        row.endpoint = "/v1/tools/audit_site".into();
    }
    let history = filled(&all, "Server");
    let query = ActivityQuery {
        tool: Some("audit_site".into()),
        sort: Some(ActivitySort::Credits),
        ..ActivityQuery::default()
    };
    let (json, rows) = exported(&history, &query, ExportFormat::JsonLines);
    let times: Vec<DateTime<Utc>> =
        json.lines().map(|line| serde_json::from_str::<UsageRow>(line).unwrap().created_at).collect();
    assert_eq!((rows, times.len()), (9, 9));
    assert!(times.is_sorted_by(|a, b| a > b));
}

#[test]
fn one_request_is_copied_as_the_api_writes_it() {
    let history = filled(&[failed(7, at(-1), 503, "The page \"x\" is\nunreachable")], "Server");
    let json = history.request_as_json("log_00000000000000000000000000000007").unwrap().unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["error_message"], "The page \"x\" is\nunreachable");
    assert_eq!(value["credential_name"], "Server");
    assert_eq!(value["created_at"], "2026-11-23T10:59:00Z");
    assert_eq!(history.request_as_json("log_1").unwrap(), None);
}
