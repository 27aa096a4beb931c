//! The sentences of the tray.

use chrono::{DateTime, TimeZone, Utc};
use openrush_api::Credits;
use rust_decimal::Decimal;

use super::{MenuItem, TrayAction};
use crate::view::{AccountLine, AccountState, AccountView, Attention, Problem, ProblemCode, Runway, View};
use crate::words::{Arg, Words};

/// A name longer than this is cut, as a menu is as wide as its longest line.
const NAME_CHARACTERS: usize = 32;

/// The app, and the balance of the account.
pub(super) fn title(view: &View, account: &AccountView, words: &Words) -> String {
    let Some(balance) = &account.balance else {
        return words.say("title");
    };
    let balance = credits(balance.amount, words);
    if account.demo || view.has_several() {
        words.say_with(
            "title-account",
            [("account", clean(&account.name).into()), ("balance", balance.into())],
        )
    } else {
        words.say_with("title-balance", [("balance", balance.into())])
    }
}

/// A line for each account that somebody is signed in to.
pub(super) fn accounts(view: &View, words: &Words) -> Vec<MenuItem> {
    let signed_in = view.accounts.iter().filter(|line| line.is_signed_in());
    signed_in.map(|line| MenuItem::Account { id: line.id.clone(), text: account(line, words) }).collect()
}

fn account(line: &AccountLine, words: &Words) -> String {
    let trouble = match line.state {
        AccountState::NoKey => Some(words.say("account-no-key")),
        AccountState::Offline => Some(words.say("account-offline")),
        AccountState::Starting => Some(words.say("starting")),
        // What is left says it.
        AccountState::Empty | AccountState::Low | AccountState::Fine | AccountState::SignedOut => None,
    };
    let name = clean(&line.name);
    let standing = match (&line.balance, trouble) {
        (Some(balance), Some(trouble)) => words.say_with(
            "account-trouble",
            [("balance", credits(balance.amount, words).into()), ("trouble", trouble.into())],
        ),
        (Some(balance), None) => credits(balance.amount, words),
        (None, Some(trouble)) => trouble,
        (None, None) => words.say("balance-unknown"),
    };
    words.say_with("account-line", [("account", name.into()), ("standing", standing.into())])
}

/// Balance, days left, age of the figure; only the first where there is no figure yet.
pub(super) fn standing<Z: TimeZone>(
    account: &AccountView,
    now: DateTime<Utc>,
    zone: &Z,
    words: &Words,
) -> Vec<String> {
    let Some(balance) = &account.balance else {
        return vec![words.say("balance-unknown")];
    };
    vec![
        credits(balance.amount, words),
        runway(&account.runway, words),
        words.say_with("as-of", [("time", words.moment(balance.as_of, now, zone).into())]),
    ]
}

/// What keeps fresh figures away, then what wants attention, most urgent first, and where each leads.
pub(super) fn attention<Z: TimeZone>(
    account: &AccountView,
    now: DateTime<Utc>,
    zone: &Z,
    words: &Words,
) -> Vec<(String, TrayAction)> {
    let problem =
        account.problem.iter().map(|found| (problem(found, now, zone, words), TrayAction::OpenOverview));
    problem.chain(account.attention.iter().map(|found| attention_line(found, now, zone, words))).collect()
}

fn attention_line<Z: TimeZone>(
    found: &Attention,
    now: DateTime<Utc>,
    zone: &Z,
    words: &Words,
) -> (String, TrayAction) {
    match found {
        Attention::BalanceEmpty => (words.say("attention-empty"), TrayAction::OpenOverview),
        Attention::BalanceLow { threshold } => {
            let threshold = words.amount(threshold.as_decimal());
            (words.say_with("attention-low", [("threshold", threshold.into())]), TrayAction::OpenOverview)
        }
        Attention::KeyFailing { name, failed, requests, .. } => {
            let gaps = [
                ("name", key_name(name, words)),
                ("failed", words.amount((*failed).into()).into()),
                ("requests", words.amount((*requests).into()).into()),
            ];
            (words.say_with("attention-key-failing", gaps), TrayAction::OpenKeys)
        }
        Attention::KeyUnusual { name, today, .. } => {
            let today = words.amount(today.as_decimal());
            let gaps = [("name", key_name(name, words)), ("today", today.into())];
            (words.say_with("attention-key-unusual", gaps), TrayAction::OpenKeys)
        }
        Attention::KeyExpiring { name, at, .. } => {
            let day = |time: &DateTime<Utc>| time.with_timezone(zone).date_naive();
            let days = (day(at) - day(&now)).num_days().max(0);
            let gaps =
                [("name", key_name(name, words)), ("count", days.into()), ("days", days.to_string().into())];
            (words.say_with("attention-key-expiring", gaps), TrayAction::OpenKeys)
        }
        Attention::KeyExpired { name, .. } => {
            (words.say_with("attention-key-expired", [("name", key_name(name, words))]), TrayAction::OpenKeys)
        }
        Attention::KeyLost { name } => {
            (words.say_with("attention-key-lost", [("name", key_name(name, words))]), TrayAction::OpenKeys)
        }
        Attention::KeyWaiting { name } => {
            (words.say_with("attention-key-waiting", [("name", key_name(name, words))]), TrayAction::OpenKeys)
        }
        Attention::RotationOpen { name, .. } => {
            (words.say_with("attention-rotation", [("name", key_name(name, words))]), TrayAction::OpenKeys)
        }
        Attention::ErrorsRising { percent, .. } => {
            let percent = format!("{percent:.0}");
            (words.say_with("attention-errors", [("percent", percent.into())]), TrayAction::OpenActivity)
        }
    }
}

