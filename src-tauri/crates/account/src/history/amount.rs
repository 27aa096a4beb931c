//! Credits as they are stored: whole millionths in an integer.

use openrush_api::Credits;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimal places that are kept.
const PLACES: u32 = 6;

/// One credit.
pub(crate) const CREDIT: i64 = 1_000_000;

/// Credits in millionths, so that sums in the database are exact and cheap. The service gives whole credits, and
/// prices in tenths or hundredths would still be exact.
///
/// What does not fit is neither rounded in silence nor a reason to fail:
/// - more than 6 decimal places (as a sum of floats makes them: `499.99999999999994`) are rounded half to even, and
///   [`Fitted::rounded`] says so;
/// - amounts beyond [`MAX_BALANCE`] or [`MAX_CHARGE`] are refused: such a balance or request is not stored, and
///   counted as refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fitted {
    /// Millionths of a credit.
    pub(crate) micro: i64,
    /// True when the amount had more decimal places than are kept.
    pub(crate) rounded: bool,
}

/// No balance above or below this is stored: 1,000,000,000,000 credits are ten billion dollars. The client does not take one
/// from the service either, which is told.
pub(crate) const MAX_BALANCE: i64 = 1_000_000_000_000;

/// No request that charges (or returns) more than this is stored: 1,000,000 credits are ten thousand dollars. It
/// also keeps sums over millions of requests within the range of an integer.
pub(crate) const MAX_CHARGE: i64 = 1_000_000;

/// Millionths of a credit, where the amount is not beyond `most` credits.
pub(crate) fn fit(credits: Credits, most: i64) -> Option<Fitted> {
    let amount = credits.as_decimal();
    if amount.abs() > Decimal::from(most) {
        return None;
    }
    let kept = amount.round_dp_with_strategy(PLACES, RoundingStrategy::MidpointNearestEven);
    // Whole, and at most 10^12 × 10^6: it fits both a decimal and an integer of 64 bits.
    let micro = (kept * Decimal::from(CREDIT)).to_i64()?;
    Some(Fitted { micro, rounded: kept != amount })
}

/// The credits of so many millionths.
pub(crate) fn credits(micro: i64) -> Credits {
    Credits::new(Decimal::new(micro, PLACES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fitted(text: &str) -> Option<(i64, bool)> {
        fit(text.parse().unwrap(), MAX_BALANCE).map(|fitted| (fitted.micro, fitted.rounded))
    }

    #[test]
    fn whole_and_fractional_credits_are_stored_exactly() {
        assert_eq!(fitted("3"), Some((3_000_000, false)));
        assert_eq!(fitted("0"), Some((0, false)));
        assert_eq!(fitted("-0.25"), Some((-250_000, false)));
        assert_eq!(fitted("0.000001"), Some((1, false)));
        assert_eq!(fitted("1000000000000"), Some((1_000_000_000_000_000_000, false)));
        assert_eq!(fitted("-1000000000000"), Some((-1_000_000_000_000_000_000, false)));
    }

    #[test]
    fn what_is_finer_than_a_millionth_is_rounded_and_said_so() {
        assert_eq!(fitted("499.99999999999994"), Some((500_000_000, true)));
        assert_eq!(fitted("0.30000000000000004"), Some((300_000, true)));
        assert_eq!(fitted("0.0000005"), Some((0, true)));
        assert_eq!(fitted("0.0000015"), Some((2, true)));
    }

    #[test]
    fn what_cannot_be_an_amount_of_credits_is_refused() {
        assert_eq!(fitted("1000000000000.000001"), None);
        assert_eq!(fitted("79228162514264337593543950335"), None);
        assert_eq!(fitted("-79228162514264337593543950335"), None);
        assert_eq!(fit(Credits::from(MAX_CHARGE + 1), MAX_CHARGE), None);
    }

    proptest! {
        #[test]
        fn every_stored_amount_comes_back_exactly(micro in -(MAX_BALANCE * CREDIT)..=(MAX_BALANCE * CREDIT)) {
            prop_assert_eq!(fit(credits(micro), MAX_BALANCE), Some(Fitted { micro, rounded: false }));
        }

        #[test]
        fn no_amount_makes_it_panic_or_miss_by_more_than_half_a_millionth(mantissa: i64, scale in 0u32..=28) {
            let amount = Credits::new(Decimal::new(mantissa, scale));
            if let Some(fitted) = fit(amount, MAX_BALANCE) {
                let off = (credits(fitted.micro) - amount).as_decimal().abs();
                prop_assert!(off <= Decimal::new(5, PLACES + 1));
                prop_assert_eq!(fitted.rounded, !off.is_zero());
            }
        }
    }
}
