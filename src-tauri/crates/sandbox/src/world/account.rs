//! One account: balance, keys, log and limits, and the one way in which a call of a tool changes them.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::book::Book;
use super::credentials::Credentials;
use super::ids;
use super::rate_limit::{DEFAULT_LIMITS, RateLimits};
use super::usage_log::{Measure, Row, RowError, UsageLog};
use super::views::{Outcome, TruthKind};

/// Everything that belongs to one account. It holds a raw key, so it cannot be printed.
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) book: Book,
    pub(crate) credentials: Credentials,
    pub(crate) log: UsageLog,
    pub(crate) limits: RateLimits,
    /// The raw key handed to whoever opens the account in a demo or a test, and its position.
    pub(crate) entrance: (usize, String),
    /// The token of somebody signed in to the dashboard, which opens the API as well.
    pub(crate) session: String,
    salt: u64,
    rng: fastrand::Rng,
    names: HashMap<String, Arc<str>>,
}

/// A call of a tool, about to be carried out.
pub(crate) struct Work<'a> {
    pub(crate) at: DateTime<Utc>,
    /// The position of the key.
    pub(crate) credential: Option<usize>,
    /// The `auth_source`, where it is not the usual one.
    pub(crate) source: Option<&'a str>,
    pub(crate) tool: &'a str,
    pub(crate) price: Decimal,
    pub(crate) outcome: &'a Outcome,
    pub(crate) refund_failures: bool,
}

/// What became of it.
pub(crate) struct Done {
    /// The number of the row.
    pub(crate) row: u64,
    pub(crate) status: u16,
    pub(crate) charged: Decimal,
}

impl Account {
    /// A new account with one key.
    pub(crate) fn open(salt: u64, opening: Decimal, key_name: &str, at: DateTime<Utc>) -> Account {
        let mut credentials = Credentials::new(salt);
        let entrance = credentials.create(key_name, at, None);
        Account {
            id: ids::id("acct", salt, 0),
            book: Book::open(opening),
            credentials,
            log: UsageLog::default(),
            limits: RateLimits::new(DEFAULT_LIMITS),
            entrance,
            session: ids::id("session", salt, 1),
            salt,
            rng: fastrand::Rng::with_seed(salt ^ 0x7369_7a65),
            names: HashMap::new(),
        }
    }

    /// Carries out a call of a tool: credits are taken before the work; the row, the balance and the truth
    /// change together. Every spend in the sandbox comes through here.
    pub(crate) fn perform(&mut self, work: &Work<'_>) -> Done {
        let number = self.log.next_number();
        let (status, charged, error) = self.settle(work, number);
        let source = work.source.unwrap_or(if work.credential.is_some() { "api_key" } else { "mcp" });
        let row = Row {
            number,
            at: work.at,
            credential: work.credential,
            source: self.name(source),
            endpoint: self.name(&format!("/v1/tools/{}", work.tool)),
            method: "POST",
            status,
            size: Measure::draw(&mut self.rng, work.tool, status),
            charged,
            error: error.map(Box::new),
        };
        self.log.add(row);
        Done { row: number, status, charged }
    }

    fn settle(&mut self, work: &Work<'_>, number: u64) -> (u16, Decimal, Option<RowError>) {
        let refused = |status: u16, kind: &str, message: String| {
            (status, Decimal::ZERO, Some(RowError { kind: kind.to_owned(), message }))
        };
        if let Some(key) = work.credential.and_then(|position| self.credentials.get_mut(position)) {
            match key.usable(work.at) {
                Ok(()) => key.used(work.at),
                Err(refusal) => return refused(401, refusal.error_type(), refusal.message().to_owned()),
            }
        }
        match work.outcome {
            Outcome::Success | Outcome::ProviderFailed => {}
            Outcome::BadRequest => {
                return refused(400, "bad_request", "target is not a domain name".to_owned());
            }
            Outcome::Invalid => {
                return refused(
                    422,
                    "validation_error",
                    "keyword: String should have at least 1 character".to_owned(),
                );
            }
            Outcome::RateLimited => return refused(429, "rate_limited", "Rate limit exceeded".to_owned()),
            Outcome::Failed { status, error_type, message } => {
                return refused(*status, error_type, message.clone());
            }
        }
        if self.book.balance() < work.price {
            let message = format!(
                "This call costs {} credits, the balance is {}",
                work.price.normalize(),
                self.book.balance().normalize()
            );
            return refused(402, "insufficient_credits", message);
        }
        self.book.change(work.at, TruthKind::Spend, -work.price, Some(number));
        if *work.outcome == Outcome::Success {
            return (200, work.price, None);
        }
        let charged = if work.refund_failures {
            self.book.change(work.at, TruthKind::Refund, work.price, Some(number));
            Decimal::ZERO
        } else {
            work.price
        };
        let message = "The data provider did not answer in time".to_owned();
        (503, charged, Some(RowError { kind: "provider_unavailable".to_owned(), message }))
    }

