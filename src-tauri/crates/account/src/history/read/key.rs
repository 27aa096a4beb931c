//! What a key did in the last 30 days: from the sums by day, never from the requests.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::prelude::ToPrimitive;

use super::snapshot::KEY_DAYS;
use super::span::Seen;
use crate::history::amount::credits;
use crate::history::credentials::id_of;
use crate::history::error::HistoryError;
use crate::history::state::State;
use crate::history::{History, outcome, zone};
use crate::tools::tool_of;
use crate::view::{DayBar, ErrorShare, KeyDetail, OutcomeKind, ToolShare};

/// Requests, and credits in millionths.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    requests: u64,
    credits: i64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.requests = self.requests.saturating_add(other.requests);
        self.credits = self.credits.saturating_add(other.credits);
    }
}

impl History {
    /// What a key did in the last 30 days, today included; `None` for one that was never seen.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn key_detail(
        &self,
        credential: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<KeyDetail>, HistoryError> {
        let Some(key) = id_of(&self.db, credential)? else { return Ok(None) };
        let today = self.zone.day_of(now);
        let first = zone::days_before(today, KEY_DAYS - 1);
        let (mut days, mut tools) = (HashMap::<i64, Sum>::new(), HashMap::<String, Sum>::new());
        let mut errors = BTreeMap::<OutcomeKind, (u64, i64)>::new();
        let mut total = Sum::default();
        let own = self.own_calls()?;
        let mut statement = self.db.prepare_cached(
            "SELECT r.day, e.endpoint, r.outcome, r.requests, r.credits, r.endpoint \
             FROM rollup r JOIN endpoints e ON e.id = r.endpoint WHERE r.day BETWEEN ?1 AND ?2 AND r.key = ?3",
        )?;
        let mut rows = statement.query((zone::number(first), zone::number(today), key))?;
        while let Some(row) = rows.next()? {
            // This app's own questions are no use of the key, as in the list.
            if own.cover(key, row.get(5)?) {
                continue;
            }
            let (day, endpoint): (i64, String) = (row.get(0)?, row.get(1)?);
            let sum = Sum { requests: row.get(3)?, credits: row.get(4)? };
            total.add(sum);
            days.entry(day).or_default().add(sum);
            tools.entry(tool_of(&endpoint).to_owned()).or_default().add(sum);
            let outcome = outcome::of_number(row.get(2)?);
            if outcome != OutcomeKind::Succeeded {
                let (requests, last) = errors.entry(outcome).or_default();
                *requests = requests.saturating_add(sum.requests);
                *last = day.max(*last);
            }
        }
        let seen = Seen::read(&self.db, &State::read(&self.db)?)?;
        let bars = first.iter_days().take_while(|day| *day <= today).map(|day| {
            let sum = days.get(&zone::number(day)).copied().unwrap_or_default();
            DayBar {
                day,
                credits: vec![credits(sum.credits)],
                total: credits(sum.credits),
                requests: sum.requests,
                complete: seen.whole_day(day, &*self.zone, now),
            }
        });
        Ok(Some(KeyDetail {
            id: credential.to_owned(),
            days: bars.collect(),
            credits: credits(total.credits),
            requests: total.requests,
            failed: errors.values().map(|(requests, _)| requests).sum(),
            tools: tool_shares(tools, total),
            errors: error_shares(errors),
        }))
    }
}

fn tool_shares(tools: HashMap<String, Sum>, total: Sum) -> Vec<ToolShare> {
    let mut tools: Vec<(String, Sum)> = tools.into_iter().collect();
    tools.sort_by(|(a, x), (b, y)| (y.credits, y.requests, a).cmp(&(x.credits, x.requests, b)));
    let whole = total.credits.to_f64().filter(|whole| *whole > 0.0);
    let shares = tools.into_iter().map(|(tool, sum)| ToolShare {
        tool,
        requests: sum.requests,
        credits: credits(sum.credits),
        percent: whole.map_or(0.0, |whole| sum.credits.to_f64().unwrap_or(0.0) * 100.0 / whole),
    });
    shares.collect()
}

fn error_shares(errors: BTreeMap<OutcomeKind, (u64, i64)>) -> Vec<ErrorShare> {
    let mut errors: Vec<ErrorShare> = errors
        .into_iter()
        .map(|(outcome, (requests, last))| {
            let last_day: NaiveDate = zone::from_number(last);
            ErrorShare { outcome, requests, last_day }
        })
        .collect();
    errors.sort_by(|a, b| (b.requests, a.outcome).cmp(&(a.requests, b.outcome)));
    errors
}
