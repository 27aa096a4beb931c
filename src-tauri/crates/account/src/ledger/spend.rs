//! Which requests came before a balance was read, and which after.

use super::Reading;

/// How far a request's logged time and the time of a balance may be apart though they name the same moment: clocks of
/// several servers, whole seconds in logs and headers, and the time a row takes to be logged.
pub(crate) const CLOCKS_DIFFER: i64 = 5_000_000;

/// Credits that a request took (or, if negative, gave back), and when it can have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spend {
    /// Not before.
    pub(crate) from: i64,
    /// Most likely then.
    pub(crate) best: i64,
    /// Not after.
    pub(crate) until: i64,
    /// Credits.
    pub(crate) amount: i64,
    /// Credits that may have been taken for the time of the work, and given back when it failed.
    pub(crate) held: i64,
    /// Until when they can have been held.
    pub(crate) held_until: i64,
}

/// Puts a spend in its place between the readings (oldest first), or after the last one (`tail`). Returns the place of
/// the first reading that it changes.
pub(crate) fn place(readings: &mut [Reading], tail: &mut i64, spend: &Spend) -> Option<usize> {
    let next = readings.partition_point(|reading| reading.middle() < spend.best);
    match readings.get_mut(next) {
        Some(reading) => reading.spent = reading.spent.saturating_add(spend.amount),
        None => *tail = tail.saturating_add(spend.amount),
    }
    let mut first = (next < readings.len()).then_some(next);
    // Doubt concerns only the readings around the time of the spend: mostly none, rarely one or two.
    for (place, reading) in readings.iter_mut().enumerate().rev() {
        if reading.at < spend.from && place < next {
            break;
        }
        let mut doubt = |later: i64, earlier: i64| {
            reading.late = reading.late.saturating_add(later);
            reading.early = reading.early.saturating_add(earlier);
            first = Some(first.map_or(place, |first: usize| first.min(place)));
        };
        let touches = |until: i64| reading.asked <= until && reading.at >= spend.from;
        let (takes, gives) = (spend.amount.max(0), spend.amount.min(0).saturating_neg());
        let (in_doubt, held) =
            (touches(spend.until) && spend.amount != 0, touches(spend.held_until) && spend.held > 0);
        if in_doubt && place >= next {
            doubt(gives, takes);
        } else if in_doubt {
            doubt(takes, gives);
        }
        if held {
            doubt(spend.held, 0);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(times: &[i64]) -> Vec<Reading> {
        times.iter().map(|&at| Reading { asked: at - 1, at: at + 1, ..Reading::default() }).collect()
    }

    fn spend(from: i64, best: i64, until: i64, amount: i64) -> Spend {
        Spend { from, best, until, amount, held: 0, held_until: until }
    }

    fn figures(readings: &[Reading]) -> Vec<(i64, i64, i64)> {
        readings.iter().map(|reading| (reading.spent, reading.early, reading.late)).collect()
    }

    #[test]
    fn a_spend_between_two_readings_belongs_to_the_second() {
        let (mut readings, mut tail) = (readings(&[100, 200, 300]), 0);
        assert_eq!(place(&mut readings, &mut tail, &spend(140, 150, 160, 3)), Some(1));
        assert_eq!(figures(&readings), [(0, 0, 0), (3, 0, 0), (0, 0, 0)]);
        assert_eq!(tail, 0);
    }

    #[test]
    fn a_spend_after_the_last_reading_waits_for_the_next_one() {
        let (mut readings, mut tail) = (readings(&[100]), 0);
        assert_eq!(place(&mut readings, &mut tail, &spend(140, 150, 160, 3)), None);
        assert_eq!((figures(&readings), tail), (vec![(0, 0, 0)], 3));
    }

    #[test]
    fn a_spend_around_the_time_of_a_reading_may_belong_to_either_side() {
        let (mut before, mut tail) = (readings(&[100, 200]), 0);
        assert_eq!(place(&mut before, &mut tail, &spend(190, 195, 205, 3)), Some(1));
        assert_eq!(figures(&before), [(0, 0, 0), (3, 3, 0)]);
        let (mut after, mut tail) = (readings(&[100, 200]), 0);
        assert_eq!(place(&mut after, &mut tail, &spend(190, 204, 205, 3)), Some(1));
        assert_eq!((figures(&after), tail), (vec![(0, 0, 0), (0, 0, 3)], 3));
    }

    #[test]
    fn credits_that_come_back_leave_the_doubt_on_the_other_side() {
        let (mut readings, mut tail) = (readings(&[100, 200]), 0);
        assert_eq!(place(&mut readings, &mut tail, &spend(50, 250, 250, -3)), Some(0));
        assert_eq!((figures(&readings), tail), (vec![(0, 3, 0), (0, 3, 0)], -3));
    }

    #[test]
    fn credits_held_during_the_work_may_be_missing_from_a_balance_read_meanwhile() {
        let (mut readings, mut tail) = (readings(&[100, 200]), 0);
        let held = Spend { held: 10, held_until: 210, ..spend(190, 196, 199, 0) };
        assert_eq!(place(&mut readings, &mut tail, &held), Some(1));
        assert_eq!(figures(&readings), [(0, 0, 0), (0, 0, 10)]);
    }
}
