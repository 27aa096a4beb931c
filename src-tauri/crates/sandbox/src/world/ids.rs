//! Identifiers and keys: deterministic, and in no order a client could lean on.

use sha2::{Digest, Sha256};

/// Letters and digits that cannot be taken for one another.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Bytes of a raw key that may be shown: `or_` and six characters.
const SHOWN: usize = 9;

/// The finaliser of SplitMix64: a bijection, so that different numbers never give the same identifier.
pub(crate) fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The identifier number `number` of a family, such as `log_3f…`.
pub(crate) fn id(family: &str, salt: u64, number: u64) -> String {
    let mut bits = mix(number.wrapping_add(salt));
    let mut text = String::with_capacity(family.len() + 14);
    text.push_str(family);
    text.push('_');
    for _ in 0..13 {
        text.push(char::from(ALPHABET[(bits & 31) as usize]));
        bits >>= 5;
    }
    text
}

/// A new raw key.
pub(crate) fn raw_key(rng: &mut fastrand::Rng) -> String {
    let mut key = String::with_capacity(43);
    key.push_str("or_");
    key.extend(std::iter::repeat_with(|| rng.alphanumeric()).take(40));
    key
}

/// What is kept of a raw key.
pub(crate) fn fingerprint(raw: &str) -> [u8; 32] {
    Sha256::digest(raw.as_bytes()).into()
}

/// What may be shown of a raw key: `or_abc123...`. Of a short or strange text nothing but dots remains.
pub(crate) fn display_prefix(raw: &str) -> String {
    match raw.get(..SHOWN) {
        Some(shown) if raw.starts_with("or_") && raw.len() >= 2 * SHOWN => format!("{shown}..."),
        Some(_) | None => "...".to_owned(),
    }
}

/// The text with everything that looks like a raw key cut to its prefix.
pub(crate) fn without_keys(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("or_") {
        let (before, found) = rest.split_at(start);
        let length = 3 + found[3..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (word, after) = found.split_at(length);
        clean.push_str(before);
        if length >= 2 * SHOWN {
            clean.push_str(&display_prefix(word));
        } else {
            clean.push_str(word);
        }
        rest = after;
    }
    clean.push_str(rest);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_of_different_numbers_differ() {
        let all: std::collections::HashSet<String> = (0..20_000).map(|number| id("log", 7, number)).collect();
        assert_eq!(all.len(), 20_000);
    }

    #[test]
    fn a_raw_key_is_cut_to_its_prefix_wherever_it_stands_in_a_text() {
        let key = raw_key(&mut fastrand::Rng::with_seed(1));
        let shown = display_prefix(&key);
        assert_eq!(
            without_keys(&format!("\u{201c}{key}\u{201d} or_two {key}")),
            format!("\u{201c}{shown}\u{201d} or_two {shown}")
        );
    }

    #[test]
    fn a_short_text_shows_nothing_of_itself() {
        assert_eq!(display_prefix("or_short"), "...");
        assert_eq!(display_prefix("hunter2-hunter2-hunter2"), "...");
        assert_eq!(display_prefix("or_aääääääääääääääää"), "...");
    }
}
