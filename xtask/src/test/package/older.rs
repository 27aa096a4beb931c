//! The package of an older version, for the upgrade: the same files under another version.

use std::fs;
use std::path::{Path, PathBuf};

use crate::project::{command, target};
use crate::test::log::Log;

/// Packs `deb` again as `version`.
pub(super) fn repack(log: &mut Log, deb: &Path, version: &str) -> Option<PathBuf> {
    let folder = target().join("package-older");
    let _ = fs::remove_dir_all(&folder);
    if !log.need(command("dpkg-deb").arg("--raw-extract").arg(deb).arg(&folder)) {
        return None;
    }
    let control = folder.join("DEBIAN/control");
    let changed =
        fs::read_to_string(&control).and_then(|text| fs::write(&control, with_version(&text, version)));
    if let Err(error) = changed {
        log.verdict(false, &format!("the older package has another version: {error}"));
        return None;
    }
    let older = target().join(format!("openrush-desktop_{version}.deb"));
    // Quick to pack: it is read once.
    let packed = log.need(command("dpkg-deb").args(["-Zgzip", "-z1", "--build"]).arg(&folder).arg(&older));
    packed.then_some(older)
}

/// The description of a package with another version.
fn with_version(control: &str, version: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("Version:") { format!("Version: {version}\n") } else { format!("{line}\n") }
    };
    control.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_the_version_differs() {
        let control = "Package: a\nVersion: 1.2.3\nDescription: Version: stays\n";
        assert_eq!(
            super::with_version(control, "0.0.1"),
            "Package: a\nVersion: 0.0.1\nDescription: Version: stays\n"
        );
    }
}
