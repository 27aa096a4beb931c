//! From an answer's body to a value, or to the place in it that could not be understood.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_path_to_error::{Path, Segment};

/// The root of a JSON document in a path, as in `$.items[3].created_at`.
const ROOT: &str = "$";

/// Where in a JSON document something was not as expected.
///
/// It is made of member names of the documented API and of indices only. Any other name is written
/// `*`, because a name is part of the answer and could hold anything, a key included. For the same
/// reason the decoder's own message is dropped: it quotes values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JsonPath(String);

/// The names a path may show: those of the documented answers, and of the envelopes of lists.
const KNOWN_NAMES: &[&str] = &[
    "account_id",
    "api_credential",
    "api_credentials",
    "auth_source",
    "balance",
    "created_at",
    "credential",
    "credential_id",
    "credentials",
    "credits_charged",
    "data",
    "dataforseo_cost_usd",
    "endpoint",
    "error_message",
    "error_type",
    "expires_at",
    "id",
    "is_active",
    "items",
    "key",
    "last_used_at",
    "method",
    "name",
    "prefix",
    "request_bytes",
    "response_bytes",
    "response_time_ms",
    "results",
    "status_code",
    "usage",
];

impl JsonPath {
    /// The document as a whole.
    pub(crate) fn root() -> JsonPath {
        JsonPath(ROOT.to_owned())
    }

    /// The same place, seen from outside the member `name` that holds the document.
    pub(crate) fn inside(self, name: &str) -> JsonPath {
        let mut path = JsonPath::root();
        path.push_name(name);
        path.0.push_str(&self.0[ROOT.len()..]);
        path
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }

    fn push_name(&mut self, name: &str) {
        self.0.push('.');
        self.0.push_str(if KNOWN_NAMES.contains(&name) { name } else { "*" });
    }

    fn from_error(path: &Path, message: &str) -> JsonPath {
        let mut shown = JsonPath::root();
        for segment in path.iter() {
            match segment {
                Segment::Seq { index } => shown.0.push_str(&format!("[{index}]")),
                // serde_json's own wrapping of raw text is no place in the document.
                Segment::Map { key } if key.starts_with("$serde_json::") => {}
                Segment::Map { key } => shown.push_name(key),
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        if let Some(name) = missing_field(message) {
            shown.push_name(name);
        }
        shown
    }
}

/// The name in serde's ``missing field `name` at line 1``, so that the path says which one.
fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.split_once('`').map(|(name, _)| name)
}

/// The body as text, without the byte order mark some servers put before it.
pub(crate) fn text(body: &[u8]) -> Result<&str, JsonPath> {
    let text = std::str::from_utf8(body).map_err(|_| JsonPath::root())?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Decodes one whole JSON document. serde_json refuses nesting deeper than 128, and derived types
/// refuse a member that comes twice.
pub(crate) fn value<T: DeserializeOwned>(text: &str) -> Result<T, JsonPath> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| JsonPath::from_error(error.path(), &error.inner().to_string()))?;
    json.end().map_err(|_| JsonPath::root())?;
    Ok(value)
}

/// Decodes one whole JSON object.
pub(crate) fn object<T: DeserializeOwned>(text: &str) -> Result<T, JsonPath> {
    value(text).map(|Object(value)| value)
}

/// A value that is written as an object. Derived types would take an array too, by the order of their
/// fields, and `[500]` is no balance.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<T>, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, members: M) -> Result<Object<T>, M::Error> {
        T::deserialize(MapAccessDeserializer::new(members)).map(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Credits;

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only the place of an error is of interest")]
    struct Outer {
        items: Vec<Object<Inner>>,
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only the place of an error is of interest")]
    struct Inner {
        id: String,
        balance: Option<Credits>,
    }

    fn path(json: &str) -> String {
        object::<Outer>(json).map(|_| ()).unwrap_err().into_string()
    }

    #[test]
    fn the_path_names_the_place() {
        assert_eq!(path(r#"{"items":[{"id":"a"},{"id":1}]}"#), "$.items[1].id");
        assert_eq!(path(r#"{"items":[{"id":"a","balance":"x"}]}"#), "$.items[0].balance");
        assert_eq!(path(r#"{"items":[{"id":"a","balance":1e400}]}"#), "$.items[0].balance");
        assert_eq!(path(r#"{"items":[{}]}"#), "$.items[0].id");
        assert_eq!(path("{}"), "$.items");
        assert_eq!(path(""), "$");
    }

    #[test]
    fn an_array_is_not_taken_for_an_object() {
        assert_eq!(path("[[]]"), "$");
        assert_eq!(path(r#"{"items":[["a",1]]}"#), "$.items[0]");
    }

    #[test]
    fn a_name_that_is_not_documented_is_not_shown() {
        assert_eq!(path(r#"{"or_s3cret":[}"#), "$.*");
        assert_eq!(JsonPath::root().inside("or_s3cret").into_string(), "$.*");
        assert_eq!(JsonPath("$[2].id".to_owned()).inside("items").into_string(), "$.items[2].id");
    }

    #[test]
    fn a_document_with_something_after_it_or_a_member_twice_is_refused() {
        assert_eq!(path(r#"{"items":[]} x"#), "$");
        assert!(path(r#"{"items":[],"items":[]}"#).starts_with('$'));
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_overflow() {
        let deep = "[".repeat(1_000_000);
        assert!(value::<serde_json::Value>(&deep).is_err());
        assert!(object::<Outer>(&format!(r#"{{"x":{deep}"#)).is_err());
    }

    #[test]
    fn text_that_is_not_utf8_is_refused_and_a_byte_order_mark_skipped() {
        assert_eq!(text(b"\xff\xfe"), Err(JsonPath::root()));
        assert_eq!(text(b"\xef\xbb\xbf{}"), Ok("{}"));
    }
}
