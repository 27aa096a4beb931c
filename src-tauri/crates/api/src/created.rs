//! The answer that creates a credential.

use serde::{Deserialize, Deserializer};

use crate::credential::Credential;
use crate::decode::{self, Object};
use crate::key::ApiKey;

/// A new credential and its key, which the service never shows again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CreatedCredential {
    /// The key itself.
    #[serde(deserialize_with = "ApiKey::deserialize")]
    pub key: ApiKey,
    /// The credential it belongs to.
    #[serde(rename = "api_credential", alias = "credential", deserialize_with = "credential")]
    pub credential: Credential,
}

fn credential<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Credential, D::Error> {
    Object::deserialize(deserializer).map(|Object(credential)| credential)
}

/// The key alone, out of an answer of which the rest could not be understood.
pub(crate) fn rescue_key(body: &[u8]) -> Option<ApiKey> {
    #[derive(Deserialize)]
    struct KeyOnly {
        #[serde(deserialize_with = "ApiKey::deserialize")]
        key: ApiKey,
    }
    decode::object::<KeyOnly>(decode::text(body).ok()?).ok().map(|rescued| rescued.key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::JsonPath;
    use static_assertions::assert_not_impl_any;

    assert_not_impl_any!(CreatedCredential: serde::Serialize, std::fmt::Display);

    const SENTINEL: &str = "or_s3ntinelKeyThatMustNeverBeShown";

    fn documented() -> String {
        format!(
            r#"{{"key":"{SENTINEL}","api_credential":{{"id":"cred_01","account_id":"acct_01","name":"n","prefix":"or_s3n...","is_active":true,"created_at":"2026-06-26T12:00:00Z","last_used_at":null,"expires_at":null}}}}"#
        )
    }

    #[test]
    fn the_documented_answer_is_read_and_its_key_redacted() {
        let created: CreatedCredential = decode::value(&documented()).unwrap();
        assert_eq!(created.key.expose(), SENTINEL);
        assert_eq!(created.credential.id.as_str(), "cred_01");
        assert!(!format!("{created:?}").contains(SENTINEL));
    }

    #[test]
    fn a_key_that_is_none_is_refused_without_quoting_it() {
        for key in ["", "s3cret with spaces", "s3cret\\n1"] {
            let error =
                decode::object::<CreatedCredential>(&documented().replace(SENTINEL, key)).unwrap_err();
            assert_eq!(error, JsonPath::root().inside("key"));
        }
    }

    #[test]
    fn the_key_is_rescued_from_an_answer_that_is_not_understood_otherwise() {
        let strange = documented().replace("2026-06-26T12:00:00Z", "yesterday");
        assert!(decode::object::<CreatedCredential>(&strange).is_err());
        assert_eq!(rescue_key(strange.as_bytes()).unwrap().expose(), SENTINEL);
        assert_eq!(rescue_key(br#"{"api_credential":{}}"#), None);
        assert_eq!(rescue_key(b"\xff"), None);
        assert_eq!(rescue_key(&documented().as_bytes()[..60]), None);
    }
}
