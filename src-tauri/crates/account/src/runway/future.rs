//! Possible futures, each until the credits are gone.

use chrono::NaiveDate;

use super::Today;
use super::chance::Random;
use super::level::{self, Belief, Cost};
use super::pause::{OFF_UNDER, Pauses};
use super::weekday::Week;

/// Futures that are tried.
const FUTURES: usize = 500;

/// No future is followed further; what is left is taken to last at the pace so far. Beyond a year nothing is said but that.
const FURTHEST: usize = 370;

/// No balance is said to last longer, in days.
const LONGEST: f64 = 3650.0;

/// A trend is believed to go on, but less so every day.
const TREND_LASTS: f64 = 0.99;

/// A trend that is less than this a day is none.
const FLAT: f64 = 1e-9;

/// Bursts that nobody has seen yet: what is believed beforehand of how often they come (a count against quiet days), and
/// of their size, a logarithm and its spread.
const BURSTS: f64 = 0.8;
const QUIET_DAYS: f64 = 3.0;
const BURST_SIZE: (f64, f64) = (1.6, 0.7);

/// An account whose days differ more than usual (the variance of its logarithms) is more likely to have bursts.
const USUAL_NOISE: f64 = 0.1;
const WILD: f64 = 1.75;

/// Real days count this much against made-up ones when a single day's luck is drawn.
const OWN_LUCK: f64 = 10.0;

/// What was learnt from the past.
pub(super) struct Future {
    share: f64,
    /// The factor of each day of the week, from today's on.
    week: [f64; 7],
    pauses: Pauses,
    /// Whether the last day that was seen ran.
    running: bool,
    beliefs: Vec<Belief>,
    wide: Vec<Belief>,
    /// By how much more or less was spent on single days than on those around them, as factors.
    lucks: Vec<f64>,
}

impl Future {
    pub(super) fn learn(seen: &[(NaiveDate, f64)], now: Today) -> Self {
        let Today { day: today, share, .. } = now;
        let week = Week::learn(seen);
        let plain: Vec<(NaiveDate, f64)> =
            seen.iter().map(|(day, spent)| (*day, spent / week.of(*day))).collect();
        let usual = usual(&plain);
        let ran = |spent: f64| spent >= OFF_UNDER * usual && spent > 0.0;
        let running: Vec<Cost> = plain
            .iter()
            .filter(|(_, spent)| ran(*spent))
            .map(|(day, spent)| Cost { days_ago: (today - *day).num_days(), log: spent.ln() })
            .collect();
        let mut states: Vec<Option<bool>> = Vec::new();
        let mut last = None;
        for (day, spent) in &plain {
            let unseen = last.map_or(0, |last: NaiveDate| (*day - last).num_days() - 1);
            states.extend((0..unseen).map(|_| None));
            states.push(Some(ran(*spent)));
            last = Some(*day);
        }
        let ran_last = states.last().copied().flatten().unwrap_or(true);
        let today_runs =
            now.spent / week.of(today) >= OFF_UNDER * usual * now.seen.max(0.05) && now.spent > 0.0;
        let beliefs = level::learn(&running, false);
        let wide = level::learn(&running, true);
        let lucks = lucks(&running);
        let running = today_runs || (ran_last && now.seen < 0.3);
        let week = week.from(today);
        Self { share, week, pauses: Pauses::learn(&states), running, beliefs, wide, lucks }
    }

    /// How many days a balance lasts, in every future.
    pub(super) fn run_out(&self, balance: f64, wide: bool) -> Vec<f64> {
        let mut lasts = Vec::with_capacity(FUTURES);
        for number in 0..FUTURES {
            // Luck of its own, the same at every call: a future in which more credits last longer is otherwise the same,
            // so more credits never last shorter.
            let random = Random::of_future(number as u64);
            // Spread evenly over the ideas instead of at random: fewer futures then do as well.
            let place = (number as f64 + 0.5) / FUTURES as f64;
            let belief = self.belief_at(place, wide);
            lasts.push(self.run_out_once(balance, &mut Path::new(self, &belief, wide, random)));
        }
        lasts
    }

    fn belief_at(&self, place: f64, wide: bool) -> Belief {
        let mut sum = 0.0;
        let beliefs = if wide { &self.wide } else { &self.beliefs };
        let found = beliefs.iter().find(|belief| {
            sum += belief.weight;
            sum >= place
        });
        found.or(beliefs.last()).copied().unwrap_or(Belief {
            weight: 1.0,
            level: 0.0,
            slope: 0.0,
            level_variance: 1.0,
            slope_variance: 0.0,
            covariance: 0.0,
            change: 0.0,
            noise: 1.0,
        })
    }

