//! The person's choices: what they are, their bounds, and their file.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, Loaded};
use crate::redact::holds_key;

/// The file's name in the data directory.
pub const FILE: &str = "settings.json";

/// The person's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Minutes between two looks at the balance in the background, 1 to 60.
    pub refresh_minutes: u8,
    /// Light, dark, or the system's.
    pub theme: Theme,
    /// How large everything in the window is, 50 to 200.
    pub zoom_percent: u16,
    /// A BCP 47 tag such as `en`, or `None` for the system's.
    pub language: Option<String>,
    /// Start with the computer, hidden.
    pub autostart: bool,
    /// When nobody is to be disturbed. Earlier versions kept it among the alerts.
    #[serde(alias = "alerts")]
    pub quiet_hours: QuietHours,
    /// Whose balance the tray shows, where there are several accounts.
    pub tray_shows: TrayChoice,
    /// The columns of Activity in their order; empty for the usual ones.
    pub activity_columns: Vec<String>,
    /// Filters of Activity that the person gave a name, in the order in which they were saved.
    pub saved_filters: Vec<SavedFilter>,
    /// First-run hints that the person has put away; they do not come back.
    pub hints_put_away: Vec<String>,
}

/// When nobody is to be disturbed, for all accounts alike: it is one person who sleeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct QuietHours {
    /// Nothing is told from `from` to `until`.
    #[serde(alias = "quiet")]
    pub on: bool,
    /// Minutes since midnight, 0 to 1439.
    #[serde(alias = "quietFrom")]
    pub from: u16,
    /// Minutes since midnight, 0 to 1439.
    #[serde(alias = "quietUntil")]
    pub until: u16,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self { on: false, from: 22 * 60, until: 7 * 60 }
    }
}

impl QuietHours {
    fn bounded(mut self) -> Self {
        self.from = self.from.min(24 * 60 - 1);
        self.until = self.until.min(24 * 60 - 1);
        self
    }
}

/// Whose balance the tray shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TrayChoice {
    /// That of the account that the window shows, or showed last.
    #[default]
    Window,
    /// The one that ends first: by the days that it lasts, and where nobody can say how long, by the credits.
    Lowest,
    /// Always this one's, while it is signed in.
    Account {
        /// The app's own id of the account.
        id: String,
    },
}

/// A filter with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SavedFilter {
    /// What the person calls it.
    pub name: String,
    /// The parameters of its address, such as `tool=audit_site&range=7`. The window reads them as it reads any address.
    pub params: String,
}

impl SavedFilter {
    /// Whether somebody searched for a key, or called the filter by one: it is not kept, because a key is in no file of this
    /// app.
    #[must_use]
    pub fn holds_key(&self) -> bool {
        holds_key(&self.name) || holds_key(&self.params)
    }
}

/// More filters than this are not kept, nor longer names and addresses (in characters).
const MOST_FILTERS: usize = 50;
const LONGEST_NAME: usize = 60;
const LONGEST_PARAMS: usize = 1_000;

/// More columns, and more hints, than this are not kept.
const MOST_COLUMNS: usize = 20;
const MOST_HINTS: usize = 20;

/// Light, dark, or the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            refresh_minutes: 5,
            theme: Theme::System,
            zoom_percent: 100,
            language: None,
            autostart: false,
            quiet_hours: QuietHours::default(),
            tray_shows: TrayChoice::Window,
            activity_columns: Vec::new(),
            saved_filters: Vec::new(),
            hints_put_away: Vec::new(),
        }
    }
}

impl Settings {
    /// The same with everything brought inside its bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.refresh_minutes = self.refresh_minutes.clamp(1, 60);
        self.zoom_percent = self.zoom_percent.clamp(50, 200);
        self.quiet_hours = self.quiet_hours.bounded();
        self.activity_columns.retain(|column| column.bytes().all(|b| b.is_ascii_lowercase()));
        self.activity_columns.truncate(MOST_COLUMNS);
        self.hints_put_away.retain(|hint| hint.bytes().all(|b| b.is_ascii_lowercase()));
        self.hints_put_away.truncate(MOST_HINTS);
        self.saved_filters.retain(|saved| saved.params.chars().count() <= LONGEST_PARAMS);
        self.saved_filters.truncate(MOST_FILTERS);
        for saved in &mut self.saved_filters {
            saved.name = saved.name.trim().chars().take(LONGEST_NAME).collect();
        }
        self.saved_filters.retain(|saved| !saved.name.is_empty());
        self.language = self.language.filter(|tag| {
            (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
        self
    }

    /// Reads the file in `dir`. A file that cannot be understood is set aside, never overwritten.
    #[must_use]
    pub fn load(dir: &Path) -> Loaded<Self> {
        let loaded: Loaded<Self> = files::load(dir, FILE);
        let mut value = loaded.value.bounded();
        // Earlier versions kept them.
        value.saved_filters.retain(|saved| !saved.holds_key());
        Loaded { value, set_aside: loaded.set_aside }
    }

    /// As far as the file in `dir` can be read, which is left as it is.
    #[must_use]
    pub fn peek(dir: &Path) -> Self {
        files::peek::<Self>(dir, FILE).bounded()
    }

    /// Writes the file in `dir`, all or nothing.
    ///
    /// # Errors
    /// [`FileError`] where the disk is full or the folder cannot be written.
    pub fn save(&self, dir: &Path) -> Result<(), FileError> {
        files::save(dir, FILE, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_out_of_bounds_are_brought_inside() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(
            dir.path().join(FILE),
            r#"{"refreshMinutes":200,"zoomPercent":1,"language":"../etc","unknown":1}"#,
        )
        .unwrap();
        let loaded = Settings::load(dir.path());
        assert_eq!((loaded.value.refresh_minutes, loaded.value.zoom_percent), (60, 50));
        assert_eq!(loaded.value.language, None);
        assert_eq!(loaded.set_aside, None);
    }

    #[test]
    fn filters_without_a_name_or_without_bounds_are_not_kept() {
        let saved = |name: &str, params: usize| SavedFilter { name: name.into(), params: "x".repeat(params) };
        let filters =
            vec![saved(" Failed ", 3), saved("  ", 3), saved("Long", 2_000), saved(&"é".repeat(80), 0)];
        let bounded = Settings {
            saved_filters: filters,
            activity_columns: vec!["time".into(), "<b>".into()],
            ..Settings::default()
        }
        .bounded();
        let names: Vec<usize> =
            bounded.saved_filters.iter().map(|saved| saved.name.chars().count()).collect();
        assert_eq!((names, bounded.activity_columns), (vec![6, 60], vec!["time".to_owned()]));
    }

    #[test]
    fn what_is_saved_is_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let settings = Settings { refresh_minutes: 17, theme: Theme::Dark, ..Settings::default() };
        settings.save(dir.path()).unwrap();
        assert_eq!(Settings::load(dir.path()).value, settings);
    }

    #[test]
    fn a_corrupt_file_is_set_aside_and_not_lost() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(FILE), "{\"refreshMinutes\":").unwrap();
        let loaded = Settings::load(dir.path());
        assert_eq!(loaded.value, Settings::default());
        let aside = loaded.set_aside.unwrap();
        assert_eq!(std::fs::read_to_string(dir.path().join(aside)).unwrap(), "{\"refreshMinutes\":");
        assert!(!dir.path().join(FILE).exists());
    }
}
