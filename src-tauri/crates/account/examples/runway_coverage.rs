//! Measures the runway on simulated accounts: how often the 80% interval holds, and how far off the estimate is beside two
//! naive forecasts.
//!
//! `cargo run --release --example runway_coverage` prints a table. The accounts in it are not those that the model was made
//! with: `-- tune` runs on those, and `-- check` on a third lot that nobody looked at while it was made. With `detail` each
//! family is divided by how much was known and how long the credits lasted. An error is the distance of the estimate from
//! what happened, in per cent of that; its median over all accounts of a family is printed.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[path = "../tests/runway_families/mod.rs"]
mod runway_families;

use runway_families::{FAMILIES, Trial};

/// Accounts of each family.
const ACCOUNTS: u64 = 3_000;

fn main() {
    let asked = |word: &str| std::env::args().any(|argument| argument == word);
    let detail = asked("detail");
    let seeds = if asked("tune") {
        1_000_000
    } else if asked("check") {
        7_000_000
    } else {
        1
    };
    println!(
        "| accounts | estimates | interval holds | too short | too long | median error | 7-day mean | 30-day mean | fine |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (family, name) in FAMILIES {
        let trials: Vec<Trial> =
            (0..ACCOUNTS).filter_map(|number| Trial::of(family, seeds + number)).collect();
        line(name, &trials);
        if detail {
            for (from, to) in [(3, 7), (7, 14), (14, 28), (28, 101)] {
                let part: Vec<Trial> =
                    trials.iter().filter(|trial| (from..to).contains(&trial.known)).copied().collect();
                line(&format!("  {from} to {} days known", to - 1), &part);
            }
            for (from, to) in [(0.0, 7.0), (7.0, 20.0), (20.0, 1e9)] {
                let part: Vec<Trial> =
                    trials.iter().filter(|trial| trial.truth >= from && trial.truth < to).copied().collect();
                line(&format!("  lasted {from} to {to} days"), &part);
            }
        }
    }
}

fn line(name: &str, trials: &[Trial]) {
    if trials.is_empty() {
        return;
    }
    let share = |of: fn(&Trial) -> bool| {
        trials.iter().filter(|trial| of(trial)).count() as f64 * 100.0 / trials.len() as f64
    };
    let median = |of: fn(&Trial) -> f64| {
        let mut errors: Vec<f64> =
            trials.iter().map(|trial| (of(trial) - trial.truth).abs() * 100.0 / trial.truth).collect();
        errors.sort_by(f64::total_cmp);
        errors[errors.len() / 2]
    };
    let holds = share(Trial::holds);
    let (ours, week, month) =
        (median(|trial| trial.estimate), median(|trial| trial.week), median(|trial| trial.month));
    let fine = (75.0..=90.0).contains(&holds) && ours <= week.min(month);
    println!(
        "| {name} | {} | {holds:.1}% | {:.1}% | {:.1}% | {ours:.2}% | {week:.2}% | {month:.2}% | {} |",
        trials.len(),
        share(|trial| trial.truth < trial.low),
        share(|trial| trial.truth > trial.high),
        if fine { "yes" } else { "NO" },
    );
}
