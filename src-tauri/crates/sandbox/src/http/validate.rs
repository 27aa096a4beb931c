//! What callers send, checked as FastAPI and pydantic check it, with their error items.

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Map, Value, json};

/// Characters a name may have at most.
const NAME_MAX: usize = 120;

/// The fields of a creation.
#[derive(Debug, PartialEq)]
pub(crate) struct NewKey {
    pub(crate) name: String,
    pub(crate) expires_at: Option<DateTime<Utc>>,
}

/// The body as a JSON object.
pub(crate) fn json_object(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Value> {
    if body.is_empty() {
        return Err(json!({ "type": "missing", "loc": ["body"], "msg": "Field required", "input": null }));
    }
    let not_an_object = |input: Value| {
        json!({
            "type": "model_attributes_type",
            "loc": ["body"],
            "msg": "Input should be a valid dictionary or object to extract fields from",
            "input": input,
        })
    };
    if !is_json(headers) {
        return Err(not_an_object(Value::from(String::from_utf8_lossy(body))));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(
            input @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)),
        ) => Err(not_an_object(input)),
        Err(error) => Err(json!({
            "type": "json_invalid",
            "loc": ["body", offset(body, error.line(), error.column())],
            "msg": "JSON decode error",
            "input": {},
            "ctx": { "error": "Expecting value" },
        })),
    }
}

/// Whether the body calls itself JSON, or says nothing.
fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(CONTENT_TYPE) else {
        return true;
    };
    let essence = kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
        || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// The position of a line and column (both counted from 1) in bytes from the start.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let before: usize =
        body.split_inclusive(|byte| *byte == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    before + column.saturating_sub(1)
}

/// The fields of a creation, or everything that is wrong with them.
pub(crate) fn new_key(fields: &Map<String, Value>, now: DateTime<Utc>) -> Result<NewKey, Vec<Value>> {
    let name = name(fields);
    let expires_at = expires_at(fields, now);
    match (name, expires_at) {
        (Ok(name), Ok(expires_at)) => Ok(NewKey { name, expires_at }),
        (name, expires_at) => Err([name.err(), expires_at.err()].into_iter().flatten().collect()),
    }
}

/// 1 to 120 characters. White space counts like any other (the reference does not say that it is trimmed).
fn name(fields: &Map<String, Value>) -> Result<String, Value> {
    let item = |kind: &str, msg: &str, input: Value, ctx: Option<Value>| {
        let mut item = json!({ "type": kind, "loc": ["body", "name"], "msg": msg, "input": input });
        if let Some(ctx) = ctx {
            item["ctx"] = ctx;
        }
        item
    };
    match fields.get("name") {
        None => Err(item("missing", "Field required", Value::Object(fields.clone()), None)),
        Some(Value::String(name)) => match name.chars().count() {
            0 => Err(item(
                "string_too_short",
                "String should have at least 1 character",
                name.as_str().into(),
                Some(json!({ "min_length": 1 })),
            )),
            1..=NAME_MAX => Ok(name.clone()),
            _ => Err(item(
                "string_too_long",
                "String should have at most 120 characters",
                name.as_str().into(),
                Some(json!({ "max_length": NAME_MAX })),
            )),
        },
        Some(other) => Err(item("string_type", "Input should be a valid string", other.clone(), None)),
    }
}

