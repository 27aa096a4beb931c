//! Replacing a key by a new one, step by step.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// A rotation that is under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RotationView {
    /// The name of both keys.
    pub name: String,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// Where it stands.
    pub step: RotationStep,
    /// The key that is replaced.
    pub old: RotationKey,
    /// The key that takes its place, once it is made; or the one that was made and lost.
    pub new: Option<RotationKey>,
    /// The first use of the new key that was seen.
    pub first_used_at: Option<DateTime<Utc>>,
    /// True where this app signs in with one of the two.
    pub own: bool,
}

/// One of the two keys of a rotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RotationKey {
    /// The credential's id.
    pub id: String,
    /// Its display prefix.
    pub prefix: String,
    /// Whether it can be used.
    pub usable: bool,
    /// Its last use.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it stops working by itself.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Where a rotation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RotationStep {
    /// There is no new key yet: it is to be created.
    Create,
    /// The new key was created and its answer lost: it is to be revoked, then created again.
    Lost,
    /// The new key waits to be copied and saved.
    Copy,
    /// The new key is to be put where the old one is; its first use is awaited.
    Place,
    /// The new key is used; whether the old one has fallen silent cannot be told yet.
    Listen,
    /// The new key is used, and so is the old one still.
    Overlap,
    /// The new key is used, and the old one has fallen silent: it can be revoked.
    Retire,
    /// The old key does not work any more, and the new one does.
    Done,
    /// The new key does not work (any more): another is to be created.
    NewGone,
}
