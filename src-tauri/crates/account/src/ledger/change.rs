//! What a change of the level was: credits that arrived, or something nobody explained.

use crate::history::CREDIT;
use crate::tools;

/// A change of the level: of what was ever put into the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    /// What it was.
    pub(crate) kind: Kind,
    /// Credits that arrived, in millionths; 0 unless it was a top-up.
    pub(crate) top_up: i64,
    /// Credits that appeared (positive) or vanished (negative) without a known reason, in millionths. Beside a gap,
    /// what vanished went in requests that were missed.
    pub(crate) unexplained: i64,
    /// False when requests were missed around it: then the top-up was at least this large.
    pub(crate) exact: bool,
    /// Not before.
    pub(crate) after: i64,
    /// What the level could be before, as seen from the reading at which it moved.
    pub(crate) before: (i64, i64),
}

/// What a [`Change`] was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Credits arrived.
    TopUp,
    /// It is not known why.
    Unexplained,
    /// Requests are missing, and no more is known.
    Gap,
}

/// One step of a purchase: $10.
pub(super) const STEP: i64 = tools::PURCHASE_STEP * CREDIT;

/// A rise of at least this much is no refund of single requests, the dearest of which costs 10 credits.
pub(super) const NO_REFUND: i64 = 100 * CREDIT;

/// What a change of the level was, which is known to lie between `low` and `high`.
///
/// Credits are sold in steps of 1,000 and nothing else is documented to add any but refunds. So a whole number of
/// steps is a top-up, and so is what comes close to one: the rest is named unexplained. A rise that charged but failed
/// requests (`refundable`) can account for is a refund without a trace, and so is a small one. Any other rise is taken
/// for a top-up of an unusual amount.
pub(super) fn classify(low: i64, high: i64, best: i64, gap: bool, refundable: i64) -> (Kind, i64, i64) {
    if gap {
        return in_gap(low, high, best, refundable);
    }
    if low <= 0 {
        return (Kind::Unexplained, 0, best);
    }
    if let Some(steps) = steps_within(low, high, best) {
        return (Kind::TopUp, steps, 0);
    }
    let nearest = best.saturating_add(STEP / 2).div_euclid(STEP).saturating_mul(STEP);
    if nearest > 0 && best.abs_diff(nearest) < NO_REFUND.unsigned_abs() {
        return (Kind::TopUp, nearest, best.saturating_sub(nearest));
    }
    // The most steps that are certain, and what is left over.
    let steps = low / STEP * STEP;
    let (rest_low, rest) = (low - steps, best.saturating_sub(steps));
    let refund = rest_low <= refundable || rest_low < NO_REFUND;
    match (steps > 0, refund) {
        (true, true) => (Kind::TopUp, steps, rest),
        (false, true) => (Kind::Unexplained, 0, rest),
        (_, false) => (Kind::TopUp, best, 0),
    }
}

/// Beside a gap credits were spent that nobody knows of, so that a top-up was at least as large as the rise.
fn in_gap(low: i64, high: i64, best: i64, refundable: i64) -> (Kind, i64, i64) {
    if low <= refundable || low < NO_REFUND {
        return (Kind::Gap, 0, best);
    }
    let steps = steps_within(low, high, best)
        .unwrap_or_else(|| low.div_euclid(STEP).saturating_add(1).saturating_mul(STEP));
    (Kind::TopUp, steps, best.saturating_sub(steps).min(0))
}

/// The whole number of steps within the bounds that is nearest to the best guess.
fn steps_within(low: i64, high: i64, best: i64) -> Option<i64> {
    let first = low.div_euclid(STEP) + i64::from(low.rem_euclid(STEP) > 0);
    let last = high.div_euclid(STEP);
    let nearest = best.saturating_add(STEP / 2).div_euclid(STEP);
    (first <= last && last > 0).then(|| nearest.clamp(first.max(1), last).saturating_mul(STEP))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(low: i64, high: i64, gap: bool, refundable: i64) -> (Kind, i64, i64) {
        let best = low.midpoint(high) * CREDIT;
        let (kind, top_up, rest) = classify(low * CREDIT, high * CREDIT, best, gap, refundable * CREDIT);
        (kind, top_up / CREDIT, rest / CREDIT)
    }

    #[test]
    fn whole_purchases_are_top_ups_however_uncertain_the_rise() {
        assert_eq!(of(1000, 1000, false, 0), (Kind::TopUp, 1000, 0));
        assert_eq!(of(970, 1020, false, 0), (Kind::TopUp, 1000, 0));
        assert_eq!(of(4990, 5040, false, 5000), (Kind::TopUp, 5000, 0));
        assert_eq!(of(400, 4300, false, 0), (Kind::TopUp, 2000, 0), "nearest to the best guess of 2350");
    }

    #[test]
    fn a_rise_that_refunds_can_account_for_is_no_top_up() {
        assert_eq!(of(3, 3, false, 0), (Kind::Unexplained, 0, 3));
        assert_eq!(of(99, 99, false, 0), (Kind::Unexplained, 0, 99));
        assert_eq!(of(240, 240, false, 300), (Kind::Unexplained, 0, 240));
        assert_eq!(of(1003, 1003, false, 0), (Kind::TopUp, 1000, 3));
        assert_eq!(of(2240, 2240, false, 300), (Kind::TopUp, 2000, 240));
    }

    #[test]
    fn a_purchase_that_a_few_credits_are_missing_from_is_still_a_whole_one() {
        assert_eq!(of(997, 997, false, 0), (Kind::TopUp, 1000, -3));
        assert_eq!(of(2990, 2991, false, 0), (Kind::TopUp, 3000, -10));
    }

    #[test]
    fn any_other_rise_is_a_top_up_of_an_unusual_amount() {
        assert_eq!(of(250, 250, false, 0), (Kind::TopUp, 250, 0));
        assert_eq!(of(1150, 1150, false, 0), (Kind::TopUp, 1150, 0));
    }

    #[test]
    fn a_fall_is_unexplained_and_beside_a_gap_it_is_the_gaps() {
        assert_eq!(of(-7, -7, false, 0), (Kind::Unexplained, 0, -7));
        assert_eq!(of(-7, -7, true, 0), (Kind::Gap, 0, -7));
        assert_eq!(of(0, 0, true, 0), (Kind::Gap, 0, 0));
    }

    #[test]
    fn beside_a_gap_a_rise_means_that_at_least_so_many_steps_were_bought() {
        assert_eq!(of(400, 400, true, 0), (Kind::TopUp, 1000, -600));
        assert_eq!(of(1000, 1000, true, 0), (Kind::TopUp, 1000, 0));
        assert_eq!(of(3, 3, true, 0), (Kind::Gap, 0, 3));
    }

    #[test]
    fn no_bounds_make_it_panic() {
        for low in [i64::MIN, -1, 0, 1, i64::MAX] {
            for high in [i64::MIN, 0, 1, i64::MAX] {
                for gap in [true, false] {
                    let _ = classify(low, high, low.midpoint(high), gap, i64::MAX);
                }
            }
        }
    }
}
