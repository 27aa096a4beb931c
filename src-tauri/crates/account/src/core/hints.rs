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

/// Whether this was explained on this computer.
pub(super) fn was_given(dir: &Path, hint: Hint) -> bool {
    files::load::<Hints>(dir, FILE).value.given.contains(&hint)
}

/// Notes that it was explained. Where that cannot be noted it is explained again next time.
pub(super) fn given(dir: &Path, hint: Hint) {
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
        assert!(!was_given(dir.path(), Hint::NoTray));
        given(dir.path(), Hint::NoTray);
        assert!(was_given(dir.path(), Hint::NoTray));
    }
}
