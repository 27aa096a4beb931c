//! A month's budget: how it stands, and what of it is worth a notification. Pure.

use chrono::{Datelike as _, NaiveDate};
use openrush_api::Credits;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::view::{Budget, BudgetUnit, BudgetView, Pace};

/// The most that can be set.
const MOST: u32 = 10_000_000;

/// Credits of a dollar.
const CREDITS_A_DOLLAR: i64 = 100;

/// Before so much of a month is over, its end is anybody's guess.
const EARLY: f64 = 0.1;

/// Percents at which it is told.
pub(crate) const NEAR: u8 = 80;
pub(crate) const REACHED: u8 = 100;

/// What was spent in a month so far.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct MonthSpend {
    /// Its first day; `None` until something was seen.
    pub month: Option<NaiveDate>,
    /// Credits.
    pub spent: Credits,
    /// How much of the month was over when that was known, 0 to 1.
    pub share: f64,
    /// Whether all of it was seen.
    pub complete: bool,
}

impl Budget {
    /// The same within its bounds; `None` where nothing is to be spent, which is no budget.
    #[must_use]
    pub fn bounded(self) -> Option<Self> {
        (self.amount > 0).then(|| Self { amount: self.amount.min(MOST), ..self })
    }

    /// In credits.
    #[must_use]
    pub fn limit(self) -> Credits {
        let each = match self.unit {
            BudgetUnit::Credits => 1,
            BudgetUnit::Dollars => CREDITS_A_DOLLAR,
        };
        (i64::from(self.amount) * each).into()
    }
}

/// The first day of a day's month.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How a budget stands; `None` where nothing was seen yet.
pub(crate) fn standing(budget: Budget, spend: &MonthSpend) -> Option<BudgetView> {
    let month = spend.month?;
    let (limit, spent) = (budget.limit().as_decimal(), spend.spent.as_decimal().max(Decimal::ZERO));
    let percent = (spent * Decimal::ONE_HUNDRED / limit)
        .round_dp_with_strategy(0, RoundingStrategy::ToZero)
        .to_u32()
        .unwrap_or(u32::MAX);
    // A forecast, which is no figure that has to be exact.
    let by_the_end = (spend.share >= EARLY)
        .then(|| Decimal::from_f64(spent.to_f64().unwrap_or(0.0) / spend.share.min(1.0)))
        .flatten()
        .map(|credits| credits.round().max(spent));
    let pace = match by_the_end {
        _ if spent >= limit => Pace::Spent,
        None => Pace::Early,
        Some(end) if end > limit => Pace::Over,
        Some(_) => Pace::Under,
    };
    Some(BudgetView {
        budget,
        limit: limit.into(),
        month,
        spent: spent.into(),
        percent,
        by_the_end: by_the_end.map(Into::into),
        pace,
        complete: spend.complete,
    })
}

/// What was told of a month's budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ToldOfBudget {
    /// The first day of the month.
    month: NaiveDate,
    /// The budget that it was told of.
    budget: Budget,
    /// The highest percent that was told, or that was passed when the budget was set.
    percent: u8,
}

/// What is told from now on of a budget, and the percent that is news now. Each is told once a month: credits that come
/// back do not make it news again, nor does a restart. A budget that was set just now tells nothing of what is over.
pub(crate) fn news(
    before: Option<ToldOfBudget>,
    standing: &BudgetView,
    wanted: bool,
) -> (Option<ToldOfBudget>, Option<u8>) {
    let passed = match standing.percent {
        percent if percent >= u32::from(REACHED) => REACHED,
        percent if percent >= u32::from(NEAR) => NEAR,
        _ => 0,
    };
    let (month, budget) = (standing.month, standing.budget);
    let told = |percent| Some(ToldOfBudget { month, budget, percent });
    match before {
        None => (told(passed), None),
        Some(before) if before.budget != budget => (told(passed), None),
        // A clock that was set back does not begin an older month anew.
        Some(before) if before.month > month => (Some(before), None),
        Some(before) => {
            let known = if before.month == month { before.percent } else { 0 };
            match passed > known && wanted {
                true => (told(passed), Some(passed)),
                false => (told(known), None),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn spend(spent: i64, share: f64) -> MonthSpend {
        MonthSpend { month: Some(day("2026-11-01")), spent: spent.into(), share, complete: true }
    }

    const THOUSAND: Budget = Budget { unit: BudgetUnit::Credits, amount: 1_000 };

    fn stands(spent: i64, share: f64) -> (u32, Pace, Option<String>) {
        let view = standing(THOUSAND, &spend(spent, share)).unwrap();
        (view.percent, view.pace, view.by_the_end.map(|credits| credits.to_string()))
    }

    #[test]
    fn how_it_stands_is_told_with_where_it_leads() {
        assert_eq!(stands(0, 0.0), (0, Pace::Early, None));
        assert_eq!(stands(30, 0.05), (3, Pace::Early, None));
        assert_eq!(stands(300, 0.5), (30, Pace::Under, Some("600".into())));
        assert_eq!(stands(799, 0.5), (79, Pace::Over, Some("1598".into())));
        assert_eq!(stands(1_000, 0.02), (100, Pace::Spent, None));
        assert_eq!(stands(2_500, 1.0), (250, Pace::Spent, Some("2500".into())));
        assert_eq!(stands(-20, 0.5), (0, Pace::Under, Some("0".into())));
        assert_eq!(standing(THOUSAND, &MonthSpend::default()), None);
    }

    #[test]
    fn dollars_are_a_hundred_credits_each() {
        let ten = Budget { unit: BudgetUnit::Dollars, amount: 10 };
        assert_eq!(ten.limit(), Credits::from(1_000));
        assert_eq!(Budget { amount: 0, ..ten }.bounded(), None);
        assert_eq!(Budget { amount: u32::MAX, ..ten }.bounded().unwrap().amount, MOST);
    }

    #[test]
    fn eighty_and_a_hundred_percent_are_told_once_a_month_each() {
        let mut told = None;
        let mut say = |budget: Budget, month: &str, spent: i64, wanted: bool| {
            let spend = MonthSpend { month: Some(day(month)), ..spend(spent, 0.5) };
            let (next, news) = news(told, &standing(budget, &spend).unwrap(), wanted);
            told = next;
            news
        };
        let november = "2026-11-01";
        assert_eq!(say(THOUSAND, november, 850, true), None, "it was so when the budget was set");
        assert_eq!(say(THOUSAND, november, 999, true), None);
        assert_eq!(say(THOUSAND, november, 1_000, true), Some(100));
        assert_eq!(say(THOUSAND, november, 700, true), None, "credits came back");
        assert_eq!(say(THOUSAND, november, 1_200, true), None);
        assert_eq!(say(THOUSAND, "2026-12-01", 10, true), None);
        assert_eq!(say(THOUSAND, "2026-12-01", 800, true), Some(80));
        assert_eq!(say(THOUSAND, november, 1_200, true), None, "the clock was set back");
        assert_eq!(say(THOUSAND, "2026-12-01", 810, true), None);
        let two = Budget { amount: 2_000, ..THOUSAND };
        assert_eq!(say(two, "2026-12-01", 1_500, true), None);
        assert_eq!(say(two, "2026-12-01", 1_600, false), None, "switched off");
        assert_eq!(say(two, "2026-12-01", 1_600, true), Some(80), "what still holds is told later");
        assert_eq!(say(two, "2026-12-01", 2_600, true), Some(100));
        assert_eq!(say(two, "2027-01-01", 2_600, true), Some(100), "one notice where both were passed");
        assert_eq!(say(two, "2027-01-01", 2_600, true), None);
    }
}
