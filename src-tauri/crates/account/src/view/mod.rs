//! What the window, the tray and the notifications are shown: plain values, made by pure functions.
//!
//! The window never computes what stands here. Amounts are decimal strings (`"1284.5"`), times are RFC 3339 in UTC,
//! days are calendar days of the computer's time zone (`"2026-11-23"`). The types for the window are generated from
//! these (see `docs/testing.md`), so a change here that the window does not follow fails its type check.

mod account;
mod activity;
mod keys;
mod overview;
mod problem;

#[cfg(test)]
mod bindings;

pub use account::{
    AccountLabel, AccountView, ActivityStatus, AppStatus, Attention, BalanceView, Keeping, KeychainStatus,
    Level, Notice, NoticeCode, Runway, System, TopUp, TrayStatus, View,
};
pub use activity::{
    ActivityCursor, ActivityPage, ActivityQuery, ActivityRow, ActivitySummary, Gap, Outcome, OutcomeKind,
    RequestDetail,
};
pub use keys::{KeyRow, KeyStatus, KeysView, LostKey, NewKeyView, RevokeImpact, ToolUse};
pub use overview::{DayBar, GroupBy, GroupShare, Overview, OverviewQuery, OverviewRange};
pub use problem::{Problem, ProblemCode};
