//! An API credential, as the service lists it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer};

use crate::id::{AccountId, CredentialId};
use crate::key::ApiKey;
use crate::text::take_out;
use crate::timestamp;

/// An API credential. The key itself is never part of it.
///
/// What may be missing or null in the answer: `name` and `prefix` (then empty), `is_active` (then true),
/// `last_used_at` and `expires_at` (then nothing). All else is required.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Credential {
    /// Names the credential for the service.
    pub id: CredentialId,
    /// The account it spends from.
    pub account_id: AccountId,
    /// Names the credential for people.
    #[serde(default, deserialize_with = "or_default")]
    pub name: String,
    /// The beginning of the key for display, such as `or_abc123...`.
    #[serde(default, deserialize_with = "or_default")]
    pub prefix: String,
    /// Whether the key works. Taken as true when the service does not say: showing a key that is gone
    /// costs a question, hiding one that works could cost the account.
    #[serde(default = "yes", deserialize_with = "or_yes")]
    pub is_active: bool,
    /// When it was created.
    #[serde(deserialize_with = "timestamp::deserialize")]
    pub created_at: DateTime<Utc>,
    /// When it was last used, if ever.
    #[serde(default, deserialize_with = "timestamp::deserialize_option")]
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it stops working, if it does.
    #[serde(default, deserialize_with = "timestamp::deserialize_option")]
    pub expires_at: Option<DateTime<Utc>>,
}

impl Credential {
    /// What people can call it by: its name or, where it was given none, the beginning of its key, or its id.
    #[must_use]
    pub fn called(&self) -> &str {
        let blank = |text: &&str| text.trim().is_empty();
        [self.name.as_str(), self.prefix.as_str()]
            .into_iter()
            .find(|text| !blank(text))
            .unwrap_or(self.id.as_str())
    }

    /// Takes the account key out of its texts.
    pub(crate) fn without(&mut self, key: &ApiKey) {
        take_out(key, &mut self.name);
        take_out(key, &mut self.prefix);
    }
}

/// `null` as an empty text.
pub(crate) fn or_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

fn yes() -> bool {
    true
}

fn or_yes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_else(yes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::{self, JsonPath};
    use serde_json::json;

    fn read(json: serde_json::Value) -> Result<Credential, String> {
        decode::object(&json.to_string()).map_err(JsonPath::into_string)
    }

    fn documented() -> serde_json::Value {
        json!({
            "id": "cred_01",
            "account_id": "acct_01",
            "name": "Production server",
            "prefix": "or_abc123...",
            "is_active": false,
            "created_at": "2026-06-26T12:00:00Z",
            "last_used_at": null,
            "expires_at": "2026-07-26T12:00:00.5Z",
        })
    }

    fn without(name: &str) -> serde_json::Value {
        let mut json = documented();
        json.as_object_mut().unwrap().remove(name);
        json
    }

    fn with(name: &str, value: serde_json::Value) -> serde_json::Value {
        let mut json = documented();
        json[name] = value;
        json
    }

    #[test]
    fn the_documented_item_is_read() {
        let credential = read(documented()).unwrap();
        assert_eq!(credential.id.as_str(), "cred_01");
        assert_eq!(credential.account_id.as_str(), "acct_01");
        assert_eq!(credential.name, "Production server");
        assert_eq!(credential.prefix, "or_abc123...");
        assert!(!credential.is_active);
        assert_eq!(credential.last_used_at, None);
        assert_eq!(credential.expires_at.unwrap().timestamp_subsec_millis(), 500);
    }

    #[test]
    fn unknown_members_are_ignored() {
        assert_eq!(read(with("scopes", json!(["read", { "deep": [1] }]))), read(documented()));
    }

    #[test]
    fn what_has_a_sane_default_may_be_missing_or_null() {
        for json in [without("is_active"), with("is_active", json!(null))] {
            assert!(read(json).unwrap().is_active);
        }
        for name in ["name", "prefix"] {
            for json in [without(name), with(name, json!(null))] {
                let credential = read(json).unwrap();
                assert!(credential.name.is_empty() || credential.prefix.is_empty());
            }
        }
        for json in [without("expires_at"), with("expires_at", json!(null))] {
            assert_eq!(read(json).unwrap().expires_at, None);
        }
        assert_eq!(read(without("last_used_at")).unwrap().last_used_at, None);
    }

    #[test]
    fn a_credential_without_a_name_is_called_by_what_is_known_of_it() {
        assert_eq!(read(documented()).unwrap().called(), "Production server");
        assert_eq!(read(with("name", json!("  two  words "))).unwrap().called(), "  two  words ");
        for blank in [json!(null), json!(""), json!(" \n ")] {
            let mut item = with("name", blank);
            assert_eq!(read(item.clone()).unwrap().called(), "or_abc123...");
            item["prefix"] = json!("");
            assert_eq!(read(item).unwrap().called(), "cred_01");
        }
    }

    #[test]
    fn what_is_required_is_named_when_it_is_missing_or_wrong() {
        for name in ["id", "account_id", "created_at"] {
            for json in
                [without(name), with(name, json!(null)), with(name, json!("")), with(name, json!(true))]
            {
                assert_eq!(read(json), Err(format!("$.{name}")));
            }
        }
        assert_eq!(read(with("is_active", json!("yes"))), Err("$.is_active".to_owned()));
        assert_eq!(read(with("expires_at", json!("soon"))), Err("$.expires_at".to_owned()));
    }

    #[test]
    fn a_member_that_comes_twice_is_refused() {
        let twice = documented().to_string().replacen('{', r#"{"id":"cred_02","#, 1);
        assert!(decode::object::<Credential>(&twice).is_err());
    }
}
