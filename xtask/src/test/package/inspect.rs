//! What the tools of the distributions say about the packages.

use std::fs;
use std::path::Path;

use crate::package::VERSION;
use crate::project::{answer, command, target};
use crate::test::log::Log;

/// What a person finds after installing, whatever the kind of package.
const FILES: &[&str] = &[
    "/usr/bin/openrush-desktop",
    "/usr/share/applications/openrush-desktop.desktop",
    "/usr/share/metainfo/io.openrush.desktop.metainfo.xml",
    "/usr/share/man/man1/openrush-desktop.1.gz",
    "/usr/share/icons/hicolor/16x16/apps/openrush-desktop.png",
    "/usr/share/icons/hicolor/48x48/apps/openrush-desktop.png",
    "/usr/share/icons/hicolor/512x512/apps/openrush-desktop.png",
    "/usr/share/icons/hicolor/scalable/apps/openrush-desktop.svg",
];

/// The .deb: lintian, its desktop entry and its metadata.
pub(super) fn deb(log: &mut Log, deb: &Path) {
    log.check(command("lintian").args(["--allow-root", "--fail-on", "error,warning", "--info"]).arg(deb));
    let unpacked = target().join("package-unpacked");
    let _ = fs::remove_dir_all(&unpacked);
    if !log.need(command("dpkg-deb").arg("--extract").arg(deb).arg(&unpacked)) {
        return;
    }
    let file = |path: &str| unpacked.join(path.trim_start_matches('/'));
    let missing: Vec<_> = FILES.iter().filter(|path| !file(path).is_file()).collect();
    log.verdict(missing.is_empty(), &format!("the .deb has every file: {missing:?}"));
    log.check(command("desktop-file-validate").arg(file(FILES[1])));
    log.check(command("appstreamcli").args(["validate", "--no-net"]).arg(file(FILES[2])));
}

/// The .rpm: the same files, and the version.
pub(super) fn rpm(log: &mut Log, rpm: &Path) {
    let asked = |question: &[&str]| answer(command("rpm").args(question).arg(rpm)).unwrap_or_default();
    let files = asked(&["-qp", "--list"]);
    let missing: Vec<_> = FILES.iter().filter(|path| files.lines().all(|line| line != **path)).collect();
    log.verdict(missing.is_empty(), &format!("the .rpm has every file: {missing:?}"));
    let version = asked(&["-qp", "--queryformat", "%{NAME} %{VERSION}"]);
    log.verdict(
        version == format!("openrush-desktop {VERSION}"),
        &format!("the .rpm says what it is: {version}"),
    );
    log.note(&asked(&["-qp", "--requires"]));
}
