//! Any place of a list at once: the request at that place, found by how many of each value there are.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::ControlFlow::{Break, Continue};

use super::listed::Listing;
use super::measure::Histogram;
use super::rank::Rank;
use crate::history::chunks::Size;
use crate::view::ActivitySort;

impl Listing<'_> {
    /// The rank of the `nth` request below `after`, counted from one; `None` where there are not so many.
    pub(super) fn nth(&self, after: Option<Rank>, nth: u64) -> rusqlite::Result<Option<Rank>> {
        // The one that only its id found comes in between somewhere.
        let without = self.nth_of_kinds(after, nth)?;
        let Some(one) = self.only_by_id.filter(|one| after.is_none_or(|after| *one < after)) else {
            return Ok(without);
        };
        if without.is_some_and(|rank| rank > one) {
            return Ok(without);
        }
        let before = if nth == 1 { after } else { self.nth_of_kinds(after, nth - 1)? };
        Ok(match (nth, before) {
            (1, _) => Some(one),
            (_, None) => None,
            (_, Some(before)) => Some(before.min(one)),
        })
    }

    fn nth_of_kinds(&self, after: Option<Rank>, nth: u64) -> rusqlite::Result<Option<Rank>> {
        match self.order.by {
            ActivitySort::Time => self.nth_in_time(after, nth),
            ActivitySort::Credits => self.nth_by_credits(after, nth),
            ActivitySort::Duration => self.nth_by_duration(after, nth),
        }
    }

    fn nth_in_time(&self, after: Option<Rank>, nth: u64) -> rusqlite::Result<Option<Rank>> {
        let (mut left, mut found) = (nth, None);
        self.scan(after).each(!self.order.least_first, |part| {
            let count = part.count()?;
            if count < left {
                left -= count;
                return Ok(Continue(()));
            }
            self.each_rank(part, |rank| {
                left -= 1;
                found = Some(rank);
                left > 0
            })?;
            Ok(Break(()))
        })?;
        Ok(found.filter(|_| left == 0))
    }

    /// First how many there are of each charge, then the one among those of the same charge.
    fn nth_by_credits(&self, after: Option<Rank>, nth: u64) -> rusqlite::Result<Option<Rank>> {
        let mut counts: BTreeMap<i64, u64> = BTreeMap::new();
        self.scan(None).each(true, |part| {
            if part.by_kind_alone() && after.is_none() {
                for counted in part.taken() {
                    *counts.entry(self.order.value(Some(counted.kind.credits))).or_default() +=
                        u64::from(counted.rows);
                }
            } else {
                part.places()?;
                self.each_rank_between(part, None, after, |rank| {
                    *counts.entry(rank.value).or_default() += 1;
                    None
                })?;
            }
            Ok(Continue(()))
        })?;
        let mut left = nth;
        for (value, count) in counts.into_iter().rev() {
            if count < left {
                left -= count;
                continue;
            }
            let mut found = None;
            self.scan(None).each(!self.order.least_first, |part| {
                if !part.narrow(|counted| self.order.value(Some(counted.kind.credits)) == value) {
                    return Ok(Continue(()));
                }
                let here = part.count()?;
                if here < left && after.is_none() {
                    left -= here;
                    return Ok(Continue(()));
                }
                part.places()?;
                self.each_rank_between(part, None, after, |rank| {
                    if left > 0 {
                        left -= 1;
                        found = Some(rank);
                    }
                    None
                })?;
                Ok(if left > 0 { Continue(()) } else { Break(()) })
            })?;
            return Ok(found);
        }
        Ok(None)
    }

    /// First about how long it takes, then the one among those that take about as long.
    fn nth_by_duration(&self, after: Option<Rank>, nth: u64) -> rusqlite::Result<Option<Rank>> {
        let mut histogram = Histogram::default();
        let newest_first = !self.order.least_first;
        self.scan(None).each(newest_first, |part| {
            if after.is_none() {
                part.each_size(|size, passes| histogram.add(size, passes))?;
                return Ok(Continue(()));
            }
            part.places()?;
            self.each_rank_between(part, None, after, |rank| {
                histogram.add(Size::of(self.order.duration(rank)), true);
                None
            })?;
            Ok(Continue(()))
        })?;
        let Some((size, before)) = histogram.nth(nth, self.order.least_first) else { return Ok(None) };
        let mut ranks = Vec::new();
        self.scan(None).each(newest_first, |part| {
            part.places()?;
            if part.keep(|one| one == size)? {
                self.each_rank_between(part, None, after, |rank| {
                    ranks.push(Reverse(rank));
                    None
                })?;
            }
            Ok(Continue(()))
        })?;
        let place = usize::try_from(nth - before - 1).unwrap_or(usize::MAX);
        if place >= ranks.len() {
            return Ok(None);
        }
        let (_, rank, _) = ranks.select_nth_unstable(place);
        Ok(Some(rank.0))
    }

    /// A page far down the list, by how long requests take: about how long those of the page do, and then exactly those.
    pub(super) fn page_by_duration(&self, skip: u64, limit: usize) -> rusqlite::Result<Vec<Rank>> {
        let order = self.order;
        let mut histogram = Histogram::default();
        self.scan(None).each(!order.least_first, |part| {
            part.each_size(|size, passes| histogram.add(size, passes))?;
            Ok(Continue(()))
        })?;
        let Some((first, before)) = histogram.nth(skip + 1, order.least_first) else { return Ok(Vec::new()) };
        // Where the list ends before the page does, everything that is left belongs to it.
        let last =
            histogram.nth(skip + limit as u64, order.least_first).map_or(Size::UNKNOWN, |(size, _)| size);
        let wanted = order.of_size(last)..=order.of_size(first);
        let mut ranks = Vec::new();
        self.scan(None).each(!order.least_first, |part| {
            part.places()?;
            if part.keep(|size| wanted.contains(&order.of_size(size)))? {
                self.each_rank_between(part, None, None, |rank| {
                    ranks.push(Reverse(rank));
                    None
                })?;
            }
            Ok(Continue(()))
        })?;
        ranks.sort_unstable();
        let left_out = usize::try_from(skip - before).unwrap_or(usize::MAX);
        Ok(ranks.into_iter().skip(left_out).take(limit).map(|rank| rank.0).collect())
    }
}
