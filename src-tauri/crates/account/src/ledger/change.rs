//! What a change of the level was: credits that arrived, or something nobody explained.

use crate::history::CREDIT;
use crate::tools;
use crate::view::Certainty;

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
    /// How well the amounts are known.
    pub(crate) certainty: Certainty,
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

/// Credits that may have come back without a trace, in millionths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Refundable {
    /// What was charged lately for requests that failed: it is given back if anything is.
    pub(crate) failed: i64,
    /// What was charged lately for requests that the service tells of no more: nobody would see it given back.
    pub(crate) unseen: i64,
}

/// One step of a purchase: $10.
pub(super) const STEP: i64 = tools::PURCHASE_STEP * CREDIT;

/// A rise of at least this much is no refund of single requests, the dearest of which costs 10 credits.
pub(super) const NO_REFUND: i64 = 100 * CREDIT;

/// What is taken for single requests that left no trace, one way or the other.
const SINGLE: i64 = NO_REFUND - 1;

/// What a change was, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) top_up: i64,
    pub(super) unexplained: i64,
    pub(super) certainty: Certainty,
}

/// What a change of the level was, which is known to lie between `low` and `high`.
///
/// Credits are sold in steps of 1,000 and nothing else is documented to add any but refunds. So a whole number of
/// steps is a top-up, and so is what comes close to one: the rest is named unexplained. A rise that requests can account
/// for whose refund would leave no trace is not taken for one, and neither is a small rise. Any other is a top-up of an
/// unusual amount.
///
/// Where several numbers of steps are possible, the fewest are taken, and an amount is exact where no other number is,
/// whatever came back without a trace.
pub(super) fn classify(low: i64, high: i64, best: i64, gap: bool, refundable: Refundable) -> Found {
    if gap {
        return in_gap(low, best, refundable);
    }
    let known = if low == high { Certainty::Exact } else { Certainty::About };
    let unexplained = |certainty| Found { kind: Kind::Unexplained, top_up: 0, unexplained: best, certainty };
    if low <= 0 {
        return unexplained(known);
    }
    let came_back = refundable.failed.max(SINGLE);
    let bought = |top_up: i64, came_back: i64| {
        let possible = steps_between(low.saturating_sub(came_back), high.saturating_add(SINGLE));
        let certainty = match possible {
            Some((fewest, most)) if fewest.saturating_mul(STEP) == top_up && fewest == most => {
                Certainty::Exact
            }
            Some((fewest, _)) if fewest.saturating_mul(STEP) == top_up => Certainty::AtLeast,
            _ => Certainty::About,
        };
        Found {
            kind: Kind::TopUp,
            top_up,
            unexplained: if (low..=high).contains(&top_up) { 0 } else { best.saturating_sub(top_up) },
            certainty,
        }
    };
    // The fewest of several: nothing is said to have been bought that was not.
    if let Some(steps) = steps_within(low, high) {
        return bought(steps, came_back);
    }
    let nearest = best.saturating_add(STEP / 2).div_euclid(STEP).saturating_mul(STEP);
    if nearest > 0 && best.abs_diff(nearest) < NO_REFUND.unsigned_abs() {
        return bought(nearest, came_back);
    }
    // The most steps that are certain; what is left over came back, where so much can have.
    let steps = low / STEP * STEP;
    let came_back = came_back.max(refundable.unseen);
    if low - steps > came_back {
        return Found { kind: Kind::TopUp, top_up: best, unexplained: 0, certainty: known };
    }
    if steps > 0 { bought(steps, came_back) } else { unexplained(known) }
}

