//! Requests that are stored and requests that were answered just now, as one list.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Glance, GlanceError};
use crate::view::{ActivityQuery, ActivityRow, Forgotten};

/// Requests that a query finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Newest first.
    pub rows: Vec<ActivityRow>,
    /// There are more than were asked for.
    pub more: bool,
    /// Times between them for which requests are not known, newest first.
    pub missed: Vec<Missed>,
    /// Requests of the time that is shown which were forgotten by the owner's choice.
    pub forgotten: Option<Forgotten>,
}

/// A time for which requests are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// The last request known before.
    pub from: DateTime<Utc>,
    /// The first request known after.
    pub to: DateTime<Utc>,
}

impl Glance {
    /// The newest `most` requests that a query finds, newest first, whatever order it asks for.
    ///
    /// # Errors
    /// [`GlanceError::History`] where what is stored cannot be read.
    pub async fn activity(&self, query: &ActivityQuery, most: usize) -> Result<Found, GlanceError> {
        let now = self.now();
        let (asked, of_fresh) = (query.clone(), most);
        let fresh = self.account.history.call(move |fresh| {
            pages(of_fresh, |after, limit| {
                let query = ActivityQuery { after, limit: Some(limit), ..asked.clone() };
                fresh.activity(&query, now)
            })
        });
        let fresh = fresh.await?;
        let (mut rows, mut missed) = (Vec::new(), Vec::new());
        if let Some(stored) = &self.stored {
            rows = pages(most, |after, limit| {
                let query = ActivityQuery { after, limit: Some(limit), ..query.clone() };
                stored.activity(&query, now)
            })?;
            missed = stored.gaps()?.iter().map(|gap| Missed { from: gap.from, to: gap.to }).collect();
        }
        missed.extend(self.hole.iter().map(|gap| Missed { from: gap.from, to: gap.to }));
        let mut rows = merged(rows, fresh);
        let forgotten = self.account.known().snapshot.forgotten;
        // OpenRush may still tell of some of them.
        rows.retain(|row| forgotten.is_none_or(|forgotten| row.at >= forgotten.before));
        Ok(found(rows, missed, forgotten, query, most))
    }
}

/// Rows of a page at most, as the history gives them.
const PAGE: usize = 1_000;

/// One more row than `most`, as far as there are any, page by page.
fn pages(
    most: usize,
    mut page: impl FnMut(
        Option<crate::view::ActivityCursor>,
        u32,
    ) -> Result<crate::view::ActivityPage, crate::history::HistoryError>,
) -> Result<Vec<ActivityRow>, crate::history::HistoryError> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let left = most.saturating_add(1) - rows.len();
        let limit = u32::try_from(left.min(PAGE)).unwrap_or(1);
        let more = page(after, limit)?;
        rows.extend(more.rows);
        after = more.next;
        if after.is_none() || rows.len() > most {
            return Ok(rows);
        }
    }
}

/// Both together, each request once: what was answered just now is the newer word.
fn merged(stored: Vec<ActivityRow>, fresh: Vec<ActivityRow>) -> Vec<ActivityRow> {
    let known: BTreeSet<String> = fresh.iter().map(|row| row.id.clone()).collect();
    let mut rows = fresh;
    rows.extend(stored.into_iter().filter(|row| !known.contains(&row.id)));
    rows.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    rows
}

fn found(
    mut rows: Vec<ActivityRow>,
    missed: Vec<Missed>,
    forgotten: Option<Forgotten>,
    query: &ActivityQuery,
    most: usize,
) -> Found {
    let more = rows.len() > most;
    rows.truncate(most);
    // Of the times before the last row that is shown nothing is said.
    let from = if more { rows.last().map(|row| row.at) } else { None }.max(query.from);
    let mut missed: Vec<Missed> = missed
        .into_iter()
        .filter(|gap| from.is_none_or(|from| gap.to > from) && query.to.is_none_or(|to| gap.from < to))
        .collect();
    missed.sort_by_key(|gap| std::cmp::Reverse(gap.to));
    missed.dedup();
    let forgotten = forgotten.filter(|forgotten| {
        from.is_none_or(|from| from < forgotten.before) && query.to.is_none_or(|to| to > forgotten.oldest)
    });
    Found { rows, more, missed, forgotten }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;
    use crate::view::OutcomeKind;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap()
    }

    fn row(id: &str, second: i64, credits: i64) -> ActivityRow {
        ActivityRow {
            id: id.into(),
            at: at(second),
            tool: "inspect_serp".into(),
            credential: None,
            credential_name: None,
            source: "api_key".into(),
            outcome: OutcomeKind::Succeeded,
            status: 200,
            credits: credits.into(),
            duration_ms: None,
            response_bytes: None,
        }
    }

    #[test]
    fn each_request_stands_once_newest_first_and_the_newer_word_counts() {
        let rows = merged(vec![row("b", 2, 3), row("a", 1, 3)], vec![row("c", 3, 2), row("b", 2, 0)]);
        let told: Vec<_> = rows.iter().map(|row| (row.id.as_str(), row.credits.to_string())).collect();
        assert_eq!(told, [("c", "2".into()), ("b", "0".into()), ("a", "3".into())]);
    }

    #[test]
    fn what_was_missed_is_told_only_of_the_time_that_is_shown() {
        let rows = vec![row("c", 30, 1), row("b", 20, 1), row("a", 10, 1)];
        let gap = |from, to| Missed { from: at(from), to: at(to) };
        let missed = vec![gap(12, 18), gap(22, 28), gap(22, 28)];
        let query = ActivityQuery::default();
        let two = found(rows.clone(), missed.clone(), None, &query, 2);
        assert_eq!((two.rows.len(), two.more, two.missed), (2, true, vec![gap(22, 28)]));
        let all = found(rows.clone(), missed.clone(), None, &query, 9);
        assert_eq!((all.more, all.missed), (false, vec![gap(22, 28), gap(12, 18)]));
        let late = ActivityQuery { from: Some(at(20) + Duration::seconds(1)), ..query };
        assert_eq!(found(rows, missed, None, &late, 9).missed, [gap(22, 28)]);
    }

    #[test]
    fn what_was_forgotten_is_told_only_where_the_list_goes_back_to_it() {
        let rows = vec![row("c", 30, 1), row("b", 20, 1)];
        let gone = Some(Forgotten { before: at(10), oldest: at(1), requests: 7 });
        let told = |query: &ActivityQuery, most| found(rows.clone(), vec![], gone, query, most).forgotten;
        let query = ActivityQuery::default();
        assert_eq!((told(&query, 1), told(&query, 9)), (None, gone));
        assert_eq!(told(&ActivityQuery { from: Some(at(10)), ..query }, 9), None);
    }
}
