//! How much more or less is spent on some days of the week than on others.

use chrono::{Datelike, NaiveDate};

/// Fewer days than this show no pattern.
const FEWEST: usize = 9;

/// A factor for each day of the week, Monday first; about 1 on the average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Week([f64; 7]);

impl Week {
    /// Learns the factors. A difference that chance would make as well is left out: what is believed of each is
    /// its share of the variance that is not chance (as James and Stein shrink means).
    pub(super) fn learn(days: &[(NaiveDate, f64)]) -> Self {
        let mut factors = [1.0; 7];
        if days.len() >= FEWEST {
            for _ in 0..ROUNDS {
                factors = sharpen(&ratios(days, &factors));
            }
        }
        Self(factors)
    }

    /// The factor of a day.
    pub(super) fn of(&self, day: NaiveDate) -> f64 {
        self.0[number(day)]
    }

    /// The factors of a day and the six after it.
    pub(super) fn from(&self, day: NaiveDate) -> [f64; 7] {
        std::array::from_fn(|later| self.0[(number(day) + later) % 7])
    }
}

/// What is known of the pattern helps to see it: so often it is looked at anew.
const ROUNDS: usize = 3;

/// The factors that the ratios show: first the weekend against the rest, of which there are more days, then each day
/// within its part.
fn sharpen(ratios: &[(usize, f64)]) -> [f64; 7] {
    let weekend = |day: usize| day >= 5;
    let of = |wanted: &dyn Fn(usize) -> bool, scale: f64| -> Vec<f64> {
        ratios.iter().filter(|(day, _)| wanted(*day)).map(|(_, ratio)| ratio / scale).collect()
    };
    let parts = shrink(&[of(&|day| !weekend(day), 1.0), of(&weekend, 1.0)]);
    let part_of = |day: usize| parts[usize::from(weekend(day))];
    let single: Vec<Vec<f64>> = (0..7).map(|day| of(&|other| other == day, part_of(day))).collect();
    let mut factors = [1.0; 7];
    for (day, own) in shrink(&single).into_iter().enumerate() {
        factors[day] = (own * part_of(day)).max(SMALLEST);
    }
    let mean = factors.iter().sum::<f64>() / 7.0;
    factors.map(|factor| factor / mean)
}

/// No day of the week is believed to be free of spend: it may only not have been seen with any.
const SMALLEST: f64 = 0.02;

fn number(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

/// Each day against the mean of the days around it, so that a trend does not look like a pattern. The days around it
/// are compared without the pattern as far as it is known, or they would take the day's own with them.
fn ratios(days: &[(NaiveDate, f64)], known: &[f64; 7]) -> Vec<(usize, f64)> {
    days.iter()
        .filter_map(|(day, spent)| {
            let near = days.iter().filter(|(other, _)| (*other - *day).num_days().abs() <= 10);
            let plain = near.map(|(other, spent)| spent / known[number(*other)]);
            let (sum, count) = plain.fold((0.0, 0.0), |(sum, count), spent| (sum + spent, count + 1.0));
            let mean = sum / count;
            (mean > 0.0).then(|| (number(*day), spent / mean))
        })
        .collect()
}

/// The means of groups, each drawn towards the mean of all as far as chance explains the difference.
fn shrink(groups: &[Vec<f64>]) -> Vec<f64> {
    let all: Vec<f64> = groups.iter().flatten().copied().collect();
    let overall = mean(&all).unwrap_or(1.0);
    let means: Vec<Option<f64>> = groups.iter().map(|group| mean(group)).collect();
    let (mut within, mut freedom) = (0.0, 0.0);
    let (mut between, mut counted, mut chance) = (0.0, 0.0, 0.0);
    for (group, mean) in groups.iter().zip(&means) {
        let Some(mean) = mean else { continue };
        within += group.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        freedom += group.len() as f64 - 1.0;
        between += (mean - overall).powi(2);
        chance += 1.0 / group.len() as f64;
        counted += 1.0;
    }
    if freedom < 1.0 || counted < 2.0 || overall <= 0.0 {
        return vec![overall.max(SMALLEST); groups.len()];
    }
    let noise = within / freedom;
    let true_variance = (between / (counted - 1.0) - noise * chance / counted).max(0.0);
    groups
        .iter()
        .zip(&means)
        .map(|(group, mean)| {
            let of_mean = noise / group.len().max(1) as f64;
            let belief = if true_variance > 0.0 { true_variance / (true_variance + of_mean) } else { 0.0 };
            mean.map_or(overall, |mean| overall + belief * (mean - overall)).max(SMALLEST)
        })
        .collect()
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
