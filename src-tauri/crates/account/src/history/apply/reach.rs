//! How far back an answer reaches: which gaps it closes, and whether it leaves one.
//!
//! The service gives the "newest" rows and does not say whether that means those that were made or those that were
//! logged last. A row may be logged long after it was made, so an answer can hold one that is far older than the rest
//! without holding what lies between.

use super::Work;
use super::usage::MOST_ROWS;
use crate::history::fetches::Fetch;
use crate::history::gaps::{self, Missing};
use crate::history::moment::Moment;
use crate::ledger::CLOCKS_DIFFER;

/// What tells how far back an answer reaches.
pub(super) struct Reach {
    /// The times of its rows, oldest first.
    pub(super) times: Vec<Moment>,
    /// From then on it has every row.
    pub(super) everything_since: Option<Moment>,
    /// It has fewer rows than were asked for, and all that was known before: there are no others.
    pub(super) whole_log: bool,
    /// One of its rows was known before.
    pub(super) overlaps: bool,
    /// The newest row that was known before.
    pub(super) newest_before: Option<Moment>,
    /// Requests before this time were forgotten: whatever the answer has of them, nothing was learnt of that time.
    pub(super) edge: Option<i64>,
}

impl Reach {
    /// The later of a moment and the edge.
    fn not_before_edge(&self, moment: Moment) -> Moment {
        let edge = self.edge.map(|edge| Moment::from_raw(Moment::bound_of_micros(edge)));
        edge.map_or(moment, |edge| edge.max(moment))
    }
}

/// The time from which on an answer has every row, from the times of its rows in the order in which they came.
///
/// Where they come in the order of their times, but for a few that were logged late, it is that of the row at the end of
/// the list. A row at the very end that is far from all others may be such a late one itself. Where they come in no
/// order, nothing is known but the oldest.
pub(super) fn everything_since(delivered: &[Moment]) -> Option<Moment> {
    let newest_first = in_order(delivered.iter().rev());
    let oldest_first = in_order(delivered.iter());
    let in_order = if newest_first.len() >= oldest_first.len() { newest_first } else { oldest_first };
    let late = delivered.len() - in_order.len();
    if late * 10 > delivered.len() {
        return delivered.iter().min().copied();
    }
    let [oldest, next, .., newest] = in_order[..] else { return in_order.first().copied() };
    let apart = next.micros().saturating_sub(oldest.micros());
    let all_others = newest.micros().saturating_sub(next.micros());
    Some(if apart > all_others { next } else { oldest })
}

/// The times that are not before one that was logged earlier, of times in the order in which they were logged.
fn in_order<'time>(logged: impl Iterator<Item = &'time Moment>) -> Vec<Moment> {
    let mut newest = None;
    logged
        .copied()
        .filter(|at| {
            let in_order = newest.is_none_or(|newest| *at >= newest);
            newest = newest.max(Some(*at));
            in_order
        })
        .collect()
}

/// Whether asking for the most rows can fill the newest gap: where fewer lie after it than the service gives, and it was
/// not tried yet.
pub(super) fn can_be_filled(work: &Work<'_>, past: &[Fetch]) -> rusqlite::Result<bool> {
    let Some(gap) = gaps::newest(work.db)? else { return Ok(false) };
    let edge = gap.before.micros();
    let tried = |fetch: &Fetch| {
        let everything = fetch.wanted == MOST_ROWS || fetch.whole_log();
        everything && fetch.asked >= edge && fetch.oldest.is_some_and(|oldest| oldest <= edge)
    };
    if past.iter().any(tried) {
        return Ok(false);
    }
    let after: u16 = work
        .db
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM requests WHERE moment >= ?1 LIMIT ?2)")?
        .query_row((gap.before.raw(), MOST_ROWS), |row| row.get(0))?;
    Ok(after < MOST_ROWS)
}

