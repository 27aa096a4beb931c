//! Request ids as they are stored: in few bytes where their form is a known one, else as they are.
//!
//! The id is the largest part of a row. Every usual form is 16 bytes written in 26 to 36 characters after the
//! documented `log_`; packed, a year at the default limits is 70 MB smaller. Any other text is stored as it is.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

/// The documented prefix of a request's id.
const PREFIX: &str = "log_";

/// The most bytes of a packed id: its form, and up to 64 hexadecimal digits.
const MOST_BYTES: usize = 33;

/// An id as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum PackedId {
    /// Of a known form: its number, then its bytes. They lie in place, because most ids are only compared.
    Packed {
        /// How many of the bytes there are.
        length: u8,
        /// The bytes, and zeros after them.
        bytes: [u8; MOST_BYTES],
    },
    /// Of any other.
    Text(String),
}

/// The known forms. The numbers are stored and never change their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `log_` and an even number of lower-case hexadecimal digits.
    Hex = 1,
    /// `log_` and a UUID in lower case with its hyphens.
    Uuid = 2,
    /// `log_` and a ULID in upper case.
    Ulid = 3,
    /// `log_` and a ULID in lower case.
    LowerUlid = 4,
}

impl Form {
    const ALL: [Self; 4] = [Self::Hex, Self::Uuid, Self::Ulid, Self::LowerUlid];

    fn of_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|form| *form as u8 == number)
    }

    /// Writes the bytes of a text of this form, and answers how many; nothing for any other text. Every form has exactly
    /// one way to be written, so that the same text comes back.
    fn pack(self, text: &[u8], to: &mut [u8]) -> Option<usize> {
        match self {
            Self::Hex => hex(text, to),
            Self::Uuid => {
                let parts = [(0, 8, 0), (9, 13, 4), (14, 18, 6), (19, 23, 8), (24, 36, 10)];
                let hyphens = text.len() == 36 && [8, 13, 18, 23].iter().all(|place| text[*place] == b'-');
                let packed = hyphens
                    && parts
                        .iter()
                        .all(|(from, end, place)| hex(&text[*from..*end], &mut to[*place..]).is_some());
                packed.then_some(16)
            }
            Self::Ulid => from_base32(text, BASE32, to),
            Self::LowerUlid => from_base32(text, LOWER_BASE32, to),
        }
    }

    fn unpack(self, bytes: &[u8]) -> String {
        match self {
            Self::Hex => to_hex(bytes),
            Self::Uuid => {
                let hex = to_hex(bytes);
                let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
                [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, hex.len())].join("-")
            }
            Self::Ulid => to_base32(bytes, BASE32),
            Self::LowerUlid => to_base32(bytes, LOWER_BASE32),
        }
    }
}

impl PackedId {
    /// Packs an id; what comes back from [`unpack`](Self::unpack) is the same text, whatever the text.
    pub(crate) fn pack(id: &str) -> Self {
        let mut bytes = [0; MOST_BYTES];
        let packed = id.strip_prefix(PREFIX).and_then(|rest| {
            // The commonest forms differ in length, so that few are tried.
            Form::ALL.into_iter().find_map(|form| Some((form, form.pack(rest.as_bytes(), &mut bytes[1..])?)))
        });
        match packed {
            Some((form, length)) => {
                bytes[0] = form as u8;
                bytes[length + 1..].fill(0);
                Self::Packed { length: u8::try_from(length + 1).unwrap_or(0), bytes }
            }
            None => Self::Text(id.to_owned()),
        }
    }

    /// The id.
    pub(crate) fn unpack(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Packed { length, bytes } => {
                let bytes = bytes.get(..usize::from(*length)).unwrap_or_default();
                match bytes.split_first().map(|(form, bytes)| (Form::of_number(*form), bytes)) {
                    Some((Some(form), bytes)) => format!("{PREFIX}{}", form.unpack(bytes)),
                    // A form that only a later version knows cannot be in a file this version opens.
                    _ => String::new(),
                }
            }
        }
    }
}

/// Where the search for an id's place in the index of ids begins. The place itself is this one or, where others were
/// there first, the next that is free: so the index is unique and four bytes wide, and two ids of the same hash are
/// still two requests.
///
/// FNV-1a, folded to 32 bits, of the id without regard to ASCII case: a search by id ignores case. It is stored:
/// changing it means a migration.
pub(crate) fn first_slot(id: &str) -> i32 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let folded = (hash >> 32) ^ (hash & 0xffff_ffff);
    u32::try_from(folded).unwrap_or_default().cast_signed()
}

/// The slot that is tried after one that is taken.
pub(crate) fn next_slot(slot: i32) -> i32 {
    slot.wrapping_add(1)
}

impl ToSql for PackedId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Packed { length, bytes } => {
                ValueRef::Blob(bytes.get(..usize::from(*length)).unwrap_or_default())
            }
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

