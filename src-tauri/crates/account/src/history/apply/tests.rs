use chrono::{DateTime, TimeDelta, Utc};
use openrush_api::{Credits, UsageRow};

use super::*;
use crate::history::HistoryError;

fn noon() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn usage(numbers: std::ops::Range<i64>) -> Observation {
    let row = |number: i64| UsageRow {
        id: format!("log_{number:032x}").parse().unwrap(),
        account_id: "acct_1".parse().unwrap(),
        credential_id: Some(format!("cred_{}", number % 50).parse().unwrap()),
        auth_source: "api_key".into(),
        endpoint: format!("/v1/tools/tool_{}", number % 30),
        method: "POST".into(),
        status_code: 200,
        response_time_us: None,
        request_bytes: None,
        response_bytes: None,
        dataforseo_cost_usd: None,
        credits_charged: Credits::from(3),
        error_type: None,
        error_message: None,
        created_at: noon() + TimeDelta::seconds(number),
    };
    let at = noon() + TimeDelta::seconds(numbers.end);
    Observation::Usage { asked_at: at, at, limit: 500, rows: numbers.map(row).collect() }
}

#[test]
fn a_full_disk_leaves_everything_as_it_was_and_is_named_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    let mut history = History::open_in(&path, Box::new(Utc), noon()).unwrap().history;
    history.apply(&usage(0..100)).unwrap();
    let before = history.snapshot(noon()).unwrap();
    let pages: u32 = history.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    history.db.execute_batch(&format!("PRAGMA max_page_count = {pages}")).unwrap();

    let refused = history.apply(&usage(90..600));
    assert!(matches!(refused, Err(HistoryError::NotWritable(_))), "{refused:?}");
    assert_eq!(history.snapshot(noon()).unwrap(), before);
    assert_eq!(history.audit().unwrap(), Vec::<String>::new());

    // Space was made. Ids that were given in the transaction that was taken back are not believed in.
    history.db.execute_batch("PRAGMA max_page_count = 100000").unwrap();
    assert_eq!(history.apply(&usage(90..600)).unwrap().new_rows, 500);
    assert_eq!(history.audit().unwrap(), Vec::<String>::new());
    let nameless: i64 = history
        .db
        .query_row(
            "SELECT count(*) FROM requests WHERE endpoint NOT IN (SELECT id FROM endpoints)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(nameless, 0);
}

#[test]
fn whichever_page_is_the_one_too_many_all_is_stored_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.db");
    History::open_in(&whole, Box::new(Utc), noon()).unwrap().history.apply(&usage(0..100)).unwrap();
    let mut refusals = 0;
    for more in 0.. {
        let path = folder.path().join(format!("{more}.db"));
        std::fs::copy(&whole, &path).unwrap();
        let mut history = History::open_in(&path, Box::new(Utc), noon()).unwrap().history;
        let before = history.snapshot(noon()).unwrap();
        let pages: u32 = history.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        history.db.execute_batch(&format!("PRAGMA max_page_count = {}", pages + more)).unwrap();
        match history.apply(&usage(90..600)) {
            Ok(applied) => {
                assert_eq!(applied.new_rows, 500);
                break;
            }
            Err(HistoryError::NotWritable(_)) => refusals += 1,
            Err(other) => panic!("{more} pages: {other:?}"),
        }
        assert_eq!(history.snapshot(noon()).unwrap(), before, "{more} pages");
        assert_eq!(history.audit().unwrap(), Vec::<String>::new(), "{more} pages");
    }
    assert!(refusals >= 5, "{refusals} writes were tried");
}

#[test]
fn a_balance_that_cannot_be_is_refused_and_the_last_one_stays() {
    let mut history = History::in_memory_in(Box::new(Utc)).unwrap();
    let mut balance = |text: &str, seconds| {
        let at = noon() + TimeDelta::seconds(seconds);
        let observation = Observation::Balance { asked_at: at, at, balance: text.parse().unwrap() };
        let applied = history.apply(&observation).unwrap();
        (applied.refused, applied.rounded, history.snapshot(at).unwrap().balance.unwrap().amount.to_string())
    };
    assert_eq!(balance("500", 0), (0, 0, "500".into()));
    assert_eq!(balance("79228162514264337593543950335", 1), (1, 0, "500".into()));
    assert_eq!(balance("499.99999999999994", 2), (0, 1, "500".into()));
    assert_eq!(balance("-3.25", 3), (0, 0, "-3.25".into()));
}

#[test]
fn a_balance_that_requests_do_not_explain_asks_for_them() {
    let mut history = History::in_memory_in(Box::new(Utc)).unwrap();
    let mut balance = |credits: i64, seconds| {
        let at = noon() + TimeDelta::seconds(seconds);
        history
            .apply(&Observation::Balance { asked_at: at, at, balance: Credits::from(credits) })
            .unwrap()
            .balance_moved
    };
    assert_eq!(
        [balance(500, 0), balance(500, 300), balance(497, 600), balance(497, 900)],
        [false, false, true, false]
    );
}
