//! What a running day costs now, and how that changes.

/// A running day: how many days ago, and the logarithm of what it cost (the day of the week taken out).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cost {
    pub(super) days_ago: i64,
    pub(super) log: f64,
}

/// An idea of how the cost of a day changes: the variance of its change from day to day in proportion to that of a single
/// day, and how much a trend is believed in.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Idea {
    change: f64,
    slope: f64,
    prior: f64,
}

/// From "it stays as it is" to "it is something else every week", and three with a trend.
const IDEAS: [Idea; 9] = [
    Idea { change: 0.0, slope: 0.0, prior: 0.42 },
    Idea { change: 0.001, slope: 0.0, prior: 0.16 },
    Idea { change: 0.005, slope: 0.0, prior: 0.12 },
    Idea { change: 0.02, slope: 0.0, prior: 0.08 },
    Idea { change: 0.1, slope: 0.0, prior: 0.05 },
    Idea { change: 0.5, slope: 0.0, prior: 0.02 },
    Idea { change: 0.0, slope: 0.002, prior: 0.08 },
    Idea { change: 0.005, slope: 0.002, prior: 0.04 },
    Idea { change: 0.03, slope: 0.004, prior: 0.03 },
];

/// What is believed beforehand of the variance of a single day's logarithm, as if seen on a few days.
const NOISE_DAYS: f64 = 2.0;
const NOISE: f64 = 0.02;

/// How much more a trend is believed in where the interval is at stake and not its middle, and how much steeper it may be.
const POSSIBLE_TREND: f64 = 50.0;
const STEEPER: f64 = 3.0;

/// What one idea says: the present level and its trend, each with its uncertainty, and how much it is to be believed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Belief {
    pub(super) weight: f64,
    pub(super) level: f64,
    pub(super) slope: f64,
    /// Variances and covariance of level and slope.
    pub(super) level_variance: f64,
    pub(super) slope_variance: f64,
    pub(super) covariance: f64,
    /// Variance of the level's change from day to day.
    pub(super) change: f64,
    /// Variance of a single day.
    pub(super) noise: f64,
}

/// Lets every idea foretell the days one by one, and believes each as much as it was right.
pub(super) fn learn(costs: &[Cost], wide: bool) -> Vec<Belief> {
    let mut beliefs: Vec<(f64, Belief)> = IDEAS.iter().map(|idea| follow(*idea, costs, wide)).collect();
    let best = beliefs.iter().map(|(score, _)| *score).fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = beliefs.iter().map(|(score, _)| (score - best).exp()).sum();
    for (score, belief) in &mut beliefs {
        belief.weight = (*score - best).exp() / sum;
    }
    beliefs.into_iter().map(|(_, belief)| belief).collect()
}

/// A Kalman filter with an unknown scale: all variances are in units of a single day's.
fn follow(idea: Idea, costs: &[Cost], wide: bool) -> (f64, Belief) {
    let first = costs.first().copied().unwrap_or(Cost { days_ago: 0, log: 0.0 });
    let (mut level, mut slope) = (first.log, 0.0);
    let (mut p, mut pq, mut q) = (1.0, 0.0, if wide { idea.slope * STEEPER } else { idea.slope });
    let favour = if idea.slope > 0.0 && wide { POSSIBLE_TREND } else { 1.0 };
    let (mut spread, mut score, mut ago) = (NOISE_DAYS * NOISE, (idea.prior * favour).ln(), first.days_ago);
    let mut seen = 0.0;
    for cost in costs.iter().skip(1) {
        let days = (ago - cost.days_ago).max(0) as f64;
        ago = cost.days_ago;
        level += slope * days;
        p += 2.0 * days * pq + days * days * q + idea.change * days;
        pq += days * q;
        let expected = p + 1.0;
        let miss = cost.log - level;
        let (gain, slope_gain) = (p / expected, pq / expected);
        level += gain * miss;
        slope += slope_gain * miss;
        q -= slope_gain * pq;
        pq -= gain * pq;
        p -= gain * p;
        // Student's t: what is left when the unknown variance is averaged over.
        let before = spread;
        spread += miss * miss / expected;
        seen += 1.0;
        let freedom = NOISE_DAYS + seen;
        score += -0.5 * expected.ln() - 0.5 * freedom * spread.ln() + 0.5 * (freedom - 1.0) * before.ln();
    }
    let noise = spread / (NOISE_DAYS + seen);
    // Up to today, which is not seen whole.
    let days = ago.max(0) as f64;
    level += slope * days;
    p += 2.0 * days * pq + days * days * q + idea.change * days;
    pq += days * q;
    let belief = Belief {
        weight: 0.0,
        level,
        slope,
        level_variance: p * noise,
        slope_variance: q.max(0.0) * noise,
        covariance: pq * noise,
        change: idea.change * noise,
        noise,
    };
    (score, belief)
}
