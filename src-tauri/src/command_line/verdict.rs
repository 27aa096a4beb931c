//! What `doctor` found, and what stands in the way, in the window's own English words.

use chrono::{DateTime, Local, Utc};
use openrush_account::view::{AccountView, Diagnosis, Finding, Problem, Step, Verdict};
use openrush_account::words::{Arg, Words};

use super::text::plain;

/// The sentences of the window.
const PROBLEMS: &str = include_str!("../../../ui/locales/en/problems.ftl");

/// A diagnosis in words.
pub(super) struct Said {
    pub(super) title: String,
    pub(super) meaning: String,
    pub(super) remedy: String,
    /// What was checked, and what was found.
    pub(super) checks: Vec<(String, String)>,
}

/// The name that an enum's value has for other programs, by which its sentence is found.
pub(super) fn name_of(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A diagnosis in words.
pub(super) fn words(diagnosis: &Diagnosis, now: DateTime<Utc>) -> Said {
    let words = Words::english_with(PROBLEMS);
    let (id, part, gaps) = sentence(&diagnosis.verdict, now, &words);
    let said = |id: &str| words.say_with(id, gaps.clone());
    let check = |step: Step, finding: Finding| {
        let name = words.say(&format!("check-{}", name_of(&step)));
        (name, words.say(&format!("finding-{}", name_of(&finding))))
    };
    Said {
        title: said(&id),
        meaning: said(&format!("{id}.{part}")),
        remedy: words.say(&format!("remedy-{}", name_of(&diagnosis.remedy))),
        checks: diagnosis.checks.iter().map(|found| check(found.step, found.finding)).collect(),
    }
}

/// The sentence of a verdict, the part of it that says what it means, and what is filled in.
fn sentence(
    verdict: &Verdict,
    now: DateTime<Utc>,
    words: &Words,
) -> (String, &'static str, [(&'static str, Arg<'static>); 6]) {
    let (mut name, mut tool, mut amount) = (String::new(), String::new(), String::new());
    let mut count = Arg::from(1_i64);
    let when: Option<DateTime<Utc>>;
    let id = match verdict {
        Verdict::Problem { code, until, .. } => {
            when = *until;
            format!("problem-{}", name_of(code))
        }
        Verdict::KeyStopped { name: key, expired, last_used_at, .. } => {
            (name, when) = (plain(key), *last_used_at);
            format!("verdict-{}", if *expired { "key_expired" } else { "key_revoked" })
        }
        Verdict::KeyRefused { name: key, count: many, since } => {
            (count, when) = (counted(*many), Some(*since));
            name = key.as_deref().map(plain).unwrap_or_default();
            format!("verdict-{}", if key.is_some() { "key_refused_name" } else { "key_refused" })
        }
        Verdict::NoCredits { since } => {
            when = *since;
            format!("verdict-{}", if since.is_some() { "no_credits_since" } else { "no_credits" })
        }
        Verdict::TooFewCredits { balance, tool: asked, since } => {
            (count, tool, when) = (balance.as_decimal().into(), plain(asked), Some(*since));
            amount = words.amount(balance.as_decimal());
            "verdict-too_few_credits".into()
        }
        Verdict::CreditsRefused { balance, tool: asked, last } => {
            (count, tool, when) = (balance.as_decimal().into(), plain(asked), Some(*last));
            amount = words.amount(balance.as_decimal());
            "verdict-credits_refused".into()
        }
        Verdict::TooManyRequests { until } => {
            when = *until;
            format!(
                "verdict-{}",
                if until.is_some() { "too_many_requests_until" } else { "too_many_requests" }
            )
        }
        Verdict::Failing { outcome, tool: asked, count: many, since, .. } => {
            (count, tool, when) = (counted(*many), plain(asked), Some(*since));
            format!("verdict-failing_{}", name_of(outcome))
        }
        Verdict::Fine { last } => {
            when = *last;
            format!("verdict-{}", if last.is_some() { "fine" } else { "fine_unused" })
        }
    };
    let part = if id == "problem-rate_limited" && when.is_some() { "until" } else { "meaning" };
    let when = when.map(|at| words.moment(at, now, &Local)).unwrap_or_default();
    let gaps = [
        ("name", name.into()),
        ("tool", tool.into()),
        ("amount", amount.into()),
        ("count", count),
        ("when", when.clone().into()),
        ("time", when.into()),
    ];
    (id, part, gaps)
}

fn counted(count: u64) -> Arg<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

/// What stands in the way, and of when the figures are.
pub(super) fn trouble(problem: &Problem, account: &AccountView, now: DateTime<Utc>) -> String {
    let words = Words::english_with(PROBLEMS);
    let mut said = vec![plain(&problem.detail)];
    if let Some(until) = problem.until {
        said.push(format!("It answers again at {}.", words.moment(until, now, &Local)));
    }
    if let Some(balance) = &account.balance {
        said.push(
            words.say_with("problem-figures", [("when", words.moment(balance.as_of, now, &Local).into())]),
        );
    }
    said.join(" ")
}

/// Every problem there is.
#[cfg(test)]
pub(super) const ALL_CODES: [openrush_account::view::ProblemCode; 24] = {
    use openrush_account::view::ProblemCode as P;
    [
        P::Offline,
        P::Dns,
        P::Refused,
        P::Tls,
        P::Proxy,
        P::Timeout,
        P::ConnectionLost,
        P::SignInNetwork,
        P::Unauthorized,
        P::PaymentRequired,
        P::Forbidden,
        P::NotFound,
        P::Conflict,
        P::Validation,
        P::RateLimited,
        P::Unavailable,
        P::Rejected,
        P::Undecodable,
        P::TooLarge,
        P::KeychainLocked,
        P::KeychainAbsent,
        P::KeychainNotAnswering,
        P::KeyMissing,
        P::KeyOfAnother,
    ]
};