    /// Logs a request that is not a call of a tool.
    pub(crate) fn log_plain(
        &mut self,
        at: DateTime<Utc>,
        (credential, source): (Option<usize>, &str),
        (method, path): (&'static str, &str),
        status: u16,
        (request_bytes, response_bytes): (u32, u32),
    ) {
        let error = (status >= 400).then(|| {
            Box::new(RowError { kind: "request_failed".to_owned(), message: format!("Answered {status}") })
        });
        let row = Row {
            number: 0,
            at,
            credential,
            source: self.name(source),
            endpoint: self.name(path),
            method,
            status,
            size: Measure {
                response_time_ms: self.rng.u32(4..30),
                request_bytes,
                response_bytes,
                cost_micro_usd: 0,
            },
            charged: Decimal::ZERO,
            error,
        };
        self.log.add(row);
    }

    /// Gives credits back; with a row, its charge falls by as much.
    pub(crate) fn refund(&mut self, at: DateTime<Utc>, credits: Decimal, log_id: Option<&str>) {
        let number = log_id.and_then(|id| self.number_of(id));
        if let Some(row) = number.and_then(|number| self.log.row_mut(number)) {
            row.charged -= credits;
        }
        self.book.change(at, TruthKind::Refund, credits, number);
    }

    /// The identifier of a row.
    pub(crate) fn log_id(&self, number: u64) -> String {
        ids::id("log", self.salt, number)
    }

    fn number_of(&self, log_id: &str) -> Option<u64> {
        self.log.rows().rev().map(|row| row.number).find(|number| self.log_id(*number) == log_id)
    }

    /// The same text once in memory, however many rows carry it.
    fn name(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.names.get(text) {
            return Arc::clone(known);
        }
        let name: Arc<str> = text.into();
        self.names.insert(text.to_owned(), Arc::clone(&name));
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(opening: i64) -> Account {
        Account::open(1, opening.into(), "Production server", DateTime::UNIX_EPOCH)
    }

    fn work(outcome: &Outcome) -> Work<'_> {
        Work {
            at: DateTime::UNIX_EPOCH,
            credential: Some(0),
            source: None,
            tool: "inspect_domain",
            price: 3.into(),
            outcome,
            refund_failures: true,
        }
    }

    #[test]
    fn credits_are_taken_before_the_work_and_a_call_that_costs_too_much_is_a_402() {
        let mut account = account(4);
        let done = account.perform(&work(&Outcome::Success));
        assert_eq!((done.status, done.charged, account.book.balance()), (200, 3.into(), 1.into()));
        let done = account.perform(&work(&Outcome::Success));
        assert_eq!((done.status, done.charged, account.book.balance()), (402, 0.into(), 1.into()));
        let row = account.log.rows().last().map(|row| account.usage_row(row)).unwrap();
        assert_eq!(row.error_type.as_deref(), Some("insufficient_credits"));
        assert_eq!(row.error_message.as_deref(), Some("This call costs 3 credits, the balance is 1"));
    }

    #[test]
    fn a_failure_of_the_provider_is_refunded_and_leaves_both_events_in_the_truth() {
        let mut account = account(10);
        let done = account.perform(&work(&Outcome::ProviderFailed));
        assert_eq!((done.status, done.charged, account.book.balance()), (503, 0.into(), 10.into()));
        let kinds: Vec<TruthKind> = account.truth().iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [TruthKind::Spend, TruthKind::Refund]);
        let kept = account.perform(&Work { refund_failures: false, ..work(&Outcome::ProviderFailed) });
        assert_eq!((kept.status, kept.charged, account.book.balance()), (503, 3.into(), 7.into()));
    }

    #[test]
    fn a_revoked_key_is_a_401_that_costs_nothing_and_is_no_use_of_the_key() {
        let mut account = account(10);
        let id = account.credentials.all()[0].id.clone();
        assert!(account.credentials.revoke(&id).is_some());
        assert!(account.credentials.revoke(&id).is_none());
        assert_eq!(account.perform(&work(&Outcome::Success)).status, 401);
        assert_eq!((account.book.balance(), account.credentials.all()[0].last_used_at), (10.into(), None));
    }

    #[test]
    fn a_refund_for_a_row_lowers_what_the_row_was_charged() {
        let mut account = account(10);
        let row = account.perform(&work(&Outcome::Success)).row;
        let id = account.log_id(row);
        account.refund(DateTime::UNIX_EPOCH, 2.into(), Some(&id));
        assert_eq!(account.log.rows().next().map(|row| row.charged), Some(1.into()));
        assert_eq!(account.truth().last().and_then(|event| event.log_id.clone()), Some(id));
        assert_eq!(account.book.balance(), 9.into());
    }
}
