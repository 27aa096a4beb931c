//! What the balance is good for, what to buy, and how the month's budget stands.

use chrono::NaiveDate;
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

/// What the balance is good for, what to buy, and how the month's budget stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Outlook {
    /// What to buy; `None` while too little is known, and where nothing is being spent.
    pub advice: Option<TopUpAdvice>,
    /// What the balance buys in calls; `None` where no call that cost something is known of the last 30 days.
    pub buys: Option<Buys>,
    /// How it stands this month; `None` where none is set, or nothing was seen yet.
    pub standing: Option<BudgetView>,
}

/// A purchase that lasts about a month, or the next that makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TopUpAdvice {
    /// US dollars, a multiple of 10.
    pub dollars: u32,
    /// Credits that it brings.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// How long they last at the pace of the last weeks.
    pub unit: SpanUnit,
    /// So many of the unit.
    pub count: u32,
}

/// A length of time, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SpanUnit {
    /// Less than a day.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// More than a year; the count says nothing.
    MoreThanAYear,
}

/// What the balance buys, going on as in the last 30 days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Buys {
    /// The tools on which most credits go, most first, at most two.
    pub tools: Vec<ToolCalls>,
    /// True where other tools are used beside them.
    pub others: bool,
}

/// Calls of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToolCalls {
    /// The tool, such as `inspect_keyword`.
    pub tool: String,
    /// About so many, to two figures.
    #[cfg_attr(test, ts(type = "number"))]
    pub calls: u64,
}

/// What the person wants to spend a month at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Budget {
    /// What it is counted in.
    pub unit: BudgetUnit,
    /// So much, 1 to 10,000,000.
    pub amount: u32,
}

/// What a budget is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum BudgetUnit {
    /// Credits.
    Credits,
    /// US dollars, of which one is 100 credits.
    Dollars,
}

/// How a month's budget stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BudgetView {
    /// What was set.
    pub budget: Budget,
    /// The same in credits.
    #[cfg_attr(test, ts(type = "string"))]
    pub limit: Credits,
    /// The first day of the month that it is about.
    pub month: NaiveDate,
    /// Credits spent in it.
    #[cfg_attr(test, ts(type = "string"))]
    pub spent: Credits,
    /// Share of the limit, in whole percent, rounded down; more than 100 where more was spent.
    pub percent: u32,
    /// Credits by the end of the month, going on as in what is over of it; `None` in its first days.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub by_the_end: Option<Credits>,
    /// How that compares with the limit.
    pub pace: Pace,
    /// False where not all of the month was seen, so that it was at least this much.
    pub complete: bool,
}

/// How spending compares with a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Pace {
    /// Too early in the month to say.
    Early,
    /// The month ends within it.
    Under,
    /// The month ends above it.
    Over,
    /// It is used up.
    Spent,
}