/// A time in the future, or none.
fn expires_at(fields: &Map<String, Value>, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Value> {
    let item = |kind: &str, msg: &str, input: &Value| json!({ "type": kind, "loc": ["body", "expires_at"], "msg": msg, "input": input });
    let input = match fields.get("expires_at") {
        None | Some(Value::Null) => return Ok(None),
        Some(input) => input,
    };
    let Some(text) = input.as_str() else {
        return Err(item("datetime_type", "Input should be a valid datetime", input));
    };
    match parse_time(text) {
        None => {
            let msg = "Input should be a valid datetime or date, invalid character in year";
            Err(item("datetime_from_date_parsing", msg, input))
        }
        Some(at) if at <= now => {
            Err(item("value_error", "Value error, expires_at must be in the future", input))
        }
        Some(at) => Ok(Some(at)),
    }
}

/// RFC 3339, and a time without a zone as UTC.
fn parse_time(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .map(|at| at.and_utc())
}

/// How many rows of usage are asked for: 50 by default, clamped to 1..500. Any integer will do, of any size.
pub(crate) fn usage_limit(text: Option<&str>) -> Result<usize, Value> {
    let Some(text) = text else { return Ok(50) };
    let trimmed = text.trim();
    let (negative, digits) = match trimmed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    // "7.0" is an integer to pydantic, and to JSON Schema.
    let digits = match digits.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|digit| digit == b'0') => whole,
        Some(_) | None => digits,
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(json!({
            "type": "int_parsing",
            "loc": ["query", "limit"],
            "msg": "Input should be a valid integer, unable to parse string as an integer",
            "input": text,
        }));
    }
    // More digits than a usize holds are more than 500.
    let size = digits.parse().unwrap_or(usize::MAX);
    Ok(if negative { 1 } else { size.clamp(1, 500) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-06-26T12:00:00Z".parse().unwrap()
    }

    fn checked(body: Value) -> Result<NewKey, Vec<Value>> {
        new_key(body.as_object().unwrap(), now())
    }

    fn problem(body: Value) -> (String, Value) {
        let items = checked(body).unwrap_err();
        assert_eq!(items.len(), 1, "{items:?}");
        (items[0]["type"].as_str().unwrap().to_owned(), items[0]["loc"].clone())
    }

    #[test]
    fn a_name_is_counted_in_characters_and_not_in_bytes() {
        assert!(checked(json!({ "name": "\u{1f511}".repeat(120) })).is_ok());
        assert!(checked(json!({ "name": " " })).is_ok());
        let loc = json!(["body", "name"]);
        assert_eq!(
            problem(json!({ "name": "\u{1f511}".repeat(121) })),
            ("string_too_long".into(), loc.clone())
        );
        assert_eq!(problem(json!({ "name": "" })), ("string_too_short".into(), loc.clone()));
        assert_eq!(problem(json!({ "name": 5 })), ("string_type".into(), loc.clone()));
        assert_eq!(problem(json!({})), ("missing".into(), loc));
    }

    #[test]
    fn an_expiry_must_be_a_time_and_in_the_future() {
        let loc = json!(["body", "expires_at"]);
        let key = |expiry: Value| json!({ "name": "a", "expires_at": expiry });
        assert_eq!(checked(key(Value::Null)).unwrap().expires_at, None);
        for later in [
            "2026-06-26T12:00:01Z",
            "2026-06-26t14:30:00+02:00",
            "2026-06-27T00:00:00",
            "9999-12-31T23:59:60Z",
        ] {
            assert!(checked(key(later.into())).is_ok(), "{later}");
        }
        assert_eq!(problem(key("2026-06-26T12:00:00Z".into())), ("value_error".into(), loc.clone()));
        assert_eq!(problem(key("soon".into())), ("datetime_from_date_parsing".into(), loc.clone()));
        assert_eq!(problem(key(17.into())), ("datetime_type".into(), loc));
        assert_eq!(checked(json!({ "expires_at": "soon" })).unwrap_err().len(), 2);
    }

    #[test]
    fn a_limit_is_clamped_and_a_word_refused() {
        let limit = |text| usage_limit(Some(text)).ok();
        assert_eq!(usage_limit(None), Ok(50));
        assert_eq!((limit("0"), limit("-7"), limit("1"), limit("+9")), (Some(1), Some(1), Some(1), Some(9)));
        assert_eq!((limit("501"), limit("99999999999999999999999")), (Some(500), Some(500)));
        assert_eq!(
            (limit("7.0"), limit("7.5"), limit(""), limit("ten"), limit("-")),
            (Some(7), None, None, None, None)
        );
    }

    #[test]
    fn broken_json_is_located() {
        let problem = json_object(&HeaderMap::new(), b"{\"name\":\n x}").unwrap_err();
        assert_eq!((&problem["type"], &problem["loc"]), (&json!("json_invalid"), &json!(["body", 10])));
    }
}
