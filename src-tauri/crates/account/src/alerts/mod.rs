//! What is worth a system notification: each thing once, and not again before it was really over.
//!
//! [`alerts`] is pure. It compares what was told before ([`Told`], kept over restarts) with what is known now, and says
//! what is to be told and what is told from then on. During quiet hours nothing is told and nothing counts as told, so
//! what still holds when they are over is told then.

mod keys;
mod said;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveTime, TimeZone, Timelike as _, Utc};
use openrush_api::Credits;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::account_settings::{AccountSettings, AlertSettings};
use crate::budget::ToldOfBudget;
use crate::settings::QuietHours;
use crate::view::{AccountView, BalanceView, Certainty, ProblemCode, Runway};

pub use said::Said;

/// Something worth a notification.
#[derive(Debug, Clone, PartialEq)]
pub enum Alert {
    /// Nothing is left.
    Empty,
    /// The balance is at or under the person's threshold.
    BalanceLow {
        /// What is left.
        balance: Credits,
    },
    /// It lasts for fewer days than the person wants.
    RunwayShort {
        /// About so many.
        days: u32,
    },
    /// Credits arrived.
    ToppedUp {
        /// How many.
        amount: Credits,
        /// How well that is known.
        certainty: Certainty,
        /// What there is now.
        balance: Credits,
    },
    /// A key expires soon.
    KeyExpiring {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// A key spent far more today than it usually does.
    KeyUnusual {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// Credits spent today.
        today: Credits,
        /// Credits on a usual day.
        usual: Credits,
    },
    /// Many of a key's requests are refused.
    KeyFailing {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// Of its last requests so many were refused …
        failed: u64,
        /// … of so many.
        requests: u64,
    },
    /// Most or all of the month's budget is spent.
    Budget {
        /// 80 or 100.
        percent: u8,
        /// Credits spent.
        spent: Credits,
        /// Credits of the budget.
        limit: Credits,
    },
    /// This app cannot sign in any more.
    SignIn {
        /// Why.
        code: ProblemCode,
    },
}

/// What was told, and is not over yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Told {
    /// Since when alerts are looked for; what was there before is no news.
    since: Option<DateTime<Utc>>,
    empty: bool,
    low: bool,
    short: bool,
    sign_in: bool,
    /// When trouble with signing in was told.
    sign_in_at: Option<DateTime<Utc>>,
    /// When the newest top-up that was told was seen.
    top_up: Option<DateTime<Utc>>,
    /// By credential: when it expires, and how many days before that it was told last.
    expiring: BTreeMap<String, (DateTime<Utc>, u8)>,
    /// By credential: when it was told.
    unusual: BTreeMap<String, DateTime<Utc>>,
    /// By credential: when it was told.
    failing: BTreeMap<String, DateTime<Utc>>,
    /// What was told of the month's budget.
    budget: Option<ToldOfBudget>,
}

/// An empty balance is over when there is more than the dearest documented tool costs: a refund of a credit or two to an
/// empty account is no end of it.
const NO_LONGER_EMPTY: i64 = 10;

/// A low balance is over a tenth above the threshold, a short runway a quarter above.
const NO_LONGER_LOW: Decimal = Decimal::from_parts(11, 0, 0, false, 1);
const NO_LONGER_SHORT: f64 = 1.25;

/// A top-up that was seen longer ago is no news, as after days without the app.
const TOP_UP_NEWS: Duration = Duration::days(1);

/// What is to be told at `now`, the person's local time, and what is told from then on.
#[must_use]
pub fn alerts<Z: TimeZone>(
    before: &Told,
    after: &AccountView,
    quiet_hours: &QuietHours,
    now: &DateTime<Z>,
) -> (Told, Vec<Alert>) {
    let settings = &after.settings;
    let wanted = &settings.alerts;
    if quiet(quiet_hours, now.time()) {
        return (before.clone(), Vec::new());
    }
    let now = now.to_utc();
    let (mut told, mut found) = (before.clone(), Vec::new());
    // A clock that was set back must not make everything old news until it is that late again.
    told.since = Some(told.since.map_or(now, |since| since.min(now)));
    balance(&mut told, after, settings, &mut found);
    top_up(&mut told, after, wanted, now, &mut found);
    budget(&mut told, after, wanted, &mut found);
    keys::alerts(&mut told, after, wanted, now, &mut found);
    sign_in(&mut told, after, wanted, now, &mut found);
    (told, found)
}

/// Whether nobody is to be disturbed at this time of the day. Hours that begin in the evening end in the morning.
fn quiet(hours: &QuietHours, time: NaiveTime) -> bool {
    let minute = u16::try_from(time.num_seconds_from_midnight() / 60).unwrap_or(0);
    let (from, until) = (hours.from, hours.until);
    hours.on && if from <= until { (from..until).contains(&minute) } else { minute >= from || minute < until }
}

