//! What the window, the tray and the notifications are shown: plain values, made by pure functions.
//!
//! The window never computes what stands here. Amounts are decimal strings (`"1284.5"`), times are RFC 3339 in UTC,
//! days are calendar days of the computer's time zone (`"2026-11-23"`). The types for the window are generated from
//! these (see `docs/testing.md`), so a change here that the window does not follow fails its type check.

mod account;
mod accounts;
mod activity;
mod diagnosis;
mod facts;
mod keys;
mod ledger;
mod outlook;
mod overview;
mod own_key;
mod problem;
mod report;
mod rotation;
mod transfer;

#[cfg(test)]
mod bindings;

pub use account::{
    AccountView, ActivityStatus, AppStatus, Attention, BalanceView, Keeping, KeychainStatus, Level, Notice,
    NoticeCode, Runway, System, TopUp, TrayStatus, View,
};
pub use accounts::{AccountLine, AccountState, Colour};
pub use activity::{
    ActivityCursor, ActivityPage, ActivityQuery, ActivityRow, ActivitySort, ActivitySummary, Durations,
    ExportFormat, ExportState, ExportView, Forgotten, Gap, GapReason, Outcome, OutcomeKind, PlacedGap,
    RequestDetail, ToForget,
};
pub use diagnosis::{Check, Diagnosis, Finding, Remedy, Step, Verdict};
pub use facts::AccountFacts;
pub use keys::{
    ErrorShare, FirstUse, KeyDetail, KeyFinding, KeyRow, KeyStatus, KeysView, LostKey, NewKeyView,
    RevokeImpact, ToolShare, ToolUse,
};
pub use ledger::{
    BalanceChange, BalanceEvent, BalanceEventKind, Certainty, Statement, StatementDay, StatementQuery,
};
pub use outlook::{Budget, BudgetUnit, BudgetView, Buys, Outlook, Pace, SpanUnit, ToolCalls, TopUpAdvice};
pub use overview::{DayBar, GroupBy, GroupShare, Overview, OverviewQuery, OverviewRange};
pub use own_key::{OwnKeyState, OwnKeyView};
pub use problem::{Problem, ProblemCode};
pub use report::{Report, ReportDay, ReportFailure, ReportQuery, ReportShare};
pub use rotation::{RotationKey, RotationStep, RotationView};
pub use transfer::{ImportForgets, SettingsImport};
