//! Rotating a key: what [`crate::rotation`] decides, carried out and kept over restarts.

use std::path::Path;
use std::sync::Arc;

use openrush_api::{Credential, NewCredential};

use super::account::Account;
use super::intent::{Intent, Purpose};
use super::rotation_facts::asked_in;
use super::{ActionError, Core};
use crate::files::{self, FileError};
use crate::rotation::{Rotation, same_length};
use crate::view::{NewKeyView, RotationStep};

const FILE: &str = "rotation.json";

/// The longest name that the service takes, in characters.
const LONGEST_NAME: usize = 120;

impl Core {
    /// Begins to rotate a key, or goes on where no new key came of it: creates the new one, with the name of the old one
    /// and as long a life. One call is at most one POST.
    ///
    /// # Errors
    /// [`ActionError::RotationOpen`] while another key is being rotated; [`ActionError::NotFound`]; as
    /// [`Core::create_key`].
    pub async fn rotate_key(&self, id: &str) -> Result<NewKeyView, ActionError> {
        let account = self.signed_in()?;
        let client = account.own_client().await?;
        let turn = account.turn_to_create()?;
        let (rotation, request) = account.begin_rotation(id)?;
        account.store_rotation(Some(rotation))?;
        self.checkpoint("rotation stored");
        let note = account.known().book.note(id).unwrap_or_default();
        let made = self.make(&account, &client, &request, (Purpose::Rotation, note), turn).await;
        if let Err(error) = &made
            && !matches!(error, ActionError::OutcomeUnknown | ActionError::KeyLost)
            && (matches!(error, ActionError::NotCreated) || !account.known().asks_for_rotation())
        {
            // Nothing came of it, so nothing is under way.
            account.end_rotation();
        }
        self.publish();
        Ok(made?.view)
    }

    /// Ends a rotation: it is done, or the person leaves it. A new key that was made stays a key like any other.
    pub fn end_rotation(&self) {
        if let Some(account) = self.current() {
            account.end_rotation();
            self.publish();
        }
    }

    /// Where the key that is replaced is the one that this app signs in with, the app takes the new one too.
    pub(super) async fn take_over_in_rotation(&self, account: &Arc<Account>) -> Result<(), ActionError> {
        let key = {
            let known = account.known();
            let own = known.rotation.as_ref().is_some_and(|rotation| known.owns(&rotation.old));
            if !own { None } else { known.new_key.as_ref().map(|new| (new.key.clone(), new.view.id.clone())) }
        };
        if let Some((key, id)) = key {
            self.adopt(account, &key, &id).await?;
        } else if !account.known().took_over() {
            return Ok(());
        }
        // A key that only this app had is followed by one that only it has; a shared one by a shared one.
        let (old, new) = {
            let known = account.known();
            let rotation = known.rotation.as_ref();
            (
                rotation.map(|rotation| rotation.old.clone()),
                rotation.and_then(|rotation| rotation.new.clone()),
            )
        };
        account.change_book(|book| book.own = new.filter(|_| book.own == old));
        Ok(())
    }
}

impl Account {
    fn begin_rotation(&self, id: &str) -> Result<(Rotation, NewCredential), ActionError> {
        self.read_rotation_again()?;
        let (now, known) = (self.now(), self.known());
        if let Some(open) = &known.rotation
            && (open.old != id
                || !matches!(known.step(open, now), RotationStep::Create | RotationStep::NewGone))
        {
            return Err(ActionError::RotationOpen);
        }
        let old = known.key(id).ok_or(ActionError::NotFound)?;
        let expires_at = same_length(old.credential.created_at, old.credential.expires_at, now);
        let request = NewCredential::new(&name_for(&old.credential), expires_at, now)?;
        let rotation = Rotation {
            old: id.to_owned(),
            name: old.credential.name.clone(),
            prefix: old.credential.prefix.clone(),
            begun_at: now,
            new: None,
            saved: false,
        };
        Ok((rotation, request))
    }

