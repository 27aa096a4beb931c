//! Going through the readings, and finding where the level moved.

use super::change::{Found, classify, fewest_within, is_whole};
use super::reconcile::doubt_what_cancels_out;
use super::{Change, Kind, Level, Reading, Refundable, Verdict};
use crate::view::Certainty;

/// Goes through the readings from place `from` on and gives each its verdict. The readings before keep theirs, and
/// must have one; but the change at the origin of the present level can still become more precise, and small changes
/// that later ones take back can turn out to be none.
///
/// `readings[start..]` follow each other without a hole; before that there may be an older one, the origin of the level.
/// `refundable` tells how much may have come back up to a time without a trace.
pub(crate) fn assess<E>(
    readings: &mut [Reading],
    start: usize,
    from: usize,
    mut refundable: impl FnMut(i64) -> Result<Refundable, E>,
) -> Result<(), E> {
    judge(readings, from, &mut refundable)?;
    let mut place = from.max(start + 1);
    while place < readings.len() {
        if let Some(first) = doubt_what_cancels_out(readings, start, place) {
            judge(readings, first, &mut refundable)?;
        }
        place += 1;
    }
    Ok(())
}

fn judge<E>(
    readings: &mut [Reading],
    from: usize,
    refundable: &mut impl FnMut(i64) -> Result<Refundable, E>,
) -> Result<(), E> {
    for place in from..readings.len() {
        let verdict = match place.checked_sub(1).and_then(|before| readings[before].verdict) {
            Some(before) => step(&readings[place - 1], before, &readings[place]),
            None => first(&readings[place]),
        };
        readings[place].verdict = Some(verdict);
        readings[place].sure = None;
    }
    for place in origins(readings, from) {
        explain(readings, place, refundable)?;
    }
    Ok(())
}

/// Before the first reading nothing is known.
fn first(reading: &Reading) -> Verdict {
    let (low, high) = reading.own();
    Verdict { level: Level { low, high, shift: 0 }, origin: reading.n, change: None }
}

fn step(last: &Reading, verdict: Verdict, reading: &Reading) -> Verdict {
    let rise = reading.rise_since(last);
    let before = (verdict.level.low.saturating_sub(rise), verdict.level.high.saturating_sub(rise));
    let own = reading.own();
    let (low, high) = (before.0.max(own.0), before.1.min(own.1));
    if low <= high && !reading.gap {
        let shift = verdict.level.shift.saturating_add(rise);
        return Verdict { level: Level { low, high, shift }, origin: verdict.origin, change: None };
    }
    Verdict {
        level: Level { low: own.0, high: own.1, shift: 0 },
        origin: reading.n,
        change: Some(Change {
            kind: Kind::Unexplained,
            top_up: 0,
            unexplained: 0,
            certainty: Certainty::About,
            after: last.asked,
            before,
        }),
    }
}

/// The places of the changes whose levels reach into the readings from `from` on.
fn origins(readings: &[Reading], from: usize) -> Vec<usize> {
    let mut numbers: Vec<i64> = readings
        .iter()
        .skip(from.saturating_sub(1))
        .filter_map(|reading| Some(reading.verdict?.origin))
        .collect();
    numbers.dedup();
    numbers.iter().filter_map(|n| readings.iter().position(|reading| reading.n == *n)).collect()
}

/// Between what a change at a place lies, now that the level after it is known better: the change, and the level after
/// it, as seen from there. `None` where nothing changed.
pub(super) fn bounds(readings: &[Reading], place: usize) -> Option<((i64, i64), (i64, i64))> {
    let origin = &readings[place];
    let before = origin.verdict?.change?.before;
    let level =
        readings.iter().rev().filter_map(|reading| reading.verdict).find(|v| v.origin == origin.n)?.level;
    let after = (level.low.saturating_add(level.shift), level.high.saturating_add(level.shift));
    Some(((after.0.saturating_sub(before.1), after.1.saturating_sub(before.0)), after))
}

/// Says what the change at `place` was.
fn explain<E>(
    readings: &mut [Reading],
    place: usize,
    refundable: &mut impl FnMut(i64) -> Result<Refundable, E>,
) -> Result<(), E> {
    let Some(change) = readings[place].verdict.and_then(|verdict| verdict.change) else { return Ok(()) };
    let Some(((mut low, mut high), after)) = bounds(readings, place) else { return Ok(()) };
    if low > 0 && !readings[place].gap && !is_whole(low, high) {
        (low, high) = earlier_whole(readings, place, after).unwrap_or((low, high));
    }
    // Each side's own best guess, where it is still possible. That of the side before is as of the reading before.
    let guess = 0.clamp(after.0, after.1.max(after.0));
    let rise = place.checked_sub(1).map_or(0, |before| readings[place].rise_since(&readings[before]));
    let guess_before = rise.saturating_neg().clamp(change.before.0, change.before.1.max(change.before.0));
    let best = guess.saturating_sub(guess_before).clamp(low, high.max(low));
    let could_come_back = if low > 0 { refundable(readings[place].at)? } else { Refundable::default() };
    let Found { kind, top_up, unexplained, mut certainty } =
        classify(low, high, best, readings[place].gap, could_come_back);
    // Only later readings told that it was so much: a part may have come after this one.
    let own = readings[place].own();
    let at_once = own.0.saturating_sub(change.before.1);
    if kind == Kind::TopUp && !readings[place].gap && fewest_within(at_once, top_up) < top_up {
        certainty = Certainty::About;
    }
    let since = not_before(readings, place, after).unwrap_or(change.after);
    if let Some(verdict) = &mut readings[place].verdict {
        verdict.change = Some(Change { kind, top_up, unexplained, certainty, after: since, ..change });
    }
    Ok(())
}

/// Between what a change lies that was noticed at `place`, if it was before an earlier reading already, which was so
/// uncertain that it hid it; where that makes it a whole number of purchases and the change as it was noticed is none.
fn earlier_whole(readings: &[Reading], place: usize, after: (i64, i64)) -> Option<(i64, i64)> {
    let (mut low, mut high) = after;
    for later in (2..=place).rev() {
        let (reading, hidden, before) = (&readings[later], &readings[later - 1], &readings[later - 2]);
        let rise = reading.rise_since(hidden);
        let own = hidden.own();
        (low, high) = (low.saturating_add(rise).max(own.0), high.saturating_add(rise).min(own.1));
        if low > high || reading.gap || hidden.gap || hidden.verdict?.change.is_some() {
            return None;
        }
        let (level, risen) = (before.verdict?.level, hidden.rise_since(before));
        let change = (
            low.saturating_sub(level.high.saturating_sub(risen)),
            high.saturating_sub(level.low.saturating_sub(risen)),
        );
        if change.0 > 0 && is_whole(change.0, change.1) {
            return Some(change);
        }
    }
    None
}

/// The time before which a change cannot have been. The reading before the one at which it was noticed may itself be
/// so uncertain that the change can have been before it.
fn not_before(readings: &[Reading], place: usize, after: (i64, i64)) -> Option<i64> {
    let (mut low, mut high) = after;
    for later in (1..=place).rev() {
        let (reading, before) = (&readings[later], &readings[later - 1]);
        let rise = reading.rise_since(before);
        (low, high) = (low.saturating_add(rise), high.saturating_add(rise));
        let own = before.own();
        let possible = low <= own.1 && high >= own.0 && !reading.gap;
        if !possible || later == 1 {
            return Some(before.asked);
        }
    }
    None
}
