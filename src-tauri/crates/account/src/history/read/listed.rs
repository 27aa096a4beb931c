//! Which requests a page shows: found by their rank, never counted off row by row.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow::{Break, Continue};

use rusqlite::Connection;

use super::filter::Filter;
use super::rank::{Order, Rank};
use super::scan::{Part, Scan};
use crate::history::chunks::Size;
use crate::history::requests;
use crate::view::ActivitySort;

/// Finds the ranks of requests that pass a filter.
pub(in crate::history) struct Listing<'a> {
    pub(super) db: &'a Connection,
    pub(super) filter: &'a Filter,
    pub(super) order: Order,
    /// A request that only its id has found, and that no kind tells of.
    pub(super) only_by_id: Option<Rank>,
}

impl<'a> Listing<'a> {
    pub(in crate::history) fn of(
        db: &'a Connection,
        filter: &'a Filter,
        order: Order,
    ) -> rusqlite::Result<Self> {
        let only_by_id = found_by_id(db, filter)?.map(|found| {
            let value = match order.by {
                ActivitySort::Time => None,
                ActivitySort::Credits => Some(found.fields.credits),
                ActivitySort::Duration => found.fields.duration,
            };
            order.rank(value, found.moment.raw())
        });
        Ok(Self { db, filter, order, only_by_id })
    }

    /// The highest ranks below `after`, at most `limit`, the highest first; as many as `skip` of them are left out.
    pub(in crate::history) fn page(
        &self,
        after: Option<Rank>,
        skip: u64,
        limit: usize,
    ) -> rusqlite::Result<Vec<Rank>> {
        if skip > 0 && after.is_none() && self.order.by == ActivitySort::Duration && self.only_by_id.is_none()
        {
            return self.page_by_duration(skip, limit);
        }
        let after = match skip {
            0 => after,
            skip => match self.nth(after, skip)? {
                Some(last_skipped) => Some(last_skipped),
                None => return Ok(Vec::new()),
            },
        };
        let mut found = if self.order.in_time() {
            self.next_in_time(after, limit)?
        } else {
            self.next_by_value(after, limit)?
        };
        if let Some(one) = self.only_by_id.filter(|one| after.is_none_or(|after| *one < after)) {
            found.insert(found.partition_point(|rank| *rank > one), one);
            found.truncate(limit);
        }
        Ok(found)
    }

