//! The log of requests, compact: a row holds no text of its own but that of an error.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

/// Rows kept. The API serves the newest 500 only; the rest is there for tests that ask for the truth.
pub(crate) const KEPT: usize = 60_000;

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Counts up in the order of arrival; its identifier is made from it.
    pub(crate) number: u64,
    pub(crate) at: DateTime<Utc>,
    /// The position of the credential.
    pub(crate) credential: Option<usize>,
    pub(crate) source: Arc<str>,
    pub(crate) endpoint: Arc<str>,
    pub(crate) method: &'static str,
    pub(crate) status: u16,
    pub(crate) size: Measure,
    pub(crate) charged: Decimal,
    pub(crate) error: Option<Box<RowError>>,
}

/// Why a request failed.
#[derive(Clone, Debug)]
pub(crate) struct RowError {
    pub(crate) kind: String,
    pub(crate) message: String,
}

/// What a request took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Measure {
    pub(crate) response_time_ms: u32,
    pub(crate) request_bytes: u32,
    pub(crate) response_bytes: u32,
    /// Millionths of a US dollar.
    pub(crate) cost_micro_usd: u32,
}

/// Rows by time, oldest first; rows of the same time in order of arrival.
#[derive(Debug, Default)]
pub(crate) struct UsageLog {
    rows: VecDeque<Row>,
    next: u64,
}

impl UsageLog {
    /// The number the next row gets.
    pub(crate) fn next_number(&self) -> u64 {
        self.next
    }

    /// Puts a row in its place by time; its number is given here.
    pub(crate) fn add(&mut self, row: Row) -> u64 {
        let number = self.next;
        self.next += 1;
        let later = self.rows.iter().rev().take_while(|known| known.at > row.at).count();
        self.rows.insert(self.rows.len() - later, Row { number, ..row });
        if self.rows.len() > KEPT {
            self.rows.pop_front();
        }
        number
    }

    /// All rows kept, oldest first.
    pub(crate) fn rows(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.rows.iter()
    }

    /// The row with this number, if it is still kept.
    pub(crate) fn row_mut(&mut self, number: u64) -> Option<&mut Row> {
        self.rows.iter_mut().rev().find(|row| row.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(at: i64) -> Row {
        Row {
            number: 0,
            at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(at),
            credential: None,
            source: "mcp".into(),
            endpoint: "/v1/tools/inspect_page".into(),
            method: "POST",
            status: 200,
            size: Measure::default(),
            charged: Decimal::TWO,
            error: None,
        }
    }

    #[test]
    fn a_row_that_arrives_late_is_filed_by_its_time() {
        let mut log = UsageLog::default();
        for at in [5, 9, 7, 9, 1] {
            log.add(row(at));
        }
        let order: Vec<(i64, u64)> = log.rows().map(|row| (row.at.timestamp(), row.number)).collect();
        assert_eq!(order, [(1, 4), (5, 0), (7, 2), (9, 1), (9, 3)]);
    }

    #[test]
    fn the_log_forgets_its_oldest_rows() {
        let mut log = UsageLog::default();
        for at in 0..KEPT as i64 + 3 {
            log.add(row(at));
        }
        assert_eq!(log.rows().count(), KEPT);
        assert_eq!(log.rows().next().map(|row| row.number), Some(3));
    }
}
