//! Durations in two bytes: enough to sum up, to compare and to leave out by.

/// How long a request took, to a thousandth of it: the upper bits of the number as a float, which rise with the number.
/// Below two milliseconds every microsecond has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::history) struct Size(pub(in crate::history) u16);

/// Bits of a float that are left out.
const FINER: u32 = 13;

/// The size of one microsecond; nothing is shorter.
const SHORTEST: u32 = 1_f32.to_bits() >> FINER;

impl Size {
    /// Not known: above all that are.
    pub(in crate::history) const UNKNOWN: Self = Self(u16::MAX);

    /// The size of a duration in microseconds.
    #[inline]
    pub(in crate::history) fn of(duration: Option<i64>) -> Self {
        let Some(micros) = duration else { return Self::UNKNOWN };
        let size = ((micros.max(1) as f32).to_bits() >> FINER) - SHORTEST;
        Self(u16::try_from(size).unwrap_or(u16::MAX).min(u16::MAX - 1))
    }

    /// The middle of all durations of this size, in microseconds.
    pub(in crate::history) fn middle(self) -> i64 {
        let edge = |size: u32| f32::from_bits((size + SHORTEST) << FINER);
        let size = u32::from(self.0);
        ((edge(size) + edge(size + 1)) / 2.0) as i64
    }

    /// As stored.
    pub(super) fn encode(durations: &[Option<i64>]) -> Vec<u8> {
        durations.iter().flat_map(|duration| Self::of(*duration).0.to_le_bytes()).collect()
    }

    /// All of a chunk, in their order.
    pub(in crate::history) fn each(bytes: &[u8]) -> impl Iterator<Item = Self> {
        bytes.as_chunks::<2>().0.iter().map(|pair| Self(u16::from_le_bytes(*pair)))
    }

    /// That of one request of a chunk.
    pub(in crate::history) fn at(bytes: &[u8], place: usize) -> Self {
        bytes.as_chunks::<2>().0.get(place).map_or(Self::UNKNOWN, |pair| Self(u16::from_le_bytes(*pair)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_ones_are_exact() {
        for micros in 1..2_048 {
            assert_eq!(Size::of(Some(micros)).middle(), micros);
        }
    }

    proptest! {
        #[test]
        fn longer_ones_never_have_a_smaller_size(a in 0..=i64::MAX, b in 0..=i64::MAX) {
            let (a, b) = (a.min(b), a.max(b));
            prop_assert!(Size::of(Some(a)) <= Size::of(Some(b)) && Size::of(Some(b)) < Size::UNKNOWN);
        }

        #[test]
        fn a_size_tells_the_duration_to_a_thousandth(micros in 1..1_000_000_000_000_i64) {
            let off = (Size::of(Some(micros)).middle() - micros).abs();
            prop_assert!(off * 1_000 <= micros, "{off} of {micros}");
        }
    }
}
