//! Which picture the tray shows.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::view::{AccountView, BalanceView, Level, Problem, ProblemCode};

/// Which picture the tray shows. Each differs from the others in shape, not in colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrayState {
    /// Enough credits, and the figure is fresh.
    Fine,
    /// At or under the person's threshold.
    Low,
    /// Nothing left.
    Empty,
    /// The figure is older than it should be, or there is none yet.
    Stale,
    /// OpenRush cannot be reached from here.
    Offline,
    /// No account.
    SignedOut,
    /// The key does not work or cannot be read: only the person can help.
    KeyTrouble,
}

impl TrayState {
    /// Every state.
    pub const ALL: [Self; 7] =
        [Self::Fine, Self::Low, Self::Empty, Self::Stale, Self::Offline, Self::SignedOut, Self::KeyTrouble];

    /// Whether the person has to do something before their calls, or this app, work again.
    #[must_use]
    pub fn needs_attention(self) -> bool {
        matches!(self, Self::Empty | Self::KeyTrouble)
    }
}

/// The state of an account. Of several that hold, the one that the person can do most about.
pub(super) fn of(account: &AccountView) -> TrayState {
    let hindrance = account.problem.as_ref().and_then(hindrance);
    if hindrance == Some(TrayState::KeyTrouble) {
        return TrayState::KeyTrouble;
    }
    // An empty balance stays empty until somebody tops it up, so its age matters less than that calls fail.
    if account.level == Level::Empty {
        return TrayState::Empty;
    }
    if let Some(state) = hindrance {
        return state;
    }
    match &account.balance {
        None => TrayState::Stale,
        Some(balance) if balance.stale => TrayState::Stale,
        Some(_) if account.level == Level::Low => TrayState::Low,
        Some(_) => TrayState::Fine,
    }
}

/// The state that a problem brings about at once; `None` for one that passes by itself, which shows when the figure
/// gets stale.
fn hindrance(problem: &Problem) -> Option<TrayState> {
    match problem.code {
        ProblemCode::Unauthorized
        | ProblemCode::Forbidden
        | ProblemCode::KeychainLocked
        | ProblemCode::KeychainAbsent
        | ProblemCode::KeychainNotAnswering
        | ProblemCode::KeyMissing
        | ProblemCode::KeyOfAnother => Some(TrayState::KeyTrouble),
        ProblemCode::Offline
        | ProblemCode::Dns
        | ProblemCode::Refused
        | ProblemCode::Tls
        | ProblemCode::Proxy
        | ProblemCode::ConnectionLost
        | ProblemCode::SignInNetwork => Some(TrayState::Offline),
        ProblemCode::Timeout
        | ProblemCode::PaymentRequired
        | ProblemCode::NotFound
        | ProblemCode::Conflict
        | ProblemCode::Validation
        | ProblemCode::RateLimited
        | ProblemCode::Unavailable
        | ProblemCode::Rejected
        | ProblemCode::Undecodable
        | ProblemCode::TooLarge => None,
    }
}

/// How full the ring is, 0 to 100. Rounded down, but never to 0 while something is left.
pub(super) fn fill(balance: &BalanceView) -> Option<u8> {
    let full = balance.full?.as_decimal();
    let amount = balance.amount.as_decimal();
    if full <= Decimal::ZERO {
        return None;
    }
    if amount <= Decimal::ZERO {
        return Some(0);
    }
    if amount >= full {
        return Some(100);
    }
    // Divided first: a product could leave the range of a decimal, a share of less than 1 cannot.
    let percent = (amount / full) * Decimal::ONE_HUNDRED;
    percent.round_dp_with_strategy(0, RoundingStrategy::ToZero).to_u8().map(|percent| percent.max(1))
}
