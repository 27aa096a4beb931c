//! Requests that are older than their owner keeps them are forgotten, and everything else stays what it was.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use std::path::Path;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use history_support::*;
use openrush_account::account_settings::KeepFor;
use openrush_account::history::{History, quick_check, shrink};
use openrush_account::view::{
    ActivityQuery, ExportFormat, GroupBy, Overview, OverviewQuery, OverviewRange, ReportQuery, StatementQuery,
};
use openrush_api::{Credits, UsageRow};

const DAY: i64 = 24 * 60;

/// Four requests a day, the newest just before noon: number 0 is 200 days old. Every seventh failed, each with words of its own.
fn request(number: u64) -> UsageRow {
    let at = at(-(799 - number as i64) * 360 - 1);
    match number % 7 {
        3 => failed(number, at, 503, &format!("Sentinel {number} did not answer")),
        _ => UsageRow {
            endpoint: format!("/v1/tools/tool_{}", number % 3),
            credential_id: Some(format!("cred_{}", number % 2).parse().unwrap()),
            ..row(number, at)
        },
    }
}

/// 800 requests of 200 days, looked at every ten days, with the balance that they leave and one purchase.
fn fill(history: &mut History) {
    keys(history, at(-201 * DAY), vec![key("cred_0", "Shop"), key("cred_1", "Old server")]);
    usage(history, at(-201 * DAY), 500, vec![]);
    let mut left = 10_000_i64;
    balance(history, at(-201 * DAY) + TimeDelta::seconds(5), left);
    for look in 1..=20_u64 {
        let new = 40 * (look - 1)..40 * look;
        let spent: i64 = new.clone().filter(|number| number % 7 != 3).map(|_| 3).sum();
        left -= spent;
        if look == 5 {
            left += 2_000;
        }
        let now = at(-(20 - look as i64) * 10 * DAY);
        balance(history, now, left);
        let rows = (new.start.saturating_sub(60)..new.end).map(request).collect();
        usage(history, now + TimeDelta::seconds(5), 500, rows);
    }
}

fn filled() -> History {
    let mut history = history();
    fill(&mut history);
    assert_eq!(history.snapshot(noon()).unwrap().requests, 800);
    assert_sound(&history);
    history
}

/// Forgets everything that is too old, and looks after each step whether all is well.
fn forget(history: &mut History, keep: KeepFor) -> u32 {
    let mut steps = 0;
    while history.forget_some(keep, noon()).unwrap() {
        steps += 1;
        assert_sound(history);
    }
    assert_sound(history);
    steps
}

fn overview(history: &History, range: OverviewRange, by: GroupBy) -> Overview {
    history.overview(OverviewQuery { range, by }, at(1)).unwrap()
}

/// Everything that must be the same before and after.
fn figures(history: &History) -> Vec<String> {
    let mut told = Vec::new();
    for range in [OverviewRange::Week, OverviewRange::Month, OverviewRange::Quarter, OverviewRange::Year] {
        for by in [GroupBy::Tool, GroupBy::Key, GroupBy::Outcome] {
            told.push(format!("{:?}", overview(history, range, by)));
        }
        let statement = history.statement(StatementQuery { range }, at(1)).unwrap();
        told.push(format!("{statement:?}"));
    }
    for month in ["2026-05-01", "2026-07-01", "2026-08-01", "2026-11-01"] {
        let report = history.report(ReportQuery { month: month.parse().ok() }, at(1)).unwrap();
        told.push(format!("{report:?}"));
    }
    let snapshot = history.snapshot(at(1)).unwrap();
    told.push(format!("{:?}", (&snapshot.balance, &snapshot.runway, &snapshot.top_ups, &snapshot.month)));
    told.push(format!("{:?}", (&snapshot.keys, &snapshot.today, &snapshot.spent_30_days)));
    told.push(format!("{:?}", history.ledger(at(-300 * DAY), at(1)).unwrap()));
    told.push(format!("{:?}", history.gaps().unwrap()));
    told
}