fn problem<Z: TimeZone>(problem: &Problem, now: DateTime<Utc>, zone: &Z, words: &Words) -> String {
    let id = match problem.code {
        ProblemCode::Offline => "problem-offline",
        ProblemCode::Dns => "problem-dns",
        ProblemCode::Refused => "problem-refused",
        ProblemCode::Tls => "problem-tls",
        ProblemCode::Proxy => "problem-proxy",
        ProblemCode::Timeout => "problem-timeout",
        ProblemCode::ConnectionLost => "problem-connection-lost",
        ProblemCode::SignInNetwork => "problem-sign-in-network",
        ProblemCode::Unauthorized => "problem-unauthorized",
        ProblemCode::PaymentRequired => "problem-payment-required",
        ProblemCode::Forbidden => "problem-forbidden",
        ProblemCode::RateLimited => match problem.until {
            Some(until) => {
                let time = words.moment(until, now, zone);
                return words.say_with("problem-rate-limited-until", [("time", time.into())]);
            }
            None => "problem-rate-limited",
        },
        ProblemCode::Unavailable => "problem-unavailable",
        ProblemCode::KeychainLocked => "problem-keychain-locked",
        ProblemCode::KeychainAbsent => "problem-keychain-absent",
        ProblemCode::KeychainNotAnswering => "problem-keychain-not-answering",
        ProblemCode::KeyMissing => "problem-key-missing",
        ProblemCode::KeyOfAnother => "problem-key-of-another",
        ProblemCode::NotFound
        | ProblemCode::Conflict
        | ProblemCode::Validation
        | ProblemCode::Rejected
        | ProblemCode::Undecodable
        | ProblemCode::TooLarge => "problem-other",
    };
    words.say(id)
}

fn runway(runway: &Runway, words: &Words) -> String {
    match runway {
        Runway::Learning { days_seen, days_needed } => match days_needed.saturating_sub(*days_seen) {
            0 => words.say("runway-learning-last"),
            more => counted("runway-learning", i64::from(more), words),
        },
        Runway::Idle => words.say("runway-idle"),
        Runway::Empty => words.say("runway-empty"),
        Runway::Estimate { days, .. } if *days < 1.0 => words.say("runway-today"),
        // Also where it is infinite or no number at all.
        Runway::Estimate { days, .. } if *days < 365.5 => counted("runway-days", days.round() as i64, words),
        Runway::Estimate { .. } => words.say("runway-year"),
    }
}

fn counted(id: &str, days: i64, words: &Words) -> String {
    words.say_with(id, [("count", days.into()), ("days", words.amount(Decimal::from(days)).into())])
}

fn credits(amount: Credits, words: &Words) -> String {
    let amount = amount.as_decimal();
    words.say_with("balance", [("count", amount.into()), ("amount", words.amount(amount).into())])
}

pub(crate) fn key_name<'a>(name: &str, words: &Words) -> Arg<'a> {
    let name = clean(name);
    if name.is_empty() { words.say("attention-key-nameless").into() } else { name.into() }
}

/// A name that somebody typed, fit for one line: without line breaks and other control characters, without marks that
/// turn the direction of the text around it, and not too long.
pub(crate) fn clean(name: &str) -> String {
    let shown: String =
        name.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !turns(*c)).collect();
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= NAME_CHARACTERS {
        return line;
    }
    let mut cut: String = line.chars().take(NAME_CHARACTERS - 1).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Unicode's marks for embedding, overriding and isolating a direction, and its line and paragraph separators.
fn turns(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_fit_for_one_line() {
        for (name, shown) in [
            ("Staging bot", "Staging bot"),
            ("  two\r\nlines\t", "two lines"),
            ("evil\u{202e}txt", "eviltxt"),
            ("nul\0", "nul"),
            ("", ""),
            ("1234567890123456789012345678901234567890", "1234567890123456789012345678901…"),
            (&"é".repeat(32), &"é".repeat(32)),
            (&"é".repeat(33), &("é".repeat(31) + "…")),
        ] {
            assert_eq!(clean(name), shown, "{name:?}");
        }
    }
}
