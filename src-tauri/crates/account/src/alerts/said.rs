//! An alert in words, and where a click on it leads.

use chrono::{DateTime, TimeZone, Utc};

use super::Alert;
use crate::tray::{clean, key_name};
use crate::view::{AccountView, Certainty, ProblemCode};
use crate::words::Words;

/// An alert as it is shown: plain text, in which no character has a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened.
    pub title: String,
    /// What it means, or what to do.
    pub body: String,
    /// Where a click leads: an address of the window.
    pub route: String,
    /// The account that it leads to; `None` where it is about none.
    pub account: Option<String>,
    /// True for what should not wait.
    pub urgent: bool,
}

/// A text as a part of an address.
fn in_address(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

impl Alert {
    /// The alert in words, at `now`, for a person in `zone`. Of several accounts it says which.
    #[must_use]
    pub fn said<Z: TimeZone>(
        &self,
        account: &AccountView,
        several: bool,
        now: DateTime<Utc>,
        zone: &Z,
        words: &Words,
    ) -> Said {
        let amount = |credits: &openrush_api::Credits| words.amount(credits.as_decimal());
        let credits = |credits: &openrush_api::Credits| {
            words.say_with(
                "balance",
                [("count", credits.as_decimal().into()), ("amount", amount(credits).into())],
            )
        };
        let (title, body) = match self {
            Self::Empty => (words.say("alert-empty"), words.say("alert-empty-body")),
            Self::BalanceLow { balance } => (
                words.say_with(
                    "alert-low",
                    [("balance", credits(balance).into()), ("count", balance.as_decimal().into())],
                ),
                words.say("alert-low-body"),
            ),
            Self::RunwayShort { days } => {
                let days = i64::from(*days);
                let gaps = [("count", days.into()), ("days", days.to_string().into())];
                (words.say_with("alert-runway", gaps), words.say("alert-runway-body"))
            }
            Self::ToppedUp { amount, certainty, balance } => (
                words.say_with(
                    match certainty {
                        Certainty::Exact => "alert-topped-up",
                        Certainty::AtLeast => "alert-topped-up-at-least",
                        Certainty::About => "alert-topped-up-about",
                    },
                    [("amount", credits(amount).into()), ("count", amount.as_decimal().into())],
                ),
                words.say_with("alert-topped-up-body", [("balance", credits(balance).into())]),
            ),
            Self::KeyExpiring { name, at, .. } => (
                words.say_with("alert-key-expiring", [("name", key_name(name, words))]),
                words.say_with("alert-key-expiring-body", [("time", words.moment(*at, now, zone).into())]),
            ),
            Self::KeyUnusual { name, today, usual, .. } => (
                words.say_with("alert-key-unusual", [("name", key_name(name, words))]),
                words.say_with(
                    "alert-key-unusual-body",
                    [("today", credits(today).into()), ("usual", amount(usual).into())],
                ),
            ),
            Self::KeyFailing { name, failed, requests, .. } => (
                words.say_with("alert-key-failing", [("name", key_name(name, words))]),
                words.say_with(
                    "alert-key-failing-body",
                    [
                        ("failed", words.amount((*failed).into()).into()),
                        ("requests", words.amount((*requests).into()).into()),
                    ],
                ),
            ),
            Self::Budget { percent, spent, limit } => {
                let gaps = [("spent", credits(spent).into()), ("limit", amount(limit).into())];
                let title = if *percent >= 100 { "alert-budget-spent" } else { "alert-budget-near" };
                (words.say(title), words.say_with("alert-budget-body", gaps))
            }
            Self::SignIn { code } => {
                let keychain = matches!(code, ProblemCode::KeychainLocked | ProblemCode::KeychainAbsent);
                let body = if keychain { "alert-sign-in-keychain" } else { "alert-sign-in-body" };
                (words.say("alert-sign-in"), words.say(body))
            }
        };
        let named = several.then(|| clean(&account.name));
        let body = match named {
            Some(name) if !name.is_empty() => {
                words.say_with("alert-of-account", [("account", name.into()), ("body", body.into())])
            }
            _ => body,
        };
        Said { title, body, route: self.route(), account: Some(account.id.clone()), urgent: self.urgent() }
    }

    fn route(&self) -> String {
        match self {
            Self::Empty
            | Self::BalanceLow { .. }
            | Self::RunwayShort { .. }
            | Self::ToppedUp { .. }
            | Self::Budget { .. }
            | Self::SignIn { .. } => "#/overview".into(),
            Self::KeyExpiring { id, .. } | Self::KeyUnusual { id, .. } => {
                format!("#/keys?key={}", in_address(id))
            }
            // What failed, and how, says more than the key does.
            Self::KeyFailing { id, .. } => format!("#/activity?key={}&status=failed", in_address(id)),
        }
    }

    fn urgent(&self) -> bool {
        match self {
            Self::Empty | Self::KeyUnusual { .. } | Self::SignIn { .. } => true,
            Self::BalanceLow { .. }
            | Self::RunwayShort { .. }
            | Self::ToppedUp { .. }
            | Self::Budget { .. }
            | Self::KeyExpiring { .. }
            | Self::KeyFailing { .. } => false,
        }
    }
}
