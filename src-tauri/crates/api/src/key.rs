//! The account key, as a type that cannot be shown by accident.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::de::{Deserializer, Error as _, Visitor};

/// How keys begin, by the published reference.
const PREFIX: &str = "or_";

/// The longest text taken for a key. Documented keys are far shorter; a pasted document is longer.
const MAX_CHARS: usize = 512;

/// How many characters the service itself shows of a key (`or_abc123...`).
const SHOWN_CHARS: usize = 9;

/// What stands in place of a key wherever one would be shown.
pub(crate) const REDACTED: &str = "[redacted]";

/// An OpenRush API key: visible ASCII, without white space.
///
/// `Debug` redacts it, there is no `Display` and no `Serialize`, and its memory is overwritten when it
/// is dropped. The one way to the text is [`ApiKey::expose`].
#[derive(Clone)]
pub struct ApiKey(SecretString);

/// Why a text cannot be a key. The message says what to do and never quotes the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing was left after trimming.
    #[error("Paste your OpenRush API key.")]
    Empty,
    /// There is white space between two characters.
    #[error("A key has no spaces or line breaks inside: copy only the key and paste it again.")]
    Whitespace,
    /// There is a control character, or one outside ASCII.
    #[error("There are characters in this that no key has: copy the key again.")]
    InvalidCharacter,
    /// The text is longer than 512 characters.
    #[error("This is too long for a key: copy only the key and paste it again.")]
    TooLong,
}

impl ApiKey {
    /// Takes a key as a person pastes it: white space and line breaks around it are trimmed.
    ///
    /// A key that does not begin with `or_` is accepted, for the service may change that; ask the
    /// person when [`ApiKey::looks_like_openrush`] is false.
    pub fn parse(text: &str) -> Result<ApiKey, KeyError> {
        let text = text.trim_matches(is_padding);
        if text.is_empty() {
            return Err(KeyError::Empty);
        }
        if text.chars().count() > MAX_CHARS {
            return Err(KeyError::TooLong);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(KeyError::Whitespace);
        }
        if !text.chars().all(|c| c.is_ascii_graphic()) {
            return Err(KeyError::InvalidCharacter);
        }
        Ok(ApiKey(SecretString::from(text)))
    }

    /// Takes a key as [`parse`](ApiKey::parse) does, and also out of what people have at hand with a key at its end: a
    /// line such as `OPENRUSH_KEY=or_…`, a header, the key in quotes.
    ///
    /// A text that begins as a key does is never cut: what is odd about it is said.
    pub fn pasted(text: &str) -> Result<ApiKey, KeyError> {
        let whole = ApiKey::parse(text);
        if whole.as_ref().is_ok_and(ApiKey::looks_like_openrush) {
            return whole;
        }
        let text = text.trim_matches(|c| is_padding(c) || CLOSING.contains(&c));
        let Some(start) = text.rfind(PREFIX) else { return whole };
        let (before, key) = text.split_at(start);
        // Not the end of a word, as in `floor_price`, nor of a text that is itself meant as a key.
        let begins =
            before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || OPENING.contains(&c));
        let meant = before.trim_start_matches(is_padding).starts_with(PREFIX);
        match ApiKey::parse(key) {
            Ok(key) if begins && !meant => Ok(key),
            Ok(_) | Err(_) => whole,
        }
    }

    /// Whether it begins as every documented key does.
    #[must_use]
    pub fn looks_like_openrush(&self) -> bool {
        self.expose().starts_with(PREFIX)
    }

    /// The key itself: for the `Authorization` header, the keychain and the clipboard, nothing else.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// A short form to recognise the key by, such as `or_abc123…`: at most nine characters and never
    /// more than a quarter of the key.
    #[must_use]
    pub fn prefix(&self) -> String {
        let key = self.expose();
        let shown = SHOWN_CHARS.min(key.len() / 4);
        // Slicing by bytes is by characters here: a key is ASCII.
        format!("{}…", &key[..shown])
    }

    /// Reads the key out of the answer that creates one. Private on purpose: nothing else that is
    /// decoded may hold a key.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ApiKey, D::Error> {
        struct KeyVisitor;
        impl Visitor<'_> for KeyVisitor {
            type Value = ApiKey;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an API key")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<ApiKey, E> {
                ApiKey::parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(KeyVisitor).map_err(|_| D::Error::custom("not an API key"))
    }
}

/// What stands before a key in a line of a file or a command, and after it.
const OPENING: [char; 5] = ['"', '\'', '`', '=', ':'];
const CLOSING: [char; 5] = ['"', '\'', '`', ';', ','];

/// What is trimmed around a pasted key: white space, and the invisible characters that come along when
/// text is copied from a page.
fn is_padding(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({REDACTED})")
    }
}

impl PartialEq for ApiKey {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for ApiKey {}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::zeroize::ZeroizeOnDrop;
    use static_assertions::{assert_impl_all, assert_not_impl_any};

