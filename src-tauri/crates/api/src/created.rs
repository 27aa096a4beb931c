//! The answer that creates a credential.

use std::fmt;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
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
///
/// It is looked for under its own name, and else wherever it may stand: this answer is the only one that ever holds it.
/// So the one text in it counts that reads as a key, but for the prefix that the service shows, what the person named
/// the key, and `own`, the key that was signed in with.
pub(crate) fn rescue_key(body: &[u8], own: &ApiKey) -> Option<ApiKey> {
    #[derive(Deserialize)]
    struct KeyOnly {
        #[serde(deserialize_with = "ApiKey::deserialize")]
        key: ApiKey,
    }
    let text = decode::text(body).ok()?;
    if let Ok(rescued) = decode::object::<KeyOnly>(text) {
        return Some(rescued.key);
    }
    let mut found = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    Search(&mut found).deserialize(&mut json).ok()?;
    json.end().ok()?;
    found.retain(|key| key.expose() != own.expose());
    found.dedup_by(|one, other| one.expose() == other.expose());
    if found.len() == 1 { found.pop() } else { None }
}

/// A key is longer than what the service shows of it.
const SHORTEST_KEY: usize = 16;

/// Texts that read like keys, wherever they stand. Copies of an answer that may hold a key would stay in memory.
struct Search<'found>(&'found mut Vec<ApiKey>);

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        let whole = text.len() >= SHORTEST_KEY && !text.ends_with('.');
        if let Some(key) = ApiKey::parse(text).ok().filter(|key| whole && key.looks_like_openrush()) {
            self.0.push(key);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Search(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key::<String>()? {
            if matches!(name.as_str(), "name" | "prefix") {
                members.next_value::<IgnoredAny>()?;
            } else {
                members.next_value_seed(Search(self.0))?;
            }
        }
        Ok(())
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::JsonPath;
    use static_assertions::assert_not_impl_any;

    assert_not_impl_any!(CreatedCredential: serde::Serialize, std::fmt::Display);

    const SENTINEL: &str = "or_s3ntinelKeyThatMustNeverBeShown";

    /// The key that was signed in with.
    const OWN: &str = "or_theKeyThatTheAppSignsInWith";

    fn own() -> ApiKey {
        ApiKey::parse(OWN).unwrap()
    }

    fn rescued(body: &str) -> Option<String> {
        rescue_key(body.as_bytes(), &own()).map(|key| key.expose().to_owned())
    }

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
        assert_eq!(rescued(&strange).as_deref(), Some(SENTINEL));
        assert_eq!(rescued(r#"{"api_credential":{}}"#), None);
        assert_eq!(rescue_key(b"\xff", &own()), None);
        assert_eq!(rescued(&documented()[..60]), None);
    }

    #[test]
    fn the_key_is_rescued_from_wherever_else_it_stands() {
        for strange in [
            format!(r#"{{"data":{}}}"#, documented()),
            documented().replace(r#""key""#, r#""api_key""#),
            documented().replace(r#""key""#, r#""secret_\u006bey""#),
            format!(r#"[1,-1,1.5,null,true,"{SENTINEL}"]"#),
            format!(r#""{SENTINEL}""#),
            // As it does under two names, or beside the key of this app.
            format!(r#"{{"token":"{SENTINEL}","secret":"{SENTINEL}","by":"{OWN}"}}"#),
        ] {
            assert_eq!(rescued(&strange).as_deref(), Some(SENTINEL), "{strange}");
        }
    }

    #[test]
    fn what_is_not_clearly_the_key_is_none() {
        for strange in [
            format!(r#"{{"token":"{SENTINEL}","other":"or_anotherKeyOfAboutThisLength"}}"#),
            format!(r#"{{"by":"{OWN}"}}"#),
            r#"{"token":"sk_s0methingElseThatIsNoKeyHere"}"#.to_owned(),
            r#"{"token":"or_short"}"#.to_owned(),
            // What the person called it, and what the service shows of it.
            r#"{"api_credential":{"name":"or_production_server_one","prefix":"or_abc123def456ghi789..."}}"#
                .to_owned(),
        ] {
            assert_eq!(rescued(&strange), None, "{strange}");
        }
    }
}
