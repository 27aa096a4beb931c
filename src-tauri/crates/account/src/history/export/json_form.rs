//! A request as JSON: the fields of the service's API, and the name of its key.

use super::record::Record;
use super::written::{decimal, utc, whole};
use crate::history::cost::Cost;

/// Writes an object, without a line end.
pub(in crate::history) fn write_json(record: &Record<'_>, to: &mut Vec<u8>) {
    let [source, method, account] = record.origin;
    let mut object = Object { to, any: false };
    object.text("id", Some(&record.id));
    object.text("account_id", Some(account));
    object.text("credential_id", record.key.map(|(id, _)| id.as_str()));
    object.text("credential_name", record.key.and_then(|(_, name)| name.as_deref()));
    object.text("auth_source", Some(source));
    object.text("endpoint", Some(record.endpoint));
    object.text("method", Some(method));
    object.number("status_code", Some(i64::from(record.status)), whole);
    object.number("response_time_ms", record.duration, |micros, to| decimal(micros, 3, to));
    object.number("request_bytes", record.request_bytes, whole);
    object.number("response_bytes", record.response_bytes, whole);
    object.number("dataforseo_cost_usd", record.cost, dollars);
    object.number("credits_charged", Some(record.credits), |micro, to| decimal(micro, 6, to));
    let error = record.error.as_deref();
    object.text("error_type", error.and_then(|(kind, _)| kind.as_deref()));
    object.text("error_message", error.and_then(|(_, message)| message.as_deref()));
    object.name("created_at");
    object.to.push(b'"');
    utc(record.moment, object.to);
    object.to.extend_from_slice(b"\"}");
}

/// Writes an exact amount of dollars.
pub(super) fn dollars(cost: Cost, to: &mut Vec<u8>) {
    match cost {
        Cost::Micro(micro) => decimal(micro, 6, to),
        Cost::Finer(dollars) => to.extend_from_slice(dollars.to_string().as_bytes()),
    }
}

struct Object<'to> {
    to: &'to mut Vec<u8>,
    any: bool,
}

impl Object<'_> {
    fn name(&mut self, name: &str) {
        self.to.push(if self.any { b',' } else { b'{' });
        self.any = true;
        self.to.push(b'"');
        self.to.extend_from_slice(name.as_bytes());
        self.to.extend_from_slice(b"\":");
    }

    fn text(&mut self, name: &str, value: Option<&str>) {
        self.name(name);
        // Writing a text to memory cannot fail.
        let _ = serde_json::to_writer(&mut *self.to, &value);
    }

    fn number<T>(&mut self, name: &str, value: Option<T>, write: impl FnOnce(T, &mut Vec<u8>)) {
        self.name(name);
        match value {
            Some(value) => write(value, self.to),
            None => self.to.extend_from_slice(b"null"),
        }
    }
}