    assert_not_impl_any!(ApiKey: serde::Serialize, fmt::Display, serde::de::DeserializeOwned, Copy);
    assert_impl_all!(ApiKey: Send, Sync, Clone);
    // The only field is one that overwrites its memory when dropped.
    assert_impl_all!(SecretString: ZeroizeOnDrop);

    const SENTINEL: &str = "or_s3ntinelKeyThatMustNeverBeShown";

    #[test]
    fn debug_shows_nothing_of_the_key() {
        let key = ApiKey::parse(SENTINEL).unwrap();
        for shown in [format!("{key:?}"), format!("{key:#?}"), format!("{:?}", Some(&key))] {
            assert!(shown.contains(REDACTED), "{shown}");
            for at in 0..SENTINEL.len() - 4 {
                assert!(!shown.contains(&SENTINEL[at..at + 4]), "{shown}");
            }
        }
    }

    #[test]
    fn white_space_and_line_breaks_around_a_key_are_trimmed() {
        for text in ["  or_abc ", "or_abc\r\n", "\n\tor_abc\u{a0}", "\u{feff}or_abc\u{200b}"] {
            assert_eq!(ApiKey::parse(text).unwrap().expose(), "or_abc");
        }
    }

    #[test]
    fn what_cannot_be_a_key_is_refused() {
        assert_eq!(ApiKey::parse(" \r\n"), Err(KeyError::Empty));
        assert_eq!(ApiKey::parse("or_a bc"), Err(KeyError::Whitespace));
        assert_eq!(ApiKey::parse("or_a\nbc"), Err(KeyError::Whitespace));
        assert_eq!(ApiKey::parse("Bearer or_abc"), Err(KeyError::Whitespace));
        assert_eq!(ApiKey::parse("or_a\0bc"), Err(KeyError::InvalidCharacter));
        assert_eq!(ApiKey::parse("or_ключ"), Err(KeyError::InvalidCharacter));
        assert_eq!(ApiKey::parse("or_a\u{7f}"), Err(KeyError::InvalidCharacter));
        assert_eq!(ApiKey::parse(&"k".repeat(513)), Err(KeyError::TooLong));
        assert!(ApiKey::parse(&"k".repeat(512)).is_ok());
    }

    #[test]
    fn a_key_is_taken_out_of_the_line_that_it_was_copied_with() {
        for text in [
            "or_abc",
            "\"or_abc\"",
            " 'or_abc',\n",
            "OPENRUSH_KEY=or_abc",
            "export OPENRUSH_KEY='or_abc';",
            "OPENRUSH_KEY: or_abc",
            "\"key\": \"or_abc\",",
            "Authorization: Bearer or_abc",
            "curl 'https://api.openrush.io/v1/me/credits' -H 'Authorization: Bearer or_abc'",
        ] {
            assert_eq!(ApiKey::pasted(text).unwrap().expose(), "or_abc", "{text}");
        }
    }

    #[test]
    fn nothing_is_cut_out_of_what_may_be_meant_as_it_stands() {
        for (text, error) in [
            ("or_ab cd", KeyError::Whitespace),
            ("or_ab or_cd", KeyError::Whitespace),
            ("KEY=or_ab cd", KeyError::Whitespace),
            ("KEY=or_ключ", KeyError::InvalidCharacter),
            ("the floor_price", KeyError::Whitespace),
            ("Bearer sk-abc", KeyError::Whitespace),
            ("", KeyError::Empty),
        ] {
            assert_eq!(ApiKey::pasted(text), Err(error), "{text}");
        }
        for text in ["sk-abc", "floor_price", "x.or_abc"] {
            assert_eq!(ApiKey::pasted(text).unwrap().expose(), text);
        }
    }

    #[test]
    fn a_refusal_never_quotes_what_was_pasted() {
        let error = ApiKey::parse("or_s3cret with spaces").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("s3cret"));
    }

    #[test]
    fn a_key_without_the_prefix_is_accepted_and_recognisable() {
        assert!(ApiKey::parse("or_abc").unwrap().looks_like_openrush());
        assert!(!ApiKey::parse("sk-abc").unwrap().looks_like_openrush());
        assert!(!ApiKey::parse("OR_abc").unwrap().looks_like_openrush());
    }

    #[test]
    fn the_short_form_shows_at_most_nine_characters_and_a_quarter() {
        assert_eq!(ApiKey::parse(&format!("or_abc123{}", "x".repeat(40))).unwrap().prefix(), "or_abc123…");
        assert_eq!(ApiKey::parse("or_abc123xyz").unwrap().prefix(), "or_…");
        assert_eq!(ApiKey::parse("or_").unwrap().prefix(), "…");
        for length in 1..=512 {
            let shown = ApiKey::parse(&"k".repeat(length)).unwrap().prefix();
            assert!((shown.chars().count() - 1) * 4 <= length);
        }
    }
}
