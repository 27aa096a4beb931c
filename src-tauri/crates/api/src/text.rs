//! Making a text of the service fit to be shown to a person.

use crate::key::{ApiKey, REDACTED};

/// Long enough for any validation message, short enough for a dialog.
const MAX_CHARS: usize = 200;

/// How a key begins, and how many characters after that make it look like one.
const KEY_START: &str = "or_";
const KEY_LENGTH: usize = 12;

/// The text on one line, without control characters, cut to 200 characters, and without the account
/// key or anything that looks like a key.
pub(crate) fn presentable(text: &str, key: &ApiKey) -> String {
    // Before cutting and before changing white space, so that no part of the key is left over.
    let text = text.replace(key.expose(), REDACTED);
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    let line =
        words.iter().map(|word| if holds_key(word) { REDACTED } else { word }).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn holds_key(word: &str) -> bool {
    word.match_indices(KEY_START).any(|(at, _)| {
        let rest = &word[at + KEY_START.len()..];
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).count() >= KEY_LENGTH
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        presentable(text, &ApiKey::parse("s3cretKey").unwrap())
    }

    #[test]
    fn an_ordinary_message_stays_as_it_is() {
        let message = "String should have at most 120 characters (or_ is fine, floor_price too)";
        assert_eq!(shown(message), message);
    }

    #[test]
    fn line_breaks_and_control_characters_become_spaces() {
        assert_eq!(shown("a\r\n\tb\u{1b}[31mc\0"), "a b [31mc");
    }

    #[test]
    fn keys_are_taken_out() {
        assert_eq!(shown("bad s3cretKey!"), "bad [redacted]!");
        assert_eq!(shown("got \"or_abc123def456ghi\" instead"), "got [redacted] instead");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let cut = shown(&"é".repeat(300));
        assert_eq!(cut.chars().count(), 201);
        assert!(cut.ends_with('…'));
    }
}