impl FromSql for PackedId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Blob(stored) => {
                let mut bytes = [0; MOST_BYTES];
                bytes.get_mut(..stored.len()).ok_or(FromSqlError::InvalidType)?.copy_from_slice(stored);
                Ok(Self::Packed { length: u8::try_from(stored.len()).unwrap_or(0), bytes })
            }
            ValueRef::Text(_) => value.as_str().map(|text| Self::Text(text.to_owned())),
            ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => Err(FromSqlError::InvalidType),
        }
    }
}

/// Writes the bytes of lower-case hexadecimal digits, of which there must be an even number that fits.
fn hex(text: &[u8], to: &mut [u8]) -> Option<usize> {
    let (pairs, rest) = text.as_chunks::<2>();
    if pairs.is_empty() || !rest.is_empty() || pairs.len() > to.len() {
        return None;
    }
    let mut wrong = 0;
    for (&[high, low], to) in pairs.iter().zip(to) {
        let (high, low) = (DIGITS[usize::from(high)], DIGITS[usize::from(low)]);
        wrong |= high | low;
        *to = (high << 4) | (low & 15);
    }
    (wrong < 16).then_some(pairs.len())
}

/// What each byte is worth as a lower-case hexadecimal digit; 16 and more for what is none.
const DIGITS: [u8; 256] = {
    let mut digits = [0xff; 256];
    let mut value = 0;
    while value < 16 {
        digits[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    digits
};

fn to_hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Crockford's alphabet, in which ULIDs are written.
const BASE32: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LOWER_BASE32: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn from_base32(text: &[u8], alphabet: &[u8; 32], to: &mut [u8]) -> Option<usize> {
    if text.len() != 26 || text[0] > b'7' {
        return None;
    }
    let number = text.iter().try_fold(0_u128, |number, byte| {
        let digit = alphabet.iter().position(|digit| digit == byte)?;
        Some((number << 5) | u128::try_from(digit).ok()?)
    })?;
    to.get_mut(..16)?.copy_from_slice(&number.to_be_bytes());
    Some(16)
}

fn to_base32(bytes: &[u8], alphabet: &[u8; 32]) -> String {
    let number = bytes.iter().take(16).fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    (0..26)
        .rev()
        .map(|place| char::from(alphabet[usize::try_from((number >> (5 * place)) & 31).unwrap_or(0)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stored_bytes(id: &str) -> usize {
        match PackedId::pack(id) {
            PackedId::Packed { length, .. } => length.into(),
            PackedId::Text(text) => text.len(),
        }
    }

    #[test]
    fn usual_forms_take_17_bytes() {
        for id in [
            "log_0123456789abcdef0123456789abcdef",
            "log_6fa459ea-ee8a-3ca4-894e-db77e160355e",
            "log_01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "log_01arz3ndektsv4rrffq69g5fav",
        ] {
            assert_eq!(stored_bytes(id), 17, "{id}");
            assert_eq!(PackedId::pack(id).unpack(), id);
        }
    }

    #[test]
    fn any_other_form_is_stored_as_it_is() {
        for id in [
            "",
            "log_",
            "log_1",
            "log_ABCDEF",
            "log_6FA459EA-EE8A-3CA4-894E-DB77E160355E",
            "log_6fa459eaee8a-3ca4-894e-db77e160355e-",
            "log_81ARZ3NDEKTSV4RRFFQ69G5FAV",
            "log_01ARZ3NDEKTSV4RRFFQ69G5FAv",
            "log_é0",
            "req_0123456789abcdef",
        ] {
            assert_eq!(PackedId::pack(id), PackedId::Text(id.into()));
        }
    }

    #[test]
    fn the_first_slot_is_stored_and_must_not_change() {
        assert_eq!(first_slot(""), 0x4fd0_bfc1_u32.cast_signed());
        assert_eq!(first_slot("log_01"), first_slot("LOG_01"));
        assert_eq!(next_slot(i32::MAX), i32::MIN);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_the_same(id in "(log_)?([0-9a-f-]{0,40}|[0-9A-HJKMNP-TV-Z]{26}|.{0,40})") {
            prop_assert_eq!(PackedId::pack(&id).unpack(), id);
        }

        #[test]
        fn any_sixteen_bytes_come_back_in_every_form(bytes: [u8; 16]) {
            for form in Form::ALL {
                let id = format!("log_{}", form.unpack(&bytes));
                prop_assert_eq!(stored_bytes(&id), 17);
                prop_assert_eq!(PackedId::pack(&id).unpack(), id);
            }
        }

        #[test]
        fn any_stored_bytes_can_be_read(bytes: Vec<u8>) {
            if let Ok(id) = PackedId::column_result(ValueRef::Blob(&bytes)) {
                let _ = id.unpack();
            }
        }
    }
}