    /// The walk over everything below a rank: in order of time, that is a shorter time.
    pub(super) fn scan(&self, after: Option<Rank>) -> Scan<'a> {
        let mut scan = Scan::of(self.db, self.filter);
        scan.by_kind = self.order.by == ActivitySort::Credits;
        if let Some(after) = after.filter(|_| self.order.in_time()) {
            let moment = self.order.moment(after);
            if self.order.least_first {
                scan.from = scan.from.max(moment.saturating_add(1));
            } else {
                scan.to = scan.to.min(moment);
            }
        }
        scan
    }

    fn next_in_time(&self, after: Option<Rank>, limit: usize) -> rusqlite::Result<Vec<Rank>> {
        let scan = self.scan(after);
        if self.filter.everything() {
            return self.newest_of_all(&scan, limit);
        }
        let mut found = Vec::with_capacity(limit);
        scan.each(!self.order.least_first, |part| {
            self.each_rank(part, |rank| {
                found.push(rank);
                found.len() < limit
            })?;
            Ok(if found.len() < limit { Continue(()) } else { Break(()) })
        })?;
        Ok(found)
    }

    /// Where everything passes, the table itself lies in the right order.
    fn newest_of_all(&self, scan: &Scan<'_>, limit: usize) -> rusqlite::Result<Vec<Rank>> {
        let direction = if self.order.least_first { "ASC" } else { "DESC" };
        self.db
            .prepare_cached(&format!(
                "SELECT moment FROM requests WHERE moment >= ?1 AND moment < ?2 ORDER BY moment {direction} LIMIT ?3"
            ))?
            .query_map((scan.from, scan.to, limit), |row| Ok(self.order.rank(None, row.get(0)?)))?
            .collect()
    }

    fn next_by_value(&self, after: Option<Rank>, limit: usize) -> rusqlite::Result<Vec<Rank>> {
        // The best so far, the lowest of them on top.
        let mut best: BinaryHeap<Reverse<Rank>> = BinaryHeap::with_capacity(limit + 1);
        self.scan(after).each(!self.order.least_first, |part| {
            let floor = best.peek().filter(|_| best.len() >= limit).map(|lowest| lowest.0);
            if !self.can_be_better(part, floor, after) {
                return Ok(Continue(()));
            }
            part.places()?;
            if !self.keep_near(part, floor, after)? {
                return Ok(Continue(()));
            }
            self.each_rank_between(part, floor, after, |rank| {
                best.push(Reverse(rank));
                if best.len() > limit {
                    best.pop();
                }
                best.peek().filter(|_| best.len() >= limit).map(|lowest| lowest.0)
            })?;
            Ok(Continue(()))
        })?;
        Ok(best.into_sorted_vec().into_iter().map(|rank| rank.0).collect())
    }

    /// Leaves out the kinds of a chunk of which none can be between the two ranks. Returns whether any is left.
    fn can_be_better(&self, part: &mut Part<'_>, floor: Option<Rank>, after: Option<Rank>) -> bool {
        if self.order.by != ActivitySort::Credits {
            return true;
        }
        let (order, first, last) = (self.order, part.first, part.last);
        part.narrow(|counted| {
            let ranks = [first, last].map(|moment| order.rank(Some(counted.kind.credits), moment));
            let (lowest, highest) = (ranks[0].min(ranks[1]), ranks[0].max(ranks[1]));
            floor.is_none_or(|floor| highest > floor) && after.is_none_or(|after| lowest < after)
        })
    }

    /// Leaves out requests of a chunk that take too long or too short to be between the two ranks, as far as the sizes
    /// tell. Returns whether any is left.
    fn keep_near(
        &self,
        part: &mut Part<'_>,
        floor: Option<Rank>,
        after: Option<Rank>,
    ) -> rusqlite::Result<bool> {
        if self.order.by != ActivitySort::Duration || (floor.is_none() && after.is_none()) {
            return Ok(true);
        }
        let size = |rank: Rank| Size::of(self.order.duration(rank));
        let (floor, after) = (floor.map(size), after.map(size));
        let order = self.order;
        part.keep(|size| {
            floor.is_none_or(|floor| order.of_size(size) >= order.of_size(floor))
                && after.is_none_or(|after| order.of_size(size) <= order.of_size(after))
        })
    }

    /// The ranks of the requests of a chunk that pass and lie between two ranks. `take` answers the floor from then on.
    pub(super) fn each_rank_between(
        &self,
        part: &mut Part<'_>,
        mut floor: Option<Rank>,
        after: Option<Rank>,
        mut take: impl FnMut(Rank) -> Option<Rank>,
    ) -> rusqlite::Result<()> {
        // First by value alone, which leaves few; the moments are read only where one is left.
        let mut candidates: Vec<(i64, u32)> = Vec::new();
        let (lowest, highest) =
            (floor.map_or(i64::MIN, |floor| floor.value), after.map_or(i64::MAX, |after| after.value));
        self.each_value(part, |value, place| {
            if (lowest..=highest).contains(&value) {
                candidates.push((value, place));
            }
        })?;
        if candidates.is_empty() {
            return Ok(());
        }
        let moments = part.moments()?;
        let newest_first = !self.order.least_first;
        let mut offer = |(value, place): (i64, u32)| {
            let Some(moment) = moments.get(place as usize) else { return };
            let moment = if newest_first { *moment } else { -*moment };
            let rank = Rank { value, moment };
            if floor.is_none_or(|floor| rank > floor) && after.is_none_or(|after| rank < after) {
                floor = take(rank);
            }
        };
        // Of equal ones those that come first are found first, and the others are not worth a look.
        if newest_first {
            candidates.into_iter().rev().for_each(&mut offer);
        } else {
            candidates.into_iter().for_each(&mut offer);
        }
        Ok(())
    }

    /// What each request of a chunk that passes counts in the order, with its place.
    fn each_value(&self, part: &mut Part<'_>, mut found: impl FnMut(i64, u32)) -> rusqlite::Result<()> {
        match self.order.by {
            ActivitySort::Time => {
                let (places, _) = part.with_codes()?;
                places.iter().for_each(|place| found(i64::MIN, *place));
            }
            ActivitySort::Credits => {
                let kinds = part.kinds;
                let (places, codes) = part.with_codes()?;
                for place in places {
                    let kind = codes.code(*place as usize).and_then(|code| kinds.get(code));
                    found(self.order.value(kind.map(|counted| counted.kind.credits)), *place);
                }
            }
            ActivitySort::Duration => {
                let (places, durations) = part.with_durations()?;
                for place in places {
                    found(self.order.value(durations.get(*place as usize)), *place);
                }
            }
        }
        Ok(())
    }

    /// The ranks in time of the requests of a chunk that pass, in their order, as long as `found` says so.
    pub(super) fn each_rank(
        &self,
        part: &mut Part<'_>,
        mut found: impl FnMut(Rank) -> bool,
    ) -> rusqlite::Result<()> {
        let places = part.places()?.to_vec();
        let moments = part.moments()?;
        let ranks = places.iter().filter_map(|place| moments.get(*place as usize));
        let order = self.order;
        if order.least_first {
            let _ = ranks.map(|moment| order.rank(None, *moment)).all(&mut found);
        } else {
            let _ = ranks.rev().map(|moment| order.rank(None, *moment)).all(&mut found);
        }
        Ok(())
    }
}

/// The request whose id was searched for, if the rest of the filter lets it pass and nothing else of it was found.
pub(in crate::history) fn found_by_id(
    db: &Connection,
    filter: &Filter,
) -> rusqlite::Result<Option<requests::Stored>> {
    let Some((found, moment)) =
        filter.search.as_ref().and_then(|found| found.request.map(|moment| (found, moment)))
    else {
        return Ok(None);
    };
    if !(filter.from..filter.to).contains(&moment.raw()) {
        return Ok(None);
    }
    let stored = requests::at(db, moment)?.filter(|stored| {
        let kind = crate::history::chunks::Kind::of(&stored.fields);
        filter.takes_unsearched(&kind)
            && !found.in_kind(&kind)
            && filter.takes_duration(stored.fields.duration)
    });
    Ok(stored)
}
