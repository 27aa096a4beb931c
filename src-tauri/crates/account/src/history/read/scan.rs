//! Going through the chunks of the history, and no further into each than the question needs.

use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension};

use super::filter::Filter;
use crate::history::chunks::{self, Codes, Counted, Durations, Made, Size, Slim, Sums, moments_from};

/// Loose rows that are read at once.
const LOOSE_AT_ONCE: usize = 1024;

/// A walk over everything that can pass a filter.
pub(super) struct Scan<'a> {
    pub(super) db: &'a Connection,
    pub(super) filter: &'a Filter,
    /// The first raw moment, and the one after the last: those of the filter, or narrower.
    pub(super) from: i64,
    pub(super) to: i64,
    /// The kinds have to be known also where all of them pass.
    pub(super) by_kind: bool,
}

/// What is read of a chunk, in memory that the next chunk uses again.
#[derive(Default)]
struct Room {
    kinds: Vec<Counted>,
    taken: Vec<bool>,
    codes: Vec<u8>,
    sizes: Vec<u8>,
    durations: Vec<u8>,
    moments: Vec<i64>,
    places: Vec<u32>,
}

impl<'a> Scan<'a> {
    pub(super) fn of(db: &'a Connection, filter: &'a Filter) -> Self {
        Self { db, filter, from: filter.from, to: filter.to, by_kind: false }
    }

