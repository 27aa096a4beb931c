//! Rotating a key: what [`crate::rotation`] decides, carried out and kept over restarts.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{Credential, NewCredential};

use super::account::{Account, Known};
use super::intent::Purpose;
use super::keys::is_own;
use super::{ActionError, Core};
use crate::files::{self, FileError};
use crate::history::KeySeen;
use crate::rotation::{Fact, Facts, Rotation, same_length};
use crate::view::{NewKeyView, RotationKey, RotationStep, RotationView};

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
        let client = account.client().await?;
        let turn = account.turn_to_create()?;
        let (rotation, request) = account.begin_rotation(id)?;
        account.store_rotation(Some(rotation))?;
        self.checkpoint("rotation stored");
        let note = account.known().book.note(id).unwrap_or_default();
        let made = self.make(&account, &client, &request, (Purpose::Rotation, note), turn).await;
        if let Err(error) = &made
            && !matches!(error, ActionError::OutcomeUnknown | ActionError::KeyLost)
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
        let Some((key, id)) = key else { return Ok(()) };
        self.adopt(account, &key, &id).await?;
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

    fn end_rotation(&self) {
        if let Err(error) = self.store_rotation(None) {
            tracing::warn!(%error, "a rotation's file could not be removed");
            self.known().rotation = None;
        }
    }

    /// The new key of a rotation arrived.
    pub(super) fn in_rotation(&self, purpose: Purpose, id: &str) {
        if purpose == Purpose::Rotation {
            self.change_rotation(|rotation| rotation.new = Some(id.to_owned()));
        }
    }

    /// The new key of a rotation was saved.
    pub(super) fn saved_in_rotation(&self) {
        self.change_rotation(|rotation| rotation.saved = true);
    }
}

impl Known {
    fn key(&self, id: &str) -> Option<&KeySeen> {
        self.snapshot.keys.iter().find(|key| key.credential.id.as_str() == id)
    }

    pub(super) fn owns(&self, id: &str) -> bool {
        self.key(id).is_some_and(|key| is_own(self, &key.credential))
    }

    /// The last use of a key by anything but this app: of a key that this app signs in with, or did, the service's word
    /// tells nothing, since each look at the balance is a use.
    pub(super) fn last_use(&self, key: &KeySeen) -> Option<DateTime<Utc>> {
        let id = key.credential.id.as_str();
        if is_own(self, &key.credential) || self.book.signed_in_with.contains(id) {
            key.last_used_at
        } else {
            key.credential.last_used_at.max(key.last_used_at)
        }
    }

    fn fact(&self, id: &str, now: DateTime<Utc>) -> Option<Fact> {
        let key = self.key(id)?;
        let expired = key.credential.expires_at.is_some_and(|at| at <= now);
        Some(Fact { usable: key.credential.is_active && !expired, last_used_at: self.last_use(key) })
    }

    fn step(&self, rotation: &Rotation, now: DateTime<Utc>) -> RotationStep {
        let gone = Fact { usable: false, last_used_at: None };
        let listed = self.snapshot.keys_as_of.is_some();
        let of_rotation = |asked_at: DateTime<Utc>| {
            let mut intents = self.intents.iter();
            intents.any(|intent| intent.asked_at == asked_at && intent.purpose == Purpose::Rotation)
        };
        let facts = Facts {
            // Before the first list after a start nothing is known, and nothing is gone.
            old: self.fact(&rotation.old, now).unwrap_or(Fact { usable: !listed, ..gone }),
            new: rotation.new.as_deref().and_then(|id| self.fact(id, now)),
            first_used_at: rotation.new.as_deref().and_then(|id| self.book.first_used_at(id)),
            waiting: self.new_key.as_ref().is_some_and(|new| of_rotation(new.asked_at)),
            lost: self.lost_keys().any(|(asked_at, _)| of_rotation(asked_at)),
        };
        rotation.step(&facts, now)
    }

    pub(super) fn rotation_view(&self, now: DateTime<Utc>) -> Option<RotationView> {
        let rotation = self.rotation.as_ref()?;
        let key = |id: &str, prefix: &str| {
            let seen = self.key(id);
            RotationKey {
                id: id.to_owned(),
                prefix: seen.map_or(prefix, |key| &key.credential.prefix).to_owned(),
                usable: self.fact(id, now).is_some_and(|fact| fact.usable),
                last_used_at: seen.and_then(|key| self.last_use(key)),
                expires_at: seen.and_then(|key| key.credential.expires_at),
            }
        };
        let new = rotation.new.as_deref();
        Some(RotationView {
            name: rotation.name.clone(),
            begun_at: rotation.begun_at,
            step: self.step(rotation, now),
            old: key(&rotation.old, &rotation.prefix),
            new: new.map(|id| key(id, "")),
            first_used_at: new.and_then(|id| self.book.first_used_at(id)),
            own: self.owns(&rotation.old) || new.is_some_and(|id| self.owns(id)),
        })
    }
}

/// The name of the old key, or the nearest to it that can be asked for: the service may hold names that it would not
/// take today.
fn name_for(old: &Credential) -> String {
    let name: String = old.name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    if name.trim().is_empty() { old.prefix.clone() } else { name }
}

/// The rotation that an earlier run left.
pub(super) fn load(folder: &Path) -> Option<Rotation> {
    files::load::<Option<Rotation>>(folder, FILE).value
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