/// Beside a gap credits were spent that nobody knows of, so that a top-up was at least as large as the rise, but for
/// what came back. That calls which the service tells of no more were given back is less likely than a purchase, but may be.
fn in_gap(low: i64, best: i64, refundable: Refundable) -> Found {
    let came_back = refundable.failed.max(SINGLE);
    if low <= came_back {
        return Found { kind: Kind::Gap, top_up: 0, unexplained: best, certainty: Certainty::AtLeast };
    }
    let steps = |came_back: i64| steps_up_to(low.saturating_sub(came_back));
    let certainty = if steps(came_back.max(refundable.unseen)) < steps(came_back) {
        Certainty::About
    } else {
        Certainty::AtLeast
    };
    let top_up = steps(came_back).saturating_mul(STEP);
    Found { kind: Kind::TopUp, top_up, unexplained: best.saturating_sub(top_up), certainty }
}

/// The fewest steps that make at least so much.
fn steps_up_to(amount: i64) -> i64 {
    amount.div_euclid(STEP) + i64::from(amount.rem_euclid(STEP) > 0)
}

/// The least and the most whole steps (none is also a number) within the bounds.
fn steps_between(low: i64, high: i64) -> Option<(i64, i64)> {
    let (first, last) = (steps_up_to(low.max(0)), high.div_euclid(STEP));
    (first <= last).then_some((first, last))
}

/// The fewest credits, at most so many, that whole purchases make within a lower bound.
pub(super) fn fewest_within(low: i64, most: i64) -> i64 {
    steps_within(low, most).unwrap_or(most)
}

/// Whether no change, or a whole number of purchases, lies within the bounds.
pub(super) fn is_whole(low: i64, high: i64) -> bool {
    high >= 0 && high.div_euclid(STEP) * STEP >= low
}

/// The fewest whole steps within the bounds, one at least.
fn steps_within(low: i64, high: i64) -> Option<i64> {
    let (first, last) = steps_between(low.max(1), high)?;
    (last > 0).then(|| first.saturating_mul(STEP))
}

#[cfg(test)]
mod tests {
    use super::*;

    use Certainty::{About, AtLeast, Exact};
    use Kind::{Gap, TopUp, Unexplained};

    /// Kind, top-up and rest, in credits, of a change between two bounds, where so much may have come back for failed
    /// requests, and so much unseen.
    fn of(low: i64, high: i64, failed: i64, unseen: i64) -> (Kind, i64, i64, Certainty) {
        classified(low, high, false, Refundable { failed: failed * CREDIT, unseen: unseen * CREDIT })
    }

    fn beside_a_gap(rise: i64, failed: i64) -> (Kind, i64, i64, Certainty) {
        classified(rise, rise, true, Refundable { failed: failed * CREDIT, unseen: 0 })
    }

    fn classified(low: i64, high: i64, gap: bool, refundable: Refundable) -> (Kind, i64, i64, Certainty) {
        let best = low.midpoint(high) * CREDIT;
        let found = classify(low * CREDIT, high * CREDIT, best, gap, refundable);
        (found.kind, found.top_up / CREDIT, found.unexplained / CREDIT, found.certainty)
    }

    #[test]
    fn whole_purchases_are_top_ups_however_uncertain_the_rise() {
        assert_eq!(of(1000, 1000, 0, 0), (TopUp, 1000, 0, Exact));
        assert_eq!(of(970, 1020, 0, 0), (TopUp, 1000, 0, Exact));
        assert_eq!(of(4990, 5040, 500, 9000), (TopUp, 5000, 0, Exact));
    }

    #[test]
    fn an_amount_is_exact_only_where_no_other_number_of_steps_is_possible() {
        assert_eq!(of(400, 4300, 0, 0), (TopUp, 1000, 0, AtLeast), "and up to 4,000");
        assert_eq!(of(4990, 5040, 5000, 0), (TopUp, 5000, 0, About), "some of it may have come back");
        assert_eq!(of(1000, 1000, 1000, 0), (TopUp, 1000, 0, About), "all of it may have come back");
        assert_eq!(
            of(50, 1020, 0, 0),
            (TopUp, 1000, 0, About),
            "or half a hundred came back without a trace"
        );
        assert_eq!(of(150, 1020, 0, 0), (TopUp, 1000, 0, Exact));
        assert_eq!(of(990, 1950, 0, 0), (TopUp, 1000, 0, AtLeast), "or 2,000, of which some is missing");
    }

