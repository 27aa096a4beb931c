//! Requests that were lost are a gap with its bounds; gaps close when their requests turn up.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use chrono::TimeDelta;
use history_support::*;
use openrush_account::history::History;
use openrush_account::view::{ActivityQuery, Gap, GroupBy, OverviewQuery, OverviewRange};
use openrush_api::{Credits, UsageRow};
use proptest::prelude::*;

/// The bounds of all gaps in minutes from noon, newest first.
fn gaps(history: &History) -> Vec<(i64, i64)> {
    let minutes = |gap: &Gap| ((gap.from - noon()).num_minutes(), (gap.to - noon()).num_minutes());
    history.gaps().unwrap().iter().map(minutes).collect()
}

#[test]
fn a_first_look_is_no_gap_however_many_requests_there_are() {
    let mut history = history();
    let applied = usage(&mut history, at(0), 500, rows(0..500, at(-1)));
    assert!(applied.reaches_known);
    assert_eq!((applied.gap, gaps(&history)), (None, vec![]));
}

#[test]
fn answers_that_overlap_leave_no_gap() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..500, at(-1)));
    let applied = usage(&mut history, at(400), 500, rows(400..900, at(399)));
    assert_eq!((applied.new_rows, applied.reaches_known, gaps(&history)), (400, true, vec![]));
}

#[test]
fn a_small_answer_that_does_not_reach_back_asks_for_more_and_more_closes_the_gap() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    let small = usage(&mut history, at(200), 50, rows(250..300, at(199)));
    assert!(!small.reaches_known);
    assert_eq!(small.gap, None, "more can be had, so nothing is lost yet");
    assert_eq!(gaps(&history).len(), 1, "but a crash now must not hide it");
    let large = usage(&mut history, at(201), 500, rows(0..300, at(199)));
    assert_eq!((large.reaches_known, large.gap, gaps(&history)), (true, None, vec![]));
    assert_sound(&history);
}

#[test]
fn a_small_answer_that_meets_only_rows_after_an_open_gap_still_asks_for_more() {
    // As after a crash between the small answer and the large one.
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    usage(&mut history, at(200), 50, rows(250..300, at(199)));
    let again = usage(&mut history, at(201), 50, rows(251..301, at(200)));
    assert!(!again.reaches_known);
    assert_eq!(history.usage_limit().unwrap(), 500);
    usage(&mut history, at(202), 500, rows(0..301, at(200)));
    assert_eq!(gaps(&history), []);
    assert_ne!(history.usage_limit().unwrap(), 500);
}

#[test]
fn what_500_rows_do_not_reach_is_lost_and_has_bounds() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    let applied = usage(&mut history, at(2_000), 500, rows(1_500..2_000, at(1_999)));
    assert!(applied.reaches_known, "no more can be had");
    let gap = applied.gap.unwrap();
    // Everything was seen until the last answer (give or take what clocks differ by), and is again from the first row of
    // this one.
    assert_eq!((gap.from, gap.to), (at(0) - TimeDelta::seconds(5), at(1_500)));
    assert_eq!(gaps(&history), [(0, 1_500)]);
    let later = usage(&mut history, at(2_001), 50, rows(1_951..2_001, at(2_000)));
    assert_eq!((later.reaches_known, later.gap), (true, None), "what is lost is not asked for over and over");
}

/// Newest first by when they were logged, as a service can give them: the late ones, made long before, come first.
fn logged_late(late: std::ops::Range<u64>, made: i64, rest: Vec<UsageRow>) -> Vec<UsageRow> {
    late.map(|number| row(number, at(made))).chain(rest.into_iter().rev()).collect()
}

#[test]
fn a_full_page_of_new_rows_with_a_late_one_among_them_asks_for_more() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    // 24 new ones and one that was made before what is known: nothing of it is known, so more may lie between.
    let page = logged_late(900..901, -50, rows(276..300, at(199)));
    assert!(!usage(&mut history, at(200), 25, page).reaches_known);
    let all = logged_late(900..901, -50, rows(0..300, at(199)));
    let applied = usage(&mut history, at(201), 500, all);
    assert_eq!((applied.reaches_known, gaps(&history)), (true, vec![]));
    assert_sound(&history);
}

