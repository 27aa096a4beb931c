//! The person's choices: what they are, their bounds, and their file.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, Loaded};

/// The file's name in the data directory.
pub const FILE: &str = "settings.json";

/// The person's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Minutes between two looks at the balance in the background, 1 to 60.
    pub refresh_minutes: u8,
    /// At or under this many credits the balance counts as low; 0 switches the warning off.
    pub low_balance: u32,
    /// Light, dark, or the system's.
    pub theme: Theme,
    /// A BCP 47 tag such as `en`, or `None` for the system's.
    pub language: Option<String>,
    /// Start with the computer, hidden.
    pub autostart: bool,
}

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
        Self { refresh_minutes: 5, low_balance: 200, theme: Theme::System, language: None, autostart: false }
    }
}

impl Settings {
    /// The same with everything brought inside its bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.refresh_minutes = self.refresh_minutes.clamp(1, 60);
        self.low_balance = self.low_balance.min(10_000_000);
        self.language = self.language.filter(|tag| {
            (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
        self
    }

    /// Reads the file in `dir`. A file that cannot be understood is set aside, never overwritten.
    #[must_use]
    pub fn load(dir: &Path) -> Loaded<Self> {
        let loaded: Loaded<Self> = files::load(dir, FILE);
        Loaded { value: loaded.value.bounded(), set_aside: loaded.set_aside }
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
        std::fs::write(dir.path().join(FILE), r#"{"refreshMinutes":200,"language":"../etc","unknown":1}"#)
            .unwrap();
        let loaded = Settings::load(dir.path());
        assert_eq!(loaded.value.refresh_minutes, 60);
        assert_eq!(loaded.value.language, None);
        assert_eq!(loaded.set_aside, None);
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
