//! Turns a good JSON answer into a bad one.

use serde_json::{Map, Value};

/// Numbers that fit no machine type.
const HUGE: &str = "99999999999999999999999999999999999999999999999999e999";

/// Every value that is not an object or array becomes null.
pub(super) fn nulls(value: Value) -> String {
    leaves(value, &|_| Value::Null).to_string()
}

/// Every value that is not an object or array becomes one of another type.
pub(super) fn wrong_types(value: Value) -> String {
    leaves(value, &|leaf| match leaf {
        Value::Null => Value::Bool(true),
        Value::Bool(_) => Value::from("yes"),
        Value::Number(_) => Value::Array(vec![Value::from("many")]),
        Value::String(_) => Value::from(17),
        Value::Array(_) | Value::Object(_) => Value::Null,
    })
    .to_string()
}

/// Every number becomes a huge one. (A huge number is no `Value`, so a mark is put in first.)
pub(super) fn huge_numbers(value: Value) -> String {
    const MARK: &str = "huge-number-goes-here";
    let marked = leaves(value, &|leaf| {
        if leaf.is_number() { Value::from(MARK) } else { leaf }
    });
    marked.to_string().replace(&format!("\"{MARK}\""), HUGE)
}

/// Every field comes twice: first with a wrong value, then with its own.
pub(super) fn duplicate_fields(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let twice = fields.iter().map(|(name, value)| {
                let name = Value::from(name.as_str());
                format!("{name}:\"duplicate\",{name}:{}", duplicate_fields(value))
            });
            format!("{{{}}}", twice.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(duplicate_fields).collect::<Vec<_>>().join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

/// The text with bytes that are not UTF-8 after its first quotation mark, so inside its first text.
pub(super) fn invalid_utf8(body: &[u8]) -> Vec<u8> {
    let at = body.iter().position(|byte| *byte == b'"').map_or(0, |quote| quote + 1);
    [&body[..at], &[0xff, 0xfe, 0xc3, 0x28], &body[at..]].concat()
}

fn leaves(value: Value, change: &impl Fn(Value) -> Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| leaves(item, change)).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, leaves(value, change)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => change(leaf),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn answer() -> Value {
        json!({ "balance": 500, "list": [{ "name": "a", "ok": true, "gone": null }] })
    }

    #[test]
    fn each_way_of_spoiling_keeps_the_shape_and_ruins_the_values() {
        assert_eq!(
            nulls(answer()),
            json!({"balance":null,"list":[{"name":null,"ok":null,"gone":null}]}).to_string()
        );
        let wrong: Value = serde_json::from_str(&wrong_types(answer())).unwrap();
        assert_eq!(
            wrong,
            json!({ "balance": ["many"], "list": [{ "name": 17, "ok": "yes", "gone": true }] })
        );
        assert!(huge_numbers(answer()).contains(&format!("\"balance\":{HUGE}")));
        assert!(duplicate_fields(&answer()).contains("\"balance\":\"duplicate\",\"balance\":500"));
        assert!(String::from_utf8(invalid_utf8(b"{\"a\":1}")).is_err());
    }
}
