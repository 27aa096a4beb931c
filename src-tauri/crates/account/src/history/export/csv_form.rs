//! A request as a line of CSV (RFC 4180), for spreadsheets as much as for programs.

use super::json_form::dollars;
use super::record::Record;
use super::written::{Clock, decimal, whole};
use crate::history::outcome;
use crate::tools::tool_of;
use crate::view::ExportFormat;

/// What tells Excel that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The names of the columns.
const HEAD: &str = "time,id,tool,endpoint,method,key,key_id,source,account_id,outcome,status,credits,duration_ms,request_bytes,\
     response_bytes,provider_cost_usd,error_type,error_message\r\n";

/// What a file of this format begins with.
pub(super) fn head(format: ExportFormat) -> Option<String> {
    match format {
        ExportFormat::Csv => Some(HEAD.to_owned()),
        ExportFormat::CsvForExcel => Some(format!("{BYTE_ORDER_MARK}{HEAD}")),
        ExportFormat::JsonLines => None,
    }
}

/// Writes a line.
pub(super) fn write(record: &Record<'_>, clock: &mut Clock<'_>, to: &mut Vec<u8>) {
    let [source, method, account] = record.origin;
    let (key_id, key) = record.key.map_or(("", None), |(id, name)| (id.as_str(), name.as_deref()));
    let (kind, message) =
        record.error.as_deref().map_or((None, None), |(kind, message)| (kind.as_deref(), message.as_deref()));
    clock.write(record.moment, to);
    let texts = [
        record.id.as_str(),
        tool_of(record.endpoint),
        record.endpoint,
        method,
        key.unwrap_or_default(),
        key_id,
        source,
        account,
        outcome::name(outcome::of_status(record.status)),
    ];
    for text in texts {
        to.push(b',');
        cell(text, to);
    }
    to.push(b',');
    whole(record.status.into(), to);
    to.push(b',');
    decimal(record.credits, 6, to);
    to.push(b',');
    if let Some(micros) = record.duration {
        decimal(micros, 3, to);
    }
    for bytes in [record.request_bytes, record.response_bytes] {
        to.push(b',');
        if let Some(bytes) = bytes {
            whole(bytes, to);
        }
    }
    to.push(b',');
    if let Some(cost) = record.cost {
        dollars(cost, to);
    }
    for text in [kind, message] {
        to.push(b',');
        cell(text.unwrap_or_default(), to);
    }
    to.extend_from_slice(b"\r\n");
}

/// Writes a text. One that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises: it is
/// then shown and not carried out; so does one that would be one without its own apostrophes, so that taking one away
/// always leads back. Numbers are never texts here, so that a negative one stays a number.
fn cell(text: &str, to: &mut Vec<u8>) {
    let formula = text
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let quoted = text.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\r' | b'\n'));
    if quoted {
        to.push(b'"');
    }
    if formula {
        to.push(b'\'');
    }
    for byte in text.bytes() {
        if byte == b'"' {
            to.push(b'"');
        }
        to.push(byte);
    }
    if quoted {
        to.push(b'"');
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn texts_are_quoted_where_they_must_be_and_never_formulas() {
        for (text, written) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("-2", "'-2"),
            ("＝cmd", "'＝cmd"),
            ("a=b", "a=b"),
            ("'=1", "''=1"),
            ("'plain", "'plain"),
        ] {
            let mut bytes = Vec::new();
            cell(text, &mut bytes);
            assert_eq!(String::from_utf8(bytes).unwrap(), written);
        }
    }
}
