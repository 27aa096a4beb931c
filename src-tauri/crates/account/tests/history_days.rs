//! Days are calendar days of the computer's zone, also when that changes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use history_support::*;
use openrush_account::history::{DayZone, History};
use openrush_account::view::{GroupBy, Overview, OverviewQuery, OverviewRange, Runway};
use openrush_api::Credits;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(history: &History, now: DateTime<Utc>) -> Overview {
    history.overview(OverviewQuery { range: OverviewRange::Week, by: GroupBy::Tool }, now).unwrap()
}

/// Days that have requests, and how many.
fn days(overview: &Overview) -> Vec<(NaiveDate, u64)> {
    overview.days.iter().filter(|bar| bar.requests > 0).map(|bar| (bar.day, bar.requests)).collect()
}

#[test]
fn a_request_belongs_to_the_day_that_the_wall_clock_showed() {
    let mut history = history();
    let around_midnight = vec![
        row(1, "2026-11-22T22:59:59.999999Z".parse().unwrap()),
        row(2, "2026-11-22T23:00:00Z".parse().unwrap()),
        row(3, "2026-11-23T10:00:00Z".parse().unwrap()),
    ];
    usage(&mut history, at(0), 50, around_midnight);
    assert_eq!(days(&week(&history, at(1))), [(day("2026-11-22"), 1), (day("2026-11-23"), 2)]);
    assert_sound(&history);
}

#[test]
fn a_range_has_a_bar_for_every_day_today_included() {
    let history = history();
    for (range, length) in [
        (OverviewRange::Week, 7),
        (OverviewRange::Month, 30),
        (OverviewRange::Quarter, 90),
        (OverviewRange::Year, 365),
    ] {
        let overview = history.overview(OverviewQuery { range, by: GroupBy::Key }, noon()).unwrap();
        assert_eq!(overview.days.len(), length);
        assert_eq!(overview.days.last().unwrap().day, day("2026-11-23"));
        assert!(overview.days.windows(2).all(|pair| pair[0].day.succ_opt() == Some(pair[1].day)));
        assert!(overview.days.iter().all(|bar| !bar.complete), "nothing was seen yet");
    }
}

#[test]
fn where_it_went_adds_up_and_the_smallest_groups_are_put_together() {
    let mut history = history();
    let tools = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let rows = (0..36_u64).zip([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4].into_iter().cycle()).map(
        |(number, tool)| {
            let mut row = row(number, at(-(number as i64) * 60));
            row.endpoint = format!("/v1/tools/{}", tools[(tool + number as usize / 20) % 8]);
            row
        },
    );
    usage(&mut history, at(0), 500, rows.collect());
    let overview = week(&history, at(1));
    assert!(overview.groups.len() <= 7);
    assert_eq!(overview.groups.iter().map(|group| group.credits).sum::<Credits>(), overview.total);
    assert_eq!(overview.groups.iter().map(|group| group.requests).sum::<u64>(), 36);
    assert!((overview.groups.iter().map(|group| group.percent).sum::<f64>() - 100.0).abs() < 1e-6);
    for bar in &overview.days {
        assert_eq!(bar.credits.len(), overview.groups.len());
        assert_eq!(bar.credits.iter().sum::<Credits>(), bar.total);
    }
    let mut sorted = overview.groups.clone();
    sorted.sort_by_key(|group| std::cmp::Reverse(group.credits));
    let others = overview.groups.iter().filter(|group| group.id == "other").count();
    assert!(others <= 1);
    assert_eq!(sorted[0].id, overview.groups[0].id);
}

#[test]
fn the_days_before_are_compared_with_only_where_they_were_all_seen() {
    let mut history = history();
    let minutes = 24 * 60;
    usage(&mut history, at(-20 * minutes), 500, vec![]);
    for number in 0..20 {
        let now = at((number - 20) * minutes + 60);
        usage(
            &mut history,
            now,
            500,
            (0..=number).map(|n| row(n as u64, at((n - 20) * minutes + 30))).collect(),
        );
    }
    let now = at(10);
    let all = (0..20).map(|n| row(n, at((n as i64 - 20) * minutes + 30))).collect();
    usage(&mut history, now, 500, all);
    let overview = week(&history, now);
    assert!(overview.days.iter().all(|bar| bar.complete));
    // Ten past noon: today's request is still to come, and so was the one of a week ago by then.
    assert_eq!((overview.total, overview.previous_total), (Credits::from(18), Some(Credits::from(18))));
}

/// A history of an account that makes a request at half past noon every day, the first `age` days ago, and is looked at
/// half an hour later.
fn daily(age: i64) -> History {
    let (mut history, day) = (history(), 24 * 60);
    usage(&mut history, at(-age * day), 500, vec![]);
    for ago in (0..=age).rev() {
        let made = (ago..=age).map(|ago| row((age - ago) as u64, at(30 - ago * day))).collect();
        usage(&mut history, at(60 - ago * day), 500, made);
    }
    history
}

