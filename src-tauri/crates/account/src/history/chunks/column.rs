//! The columns of a chunk, as they are stored and read.

use super::damaged;
use super::kind::{read_varint, write_varint};

/// The kind of each request, by its place in the list of kinds: one, two or four bytes each, as few as the list allows.
pub(in crate::history) enum Codes<'a> {
    One(&'a [u8]),
    Two(&'a [[u8; 2]]),
    Four(&'a [[u8; 4]]),
}

impl<'a> Codes<'a> {
    /// The codes of `rows` requests of `kinds` kinds.
    pub(in crate::history) fn read(bytes: &'a [u8], rows: usize, kinds: usize) -> rusqlite::Result<Self> {
        let width = width_of(kinds);
        if bytes.len() != rows * width {
            return Err(damaged("the codes of a chunk"));
        }
        Ok(match width {
            1 => Self::One(bytes),
            2 => Self::Two(bytes.as_chunks().0),
            _ => Self::Four(bytes.as_chunks().0),
        })
    }

    /// Calls `found` with the place of each request, of those from `from` to `to` (exclusive), and whether its kind is
    /// taken.
    #[inline]
    pub(in crate::history) fn each(
        &self,
        taken: &[bool],
        from: usize,
        to: usize,
        mut found: impl FnMut(usize, bool),
    ) {
        // What is no place in the list, which only a flipped bit can make, is not taken.
        let mut ask = |place: usize, code: usize| found(place, taken.get(code).copied().unwrap_or(false));
        let range = from..to.max(from);
        match self {
            Self::One(codes) => {
                for (place, code) in range.clone().zip(codes.get(range).unwrap_or_default()) {
                    ask(place, usize::from(*code));
                }
            }
            Self::Two(codes) => {
                for (place, code) in range.clone().zip(codes.get(range).unwrap_or_default()) {
                    ask(place, usize::from(u16::from_le_bytes(*code)));
                }
            }
            Self::Four(codes) => {
                for (place, code) in range.clone().zip(codes.get(range).unwrap_or_default()) {
                    ask(place, u32::from_le_bytes(*code) as usize);
                }
            }
        }
    }

    /// The places of the requests, of those from `from` to `to` (exclusive), whose kind is taken.
    pub(in crate::history) fn places(&self, taken: &[bool], from: usize, to: usize, found: &mut Vec<u32>) {
        found.clear();
        found.resize(to.saturating_sub(from), 0);
        let mut count = 0;
        // Written in any case and counted only if it is one: there is nothing to guess wrong.
        self.each(taken, from, to, |place, taken| {
            if let Some(slot) = found.get_mut(count) {
                *slot = place as u32;
            }
            count += usize::from(taken);
        });
        found.truncate(count);
    }

    /// The place in the list of kinds of one request.
    pub(in crate::history) fn code(&self, place: usize) -> Option<usize> {
        match self {
            Self::One(codes) => codes.get(place).map(|code| usize::from(*code)),
            Self::Two(codes) => codes.get(place).map(|code| usize::from(u16::from_le_bytes(*code))),
            Self::Four(codes) => codes.get(place).map(|code| u32::from_le_bytes(*code) as usize),
        }
    }

    /// As stored.
    pub(super) fn encode(codes: &[u32], kinds: usize) -> Vec<u8> {
        let width = width_of(kinds);
        codes.iter().flat_map(|code| code.to_le_bytes().into_iter().take(width)).collect()
    }
}

fn width_of(kinds: usize) -> usize {
    match kinds {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// Durations in microseconds: four bytes each, or eight in a chunk with one of more than an hour.
#[derive(Clone, Copy)]
pub(in crate::history) enum Durations<'a> {
    Short(&'a [u8]),
    Long(&'a [u8]),
}

/// Stands for a request whose duration is not known.
const NONE: u64 = u64::MAX;
const NONE_SHORT: u32 = u32::MAX;

impl<'a> Durations<'a> {
    /// The durations of `rows` requests.
    pub(in crate::history) fn read(bytes: &'a [u8], rows: usize) -> rusqlite::Result<Self> {
        if bytes.len() == rows * 4 {
            Ok(Self::Short(bytes))
        } else if bytes.len() == rows * 8 {
            Ok(Self::Long(bytes))
        } else {
            Err(damaged("the durations of a chunk"))
        }
    }

    /// Of one request; `None` where it is not known.
    #[inline]
    pub(in crate::history) fn get(&self, place: usize) -> Option<i64> {
        match self {
            Self::Short(bytes) => {
                let number = u32::from_le_bytes(*bytes.get(place * 4..)?.first_chunk()?);
                (number != NONE_SHORT).then(|| i64::from(number))
            }
            Self::Long(bytes) => {
                let number = u64::from_le_bytes(*bytes.get(place * 8..)?.first_chunk()?);
                i64::try_from(number).ok()
            }
        }
    }

    /// As stored. A negative duration, which is never stored, would not be known.
    pub(super) fn encode(durations: &[Option<i64>]) -> Vec<u8> {
        let numbers = durations.iter().map(|duration| duration.and_then(|d| u64::try_from(d).ok()));
        if numbers.clone().flatten().all(|number| number < NONE_SHORT.into()) {
            let short =
                numbers.map(|number| number.and_then(|n| u32::try_from(n).ok()).unwrap_or(NONE_SHORT));
            short.flat_map(u32::to_le_bytes).collect()
        } else {
            numbers.flat_map(|number| number.unwrap_or(NONE).to_le_bytes()).collect()
        }
    }
}

/// Reads the moments of a chunk into `to`, in the place of what it held: each but the first as the step from the one
/// before.
pub(in crate::history) fn moments_from(
    mut bytes: &[u8],
    first: i64,
    rows: usize,
    to: &mut Vec<i64>,
) -> rusqlite::Result<()> {
    to.clear();
    to.reserve(rows);
    let mut moment = first;
    for place in 0..rows {
        if place > 0 {
            let step = read_varint(&mut bytes).and_then(|step| i64::try_from(step).ok());
            moment = step
                .and_then(|step| moment.checked_add(step))
                .ok_or_else(|| damaged("the moments of a chunk"))?;
        }
        to.push(moment);
    }
    if bytes.is_empty() { Ok(()) } else { Err(damaged("the moments of a chunk")) }
}

/// Moments as they are stored; they rise.
pub(super) fn encode_moments(moments: &[i64]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(moments.len() * 6);
    for pair in moments.windows(2) {
        write_varint(&mut bytes, u64::try_from(pair[1].saturating_sub(pair[0])).unwrap_or(0));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn durations_come_back_as_they_were(list in prop::collection::vec(prop::option::of(prop_oneof![0..5_000_000_i64, 0..=i64::MAX]), 0..50)) {
            let bytes = Durations::encode(&list);
            let read = Durations::read(&bytes, list.len()).unwrap();
            let back: Vec<Option<i64>> = (0..list.len()).map(|place| read.get(place)).collect();
            prop_assert_eq!(back, list);
        }

        #[test]
        fn moments_come_back_as_they_were(mut list in prop::collection::btree_set(0..=i64::MAX, 1..50).prop_map(Vec::from_iter)) {
            list.sort_unstable();
            let (bytes, mut back) = (encode_moments(&list), Vec::new());
            moments_from(&bytes, list[0], list.len(), &mut back).unwrap();
            prop_assert_eq!(back, list);
        }

        #[test]
        fn codes_come_back_in_every_width(kinds in prop_oneof![Just(1_usize), Just(256), Just(257), Just(70_000)], draws in prop::collection::vec(any::<u32>(), 1..50), from in 0..50_usize) {
            let codes: Vec<u32> = draws.iter().map(|draw| draw % u32::try_from(kinds).unwrap()).collect();
            let bytes = Codes::encode(&codes, kinds);
            let read = Codes::read(&bytes, codes.len(), kinds).unwrap();
            let mut taken = vec![false; kinds];
            taken[codes[0] as usize] = true;
            let mut places = Vec::new();
            read.places(&taken, from, codes.len(), &mut places);
            let wanted: Vec<u32> = (0_u32..).zip(&codes).skip(from).filter(|(_, code)| **code == codes[0]).map(|(place, _)| place).collect();
            prop_assert_eq!(places, wanted);
            prop_assert_eq!(read.code(0), Some(codes[0] as usize));
        }

        #[test]
        fn any_bytes_are_moments_or_damage(bytes: Vec<u8>, first: i64, rows in 0..20_usize) {
            let _ = moments_from(&bytes, first, rows, &mut Vec::new());
        }
    }
}
