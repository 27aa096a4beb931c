//! What is needed to create a credential.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

/// The longest name, in characters (account.md, "Create API credential").
const MAX_CHARS: usize = 120;

/// A checked request for a credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewCredential {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "rfc3339")]
    expires_at: Option<DateTime<Utc>>,
}

/// Why a credential cannot be asked for. The message is for the person who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NewCredentialError {
    /// Nothing is left of the name after trimming.
    #[error("Give the key a name, such as the place where it will be used.")]
    NameEmpty,
    /// The name has more than 120 characters.
    #[error("Use at most {MAX_CHARS} characters for the name.")]
    NameTooLong,
    /// The name holds a line break or another control character.
    #[error("Use only letters, digits and signs on one line for the name.")]
    NameInvalid,
    /// The expiry is not in the future.
    #[error("Choose an expiry in the future.")]
    ExpiryPast,
}

impl NewCredential {
    /// Checks what a person entered. The name is trimmed, then has 1 to 120 characters (Unicode scalar
    /// values, as the service counts) and no control characters; the expiry is after `now`.
    pub fn new(
        name: &str,
        expires_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<NewCredential, NewCredentialError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(NewCredentialError::NameEmpty);
        }
        if name.chars().count() > MAX_CHARS {
            return Err(NewCredentialError::NameTooLong);
        }
        // Unicode's line and paragraph separators break a line as control characters do.
        if name.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
            return Err(NewCredentialError::NameInvalid);
        }
        if expires_at.is_some_and(|expiry| expiry <= now) {
            return Err(NewCredentialError::ExpiryPast);
        }
        Ok(NewCredential { name: name.to_owned(), expires_at })
    }

    /// The trimmed name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When the key is to stop working, if it is.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.expires_at
    }
}

fn rfc3339<S: Serializer>(time: &Option<DateTime<Utc>>, serializer: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => serializer.serialize_str(&time.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn now() -> DateTime<Utc> {
        "2026-06-26T12:00:00Z".parse().unwrap()
    }

    fn sent(name: &str, expires_at: Option<DateTime<Utc>>) -> String {
        serde_json::to_string(&NewCredential::new(name, expires_at, now()).unwrap()).unwrap()
    }

    #[test]
    fn only_what_was_chosen_is_sent() {
        assert_eq!(sent("  Production server\n", None), r#"{"name":"Production server"}"#);
        assert_eq!(
            sent("a", Some(now() + TimeDelta::days(30))),
            r#"{"name":"a","expires_at":"2026-07-26T12:00:00Z"}"#
        );
        assert_eq!(
            sent("a", Some(now() + TimeDelta::milliseconds(1500))),
            r#"{"name":"a","expires_at":"2026-06-26T12:00:01.500Z"}"#
        );
    }

    #[test]
    fn a_name_is_counted_in_characters_after_trimming() {
        let longest = "é".repeat(119) + "👍";
        assert_eq!(NewCredential::new(&format!("  {longest}  "), None, now()).unwrap().name(), longest);
        assert_eq!(NewCredential::new(&"é".repeat(121), None, now()), Err(NewCredentialError::NameTooLong));
        assert_eq!(NewCredential::new(" \t\n", None, now()), Err(NewCredentialError::NameEmpty));
    }

    #[test]
    fn a_name_on_two_lines_is_refused() {
        for name in ["a\nb", "a\tb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
            assert_eq!(
                NewCredential::new(name, None, now()),
                Err(NewCredentialError::NameInvalid),
                "{name:?}"
            );
        }
    }

    #[test]
    fn an_expiry_has_to_be_in_the_future() {
        for expiry in [now(), now() - TimeDelta::seconds(1)] {
            assert_eq!(NewCredential::new("a", Some(expiry), now()), Err(NewCredentialError::ExpiryPast));
        }
        assert!(NewCredential::new("a", Some(now() + TimeDelta::seconds(1)), now()).is_ok());
    }
}
