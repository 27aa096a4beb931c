//! Spend by day, and where it went: from the sums by day, never from the requests.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use openrush_api::Credits;
use rust_decimal::prelude::ToPrimitive;

use super::span::Seen;
use crate::history::amount::credits;
use crate::history::credentials::NO_KEY;
use crate::history::error::HistoryError;
use crate::history::state::{State, micros, time};
use crate::history::{History, forgotten, outcome, zone};
use crate::tools::tool_of;
use crate::view::{DayBar, GroupBy, GroupShare, Overview, OverviewQuery};

/// Groups that are shown by name.
const MOST_GROUPS: usize = 6;

/// The group of all others.
const OTHERS: &str = "other";

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    requests: u64,
    credits: i64,
}

impl Sum {
    fn add(&mut self, requests: u64, credits: i64) {
        self.requests = self.requests.saturating_add(requests);
        self.credits = self.credits.saturating_add(credits);
    }
}

impl History {
    /// Spend by day, and where it went.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn overview(&self, query: OverviewQuery, now: DateTime<Utc>) -> Result<Overview, HistoryError> {
        let today = self.zone.day_of(now);
        let length = query.range.days();
        let first = zone::days_before(today, u64::from(length) - 1);
        let seen = Seen::read(&self.db, &State::read(&self.db)?)?;

        let own = self.own_calls()?;
        let mut groups = Groups::new(self.names_of(query.by)?, length as usize);
        let mut failed = 0;
        let mut days: Vec<Sum> = vec![Sum::default(); length as usize];
        let mut statement = self.db.prepare_cached(
            "SELECT day, key, endpoint, outcome, requests, credits FROM rollup WHERE day BETWEEN ?1 AND ?2",
        )?;
        let mut rows = statement.query((zone::number(first), zone::number(today)))?;
        while let Some(row) = rows.next()? {
            if own.cover(row.get(1)?, row.get(2)?) {
                continue;
            }
            let place = usize::try_from(row.get::<_, i64>(0)? - zone::number(first)).unwrap_or(0);
            let outcome: i64 = row.get(3)?;
            let (requests, credits): (u64, i64) = (row.get(4)?, row.get(5)?);
            let group = match query.by {
                GroupBy::Tool => row.get(2)?,
                GroupBy::Key => row.get(1)?,
                GroupBy::Outcome => outcome,
            };
            groups.add(group, place, requests, credits);
            if let Some(day) = days.get_mut(place) {
                day.add(requests, credits);
            }
            if outcome != outcome::number(crate::view::OutcomeKind::Succeeded) {
                failed += requests;
            }
        }

        let total = days.iter().fold(Sum::default(), |mut total, day| {
            total.add(day.requests, day.credits);
            total
        });
        let (shares, lines) = groups.finish(total);
        let bars = (0_u64..).zip(&days).map(|(place, sum)| {
            let day = first.checked_add_days(Days::new(place)).unwrap_or(first);
            let place = place as usize;
            DayBar {
                day,
                credits: lines.iter().map(|line| credits(line.get(place).copied().unwrap_or(0))).collect(),
                total: credits(sum.credits),
                requests: sum.requests,
                complete: seen.whole_day(day, &*self.zone, now),
            }
        });
        Ok(Overview {
            days: bars.collect(),
            groups: shares,
            total: credits(total.credits),
            requests: total.requests,
            failed,
            previous_total: self.total_before(first, length, &seen, now)?,
        })
    }

    /// Credits of as many days before, up to the same time of day as is known of today. `None` where that cannot be
    /// compared: something of either time is missing, or the account was not in use for all of it.
    fn total_before(
        &self,
        first: NaiveDate,
        length: u32,
        seen: &Seen,
        now: DateTime<Utc>,
    ) -> Result<Option<Credits>, HistoryError> {
        let begin = zone::days_before(first, u64::from(length));
        let start = |day: NaiveDate| micros(self.zone.start_of(day));
        let today = start(self.zone.day_of(now));
        let Some(until) = seen.until().map(|until| until.min(micros(now))) else { return Ok(None) };
        let in_use =
            forgotten::first_seen(&self.db)?.is_some_and(|oldest| self.zone.day_of(time(oldest)) <= begin);
        if !in_use || until < today || !seen.all_of(start(begin), until) {
            return Ok(None);
        }
        let last = zone::before(first);
        let cut = start(last).saturating_add(until - today).min(start(first));
        let whole: i64 = self
            .db
            .prepare_cached("SELECT coalesce(sum(credits), 0) FROM days WHERE day >= ?1 AND day < ?2")?
            .query_row((zone::number(begin), zone::number(last)), |row| row.get(0))?;
        let part = self.part_of_day(last, cut)?;
        Ok(part.map(|part| credits(whole.saturating_add(part))))
    }

    /// What the numbers of a grouping stand for: an id, and a name for people where there is one.
    pub(super) fn names_of(&self, by: GroupBy) -> Result<HashMap<i64, Name>, HistoryError> {
        let mut names = HashMap::new();
        match by {
            GroupBy::Outcome => {
                for number in 0..7 {
                    let id = outcome::name(outcome::of_number(number)).to_owned();
                    names.insert(number, Name { id, name: None });
                }
            }
            GroupBy::Key => {
                names.insert(NO_KEY, Name { id: String::new(), name: None });
                let mut statement = self.db.prepare_cached("SELECT id, credential, name FROM credentials")?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    names.insert(row.get(0)?, Name { id: row.get(1)?, name: row.get(2)? });
                }
            }
            GroupBy::Tool => {
                let mut statement = self.db.prepare_cached("SELECT id, endpoint FROM endpoints")?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let endpoint: String = row.get(1)?;
                    names.insert(row.get(0)?, Name { id: tool_of(&endpoint).to_owned(), name: None });
                }
            }
        }
        Ok(names)
    }
}