    /// Visits each chunk that has requests of a kind that passes, newest first or oldest first, until told to stop.
    pub(super) fn each(
        &self,
        newest_first: bool,
        mut visit: impl FnMut(&mut Part<'_>) -> rusqlite::Result<ControlFlow<()>>,
    ) -> rusqlite::Result<()> {
        if self.from >= self.to || self.filter.search.as_ref().is_some_and(super::found::Found::in_no_kind) {
            return Ok(());
        }
        let mut room = Room::default();
        if newest_first {
            if self.loose(true, &mut room, &mut visit)?.is_continue() {
                let _ = self.sealed(true, &mut room, &mut visit)?;
            }
        } else if self.sealed(false, &mut room, &mut visit)?.is_continue() {
            let _ = self.loose(false, &mut room, &mut visit)?;
        }
        Ok(())
    }

    fn sealed(
        &self,
        newest_first: bool,
        room: &mut Room,
        visit: &mut impl FnMut(&mut Part<'_>) -> rusqlite::Result<ControlFlow<()>>,
    ) -> rusqlite::Result<ControlFlow<()>> {
        let direction = if newest_first { "DESC" } else { "ASC" };
        // The first one of a time may begin before it.
        let begin: Option<i64> = self
            .db
            .prepare_cached("SELECT first FROM chunks WHERE first <= ?1 ORDER BY first DESC LIMIT 1")?
            .query_row([self.from], |row| row.get(0))
            .optional()?;
        let sql = format!(
            "SELECT first, last, rows, failed, credits, kinds FROM chunks WHERE first >= ?1 AND first < ?2 ORDER BY first {direction}"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut chunks = statement.query((begin.unwrap_or(self.from), self.to))?;
        while let Some(row) = chunks.next()? {
            let head = Head { first: row.get(0)?, last: row.get(1)?, rows: row.get(2)? };
            if head.last < self.from {
                continue;
            }
            let sums = Sums { requests: row.get(2)?, failed: row.get(3)?, credits: row.get(4)? };
            let mut kinds = std::mem::take(&mut room.kinds);
            kinds.clear();
            // Where all kinds pass and all of the chunk, nothing has to be known of them.
            if self.by_kind || !self.filter.everything() || !self.holds(head) {
                Counted::decode(row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?, &mut kinds)?;
            }
            let flow = self.visit(&kinds, Source::Stored(self.db), head, sums, room, visit)?;
            room.kinds = kinds;
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The rows that are in no chunk yet, as chunks that are made on the way.
    fn loose(
        &self,
        newest_first: bool,
        room: &mut Room,
        visit: &mut impl FnMut(&mut Part<'_>) -> rusqlite::Result<ControlFlow<()>>,
    ) -> rusqlite::Result<ControlFlow<()>> {
        let direction = if newest_first { "DESC" } else { "ASC" };
        let columns = chunks::COLUMNS;
        let sql = format!(
            "SELECT {columns} FROM requests WHERE moment >= ?1 AND moment < ?2 ORDER BY moment {direction} LIMIT ?3"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let (mut from, mut to) = (self.from.max(chunks::sealed_until(self.db)?.saturating_add(1)), self.to);
        while from < to {
            let mut rows: Vec<Slim> = statement
                .query_map((from, to, LOOSE_AT_ONCE), Slim::from_row)?
                .collect::<rusqlite::Result<_>>()?;
            if newest_first {
                rows.reverse();
            }
            let Some(made) = Made::of(&rows) else { break };
            let head = Head { first: made.moments[0], last: made.moments[rows.len() - 1], rows: rows.len() };
            if newest_first {
                to = head.first;
            } else {
                from = head.last.saturating_add(1);
            }
            let flow = self.visit(&made.kinds, Source::Made(&made), head, made.sums(), room, visit)?;
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn visit(
        &self,
        kinds: &[Counted],
        source: Source<'_>,
        head: Head,
        sums: Sums,
        room: &mut Room,
        visit: &mut impl FnMut(&mut Part<'_>) -> rusqlite::Result<ControlFlow<()>>,
    ) -> rusqlite::Result<ControlFlow<()>> {
        room.taken.clear();
        room.taken.extend(kinds.iter().map(|counted| self.filter.takes(&counted.kind)));
        if !kinds.is_empty() && !room.taken.contains(&true) {
            return Ok(ControlFlow::Continue(()));
        }
        let (loaded, whole) = (Loaded::default(), self.holds(head));
        let Head { first, last, rows } = head;
        visit(&mut Part { kinds, first, last, rows, sums, whole, source, scan: self, room, loaded })
    }

    /// Whether a chunk lies in the time of the walk from beginning to end.
    fn holds(&self, head: Head) -> bool {
        self.from <= head.first && head.last < self.to
    }
}

#[derive(Clone, Copy)]
struct Head {
    first: i64,
    last: i64,
    rows: usize,
}

enum Source<'a> {
    Stored(&'a Connection),
    Made(&'a Made),
}

/// Which columns of a chunk were read.
#[derive(Default)]
struct Loaded {
    codes: bool,
    sizes: bool,
    durations: bool,
    moments: bool,
}

/// A chunk that has requests of a kind that passes.
pub(super) struct Part<'p> {
    /// Its kinds; none where all of them pass.
    pub(super) kinds: &'p [Counted],
    /// The raw moments of its first and last request.
    pub(super) first: i64,
    pub(super) last: i64,
    rows: usize,
    /// Sums over all of it.
    sums: Sums,
    /// True when it lies in the time of the walk from beginning to end.
    whole: bool,
    source: Source<'p>,
    scan: &'p Scan<'p>,
    room: &'p mut Room,
    loaded: Loaded,
}

impl Part<'_> {
    /// The kinds whose requests pass, with how many requests there are of each.
    pub(super) fn taken(&self) -> impl Iterator<Item = &Counted> {
        self.kinds.iter().zip(&self.room.taken).filter(|(_, taken)| **taken).map(|(counted, _)| counted)
    }

    /// Takes fewer kinds. Returns whether any is left.
    pub(super) fn narrow(&mut self, keep: impl Fn(&Counted) -> bool) -> bool {
        let mut any = false;
        for (counted, taken) in self.kinds.iter().zip(&mut self.room.taken) {
            *taken = *taken && keep(counted);
            any |= *taken;
        }
        any
    }

    /// True when all requests of the kinds that are taken pass: nothing has to be asked of each.
    pub(super) fn by_kind_alone(&self) -> bool {
        self.whole && self.scan.filter.longer_than.is_none()
    }

    /// True when every request passes.
    pub(super) fn all(&self) -> bool {
        self.by_kind_alone() && !self.room.taken.contains(&false)
    }

    /// Sums over the requests that pass.
    pub(super) fn sums(&mut self) -> rusqlite::Result<Sums> {
        if self.all() {
            return Ok(self.sums);
        }
        let mut sums = Sums::default();
        if self.by_kind_alone() {
            self.taken().for_each(|counted| sums.add(&counted.kind, counted.rows.into()));
            return Ok(sums);
        }
        self.places()?;
        let kinds = self.kinds;
        let (places, codes) = self.with_codes()?;
        for place in places {
            if let Some(counted) = codes.code(*place as usize).and_then(|code| kinds.get(code)) {
                sums.add(&counted.kind, 1);
            }
        }
        Ok(sums)
    }

    /// How many requests pass.
    pub(super) fn count(&mut self) -> rusqlite::Result<u64> {
        if self.all() {
            return Ok(self.rows as u64);
        }
        if self.by_kind_alone() {
            return Ok(self.taken().map(|counted| u64::from(counted.rows)).sum());
        }
        Ok(self.places()?.len() as u64)
    }

    /// The places of the requests that pass, rising in time.
    pub(super) fn places(&mut self) -> rusqlite::Result<&[u32]> {
        let (mut from, mut to) = (0, self.rows);
        if !self.whole {
            let (first, end) = (self.scan.from, self.scan.to);
            let moments = self.moments()?;
            from = moments.partition_point(|moment| *moment < first);
            to = moments.partition_point(|moment| *moment < end);
        }
        if self.room.taken.contains(&false) {
            self.load_codes()?;
            let Room { codes, taken, places, .. } = &mut *self.room;
            Codes::read(codes, self.rows, self.kinds.len())?.places(taken, from, to, places);
        } else {
            self.room.places.clear();
            self.room.places.extend((0..).skip(from).take(to - from));
        }
        if let Some(least) = self.scan.filter.longer_than {
            // Nearly all are told by their size alone.
            let edge = Size::of(Some(least));
            if self.keep(|size| size >= edge && size != Size::UNKNOWN)? {
                self.load_durations()?;
                let Room { durations, places, .. } = &mut *self.room;
                let durations = Durations::read(durations, self.rows)?;
                places.retain(|place| self.scan.filter.takes_duration(durations.get(*place as usize)));
            }
        }
        Ok(&self.room.places)
    }

    /// The places that [`places`](Self::places) found, with the columns that go with them.
    pub(super) fn with_durations(&mut self) -> rusqlite::Result<(&[u32], Durations<'_>)> {
        self.load_durations()?;
        Ok((&self.room.places, Durations::read(&self.room.durations, self.rows)?))
    }

    /// The same with the kind of each.
    pub(super) fn with_codes(&mut self) -> rusqlite::Result<(&[u32], Codes<'_>)> {
        self.load_codes()?;
        Ok((&self.room.places, Codes::read(&self.room.codes, self.rows, self.kinds.len())?))
    }

    /// Of those that [`places`](Self::places) found, keeps those of certain sizes. Returns whether any is left.
    pub(super) fn keep(&mut self, keep: impl Fn(Size) -> bool) -> rusqlite::Result<bool> {
        self.load_sizes()?;
        let Room { places, sizes, .. } = &mut *self.room;
        places.retain(|place| keep(Size::at(sizes, *place as usize)));
        Ok(!places.is_empty())
    }

    /// Calls `found` with the size of the duration of each request of the chunk, and whether the request passes.
    pub(super) fn each_size(&mut self, mut found: impl FnMut(Size, bool)) -> rusqlite::Result<()> {
        self.load_sizes()?;
        if self.all() {
            Size::each(&self.room.sizes).for_each(|size| found(size, true));
        } else if self.by_kind_alone() {
            self.load_codes()?;
            let codes = Codes::read(&self.room.codes, self.rows, self.kinds.len())?;
            let sizes = &self.room.sizes;
            codes.each(&self.room.taken, 0, self.rows, |place, taken| found(Size::at(sizes, place), taken));
        } else {
            self.places()?;
            let Room { places, sizes, .. } = &*self.room;
            places.iter().for_each(|place| found(Size::at(sizes, *place as usize), true));
        }
        Ok(())
    }

    /// The moments of all requests of the chunk.
    pub(super) fn moments(&mut self) -> rusqlite::Result<&[i64]> {
        if !self.loaded.moments {
            match self.source {
                Source::Made(made) => self.room.moments.clone_from(&made.moments),
                Source::Stored(db) => {
                    let moments = &mut self.room.moments;
                    db.prepare_cached("SELECT moments FROM chunk_moments WHERE first = ?1")?
                        .query_row([self.first], |row| {
                            moments_from(row.get_ref(0)?.as_blob()?, self.first, self.rows, moments)
                        })
                        .map_err(missing)?;
                }
            }
            self.loaded.moments = true;
        }
        Ok(&self.room.moments)
    }

    fn load_codes(&mut self) -> rusqlite::Result<()> {
        if !self.loaded.codes {
            match self.source {
                Source::Made(made) => self.room.codes.clone_from(&made.codes),
                Source::Stored(db) => {
                    load(
                        db,
                        "SELECT codes FROM chunk_codes WHERE first = ?1",
                        self.first,
                        &mut self.room.codes,
                    )?;
                }
            }
            self.loaded.codes = true;
        }
        Ok(())
    }

    fn load_sizes(&mut self) -> rusqlite::Result<()> {
        if !self.loaded.sizes {
            match self.source {
                Source::Made(made) => self.room.sizes.clone_from(&made.sizes),
                Source::Stored(db) => {
                    load(
                        db,
                        "SELECT sizes FROM chunk_sizes WHERE first = ?1",
                        self.first,
                        &mut self.room.sizes,
                    )?;
                }
            }
            if self.room.sizes.len() != self.rows * 2 {
                return Err(chunks::damaged("the sizes of a chunk"));
            }
            self.loaded.sizes = true;
        }
        Ok(())
    }

    fn load_durations(&mut self) -> rusqlite::Result<()> {
        if !self.loaded.durations {
            match self.source {
                Source::Made(made) => self.room.durations.clone_from(&made.durations),
                Source::Stored(db) => {
                    let sql = "SELECT durations FROM chunk_durations WHERE first = ?1";
                    load(db, sql, self.first, &mut self.room.durations)?;
                }
            }
            self.loaded.durations = true;
        }
        Ok(())
    }
}

fn load(db: &Connection, sql: &str, first: i64, to: &mut Vec<u8>) -> rusqlite::Result<()> {
    to.clear();
    db.prepare_cached(sql)?
        .query_row([first], |row| {
            to.extend_from_slice(row.get_ref(0)?.as_blob()?);
            Ok(())
        })
        .map_err(missing)
}

/// A chunk without one of its columns is damaged.
fn missing(error: rusqlite::Error) -> rusqlite::Error {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
        return chunks::damaged("a column of a chunk");
    }
    error
}
