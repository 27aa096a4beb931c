//! API keys, as themselves and behind the headers that carry them.

use std::ops::Range;

use super::replaced;

/// How every key begins (the API's reference).
const BEGINNING: &str = "or_";

/// Shorter words are words: `or_else`.
const SHORTEST: usize = 6;

/// Headers whose value is a secret, in small letters.
const HEADERS: [&str; 2] = ["bearer ", "x-api-key: "];

/// The text without keys; `None` where there are none.
pub(super) fn keys(text: &str) -> Option<String> {
    let small = text.to_ascii_lowercase();
    replaced(text, |text, from| {
        let header =
            HEADERS.iter().filter_map(|header| value_of(&small, header, from)).min_by_key(|at| at.start);
        let key = key(text, from);
        match (header, key) {
            (Some(header), Some(key)) if key.start < header.start => Some((key, format!("{BEGINNING}…"))),
            (Some(header), _) => Some((header, "…".to_owned())),
            (None, key) => key.map(|key| (key, format!("{BEGINNING}…"))),
        }
    })
}

fn key(text: &str, from: usize) -> Option<Range<usize>> {
    let mut search = from;
    while let Some(found) = text[search..].find(BEGINNING) {
        let start = search + found;
        let body = start + BEGINNING.len();
        let end = body + length_of(&text[body..], is_of_key);
        let begins_a_word = !text[..start].chars().next_back().is_some_and(|before| before.is_alphanumeric());
        // A key has figures or capitals in it, or is long; a word of a program has neither.
        let inside = &text[body..end];
        let unlike_a_word =
            inside.len() >= 20 || inside.bytes().any(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        let is_key = inside.len() >= SHORTEST && unlike_a_word;
        if begins_a_word && is_key {
            return Some(start..end);
        }
        search = body;
    }
    None
}

/// The value behind a header.
fn value_of(small: &str, header: &str, from: usize) -> Option<Range<usize>> {
    let mut search = from;
    while let Some(found) = small[search..].find(header) {
        let start = search + found + header.len();
        let end = start
            + length_of(&small[start..], |letter| {
                is_of_key(letter) || matches!(letter, '.' | '+' | '/' | '=')
            });
        // "the bearer of this" is no header.
        if end - start >= SHORTEST {
            return Some(start..end);
        }
        search = start;
    }
    None
}

fn is_of_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
}

fn length_of(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !wanted(letter)).unwrap_or(text.len())
}