#[test]
fn what_is_too_old_goes_and_every_figure_stays() {
    let mut history = filled();
    let before = figures(&history);
    let found = history.to_forget(KeepFor::NinetyDays, noon()).unwrap();
    // From local midnight ninety days ago on requests are kept.
    let edge: DateTime<Utc> = "2026-08-24T23:00:00Z".parse().unwrap();
    assert_eq!((found.requests, found.before), (438, Some(edge)));
    assert_eq!(history.to_forget(KeepFor::Forever, noon()).unwrap().requests, 0);
    assert_eq!(history.snapshot(noon()).unwrap().requests, 800, "asking changes nothing");

    assert!(forget(&mut history, KeepFor::NinetyDays) >= 1);
    assert_eq!(figures(&history), before);
    let snapshot = history.snapshot(noon()).unwrap();
    let gone = snapshot.forgotten.unwrap();
    assert_eq!((snapshot.requests, gone.requests, gone.before), (362, 438, edge));
    assert_eq!(gone.oldest, request(0).created_at);
    assert!(snapshot.oldest.unwrap() >= edge);
    assert_eq!(forget(&mut history, KeepFor::NinetyDays), 0, "once");
}

#[test]
fn the_list_the_search_and_the_export_say_what_is_not_there() {
    let mut history = filled();
    let summary = |history: &History, query: &ActivityQuery| history.activity_summary(query).unwrap();
    let everything = ActivityQuery { limit: Some(1_000), ..ActivityQuery::default() };
    assert_eq!(summary(&history, &everything).forgotten, None);
    let searched = ActivityQuery { search: Some("Sentinel 17 did".into()), ..ActivityQuery::default() };
    assert_eq!(summary(&history, &searched).requests, 1);
    forget(&mut history, KeepFor::NinetyDays);

    let found = summary(&history, &everything);
    let gone = found.forgotten.unwrap();
    assert_eq!((found.requests, gone.requests), (362, 438));
    assert!(found.gaps.is_empty(), "it is no gap");
    assert_eq!(history.activity(&everything, noon()).unwrap().rows.len(), 362);
    let found = summary(&history, &searched);
    assert_eq!((found.requests, found.forgotten), (0, Some(gone)));
    // Of a time that is known whole nothing is said.
    let lately = ActivityQuery { from: Some(gone.before), ..ActivityQuery::default() };
    assert_eq!(summary(&history, &lately).forgotten, None);
    let long_ago = ActivityQuery { to: Some(gone.oldest), ..ActivityQuery::default() };
    assert_eq!(summary(&history, &long_ago).forgotten, None);
    assert_eq!(history.request(request(5).id.as_str()).unwrap(), None);

    let (mut export, mut bytes) =
        (openrush_account::history::Export::new(everything, ExportFormat::Csv), vec![]);
    while history.export_more(&mut export, &mut bytes).unwrap() {}
    assert_eq!(export.rows(), 362);
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("Sentinel 17 ") && text.contains("Sentinel 500 "), "nor their words");
}

#[test]
fn what_the_service_still_tells_of_is_neither_stored_nor_counted_again() {
    let mut history = filled();
    forget(&mut history, KeepFor::NinetyDays);
    usage(&mut history, at(2), 300, (500..800).map(request).collect());
    let before = figures(&history);
    // The service's 500 newest reach far beyond the edge.
    let applied = usage(&mut history, at(2), 500, (300..800).map(request).collect());
    assert_eq!((applied.new_rows, applied.changed_rows, applied.reaches_known), (0, 0, true));
    assert_eq!(figures(&history), before);
    assert_sound(&history);
    // With newer ones among them.
    let newer = [row(900, at(3)), row(901, at(4))];
    let applied = usage(&mut history, at(5), 500, (302..800).map(request).chain(newer).collect());
    assert_eq!((applied.new_rows, applied.gap), (2, None));
    assert_sound(&history);
    let snapshot = history.snapshot(at(6)).unwrap();
    assert_eq!((snapshot.requests, snapshot.forgotten.unwrap().requests), (364, 438));
    // And one of the old ones that is told otherwise now.
    let mut changed = request(310);
    changed.credits_charged = Credits::from(700);
    let applied = usage(&mut history, at(7), 500, vec![changed, row(900, at(3)), row(901, at(4))]);
    assert_eq!((applied.new_rows, applied.changed_rows), (0, 0));
    assert_sound(&history);
}

