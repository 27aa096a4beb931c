//! Small changes that cancel out: a request that was charged later than it was logged, or logged long after it was
//! charged, and credits that were held for a while.

use super::Reading;
use super::assess::bounds;
use super::change::{Kind, is_whole};

/// Changes that can take part.
const MOST: usize = 6;

/// If the change at `place` and the unexplained ones right before it are together no change, or a whole number of
/// purchases, then the readings between them were only out of step with the log: doubts them by as much. Returns the
/// first of them, from which on all is to be judged anew.
pub(super) fn doubt_what_cancels_out(readings: &mut [Reading], start: usize, place: usize) -> Option<usize> {
    let last = change_at(readings, place)?;
    if last.low == last.high && is_whole(last.low, last.high) && last.low > 0 {
        return None;
    }
    let (mut low, mut high) = (last.low, last.high);
    let mut earlier = Vec::new();
    for candidate in (start + 1..place).rev() {
        let Some(change) = change_at(readings, candidate) else { continue };
        if change.kind != Kind::Unexplained || earlier.len() == MOST {
            return None;
        }
        // What was doubted must be something: requests that can have been charged later, or credits that were held.
        if change.low > readings[candidate].spent.max(0) {
            return None;
        }
        earlier.push((candidate, change.low.midpoint(change.high)));
        (low, high) = (low.saturating_add(change.low), high.saturating_add(change.high));
        if is_whole(low, high) {
            doubt(readings, place, &earlier);
            return Some(candidate);
        }
    }
    None
}

struct Change {
    kind: Kind,
    low: i64,
    high: i64,
}

fn change_at(readings: &[Reading], place: usize) -> Option<Change> {
    let change = readings[place].verdict?.change.filter(|_| !readings[place].gap)?;
    let ((low, high), _) = bounds(readings, place)?;
    Some(Change { kind: change.kind, low, high })
}

/// `earlier` are the places of the changes, the last one first.
fn doubt(readings: &mut [Reading], place: usize, earlier: &[(usize, i64)]) {
    let mut off = 0_i64;
    let mut changes = earlier.iter().rev().peekable();
    let first = earlier.last().map_or(place, |(first, _)| *first);
    for (at, reading) in readings.iter_mut().enumerate().take(place).skip(first) {
        if let Some((_, change)) = changes.next_if(|(changed, _)| *changed == at) {
            off = off.saturating_add(*change);
        }
        reading.early = reading.early.saturating_add(off.max(0));
        reading.late = reading.late.saturating_sub(off.min(0));
    }
}
