//! What is known of the two keys of a rotation, from which its step follows.

use chrono::{DateTime, Utc};

use super::account::Known;
use super::intent::{Intent, Purpose};
use super::keys::is_own;
use crate::history::KeySeen;
use crate::rotation::{Fact, Facts, Rotation, silence_of};
use crate::view::{RotationKey, RotationStep, RotationView};

/// Whether a key was asked for in this rotation, and not in one before.
pub(super) fn asked_in(rotation: &Rotation, intent: &Intent) -> bool {
    intent.purpose == Purpose::Rotation && intent.asked_at >= rotation.begun_at
}

impl Known {
    /// Whether the app signs in with the new key of a rotation already, as after a crash that came right afterwards.
    pub(super) fn took_over(&self) -> bool {
        let new = self.rotation.as_ref().and_then(|rotation| rotation.new.as_deref());
        new.is_some_and(|id| self.owns(id))
    }

    /// Whether a key was asked for in the rotation that is under way, and what became of it is not known.
    pub(super) fn asks_for_rotation(&self) -> bool {
        let asked = |rotation| self.intents.iter().any(|intent| asked_in(rotation, intent));
        self.rotation.as_ref().is_some_and(asked)
    }

    fn asked_in_rotation(&self, rotation: &Rotation, asked_at: DateTime<Utc>) -> bool {
        self.intents.get(asked_at).is_some_and(|intent| asked_in(rotation, intent))
    }

    pub(super) fn key(&self, id: &str) -> Option<&KeySeen> {
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

    pub(super) fn step(&self, rotation: &Rotation, now: DateTime<Utc>) -> RotationStep {
        let gone = Fact { usable: false, last_used_at: None };
        let listed = self.snapshot.keys_as_of.is_some();
        let asked = |asked_at| self.asked_in_rotation(rotation, asked_at);
        let days = self.key(&rotation.old).map_or(&[][..], |key| &key.days);
        let used = days.iter().filter(|day| day.requests > 0);
        let (requests, on_days) = used.fold((0, 0), |(requests, n), day| (requests + day.requests, n + 1));
        let new = rotation.new.as_deref();
        let facts = Facts {
            // Before the first list after a start nothing is known, and nothing is gone.
            old: self.fact(&rotation.old, now).unwrap_or(Fact { usable: !listed, ..gone }),
            new: new.and_then(|id| self.fact(id, now)),
            first_used_at: new.and_then(|id| self.book.first_used_at(id)),
            waiting: self.new_key.as_ref().is_some_and(|new| asked(new.asked_at)),
            lost: self.lost_keys().any(|(asked_at, _)| asked(asked_at)),
            only_ours: rotation.saved && new.is_some() && self.book.own.as_deref() == new,
            // Of two looks the older: the list tells of uses that were not logged, the activity of those before it.
            seen_until: self.snapshot.keys_as_of.zip(self.snapshot.usage_as_of).map(|(a, b)| a.min(b)),
            silence: silence_of(requests, on_days),
        };
        rotation.step(&facts)
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
        let step = self.step(rotation, now);
        let lost = self.lost_keys().find(|(asked_at, _)| self.asked_in_rotation(rotation, *asked_at));
        let lost = lost.map(|(_, lost)| lost.id).filter(|_| step == RotationStep::Lost);
        let new = lost.as_deref().or(rotation.new.as_deref());
        Some(RotationView {
            name: rotation.name.clone(),
            begun_at: rotation.begun_at,
            step,
            old: key(&rotation.old, &rotation.prefix),
            new: new.map(|id| key(id, "")),
            first_used_at: new.and_then(|id| self.book.first_used_at(id)),
            own: self.owns(&rotation.old) || new.is_some_and(|id| self.owns(id)),
        })
    }
}
