//! The runway against what happens to simulated accounts: its 80% interval holds about as often as it says.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod runway_families;

use runway_families::{FAMILIES, Trial};

/// Accounts of each family: `cargo xtask bench runway` looks at 3,000.
const ACCOUNTS: u64 = 1_000;

#[test]
fn the_interval_holds_in_75_to_90_of_100_cases_however_an_account_spends() {
    for (family, name) in FAMILIES {
        let trials: Vec<Trial> = (0..ACCOUNTS).filter_map(|number| Trial::of(family, 1 + number)).collect();
        assert!(trials.len() > 900, "{name}: {} forecasts", trials.len());
        let held = trials.iter().filter(|trial| trial.holds()).count();
        let share = held as f64 * 100.0 / trials.len() as f64;
        assert!((75.0..=90.0).contains(&share), "{name}: the interval holds in {share:.1}%");
        // Neither side is all that is ever wrong.
        let short = trials.iter().filter(|trial| trial.truth < trial.low).count();
        let long = trials.len() - held - short;
        assert!(short > 0 && long > 0, "{name}: {short} too short, {long} too long");
        // No forecast is a promise that cannot be broken, nor one that says nothing.
        let middle = {
            let mut width: Vec<f64> =
                trials.iter().map(|trial| (trial.high - trial.low) / trial.estimate).collect();
            width.sort_by(f64::total_cmp);
            width[width.len() / 2]
        };
        assert!((0.05..2.5).contains(&middle), "{name}: the interval is {middle:.2} of the estimate wide");
    }
}
