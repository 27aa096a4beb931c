//! A month on one page, from the sums by day and the ledger.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Datelike as _, Months, NaiveDate, Utc};
use rust_decimal::prelude::ToPrimitive as _;

use super::overview::Name;
use super::span::Seen;
use crate::budget::month_of;
use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::state::{State, micros, time};
use crate::history::{History, outcome, readings, requests, zone};
use crate::view::{
    Gap, GroupBy, OutcomeKind, Report, ReportDay, ReportFailure, ReportQuery, ReportShare, Statement,
};

/// Months that can be chosen.
const MOST_MONTHS: usize = 120;

/// Requests, credits (millionths) and failures.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    requests: u64,
    credits: i64,
    failed: u64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.requests = self.requests.saturating_add(other.requests);
        self.credits = self.credits.saturating_add(other.credits);
        self.failed = self.failed.saturating_add(other.failed);
    }
}

/// A month: its first day, and the first day of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Month {
    first: NaiveDate,
    next: NaiveDate,
}

impl Month {
    fn of(day: NaiveDate) -> Self {
        let first = month_of(day);
        Self { first, next: first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX) }
    }

    fn before(self) -> Self {
        Self::of(zone::before(self.first))
    }
}

impl History {
    /// A month. One that has not begun is the one that it is now.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn report(&self, query: ReportQuery, now: DateTime<Utc>) -> Result<Report, HistoryError> {
        let today = self.zone.day_of(now);
        let month = Month::of(query.month.unwrap_or(today).min(today));
        let last = zone::before(month.next).min(today);
        let seen = Seen::read(&self.db, &State::read(&self.db)?)?;

        let mut days: BTreeMap<i64, Sum> = BTreeMap::new();
        let (mut tools, mut keys) = (HashMap::new(), HashMap::new());
        let mut failures: HashMap<OutcomeKind, u64> = HashMap::new();
        let mut total = Sum::default();
        let mut statement = self.db.prepare_cached(
            "SELECT day, key, endpoint, outcome, requests, credits FROM rollup WHERE day BETWEEN ?1 AND ?2",
        )?;
        let mut rows = statement.query((zone::number(month.first), zone::number(last)))?;
        while let Some(row) = rows.next()? {
            let kind = outcome::of_number(row.get(3)?);
            let requests: u64 = row.get(4)?;
            let failed = if kind == OutcomeKind::Succeeded { 0 } else { requests };
            let sum = Sum { requests, credits: row.get(5)?, failed };
            days.entry(row.get(0)?).or_default().add(sum);
            let (key, endpoint): (i64, i64) = (row.get(1)?, row.get(2)?);
            keys.entry(key).or_insert_with(Sum::default).add(sum);
            tools.entry(endpoint).or_insert_with(Sum::default).add(sum);
            if failed > 0 {
                *failures.entry(kind).or_default() += failed;
            }
            total.add(sum);
        }
        let days: Vec<ReportDay> = month
            .first
            .iter_days()
            .take_while(|day| *day <= last)
            .map(|day| {
                let sum = days.get(&zone::number(day)).copied().unwrap_or_default();
                ReportDay {
                    day,
                    credits: credits(sum.credits),
                    requests: sum.requests,
                    failed: sum.failed,
                    complete: seen.whole_day(day, &*self.zone, now),
                }
            })
            .collect();
        let before = self.month_before(month, last == today && month.next > today, &seen, now)?;
        let mut failures: Vec<_> =
            failures.into_iter().map(|(outcome, requests)| ReportFailure { outcome, requests }).collect();
        failures.sort_by_key(|failure| (std::cmp::Reverse(failure.requests), failure.outcome));
        let statement = self.statement_of(month)?;
        Ok(Report {
            month: month.first,
            months: self.months(today)?,
            finished: month.next <= today,
            complete: days.iter().all(|day| day.complete),
            until: seen.until().map(time),
            credits: credits(total.credits),
            requests: total.requests,
            failed: total.failed,
            before: before.map(credits),
            change_percent: before.and_then(|before| change(total.credits, before)),
            days,
            tools: shares(tools, &self.names_of(GroupBy::Tool)?),
            keys: shares(keys, &self.names_of(GroupBy::Key)?),
            failures,
            balance: statement.from.map(|_| statement.sum),
            events: statement.days.iter().rev().flat_map(|day| day.events.iter().rev().copied()).collect(),
            gaps: self.gaps_in(month)?,
        })
    }

    /// The months of which anything is known, newest first; the one that it is now is always one.
    fn months(&self, today: NaiveDate) -> Result<Vec<NaiveDate>, HistoryError> {
        let oldest = requests::ends(&self.db)?.map(|(oldest, _)| self.zone.day_of(oldest.at()));
        let summed: Option<i64> =
            self.db.prepare_cached("SELECT min(day) FROM days")?.query_row([], |row| row.get(0))?;
        let first = oldest.into_iter().chain(summed.map(zone::from_number)).min().unwrap_or(today);
        let first = Month::of(first).first;
        let months = std::iter::successors(Some(Month::of(today)), |month| Some(month.before()));
        Ok(months.map(|month| month.first).take_while(|month| *month >= first).take(MOST_MONTHS).collect())
    }

    /// Credits of the month before; of one that is compared with a month under way, up to the same day and time. `None`
    /// where not all of that was seen.
    fn month_before(
        &self,
        month: Month,
        under_way: bool,
        seen: &Seen,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, HistoryError> {
        let start = |day: NaiveDate| micros(self.zone.start_of(day));
        let before = month.before();
        let cut = match under_way {
            true => {
                let today = self.zone.day_of(now);
                // The 31st has no like in a shorter month, which is then compared as a whole.
                let like = before.first.with_day(today.day()).unwrap_or(before.next);
                let Some(until) = seen.until().map(|until| until.min(micros(now))) else { return Ok(None) };
                start(like).saturating_add((until - start(today)).max(0)).min(start(before.next))
            }
            false => start(before.next),
        };
        if !seen.all_of(start(before.first), cut) {
            return Ok(None);
        }
        let last = self.zone.day_of(time(cut));
        let whole: i64 = self
            .db
            .prepare_cached("SELECT coalesce(sum(credits), 0) FROM days WHERE day >= ?1 AND day < ?2")?
            .query_row((zone::number(before.first), zone::number(last)), |row| row.get(0))?;
        let part = self.part_of_day(last, cut)?;
        Ok(part.map(|part| whole.saturating_add(part)))
    }

    fn statement_of(&self, month: Month) -> Result<Statement, HistoryError> {
        let [begins, ends] = [month.first, month.next].map(|day| micros(self.zone.start_of(day)));
        let mut looks = readings::looks_since(&self.db, begins)?;
        looks.retain(|look| look.at < ends);
        Ok(self.statement_of_looks(&looks))
    }

    fn gaps_in(&self, month: Month) -> Result<Vec<Gap>, HistoryError> {
        let [begins, ends] = [month.first, month.next].map(|day| self.zone.start_of(day));
        let mut gaps = self.gaps()?;
        gaps.retain(|gap| gap.to > begins && gap.from < ends);
        gaps.reverse();
        Ok(gaps)
    }
}