    fn run_out_once(&self, balance: f64, path: &mut Path<'_>) -> f64 {
        let (mut left, mut passed) = (balance, 0.0);
        for day in 0..FURTHEST {
            // Of today only the rest is to come.
            let length = if day == 0 { 1.0 - self.share } else { 1.0 };
            if day > 0 {
                path.go_on();
            }
            let spent = if path.running { length * self.week[day % 7] * path.cost() } else { 0.0 };
            if spent >= left && spent > 0.0 {
                return passed + length * left / spent;
            }
            left -= spent;
            passed += length;
        }
        // What is left lasts as long as at the pace so far; for ever, where nothing was spent.
        let pace = (balance - left) / passed;
        if pace > 0.0 { (passed + left / pace).min(LONGEST) } else { LONGEST }
    }
}

/// One future, from day to day. Nothing in it depends on the balance.
struct Path<'past> {
    random: Random,
    running: bool,
    /// Whether a pause begins or ends on a day, how likely.
    begins: f64,
    ends: f64,
    /// What a running day costs that is neither lucky nor unlucky.
    level: f64,
    slope: f64,
    /// Standard deviations of the level's change from day to day, and of a single day; in logarithms.
    change: f64,
    noise: f64,
    /// How likely a burst is, and by how much more is spent on its day.
    bursts: f64,
    burst: f64,
    /// The luck of real days.
    lucks: &'past [f64],
}

impl<'past> Path<'past> {
    fn new(past: &'past Future, belief: &Belief, wide: bool, mut random: Random) -> Self {
        let (level, slope) = start(belief, &mut random);
        let (begins, ends) = past.pauses.draw(wide, &mut random);
        let wild = (belief.noise / USUAL_NOISE).powf(WILD).clamp(0.05, 4.0);
        let quiet = QUIET_DAYS + past.lucks.len() as f64;
        let bursts = if wide { random.probability(BURSTS * wild, quiet) } else { 0.0 };
        let burst = (BURST_SIZE.0 + BURST_SIZE.1 * random.normal()).exp();
        Self {
            random,
            running: past.running,
            begins,
            ends,
            level: level.exp(),
            slope,
            change: belief.change.sqrt(),
            noise: belief.noise.sqrt(),
            bursts,
            burst,
            lucks: &past.lucks,
        }
    }

    /// To the next day. What cannot happen is not drawn for: there are hundreds of futures of hundreds of days.
    fn go_on(&mut self) {
        self.running = if self.running {
            self.begins <= 0.0 || self.random.share() >= self.begins
        } else {
            self.random.share() < self.ends
        };
        if self.change > 0.0 {
            self.level *= (self.slope + self.change * self.random.normal()).exp();
        } else if self.slope.abs() > FLAT {
            self.level *= self.slope.exp();
        }
        self.slope *= TREND_LASTS;
    }

    /// What a running day costs, but for the day of the week.
    fn cost(&mut self) -> f64 {
        let burst = self.bursts > 0.0 && self.random.share() < self.bursts;
        self.level * self.luck() * if burst { self.burst } else { 1.0 }
    }

    fn luck(&mut self) -> f64 {
        let own = self.lucks.len() as f64;
        if self.random.share() * (own + OWN_LUCK) < own {
            self.lucks[self.random.place(self.lucks.len())]
        } else {
            (self.noise * self.random.normal()).exp()
        }
    }
}

/// Level and slope of today, drawn from what is believed of them together.
fn start(belief: &Belief, random: &mut Random) -> (f64, f64) {
    let (first, second) = (random.normal(), random.normal());
    let level_off = belief.level_variance.max(0.0).sqrt() * first;
    let along = if belief.level_variance > 0.0 { belief.covariance / belief.level_variance } else { 0.0 };
    let rest = (belief.slope_variance - along * belief.covariance).max(0.0).sqrt();
    (belief.level + level_off, belief.slope + along * level_off + rest * second)
}

/// What a usual day costs: the median of the days that cost anything.
fn usual(days: &[(NaiveDate, f64)]) -> f64 {
    let mut costs: Vec<f64> = days.iter().map(|(_, spent)| *spent).filter(|spent| *spent > 0.0).collect();
    costs.sort_by(f64::total_cmp);
    costs.get(costs.len() / 2).copied().unwrap_or(0.0)
}

/// How far each day is off the mean of those around it, as a factor.
fn lucks(costs: &[Cost]) -> Vec<f64> {
    costs
        .iter()
        .map(|cost| {
            let near = costs.iter().filter(|other| (other.days_ago - cost.days_ago).abs() <= 10);
            let (sum, count) = near.fold((0.0, 0.0), |(sum, count), near| (sum + near.log, count + 1.0));
            // The day itself is one of them, which draws their mean towards it.
            let correction = if count > 1.0 { (count / (count - 1.0_f64)).sqrt() } else { 1.0 };
            ((cost.log - sum / count) * correction).exp()
        })
        .collect()
}
