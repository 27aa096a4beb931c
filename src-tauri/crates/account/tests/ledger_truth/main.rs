//! The ledger against the sandbox's truth: every top-up is found and none invented, whatever happens in between and in
//! whatever order the two questions are asked.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod alike;
mod demands;
#[path = "../history_support/mod.rs"]
mod history_support;
mod life;
#[path = "../sandbox_rows/mod.rs"]
mod sandbox_rows;
mod watched;

use chrono::TimeDelta;
use demands::{run, run_with_gaps};
use life::{Kind, PLAIN, steps};
use openrush_account::view::Certainty;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// A case lives through days, so there are fewer than usual, unless `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

/// The same lives each time, so that what fails was changed; other ones each time where `PROPTEST_CASES` asks for many, as the soak
/// does.
fn seed() -> RngSeed {
    if std::env::var_os("PROPTEST_CASES").is_some() { RngSeed::Random } else { RngSeed::Fixed(2026) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), rng_seed: seed(), max_shrink_iters: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_top_up_is_found_and_none_invented_and_requests_explain_the_rest(steps in steps(PLAIN, 70)) {
        run(&steps.0, TimeDelta::zero(), false)?;
    }

    #[test]
    fn where_every_call_is_logged_at_once_and_nothing_is_given_back_later_nothing_stays_unexplained(
        steps in steps(Kind { late: false, refunds: false, ..PLAIN }, 70), by_arrival in any::<bool>()
    ) {
        let watched = run(&steps.0, TimeDelta::zero(), by_arrival)?;
        let found = watched.found();
        prop_assert!(found.iter().all(|top_up| top_up.certainty == Certainty::Exact), "{:?}", found);
    }

    #[test]
    fn refunds_without_a_trace_are_no_top_ups_and_all_that_is_unexplained(
        steps in steps(Kind { unlogged: true, ..PLAIN }, 50)
    ) {
        run(&steps.0, TimeDelta::zero(), false)?;
    }

    #[test]
    fn clocks_that_differ_by_seconds_change_nothing(steps in steps(PLAIN, 60), millis in -4_000..4_000_i64) {
        run(&steps.0, TimeDelta::milliseconds(millis), false)?;
    }

    #[test]
    fn rows_given_in_the_order_in_which_they_were_logged_change_nothing(steps in steps(PLAIN, 60)) {
        run(&steps.0, TimeDelta::zero(), true)?;
    }
}

proptest! {
    // Each of these is thousands of calls.
    #![proptest_config(ProptestConfig { cases: cases() / 4, rng_seed: seed(), max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hundreds_of_calls_and_of_refunds_between_two_looks_invent_nothing_and_lose_nothing_in_silence(
        steps in steps(Kind { late: false, bursts: true, floods: true, ..PLAIN }, 40), by_arrival in any::<bool>()
    ) {
        run_with_gaps(&steps.0, by_arrival)?;
    }

    #[test]
    fn hundreds_of_calls_between_two_looks_leave_exactly_right_what_no_gap_touches(
        steps in steps(Kind { late: false, refunds: false, bursts: true, ..PLAIN }, 40), by_arrival in any::<bool>()
    ) {
        run_with_gaps(&steps.0, by_arrival)?;
    }
}