#[test]
fn a_day_that_was_not_seen_in_either_time_leaves_nothing_to_compare() {
    let now = at(61);
    let compared = |history: &History| week(history, now).previous_total;
    assert_eq!(compared(&daily(20)), Some(Credits::from(21)));
    // The service forgot what was made three days ago before anybody looked.
    let mut lost = history();
    let day = 24 * 60;
    usage(&mut lost, at(-20 * day), 500, vec![]);
    let made = |ago: i64| row(100 - ago as u64, at(30 - ago * day));
    usage(&mut lost, at(60 - 4 * day), 500, (4..20).map(made).collect());
    let newest = (0..500).map(|number| row(1_000 + number, at(60 - 500 + number as i64))).collect();
    usage(&mut lost, at(60), 500, newest);
    assert_eq!(lost.gaps().unwrap().len(), 1);
    assert_eq!(compared(&lost), None, "what is missing in these seven days is not nothing");
}

#[test]
fn an_account_that_is_younger_than_both_times_has_nothing_to_compare_with() {
    let now = at(61);
    assert_eq!(week(&daily(10), now).previous_total, None, "it was not there for four of the days before");
    assert_eq!(week(&daily(12), now).previous_total, None);
    assert_eq!(week(&daily(13), now).previous_total, Some(Credits::from(21)));
}

#[test]
fn a_morning_is_compared_with_mornings() {
    let mut history = daily(20);
    let day = 24 * 60;
    let all: Vec<_> = (1..=20).map(|ago| row(20 - ago as u64, at(30 - ago * day))).collect();
    let tomorrow = |minutes: i64| at(day + minutes);
    // Nine in the morning of the next day: its request and that of a week before are both still to come.
    usage(&mut history, tomorrow(-180), 500, all.into_iter().chain([row(20, at(30))]).collect());
    let overview = week(&history, tomorrow(-179));
    assert_eq!((overview.total, overview.previous_total), (Credits::from(18), Some(Credits::from(18))));
}

#[test]
fn an_idle_account_is_seen_after_midnight_by_a_balance_that_did_not_move() {
    let mut history = daily(20);
    let midnight = at(12 * 60);
    balance(&mut history, at(55), 1_000);
    usage(
        &mut history,
        at(56),
        500,
        (0..=20).map(|ago| row(20 - ago as u64, at(30 - ago * 24 * 60))).collect(),
    );
    balance(&mut history, midnight - TimeDelta::minutes(3), 1_000);
    let seen = |history: &History, now| -> Vec<_> {
        week(history, now).days.iter().skip(5).map(|bar| bar.complete).collect()
    };
    assert_eq!(seen(&history, midnight + TimeDelta::minutes(1)), [false, false]);
    balance(&mut history, midnight + TimeDelta::minutes(2), 1_000);
    assert_eq!(seen(&history, midnight + TimeDelta::minutes(3)), [true, true]);
    balance(&mut history, midnight + TimeDelta::minutes(7), 997);
    assert_eq!(seen(&history, midnight + TimeDelta::minutes(8)), [true, true], "it moved after that");
}

#[test]
fn when_the_zone_changes_all_days_are_days_of_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    let open = |hours: i32| {
        let zone = FixedOffset::east_opt(hours * 3600).unwrap();
        History::open_in(&path, Box::new(zone), noon()).unwrap().history
    };
    let mut there = open(1);
    let night = |number, hour: i64| {
        row(number, "2026-11-20T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hour))
    };
    usage(&mut there, at(0), 50, vec![night(1, 0), night(2, 22), night(3, 23)]);
    assert_eq!(days(&week(&there, at(1))), [(day("2026-11-20"), 2), (day("2026-11-21"), 1)]);
    drop(there);

    let mut here = open(-5);
    usage(&mut here, at(2), 50, vec![night(1, 0), night(2, 22), night(3, 23)]);
    assert_eq!(days(&week(&here, at(3))), [(day("2026-11-19"), 1), (day("2026-11-20"), 2)]);
    assert_sound(&here);
}

