//! Days on which nothing runs, and how long such pauses are.

use super::chance::Random;

/// A day that costs less than this share of a usual one is a day of pause.
pub(super) const OFF_UNDER: f64 = 0.04;

/// What is believed beforehand, as if seen on a few days: how seldom a pause begins, and how pauses end. Where the interval
/// is at stake, a pause may come although none was seen.
const NOT_BEGUN: f64 = 3.0;
const ENDED: f64 = 0.8;
const NOT_ENDED: f64 = 3.0;
const POSSIBLE_PAUSE: f64 = 0.3;

/// How often running days were followed by a pause, and pauses by a running day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pauses {
    begun: f64,
    not_begun: f64,
    ended: f64,
    not_ended: f64,
}

impl Pauses {
    /// Counts from which days ran, oldest first; `None` for days that were not seen.
    pub(super) fn learn(ran: &[Option<bool>]) -> Self {
        let mut pauses = Self { begun: 0.0, not_begun: NOT_BEGUN, ended: ENDED, not_ended: NOT_ENDED };
        for pair in ran.windows(2) {
            match (pair[0], pair[1]) {
                (Some(true), Some(false)) => pauses.begun += 1.0,
                (Some(true), Some(true)) => pauses.not_begun += 1.0,
                (Some(false), Some(true)) => pauses.ended += 1.0,
                (Some(false), Some(false)) => pauses.not_ended += 1.0,
                (None, _) | (_, None) => {}
            }
        }
        pauses
    }

    /// How likely a pause begins and ends on a day, in one possible world.
    pub(super) fn draw(&self, wide: bool, random: &mut Random) -> (f64, f64) {
        let unseen = if wide { POSSIBLE_PAUSE } else { 0.0 };
        let begins = random.probability(self.begun + unseen, self.not_begun);
        (begins, random.probability(self.ended, self.not_ended))
    }
}
