//! Identifiers the service gives out. They are opaque: the documented prefixes are not relied upon.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::de::{Deserializer, Error as _, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

/// Documented identifiers have about 30 characters.
const MAX_CHARS: usize = 256;

/// Why a text is no identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// There is nothing in it.
    #[error("An identifier must not be empty.")]
    Empty,
    /// It is longer than 256 characters.
    #[error("This is too long for an identifier.")]
    TooLong,
    /// It has a control character, or it is `.` or `..`, which no URL can carry as a path segment.
    #[error("This cannot be an identifier.")]
    Invalid,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(into = "String")]
        pub struct $name(String);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $name::parse(written(deserializer)?).map_err(D::Error::custom)
            }
        }

        impl $name {
            /// Takes the text as it is, 1 to 256 characters.
            pub fn parse(text: impl Into<String>) -> Result<$name, IdError> {
                let text = text.into();
                check(&text)?;
                Ok($name(text))
            }

            /// The text of the identifier.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<$name, IdError> {
                $name::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<$name, IdError> {
                $name::parse(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// An API credential (`cred_…`).
    CredentialId
}

id! {
    /// An account (`acct_…`).
    AccountId
}

id! {
    /// A request in the usage log (`log_…`).
    RequestId
}

/// Reads a credential that may be missing: an empty text names none, as `null` does.
pub(crate) fn credential_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<CredentialId>, D::Error> {
    struct Written(String);
    impl<'de> Deserialize<'de> for Written {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Written, D::Error> {
            written(deserializer).map(Written)
        }
    }
    let text = Option::<Written>::deserialize(deserializer)?.map(|Written(text)| text);
    text.filter(|text| !text.is_empty()).map(CredentialId::parse).transpose().map_err(D::Error::custom)
}

/// The text of an identifier. It is documented as a text; a whole number is taken for its digits.
fn written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct TextOrNumber;
    impl Visitor<'_> for TextOrNumber {
        type Value = String;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an identifier")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
        fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<String, E> {
            Ok(number.to_string())
        }
        fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<String, E> {
            Err(E::invalid_value(Unexpected::Signed(number), &self))
        }
    }
    deserializer.deserialize_any(TextOrNumber)
}

fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        Err(IdError::Empty)
    } else if text.chars().count() > MAX_CHARS {
        Err(IdError::TooLong)
    } else if text.contains(char::is_control) || matches!(text, "." | "..") {
        Err(IdError::Invalid)
    } else {
        Ok(())
    }
}

impl CredentialId {
    /// The identifier as exactly one segment of a URL's path: everything but RFC 3986's unreserved
    /// characters is percent-encoded. `.` and `..`, which a URL would swallow, are no identifiers.
    pub(crate) fn path_segment(&self) -> String {
        let mut segment = String::with_capacity(self.0.len());
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                segment.push(char::from(byte));
            } else {
                segment.push_str(&format!("%{byte:02X}"));
            }
        }
        segment
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use url::Url;

    #[test]
    fn an_identifier_is_serialised_as_its_text() {
        let id = CredentialId::parse("cred_01").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), r#""cred_01""#);
        assert_eq!(serde_json::from_str::<CredentialId>(r#""cred_01""#).unwrap(), id);
        assert_eq!(id.to_string(), "cred_01");
    }

    #[test]
    fn a_whole_number_is_the_identifier_of_its_digits() {
        for (json, text) in [("42", "42"), ("0", "0"), ("18446744073709551615", "18446744073709551615")] {
            assert_eq!(serde_json::from_str::<CredentialId>(json).unwrap().as_str(), text);
        }
    }

    #[test]
    fn what_cannot_be_an_identifier_is_refused() {
        assert_eq!(AccountId::parse(""), Err(IdError::Empty));
        assert_eq!(AccountId::parse("x".repeat(257)), Err(IdError::TooLong));
        assert_eq!(RequestId::parse("a\nb"), Err(IdError::Invalid));
        assert_eq!(CredentialId::parse(".."), Err(IdError::Invalid));
        for json in [r#""""#, "-42", "4.2", "true", "null", "[]", r#"{"id":"cred_01"}"#] {
            assert!(serde_json::from_str::<CredentialId>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn an_identifier_with_slashes_or_dots_stays_one_segment() {
        for (id, segment) in [
            ("cred_01", "cred_01"),
            ("../../v1/tools", "..%2F..%2Fv1%2Ftools"),
            ("a?b#c", "a%3Fb%23c"),
            ("%2e%2e", "%252e%252e"),
            ("a\\b c", "a%5Cb%20c"),
            ("é", "%C3%A9"),
            ("...", "..."),
        ] {
            assert_eq!(CredentialId::parse(id).unwrap().path_segment(), segment);
        }
    }

    proptest! {
        #[test]
        fn no_identifier_leaves_its_place_in_the_url(text in "\\PC{1,40}") {
            prop_assume!(text != "." && text != "..");
            let id = CredentialId::parse(text).unwrap();
            let url = Url::parse(&format!("https://a.example/v1/me/api-credentials/{}/revoke", id.path_segment())).unwrap();
            let segments: Vec<_> = url.path_segments().unwrap().collect();
            prop_assert_eq!(segments.len(), 5);
            prop_assert_eq!(segments[2], "api-credentials");
            prop_assert_eq!(segments[4], "revoke");
            prop_assert_eq!(url.query(), None);
            prop_assert_eq!(url.fragment(), None);
        }
    }
}
