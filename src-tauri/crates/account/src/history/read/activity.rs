//! Pages of the activity: found by their place in time, never counted off.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::cursor;
use super::filter::{Filter, Found};
use super::ledger::{gap_view, gaps_between};
use super::request::{ROW_COLUMNS, ROW_TABLES, row_view};
use crate::history::History;
use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::moment::Moment;
use crate::history::outcome::FAILED_SQL;
use crate::history::zone::{self, DayZone};
use crate::tools::tool_of;
use crate::view::{ActivityPage, ActivityQuery, ActivityRow, ActivitySummary, Gap};

/// Rows of a page, if the query does not say.
const USUAL_ROWS: u32 = 100;

/// Rows of a page at most.
const MOST_ROWS: u32 = 1000;

impl History {
    /// A page of the activity, newest first.
    ///
    /// A text is searched for in tool, key name, error type and message; as a request's id it must be whole. The time
    /// `now` is not used yet: ranges come as times.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn activity(&self, query: &ActivityQuery, _now: DateTime<Utc>) -> Result<ActivityPage, HistoryError> {
        let filter = Filter::of(query, &self.db)?;
        let after = query.after.as_ref().and_then(cursor::moment_of);
        let limit = query.limit.unwrap_or(USUAL_ROWS).clamp(1, MOST_ROWS) as usize;

