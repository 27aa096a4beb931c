//! What a person chose for one account: what is worth an alert, and where its balance counts as low. It lies with the
//! account's history and goes with it.

use std::path::Path;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError};
use crate::view::Budget;

const FILE: &str = "settings.json";

/// The person's choices for one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct AccountSettings {
    /// At or under this many credits the balance counts as low; 0 switches the warning off.
    pub low_balance: u32,
    /// What is worth a system notification.
    pub alerts: AlertSettings,
    /// What is to be spent a month at most.
    pub budget: Option<Budget>,
    /// How long requests are kept. It is changed by a word of its own only (`Core::keep_history`), because it deletes.
    pub keep_for: KeepFor,
}

/// How long requests are kept. What they come to by day, balances and top-ups stay in any case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum KeepFor {
    /// For 90 days before today.
    NinetyDays,
    /// For a year before today.
    OneYear,
    /// For two years before today.
    TwoYears,
    /// As long as the history is. Also what a later version calls otherwise: what is not understood deletes nothing.
    #[default]
    #[serde(other)]
    Forever,
}

impl KeepFor {
    /// The first day whose requests are kept; `None` where all are.
    #[must_use]
    pub fn first_day(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::NinetyDays => today.checked_sub_days(Days::new(90)),
            Self::OneYear => today.checked_sub_months(Months::new(12)),
            Self::TwoYears => today.checked_sub_months(Months::new(24)),
            Self::Forever => None,
        }
    }
}

/// What is worth a system notification. The threshold of a low balance is [`AccountSettings::low_balance`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct AlertSettings {
    /// The balance is low.
    pub balance_low: bool,
    /// The balance lasts for fewer than `runway_days`.
    pub runway_short: bool,
    /// Days, 1 to 90.
    pub runway_days: u8,
    /// No credits are left.
    pub empty: bool,
    /// Credits arrived.
    pub topped_up: bool,
    /// A key expires within `key_days`.
    pub key_expiring: bool,
    /// Days, 1, 7 or 30: told at each of these that is not more.
    pub key_days: u8,
    /// A key spends far more than usual.
    pub key_unusual: bool,
    /// Many of a key's requests fail.
    pub key_failing: bool,
    /// 80 and 100 percent of the month's budget are spent.
    pub budget: bool,
    /// This app cannot sign in any more.
    pub sign_in: bool,
}

impl Default for AccountSettings {
    fn default() -> Self {
        Self {
            low_balance: 200,
            alerts: AlertSettings::default(),
            budget: None,
            keep_for: KeepFor::default(),
        }
    }
}

impl Default for AlertSettings {
    fn default() -> Self {
        Self {
            balance_low: true,
            runway_short: true,
            runway_days: 7,
            empty: true,
            topped_up: true,
            key_expiring: true,
            key_days: 30,
            key_unusual: true,
            key_failing: true,
            budget: true,
            sign_in: true,
        }
    }
}

impl AccountSettings {
    /// The same with everything brought inside its bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.low_balance = self.low_balance.min(10_000_000);
        self.alerts.runway_days = self.alerts.runway_days.clamp(1, 90);
        self.alerts.key_days = match self.alerts.key_days {
            0..7 => 1,
            7..30 => 7,
            30.. => 30,
        };
        self.budget = self.budget.and_then(Budget::bounded);
        self
    }

    /// Reads the file in an account's folder. One that cannot be understood is set aside, never overwritten.
    pub(crate) fn load(folder: &Path) -> Self {
        let loaded: files::Loaded<Self> = files::load(folder, FILE);
        loaded.value.bounded()
    }

    /// Reads the file in an account's folder and leaves everything as it is; before it is there, what an earlier version kept
    /// for all accounts at once.
    pub(crate) fn peek(folder: &Path, data_dir: &Path) -> Self {
        let own: Option<Self> = files::read(folder, FILE).ok().flatten();
        own.or_else(|| Self::of_all(data_dir)).unwrap_or_default().bounded()
    }

    /// Writes the file in an account's folder, all or nothing.
    ///
    /// # Errors
    /// [`FileError`] where the disk is full or the folder cannot be written.
    pub(crate) fn save(&self, folder: &Path) -> Result<(), FileError> {
        files::save(folder, FILE, self)
    }

    /// What an earlier version kept for all accounts at once, in the settings of the app; `None` where it has moved.
    pub(crate) fn of_all(data_dir: &Path) -> Option<Self> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Before {
            low_balance: Option<u32>,
            alerts: Option<AlertSettings>,
        }
        let before: Before = files::read(data_dir, crate::settings::FILE).ok()??;
        if before.low_balance.is_none() && before.alerts.is_none() {
            return None;
        }
        let defaults = Self::default();
        let moved = Self {
            low_balance: before.low_balance.unwrap_or(defaults.low_balance),
            alerts: before.alerts.unwrap_or(defaults.alerts.clone()),
            ..defaults
        };
        Some(moved.bounded())
    }

    /// Whether an account has choices of its own already.
    pub(crate) fn is_in(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_for_all_accounts_is_found_once() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(AccountSettings::of_all(dir.path()), None);
        let before =
            r#"{"refreshMinutes":9,"lowBalance":77,"alerts":{"empty":false,"runwayDays":200,"quiet":true}}"#;
        std::fs::write(dir.path().join(crate::settings::FILE), before).unwrap();
        let found = AccountSettings::of_all(dir.path()).unwrap();
        assert_eq!((found.low_balance, found.alerts.empty, found.alerts.runway_days), (77, false, 90));
        crate::settings::Settings::load(dir.path()).value.save(dir.path()).unwrap();
        assert_eq!(AccountSettings::of_all(dir.path()), None);
    }

    #[test]
    fn requests_are_kept_from_the_beginning_of_a_day_on() {
        let first =
            |keep: KeepFor, today: &str| keep.first_day(today.parse().unwrap()).map(|day| day.to_string());
        assert_eq!(first(KeepFor::Forever, "2026-11-23"), None);
        assert_eq!(first(KeepFor::NinetyDays, "2026-11-23").as_deref(), Some("2026-08-25"));
        assert_eq!(first(KeepFor::OneYear, "2028-02-29").as_deref(), Some("2027-02-28"));
        assert_eq!(first(KeepFor::TwoYears, "2026-11-23").as_deref(), Some("2024-11-23"));
    }

    #[test]
    fn what_a_later_version_chose_deletes_nothing() {
        let read = |text: &str| serde_json::from_str::<AccountSettings>(text).unwrap().keep_for;
        assert_eq!(read("{}"), KeepFor::Forever);
        assert_eq!(read(r#"{"keepFor":"ninetyDays"}"#), KeepFor::NinetyDays);
        assert_eq!(read(r#"{"keepFor":"oneWeek"}"#), KeepFor::Forever);
    }

    #[test]
    fn what_is_saved_is_read_again_and_stays_within_bounds() {
        let dir = tempfile::tempdir().unwrap();
        let settings = AccountSettings { low_balance: 9, ..AccountSettings::default() };
        assert!(!AccountSettings::is_in(dir.path()));
        settings.save(dir.path()).unwrap();
        assert!(AccountSettings::is_in(dir.path()));
        assert_eq!(AccountSettings::load(dir.path()), settings);
        let wild = AccountSettings { low_balance: u32::MAX, ..settings };
        assert_eq!(wild.bounded().low_balance, 10_000_000);
    }
}
