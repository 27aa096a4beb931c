//! Taking in the usage: rows in any order, known or new, changed, late, or with something missing before them.

use std::collections::HashMap;

use openrush_api::UsageRow;

use super::judge::Evidence;
use super::reach::{Reach, can_be_filled, close_and_open_gaps};
use super::ready::{Ready, make_ready};
use super::{Applied, Work, judge, reach};
use crate::history::CREDIT;
use crate::history::credentials::{self, NO_KEY};
use crate::history::fetches::{self, Fetch};
use crate::history::forgotten::{self, Forgotten};
use crate::history::moment::Moment;
use crate::history::outcome;
use crate::history::read::ledger::gap_view;
use crate::history::readings;
use crate::history::requests::{self, Fields, Incoming, Place, Stored};
use crate::history::rollup::Changes;
use crate::ledger::{CLOCKS_DIFFER, Spend};
use crate::tools;
use crate::view::OutcomeKind;

/// The most rows that the service gives.
pub(super) const MOST_ROWS: u16 = 500;

/// No answer is believed to have taken longer than this, in microseconds.
const LONGEST_CALL: i64 = 10 * 60 * 1_000_000;

/// Takes in an answer.
pub(super) fn take(
    work: &mut Work<'_>,
    asked: i64,
    at: i64,
    limit: u16,
    rows: &[UsageRow],
    applied: &mut Applied,
) -> rusqlite::Result<()> {
    let wanted = limit.clamp(1, MOST_ROWS);
    let before = requests::ends(work.db)?;
    let mut answer = Answer {
        asked: asked.min(at),
        at,
        past: fetches::newest_first(work.db)?,
        balance_asked: readings::newest(work.db)?.map(|last| last.asked),
        spends: Vec::new(),
    };
    let edge = Forgotten::read(work.db)?.map(|forgotten| forgotten.before);
    let first_seen = forgotten::first_seen(work.db)?;
    let Ready { mut incoming, delivered } = make_ready(work, rows, edge, applied)?;
    // Oldest first, so that rows of the same time keep the order in which they came.
    incoming.sort_by_key(|row| row.at);
    let stored = store(work, &mut answer, &incoming, applied)?;

    let oldest = delivered.iter().min().copied();
    // A log that does not have what was seen before has forgotten it, and maybe more.
    let forgot = first_seen.zip(oldest).is_some_and(|(known, oldest)| known < oldest.micros());
    let whole_log = rows.len() < usize::from(wanted) && !forgot;
    let everything_since = if whole_log { oldest } else { reach::everything_since(&delivered) };
    // What goes back to what was forgotten goes back to what was known.
    let to_the_edge = edge.zip(everything_since).is_some_and(|(edge, since)| since.micros() < edge);
    let reach = Reach {
        times: incoming.iter().map(|row| row.at).collect(),
        everything_since,
        whole_log,
        overlaps: stored.known > 0 || to_the_edge,
        newest_before: before.map(|(_, newest)| newest),
        edge,
    };
    let (first_gap, gap) = close_and_open_gaps(work, &reach)?;
    let full = wanted < MOST_ROWS && rows.len() >= usize::from(wanted);
    let unconnected = full && (before.is_some() || edge.is_some()) && !reach.overlaps;
    let more_to_be_had = unconnected || full && can_be_filled(work, &answer.past)?;
    work.touched |= stored.new > 0 || applied.changed_rows > 0 || first_gap.is_some();

    // While more rows can be had, nothing is judged: what is missing may explain it.
    let evidence = Evidence {
        spends: &answer.spends,
        gap_since: first_gap.map(Moment::micros),
        settled: (!more_to_be_had).then_some(answer.asked),
        everything: !full,
    };
    let judged = judge::judge(work, &evidence)?;
    applied.top_ups.extend(judged.news);
    let reaches = !more_to_be_had && !judged.in_doubt;
    applied.reaches_known &= reaches;
    if let Some(gap) = gap.filter(|_| reaches) {
        applied.gap = Some(gap_view(work.db, gap)?);
    }

    fetches::store(
        work.db,
        &Fetch {
            asked: answer.asked,
            at,
            wanted,
            rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            new_rows: u32::try_from(stored.new).unwrap_or(u32::MAX),
            oldest: oldest.map(Moment::micros),
            reaches,
        },
    )?;
    work.state.usage_asked = Some(answer.asked);
    work.state.usage_at = Some(at);
    Ok(())
}

/// An answer while it is taken in.
struct Answer {
    asked: i64,
    at: i64,
    /// The answers before, newest first.
    past: Vec<Fetch>,
    /// When the last balance was asked for.
    balance_asked: Option<i64>,
    /// What the requests took from the balance, as far as it was not known.
    spends: Vec<Spend>,
}

/// How many rows were new, and how many known.
#[derive(Default)]
struct Counted {
    new: usize,
    known: usize,
}