    #[test]
    fn a_rise_that_refunds_can_account_for_is_no_top_up() {
        assert_eq!(of(3, 3, 0, 0), (Unexplained, 0, 3, Exact));
        assert_eq!(of(99, 99, 0, 0), (Unexplained, 0, 99, Exact));
        assert_eq!(of(3, 99, 0, 0), (Unexplained, 0, 51, About));
        assert_eq!(of(240, 240, 300, 0), (Unexplained, 0, 240, Exact));
        assert_eq!(
            of(240, 240, 0, 300),
            (Unexplained, 0, 240, Exact),
            "of requests that nobody sees any more"
        );
        assert_eq!(of(1003, 1003, 0, 0), (TopUp, 1000, 3, Exact));
        assert_eq!(of(2240, 2240, 300, 0), (TopUp, 2000, 240, Exact));
        assert_eq!(of(1102, 1102, 0, 900), (TopUp, 1000, 102, Exact));
    }

    #[test]
    fn a_purchase_that_a_few_credits_are_missing_from_is_still_a_whole_one() {
        assert_eq!(of(997, 997, 0, 0), (TopUp, 1000, -3, Exact));
        assert_eq!(of(2990, 2991, 0, 0), (TopUp, 3000, -10, Exact));
    }

    #[test]
    fn any_other_rise_is_a_top_up_of_an_unusual_amount() {
        assert_eq!(of(250, 250, 0, 0), (TopUp, 250, 0, Exact));
        assert_eq!(of(250, 260, 0, 200), (TopUp, 255, 0, About));
        assert_eq!(of(1150, 1150, 0, 0), (TopUp, 1150, 0, Exact));
    }

    #[test]
    fn a_fall_is_unexplained_and_beside_a_gap_it_is_the_gaps() {
        assert_eq!(of(-7, -7, 0, 0), (Unexplained, 0, -7, Exact));
        assert_eq!(of(-7, -5, 0, 0), (Unexplained, 0, -6, About));
        assert_eq!(beside_a_gap(-7, 0), (Gap, 0, -7, AtLeast));
        assert_eq!(beside_a_gap(0, 0), (Gap, 0, 0, AtLeast));
    }

    #[test]
    fn beside_a_gap_a_rise_means_that_at_least_so_many_steps_were_bought() {
        assert_eq!(beside_a_gap(400, 0), (TopUp, 1000, -600, AtLeast));
        assert_eq!(beside_a_gap(1000, 0), (TopUp, 1000, 0, AtLeast));
        assert_eq!(beside_a_gap(1003, 0), (TopUp, 1000, 3, AtLeast), "not 2,000: three may have come back");
        assert_eq!(beside_a_gap(3000, 1500), (TopUp, 2000, 1000, AtLeast));
        assert_eq!(beside_a_gap(3, 0), (Gap, 0, 3, AtLeast));
        let unseen = Refundable { failed: 0, unseen: 400 * CREDIT };
        assert_eq!(classified(400, 400, true, unseen), (TopUp, 1000, -600, About), "or 400 came back unseen");
        assert_eq!(classified(401, 401, true, unseen), (TopUp, 1000, -599, AtLeast));
        assert_eq!(
            classified(1300, 1300, true, unseen),
            (TopUp, 2000, -700, About),
            "or 1,000 and 300 came back"
        );
    }

    #[test]
    fn no_bounds_make_it_panic() {
        for low in [i64::MIN, -1, 0, 1, i64::MAX] {
            for high in [i64::MIN, 0, 1, i64::MAX] {
                for gap in [true, false] {
                    let all = Refundable { failed: i64::MAX, unseen: i64::MAX };
                    let _ = classify(low, high, low.midpoint(high), gap, all);
                }
            }
        }
    }
}