#[test]
fn an_account_of_which_everything_was_forgotten_goes_on_as_before() {
    let mut history = history();
    let long_ago = |number: u64| row(number, at(-150 * DAY + number as i64));
    usage(&mut history, at(-160 * DAY), 500, vec![]);
    balance(&mut history, at(-160 * DAY) + TimeDelta::seconds(5), 500);
    balance(&mut history, at(-149 * DAY), 470);
    usage(&mut history, at(-149 * DAY) + TimeDelta::seconds(5), 500, (0..10).map(long_ago).collect());
    balance(&mut history, at(0), 470);
    usage(&mut history, at(0) + TimeDelta::seconds(5), 500, (0..10).map(long_ago).collect());
    forget(&mut history, KeepFor::NinetyDays);
    assert_eq!(history.snapshot(noon()).unwrap().requests, 0);
    // The same log again, then a new request, then a purchase: nothing is missing, and nothing is unexplained.
    assert_eq!(usage(&mut history, at(1), 500, (0..10).map(long_ago).collect()).new_rows, 0);
    let log = || (0..10).map(long_ago).chain([row(20, at(2))]).collect::<Vec<_>>();
    balance(&mut history, at(3), 467);
    let applied = usage(&mut history, at(3) + TimeDelta::seconds(5), 500, log());
    assert_eq!((applied.new_rows, applied.gap, applied.reaches_known), (1, None, true));
    balance(&mut history, at(10), 1_467);
    usage(&mut history, at(10) + TimeDelta::seconds(5), 500, log());
    let top_ups = history.snapshot(at(11)).unwrap().top_ups;
    assert_eq!(top_ups.iter().map(|top_up| top_up.amount).collect::<Vec<_>>(), [Credits::from(1_000)]);
    assert!(
        history
            .ledger(at(-200 * DAY), at(20))
            .unwrap()
            .iter()
            .all(|entry| entry.unexplained == Credits::ZERO)
    );
    assert_sound(&history);
    // A burst while nobody looked leaves a gap as ever.
    let newest = (0..500).map(|number| row(1_000 + number, at(5_000 - 500 + number as i64))).collect();
    assert!(usage(&mut history, at(5_000), 500, newest).gap.is_some());
    assert_sound(&history);
}

#[test]
fn a_gap_before_the_edge_stays_one_and_one_after_it_is_closed_when_its_requests_turn_up() {
    let mut history = history();
    usage(&mut history, at(-200 * DAY), 500, vec![]);
    let early = |number: u64| row(number, at(-180 * DAY + number as i64));
    let late = |number: u64| row(2_000 + number, at(-60 * DAY + number as i64));
    usage(&mut history, at(-199 * DAY), 500, (0..1).map(|n| row(9_000 + n, at(-199 * DAY - 1))).collect());
    usage(&mut history, at(-170 * DAY), 100, (400..500).map(early).collect());
    usage(&mut history, at(-50 * DAY), 100, (400..500).map(late).collect());
    assert_eq!(history.gaps().unwrap().len(), 2);
    forget(&mut history, KeepFor::NinetyDays);
    assert_eq!(history.gaps().unwrap().len(), 2);
    let all = (450..500).map(early).chain((0..440).map(late)).chain((440..500).map(late)).collect();
    usage(&mut history, at(-49 * DAY), 550, all);
    let gaps = history.gaps().unwrap();
    let edge = history.snapshot(noon()).unwrap().forgotten.unwrap().before;
    assert_eq!(gaps.len(), 2, "{gaps:?}");
    assert_eq!(
        (gaps[0].to, gaps[1].to < at(-170 * DAY)),
        (edge, true),
        "the newer one is as long as nobody can know"
    );
    assert_sound(&history);
}

