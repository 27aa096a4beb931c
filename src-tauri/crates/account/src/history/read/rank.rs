//! In which order requests are shown.

use crate::history::chunks::Size;
use crate::view::ActivitySort;

/// An order: by time, credits or duration, the most first or the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::history) struct Order {
    pub(in crate::history) by: ActivitySort,
    pub(in crate::history) least_first: bool,
}

/// A request's place in an order: the highest comes first. Requests of the same value follow each other in time, so
/// that no two have the same rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::history) struct Rank {
    pub(in crate::history) value: i64,
    pub(in crate::history) moment: i64,
}

impl Order {
    /// The rank of a request with these credits (millionths) or this duration (microseconds); a duration that is not
    /// known comes last in any order.
    pub(in crate::history) fn rank(self, value: Option<i64>, moment: i64) -> Rank {
        Rank { value: self.value(value), moment: if self.least_first { -moment } else { moment } }
    }

    /// What a value counts in this order.
    pub(in crate::history) fn value(self, value: Option<i64>) -> i64 {
        match value {
            None => i64::MIN,
            Some(value) if self.least_first => -value,
            Some(value) => value,
        }
    }

    /// The duration that a value stands for.
    pub(in crate::history) fn duration(self, rank: Rank) -> Option<i64> {
        (rank.value != i64::MIN).then(|| rank.value.saturating_abs())
    }

    /// The moment of a rank.
    pub(in crate::history) fn moment(self, rank: Rank) -> i64 {
        if self.least_first { rank.moment.saturating_neg() } else { rank.moment }
    }

    /// What a size counts in this order, about as durations do: those that are not known come after all others.
    pub(in crate::history) fn of_size(self, size: Size) -> i32 {
        match (size == Size::UNKNOWN, self.least_first) {
            (true, _) => i32::MIN,
            (false, true) => -i32::from(size.0),
            (false, false) => i32::from(size.0),
        }
    }

    /// In time there is nothing to compare but the moments.
    pub(in crate::history) fn in_time(self) -> bool {
        self.by == ActivitySort::Time
    }
}
