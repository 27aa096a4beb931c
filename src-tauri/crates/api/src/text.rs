//! Making a text of the service fit to be shown to a person.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use serde_json::value::RawValue;

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

/// A key shorter than this could be any word.
const TELLING_LENGTH: usize = 8;

/// Takes the account key out of a text that is going to be stored: a service that echoes it must not bring it into a file.
pub(crate) fn take_out(key: &ApiKey, text: &mut String) {
    if key.expose().len() >= TELLING_LENGTH && text.contains(key.expose()) {
        *text = text.replace(key.expose(), REDACTED);
    }
}

/// Reads a text that is only kept and shown. Where the answer has something else in its place, that is kept as it was
/// written: an error that is told as an object must not cost the whole list.
pub(crate) fn whatever<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(raw) = Option::<Box<RawValue>>::deserialize(deserializer)? else { return Ok(None) };
    let json = raw.get();
    let text = if json.starts_with('"') { serde_json::from_str(json) } else { Ok(json.to_owned()) };
    text.map(Some).map_err(D::Error::custom)
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
    fn only_the_accounts_own_key_is_taken_out_of_what_is_stored() {
        let key = ApiKey::parse("or_s3cretKey").unwrap();
        for (text, stored) in [
            ("POST with or_s3cretKey, or_s3cretKey!", "POST with [redacted], [redacted]!"),
            ("or_production_server_1", "or_production_server_1"),
        ] {
            let mut text = text.to_owned();
            take_out(&key, &mut text);
            assert_eq!(text, stored);
        }
        let mut word = "a key".to_owned();
        take_out(&ApiKey::parse("k").unwrap(), &mut word);
        assert_eq!(word, "a key", "a key that short is any letter");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let cut = shown(&"é".repeat(300));
        assert_eq!(cut.chars().count(), 201);
        assert!(cut.ends_with('…'));
    }
}
