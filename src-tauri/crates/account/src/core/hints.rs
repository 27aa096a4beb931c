//! What is explained once and never again on this computer, in `hints.json`.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files;

const FILE: &str = "hints.json";

/// Something that is explained once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Hint {
    /// The desktop has no place for tray icons.
    NoTray,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Hints {
    given: Vec<Hint>,
}

/// Whether it was explained, and read.
pub(super) fn given(dir: &Path, hint: Hint) -> bool {
    let hints: Hints = files::load(dir, FILE).value;
    hints.given.contains(&hint)
}

/// It was read. Where that cannot be noted it is explained again next time.
pub(super) fn give(dir: &Path, hint: Hint) {
    let mut hints: Hints = files::load(dir, FILE).value;
    if hints.given.contains(&hint) {
        return;
    }
    hints.given.push(hint);
    if let Err(error) = files::save(dir, FILE, &hints) {
        tracing::warn!(%error, "what was explained is not kept for the next start");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_is_given_once_on_a_computer() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!given(dir.path(), Hint::NoTray));
        give(dir.path(), Hint::NoTray);
        assert!(given(dir.path(), Hint::NoTray));
    }
}