    fn store_rotation(&self, rotation: Option<Rotation>) -> Result<(), ActionError> {
        if let Some(folder) = &self.folder {
            save(folder, rotation.as_ref())?;
        }
        self.known().rotation = rotation;
        Ok(())
    }

    fn change_rotation(&self, change: impl FnOnce(&mut Rotation)) {
        let Some(mut rotation) = self.known().rotation.clone() else { return };
        change(&mut rotation);
        if let Err(error) = self.store_rotation(Some(rotation.clone())) {
            tracing::warn!(%error, "where a rotation stands could not be stored");
            self.known().rotation = Some(rotation);
        }
    }

    /// A rotation whose file could not be read at the start must not be written over.
    fn read_rotation_again(&self) -> Result<(), ActionError> {
        if !self.known().rotation_unread {
            return Ok(());
        }
        let Some(folder) = &self.folder else { return Ok(()) };
        let (rotation, unread) = load(folder);
        if unread {
            return Err(FileError::unread(FILE).into());
        }
        let mut known = self.known();
        (known.rotation, known.rotation_unread) = (rotation, false);
        Ok(())
    }

    fn end_rotation(&self) {
        if self.known().rotation.is_none() {
            return;
        }
        if let Err(error) = self.store_rotation(None) {
            tracing::warn!(%error, "a rotation's file could not be removed");
            self.known().rotation = None;
        }
    }

    /// The new key of a rotation arrived.
    pub(super) fn in_rotation(&self, intent: &Intent, id: &str) {
        if self.known().rotation.as_ref().is_some_and(|rotation| asked_in(rotation, intent)) {
            self.change_rotation(|rotation| rotation.new = Some(id.to_owned()));
        }
    }

    /// While a rotation waits for what its two keys do, the app goes on looking, also after a restart.
    pub(super) fn watch_rotation(&self) {
        use RotationStep::{Listen, Overlap, Place};
        // Where it still cannot be read, beginning another says so.
        let _ = self.read_rotation_again();
        let (now, mut known) = (self.now(), self.known());
        let step = known.rotation.as_ref().map(|rotation| known.step(rotation, now));
        known.schedule.rotating = matches!(step, Some(Place | Listen | Overlap));
        if matches!(step, Some(Listen | Overlap)) {
            // Silence is known only as far as the activity is.
            known.schedule.usage_wanted = true;
        }
    }

    /// The new key of a rotation was saved.
    pub(super) fn saved_in_rotation(&self, id: &str) {
        if self.known().rotation.as_ref().is_some_and(|rotation| rotation.new.as_deref() == Some(id)) {
            self.change_rotation(|rotation| rotation.saved = true);
        }
    }
}

/// The name of the old key, or the nearest to it that can be asked for: the service may hold names that it would not
/// take today.
fn name_for(old: &Credential) -> String {
    let name: String = old.name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    if name.trim().is_empty() { old.prefix.clone() } else { name }
}

/// The rotation that an earlier run left; and true where its file is there and cannot be read.
pub(super) fn load(folder: &Path) -> (Option<Rotation>, bool) {
    let (loaded, unread) = files::load_or_denied::<Option<Rotation>>(folder, FILE);
    (loaded.value, unread)
}

fn save(folder: &Path, rotation: Option<&Rotation>) -> Result<(), FileError> {
    match rotation {
        Some(rotation) => files::save(folder, FILE, rotation),
        None => files::remove(folder, FILE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_could_not_be_asked_for_becomes_one_that_can() {
        let named = |name: &str| {
            let text = serde_json::json!({
                "id": "cred_1", "account_id": "acct_1", "name": name, "prefix": "or_abc123...",
                "is_active": true, "created_at": "2026-06-26T12:00:00Z",
            });
            name_for(&serde_json::from_value(text).unwrap())
        };
        assert_eq!(named("Shop 🚀"), "Shop 🚀");
        assert_eq!(named(" "), "or_abc123...");
        assert_eq!(named("two\nlines"), "twolines");
        assert_eq!(named(&"é".repeat(300)).chars().count(), 120);
    }
}
