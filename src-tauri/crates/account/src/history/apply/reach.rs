//! How far back an answer reaches: which gaps it closes, and whether it leaves one.

use super::Work;
use super::usage::MOST_ROWS;
use crate::history::fetches::Fetch;
use crate::history::gaps::{self, Missing};
use crate::history::moment::Moment;
use crate::ledger::CLOCKS_DIFFER;

/// What tells how far back an answer reaches.
pub(super) struct Reach {
    /// Its oldest row.
    pub(super) oldest: Option<Moment>,
    /// It has fewer rows than were asked for, and all that was known before: there are no others.
    pub(super) whole_log: bool,
    /// One of its rows was known before.
    pub(super) overlaps: bool,
    /// The newest row that was known before.
    pub(super) newest_before: Option<Moment>,
}

/// Whether asking for the most rows can fill the newest gap: where fewer lie after it than the service gives, and it was
/// not tried yet.
pub(super) fn can_be_filled(work: &Work<'_>, past: &[Fetch]) -> rusqlite::Result<bool> {
    let Some(gap) = gaps::newest(work.db)? else { return Ok(false) };
    let edge = gap.before.micros();
    let tried =
        |fetch: &Fetch| (fetch.wanted == MOST_ROWS || fetch.whole_log()) && fetch.oldest == Some(edge);
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
        work.state.known_from = match reach.oldest {
            Some(oldest) if !reach.whole_log => Some(oldest.micros()),
            _ => Some(i64::MIN),
        };
        return Ok((None, None));
    };
    let Some(oldest) = reach.oldest else { return Ok((None, None)) };
    let contiguous = reach.overlaps || (reach.newest_before.is_none() && reach.whole_log);
    // Where the answer is the whole log, nothing can be missing before it either.
    let everything_since = if reach.whole_log { Moment::from_raw(i64::MIN) } else { oldest };
    let mut first = gaps::close_from(work.db, everything_since)?;
    if contiguous {
        let known_since = if reach.whole_log { i64::MIN } else { oldest.micros() };
        if known_since < known_from {
            work.state.known_from = Some(known_since);
            first = Some(first.map_or(oldest, |first| first.min(oldest)));
        }
        // What is left of a gap that the answer made shorter.
        return Ok((first, gaps::ending_at(work.db, oldest)?));
    }
    // Lost at the earliest after the last answer: until then, as far as clocks agree, everything was seen.
    let last_asked = before_asked
        .map(|asked| Moment::from_raw(Moment::bound_of_micros(asked.saturating_sub(CLOCKS_DIFFER))));
    let after = [reach.newest_before, last_asked].into_iter().flatten().filter(|after| *after < oldest).max();
    let Some(after) = after else { return Ok((first, None)) };
    let gap = Missing { after, before: oldest };
    gaps::open(work.db, gap)?;
    first = Some(first.map_or(after, |first| first.min(after)));
    Ok((first, Some(gap)))
}