#[test]
fn what_500_rows_with_a_late_one_do_not_reach_is_lost_and_has_bounds() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    let newest = logged_late(5_000..5_001, -50, rows(1_501..2_000, at(1_999)));
    let applied = usage(&mut history, at(2_000), 500, newest);
    assert!(applied.reaches_known, "no more can be had");
    assert_eq!(gaps(&history), [(0, 1_501)]);
    let again = usage(&mut history, at(2_001), 25, rows(1_976..2_001, at(2_000)));
    assert!(again.reaches_known, "what is lost is not asked for over and over");
}

#[test]
fn a_late_row_closes_no_gap_that_it_lies_before() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    usage(&mut history, at(2_000), 500, rows(1_500..2_000, at(1_999)));
    assert_eq!(gaps(&history), [(0, 1_500)]);
    // Logged after all others, or as the first of the answer; made before the gap, or in it.
    for (number, made) in [(5_000, -50), (5_001, 700)] {
        let answer = logged_late(number..number + 1, made, rows(1_980..2_005, at(2_004)));
        usage(&mut history, at(2_005), 26, answer.clone());
        assert_eq!(gaps(&history), [(0, 1_500)]);
        let mut first = answer;
        first.rotate_left(1);
        usage(&mut history, at(2_006), 26, first);
        assert_eq!(gaps(&history), [(0, 1_500)]);
    }
    assert_sound(&history);
}

#[test]
fn rows_that_turn_up_later_make_a_gap_smaller() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..100, at(-1)));
    usage(&mut history, at(2_000), 500, rows(1_900..2_400, at(1_999)));
    assert_eq!(gaps(&history), [(0, 1_500)]);
    // As if the service gave more than it says.
    usage(&mut history, at(2_001), 500, rows(1_000..2_400, at(1_999)));
    assert_eq!(gaps(&history), [(0, 600)]);
    usage(&mut history, at(2_002), 500, rows(99..2_400, at(1_999)));
    assert_eq!(gaps(&history), []);
}

#[test]
fn a_whole_log_that_forgot_what_is_known_is_a_gap() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..10, at(-1)));
    // Fewer rows than were asked for, and none of them known.
    let applied = usage(&mut history, at(50_000), 500, rows(900..905, at(49_999)));
    assert!(applied.gap.is_some());
    usage(&mut history, at(50_001), 500, rows(900..906, at(50_000)));
    assert_eq!(gaps(&history).len(), 1, "the next answer does not hide it");
}

#[test]
fn an_empty_log_is_a_beginning_and_no_gap() {
    let mut history = history();
    usage(&mut history, at(0), 500, vec![]);
    usage(&mut history, at(100), 25, rows(0..25, at(99)));
    usage(&mut history, at(101), 500, rows(0..40, at(100)));
    assert_eq!(gaps(&history), []);
    let query = OverviewQuery { range: OverviewRange::Week, by: GroupBy::Tool };
    assert!(history.overview(query, at(102)).unwrap().days.iter().all(|day| day.complete));
}

#[test]
fn the_credits_that_went_in_a_gap_are_told_by_the_balance() {
    let mut history = history();
    balance(&mut history, at(0), 10_000);
    usage(&mut history, at(0) + TimeDelta::seconds(2), 500, rows(0..100, at(-1)));
    balance(&mut history, at(2_000), 10_000 - 2_000 * 3);
    usage(&mut history, at(2_000) + TimeDelta::seconds(2), 500, rows(1_600..2_100, at(1_999)));
    // Of 2,000 requests 500 are known.
    assert_eq!(history.gaps().unwrap()[0].credits, Some(Credits::from(4_500)));
    let ledger = history.ledger(at(-10), at(3_000)).unwrap();
    assert!(ledger[0].requests_missing && ledger[0].settled);
    assert_eq!((ledger[0].spent, ledger[0].unexplained), (Credits::from(1_500), Credits::from(-4_500)));
}