#[test]
fn in_another_zone_what_is_kept_moves_and_what_was_forgotten_stays_on_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    let open = |hours: i32| {
        let zone = FixedOffset::east_opt(hours * 3600).unwrap();
        History::open_in(&path, Box::new(zone), noon()).unwrap().history
    };
    let mut history = open(1);
    fill(&mut history);
    forget(&mut history, KeepFor::NinetyDays);
    let of_days = |history: &History| -> Vec<_> {
        overview(history, OverviewRange::Year, GroupBy::Tool)
            .days
            .iter()
            .map(|bar| (bar.day, bar.requests))
            .collect()
    };
    let (before, last_of_year) = (of_days(&history), 362 - 4);
    drop(history);

    for hours in [9, -8, 14, 1] {
        let mut history = open(hours);
        history.follow_zone().unwrap();
        assert_sound(&history);
        let days = of_days(&history);
        assert_eq!(days.iter().map(|(_, requests)| requests).sum::<u64>(), 800, "{hours}");
        let gone: Vec<_> = days.iter().filter(|(day, _)| day.to_string().as_str() < "2026-08-24").collect();
        let same: Vec<_> = before.iter().filter(|(day, _)| day.to_string().as_str() < "2026-08-24").collect();
        // The year's first day may be another one.
        assert_eq!(gone.last(), same.last());
        assert!(gone.len() > last_of_year - 200);
        // And it goes on from there.
        assert_eq!(forget(&mut history, KeepFor::NinetyDays) > 0, hours == -8);
    }
}

#[test]
fn chunks_follow_wherever_the_edge_falls_in_them() {
    for size in [7, 40, 300] {
        let mut history = filled();
        history.seal_in_chunks_of(size).unwrap();
        assert_eq!(
            history.to_forget(KeepFor::NinetyDays, noon()).unwrap().requests,
            438,
            "counted by chunks"
        );
        let before = figures(&history);
        // A look at a time at which each step ends somewhere else.
        for days in [170, 120, 95, 0] {
            let now = at(-days * DAY + 77);
            while history.forget_some(KeepFor::NinetyDays, now).unwrap() {
                assert_sound(&history);
            }
        }
        assert_eq!(history.snapshot(noon()).unwrap().requests, 362);
        assert_eq!(figures(&history), before);
        let slow = ActivityQuery { duration_above_ms: Some(100), ..ActivityQuery::default() };
        assert_eq!(history.activity_summary(&slow).unwrap().requests, 362);
    }
}

#[test]
fn a_clock_that_is_years_ahead_forgets_nothing() {
    let mut history = filled();
    let far = noon() + TimeDelta::days(4_000);
    assert_eq!(history.to_forget(KeepFor::OneYear, far).unwrap().requests, 0);
    assert!(!history.forget_some(KeepFor::OneYear, far).unwrap());
    assert_eq!(history.to_forget(KeepFor::NinetyDays, far).unwrap().requests, 438, "as by the last answer");
    // Nor does one that nobody has ever told the time.
    let mut new = history_support::history();
    assert!(!new.forget_some(KeepFor::NinetyDays, far).unwrap());
}