/// Tells something that begins to hold, once; `told` keeps whether it was.
fn once(
    told: &mut bool,
    wanted: bool,
    holds: bool,
    over: bool,
    found: &mut Vec<Alert>,
    alert: impl FnOnce() -> Alert,
) {
    if over {
        *told = false;
    } else if holds && wanted && !*told {
        *told = true;
        found.push(alert());
    }
}

fn balance(told: &mut Told, after: &AccountView, settings: &AccountSettings, found: &mut Vec<Alert>) {
    let wanted = &settings.alerts;
    // An old figure says nothing new.
    let Some(balance) = after.balance.as_ref().filter(|balance| !balance.stale) else { return };
    let left = balance.amount;
    let empty = left <= Credits::ZERO;
    once(&mut told.empty, wanted.empty, empty, left > Credits::from(NO_LONGER_EMPTY), found, || Alert::Empty);

    let threshold = Decimal::from(settings.low_balance);
    let low = settings.low_balance > 0 && left.as_decimal() <= threshold;
    let over = settings.low_balance == 0 || left.as_decimal() > threshold * NO_LONGER_LOW;
    // That nothing is left says more.
    told.low |= empty && told.empty;
    once(&mut told.low, wanted.balance_low, low, over, found, || Alert::BalanceLow { balance: left });

    let least = f64::from(wanted.runway_days);
    match after.runway {
        Runway::Estimate { days, .. } if days.is_finite() => {
            let alert = || Alert::RunwayShort { days: days.round().clamp(0.0, 1e6) as u32 };
            let over = days >= least * NO_LONGER_SHORT;
            once(&mut told.short, wanted.runway_short, days < least && !empty, over, found, alert);
        }
        Runway::Idle => told.short = false,
        Runway::Estimate { .. } | Runway::Learning { .. } | Runway::Empty => {}
    }
}

fn top_up(
    told: &mut Told,
    after: &AccountView,
    wanted: &AlertSettings,
    now: DateTime<Utc>,
    found: &mut Vec<Alert>,
) {
    let known = told.top_up.max(told.since);
    let Some(newest) = after.top_ups.first().filter(|newest| Some(newest.seen) > known) else { return };
    told.top_up = Some(newest.seen);
    let news = now - newest.seen < TOP_UP_NEWS;
    if let Some(balance) = &after.balance
        && wanted.topped_up
        && news
    {
        found.push(Alert::ToppedUp {
            amount: newest.amount,
            certainty: newest.certainty,
            balance: balance.amount,
        });
    }
}

fn budget(told: &mut Told, after: &AccountView, wanted: &AlertSettings, found: &mut Vec<Alert>) {
    let Some(standing) = &after.outlook.standing else {
        // One that is set anew begins anew. Before anything was seen there is none either, so that is no end of it.
        return;
    };
    let (next, percent) = crate::budget::news(told.budget, standing, wanted.budget);
    told.budget = next;
    found.extend(percent.map(|percent| Alert::Budget {
        percent,
        spent: standing.spent,
        limit: standing.limit,
    }));
}

fn sign_in(
    told: &mut Told,
    after: &AccountView,
    wanted: &AlertSettings,
    now: DateTime<Utc>,
    found: &mut Vec<Alert>,
) {
    let Some(problem) = &after.problem else {
        // Only an answer ends it: before the first one after a start there is no problem either, and the balance of the
        // last time may be a fresh one. What was told later than now was told before the clock was set back.
        let since = told.sign_in_at.filter(|at| *at <= now);
        let answer = |balance: &BalanceView| !balance.stale && since.is_none_or(|at| balance.as_of > at);
        told.sign_in &= !after.balance.as_ref().is_some_and(answer);
        return;
    };
    let trouble = match problem.code {
        ProblemCode::Unauthorized
        | ProblemCode::Forbidden
        | ProblemCode::KeyMissing
        | ProblemCode::KeyOfAnother
        | ProblemCode::KeychainLocked
        | ProblemCode::KeychainAbsent => true,
        // Its window that asks for a password is there already.
        ProblemCode::KeychainNotAnswering
        | ProblemCode::Offline
        | ProblemCode::Dns
        | ProblemCode::Refused
        | ProblemCode::Tls
        | ProblemCode::Proxy
        | ProblemCode::Timeout
        | ProblemCode::ConnectionLost
        | ProblemCode::SignInNetwork
        | ProblemCode::PaymentRequired
        | ProblemCode::NotFound
        | ProblemCode::Conflict
        | ProblemCode::Validation
        | ProblemCode::RateLimited
        | ProblemCode::Unavailable
        | ProblemCode::Rejected
        | ProblemCode::Undecodable
        | ProblemCode::TooLarge => false,
    };
    let before = told.sign_in;
    once(&mut told.sign_in, wanted.sign_in, trouble, false, found, || Alert::SignIn { code: problem.code });
    if told.sign_in && !before {
        told.sign_in_at = Some(now);
    }
}
