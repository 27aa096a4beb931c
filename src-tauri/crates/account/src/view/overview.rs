//! The Overview's chart and tables.

use chrono::NaiveDate;
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

/// What the chart is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OverviewQuery {
    /// How many days, today included.
    pub range: OverviewRange,
    /// What the bars are divided by.
    pub by: GroupBy,
}

/// How many days, today included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum OverviewRange {
    /// 7 days.
    #[serde(rename = "7")]
    Week,
    /// 30 days.
    #[serde(rename = "30")]
    Month,
    /// 90 days.
    #[serde(rename = "90")]
    Quarter,
    /// 365 days.
    #[serde(rename = "365")]
    Year,
}

impl OverviewRange {
    /// The number of days.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }
}

/// What the bars are divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum GroupBy {
    /// By tool.
    Tool,
    /// By key.
    Key,
    /// By how it went.
    Outcome,
}

/// Spend by day, and where it went.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// One bar a day, oldest first, days without data included.
    pub days: Vec<DayBar>,
    /// The groups, most credits first; at most 6, the rest summed under the id `other`.
    pub groups: Vec<GroupShare>,
    /// Credits in the range.
    #[cfg_attr(test, ts(type = "string"))]
    pub total: Credits,
    /// Requests in the range.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Failed requests in the range.
    #[cfg_attr(test, ts(type = "number"))]
    pub failed: u64,
    /// Credits in the same number of days before, up to the same time of day; `None` where one of the two times is not
    /// known from beginning to end, or the account was not in use yet.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub previous_total: Option<Credits>,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DayBar {
    /// The day.
    pub day: NaiveDate,
    /// Credits of each group, in the order of [`Overview::groups`].
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub credits: Vec<Credits>,
    /// Credits of the day.
    #[cfg_attr(test, ts(type = "string"))]
    pub total: Credits,
    /// Requests of the day.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// False when the day, or a part of it, was not seen: no data is not no spend.
    pub complete: bool,
}

/// One group of the chart and line of "Where it went".
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupShare {
    /// Tool, credential id (`""` for requests without one), outcome, or `other`.
    pub id: String,
    /// The credential's name where groups are keys and it is known.
    pub name: Option<String>,
    /// Credits in the range.
    #[cfg_attr(test, ts(type = "string"))]
    pub credits: Credits,
    /// Requests in the range.
    #[cfg_attr(test, ts(type = "number"))]
    pub requests: u64,
    /// Share of the total, 0 to 100.
    pub percent: f64,
}
