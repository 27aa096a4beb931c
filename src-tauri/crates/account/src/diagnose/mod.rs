//! "Why did it stop?": from what is known right after asking the service to one plain verdict. Pure.
//!
//! People ask this about their website or agent, not about this app. So what this app was answered is only the
//! beginning: what the account's other keys and its newest requests say comes after it.

mod rows;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Duration, Utc};
use openrush_api::{Credits, RateLimit};

use crate::tools;
use crate::view::{
    ActivityRow, Check, Diagnosis, Finding, KeyRow, KeyStatus, OutcomeKind, Problem, ProblemCode, Remedy,
    Step, Verdict,
};
use rows::Streak;

/// A key that stopped is the reason only if it was in use this shortly before.
const IN_USE: Duration = Duration::days(1);

/// A key that expired longer ago is no news.
const LATELY: Duration = Duration::days(7);

/// A request that was refused for a rate limit longer ago says nothing of now: most limits are those of a minute.
const JUST_NOW: Duration = Duration::minutes(10);

/// What the service was asked for and answered just now; the rest is known from before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// It was asked at all.
    pub asked: bool,
    /// It told the balance.
    pub balance: bool,
    /// It told the newest requests.
    pub requests: bool,
    /// It told the keys.
    pub keys: bool,
}

impl Looked {
    /// Whether there is a finding for a step, where nothing wrong was found at it.
    fn at(self, step: Step, facts: &Facts<'_>) -> bool {
        let answered = self.balance || self.requests || self.keys;
        match step {
            Step::Connection | Step::SignInNetwork => self.asked,
            Step::Key => answered,
            Step::Balance => self.balance && facts.balance.is_some(),
            Step::RateLimit => answered && facts.rate.is_some(),
            Step::Service => self.balance && self.requests && self.keys,
            Step::LastErrors => self.requests && rows::others(facts.rows).next().is_some(),
        }
    }
}

/// What is known right after asking the service.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// What of it is from just now.
    pub looked: Looked,
    /// What kept the answer away, or forbids asking.
    pub problem: Option<&'a Problem>,
    /// The balance.
    pub balance: Option<Credits>,
    /// The keys of the account.
    pub keys: &'a [KeyRow],
    /// What is left of the account's allowance, and when it starts anew by this computer's clock.
    pub rate: Option<(RateLimit, DateTime<Utc>)>,
    /// The newest requests, newest first.
    pub rows: &'a [ActivityRow],
}

/// The verdict at `now`.
#[must_use]
pub fn diagnose(facts: &Facts<'_>, now: DateTime<Utc>) -> Diagnosis {
    let (found, verdict, remedy) = verdict(facts, now);
    let checks = Step::ALL.into_iter().map(|step| Check {
        step,
        finding: match found {
            Some(wrong) if step == wrong => Finding::Wrong,
            Some(wrong) if step > wrong => Finding::NotReached,
            _ if facts.looked.at(step, facts) => Finding::Fine,
            _ => Finding::NotReached,
        },
    });
    Diagnosis { at: now, verdict, remedy, checks: checks.collect() }
}

fn verdict(facts: &Facts<'_>, now: DateTime<Utc>) -> (Option<Step>, Verdict, Remedy) {
    let streaks = rows::failing(facts.rows);
    let streak = |outcome: OutcomeKind| streaks.iter().find(|streak| streak.outcome == outcome);
    let problem = facts.problem.map(|problem| (step_of(problem.code), problem));
    for step in Step::ALL {
        if let Some((of, problem)) = problem
            && of == step
        {
            return (Some(step), said(problem), remedy_of(problem.code));
        }
        let found = match step {
            Step::Connection | Step::SignInNetwork | Step::Service => None,
            Step::Key => key_trouble(facts, streak(OutcomeKind::KeyRefused), now),
            Step::Balance => balance_trouble(facts, streak(OutcomeKind::NoCredits)),
            Step::RateLimit => rate_trouble(facts, streak(OutcomeKind::RateLimited), now),
            Step::LastErrors => streaks.first().map(failing),
        };
        if let Some((verdict, remedy)) = found {
            return (Some(step), verdict, remedy);
        }
    }
    let last = rows::last_success(facts.rows);
    (None, Verdict::Fine { last }, if last.is_some() { Remedy::Activity } else { Remedy::Retry })
}

fn said(problem: &Problem) -> Verdict {
    Verdict::Problem { code: problem.code, until: problem.until, detail: problem.detail.clone() }
}

