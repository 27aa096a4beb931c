//! The view of an account, from what is known of it and a time: pure.

use chrono::{DateTime, Duration, Utc};
use openrush_api::{Credits, ErrorKind};
use rust_decimal::Decimal;

use super::account::{Account, Known};
use super::keys::is_own;
use super::own_key::own_key_view;
use crate::account_settings::AccountSettings;
use crate::budget::standing;
use crate::buys::buys;
use crate::health::{self, Health, KeyFacts, Purse};
use crate::history::{KeySeen, Snapshot, Today, amount};
use crate::settings::Settings;
use crate::view::{
    AccountView, ActivityStatus, Attention, BalanceView, KeyFinding, KeyRow, KeyStatus, KeysView, Level,
    OutcomeKind, Outlook, ProblemCode, RotationStep,
};

/// A key that expires within so many days wants attention.
const EXPIRES_SOON: u8 = 7;
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
    let level = level(snapshot, &known.settings);
    AccountView {
        id: account.id.clone(),
        name: known.name.clone(),
        colour: known.colour,
        demo: account.demo,
        settings: known.settings.clone(),
        keeping: account.keeping,
        balance: snapshot.balance.as_ref().zip(known.balance_at()).map(|(balance, as_of)| BalanceView {
            amount: balance.amount,
            as_of,
            stale: known.stale(settings.refresh_minutes, now),
            full: balance.full,
        }),
        level,
        runway: snapshot.runway.clone(),
        problem: known.problem.clone(),
        refreshing: known.refreshing,
        next_refresh: known.next_refresh,
        watching_for_top_up: known.schedule.watch_until.is_some_and(|until| now < until),
        attention: attention(&known, keys.as_ref(), level, now),
        keys,
        lost_key: known.lost_keys().next().map(|(_, lost)| lost),
        rotation: known.rotation_view(now),
        own_key: own_key_view(account.keeping, &known, &account.own_key_name),
        new_key: known.new_key.as_ref().map(|new| new.view.clone()),
        activity: ActivityStatus {
            as_of: snapshot.usage_as_of,
            known: snapshot.requests,
            oldest: snapshot.oldest,
            forgotten: snapshot.forgotten,
            forgetting: known.forgetting.seen,
            spent_30_days: snapshot.usage_as_of.map(|_| snapshot.spent_30_days),
            revision: snapshot.revision,
        },
        top_ups: snapshot.top_ups.clone(),
        outlook: outlook(&known),
    }
}

fn outlook(known: &Known) -> Outlook {
    let snapshot = &known.snapshot;
    let balance = snapshot.balance.and_then(|balance| amount::fit(balance.amount, amount::MAX_BALANCE));
    Outlook {
        advice: snapshot.advice,
        buys: balance.and_then(|balance| buys(balance.micro, snapshot.mix.clone())),
        standing: known.settings.budget.and_then(|budget| standing(budget, &snapshot.month)),
    }
}

fn level(snapshot: &Snapshot, settings: &AccountSettings) -> Level {
    match snapshot.balance.as_ref().map(|balance| balance.amount) {
        None => Level::Unknown,
        Some(amount) if amount <= Credits::ZERO => Level::Empty,
        Some(amount) if settings.low_balance > 0 && amount <= threshold(settings) => Level::Low,
        Some(_) => Level::Fine,
    }
}

fn threshold(settings: &AccountSettings) -> Credits {
    Credits::from(Decimal::from(settings.low_balance))
}

fn keys_view(known: &Known, as_of: DateTime<Utc>, now: DateTime<Utc>) -> KeysView {
    let mut rows: Vec<KeyRow> = known.snapshot.keys.iter().map(|key| key_row(known, key, now)).collect();
    rows.sort_by(|a, b| {
        (a.urgency, b.last_used_at, b.created_at).cmp(&(b.urgency, a.last_used_at, a.created_at))
    });
    let usable = rows.iter().filter(|row| usable(row.status)).count();
    KeysView { as_of, usable: u32::try_from(usable).unwrap_or(u32::MAX), rows }
}

fn usable(status: KeyStatus) -> bool {
    !matches!(status, KeyStatus::Expired | KeyStatus::Revoked)
}

fn key_row(known: &Known, key: &KeySeen, now: DateTime<Utc>) -> KeyRow {
    let credential = &key.credential;
    let own = is_own(known, credential);
    let last_used_at = known.last_use(key);
    let purse = Purse {
        empty: known.snapshot.balance.is_some_and(|balance| balance.amount <= Credits::ZERO),
        filled: known.snapshot.filled,
    };
    let facts = KeyFacts {
        is_active: credential.is_active,
        switched_off: known.book.switched_off(credential.id.as_str()),
        created_at: credential.created_at,
        expires_at: credential.expires_at,
        // The key that this app signs in with is in use, whoever else uses it.
        last_used_at: if own { credential.last_used_at.max(key.last_used_at) } else { last_used_at },
        days: &key.days,
        purse,
    };
    let Health { status, urgency, findings } = health::assess(&facts, now);
    let days = if key.credits_30_days.is_zero() {
        Vec::new()
    } else {
        key.days.iter().map(|day| day.credits).collect()
    };
    KeyRow {
        id: credential.id.to_string(),
        name: credential.name.clone(),
        prefix: credential.prefix.clone(),
        status,
        urgency,
        findings,
        created_at: credential.created_at,
        last_used_at,
        expires_at: credential.expires_at,
        credits_30_days: key.credits_30_days,
        requests_30_days: key.requests_30_days,
        days,
        own,
        note: known.book.note(credential.id.as_str()),
        first_use: known.book.first_use(credential.id.as_str(), now).filter(|_| !own),
    }
}

