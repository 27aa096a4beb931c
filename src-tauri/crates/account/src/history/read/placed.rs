//! Gaps, and the place of each among the requests that a filter finds.

use rusqlite::Connection;

use super::filter::Filter;
use super::ledger::{gap_view, gaps_between};
use super::rank::Order;
use super::scan::Part;
use crate::history::gaps::Missing;
use crate::history::readings;
use crate::ledger::CLOCKS_DIFFER;
use crate::view::{GapReason, PlacedGap};

/// More gaps than this are not shown among the requests: the newest are.
const MOST: usize = 200;

/// The gaps of a filter's time, newest first, and how many requests are newer than each.
pub(super) struct Places {
    gaps: Vec<(Missing, u64)>,
    /// How many of the gaps have their number already.
    placed: usize,
    /// Requests so far.
    above: u64,
    /// Shown oldest first.
    least_first: bool,
    /// Gaps of that time that have no place.
    left_out: u64,
}

impl Places {
    pub(super) fn of(db: &Connection, filter: &Filter, order: Order) -> rusqlite::Result<Self> {
        let mut gaps = gaps_between(db, filter.from, filter.to)?;
        let all = gaps.len();
        gaps.truncate(if order.in_time() { MOST } else { 0 });
        let left_out = (all - gaps.len()) as u64;
        Ok(Self {
            gaps: gaps.into_iter().map(|gap| (gap, 0)).collect(),
            placed: 0,
            above: 0,
            least_first: order.least_first,
            left_out,
        })
    }

    /// How many gaps are not shown.
    pub(super) fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Goes past a chunk; they come newest first.
    pub(super) fn pass(&mut self, part: &mut Part<'_>) -> rusqlite::Result<()> {
        if self.placed == self.gaps.len() {
            return Ok(());
        }
        let count = part.count()?;
        while let Some((gap, above)) = self.gaps.get_mut(self.placed) {
            let edge = gap.before.raw();
            if edge <= part.first {
                break;
            }
            *above = self.above;
            if edge <= part.last {
                let places = part.places()?.to_vec();
                let moments = part.moments()?;
                let newer =
                    places.iter().filter(|place| moments.get(**place as usize).is_some_and(|at| *at >= edge));
                *above += newer.count() as u64;
            }
            self.placed += 1;
        }
        self.above += count;
        Ok(())
    }

    /// A request that no chunk tells of.
    pub(super) fn one_more(&mut self, moment: i64) {
        let (placed, above) = (self.placed, self.above);
        for (_, unplaced) in self.gaps.iter_mut().skip(placed) {
            *unplaced = above;
        }
        self.placed = self.gaps.len();
        self.above += 1;
        for (_, above) in self.gaps.iter_mut().filter(|(gap, _)| moment >= gap.before.raw()) {
            *above += 1;
        }
    }

    /// The gaps as they are shown, in the order of the requests, of which there are `all`.
    pub(super) fn view(self, db: &Connection, all: u64) -> rusqlite::Result<Vec<PlacedGap>> {
        let (placed, above, least_first) = (self.placed, self.above, self.least_first);
        let places = self.gaps.into_iter().enumerate().map(|(number, (gap, newer))| {
            let newer = if number < placed { newer } else { above };
            let seen = gap_view(db, gap)?;
            Ok(PlacedGap {
                above: if least_first { all.saturating_sub(newer) } else { newer },
                from: seen.from,
                to: seen.to,
                credits: seen.credits,
                reason: reason(db, gap)?,
            })
        });
        let mut list = places.collect::<rusqlite::Result<Vec<_>>>()?;
        if least_first {
            list.reverse();
        }
        Ok(list)
    }
}

/// The longest that the app is told to wait between two looks, in microseconds.
const LONGEST_WAIT: i64 = 60 * 60 * 1_000_000;

/// Where the balance was looked at within the gap, the app was there, and more requests came than the service remembers.
/// So it is where the gap is short. Otherwise nobody looked.
fn reason(db: &Connection, gap: Missing) -> rusqlite::Result<GapReason> {
    let (after, before) = (gap.after.micros().saturating_add(CLOCKS_DIFFER), gap.before.micros());
    let short = before.saturating_sub(after) <= LONGEST_WAIT;
    let looked = short
        || readings::between(db, after, before)?.iter().any(|look| look.asked > after && look.at < before);
    Ok(if looked { GapReason::TooMany } else { GapReason::Away })
}
