//! The whole view, and the part of it that belongs to one account.

use chrono::{DateTime, NaiveDate, Utc};
use openrush_api::Credits;
use serde::{Deserialize, Serialize};

use super::{
    AccountLine, Certainty, Colour, ExportView, Forgotten, KeysView, LostKey, NewKeyView, OutcomeKind,
    Outlook, OwnKeyView, Problem, RotationStep, RotationView,
};
use crate::account_settings::AccountSettings;
use crate::settings::Settings;

/// Everything the window needs to draw itself, sent whole with each `account-changed`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// Rises with every change, so that a view that was overtaken on its way is dropped.
    #[cfg_attr(test, ts(type = "number"))]
    pub seq: u64,
    /// What belongs to the app and to no account.
    pub app: AppStatus,
    /// Every account known here, in the order chosen by the person, the demo last.
    pub accounts: Vec<AccountLine>,
    /// The account that is shown; `None` asks for a sign-in.
    pub account: Option<AccountView>,
    /// The account whose balance the tray shows. It does not go to the window.
    #[serde(skip)]
    pub tray: Option<AccountView>,
    /// The person's choices.
    pub settings: Settings,
}

impl View {
    /// Whether it has to be said which account is meant.
    #[must_use]
    pub fn has_several(&self) -> bool {
        self.accounts.iter().filter(|line| line.is_signed_in()).nth(1).is_some()
    }
}

/// What belongs to the app and to no account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AppStatus {
    /// True until it is known whether an account is signed in; the window shows neither Welcome nor an account yet.
    pub starting: bool,
    /// The app's version, such as `0.1.0`.
    pub version: String,
    /// The kind of system, for shortcuts and words ("menu bar" or "tray").
    pub system: System,
    /// Whether the tray icon can be seen.
    pub tray: TrayStatus,
    /// Whether the system's keychain answers.
    pub keychain: KeychainStatus,
    /// Where history, settings and logs lie.
    pub data_dir: String,
    /// Things to be told once, newest last.
    pub notices: Vec<Notice>,
    /// The export that runs or ran last, until it was read how it ended.
    pub export: Option<ExportView>,
    /// The name of a created key that quitting would lose, while the person is asked whether to quit all the same.
    pub quitting_loses: Option<String>,
}

/// The kind of system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum System {
    /// Any Linux desktop.
    Linux,
    /// macOS.
    Macos,
    /// Windows.
    Windows,
}

/// Whether the tray icon can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum TrayStatus {
    /// Not known yet.
    Starting,
    /// The icon is there; closing the window keeps the app.
    Shown,
    /// The desktop has no place for it; closing the window quits.
    NoHost,
}

/// Whether the system's keychain answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum KeychainStatus {
    /// Not asked yet.
    Unknown,
    /// It answered the last time it was asked.
    Fine,
    /// It is locked, or the person refused to unlock it.
    Locked,
    /// There is none, or it failed.
    Absent,
    /// It did not answer within the deadline.
    NotAnswering,
}

/// Something to be told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// Tells one notice from another, for dismissing it.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: u64,
    /// What happened.
    pub code: NoticeCode,
    /// The account that it is about; `None` for the app. Only those of the account that is shown come to the window.
    pub account: Option<String>,
    /// A file name, a credential's name or an amount, as the code asks for; never a secret.
    pub detail: Option<String>,
}

/// What a [`Notice`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoticeCode {
    /// The settings file could not be read; it was renamed to `detail` and defaults are in force.
    SettingsSetAside,
    /// The list of accounts could not be read; it was renamed to `detail`.
    AccountsSetAside,
    /// The history could not be read; it was renamed to `detail` and begins anew.
    HistorySetAside,
    /// The history was written by a newer version; it is left alone and nothing is stored.
    HistoryNewer,
    /// The history cannot be written, as with a full disk; figures are live but not kept.
    HistoryNotWritable,
    /// Credits arrived: `detail` is the amount.
    TopUpArrived,
    /// The desktop has no place for tray icons: the window is the main place.
    NoTray,
    /// Somebody signed in to an account that was here already: its key was replaced.
    AccountKnown,
}

/// How an account's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Keeping {
    /// In the system's keychain.
    Keychain,
    /// In memory until the app quits.
    UntilQuit,
    /// The demo's key, which opens nothing real.
    Demo,
}

