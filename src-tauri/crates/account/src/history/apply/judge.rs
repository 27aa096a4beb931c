//! From new spends and readings to what the ledger says of them.

use rusqlite::{Connection, OptionalExtension};

use super::Work;
use super::usage::MOST_ROWS;
use crate::history::gaps::{self, Missing};
use crate::history::moment::Moment;
use crate::history::outcome::FAILED_SQL;
use crate::history::read::ledger::top_up_view;
use crate::history::readings;
use crate::ledger::{CLOCKS_DIFFER, Kind, Reading, Refundable, Spend, assess, place};
use crate::view::TopUp;

/// Readings before the first that changes, which may bound the time of a change.
const CONTEXT: u32 = 32;

/// A charge that failed is given back within this time, if at all; in microseconds.
pub(super) const REFUND_WITHIN: i64 = 24 * 3600 * 1_000_000;

/// The requests before a balance are asked for within this time, mostly at once; in microseconds. Those that are made until
/// then push others out of the answer.
const ASKED_WITHIN: i64 = 30 * 60 * 1_000_000;

/// The header that tells the service's time has whole seconds: an answer that seems this much older may be as new.
const SAME_TIME: i64 = 2_000_000;

/// What the readings are judged by.
pub(super) struct Evidence<'a> {
    /// Credits that were taken or came back.
    pub(super) spends: &'a [Spend],
    /// Since when a gap is new, or another one.
    pub(super) gap_since: Option<i64>,
    /// Until when all requests have arrived; `None` while more can be had.
    pub(super) settled: Option<i64>,
    /// The answer has every request that can be had: what is charged otherwise now would be in it.
    pub(super) everything: bool,
}

/// What was judged.
pub(super) struct Judged {
    /// The top-ups that were not known before, oldest first.
    pub(super) news: Vec<TopUp>,
    /// A top-up seems to have arrived, or credits of requests that the answer does not go back to came back: nothing new
    /// was judged, until all that can be had was asked for.
    pub(super) in_doubt: bool,
}

/// Puts the spends between the readings, and judges every reading that they, a gap, or the arrival of requests concern.
pub(super) fn judge(work: &mut Work<'_>, evidence: &Evidence<'_>) -> rusqlite::Result<Judged> {
    let Evidence { spends, gap_since, settled, everything } = *evidence;
    let since = spends.iter().map(|spend| spend.from).chain(gap_since).min();
    let first_open = readings::first_open(work.db)?.unwrap_or(i64::MAX);
    let first_touched = match since {
        Some(since) => readings::first_since(work.db, since.saturating_sub(CLOCKS_DIFFER))?,
        None => i64::MAX,
    };
    let mut page = Page::read(work.db, first_open.min(first_touched))?;

    let mut from = page.readings.iter().position(|reading| reading.verdict.is_none());
    let mut touch = |place: Option<usize>| from = [from, place].into_iter().flatten().min();
    for spend in spends {
        touch(
            place(&mut page.readings[page.start..], &mut work.state.tail, spend)
                .map(|place| place + page.start),
        );
    }
    touch(page.mark_gaps(&gaps::all(work.db)?, work.state.known_from));

    let unjudged = page.readings.clone();
    page.assess(work.db, from, settled)?;
    let in_doubt = !everything && page.more_arrived();
    if in_doubt {
        page.readings = unjudged;
        page.assess(work.db, from, None)?;
    }
    let news = page.news();
    page.write(work.db)?;
    page.thin_out(work.db)?;
    Ok(Judged { news, in_doubt })
}

/// The readings that may change, with some before them.
struct Page {
    readings: Vec<Reading>,
    /// As they were.
    before: Vec<Reading>,
    /// From here on they follow each other without a hole.
    start: usize,
}

impl Page {
    fn read(db: &Connection, first: i64) -> rusqlite::Result<Self> {
        let mut list = readings::since(db, first, CONTEXT)?;
        let origin = list
            .iter()
            .take_while(|reading| reading.n < first)
            .last()
            .and_then(|reading| reading.verdict)
            .map(|verdict| verdict.origin)
            .filter(|origin| list.iter().all(|reading| reading.n != *origin));
        // What happened at the origin of the present level may become clearer, however long ago it was.
        let origin = origin.map_or(Ok(None), |origin| readings::get(db, origin))?;
        let start = usize::from(origin.is_some());
        if let Some(origin) = origin {
            list.insert(0, origin);
        }
        Ok(Self { before: list.clone(), readings: list, start })
    }

    /// Judges the readings from a place on, as far as the requests before them have arrived.
    fn assess(&mut self, db: &Connection, from: Option<usize>, settled: Option<i64>) -> rusqlite::Result<()> {
        let end = self.judged_until(settled);
        let Some(from) = from.filter(|from| *from < end) else { return Ok(()) };
        let rest = self.readings.split_off(end);
        let judged = assess(&mut self.readings, self.start, from, |at| refundable(db, at));
        self.readings.extend(rest);
        judged
    }