/// Closes the gaps that the answer fills, and opens one where it does not reach back to what is known. Returns the start
/// of the first gap that changed, and the gap that was opened.
///
/// An answer has every request from its oldest row on, because it has the newest ones.
pub(super) fn close_and_open_gaps(
    work: &mut Work<'_>,
    reach: &Reach,
) -> rusqlite::Result<(Option<Moment>, Option<Missing>)> {
    let before_asked = work.state.usage_asked;
    let Some(known_from) = work.state.known_from else {
        work.state.known_from = match reach.everything_since {
            Some(oldest) if !reach.whole_log => Some(oldest.micros()),
            _ => Some(i64::MIN),
        };
        return Ok((None, None));
    };
    let Some(everything_since) = reach.everything_since else { return Ok((None, None)) };
    let contiguous = reach.overlaps || (reach.newest_before.is_none() && reach.whole_log);
    // Where the answer is the whole log, nothing can be missing before it either.
    let closed = if reach.whole_log { Moment::from_raw(i64::MIN) } else { everything_since };
    let closed = reach.not_before_edge(closed);
    if contiguous {
        let mut first = gaps::close_from(work.db, closed)?;
        let known_since = if reach.whole_log { i64::MIN } else { everything_since.micros() };
        let known_since = reach.edge.map_or(known_since, |edge| edge.max(known_since));
        if known_since < known_from {
            work.state.known_from = Some(known_since);
            first = Some(first.map_or(everything_since, |first| first.min(everything_since)));
        }
        // What is left of a gap that the answer made shorter.
        return Ok((first, gaps::ending_at(work.db, everything_since)?));
    }
    // Lost at the earliest after the last answer: until then, as far as clocks agree, everything was seen.
    let last_asked = before_asked
        .map(|asked| Moment::from_raw(Moment::bound_of_micros(asked.saturating_sub(CLOCKS_DIFFER))));
    // Rows from before what was known are late ones, and say nothing of how far back the answer goes.
    let later = |at: &Moment| reach.newest_before.is_none_or(|newest| *at > newest);
    let Some(before) = reach.times.iter().copied().find(later) else { return Ok((None, None)) };
    let mut first =
        if everything_since >= before { gaps::close_from(work.db, everything_since)? } else { None };
    let after = [reach.newest_before, last_asked].into_iter().flatten().filter(|after| *after < before).max();
    let Some(after) = after else { return Ok((first, None)) };
    let gap = Missing { after, before };
    gaps::open(work.db, gap)?;
    first = Some(first.map_or(after, |first| first.min(after)));
    Ok((first, Some(gap)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn since(minutes: &[i64]) -> Option<i64> {
        let times: Vec<_> = minutes
            .iter()
            .map(|minute| Moment::from_raw(Moment::bound_of_micros(minute * 60_000_000)))
            .collect();
        everything_since(&times).map(|moment| moment.micros() / 60_000_000)
    }

    #[test]
    fn an_answer_in_the_order_of_time_has_everything_since_its_oldest_row() {
        assert_eq!(since(&[]), None);
        assert_eq!(since(&[7]), Some(7));
        assert_eq!(
            [since(&[5, 4, 3, 2]), since(&[2, 3, 4, 5]), since(&[3, 3, 3])],
            [Some(2), Some(2), Some(3)]
        );
    }

    #[test]
    fn a_row_that_was_logged_late_says_nothing_of_what_lies_between() {
        let mut newest: Vec<i64> = (100..120).rev().collect();
        newest.insert(0, 3);
        assert_eq!(since(&newest), Some(100), "the last one that was logged");
        newest.rotate_left(1);
        assert_eq!(since(&newest), Some(100), "the first one of the answer, and far from the rest");
    }

    #[test]
    fn it_does_not_matter_which_end_of_the_list_is_the_newest() {
        let mut newest: Vec<i64> = (100..120).collect();
        newest.push(3);
        assert_eq!(since(&newest), Some(100));
    }

    #[test]
    fn rows_in_no_order_are_taken_for_what_they_are() {
        let mut times: Vec<i64> = (0..50).collect();
        fastrand::Rng::with_seed(3).shuffle(&mut times);
        assert_eq!(since(&times), Some(0));
    }
}
