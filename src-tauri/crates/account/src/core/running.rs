//! Whether the app ended well the last time: the file `running` is there while it runs, and after a crash or a power cut.

use std::fs;
use std::path::Path;

const FILE: &str = "running";

/// Notes that it runs. True where it did not end well before.
pub(super) fn begins(dir: &Path) -> bool {
    let file = dir.join(FILE);
    let was_there = file.exists();
    if let Err(error) = fs::write(file, "") {
        tracing::warn!(%error, "how this run ends will not be known");
    }
    was_there
}

/// Notes that it ends well.
pub(super) fn ends(dir: &Path) {
    // Where it cannot be taken away, a little more is looked at next time.
    let _ = fs::remove_file(dir.join(FILE));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_end_that_was_said_was_a_good_one() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!begins(dir.path()), "the first time");
        assert!(begins(dir.path()), "it crashed");
        ends(dir.path());
        assert!(!begins(dir.path()));
    }
}
