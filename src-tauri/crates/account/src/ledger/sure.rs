//! A top-up that is certain before the requests are known.

use super::Reading;
use super::change::{NO_REFUND, STEP};

/// A top-up that the balance alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sure {
    /// Credits that arrived at least, in millionths.
    pub(crate) at_least: i64,
    /// Not before.
    pub(crate) after: i64,
}

/// The top-up that the last of these readings is certain to show, if it is. They follow each other, and only the first
/// has been judged: of the requests between the others some may not be known.
///
/// Unknown requests can only have lowered the balance, so it rose by at least what is seen, unless credits came back.
/// No more than `charged`, all that was charged for requests lately, can have come back for known requests, and unknown
/// ones give back no more than they took. What is left of the rise was bought, and credits are sold in whole steps.
///
/// Only all of it is told: whoever hears of a half first and of the rest a moment later takes them for two.
pub(crate) fn sure_top_up(readings: &[Reading], charged: i64) -> Option<Sure> {
    let (judged, open) = readings.split_first()?;
    let (last, earlier) = open.split_last()?;
    let before = judged.verdict?.level.high;
    let risen = readings.windows(2).fold(0_i64, |sum, pair| sum.saturating_add(pair[1].rise_since(&pair[0])));
    let certain = risen.saturating_add(last.own().0).saturating_sub(before).saturating_sub(charged.max(0));
    // Some credits are missing from a whole step: those that requests took meanwhile.
    let bought = certain.saturating_add(NO_REFUND - 1).div_euclid(STEP).saturating_mul(STEP);
    // Where it looks like more, only a part is certain: the requests will tell all of it at once.
    let seen = risen.saturating_add(STEP / 2).div_euclid(STEP).saturating_mul(STEP);
    if bought < seen {
        return None;
    }
    let known = earlier.iter().filter_map(|reading| reading.sure).map(|sure| sure.at_least).sum();
    let news = bought.saturating_sub(known);
    (news > 0).then(|| Sure { at_least: news, after: not_before(readings, before) })
}

/// The last of the looks before at which the balance had not risen by more than was known to have been bought: there the
/// news can have begun to show, though it was not certain yet.
fn not_before(readings: &[Reading], before: i64) -> i64 {
    let (mut risen, mut known, mut after) = (before.saturating_neg(), 0_i64, 0);
    for (place, reading) in readings.iter().enumerate().take(readings.len().saturating_sub(1)) {
        if let Some(last) = place.checked_sub(1) {
            risen = risen.saturating_add(reading.rise_since(&readings[last]));
            known = known.saturating_add(reading.sure.map_or(0, |sure| sure.at_least));
        }
        if place == 0 || risen.saturating_add(reading.own().0).saturating_sub(known) < NO_REFUND {
            after = reading.asked;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Verdict};
    use super::*;
    use crate::history::CREDIT;

    /// A judged reading of 500 credits, and open ones of these balances; a minute apart.
    fn readings(balances: &[i64]) -> Vec<Reading> {
        let level = Level { low: 0, high: 0, shift: 0 };
        let of = |n: i64, balance: i64| Reading {
            n,
            asked: n * 60_000_000,
            at: n * 60_000_000 + 200_000,
            balance: balance * CREDIT,
            ..Reading::default()
        };
        let judged = Reading { verdict: Some(Verdict { level, origin: 1, change: None }), ..of(1, 500) };
        std::iter::once(judged).chain((2..).zip(balances).map(|(n, balance)| of(n, *balance))).collect()
    }

    fn bought(readings: &[Reading], charged: i64) -> Option<i64> {
        sure_top_up(readings, charged * CREDIT).map(|sure| sure.at_least / CREDIT)
    }

    #[test]
    fn a_rise_of_whole_purchases_is_certain_although_some_credits_were_spent_meanwhile() {
        assert_eq!(bought(&readings(&[1_500]), 0), Some(1_000));
        assert_eq!(bought(&readings(&[1_440]), 0), Some(1_000));
        assert_eq!(bought(&readings(&[5_500]), 0), Some(5_000));
    }

    #[test]
    fn what_requests_can_have_made_is_not_certain() {
        assert_eq!(bought(&readings(&[499]), 0), None);
        assert_eq!(bought(&readings(&[599]), 0), None, "may be a refund");
        assert_eq!(bought(&readings(&[1_300]), 0), None, "an unusual amount waits for the requests");
        assert_eq!(bought(&readings(&[1_500]), 300), None, "300 of it may have come back");
        assert_eq!(bought(&readings(&[2_500]), 99), Some(2_000));
        assert_eq!(bought(&readings(&[2_500]), 300), None, "1,000 is certain, and the other is told with it");
    }

    #[test]
    fn what_was_in_doubt_before_stays_in_doubt() {
        let mut doubtful = readings(&[1_500]);
        doubtful[0].verdict.as_mut().unwrap().level.high = 200 * CREDIT;
        assert_eq!(bought(&doubtful, 0), None);
        let mut early = readings(&[1_500]);
        early[1].early = 200 * CREDIT;
        assert_eq!(bought(&early, 0), None);
    }

    #[test]
    fn a_second_one_is_told_from_the_first() {
        let mut two = readings(&[1_500, 3_500]);
        two[1].sure = sure_top_up(&two[..2], 0);
        let second = sure_top_up(&two, 0).unwrap();
        assert_eq!((second.at_least, second.after), (2_000 * CREDIT, two[1].asked));
        two[2].balance = two[1].balance;
        assert_eq!(sure_top_up(&two, 0), None, "the same is not told twice");
    }

    #[test]
    fn one_that_showed_before_it_was_certain_is_as_old_as_that() {
        // 1,000 rose at the second look, of which 300 may have come back; only at the third it is certain.
        let risen = readings(&[1_500, 1_800]);
        assert_eq!(sure_top_up(&risen[..2], 300 * CREDIT), None);
        assert_eq!(sure_top_up(&risen, 300 * CREDIT).unwrap().after, risen[0].asked);
        let later = readings(&[500, 1_500]);
        assert_eq!(sure_top_up(&later, 0).unwrap().after, later[1].asked);
    }

    #[test]
    fn before_the_first_verdict_nothing_is_certain() {
        let mut first = readings(&[9_999]);
        first[0].verdict = None;
        assert_eq!(sure_top_up(&first, 0), None);
        assert_eq!(sure_top_up(&first[..1], 0), None);
        assert_eq!(sure_top_up(&[], 0), None);
    }
}