/// One account, as it is known now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// The app's own id of the account.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// What it is marked with.
    pub colour: Colour,
    /// True for the simulated account.
    pub demo: bool,
    /// The person's choices for it.
    pub settings: AccountSettings,
    /// How its key is kept.
    pub keeping: Keeping,
    /// The last balance seen; `None` until the first one.
    pub balance: Option<BalanceView>,
    /// How the balance stands.
    pub level: Level,
    /// How long it lasts.
    pub runway: Runway,
    /// What keeps fresh figures away, if anything does.
    pub problem: Option<Problem>,
    /// True while a request is under way.
    pub refreshing: bool,
    /// When the app asks next by itself.
    pub next_refresh: Option<DateTime<Utc>>,
    /// True after Buy credits, while the app looks out for the top-up.
    pub watching_for_top_up: bool,
    /// The keys as last listed; `None` until the first list.
    pub keys: Option<KeysView>,
    /// A created key that was not yet acknowledged.
    pub new_key: Option<NewKeyView>,
    /// A key that was created although its answer was lost: nobody has its raw value.
    pub lost_key: Option<LostKey>,
    /// A key that is being replaced by a new one.
    pub rotation: Option<RotationView>,
    /// How it stands with a key for this app alone.
    pub own_key: OwnKeyView,
    /// What is known of the activity.
    pub activity: ActivityStatus,
    /// What wants the person's attention, most urgent first.
    pub attention: Vec<Attention>,
    /// Top-ups found, newest first.
    pub top_ups: Vec<TopUp>,
    /// What the balance is good for, what to buy, and how the month's budget stands.
    pub outlook: Outlook,
}

/// A balance and when it was true.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BalanceView {
    /// Credits; may be negative.
    #[cfg_attr(test, ts(type = "string"))]
    pub amount: Credits,
    /// When the service said so.
    pub as_of: DateTime<Utc>,
    /// True when it is older than it should be, given how often the app asks.
    pub stale: bool,
    /// The balance right after the last top-up, which the tray's ring is drawn against.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub full: Option<Credits>,
}

/// How the balance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Not known yet.
    Unknown,
    /// Above the account's threshold.
    Fine,
    /// At or under the account's threshold.
    Low,
    /// Nothing left.
    Empty,
}

/// How long the credits last.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Runway {
    /// Too little has been seen to say.
    Learning {
        /// Days of data so far.
        days_seen: u32,
        /// Days needed.
        days_needed: u32,
    },
    /// Nothing is being spent.
    Idle,
    /// Nothing is left.
    Empty,
    /// An estimate, with the interval that holds in four cases of five.
    Estimate {
        /// Days from now, the estimate.
        days: f64,
        /// The short end.
        low: f64,
        /// The long end; `None` when it may last for more than a year.
        high: Option<f64>,
        /// The day of the estimate.
        until: NaiveDate,
        /// The day of the short end.
        until_low: NaiveDate,
        /// The day of the long end.
        until_high: Option<NaiveDate>,
    },
}

/// What is known of the activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActivityStatus {
    /// When the service was last asked.
    pub as_of: Option<DateTime<Utc>>,
    /// Requests known.
    #[cfg_attr(test, ts(type = "number"))]
    pub known: u64,
    /// Time of the oldest one known.
    pub oldest: Option<DateTime<Utc>>,
    /// Requests that were forgotten by the owner's choice.
    pub forgotten: Option<Forgotten>,
    /// More are being forgotten right now.
    pub forgetting: bool,
    /// Credits spent in the last 30 days, by whichever key; `None` until the service was asked.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub spent_30_days: Option<Credits>,
    /// Changes whenever the history does, so that the window knows when to read a page again.
    #[cfg_attr(test, ts(type = "number"))]
    pub revision: u64,
}

/// Something that wants attention.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Attention {
    /// No credits are left: calls fail.
    BalanceEmpty,
    /// The balance is at or under the threshold.
    BalanceLow {
        /// The threshold of the settings.
        #[cfg_attr(test, ts(type = "string"))]
        threshold: Credits,
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
    /// Many of a key's requests are refused.
    KeyFailing {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// Of its last requests so many were refused …
        #[cfg_attr(test, ts(type = "number"))]
        failed: u64,
        /// … of so many.
        #[cfg_attr(test, ts(type = "number"))]
        requests: u64,
        /// What most of them were refused for.
        mostly: OutcomeKind,
    },
    /// A key spent far more today than it usually does.
    KeyUnusual {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// Credits spent today.
        #[cfg_attr(test, ts(type = "string"))]
        today: Credits,
        /// Credits that it spends on a usual day of use.
        #[cfg_attr(test, ts(type = "string"))]
        usual: Credits,
    },
    /// A key expired within the last week, or something still uses it.
    KeyExpired {
        /// The credential.
        id: String,
        /// Its name.
        name: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// A key was created and its answer lost: nobody has it.
    KeyLost {
        /// Its name.
        name: String,
    },
    /// A key was created here and not saved yet.
    KeyWaiting {
        /// Its name.
        name: String,
    },
    /// A rotation is under way.
    RotationOpen {
        /// The name of both keys.
        name: String,
        /// Where it stands.
        step: RotationStep,
    },
    /// More requests fail than usual.
    ErrorsRising {
        /// Share of failed requests today, 0 to 100.
        percent: f64,
        /// Failed requests today.
        #[cfg_attr(test, ts(type = "number"))]
        failed: u64,
    },
}

/// Credits that arrived.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TopUp {
    /// Not before.
    pub after: DateTime<Utc>,
    /// Not after: the time at which the app saw the new balance.
    pub seen: DateTime<Utc>,
    /// How many credits.
    #[cfg_attr(test, ts(type = "string"))]
    pub amount: Credits,
    /// How well that is known.
    pub certainty: Certainty,
}
