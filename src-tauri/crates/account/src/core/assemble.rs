//! The view of an account, from what is known of it and a time: pure.

use chrono::{DateTime, Duration, Utc};
use openrush_api::{Credits, ErrorKind};
use rust_decimal::Decimal;

use super::account::{Account, Known};
use super::intent::Settled;
use super::keys::is_own;
use crate::history::{KeySeen, Snapshot, Today};
use crate::schedule::Schedule;
use crate::settings::Settings;
use crate::view::{
    AccountView, ActivityStatus, Attention, BalanceView, KeyRow, KeyStatus, KeysView, Level, LostKey,
    ProblemCode,
};

/// A key that expires within this time wants attention.
const EXPIRES_SOON: Duration = Duration::days(7);
/// A key that expires within this time has the status "expiring".
const EXPIRING: Duration = Duration::days(30);
/// A key that expired longer ago is no news.
const EXPIRED_LATELY: Duration = Duration::days(7);
/// Errors are worth a word from this share of today's requests on, and from this many failures on.
const ERRORS_PERCENT: f64 = 5.0;
const ERRORS_LEAST: u64 = 5;
/// Of few requests a few failures are chance, unless it is most of them.
const REQUESTS_ENOUGH: u64 = 50;
const ERRORS_PERCENT_OF_FEW: f64 = 30.0;

/// The view of an account.
pub(super) fn account_view(account: &Account, settings: &Settings, now: DateTime<Utc>) -> AccountView {
    let known = account.known();
    let snapshot = &known.snapshot;
    let keys = snapshot.keys_as_of.map(|as_of| keys_view(&known, as_of, now));
    let level = level(snapshot, settings);
    AccountView {
        id: account.id.clone(),
        name: account.name.clone(),
        demo: account.demo,
        keeping: account.keeping,
        balance: snapshot.balance.as_ref().map(|balance| BalanceView {
            amount: balance.amount,
            as_of: balance.at,
            stale: Schedule::stale(balance.at, settings.refresh_minutes, now),
            full: balance.full,
        }),
        level,
        runway: snapshot.runway.clone(),
        problem: known.problem.clone(),
        refreshing: known.refreshing,
        next_refresh: known.next_refresh,
        watching_for_top_up: known.schedule.watch_until.is_some_and(|until| now < until),
        attention: attention(snapshot, keys.as_ref(), level, settings, now),
        keys,
        lost_key: lost_key(&known),
        new_key: known.new_key.as_ref().map(|new| new.view.clone()),
        activity: ActivityStatus {
            as_of: snapshot.usage_as_of,
            known: snapshot.requests,
            oldest: snapshot.oldest,
            revision: snapshot.revision,
        },
        top_ups: snapshot.top_ups.clone(),
    }
}

fn lost_key(known: &Known) -> Option<LostKey> {
    let keys = known.snapshot.keys.iter().map(|key| &key.credential);
    match known.intent.as_ref()?.settle(keys, known.snapshot.keys_as_of) {
        Settled::Lost(lost) => Some(lost),
        Settled::NotYet | Settled::NothingLost => None,
    }
}

fn level(snapshot: &Snapshot, settings: &Settings) -> Level {
    match snapshot.balance.as_ref().map(|balance| balance.amount) {
        None => Level::Unknown,
        Some(amount) if amount <= Credits::ZERO => Level::Empty,
        Some(amount) if settings.low_balance > 0 && amount <= threshold(settings) => Level::Low,
        Some(_) => Level::Fine,
    }
}

fn threshold(settings: &Settings) -> Credits {
    Credits::from(Decimal::from(settings.low_balance))
}

fn keys_view(known: &Known, as_of: DateTime<Utc>, now: DateTime<Utc>) -> KeysView {
    let mut rows: Vec<KeyRow> = known.snapshot.keys.iter().map(|key| key_row(known, key, now)).collect();
    rows.sort_by(|a, b| {
        let usable = |row: &KeyRow| usable(row.status);
        (usable(b), b.last_used_at, b.created_at).cmp(&(usable(a), a.last_used_at, a.created_at))
    });
    let usable = rows.iter().filter(|row| usable(row.status)).count();
    KeysView { as_of, usable: u32::try_from(usable).unwrap_or(u32::MAX), rows }
}

fn usable(status: KeyStatus) -> bool {
    matches!(status, KeyStatus::Active | KeyStatus::Expiring | KeyStatus::NeverUsed)
}

fn key_row(known: &Known, key: &KeySeen, now: DateTime<Utc>) -> KeyRow {
    let credential = &key.credential;
    let last_used_at = credential.last_used_at.max(key.last_used_at);
    KeyRow {
        id: credential.id.to_string(),
        name: credential.name.clone(),
        prefix: credential.prefix.clone(),
        status: key_status(credential.is_active, credential.expires_at, last_used_at, now),
        created_at: credential.created_at,
        last_used_at,
        expires_at: credential.expires_at,
        credits_30_days: key.credits_30_days,
        requests_30_days: key.requests_30_days,
        own: is_own(known, credential),
    }
}