/// How much more one is than the other, in percent. Of nothing everything is infinitely more, which says nothing.
fn change(now: i64, before: i64) -> Option<f64> {
    (before > 0).then(|| (now - before).to_f64().unwrap_or(0.0) * 100.0 / before.to_f64().unwrap_or(1.0))
}

/// The sums by what their numbers stand for: several can stand for one, as two endpoints that are the same tool.
fn shares(sums: HashMap<i64, Sum>, names: &HashMap<i64, Name>) -> Vec<ReportShare> {
    let mut lines: Vec<(String, Option<String>, Sum)> = Vec::new();
    for (number, sum) in sums {
        let (id, name) = match names.get(&number) {
            Some(name) => (name.id.clone(), name.name.clone()),
            None => (String::new(), None),
        };
        match lines.iter_mut().find(|line| line.0 == id) {
            Some(line) => line.2.add(sum),
            None => lines.push((id, name, sum)),
        }
    }
    lines.sort_by(|a, b| {
        (b.2.credits, b.2.requests).cmp(&(a.2.credits, a.2.requests)).then_with(|| a.0.cmp(&b.0))
    });
    let share = |(id, name, sum): (String, Option<String>, Sum)| ReportShare {
        id,
        name,
        credits: credits(sum.credits),
        requests: sum.requests,
        failed: sum.failed,
    };
    lines.into_iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_where_the_next_begins() {
        let of = |text: &str| Month::of(text.parse().unwrap());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!((of("2026-12-31").first, of("2026-12-31").next), (day("2026-12-01"), day("2027-01-01")));
        assert_eq!(of("2027-01-15").before().first, day("2026-12-01"));
    }

    #[test]
    fn a_change_from_nothing_is_none() {
        assert_eq!((change(5, 0), change(150, 100), change(50, 100)), (None, Some(50.0), Some(-50.0)));
    }
}
