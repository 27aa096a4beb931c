//! What the tests of the history share: times, rows, and a history in memory.
#![allow(dead_code, reason = "every test file uses a part of it")]

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use openrush_account::history::{Applied, History, Observation};
use openrush_api::{AccountId, Credential, CredentialId, Credits, RequestId, UsageRow};

/// Monday, 23 November 2026, noon in the zone of [`zone`].
pub(crate) fn noon() -> DateTime<Utc> {
    "2026-11-23T11:00:00Z".parse().unwrap()
}

/// Noon and so many minutes.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    noon() + TimeDelta::minutes(minutes)
}

/// An hour ahead of UTC, without summer time.
pub(crate) fn zone() -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

pub(crate) fn history() -> History {
    History::in_memory_in(Box::new(zone())).unwrap()
}

pub(crate) fn credits(text: &str) -> Credits {
    text.parse().unwrap()
}

/// A request that cost 3 credits, with its number in its id.
pub(crate) fn row(number: u64, at: DateTime<Utc>) -> UsageRow {
    UsageRow {
        id: RequestId::parse(format!("log_{number:032x}")).unwrap(),
        account_id: AccountId::parse("acct_1").unwrap(),
        credential_id: Some(CredentialId::parse("cred_1").unwrap()),
        auth_source: "api_key".into(),
        endpoint: "/v1/tools/inspect_domain".into(),
        method: "POST".into(),
        status_code: 200,
        response_time_us: Some(842_000),
        request_bytes: Some(52),
        response_bytes: Some(4_096),
        dataforseo_cost_usd: Some("0.0125".parse().unwrap()),
        credits_charged: Credits::from(3),
        error_type: None,
        error_message: None,
        created_at: at,
    }
}

/// The same, but it failed and cost nothing.
pub(crate) fn failed(number: u64, at: DateTime<Utc>, status: u16, message: &str) -> UsageRow {
    UsageRow {
        status_code: status,
        credits_charged: Credits::ZERO,
        error_type: Some("some_error".into()),
        error_message: Some(message.into()),
        ..row(number, at)
    }
}

/// Requests one a minute, the newest at `newest`.
pub(crate) fn rows(numbers: std::ops::Range<u64>, newest: DateTime<Utc>) -> Vec<UsageRow> {
    let end = numbers.end;
    numbers.map(|number| row(number, newest - TimeDelta::minutes((end - 1 - number) as i64))).collect()
}

pub(crate) fn key(id: &str, name: &str) -> Credential {
    Credential {
        id: CredentialId::parse(id).unwrap(),
        account_id: AccountId::parse("acct_1").unwrap(),
        name: name.into(),
        prefix: "or_abc123...".into(),
        is_active: true,
        created_at: at(-100_000),
        last_used_at: None,
        expires_at: None,
    }
}

/// Answers to the question for the usage, a second after it was asked.
pub(crate) fn usage(
    history: &mut History,
    asked_at: DateTime<Utc>,
    limit: u16,
    rows: Vec<UsageRow>,
) -> Applied {
    let at = asked_at + TimeDelta::seconds(1);
    history.apply(&Observation::Usage { asked_at, at, limit, rows }).unwrap()
}

/// Answers to the question for the balance, a second after it was asked.
pub(crate) fn balance(history: &mut History, asked_at: DateTime<Utc>, credits: i64) -> Applied {
    let at = asked_at + TimeDelta::seconds(1);
    history.apply(&Observation::Balance { asked_at, at, balance: Credits::from(credits) }).unwrap()
}

pub(crate) fn keys(history: &mut History, at: DateTime<Utc>, rows: Vec<Credential>) -> Applied {
    history.apply(&Observation::Keys { at, rows }).unwrap()
}

/// The ids of all known requests, newest first.
pub(crate) fn ids(history: &History) -> Vec<String> {
    let query = openrush_account::view::ActivityQuery { limit: Some(1000), ..Default::default() };
    history.activity(&query, noon()).unwrap().rows.into_iter().map(|row| row.id).collect()
}

/// Nothing in the tables contradicts anything else.
pub(crate) fn assert_sound(history: &History) {
    assert_eq!(history.audit().unwrap(), Vec::<String>::new());
}
