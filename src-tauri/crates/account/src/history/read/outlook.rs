//! What the balance is good for and what the month came to so far, from the sums by day.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};
use openrush_api::Credits;
use rust_decimal::prelude::ToPrimitive as _;

use super::span::Seen;
use crate::budget::{MonthSpend, month_of};
use crate::buys::Used;
use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::state::{micros, time};
use crate::history::{History, outcome, zone};
use crate::tools::tool_of;
use crate::view::OutcomeKind;

/// The days that are told of beside the balance: what was spent, and on which tools.
const MIX_DAYS: u64 = 30;

impl History {
    /// What was used of each tool in the last 30 days. Calls to the account's own addresses, as this app makes them, are
    /// none of a tool.
    pub(super) fn mix(&self, today: NaiveDate) -> Result<Vec<Used>, HistoryError> {
        let mut statement = self.db.prepare_cached(
            "SELECT e.endpoint, r.outcome, sum(r.requests), sum(r.credits) FROM rollup r \
             JOIN endpoints e ON e.id = r.endpoint WHERE r.day BETWEEN ?1 AND ?2 GROUP BY r.endpoint, r.outcome",
        )?;
        let first = zone::days_before(today, MIX_DAYS - 1);
        let mut rows = statement.query((zone::number(first), zone::number(today)))?;
        let mut tools: BTreeMap<String, Used> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let endpoint: String = row.get(0)?;
            let tool = tool_of(&endpoint);
            if tool == endpoint {
                continue;
            }
            let calls: u64 = row.get(2)?;
            let used = tools.entry(tool.to_owned()).or_insert_with_key(|tool| Used {
                tool: tool.clone(),
                calls: 0,
                micro: 0,
            });
            if outcome::of_number(row.get(1)?) == OutcomeKind::Succeeded {
                used.calls = used.calls.saturating_add(calls);
            }
            used.micro = used.micro.saturating_add(row.get(3)?);
        }
        Ok(tools.into_values().collect())
    }

    /// What was spent in the last 30 days, by whichever key.
    pub(super) fn spent_30_days(&self, today: NaiveDate) -> Result<Credits, HistoryError> {
        let first = zone::days_before(today, MIX_DAYS - 1);
        let spent: i64 = self
            .db
            .prepare_cached("SELECT coalesce(sum(credits), 0) FROM days WHERE day BETWEEN ?1 AND ?2")?
            .query_row((zone::number(first), zone::number(today)), |row| row.get(0))?;
        Ok(credits(spent))
    }

    /// What was spent in the month of `now` so far.
    pub(super) fn month_so_far(&self, seen: &Seen, now: DateTime<Utc>) -> Result<MonthSpend, HistoryError> {
        let Some(until) = seen.until().map(|until| until.min(micros(now))) else {
            return Ok(MonthSpend::default());
        };
        let today = self.zone.day_of(now);
        let first = month_of(today);
        let [starts, ends] = [first, first.checked_add_months(Months::new(1)).unwrap_or(today)]
            .map(|day| self.zone.start_of(day));
        let spent: i64 = self
            .db
            .prepare_cached("SELECT coalesce(sum(credits), 0) FROM days WHERE day BETWEEN ?1 AND ?2")?
            .query_row((zone::number(first), zone::number(today)), |row| row.get(0))?;
        let length = (ends - starts).num_seconds().max(1).to_f64().unwrap_or(1.0);
        let over = (time(until) - starts).num_seconds().to_f64().unwrap_or(0.0);
        Ok(MonthSpend {
            month: Some(first),
            spent: credits(spent),
            share: (over / length).clamp(0.0, 1.0),
            complete: until <= micros(starts) || seen.all_of(micros(starts), until),
        })
    }
}
