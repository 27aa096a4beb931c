//! The lines of the account switcher, of the tray's list and of All accounts.

use openrush_api::Credits;
use serde::{Deserialize, Deserializer, Serialize};

use super::{AccountView, Attention, BalanceView, Level, ProblemCode, Runway};

/// One account among the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AccountLine {
    /// The app's own id of the account, not the service's.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// What it is marked with.
    pub colour: Colour,
    /// True for the simulated account.
    pub demo: bool,
    /// True for the one that is shown.
    pub current: bool,
    /// How it does, in a word.
    pub state: AccountState,
    /// What keeps fresh figures away, if anything does.
    pub problem: Option<ProblemCode>,
    /// The last balance seen.
    pub balance: Option<BalanceView>,
    /// How long it lasts.
    pub runway: Runway,
    /// Credits of the requests of the last 30 days, today included, as far as they are known; `None` before the first list
    /// of keys.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub spent_30_days: Option<Credits>,
    /// Keys that want attention.
    pub keys_in_need: u32,
}

/// How an account does, in a word: what matters most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum AccountState {
    /// Nobody is signed in to it; its history is here.
    SignedOut,
    /// It is being opened.
    Starting,
    /// The app cannot sign in: the key is refused, or the keychain does not hand it over.
    NoKey,
    /// Nothing is left.
    Empty,
    /// The service cannot be reached, or gives no good answer.
    Offline,
    /// At or under its threshold.
    Low,
    /// Everything else.
    Fine,
}

/// What an account is marked with. Which colour that is the window's tokens say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Colour {
    /// The first account's.
    #[default]
    Blue,
    /// The second's, and so on.
    Green,
    /// A colour.
    Purple,
    /// A colour.
    Orange,
    /// A colour.
    Teal,
    /// A colour.
    Pink,
    /// A colour.
    Yellow,
    /// A colour.
    Grey,
}

impl Colour {
    /// All of them, in the order in which they are given to new accounts.
    pub const ALL: [Self; 8] = [
        Self::Blue,
        Self::Green,
        Self::Purple,
        Self::Orange,
        Self::Teal,
        Self::Pink,
        Self::Yellow,
        Self::Grey,
    ];

    /// The first that none of these has, or any once all are taken.
    #[must_use]
    pub fn free(taken: &[Self]) -> Self {
        let least = |colour: &Self| taken.iter().filter(|taken| *taken == colour).count();
        Self::ALL.into_iter().min_by_key(least).unwrap_or_default()
    }

    /// A colour that a newer version wrote is no reason to lose an account.
    pub(crate) fn known<'de, D: Deserializer<'de>>(text: D) -> Result<Option<Self>, D::Error> {
        let value = serde_json::Value::deserialize(text)?;
        Ok(serde_json::from_value(value).ok())
    }
}

impl AccountLine {
    /// The line of an account that is open.
    #[must_use]
    pub fn of(view: &AccountView, current: bool) -> Self {
        let in_need = |found: &&Attention| {
            matches!(
                found,
                Attention::KeyExpiring { .. }
                    | Attention::KeyFailing { .. }
                    | Attention::KeyUnusual { .. }
                    | Attention::KeyExpired { .. }
            )
        };
        let problem = view.problem.as_ref().map(|problem| problem.code);
        Self {
            id: view.id.clone(),
            name: view.name.clone(),
            colour: view.colour,
            demo: view.demo,
            current,
            state: state(problem, view.level, view.balance.is_some()),
            problem,
            balance: view.balance.clone(),
            runway: view.runway.clone(),
            spent_30_days: view.activity.spent_30_days,
            keys_in_need: u32::try_from(view.attention.iter().filter(in_need).count()).unwrap_or(u32::MAX),
        }
    }

    /// The line of one that is not open.
    #[must_use]
    pub fn closed(id: &str, name: &str, colour: Colour, state: AccountState, current: bool) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            colour,
            demo: false,
            current,
            state,
            problem: None,
            balance: None,
            runway: Runway::Learning { days_seen: 0, days_needed: crate::runway::DAYS_NEEDED },
            spent_30_days: None,
            keys_in_need: 0,
        }
    }

    /// Whether somebody is signed in to it.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.state != AccountState::SignedOut
    }
}

fn state(problem: Option<ProblemCode>, level: Level, known: bool) -> AccountState {
    use ProblemCode as P;
    match problem {
        Some(
            P::Unauthorized
            | P::Forbidden
            | P::KeychainLocked
            | P::KeychainAbsent
            | P::KeychainNotAnswering
            | P::KeyMissing
            | P::KeyOfAnother,
        ) => AccountState::NoKey,
        _ if level == Level::Empty => AccountState::Empty,
        // Waiting for a limit is no reason to worry, and what is refused for want of credits is told as that.
        Some(
            P::Offline
            | P::Dns
            | P::Refused
            | P::Tls
            | P::Proxy
            | P::Timeout
            | P::ConnectionLost
            | P::SignInNetwork
            | P::Unavailable
            | P::Rejected
            | P::Undecodable
            | P::TooLarge
            | P::NotFound
            | P::Conflict
            | P::Validation,
        ) => AccountState::Offline,
        Some(P::PaymentRequired | P::RateLimited) | None => match level {
            Level::Low => AccountState::Low,
            Level::Unknown if !known => AccountState::Starting,
            Level::Fine | Level::Unknown | Level::Empty => AccountState::Fine,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters_most_is_the_state() {
        let cases = [
            (None, Level::Fine, AccountState::Fine),
            (None, Level::Low, AccountState::Low),
            (Some(ProblemCode::RateLimited), Level::Low, AccountState::Low),
            (Some(ProblemCode::Dns), Level::Low, AccountState::Offline),
            (Some(ProblemCode::Dns), Level::Empty, AccountState::Empty),
            (Some(ProblemCode::Unauthorized), Level::Empty, AccountState::NoKey),
        ];
        for (problem, level, expected) in cases {
            assert_eq!(state(problem, level, true), expected, "{problem:?} {level:?}");
        }
        assert_eq!(state(None, Level::Unknown, false), AccountState::Starting);
    }

    #[test]
    fn each_new_account_has_a_colour_of_its_own_while_there_are_any() {
        let mut taken = Vec::new();
        for expected in Colour::ALL.into_iter().chain([Colour::Blue]) {
            let free = Colour::free(&taken);
            assert_eq!(free, expected);
            taken.push(free);
        }
        assert_eq!(Colour::free(&[Colour::Blue, Colour::Purple]), Colour::Green);
    }
}