/// A key that is refused, or one that was in use and does not work any more while no other took its place.
fn key_trouble(
    facts: &Facts<'_>,
    refused: Option<&Streak<'_>>,
    now: DateTime<Utc>,
) -> Option<(Verdict, Remedy)> {
    let newest_success = rows::last_success(facts.rows);
    let stopped = facts.keys.iter().filter(|key| {
        let Some(used) = key.last_used_at else { return false };
        let over = match key.status {
            KeyStatus::Expired => key.expires_at.filter(|at| now - *at <= LATELY),
            // When it was switched off is not known: at its last use it was not yet.
            KeyStatus::Revoked => (now - used <= IN_USE).then_some(used),
            KeyStatus::Failing
            | KeyStatus::Unusual
            | KeyStatus::Expiring
            | KeyStatus::Idle
            | KeyStatus::NeverUsed
            | KeyStatus::Active => None,
        };
        over.is_some_and(|over| over - used <= IN_USE) && newest_success.is_none_or(|at| at <= used)
    });
    if let Some(key) = stopped.max_by_key(|key| key.last_used_at) {
        let verdict = Verdict::KeyStopped {
            id: key.id.clone(),
            name: key.name.clone(),
            expired: key.status == KeyStatus::Expired,
            last_used_at: key.last_used_at,
        };
        return Some((verdict, Remedy::Keys));
    }
    let Streak { name, count, since, .. } = refused?.clone();
    Some((Verdict::KeyRefused { name, count, since }, Remedy::Keys))
}

fn balance_trouble(facts: &Facts<'_>, refused: Option<&Streak<'_>>) -> Option<(Verdict, Remedy)> {
    let balance = facts.balance?;
    if balance <= Credits::ZERO {
        return Some((Verdict::NoCredits { since: refused.map(|streak| streak.since) }, Remedy::Buy));
    }
    let Streak { tool, since, last, .. } = refused?;
    let tool: String = (*tool).into();
    Some(match tools::price(&tool) {
        Some(price) if balance < price => {
            (Verdict::TooFewCredits { balance, tool, since: *since }, Remedy::Buy)
        }
        // What is left would do, or what it costs is not known: buying more may change nothing.
        Some(_) | None => (Verdict::CreditsRefused { balance, tool, last: *last }, Remedy::Failed),
    })
}

fn rate_trouble(
    facts: &Facts<'_>,
    refused: Option<&Streak<'_>>,
    now: DateTime<Utc>,
) -> Option<(Verdict, Remedy)> {
    // What the service says of now counts more than what it refused before.
    let known = facts.rate.filter(|(_, until)| *until > now);
    let until = match known {
        Some((rate, _)) if rate.remaining > 0 => return None,
        Some((_, until)) => Some(until),
        None => None,
    };
    let refused = refused.is_some_and(|streak| now - streak.last <= JUST_NOW);
    (until.is_some() || refused).then_some((Verdict::TooManyRequests { until }, Remedy::Activity))
}

fn failing(streak: &Streak<'_>) -> (Verdict, Remedy) {
    let Streak { outcome, tool, name, count, since, .. } = streak.clone();
    (Verdict::Failing { outcome, tool: tool.into(), name, count, since }, Remedy::Failed)
}

/// At which step a problem shows.
fn step_of(code: ProblemCode) -> Step {
    match code {
        ProblemCode::Offline
        | ProblemCode::Dns
        | ProblemCode::Refused
        | ProblemCode::Tls
        | ProblemCode::Proxy
        | ProblemCode::ConnectionLost => Step::Connection,
        ProblemCode::SignInNetwork => Step::SignInNetwork,
        ProblemCode::Unauthorized
        | ProblemCode::Forbidden
        | ProblemCode::KeychainLocked
        | ProblemCode::KeychainAbsent
        | ProblemCode::KeychainNotAnswering
        | ProblemCode::KeyMissing
        | ProblemCode::KeyOfAnother => Step::Key,
        ProblemCode::PaymentRequired => Step::Balance,
        ProblemCode::RateLimited => Step::RateLimit,
        ProblemCode::Timeout
        | ProblemCode::Unavailable
        | ProblemCode::NotFound
        | ProblemCode::Conflict
        | ProblemCode::Validation
        | ProblemCode::Rejected
        | ProblemCode::Undecodable
        | ProblemCode::TooLarge => Step::Service,
    }
}

fn remedy_of(code: ProblemCode) -> Remedy {
    match code {
        ProblemCode::SignInNetwork => Remedy::SignInPage,
        ProblemCode::Unauthorized
        | ProblemCode::Forbidden
        | ProblemCode::KeyMissing
        | ProblemCode::KeyOfAnother => Remedy::SignInAgain,
        ProblemCode::PaymentRequired => Remedy::Buy,
        ProblemCode::RateLimited => Remedy::Activity,
        ProblemCode::KeychainLocked | ProblemCode::KeychainAbsent | ProblemCode::KeychainNotAnswering => {
            Remedy::Keychain
        }
        ProblemCode::Offline
        | ProblemCode::Dns
        | ProblemCode::Refused
        | ProblemCode::Tls
        | ProblemCode::Proxy
        | ProblemCode::Timeout
        | ProblemCode::ConnectionLost
        | ProblemCode::Unavailable
        | ProblemCode::NotFound
        | ProblemCode::Conflict
        | ProblemCode::Validation
        | ProblemCode::Rejected
        | ProblemCode::Undecodable
        | ProblemCode::TooLarge => Remedy::Retry,
    }
}