#[test]
fn a_top_up_beside_a_gap_is_found_and_leaves_the_gaps_credits_unknown() {
    let mut history = history();
    balance(&mut history, at(0), 100);
    usage(&mut history, at(0) + TimeDelta::seconds(2), 500, rows(0..10, at(-1)));
    balance(&mut history, at(2_000), 700);
    usage(&mut history, at(2_000) + TimeDelta::seconds(2), 500, rows(1_600..2_100, at(1_999)));
    // 500 known requests took 1,500, so at least 2,100 arrived: three purchases, and the rest went unseen.
    let top_ups = history.snapshot(at(2_001)).unwrap().top_ups;
    assert_eq!(top_ups.iter().map(|top_up| top_up.amount).collect::<Vec<_>>(), [Credits::from(3_000)]);
    assert_eq!(history.gaps().unwrap()[0].credits, None);
}

#[test]
fn days_with_a_gap_are_not_complete_and_say_so() {
    let mut history = history();
    let day = 24 * 60;
    usage(&mut history, at(-5 * day), 500, rows(0..500, at(-5 * day - 1)));
    usage(&mut history, at(-2 * day), 500, rows(3_000..3_500, at(-2 * day - 1)));
    usage(&mut history, at(0), 500, rows(3_400..3_900, at(-1)));
    let query = OverviewQuery { range: OverviewRange::Week, by: GroupBy::Tool };
    let overview = history.overview(query, at(1)).unwrap();
    let complete: Vec<_> = overview.days.iter().map(|day| day.complete).collect();
    // Before the first look nothing is known; from five days ago to two days ago something is missing.
    assert_eq!(complete, [false, false, false, false, false, true, true]);
    assert_eq!(overview.previous_total, None);
}

#[test]
fn gaps_are_shown_between_the_rows_they_lie_between() {
    let mut history = history();
    usage(&mut history, at(0), 500, rows(0..20, at(-1)));
    usage(&mut history, at(1_000), 20, rows(100..120, at(999)));
    usage(&mut history, at(1_000), 500, rows(100..600, at(999)));
    usage(&mut history, at(9_000), 500, rows(2_000..2_500, at(8_999)));
    assert_eq!(gaps(&history).len(), 2);
    let query = ActivityQuery { limit: Some(1_000), ..Default::default() };
    let all = history.activity(&query, at(9_001)).unwrap().rows;
    let placed = history.activity_summary(&query).unwrap().gaps;
    for gap in &placed {
        let (newer, older) = all.split_at(usize::try_from(gap.above).unwrap());
        assert!(newer.iter().all(|row| row.at >= gap.to) && older.iter().all(|row| row.at <= gap.from));
    }
    let shown: Vec<_> = placed.into_iter().map(|gap| (gap.from, gap.to, gap.credits)).collect();
    let known: Vec<_> =
        history.gaps().unwrap().into_iter().map(|gap| (gap.from, gap.to, gap.credits)).collect();
    assert_eq!(shown, known);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_row_of_the_service_is_ever_missing_outside_a_gap(
        looks in prop::collection::vec((1..700_u64, any::<bool>()), 1..7)
    ) {
        let mut history = history();
        let mut made = 0_u64;
        let made_at = |number: u64| at(number as i64);
        for (more, small) in looks {
            made += more;
            let limits: &[u16] = if small { &[25, 500] } else { &[500] };
            for limit in limits {
                let newest = (made.saturating_sub((*limit).into())..made).map(|number| row(number, made_at(number)));
                let newest: Vec<UsageRow> = newest.collect();
                if usage(&mut history, made_at(made), *limit, newest).reaches_known {
                    break;
                }
            }
        }
        let gaps = history.gaps().unwrap();
        let oldest = history.snapshot(made_at(made)).unwrap().oldest.unwrap();
        for number in 0..made {
            let time = made_at(number);
            let known = history.request(row(number, time).id.as_str()).unwrap().is_some();
            let lost = gaps.iter().any(|gap| gap.from < time && time < gap.to);
            prop_assert!(known || lost || time < oldest, "{number} of {made}");
            prop_assert!(!(known && lost));
        }
    }
}