fn store(
    work: &mut Work<'_>,
    answer: &mut Answer,
    incoming: &[Incoming<'_>],
    applied: &mut Applied,
) -> rusqlite::Result<Counted> {
    let (Some(oldest), Some(newest)) = (incoming.first(), incoming.last()) else {
        return Ok(Counted::default());
    };
    let near = requests::between(work.db, oldest.at, newest.at)?.unwrap_or_default();
    let mut sums = Changes::new(work.zone);
    let mut counted = Counted::default();
    let mut last_uses = HashMap::new();
    for row in incoming {
        // Most rows are known, and lie where they lay: those need no search by id.
        if let Some(stored) = same_place(&near, row) {
            counted.known += 1;
            applied.changed_rows += usize::from(changed(work, answer, &mut sums, row, stored)?);
            continue;
        }
        match requests::find(work.db, row.text_id, &row.id)? {
            Place::Known(stored) => {
                counted.known += 1;
                applied.changed_rows += usize::from(changed(work, answer, &mut sums, row, &stored)?);
            }
            Place::Free(slot) => {
                let Some(moment) = requests::place_at(work.db, row.at)? else {
                    applied.refused += 1;
                    work.state.refused += 1;
                    continue;
                };
                requests::insert(work.db, moment, slot, &row.id, &row.fields)?;
                sums.add(moment, &row.fields);
                work.moments.push(moment.raw());
                // Rows come oldest first, so that the last one of a key is its newest.
                last_uses.insert(row.fields.key, moment);
                work.state.requests += 1;
                work.state.rounded += i64::from(row.rounded);
                answer.spent(work, row)?;
                counted.new += 1;
            }
        }
    }
    for (key, moment) in last_uses.into_iter().filter(|(key, _)| *key != NO_KEY) {
        credentials::used(work.db, key, moment)?;
    }
    applied.new_rows += counted.new;
    sums.write(work.db)?;
    Ok(counted)
}

/// The known request that a row is, where it still has the same time.
fn same_place<'near>(near: &'near [Stored], row: &Incoming<'_>) -> Option<&'near Stored> {
    let first = near.partition_point(|stored| stored.moment < row.at);
    let same_time = near[first..].iter().take_while(|stored| stored.moment <= row.at.last_of_time());
    same_time.into_iter().find(|stored| stored.id == row.id)
}

/// Stores what is different about a known row, if anything is.
fn changed(
    work: &mut Work<'_>,
    answer: &mut Answer,
    sums: &mut Changes<'_>,
    row: &Incoming<'_>,
    stored: &Stored,
) -> rusqlite::Result<bool> {
    let same_time = stored.moment.micros() == row.at.micros();
    if same_time && stored.fields == row.fields {
        return Ok(false);
    }
    // A microsecond that is full keeps the row where it was.
    let moment =
        if same_time { stored.moment } else { requests::place_at(work.db, row.at)?.unwrap_or(stored.moment) };
    requests::update(work.db, stored.moment, moment, &row.fields)?;
    sums.remove(stored.moment, &stored.fields);
    sums.add(moment, &row.fields);
    work.moments.extend([stored.moment.raw(), moment.raw()]);
    for key in [stored.fields.key, row.fields.key] {
        if key != NO_KEY && (moment != stored.moment || stored.fields.key != row.fields.key) {
            credentials::find_last_use(work.db, key)?;
        }
    }
    answer.respent(row.at.micros(), row.fields.credits.saturating_sub(stored.fields.credits));
    Ok(true)
}

impl Answer {
    /// A new request: when it can have been charged.
    fn spent(&mut self, work: &Work<'_>, row: &Incoming<'_>) -> rusqlite::Result<()> {
        let logged = row.at.micros().min(self.at);
        // The service charges before the work and may log after it.
        let took = row.fields.duration.unwrap_or(0).clamp(0, LONGEST_CALL);
        let from = logged.saturating_sub(took).saturating_sub(CLOCKS_DIFFER);
        let done = logged.saturating_add(took).saturating_add(CLOCKS_DIFFER);
        // An answer that could have had it but did not was given before it was logged, and maybe before it was charged.
        let late = self
            .past
            .iter()
            .any(|past| past.asked.saturating_add(CLOCKS_DIFFER) > logged && past.covers(logged));
        let until = if late { self.at } else { logged.saturating_add(CLOCKS_DIFFER) };
        // More may have been taken than is charged now, and given back before the row was seen.
        let held = price(work, &row.fields)?.saturating_sub(row.fields.credits.max(0)).max(0);
        let held_until = self.at.max(done);
        self.spends.push(Spend { from, best: logged, until, amount: row.fields.credits, held, held_until });
        Ok(())
    }

    /// A known request whose charge changed, some time since it was last read: most likely before the last balance, which
    /// was read a moment ago.
    fn respent(&mut self, logged: i64, difference: i64) {
        if difference == 0 {
            return;
        }
        let read = self.past.iter().find(|past| past.covers(logged));
        let from = read.map_or(logged, |read| read.asked.max(logged)).saturating_sub(CLOCKS_DIFFER);
        let until = self.at;
        let best = self.balance_asked.filter(|asked| (from..until).contains(asked)).unwrap_or(until);
        self.spends.push(Spend { from, best, until, amount: difference, held: 0, held_until: from });
    }
}

/// What was charged before the work, in millionths: the documented price of the tool. Nothing where that is not known, or
/// the request was turned away before there was work to do.
fn price(work: &Work<'_>, fields: &Fields) -> rusqlite::Result<i64> {
    match outcome::of_status(fields.status) {
        OutcomeKind::Succeeded | OutcomeKind::NotFound | OutcomeKind::ServiceError => {}
        OutcomeKind::KeyRefused
        | OutcomeKind::NoCredits
        | OutcomeKind::BadRequest
        | OutcomeKind::RateLimited => {
            return Ok(0);
        }
    }
    let endpoint: String = work
        .db
        .prepare_cached("SELECT endpoint FROM endpoints WHERE id = ?1")?
        .query_row([fields.endpoint], |row| row.get(0))?;
    Ok(tools::whole_price(tools::tool_of(&endpoint)).unwrap_or(0) * CREDIT)
}
