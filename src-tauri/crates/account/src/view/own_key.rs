//! A key for this app alone.

use serde::Serialize;

/// How it stands with a key for this app alone, in place of the one that was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OwnKeyView {
    /// How it stands.
    pub state: OwnKeyState,
    /// What such a key is called, such as `OpenRush Desktop on studio`.
    pub name: String,
}

/// How it stands with a key for this app alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum OwnKeyState {
    /// There can be none: the demo, or no keychain that would keep it.
    Unavailable,
    /// It can be made, and the person was not asked yet.
    Offered,
    /// It can be made; the person did not want it.
    Declined,
    /// It was made and is not in use yet; the app goes on trying.
    Pending,
    /// The app signs in with it.
    InUse,
}
