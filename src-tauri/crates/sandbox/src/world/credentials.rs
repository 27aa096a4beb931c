//! The keys of an account. Only their fingerprints are kept.

use chrono::{DateTime, Utc};

use super::ids;

/// A key as the account keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) prefix: String,
    fingerprint: [u8; 32],
    pub(crate) is_active: bool,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) last_used_at: Option<DateTime<Utc>>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
}

/// Why a known key is refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Refusal {
    Inactive,
    Expired,
}

impl Refusal {
    /// The log's `error_type`.
    pub(crate) fn error_type(self) -> &'static str {
        match self {
            Refusal::Inactive => "inactive_key",
            Refusal::Expired => "expired_key",
        }
    }

    /// What the caller is told.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Refusal::Inactive => "API key is inactive",
            Refusal::Expired => "API key has expired",
        }
    }
}

impl Stored {
    /// Whether the key opens the account at this time.
    pub(crate) fn usable(&self, at: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.is_active {
            Err(Refusal::Inactive)
        } else if self.expires_at.is_some_and(|end| end <= at) {
            Err(Refusal::Expired)
        } else {
            Ok(())
        }
    }

    /// Notes a use; an earlier time than the one known changes nothing.
    pub(crate) fn used(&mut self, at: DateTime<Utc>) {
        self.last_used_at = self.last_used_at.max(Some(at));
    }
}

/// All keys of an account, in the order they were made. Nothing is ever removed, so a position stays valid.
#[derive(Debug)]
pub(crate) struct Credentials {
    keys: Vec<Stored>,
    salt: u64,
    rng: fastrand::Rng,
}

impl Credentials {
    pub(crate) fn new(salt: u64) -> Credentials {
        Credentials { keys: Vec::new(), salt, rng: fastrand::Rng::with_seed(salt ^ 0x6b65_7973) }
    }

    /// Makes a key; answers its position and the raw key, which is kept nowhere.
    pub(crate) fn create(
        &mut self,
        name: &str,
        created_at: DateTime<Utc>,
        expires_at: Option<DateTime<Utc>>,
    ) -> (usize, String) {
        let raw = ids::raw_key(&mut self.rng);
        let position = self.keys.len();
        self.keys.push(Stored {
            id: ids::id("cred", self.salt, position as u64),
            name: name.to_owned(),
            prefix: ids::display_prefix(&raw),
            fingerprint: ids::fingerprint(&raw),
            is_active: true,
            created_at,
            last_used_at: None,
            expires_at,
        });
        (position, raw)
    }

    pub(crate) fn all(&self) -> &[Stored] {
        &self.keys
    }

    pub(crate) fn get(&self, position: usize) -> Option<&Stored> {
        self.keys.get(position)
    }

    pub(crate) fn get_mut(&mut self, position: usize) -> Option<&mut Stored> {
        self.keys.get_mut(position)
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.keys.iter().position(|key| key.id == id)
    }

    /// The key with this raw text.
    pub(crate) fn recognise(&self, fingerprint: &[u8; 32]) -> Option<usize> {
        self.keys.iter().position(|key| key.fingerprint == *fingerprint)
    }

    /// Switches a key off; `None` where there is no such key or it was off already.
    pub(crate) fn revoke(&mut self, id: &str) -> Option<&Stored> {
        let key = self.keys.iter_mut().find(|key| key.id == id && key.is_active)?;
        key.is_active = false;
        Some(key)
    }

    /// Which key an app called `name` would use at this time: the newest good one of that name (it was put
    /// in place half a minute after it was made), else the newest of that name, good or not.
    pub(crate) fn in_use_by(&self, name: &str, at: DateTime<Utc>) -> Option<usize> {
        let put_in_place = at - chrono::TimeDelta::seconds(30);
        let of_that_name = |key: &Stored| key.name == name && key.created_at <= at;
        self.keys
            .iter()
            .rposition(|key| of_that_name(key) && key.created_at <= put_in_place && key.usable(at).is_ok())
            .or_else(|| self.keys.iter().rposition(of_that_name))
    }
}
