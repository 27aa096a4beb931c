//! Laying a file's values over those that are in force.

use serde_json::{Map, Value};

/// Takes over every field that is known here; others are left, as a later version may have written them.
pub(super) fn lay<'a>(
    fields: &mut Map<String, Value>,
    values: impl IntoIterator<Item = (&'a String, &'a Value)>,
) {
    for (name, value) in values {
        let Some(field) = fields.get_mut(name) else { continue };
        match (field, value) {
            (Value::Object(inner), Value::Object(values)) => lay(inner, values),
            (field, value) => *field = fitting(name, value.clone()),
        }
    }
}

/// A whole number that is too large or too small for its type is brought inside it: what is sensible is decided after that.
fn fitting(name: &str, value: Value) -> Value {
    let widest = match name {
        "refreshMinutes" | "runwayDays" | "keyDays" => u64::from(u8::MAX),
        "zoomPercent" | "from" | "until" => u64::from(u16::MAX),
        _ => u64::from(u32::MAX),
    };
    match value {
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => number.min(widest).into(),
            (None, Some(_)) => 0.into(),
            (None, None) => Value::Number(number),
        },
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name.clone(), fitting(&name, value))).collect()
        }
        Value::Null | Value::Bool(_) | Value::String(_) | Value::Array(_) => value,
    }
}
