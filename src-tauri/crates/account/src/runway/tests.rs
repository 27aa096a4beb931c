use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Whole days up to yesterday, oldest first.
fn past(spent: &[Option<f64>]) -> Vec<Day> {
    let first = today() - Days::new(spent.len() as u64);
    spent
        .iter()
        .enumerate()
        .map(|(i, spent)| Day { day: first + Days::new(i as u64), spent: *spent })
        .collect()
}

fn runway(spent: &[f64], balance: f64) -> Runway {
    let days: Vec<_> = spent.iter().copied().map(Some).collect();
    estimate(&past(&days), Today::seen(today(), 0.0, 0.0), balance)
}

fn days_of(runway: &Runway) -> (f64, f64, Option<f64>) {
    let Runway::Estimate { days, low, high, .. } = runway else { panic!("{runway:?}") };
    (*days, *low, *high)
}

#[test]
fn under_three_whole_days_it_is_still_learning() {
    assert_eq!(runway(&[10.0, 10.0], 100.0), Runway::Learning { days_seen: 2, days_needed: 3 });
    let days_not_seen = past(&[Some(10.0), None, None, Some(10.0)]);
    let found = estimate(&days_not_seen, Today::seen(today(), 5.0, 0.5), 100.0);
    assert_eq!(found, Runway::Learning { days_seen: 2, days_needed: 3 });
}

#[test]
fn nothing_left_and_nothing_spent_have_their_own_answers() {
    assert_eq!(runway(&[10.0; 30], 0.0), Runway::Empty);
    assert_eq!(runway(&[10.0; 30], -5.0), Runway::Empty);
    assert_eq!(runway(&[10.0; 30], f64::NAN), Runway::Empty);
    assert_eq!(runway(&[0.0; 30], 100.0), Runway::Idle);
}

#[test]
fn a_steady_spend_lasts_as_long_as_the_division_says() {
    let found = runway(&[10.0; 60], 100.0);
    let (days, low, high) = days_of(&found);
    assert!((9.0..=11.0).contains(&days), "{found:?}");
    assert!(low >= 8.0 && high.unwrap() <= 13.0, "{found:?}");
    let Runway::Estimate { until, until_low, until_high, .. } = found else { unreachable!() };
    assert_eq!(until, today() + Days::new(days as u64));
    assert!(until_low <= until && until <= until_high.unwrap());
}

#[test]
fn a_gap_is_not_taken_for_days_without_spend() {
    let seen: Vec<_> = (0..60).map(|day| if day % 10 < 5 { Some(10.0) } else { None }).collect();
    let (days, _, _) = days_of(&estimate(&past(&seen), Today::seen(today(), 0.0, 0.0), 100.0));
    assert!((9.0..=11.0).contains(&days), "{days}");
}

#[test]
fn weekends_on_which_nothing_runs_are_known_beforehand() {
    use chrono::Datelike as _;
    let first = today() - Days::new(70);
    let week = |day: NaiveDate| if day.weekday().num_days_from_monday() < 5 { 20.0 } else { 1.0 };
    let days: Vec<_> =
        (0..70).map(|i| first + Days::new(i)).map(|day| Day { day, spent: Some(week(day)) }).collect();
    // Five working days cost 100, the weekend after them 2: on Monday morning 105 last past the weekend.
    let (days, _, _) = days_of(&estimate(&days, Today::seen(today(), 0.0, 0.0), 105.0));
    assert!((6.5..=8.5).contains(&days), "{days}");
}

#[test]
fn what_was_spent_today_is_not_spent_again() {
    let days = past(&[Some(10.0); 60]);
    let (morning, _, _) = days_of(&estimate(&days, Today::seen(today(), 0.0, 0.0), 100.0));
    let (evening, _, _) = days_of(&estimate(&days, Today::seen(today(), 10.0, 1.0), 100.0));
    assert!((evening - morning).abs() < 1.0, "{morning} {evening}");
}

#[test]
fn the_figure_moves_only_when_something_happened() {
    assert_eq!(runway(&[3.0, 8.0, 5.0, 13.0], 100.0), runway(&[3.0, 8.0, 5.0, 13.0], 100.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_seen_the_answer_makes_sense(
        spent in prop::collection::vec(prop::option::of(prop_oneof![
            Just(0.0), Just(f64::NAN), Just(f64::INFINITY), Just(-7.0), 0.0..1e9_f64, 1e-9..1.0_f64
        ]), 0..130),
        spent_today in prop_oneof![Just(0.0), Just(-3.0), 0.0..1e6_f64],
        share in -1.0..2.0_f64,
        balance in prop_oneof![Just(0.0), -1e6..1e12_f64, 0.0..1.0_f64],
    ) {
        if let Runway::Estimate { days, low, high, until, until_low, until_high } =
            estimate(&past(&spent), Today::seen(today(), spent_today, share), balance)
        {
            prop_assert!(days.is_finite() && low >= 0.0 && low <= days);
            prop_assert!(high.is_none_or(|high| high.is_finite() && high >= days));
            prop_assert!(today() <= until_low && until_low <= until);
            prop_assert!(until_high.is_none_or(|day| day >= until));
        }
    }

    #[test]
    fn more_credits_never_last_shorter(
        spent in prop::collection::vec(0.0..100.0_f64, 5..60),
        balance in 1.0..5_000.0_f64,
        more in 1.0..2.0_f64,
    ) {
        let (Runway::Estimate { days, .. }, Runway::Estimate { days: longer, .. }) =
            (runway(&spent, balance), runway(&spent, balance * more)) else { return Ok(()) };
        prop_assert!(longer >= days - 1e-9, "{days} {longer}");
    }
}