        let upper = after.map_or(filter.to, |after| after.raw().min(filter.to));
        // One more than is shown tells whether there is another page.
        let mut moments = self.newest(&filter, upper, limit + 1)?;
        let more = moments.len() > limit;
        moments.truncate(limit);
        let last = moments.last().copied();
        Ok(ActivityPage {
            rows: rows_of(&self.db, &moments)?,
            next: last.filter(|_| more).map(|last| cursor::after(Moment::from_raw(last))),
            summary: if after.is_none() { Some(self.summary(&filter)?) } else { None },
            gaps: page_gaps(&self.db, &filter, after, last.filter(|_| more))?,
            tools: self.tools()?,
        })
    }

    /// The newest requests before a raw moment that the filter is about.
    fn newest(&self, filter: &Filter, upper: i64, limit: usize) -> Result<Vec<i64>, HistoryError> {
        if filter.everything() {
            let sql = "SELECT moment FROM requests WHERE moment >= ?1 AND moment < ?2 ORDER BY moment DESC LIMIT ?3";
            return Ok(self
                .db
                .prepare_cached(sql)?
                .query_map((filter.from, upper, limit as i64), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?);
        }
        let Some(found) = &filter.search else { return self.newest_by_day(filter, "true", upper, limit) };
        // Each way to be found is followed on its own, and the newest of all are taken.
        let mut all = BTreeSet::new();
        if let Some(condition) = found.in_tool_or_key() {
            all.extend(self.newest_by_day(filter, &condition, upper, limit)?);
        }
        if let Some(pattern) = &found.errors {
            all.extend(self.newest_by_error(filter, pattern, upper, limit)?);
        }
        all.extend(self.found_by_id(filter, upper)?);
        Ok(all.into_iter().rev().take(limit).collect())
    }

    /// Follows each kind of error on its own, newest first, where they are few; otherwise all at once.
    fn newest_by_error(
        &self,
        filter: &Filter,
        pattern: &str,
        upper: i64,
        limit: usize,
    ) -> Result<Vec<i64>, HistoryError> {
        const FEW: usize = 64;
        let matching = format!("SELECT id FROM errors WHERE {}", Found::IN_ERROR);
        let mut errors: Vec<String> = Vec::new();
        let mut statement = self.db.prepare_cached(&matching)?;
        let mut rows = statement.query([pattern])?;
        while let Some(row) = rows.next()?.filter(|_| errors.len() <= FEW) {
            errors.push(format!("= {}", row.get::<_, i64>(0)?));
        }
        if errors.len() > FEW {
            errors = vec![format!("IN ({matching})")];
        }
        let mut found = Vec::new();
        for error in errors {
            // The pattern has its number in the statement also where it is not asked for.
            let sql = format!(
                "SELECT moment FROM requests WHERE error {error} AND ?1 IS NOT NULL AND {} AND moment >= ?2 AND moment < ?3 \
                 ORDER BY moment DESC LIMIT ?4",
                filter.for_requests()
            );
            let mut statement = self.db.prepare(&sql)?;
            let rows = statement
                .query_map((pattern, filter.from, upper, limit as i64), |row| row.get::<_, i64>(0))?;
            for moment in rows {
                found.push(moment?);
            }
        }
        Ok(found)
    }

    /// Goes back day by day, and only into days that have what is looked for.
    fn newest_by_day(
        &self,
        filter: &Filter,
        condition: &str,
        upper: i64,
        limit: usize,
    ) -> Result<Vec<i64>, HistoryError> {
        let (rollup, requests) = (filter.for_rollup(), filter.for_requests());
        let mut days = self.db.prepare(&format!(
            "SELECT day FROM rollup WHERE day BETWEEN ?1 AND ?2 AND {rollup} AND {condition} GROUP BY day ORDER BY day DESC"
        ))?;
        let mut within = self.db.prepare(&format!(
            "SELECT moment FROM requests WHERE moment >= ?1 AND moment < ?2 AND {requests} AND {condition} \
             ORDER BY moment DESC LIMIT ?3"
        ))?;
        let mut found: Vec<i64> = Vec::new();
        let mut days = days.query((self.day_number(filter.from), self.day_number(upper)))?;
        while let Some(row) = days.next()? {
            let (starts, ends) = day_bounds(&*self.zone, row.get(0)?);
            let left = (limit - found.len()) as i64;
            let rows =
                within.query_map((starts.max(filter.from), ends.min(upper), left), |row| row.get(0))?;
            for moment in rows {
                found.push(moment?);
            }
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }

    /// The request whose id was searched for, if the rest of the filter lets it pass.
    fn found_by_id(&self, filter: &Filter, upper: i64) -> Result<Option<i64>, HistoryError> {
        let Some(moment) = filter.search.as_ref().and_then(|found| found.request) else { return Ok(None) };
        if !(filter.from..upper).contains(&moment.raw()) {
            return Ok(None);
        }
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM requests WHERE moment = ?1 AND {})", filter.for_requests());
        let passes: bool = self.db.prepare(&sql)?.query_row([moment.raw()], |row| row.get(0))?;
        Ok(passes.then(|| moment.raw()))
    }

    /// Sums over everything that the filter is about.
    fn summary(&self, filter: &Filter) -> Result<ActivitySummary, HistoryError> {
        let mut sum = Sum::default();
        let Some(found) = &filter.search else {
            self.sum_up(filter, None, &mut sum)?;
            return Ok(sum.view());
        };
        let condition = found.in_tool_or_key();
        if let Some(condition) = &condition {
            self.sum_up(filter, Some(condition), &mut sum)?;
        }
        // Found in an error or as an id, and not counted yet.
        let not_counted = condition.map_or_else(|| "true".to_owned(), |condition| format!("NOT {condition}"));
        let by_error = found.errors.as_ref().map(|_| {
            format!("error IS NOT NULL AND error IN (SELECT id FROM errors WHERE {})", Found::IN_ERROR)
        });
        let pattern: Value = found.errors.clone().map_or(Value::Null, Value::from);
        if let Some(by_error) = &by_error {
            let requests = filter.for_requests();
            let all = format!("{by_error} AND {not_counted} AND {requests} AND moment >= ?2 AND moment < ?3");
            sum.add_requests(&self.db, &all, &[pattern.clone(), filter.from.into(), filter.to.into()])?;
        }
        if let Some(moment) = self.found_by_id(filter, filter.to)? {
            let by_error = by_error.unwrap_or_else(|| "?1 IS NOT NULL".to_owned());
            let one = format!("moment = ?2 AND {not_counted} AND NOT ({by_error})");
            sum.add_requests(&self.db, &one, &[pattern, moment.into()])?;
        }
        Ok(sum.view())
    }

    /// Whole days come from the sums by day, and only their broken ends from the requests.
    fn sum_up(&self, filter: &Filter, condition: Option<&str>, sum: &mut Sum) -> Result<(), HistoryError> {
        let condition = condition.unwrap_or("true");
        let (from, to) = (filter.from, filter.to);
        let (mut first, mut last) = (self.day_number(from), self.day_number(to));
        let requests = format!("moment >= ?1 AND moment < ?2 AND {} AND {condition}", filter.for_requests());
        let mut by_request = |starts: i64, ends: i64| {
            sum.add_requests(&self.db, &requests, &[starts.max(from).into(), ends.min(to).into()])
        };
        let head = day_bounds(&*self.zone, first);
        if from > head.0 {
            by_request(head.0, head.1)?;
            first += 1;
        }
        let tail = day_bounds(&*self.zone, last);
        if to < tail.1 && last >= first {
            by_request(tail.0, tail.1)?;
            last -= 1;
        }
        let sql = if filter.everything() {
            "SELECT coalesce(sum(requests), 0), coalesce(sum(credits), 0), coalesce(sum(failed), 0) FROM days \
             WHERE day BETWEEN ?1 AND ?2"
                .to_owned()
        } else {
            format!(
                "SELECT coalesce(sum(requests), 0), coalesce(sum(credits), 0), \
                 coalesce(sum(CASE WHEN outcome <> 0 THEN requests END), 0) FROM rollup \
                 WHERE day BETWEEN ?1 AND ?2 AND {} AND {condition}",
                filter.for_rollup()
            )
        };
        sum.add(
            self.db
                .prepare(&sql)?
                .query_row((first, last), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?,
        );
        Ok(())
    }

    /// The tools that were ever called, by name.
    fn tools(&self) -> Result<Vec<String>, HistoryError> {
        let mut statement = self.db.prepare_cached("SELECT endpoint FROM endpoints")?;
        let mut rows = statement.query([])?;
        let mut tools = BTreeSet::new();
        while let Some(row) = rows.next()? {
            tools.insert(tool_of(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?).to_owned());
        }
        Ok(tools.into_iter().collect())
    }

    /// The number of the day that a raw moment falls on; far beyond all days for moments that no request has.
    fn day_number(&self, raw: i64) -> i64 {
        match raw {
            0 => i64::from(i32::MIN) / 2,
            i64::MAX => i64::from(i32::MAX) / 2,
            raw => zone::number(self.zone.day_of(Moment::from_raw(raw).at())),
        }
    }
}

/// The raw moments between which a day lies.
fn day_bounds(zone: &dyn DayZone, number: i64) -> (i64, i64) {
    let Some(day) = zone::checked_from_number(number) else {
        return if number < 0 { (0, 0) } else { (i64::MAX, i64::MAX) };
    };
    (Moment::bound(zone.start_of(day)), Moment::bound(zone.start_of(zone::after(day))))
}

fn rows_of(db: &Connection, moments: &[i64]) -> Result<Vec<ActivityRow>, HistoryError> {
    let places = vec!["?"; moments.len()].join(", ");
    let mut statement = db.prepare(&format!(
        "SELECT {ROW_COLUMNS} FROM {ROW_TABLES} WHERE r.moment IN ({places}) ORDER BY r.moment DESC"
    ))?;
    let rows = statement.query_map(params_from_iter(moments), |row| row_view(row).map(|(_, view)| view))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The gaps between the rows of a page: from where the page before ended to its own last row, and right after that. The
/// last page has all that are left.
fn page_gaps(
    db: &Connection,
    filter: &Filter,
    after: Option<Moment>,
    last: Option<i64>,
) -> Result<Vec<Gap>, HistoryError> {
    let lowest = last.unwrap_or(filter.from);
    let shown = gaps_between(db, filter.from, filter.to)?.into_iter().filter(|gap| {
        let before = gap.before.raw();
        before >= lowest && after.is_none_or(|after| before < after.raw())
    });
    Ok(shown.map(|gap| gap_view(db, gap)).collect::<rusqlite::Result<_>>()?)
}

/// Sums over requests.
#[derive(Default)]
struct Sum {
    requests: u64,
    credits: i64,
    failed: u64,
}

impl Sum {
    fn add(&mut self, (requests, credits, failed): (u64, i64, u64)) {
        self.requests = self.requests.saturating_add(requests);
        self.credits = self.credits.saturating_add(credits);
        self.failed = self.failed.saturating_add(failed);
    }

    fn add_requests(&mut self, db: &Connection, condition: &str, values: &[Value]) -> rusqlite::Result<()> {
        let sql = format!(
            "SELECT count(*), coalesce(sum(credits), 0), count(CASE WHEN {FAILED_SQL} THEN 1 END) FROM requests WHERE {condition}"
        );
        let sums = db
            .prepare(&sql)?
            .query_row(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        self.add(sums);
        Ok(())
    }

    fn view(&self) -> ActivitySummary {
        ActivitySummary { requests: self.requests, credits: credits(self.credits), failed: self.failed }
    }
}
