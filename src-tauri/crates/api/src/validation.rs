//! What the service found wrong with a request, field by field.

use std::fmt;

use serde_json::Value;

use crate::key::ApiKey;
use crate::text::presentable;

/// More than a form has fields; the rest of a longer list is dropped.
const MAX_ERRORS: usize = 50;

/// Where a request's fields can stand; the person has only one form, so it is left out.
const PLACES: [&str; 5] = ["body", "query", "path", "header", "cookie"];

/// One field that the service refused, from a 422.
///
/// The texts come from the service. They are on one line, cut to 200 characters, and free of anything
/// that looks like a key. `Debug` leaves the message out, for it is part of the answer's body.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field, such as `name` or `items.0.name`; empty if the request as a whole is meant.
    pub field: String,
    /// What is wrong with it, in English.
    pub message: String,
    /// The kind of error by the service's own naming, such as `string_too_long`.
    pub kind: String,
}

impl fmt::Debug for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldError")
            .field("field", &self.field)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Reads FastAPI's `{"detail":[{"type","loc","msg","input"}]}`. Whatever is not of that form yields no
/// field: the status alone says that the request was refused. `input` is never looked at.
pub(crate) fn field_errors(body: &[u8], key: &ApiKey) -> Vec<FieldError> {
    let Ok(answer) = serde_json::from_slice::<Value>(body) else {
        return Vec::new();
    };
    let Some(details) = answer.get("detail").and_then(Value::as_array) else {
        return Vec::new();
    };
    details
        .iter()
        .filter(|detail| detail.is_object())
        .take(MAX_ERRORS)
        .map(|detail| field_error(detail, key))
        .collect()
}

fn field_error(detail: &Value, key: &ApiKey) -> FieldError {
    let text = |name: &str| presentable(detail.get(name).and_then(Value::as_str).unwrap_or_default(), key);
    FieldError {
        field: presentable(&field(detail.get("loc")), key),
        message: text("msg"),
        kind: text("type"),
    }
}

fn field(loc: Option<&Value>) -> String {
    let parts = loc.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let place = parts.first().and_then(Value::as_str).is_some_and(|part| PLACES.contains(&part));
    let named: Vec<String> = parts
        .iter()
        .skip(usize::from(place))
        .filter_map(|part| {
            part.as_str().map(str::to_owned).or_else(|| part.as_i64().map(|index| index.to_string()))
        })
        .collect();
    named.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Vec<(String, String, String)> {
        field_errors(json.as_bytes(), &ApiKey::parse("or_s3ntinelKey").unwrap())
            .into_iter()
            .map(|error| (error.field, error.message, error.kind))
            .collect()
    }

    fn one(field: &str, message: &str, kind: &str) -> Vec<(String, String, String)> {
        vec![(field.to_owned(), message.to_owned(), kind.to_owned())]
    }

    #[test]
    fn each_field_is_named_without_its_place() {
        assert_eq!(
            read(
                r#"{"detail":[{"type":"string_too_long","loc":["body","name"],"msg":"Too long","input":"x"}]}"#
            ),
            one("name", "Too long", "string_too_long")
        );
        assert_eq!(read(r#"{"detail":[{"loc":["query","limit"]}]}"#), one("limit", "", ""));
        assert_eq!(read(r#"{"detail":[{"loc":["body","items",0,"body"]}]}"#), one("items.0.body", "", ""));
        assert_eq!(read(r#"{"detail":[{"loc":["body"],"msg":"m"}]}"#), one("", "m", ""));
    }

    #[test]
    fn what_is_not_of_the_form_yields_no_field() {
        for json in
            ["", "null", "[]", "{}", r#"{"detail":"no"}"#, r#"{"detail":[1,null,"x"]}"#, r#"{"detail":{}}"#]
        {
            assert_eq!(read(json), vec![], "{json}");
        }
        assert_eq!(read(r#"{"detail":[{"loc":"body","msg":1}]}"#), one("", "", ""));
    }

    #[test]
    fn the_list_is_bounded() {
        let many = vec![r#"{"msg":"m"}"#; 1000].join(",");
        assert_eq!(read(&format!(r#"{{"detail":[{many}]}}"#)).len(), MAX_ERRORS);
    }

    #[test]
    fn an_echoed_key_is_not_passed_on() {
        let errors = field_errors(
            br#"{"detail":[{"type":"or_s3ntinelKey","loc":["body","or_s3ntinelKey"],"msg":"bad or_s3ntinelKey","input":"or_s3ntinelKey"}]}"#,
            &ApiKey::parse("or_s3ntinelKey").unwrap(),
        );
        let shown = format!("{} {} {} {errors:?}", errors[0].field, errors[0].message, errors[0].kind);
        assert!(!shown.contains("s3ntinel"), "{shown}");
    }

    #[test]
    fn debug_leaves_the_message_out() {
        let errors = field_errors(br#"{"detail":[{"msg":"private words"}]}"#, &ApiKey::parse("k").unwrap());
        assert!(!format!("{errors:?}").contains("private"));
    }

    proptest! {
        #[test]
        fn no_body_makes_it_panic(body in proptest::collection::vec(any::<u8>(), 0..100)) {
            let _ = field_errors(&body, &ApiKey::parse("k").unwrap());
        }
    }
}