#[test]
fn a_key_whose_requests_were_all_forgotten_was_used_all_the_same() {
    let mut history = history();
    keys(&mut history, at(-300 * DAY), vec![key("cred_1", "Old server")]);
    usage(&mut history, at(-299 * DAY), 500, vec![row(1, at(-299 * DAY - 5))]);
    usage(&mut history, at(0), 500, vec![row(1, at(-299 * DAY - 5))]);
    let last_use = |history: &History| history.snapshot(noon()).unwrap().keys[0].last_used_at;
    assert_eq!(last_use(&history), Some(at(-299 * DAY - 5)));
    forget(&mut history, KeepFor::NinetyDays);
    assert_eq!(last_use(&history), Some(at(-299 * DAY - 5)));
    let impact = history.revoke_impact("cred_1", noon()).unwrap().unwrap();
    assert_eq!(impact.last_used_at, Some(at(-299 * DAY - 5)));
}

#[test]
fn deleting_everything_forgets_what_was_forgotten_too() {
    let mut history = filled();
    forget(&mut history, KeepFor::NinetyDays);
    history.delete_everything().unwrap();
    let snapshot = history.snapshot(noon()).unwrap();
    assert_eq!((snapshot.requests, snapshot.forgotten), (0, None));
    // What the service still tells of is new then, however old it is.
    assert_eq!(usage(&mut history, at(5), 500, (300..800).map(request).collect()).new_rows, 500);
    assert_sound(&history);
}

/// A history in a file, closed.
fn in_a_file(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("history.db");
    fill(&mut History::open_in(&path, Box::new(zone()), noon()).unwrap().history);
    path
}

#[test]
fn the_room_is_given_back_and_nothing_of_what_was_forgotten_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = in_a_file(folder.path());
    std::fs::write(folder.path().join("history.db.damaged-20261101T000000Z"), "Sentinel 17 did not answer")
        .unwrap();
    std::fs::write(folder.path().join("history.db.before-format-2"), "Sentinel 17 did not answer").unwrap();
    let mut history = History::open_in(&path, Box::new(zone()), noon()).unwrap().history;
    // More of them, so that there is something to give back.
    let many = |at: i64| {
        (0..500)
            .map(move |number| row(10_000 + (number + at) as u64, self::at(-200 * DAY + at + number)))
            .collect()
    };
    for part in 0..8 {
        usage(&mut history, at(-200 * DAY + 500 * (part + 1)), 500, many(500 * part));
    }
    let before = figures(&history);
    assert_eq!(history.worth_shrinking().unwrap(), None);
    let settled = || {
        let db = rusqlite::Connection::open(&path).unwrap();
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    };
    settled();
    forget(&mut history, KeepFor::NinetyDays);
    history.forget_copies(KeepFor::NinetyDays, noon(), true).unwrap();
    let large = std::fs::metadata(&path).unwrap().len();
    assert_eq!(history.worth_shrinking().unwrap().as_deref(), Some(path.as_path()));
    shrink(&path).unwrap();
    let small = std::fs::metadata(&path).unwrap().len();
    assert!(small * 2 < large, "{small} {large}");
    assert_eq!(history.worth_shrinking().unwrap(), None);
    // Whoever had it open goes on with it.
    assert_eq!(figures(&history), before);
    assert_eq!(usage(&mut history, at(9), 500, (700..800).map(request).collect()).new_rows, 0);
    assert_sound(&history);
    drop(history);
    quick_check(&path).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(12).any(|part| part == b"Sentinel 17 "));
    }
}

#[test]
fn copies_go_by_themselves_once_nothing_in_them_would_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = in_a_file(folder.path());
    let history = History::open_in(&path, Box::new(zone()), noon()).unwrap().history;
    let [old, new] = ["history.db.damaged-20260101T000000Z", "history.db.damaged-20261101T000000Z"]
        .map(|name| folder.path().join(name));
    for (file, days) in [(&old, 91), (&new, 20)] {
        let written = std::time::SystemTime::from(noon() - TimeDelta::days(days));
        std::fs::File::create(file).unwrap().set_modified(written).unwrap();
    }
    history.forget_copies(KeepFor::Forever, noon(), false).unwrap();
    assert!(old.exists() && new.exists());
    history.forget_copies(KeepFor::NinetyDays, noon(), false).unwrap();
    assert!(!old.exists() && new.exists());
    history.forget_copies(KeepFor::NinetyDays, noon(), true).unwrap();
    assert!(!new.exists());
}

