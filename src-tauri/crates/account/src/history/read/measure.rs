//! How long requests took: the median and the 95th percentile of any number of them.

use crate::history::chunks::Size;
use crate::view::Durations;

/// Durations by their size.
pub(super) struct Histogram {
    counts: Vec<u32>,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { counts: vec![0; usize::from(u16::MAX) + 1] }
    }
}

impl Histogram {
    /// Counts one, if it is to be counted.
    #[inline]
    pub(super) fn add(&mut self, size: Size, counts: bool) {
        self.counts[usize::from(size.0)] += u32::from(counts);
    }

    /// The size of the `nth` (from one) longest or shortest, and how many come before all of that size. Those that are
    /// not known come last either way.
    pub(super) fn nth(&self, nth: u64, shortest_first: bool) -> Option<(Size, u64)> {
        let (mut before, mut sizes) = (0, 0..Size::UNKNOWN.0);
        let mut next = || if shortest_first { sizes.next() } else { sizes.next_back() };
        while let Some(size) = next() {
            let count = u64::from(self.counts[usize::from(size)]);
            if before + count >= nth {
                return Some((Size(size), before));
            }
            before += count;
        }
        let unknown = u64::from(self.counts[usize::from(Size::UNKNOWN.0)]);
        (before + unknown >= nth).then_some((Size::UNKNOWN, before))
    }

    /// The median and the 95th percentile; `None` where no duration is known.
    pub(super) fn view(&self) -> Option<Durations> {
        let known: u64 =
            self.counts[..usize::from(Size::UNKNOWN.0)].iter().map(|count| u64::from(*count)).sum();
        let of_share = |percent: u64| {
            let (size, _) = self.nth((known * percent).div_ceil(100), true)?;
            Some(u64::try_from(size.middle()).unwrap_or(0).saturating_add(500) / 1000)
        };
        if known == 0 {
            return None;
        }
        Some(Durations { median_ms: of_share(50)?, percentile_95_ms: of_share(95)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_all_to_a_thousandth() {
        for count in [1_i64, 2, 101, 60_001] {
            let mut histogram = Histogram::default();
            for number in 0..count {
                // In an order that is not theirs.
                histogram.add(Size::of(Some((number * 7_919 % count) * 1_000)), true);
                histogram.add(Size::of(Some(1)), false);
            }
            let view = histogram.view().unwrap();
            for (found, right) in
                [(view.median_ms, (count + 1) / 2 - 1), (view.percentile_95_ms, (count * 95 + 99) / 100 - 1)]
            {
                let off = (found as f64 - right as f64).abs();
                assert!(off <= 1.0 + right as f64 / 1_000.0, "{found} {right} of {count}");
            }
        }
        let mut unknown = Histogram::default();
        unknown.add(Size::UNKNOWN, true);
        assert!(unknown.view().is_none());
    }
}
