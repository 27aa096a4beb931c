//! Where intents are stored: a file each, named after its place in the keychain. So a file that is broken or cannot be
//! read still says where a raw key may lie.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};

use super::intent::Intent;
use crate::files::{self, FileError, Unread};

/// The folder's name in the account's folder. It holds no secret.
const FOLDER: &str = "new-keys";

/// Every intent that has not come to its end, oldest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Intents(Vec<Intent>);

impl Intents {
    /// A place of its own for another key.
    pub(super) fn new_slot() -> String {
        format!("{:016x}", fastrand::u64(..))
    }

    /// Those of earlier runs.
    pub(super) fn load(folder: &Path) -> Self {
        let folder = folder.join(FOLDER);
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                if error.kind() != std::io::ErrorKind::NotFound {
                    tracing::warn!(%error, "the notes about new keys cannot be read; they stay as they are");
                }
                return Self::default();
            }
        };
        let mut found: Vec<Intent> = entries
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name().into_string().ok()?;
                let slot = name.strip_suffix(".json").filter(|slot| is_slot(slot))?;
                match files::read::<Intent>(&folder, &name) {
                    Ok(intent) => intent.map(|intent| Intent { slot: slot.to_owned(), ..intent }),
                    Err(error) => {
                        tracing::warn!(%error, "the note about a new key tells nothing; the keychain is asked");
                        let written = entry.metadata().and_then(|about| about.modified());
                        let written = written.map_or_else(|_| Utc::now(), DateTime::from);
                        Some(Intent::unread(slot.to_owned(), written))
                    }
                }
            })
            .collect();
        found.sort_by(|a, b| (a.asked_at, &a.slot).cmp(&(b.asked_at, &b.slot)));
        let mut intents = Self::default();
        for mut intent in found {
            // Their times tell them apart.
            while intents.0.iter().any(|other| other.asked_at == intent.asked_at) {
                intent.asked_at += Duration::microseconds(1);
            }
            intents.0.push(intent);
        }
        intents
    }

    /// Writes one down.
    ///
    /// # Errors
    /// [`FileError`]; then nothing may be sent.
    pub(super) fn save(folder: &Path, intent: &Intent) -> Result<(), FileError> {
        files::save(&folder.join(FOLDER), &file(&intent.slot), intent)
    }

    /// Removes what was written of one; where it could not be read and may be whole, it stays.
    ///
    /// # Errors
    /// [`FileError`].
    pub(super) fn remove(folder: &Path, intent: &Intent) -> Result<(), FileError> {
        let (folder, name) = (folder.join(FOLDER), file(&intent.slot));
        if intent.unread && matches!(files::read::<Intent>(&folder, &name), Err(Unread::Denied(_))) {
            return Ok(());
        }
        files::remove(&folder, &name)
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &Intent> {
        self.0.iter()
    }

    pub(super) fn get(&self, asked_at: DateTime<Utc>) -> Option<&Intent> {
        self.0.iter().find(|intent| intent.asked_at == asked_at)
    }

    /// Adds one, or puts it in the place of the one that was asked for at the same time.
    pub(super) fn put(&mut self, intent: Intent) {
        match self.0.iter_mut().find(|other| other.asked_at == intent.asked_at) {
            Some(other) => *other = intent,
            None => self.0.push(intent),
        }
    }

    /// Takes out the one that was asked for at that time.
    pub(super) fn take(&mut self, asked_at: DateTime<Utc>) -> Option<Intent> {
        let place = self.0.iter().position(|intent| intent.asked_at == asked_at)?;
        Some(self.0.remove(place))
    }
}

fn file(slot: &str) -> String {
    format!("{slot}.json")
}

/// Temporary files and those of others are left out.
fn is_slot(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn intent(seconds: i64, slot: &str) -> Intent {
        let asked_at = DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap();
        Intent { name: "Bot".into(), unread: false, ..Intent::unread(slot.into(), asked_at) }
    }

    const FIRST: &str = "00000000000000aa";
    const SECOND: &str = "0000000000000011";

    #[test]
    fn intents_survive_a_restart_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Intents::load(folder.path()), Intents::default());
        for one in [intent(9, SECOND), intent(0, FIRST)] {
            Intents::save(folder.path(), &one).unwrap();
        }
        let again = Intents::load(folder.path());
        let slots: Vec<_> = again.iter().map(|intent| intent.slot.as_str()).collect();
        assert_eq!(slots, [FIRST, SECOND]);
        for one in again.iter() {
            Intents::remove(folder.path(), one).unwrap();
        }
        assert_eq!(Intents::load(folder.path()), Intents::default());
    }

    #[test]
    fn one_that_changes_keeps_its_place() {
        let mut intents = Intents::default();
        intents.put(intent(0, FIRST));
        intents.put(intent(9, SECOND));
        intents.put(Intent { note: "changed".into(), ..intent(0, FIRST) });
        let slots: Vec<_> = intents.iter().map(|intent| intent.slot.as_str()).collect();
        assert_eq!(slots, [FIRST, SECOND]);
        assert_eq!(intents.take(intent(0, FIRST).asked_at).unwrap().note, "changed");
        assert_eq!(intents.iter().count(), 1);
    }

    #[test]
    fn a_file_that_is_broken_or_cannot_be_read_still_says_where_the_key_may_be() {
        let folder = tempfile::tempdir().unwrap();
        Intents::save(folder.path(), &intent(0, FIRST)).unwrap();
        let files = folder.path().join(FOLDER);
        std::fs::write(files.join(file(FIRST)), "{").unwrap();
        // What is a folder cannot be read as a file, whoever tries.
        std::fs::create_dir(files.join(file(SECOND))).unwrap();
        std::fs::write(files.join(".tmpA1b2C3"), "half").unwrap();
        let found = Intents::load(folder.path());
        assert_eq!(found.iter().filter(|intent| intent.unread && intent.may_be_kept).count(), 2);
        for one in found.iter() {
            Intents::remove(folder.path(), one).unwrap();
        }
        assert!(!files.join(file(FIRST)).exists());
        assert!(files.join(file(SECOND)).exists(), "it may be whole");
    }
}