#[test]
fn a_damaged_file_keeps_the_sums_of_what_was_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let path = in_a_file(folder.path());
    let mut history = History::open_in(&path, Box::new(zone()), noon()).unwrap().history;
    forget(&mut history, KeepFor::NinetyDays);
    let total = overview(&history, OverviewRange::Year, GroupBy::Tool).total;
    drop(history);
    let recovered = History::recover(&path, noon()).unwrap();
    assert_eq!(recovered.set_aside.unwrap().rows_kept, 362);
    let mut history = recovered.history;
    history.follow_zone().unwrap();
    assert_sound(&history);
    assert_eq!(overview(&history, OverviewRange::Year, GroupBy::Tool).total, total);
    assert_eq!(history.snapshot(noon()).unwrap().forgotten.unwrap().requests, 438);
    assert!(history.gaps().unwrap().is_empty());
    drop(history);

    // Where the sums are hit too, that is a gap.
    let page: u64 = {
        let db = rusqlite::Connection::open(&path).unwrap();
        let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'forgotten_sums'";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let mut bytes = std::fs::read(&path).unwrap();
    let page = usize::try_from(page).unwrap();
    bytes[(page - 1) * 4_096..page * 4_096].fill(0xff);
    std::fs::write(&path, bytes).unwrap();
    let history = History::recover(&path, noon()).unwrap().history;
    assert_sound(&history);
    assert_eq!(history.snapshot(noon()).unwrap().requests, 362);
    assert_eq!(history.gaps().unwrap().len(), 1);
}

/// What a twin that never forgot says, whatever the order in which answers came and steps were taken.
#[test]
fn whatever_comes_in_between_the_sums_are_those_of_a_history_that_forgets_nothing() {
    for seed in 0..12 {
        let mut random = fastrand::Rng::with_seed(seed);
        let (mut forgetful, mut twin) = (history(), history());
        for history in [&mut forgetful, &mut twin] {
            usage(history, at(-201 * DAY), 500, vec![]);
        }
        let (mut known, mut minute) = (0_u64, -200 * DAY);
        while known < 800 {
            known = (known + random.u64(1..60)).min(800);
            minute = minute.max((request(known - 1).created_at - noon()).num_minutes() + 1);
            let from = known.saturating_sub(random.u64(100..500));
            let rows: Vec<_> = (from..known).map(request).collect();
            let limit = if from == 0 { 500 } else { u16::try_from(rows.len()).unwrap() };
            for history in [&mut forgetful, &mut twin] {
                balance(history, at(minute), 50_000 - 3 * i64::try_from(known).unwrap());
                usage(history, at(minute) + TimeDelta::seconds(3), limit, rows.clone());
            }
            if random.bool() {
                forgetful.seal_in_chunks_of(random.usize(5..40)).unwrap();
            }
            for _ in 0..random.u32(0..4) {
                forgetful.forget_some(KeepFor::NinetyDays, at(minute)).unwrap();
            }
            minute += 1;
        }
        assert_sound(&forgetful);
        assert!(forgetful.snapshot(noon()).unwrap().forgotten.is_some());
        let of = |history: &History| {
            let overview = overview(history, OverviewRange::Year, GroupBy::Tool);
            let ledger = history.ledger(at(-300 * DAY), at(DAY)).unwrap();
            (
                overview.total,
                overview.requests,
                overview.failed,
                overview.days,
                ledger,
                history.gaps().unwrap(),
            )
        };
        assert_eq!(of(&forgetful), of(&twin), "seed {seed}");
    }
}
