//! A request as a line of CSV (RFC 4180), for spreadsheets as much as for programs.

use super::json_form::dollars;
use super::record::Record;
use super::written::{Clock, decimal, whole};
use crate::history::outcome;
use crate::tools::tool_of;
use crate::view::ExportFormat;

/// What tells Excel that a file is UTF-8. (A line `sep=;` would make it forget that.)
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The names of the columns.
const HEAD: [&str; 18] = [
    "time",
    "id",
    "tool",
    "endpoint",
    "method",
    "key",
    "key_id",
    "source",
    "account_id",
    "outcome",
    "status",
    "credits",
    "duration_ms",
    "request_bytes",
    "response_bytes",
    "provider_cost_usd",
    "error_type",
    "error_message",
];

/// What a CSV file is made for.
#[derive(Debug, Clone, Copy)]
pub(super) struct CsvForm {
    mark: bool,
    separator: u8,
    decimal_comma: bool,
}

impl CsvForm {
    /// The form of a format that is CSV.
    pub(super) fn of(format: ExportFormat) -> Option<Self> {
        let plain = Self::plain();
        match format {
            ExportFormat::Csv => Some(plain),
            ExportFormat::CsvForExcel => Some(Self { mark: true, ..plain }),
            ExportFormat::CsvForExcelWithCommas => {
                Some(Self { mark: true, separator: b';', decimal_comma: true })
            }
            ExportFormat::JsonLines => None,
        }
    }

    /// CSV for programs.
    pub(super) fn plain() -> Self {
        Self { mark: false, separator: b',', decimal_comma: false }
    }

    /// Writes what a file begins with.
    pub(super) fn write_head(self, to: &mut Vec<u8>) {
        self.begin(&HEAD, to);
    }

    /// Writes what a file with these columns begins with.
    pub(super) fn begin(self, head: &[&str], to: &mut Vec<u8>) {
        if self.mark {
            to.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
        }
        for (number, name) in head.iter().enumerate() {
            if number > 0 {
                to.push(self.separator);
            }
            to.extend_from_slice(name.as_bytes());
        }
        to.extend_from_slice(b"\r\n");
    }

    /// Writes a line.
    pub(super) fn write(self, record: &Record<'_>, clock: &mut Clock<'_>, to: &mut Vec<u8>) {
        let [source, method, account] = record.origin;
        let (key_id, key) = record.key.map_or(("", None), |(id, name)| (id.as_str(), name.as_deref()));
        let (kind, message) = record
            .error
            .as_deref()
            .map_or((None, None), |(kind, message)| (kind.as_deref(), message.as_deref()));
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
            to.push(self.separator);
            self.cell(text, to);
        }
        self.number(Some(i64::from(record.status)), whole, to);
        self.number(Some(record.credits), |micro, to| decimal(micro, 6, to), to);
        self.number(record.duration, |micros, to| decimal(micros, 3, to), to);
        self.number(record.request_bytes, whole, to);
        self.number(record.response_bytes, whole, to);
        self.number(record.cost, dollars, to);
        for text in [kind, message] {
            to.push(self.separator);
            self.cell(text.unwrap_or_default(), to);
        }
        to.extend_from_slice(b"\r\n");
    }

    /// Writes texts, with separators between them.
    pub(super) fn texts(self, texts: &[&str], to: &mut Vec<u8>) {
        for (number, text) in texts.iter().enumerate() {
            if number > 0 {
                to.push(self.separator);
            }
            self.cell(text, to);
        }
    }

    /// Writes a separator, and a number after it that is written already, where one is known.
    pub(super) fn figure(self, value: Option<&str>, to: &mut Vec<u8>) {
        self.number(value, |text, to| to.extend_from_slice(text.as_bytes()), to);
    }

    /// Writes a separator, and a number after it where one is known.
    fn number<T>(self, value: Option<T>, write: impl FnOnce(T, &mut Vec<u8>), to: &mut Vec<u8>) {
        to.push(self.separator);
        let begin = to.len();
        if let Some(value) = value {
            write(value, to);
        }
        if self.decimal_comma {
            to[begin..].iter_mut().filter(|byte| **byte == b'.').for_each(|byte| *byte = b',');
        }
    }

    /// Writes a text. One that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises: it
    /// is then shown and not carried out; so does one that would be one without its own apostrophes, so that taking one
    /// away always leads back. Numbers are never texts here, so that a negative one stays a number.
    ///
    /// A spreadsheet that separates by something else, as Excel does by semicolons where numbers have a comma, begins
    /// cells within the text, whatever is quoted: there it is the same.
    fn cell(self, text: &str, to: &mut Vec<u8>) {
        let quoted = text.bytes().any(|byte| byte == self.separator || matches!(byte, b'"' | b'\r' | b'\n'));
        if quoted {
            to.push(b'"');
        }
        if text.trim_start_matches('\'').starts_with(['\t', '\r', '\n']) || is_formula(text) {
            to.push(b'\'');
        }
        for (at, byte) in text.bytes().enumerate() {
            if byte == b'"' {
                to.push(b'"');
            }
            to.push(byte);
            let begins = byte != self.separator && matches!(byte, b';' | b',' | b'|' | b'\t' | b'\r' | b'\n');
            if begins && is_formula(&text[at + 1..]) {
                to.push(b'\'');
            }
        }
        if quoted {
            to.push(b'"');
        }
    }
}

/// Whether a spreadsheet might carry out what begins so, or would without the apostrophes before it.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches([' ', '"', '\'']).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: ExportFormat, text: &str) -> String {
        let mut bytes = Vec::new();
        CsvForm::of(format).unwrap().cell(text, &mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn texts_are_quoted_where_they_must_be_and_never_formulas() {
        for (text, expected) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("\t=1", "'\t'=1"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("-2", "'-2"),
            ("＝cmd", "'＝cmd"),
            ("a=b", "a=b"),
            ("'=1", "''=1"),
            ("'plain", "'plain"),
            ("'\t", "''\t"),
        ] {
            assert_eq!(written(ExportFormat::Csv, text), expected);
        }
    }

    #[test]
    fn no_formula_begins_where_another_separator_would_begin_a_cell() {
        for (text, expected) in [
            ("x;=1+1", "x;'=1+1"),
            ("x;y", "x;y"),
            ("x;'=1", "x;''=1"),
            ("x\t@A1", "x\t'@A1"),
            ("x|-1", "x|'-1"),
            ("x\n=1", "\"x\n'=1\""),
            ("x;\"=1", "\"x;'\"\"=1\""),
            ("ü;＝1", "ü;'＝1"),
            ("a, -b", "\"a, -b\""),
        ] {
            assert_eq!(written(ExportFormat::Csv, text), expected);
        }
        assert_eq!(written(ExportFormat::CsvForExcelWithCommas, "x,=1"), "x,'=1");
        assert_eq!(written(ExportFormat::CsvForExcelWithCommas, "x;=1"), "\"x;=1\"");
    }

    #[test]
    fn where_numbers_have_a_comma_excel_gets_one_and_semicolons_between() {
        let mut bytes = Vec::new();
        let form = CsvForm::of(ExportFormat::CsvForExcelWithCommas).unwrap();
        form.number(Some(12_500), |micro, to| decimal(micro, 6, to), &mut bytes);
        form.number(None::<i64>, whole, &mut bytes);
        assert_eq!(bytes, b";0,0125;");
        bytes.clear();
        form.write_head(&mut bytes);
        assert!(String::from_utf8(bytes).unwrap().starts_with("\u{feff}time;id;tool;"));
    }
}