#[test]
fn a_zone_that_changes_while_the_app_runs_is_followed() {
    use std::sync::atomic::{AtomicI32, Ordering};
    static HOURS: AtomicI32 = AtomicI32::new(1);
    struct Travelling;
    impl Travelling {
        fn zone() -> FixedOffset {
            FixedOffset::east_opt(HOURS.load(Ordering::SeqCst) * 3600).unwrap()
        }
    }
    impl DayZone for Travelling {
        fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
            Self::zone().start_of(day)
        }
        fn near(&self, at: DateTime<Utc>) -> NaiveDate {
            Self::zone().near(at)
        }
        fn seconds_ahead(&self, at: DateTime<Utc>) -> i32 {
            Self::zone().seconds_ahead(at)
        }
    }
    let mut history = History::in_memory_in(Box::new(Travelling)).unwrap();
    usage(&mut history, at(0), 50, rows(0..10, at(-1)));
    assert!(!history.follow_zone().unwrap());
    HOURS.store(-8, Ordering::SeqCst);
    assert!(history.follow_zone().unwrap());
    assert_sound(&history);
    // The next answer finds everything in its place.
    usage(&mut history, at(1), 50, rows(0..12, at(1)));
    assert_sound(&history);
}

#[test]
fn today_and_what_is_usual_are_counted_by_the_day() {
    let mut history = history();
    let minutes = 24 * 60;
    let mut all: Vec<_> = (0..40).map(|number| row(number, at(-(number as i64 + 1) * minutes / 4))).collect();
    for row in all.iter_mut().take(30).skip(10).step_by(10) {
        row.status_code = 503;
    }
    all.push(failed(100, at(-5), 401, "revoked"));
    usage(&mut history, at(0), 500, all);
    let today = history.snapshot(at(1)).unwrap().today;
    assert_eq!((today.requests, today.failed), (3, 1), "from local midnight on");
    assert!((today.usual_failed_percent - 2.0 * 100.0 / 38.0).abs() < 1e-9, "{today:?}");
}

#[test]
fn the_runway_learns_from_whole_days_and_not_from_gaps() {
    let mut history = history();
    let minutes = 24 * 60;
    let runway = |history: &History, now| history.snapshot(now).unwrap().runway;
    assert_eq!(runway(&history, at(0)), Runway::Learning { days_seen: 0, days_needed: 3 });
    let mut known = Vec::new();
    for hour in 0..24 * 12 {
        known.push(row(hour as u64, at(-12 * minutes + hour * 60)));
    }
    usage(&mut history, at(-12 * minutes - 1), 500, vec![]);
    balance(&mut history, at(0), 7_200);
    usage(&mut history, at(0) + TimeDelta::seconds(2), 500, known);
    // 24 requests of 3 credits a day.
    let Runway::Estimate { days, low, high, .. } = runway(&history, at(1)) else { panic!() };
    assert!((90.0..110.0).contains(&days) && low <= days && high.unwrap() >= days, "{low} {days} {high:?}");

    // Nine days away, more than the service remembers: those days say nothing.
    let later = 9 * minutes;
    balance(&mut history, at(later), 5_000);
    let newest = (0..500).map(|number| row(10_000 + number, at(later - 500 + number as i64))).collect();
    usage(&mut history, at(later) + TimeDelta::seconds(2), 500, newest);
    assert_eq!(history.gaps().unwrap().len(), 1);
    let Runway::Estimate { days, .. } = runway(&history, at(later + 1)) else { panic!() };
    assert!((55.0..80.0).contains(&days), "{days}");
}

#[test]
fn while_nothing_more_is_seen_the_day_on_which_credits_are_gone_stands_still() {
    let mut history = daily(20);
    let day = 24 * 60;
    balance(&mut history, at(62), 30);
    let at_first = history.snapshot(at(63)).unwrap().runway;
    let later = history.snapshot(at(62 + 5 * day)).unwrap().runway;
    let (
        Runway::Estimate { days, until, until_low, until_high, .. },
        Runway::Estimate { days: left, until: same, until_low: same_low, until_high: same_high, .. },
    ) = (at_first, later)
    else {
        panic!("no estimate")
    };
    assert_eq!((until, until_low, until_high), (same, same_low, same_high));
    assert!((days - 5.0 - left).abs() < 0.01, "five days of {days} have passed, and {left} are left");
    let Runway::Estimate { days: gone, .. } = history.snapshot(at(62 + 50 * day)).unwrap().runway else {
        panic!()
    };
    assert!((0.0..0.01).contains(&gone), "{gone}");
}

#[test]
fn that_nothing_is_known_of_today_is_no_pause() {
    let mut history = daily(20);
    let day = 24 * 60;
    let runway = |history: &History, now| {
        let Runway::Estimate { days, .. } = history.snapshot(now).unwrap().runway else {
            panic!("no estimate")
        };
        days
    };
    // Eight in the evening of the next day: only the balance was asked for since, and it tells of the day's request.
    balance(&mut history, at(62), 33);
    let yesterday = runway(&history, at(63));
    balance(&mut history, at(day + 8 * 60), 30);
    let unseen = runway(&history, at(day + 8 * 60 + 1));
    assert!((yesterday - unseen - 1.0).abs() < 0.75, "{yesterday} {unseen}");
}