fn attention(known: &Known, keys: Option<&KeysView>, level: Level, now: DateTime<Utc>) -> Vec<Attention> {
    let snapshot = &known.snapshot;
    let mut found = Vec::new();
    match level {
        Level::Empty => found.push(Attention::BalanceEmpty),
        Level::Low => found.push(Attention::BalanceLow { threshold: threshold(&known.settings) }),
        Level::Fine | Level::Unknown => {}
    }
    let rotation = known.rotation_view(now);
    let step = rotation.as_ref().map(|open| open.step);
    // A rotation tells of its own key.
    let lost = known.lost_keys().next().filter(|_| step != Some(RotationStep::Lost));
    found.extend(lost.map(|(_, lost)| Attention::KeyLost { name: lost.name }));
    let waiting = known.new_key.as_ref().filter(|_| step != Some(RotationStep::Copy));
    found.extend(waiting.map(|new| Attention::KeyWaiting { name: new.view.name.clone() }));
    let rows = keys.map_or(&[][..], |keys| &keys.rows);
    // The rows come most urgent first.
    for row in rows {
        found.extend(row.findings.iter().filter_map(|finding| key_attention(row, finding, level, now)));
    }
    // Where a key says which requests fail and why, the account's share of failures says nothing more.
    let explained = rows.iter().any(|row| row.status == KeyStatus::Failing);
    found.extend(errors_rising(snapshot.today).filter(|_| !explained));
    found.extend(rotation.map(|open| Attention::RotationOpen { name: open.name, step: open.step }));
    found
}

/// What of a key wants attention.
fn key_attention(row: &KeyRow, finding: &KeyFinding, level: Level, now: DateTime<Utc>) -> Option<Attention> {
    let (id, name) = (row.id.clone(), row.name.clone());
    match *finding {
        // That there are no credits is said for all keys at once.
        KeyFinding::Failing { mostly: OutcomeKind::NoCredits, .. } if level == Level::Empty => None,
        KeyFinding::Failing { failed, requests, mostly } => {
            Some(Attention::KeyFailing { id, name, failed, requests, mostly })
        }
        KeyFinding::Unusual { today, usual } => Some(Attention::KeyUnusual { id, name, today, usual }),
        KeyFinding::Expiring { at, within_days } if within_days <= EXPIRES_SOON => {
            Some(Attention::KeyExpiring { id, name, at })
        }
        KeyFinding::Expired { at, refused } if refused > 0 || now - at <= EXPIRED_LATELY => {
            Some(Attention::KeyExpired { id, name, at })
        }
        KeyFinding::Expiring { .. }
        | KeyFinding::Expired { .. }
        | KeyFinding::Idle { .. }
        | KeyFinding::NeverUsed { .. }
        | KeyFinding::Active
        | KeyFinding::Revoked { .. } => None,
    }
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
    fn what_of_a_key_wants_attention_is_what_is_broken_costs_or_is_about_to_break() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let ago = |days| now - Duration::days(days);
        let row = KeyRow {
            id: "cred_1".into(),
            name: "Bot".into(),
            prefix: "or_abc".into(),
            status: KeyStatus::Active,
            urgency: 8,
            findings: Vec::new(),
            created_at: ago(100),
            last_used_at: None,
            expires_at: None,
            credits_30_days: Credits::ZERO,
            requests_30_days: 0,
            days: Vec::new(),
            own: false,
            note: None,
            first_use: None,
        };
        let told = |finding: KeyFinding, level| key_attention(&row, &finding, level, now).is_some();
        let failing = |mostly| KeyFinding::Failing { failed: 23, requests: 40, mostly };
        for (finding, level, expected) in [
            (failing(OutcomeKind::BadRequest), Level::Empty, true),
            (failing(OutcomeKind::NoCredits), Level::Fine, true),
            (failing(OutcomeKind::NoCredits), Level::Empty, false),
            (KeyFinding::Unusual { today: 900.into(), usual: 9.into() }, Level::Fine, true),
            (KeyFinding::Expiring { at: ago(-1), within_days: 1 }, Level::Fine, true),
            (KeyFinding::Expiring { at: ago(-7), within_days: 7 }, Level::Fine, true),
            (KeyFinding::Expiring { at: ago(-8), within_days: 30 }, Level::Fine, false),
            (KeyFinding::Expired { at: ago(7), refused: 0 }, Level::Fine, true),
            (KeyFinding::Expired { at: ago(8), refused: 0 }, Level::Fine, false),
            (KeyFinding::Expired { at: ago(80), refused: 2 }, Level::Fine, true),
            (KeyFinding::Revoked { refused: 2 }, Level::Fine, false),
            (KeyFinding::Idle { since: ago(80) }, Level::Fine, false),
            (KeyFinding::NeverUsed { since: ago(80) }, Level::Fine, false),
            (KeyFinding::Active, Level::Fine, false),
        ] {
            assert_eq!(told(finding.clone(), level), expected, "{finding:?}");
        }
    }
}