/// The status of a key, from what the service says and a time.
pub(super) fn key_status(
    is_active: bool,
    expires_at: Option<DateTime<Utc>>,
    last_used_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> KeyStatus {
    match expires_at {
        // An expired key may be marked inactive by the service: that it expired tells more than that it is off.
        Some(at) if at <= now => KeyStatus::Expired,
        _ if !is_active => KeyStatus::Revoked,
        Some(at) if at - now <= EXPIRING => KeyStatus::Expiring,
        _ if last_used_at.is_none() => KeyStatus::NeverUsed,
        _ => KeyStatus::Active,
    }
}

fn attention(
    snapshot: &Snapshot,
    keys: Option<&KeysView>,
    level: Level,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Vec<Attention> {
    let mut found = Vec::new();
    match level {
        Level::Empty => found.push(Attention::BalanceEmpty),
        Level::Low => found.push(Attention::BalanceLow { threshold: threshold(settings) }),
        Level::Fine | Level::Unknown => {}
    }
    let mut expiring: Vec<(DateTime<Utc>, Attention)> = Vec::new();
    for row in keys.map_or(&[][..], |keys| &keys.rows) {
        let (id, name) = (row.id.clone(), row.name.clone());
        match (row.status, row.expires_at) {
            (KeyStatus::Expiring, Some(at)) if at - now <= EXPIRES_SOON => {
                expiring.push((at, Attention::KeyExpiring { id, name, at }));
            }
            (KeyStatus::Expired, Some(at)) if now - at <= EXPIRED_LATELY => {
                expiring.push((at, Attention::KeyExpired { id, name, at }));
            }
            _ => {}
        }
    }
    expiring.sort_by_key(|(at, _)| *at);
    found.extend(expiring.into_iter().map(|(_, attention)| attention));
    found.extend(errors_rising(snapshot.today));
    found
}

fn errors_rising(today: Today) -> Option<Attention> {
    let Today { requests, failed, usual_failed_percent } = today;
    let percent = failed as f64 * 100.0 / requests.max(1) as f64;
    let least = if requests < REQUESTS_ENOUGH { ERRORS_PERCENT_OF_FEW } else { ERRORS_PERCENT };
    let rising = failed >= ERRORS_LEAST && percent >= least && percent >= 2.0 * usual_failed_percent;
    rising.then_some(Attention::ErrorsRising { percent, failed })
}

/// The window's name for what the client said.
pub(super) fn problem_code(kind: &ErrorKind) -> ProblemCode {
    match kind {
        ErrorKind::Offline => ProblemCode::Offline,
        ErrorKind::Dns => ProblemCode::Dns,
        ErrorKind::Refused => ProblemCode::Refused,
        ErrorKind::Tls => ProblemCode::Tls,
        ErrorKind::Proxy => ProblemCode::Proxy,
        ErrorKind::Timeout => ProblemCode::Timeout,
        ErrorKind::ConnectionLost => ProblemCode::ConnectionLost,
        ErrorKind::SignInNetwork => ProblemCode::SignInNetwork,
        ErrorKind::Unauthorized => ProblemCode::Unauthorized,
        ErrorKind::PaymentRequired => ProblemCode::PaymentRequired,
        ErrorKind::Forbidden => ProblemCode::Forbidden,
        ErrorKind::NotFound => ProblemCode::NotFound,
        ErrorKind::Conflict => ProblemCode::Conflict,
        ErrorKind::Validation(_) => ProblemCode::Validation,
        ErrorKind::RateLimited { .. } => ProblemCode::RateLimited,
        ErrorKind::Unavailable { .. } => ProblemCode::Unavailable,
        ErrorKind::Rejected { .. } => ProblemCode::Rejected,
        ErrorKind::Undecodable { .. } => ProblemCode::Undecodable,
        ErrorKind::TooLarge => ProblemCode::TooLarge,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(days: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Duration::days(days)
    }

    #[test]
    fn errors_are_worth_a_word_when_they_are_many_and_more_than_usual() {
        let rising = |requests, failed, usual_failed_percent| {
            errors_rising(Today { requests, failed, usual_failed_percent }).is_some()
        };
        assert!(rising(100, 10, 2.5));
        assert!(!rising(100, 10, 8.0), "as usual");
        assert!(!rising(30, 5, 2.5), "chance");
        assert!(rising(20, 18, 2.5));
        assert!(!rising(4, 4, 0.0), "too few to tell");
        assert!(!rising(0, 0, 0.0));
    }

    #[test]
    fn a_key_has_one_status() {
        let now = day(0);
        let status = |active, expires, used| key_status(active, expires, used, now);
        assert_eq!(status(true, None, Some(day(-1))), KeyStatus::Active);
        assert_eq!(status(true, Some(day(100)), Some(day(-1))), KeyStatus::Active);
        assert_eq!(status(true, Some(day(3)), Some(day(-1))), KeyStatus::Expiring);
        assert_eq!(status(true, Some(day(3)), None), KeyStatus::Expiring);
        assert_eq!(status(true, None, None), KeyStatus::NeverUsed);
        assert_eq!(status(false, None, Some(day(-1))), KeyStatus::Revoked);
        assert_eq!(status(true, Some(day(0)), Some(day(-1))), KeyStatus::Expired);
        assert_eq!(status(false, Some(day(-1)), None), KeyStatus::Expired);
    }
}
