//! What requests of one kind have in common, and the list of kinds of a chunk.

use super::damaged;
use crate::history::outcome;
use crate::history::requests::Fields;
use crate::view::OutcomeKind;

/// Everything of a request that a filter asks about and that many requests share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::history) struct Kind {
    pub(in crate::history) key: i64,
    pub(in crate::history) endpoint: i64,
    pub(in crate::history) origin: i64,
    pub(in crate::history) status: u16,
    pub(in crate::history) error: Option<i64>,
    /// Millionths of a credit.
    pub(in crate::history) credits: i64,
}

impl Kind {
    pub(in crate::history) fn of(fields: &Fields) -> Self {
        Self {
            key: fields.key,
            endpoint: fields.endpoint,
            origin: fields.origin,
            status: fields.status,
            error: fields.error,
            credits: fields.credits,
        }
    }
}

/// What requests come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::history) struct Sums {
    pub(in crate::history) requests: i64,
    pub(in crate::history) failed: i64,
    /// Millionths of a credit.
    pub(in crate::history) credits: i64,
}

impl Sums {
    /// So many requests of a kind.
    pub(in crate::history) fn add(&mut self, kind: &Kind, rows: i64) {
        let failed = outcome::of_status(kind.status) != OutcomeKind::Succeeded;
        self.requests = self.requests.saturating_add(rows);
        self.failed = self.failed.saturating_add(if failed { rows } else { 0 });
        self.credits = self.credits.saturating_add(kind.credits.saturating_mul(rows));
    }

    /// Those of others as well.
    pub(in crate::history) fn add_all(&mut self, others: Self) {
        self.requests = self.requests.saturating_add(others.requests);
        self.failed = self.failed.saturating_add(others.failed);
        self.credits = self.credits.saturating_add(others.credits);
    }
}

/// A kind, and how many requests of a chunk are of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::history) struct Counted {
    pub(in crate::history) kind: Kind,
    pub(in crate::history) rows: u32,
}

impl Counted {
    /// The list as it is stored: each number in as few bytes as it takes.
    pub(super) fn encode(list: &[Self]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(list.len() * 12);
        for Self { kind, rows } in list {
            for number in
                [kind.key, kind.endpoint, kind.origin, kind.error.map_or(0, |id| id.saturating_add(1))]
            {
                write_varint(&mut bytes, zigzag(number));
            }
            write_varint(&mut bytes, kind.status.into());
            write_varint(&mut bytes, zigzag(kind.credits));
            write_varint(&mut bytes, (*rows).into());
        }
        bytes
    }

    /// Reads a list into `to`, in the place of what it held.
    pub(in crate::history) fn decode(mut bytes: &[u8], to: &mut Vec<Self>) -> rusqlite::Result<()> {
        to.clear();
        while !bytes.is_empty() {
            let counted = Self::read(&mut bytes).ok_or_else(|| damaged("the kinds of a chunk"))?;
            to.push(counted);
        }
        Ok(())
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let mut signed = || Some(unzigzag(read_varint(bytes)?));
        let (key, endpoint, origin, error) = (signed()?, signed()?, signed()?, signed()?);
        let status = u16::try_from(read_varint(bytes)?).ok()?;
        let credits = unzigzag(read_varint(bytes)?);
        let rows = u32::try_from(read_varint(bytes)?).ok()?;
        let error = (error != 0).then(|| error.saturating_sub(1));
        Some(Self { kind: Kind { key, endpoint, origin, status, error, credits }, rows })
    }
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
pub(super) fn write_varint(to: &mut Vec<u8>, mut number: u64) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            to.push(low);
            return;
        }
        to.push(low | 0x80);
    }
}

#[inline]
pub(super) fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let (first, rest) = bytes.split_first()?;
    if *first < 0x80 {
        *bytes = rest;
        return Some(u64::from(*first));
    }
    read_long_varint(bytes)
}

fn read_long_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for place in 0..10 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Small numbers of either sign become small numbers.
fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counted() -> impl Strategy<Value = Counted> {
        let error = prop::option::of(0..i64::MAX - 1);
        (any::<[i64; 4]>(), any::<u16>(), error, any::<u32>()).prop_map(
            |([key, endpoint, origin, credits], status, error, rows)| Counted {
                kind: Kind { key, endpoint, origin, status, error, credits },
                rows,
            },
        )
    }

    proptest! {
        #[test]
        fn kinds_come_back_as_they_were(list in prop::collection::vec(counted(), 0..20)) {
            let mut read = vec![];
            Counted::decode(&Counted::encode(&list), &mut read).unwrap();
            prop_assert_eq!(read, list);
        }

        #[test]
        fn any_bytes_are_kinds_or_damage(bytes: Vec<u8>) {
            let _ = Counted::decode(&bytes, &mut Vec::new());
        }
    }
}
