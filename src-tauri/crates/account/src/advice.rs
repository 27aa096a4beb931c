//! What to buy: "$20 lasts about a month at your pace". Pure.

use crate::tools::PURCHASE_STEP;
use crate::view::{SpanUnit, TopUpAdvice};

/// Dollars of a purchase step.
const STEP: u32 = 10;

/// A purchase is meant to last about so many days.
const MONTH: f64 = 28.0;

/// More than $1,000 at once is nobody's next purchase.
const MOST_STEPS: u32 = 100;

const YEAR: f64 = 365.0;
const DAYS_A_MONTH: f64 = 30.44;

/// The purchase that lasts about a month; `lasts` says how many days so many credits last, `None` where that is not known.
pub(crate) fn advice(lasts: impl Fn(i64) -> Option<f64>) -> Option<TopUpAdvice> {
    let one = lasts(PURCHASE_STEP)?;
    let mut steps = 1;
    let mut days = one;
    if one < MONTH {
        let wanted = (MONTH / one.max(0.01)).ceil().clamp(1.0, f64::from(MOST_STEPS));
        steps = wanted as u32;
        days = lasts(PURCHASE_STEP * i64::from(steps))?;
    }
    let (unit, count) = span(days);
    Some(TopUpAdvice {
        dollars: STEP * steps,
        credits: (PURCHASE_STEP * i64::from(steps)).into(),
        unit,
        count,
    })
}

/// A length of time in the unit in which people would say it.
fn span(days: f64) -> (SpanUnit, u32) {
    let whole = |count: f64| count.round().max(1.0) as u32;
    match days {
        days if days < 1.0 => (SpanUnit::Hours, whole(days * 24.0)),
        days if days < 13.5 => (SpanUnit::Days, whole(days)),
        days if days < 26.0 => (SpanUnit::Weeks, whole(days / 7.0)),
        days if days <= YEAR => (SpanUnit::Months, whole(days / DAYS_A_MONTH)),
        _ => (SpanUnit::MoreThanAYear, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The advice at so many credits a day.
    fn at_pace(a_day: f64) -> (u32, SpanUnit, u32) {
        let advice = advice(|credits| Some(credits as f64 / a_day)).unwrap();
        assert_eq!(advice.credits, (i64::from(advice.dollars) * 100).into());
        (advice.dollars, advice.unit, advice.count)
    }

    #[test]
    fn what_lasts_about_a_month_is_named_in_steps_of_ten_dollars() {
        for (a_day, expected) in [
            (66.0, (20, SpanUnit::Months, 1)),
            (33.0, (10, SpanUnit::Months, 1)),
            (100.0, (30, SpanUnit::Months, 1)),
            (10.0, (10, SpanUnit::Months, 3)),
            (2.0, (10, SpanUnit::MoreThanAYear, 1)),
            (9_000.0, (1_000, SpanUnit::Days, 11)),
            (5_500.0, (1_000, SpanUnit::Weeks, 3)),
            (1e7, (1_000, SpanUnit::Hours, 1)),
        ] {
            assert_eq!(at_pace(a_day), expected, "{a_day} a day");
        }
    }

    #[test]
    fn nothing_is_said_while_the_pace_is_not_known() {
        assert_eq!(advice(|_| None), None);
    }
}
