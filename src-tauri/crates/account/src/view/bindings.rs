//! The view's types for the window, generated from the Rust types. `cargo xtask types` writes them.

use std::path::Path;

use ts_rs::{Config, TS};

use super::*;
use crate::account_settings::{AccountSettings, AlertSettings, KeepFor};
use crate::copy_form::CopyForm;
use crate::settings::{QuietHours, SavedFilter, Settings, Theme, TrayChoice};

const HEAD: &str = "\
// What the core tells the window. Generated from the Rust types of src-tauri/crates/account/src/view and settings.rs
// by `cargo xtask types`; a test fails when it is stale. Amounts are decimal strings, times RFC 3339 in UTC, days
// calendar days of this computer.
";

macro_rules! declarations {
    ($config:expr; $($type:ty),* $(,)?) => {
        [$(format!("\nexport {}\n", <$type as TS>::decl($config))),*].concat()
    };
}

#[test]
fn the_windows_types_are_those_of_the_view() {
    let config = Config::default();
    let expected = String::from(HEAD)
        + &declarations![&config;
            View, AppStatus, System, TrayStatus, KeychainStatus, Notice, NoticeCode, AccountLine, AccountState, AccountFacts, Colour, Keeping, AccountView,
            BalanceView, Level, Runway, ActivityStatus, Attention, TopUp, Outlook, TopUpAdvice, SpanUnit, Buys, ToolCalls, Budget, BudgetUnit, BudgetView, Pace, Problem, ProblemCode, KeysView, KeyRow,
            KeyStatus, KeyFinding, KeyDetail, ToolShare, ErrorShare, FirstUse, LostKey, NewKeyView, RotationView, RotationStep, RotationKey,
            OwnKeyView, OwnKeyState, RevokeImpact, ToolUse, ActivityQuery, ActivitySort, ActivityCursor, ActivityPage,
            ActivityRow, Outcome, OutcomeKind, ActivitySummary, Forgotten, ToForget, Durations, PlacedGap, GapReason,
            ExportFormat, ExportState, ExportView, Gap, RequestDetail, OverviewQuery, OverviewRange, GroupBy, Overview,
            DayBar, GroupShare, StatementQuery, Statement, BalanceChange, StatementDay, BalanceEvent, BalanceEventKind,
            Certainty, Report, ReportQuery, ReportDay, ReportShare, ReportFailure,
            Diagnosis, Check, Step, Finding, Verdict, Remedy, Settings, QuietHours, TrayChoice, SavedFilter, Theme, AccountSettings, AlertSettings, KeepFor, SettingsImport, ImportForgets, CopyForm,
        ];
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../web/ipc.d.ts");
    if std::env::var_os("OPENRUSH_WRITE_TYPES").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "web/ipc.d.ts is stale: run `cargo xtask types`");
}