    /// Marks the readings before which requests are missing. Returns the first whose mark changed.
    ///
    /// One that was judged without a gap stays so: its requests had all arrived, and a gap that begins a little before it
    /// does so only because clocks may differ.
    fn mark_gaps(&mut self, gaps: &[Missing], known_from: Option<i64>) -> Option<usize> {
        let mut first = None;
        // The first reading that was read has none before it to compare with; it keeps its mark.
        for place in self.start + 1..self.readings.len() {
            let since = self.readings[place - 1].asked.saturating_sub(CLOCKS_DIFFER);
            let until = self.readings[place].at.saturating_add(CLOCKS_DIFFER);
            let unseen = known_from.is_none_or(|known_from| self.readings[place - 1].asked < known_from);
            let gap =
                unseen || gaps.iter().any(|gap| gap.after.micros() < until && gap.before.micros() > since);
            let judged_whole = self.readings[place].verdict.is_some() && !self.readings[place].gap;
            if self.readings[place].gap != gap && !(gap && judged_whole) {
                self.readings[place].gap = gap;
                first = first.or(Some(place));
            }
        }
        first
    }

    /// The place after the last reading that can be judged: all that have a verdict, and those that were answered before
    /// the requests were asked for.
    fn judged_until(&self, settled: Option<i64>) -> usize {
        let settled = settled.map_or(i64::MIN, |settled| settled.saturating_add(SAME_TIME));
        let open = |reading: &Reading| reading.verdict.is_none() && reading.at > settled;
        self.readings.iter().position(open).unwrap_or(self.readings.len())
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        for (now, before) in self.readings.iter().zip(&self.before) {
            if now != before {
                readings::update(db, now)?;
            }
        }
        Ok(())
    }

    /// Whether more credits arrived, in whatever way, than was known before: those of requests that the answer does not go
    /// back to may have come back.
    fn more_arrived(&self) -> bool {
        let arrived = |list: &[Reading]| {
            let known = |reading: &Reading| match (reading.verdict, reading.sure) {
                (Some(verdict), _) => verdict
                    .change
                    .filter(|change| change.kind != Kind::Gap)
                    .map_or(0, |change| change.top_up.saturating_add(change.unexplained.max(0))),
                (None, sure) => sure.map_or(0, |sure| sure.at_least),
            };
            list.iter().map(known).fold(0, i64::saturating_add)
        };
        arrived(&self.readings) > arrived(&self.before)
    }

    /// The top-ups that were not known before. A known one may have become clearer or moved to a reading nearby: only
    /// what is more than before is news.
    fn news(&self) -> Vec<TopUp> {
        let count = |list: &[Reading]| list.iter().filter(|reading| is_top_up(reading)).count();
        let more = count(&self.readings).saturating_sub(count(&self.before));
        let mut found: Vec<TopUp> = self
            .readings
            .iter()
            .rev()
            .filter(|reading| is_top_up(reading))
            .take(more)
            .filter_map(top_up_view)
            .collect();
        found.reverse();
        found
    }

    /// Forgets readings that say nothing their neighbours do not say: the middle ones where nothing happened.
    fn thin_out(&self, db: &Connection) -> rusqlite::Result<()> {
        let still = |reading: &Reading| {
            reading.spent == 0
                && reading.early == 0
                && reading.late == 0
                && !reading.gap
                && reading.verdict.is_some_and(|verdict| verdict.change.is_none())
        };
        let steady = self.readings.get(self.start..).unwrap_or_default();
        // The last one is kept for what comes next to be compared with.
        for three in steady.windows(3) {
            let same = three[0].balance == three[1].balance && three[1].balance == three[2].balance;
            let origin = three[1].verdict.is_some_and(|verdict| verdict.origin == three[1].n);
            if same && !origin && still(&three[1]) && still(&three[2]) {
                readings::remove(db, three[1].n)?;
            }
        }
        Ok(())
    }
}

fn is_top_up(reading: &Reading) -> bool {
    top_up_view(reading).is_some()
}

/// What was charged lately before a time, and may have come back without a trace.
fn refundable(db: &Connection, at: i64) -> rusqlite::Result<Refundable> {
    let bounds = [at.saturating_sub(REFUND_WITHIN), at.saturating_add(CLOCKS_DIFFER)];
    let [from, to] = bounds.map(Moment::bound_of_micros);
    let asked = Moment::bound_of_micros(at.saturating_add(ASKED_WITHIN));
    let failed = db
        .prepare_cached(&format!(
            "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment BETWEEN ?1 AND ?2 AND credits > 0 AND {FAILED_SQL}"
        ))?
        .query_row((from, to), |row| row.get(0))?;
    let told: Option<i64> = db
        .prepare_cached(
            "SELECT moment FROM requests WHERE moment <= ?1 ORDER BY moment DESC LIMIT 1 OFFSET ?2",
        )?
        .query_row((asked, MOST_ROWS - 1), |row| row.get(0))
        .optional()?;
    let Some(told) = told else { return Ok(Refundable { failed, unseen: 0 }) };
    let unseen = db
        .prepare_cached(
            "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment >= ?1 AND moment < ?2 AND credits > 0",
        )?
        .query_row((from, told.min(to)), |row| row.get(0))?;
    Ok(Refundable { failed, unseen })
}
