use super::*;
use crate::history::CREDIT;
use crate::view::Certainty;

/// Readings from their balance, what was spent before them, and how uncertain that is; a minute apart.
fn readings(figures: &[(i64, i64, i64, i64)]) -> Vec<Reading> {
    (1..)
        .zip(figures)
        .map(|(n, &(balance, spent, early, late))| Reading {
            n,
            asked: n * 60_000_000,
            at: n * 60_000_000 + 200_000,
            balance: balance * CREDIT,
            spent: spent * CREDIT,
            early: early * CREDIT,
            late: late * CREDIT,
            ..Reading::default()
        })
        .collect()
}

fn assessed(mut readings: Vec<Reading>) -> Vec<Reading> {
    assess(&mut readings, 0, 0, |_| Ok::<_, ()>(Refundable::default())).unwrap();
    readings
}

/// The number of each reading at which something happened, with top-up and unexplained in credits.
fn changes(readings: &[Reading]) -> Vec<(i64, i64, i64)> {
    let change = |reading: &Reading| {
        let change = reading.verdict?.change?;
        Some((reading.n, change.top_up / CREDIT, change.unexplained / CREDIT))
    };
    readings.iter().filter_map(change).collect()
}

#[test]
fn spend_explains_a_balance_that_falls_by_as_much() {
    assert_eq!(
        changes(&assessed(readings(&[(500, 0, 0, 0), (490, 10, 0, 0), (490, 0, 0, 0), (440, 50, 0, 0)]))),
        []
    );
}

#[test]
fn a_rise_of_whole_purchases_is_a_top_up_whatever_was_spent_meanwhile() {
    assert_eq!(
        changes(&assessed(readings(&[(500, 0, 0, 0), (1_490, 10, 0, 0), (3_480, 10, 0, 0)]))),
        [(2, 1_000, 0), (3, 2_000, 0)]
    );
}

#[test]
fn requests_that_may_lie_on_either_side_of_a_look_explain_either() {
    // Taken as spent after the look, but the balance had them already; and the other way round.
    assert_eq!(changes(&assessed(readings(&[(500, 0, 0, 0), (470, 0, 0, 30), (470, 30, 0, 0)]))), []);
    assert_eq!(changes(&assessed(readings(&[(500, 0, 0, 0), (500, 30, 30, 0), (470, 0, 0, 0)]))), []);
}

#[test]
fn a_top_up_that_doubt_hides_at_first_is_found_at_the_next_look_and_may_be_older() {
    let found = assessed(readings(&[(500, 0, 0, 0), (0, 1_500, 1_500, 0), (0, 0, 0, 0)]));
    assert_eq!(changes(&found), [(3, 1_000, 0)]);
    let after = found[2].verdict.unwrap().change.unwrap().after;
    assert_eq!(after, found[0].asked, "it can have been before the second look");
}

#[test]
fn an_uncertain_amount_becomes_clear_with_the_looks_that_follow() {
    let uncertain = readings(&[(500, 0, 0, 0), (737, 20, 20, 0)]);
    assert_eq!(changes(&assessed(uncertain.clone())), [(2, 257, 0)]);
    let clear = readings(&[(500, 0, 0, 0), (737, 20, 20, 0), (717, 0, 0, 0)]);
    assert_eq!(changes(&assessed(clear)), [(2, 237, 0)]);
}

#[test]
fn what_vanished_is_unexplained_and_what_comes_back_was_no_change_at_all() {
    assert_eq!(changes(&assessed(readings(&[(500, 0, 0, 0), (493, 0, 0, 0), (493, 0, 0, 0)]))), [(2, 0, -7)]);
    // Credits that were held during the work of calls that failed without a trace.
    assert_eq!(changes(&assessed(readings(&[(500, 0, 0, 0), (300, 0, 0, 0), (500, 0, 0, 0)]))), []);
}

#[test]
fn where_requests_are_missing_nothing_is_unexplained_and_a_rise_is_at_least_a_purchase() {
    let mut missing = readings(&[(500, 0, 0, 0), (100, 30, 0, 0), (400, 0, 0, 0)]);
    missing[1].gap = true;
    missing[2].gap = true;
    let found = assessed(missing);
    assert_eq!(changes(&found), [(2, 0, -370), (3, 1_000, -700)]);
    assert_eq!(found[2].verdict.unwrap().change.unwrap().certainty, Certainty::AtLeast);
}

#[test]
fn of_a_purchase_of_which_a_part_may_be_younger_nothing_is_said_to_be_exact() {
    // 1,000 came back before or after the second look, and so 2,000 or 1,000 were bought before it.
    let figures = [(500, 0, 0, 0), (2_500, 0, 1_000, 0), (3_500, -1_000, 0, 0)];
    let found = assessed(readings(&figures));
    assert_eq!(changes(&found), [(2, 2_000, 0)]);
    assert_eq!(found[1].verdict.unwrap().change.unwrap().certainty, Certainty::About);
}

#[test]
fn a_purchase_that_two_doubts_hid_together_is_a_whole_one_when_it_shows() {
    // 180 may have been spent before the first look, and 860 have come back before the second, at which 1,000 were bought;
    // at the third it is known that they came back later, and only the one or the other can have been.
    let figures = [(500, 0, 0, 180), (1_500, 0, 860, 0), (2_360, -860, 0, 863), (2_360, 0, 0, 0)];
    assert_eq!(changes(&assessed(readings(&figures))), [(3, 1_000, 0)]);
}

#[test]
fn going_on_from_where_one_was_comes_to_the_same_as_going_through_all() {
    let mut random = fastrand::Rng::with_seed(3);
    for _ in 0..300 {
        let mut balance = 10_000;
        let figures: Vec<_> = (0..30)
            .map(|_| {
                let spent = random.i64(0..40);
                let bought = if random.u8(..8) == 0 { 1_000 } else { 0 };
                balance += bought - spent;
                (balance, spent, random.i64(0..20), random.i64(0..20))
            })
            .collect();
        let whole = assessed(readings(&figures));
        let mut step_by_step = readings(&figures);
        for end in 1..=figures.len() {
            assess(&mut step_by_step[..end], 0, end - 1, |_| Ok::<_, ()>(Refundable::default())).unwrap();
        }
        assert_eq!(changes(&whole), changes(&step_by_step));
    }
}