pub(super) struct Name {
    pub(super) id: String,
    pub(super) name: Option<String>,
}

/// Sums by group and day.
struct Groups {
    names: HashMap<i64, Name>,
    /// The place in `lines` of each number that stands for a group.
    places: HashMap<i64, usize>,
    lines: Vec<Line>,
    /// How many days.
    days: usize,
}

struct Line {
    id: String,
    name: Option<String>,
    sum: Sum,
    days: Vec<i64>,
}

impl Line {
    fn new(id: String, name: Option<String>, days: usize) -> Self {
        Self { id, name, sum: Sum::default(), days: vec![0; days] }
    }
}

impl Groups {
    fn new(names: HashMap<i64, Name>, days: usize) -> Self {
        Self { names, places: HashMap::new(), lines: Vec::new(), days }
    }

    fn add(&mut self, number: i64, day: usize, requests: u64, credits: i64) {
        let place = match self.places.get(&number) {
            Some(place) => *place,
            None => self.place(number),
        };
        let Some(line) = self.lines.get_mut(place) else { return };
        line.sum.add(requests, credits);
        if let Some(of_day) = line.days.get_mut(day) {
            *of_day = of_day.saturating_add(credits);
        }
    }

    /// Several numbers can stand for one group, as two endpoints that are the same tool.
    fn place(&mut self, number: i64) -> usize {
        let (id, name) = match self.names.get(&number) {
            Some(name) => (name.id.clone(), name.name.clone()),
            None => (String::new(), None),
        };
        let place = self.lines.iter().position(|line| line.id == id).unwrap_or_else(|| {
            self.lines.push(Line::new(id, name, self.days));
            self.lines.len() - 1
        });
        self.places.insert(number, place);
        place
    }

    /// The groups, most credits first and then most requests, the smallest summed up; and the credits of each by day.
    fn finish(mut self, total: Sum) -> (Vec<GroupShare>, Vec<Vec<i64>>) {
        self.lines.sort_by(|a, b| {
            (b.sum.credits, b.sum.requests)
                .cmp(&(a.sum.credits, a.sum.requests))
                .then_with(|| a.id.cmp(&b.id))
        });
        if self.lines.len() > MOST_GROUPS {
            let mut rest = Line::new(OTHERS.into(), None, self.days);
            for line in self.lines.drain(MOST_GROUPS..) {
                rest.sum.add(line.sum.requests, line.sum.credits);
                for (of_day, credits) in rest.days.iter_mut().zip(line.days) {
                    *of_day = of_day.saturating_add(credits);
                }
            }
            self.lines.push(rest);
        }
        let lines = self.lines.iter_mut().map(|line| std::mem::take(&mut line.days)).collect();
        let shares = self.lines.into_iter().map(|line| GroupShare {
            id: line.id,
            name: line.name,
            credits: credits(line.sum.credits),
            requests: line.sum.requests,
            percent: percent(line.sum.credits, total.credits),
        });
        (shares.collect(), lines)
    }
}

/// A share of a total, 0 where there is no total to have a share of.
fn percent(part: i64, total: i64) -> f64 {
    if total <= 0 {
        return 0.0;
    }
    (part.to_f64().unwrap_or(0.0) * 100.0 / total.to_f64().unwrap_or(1.0)).clamp(0.0, 100.0)
}
