//! A Debian that has nothing but its base, in a folder, and programs that run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::{command, target};
use crate::test::log::Log;

/// The release that is installed on: the oldest one that has WebKitGTK 4.1 with everything the window uses.
const SUITE: &str = "bookworm";

/// Enters the folder named first and runs the rest there. The mounts are this program's own and end with it.
const ENTER: &str = r#"root=$1; shift
for part in proc sys dev tmp; do mount --rbind "/$part" "$root/$part"; done
mount --bind "$root/../archives" "$root/var/cache/apt/archives"
exec chroot "$root" "$@""#;

/// Whether mounts of a program's own can be made, which a container without the right refuses to root as well.
pub(super) fn can_be_entered() -> bool {
    let tried = command("unshare")
        .args(["--mount", "--propagation", "private", "mount", "--rbind", "/proc", "/mnt"])
        .output();
    tried.is_ok_and(|tried| tried.status.success())
}

/// The system as it is after one test installed into it.
pub(super) struct Bare {
    root: PathBuf,
}

impl Bare {
    /// A fresh copy. The base is made once and kept in `target`, the downloaded packages too.
    pub(super) fn fresh(log: &mut Log) -> Option<Self> {
        let folder = target().join("bare-debian");
        let (base, root) = (folder.join("base"), folder.join("root"));
        let made = folder.join("made");
        if fs::create_dir_all(folder.join("archives/partial")).is_err() {
            log.verdict(false, "there is room for a bare system");
            return None;
        }
        if !made.is_file() {
            let _ = fs::remove_dir_all(&base);
            let mut bootstrap = command("debootstrap");
            bootstrap.args(["--variant=minbase", SUITE]).arg(&base).args(mirror());
            if !log.need(&mut bootstrap) || fs::write(&made, SUITE).is_err() {
                return None;
            }
        }
        let _ = fs::remove_dir_all(&root);
        if !log.need(command("cp").args(["-a", "--reflink=auto"]).arg(&base).arg(&root)) {
            return None;
        }
        let bare = Self { root };
        bare.take_over_the_way_to_packages();
        log.need(bare.command(&["apt-get", "-q", "update"]).arg("-qq")).then_some(bare)
    }

    /// Where packages come from, and how they are reached.
    fn take_over_the_way_to_packages(&self) {
        let mut files = vec![PathBuf::from("/etc/resolv.conf"), PathBuf::from("/etc/hosts")];
        if is_the_same_debian() {
            // Its security updates are those that this computer has.
            files.push("/etc/apt/sources.list.d/debian.sources".into());
            let settings = fs::read_dir("/etc/apt/apt.conf.d").into_iter().flatten().flatten();
            let about_the_way = |path: &PathBuf| {
                fs::read_to_string(path)
                    .is_ok_and(|text| text.contains("Proxy") || text.contains("Acquire::http"))
            };
            files.extend(settings.map(|setting| setting.path()).filter(about_the_way));
        }
        for file in files.iter().filter(|file| file.is_file()) {
            // What is not there is not needed, or apt says what it misses.
            let _ = fs::copy(file, self.inside(&file.to_string_lossy()));
        }
        if self.inside("/etc/apt/sources.list.d/debian.sources").is_file() {
            let _ = fs::remove_file(self.inside("/etc/apt/sources.list"));
        }
    }

    /// A command that runs inside.
    pub(super) fn command(&self, words: &[&str]) -> Command {
        let mut enter = command("unshare");
        enter
            .args(["--mount", "--propagation", "private", "sh", "-euc", ENTER, "sh"])
            .arg(&self.root)
            .args(words);
        enter.env("DEBIAN_FRONTEND", "noninteractive").env("LC_ALL", "C.UTF-8").env("HOME", "/root");
        enter.env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        enter
    }

    /// A program on this computer that runs `line` inside, with its own arguments and surroundings.
    pub(super) fn script(&self, log: &mut Log, name: &str, line: &str) -> Option<PathBuf> {
        let path = self.root.with_file_name(name);
        let text = format!(
            "#!/bin/sh\nexec unshare --mount --propagation private sh -euc '{ENTER}' sh '{}' sh -euc '{line}' sh \"$@\"\n",
            self.root.display()
        );
        if let Err(error) = fs::write(&path, text) {
            log.verdict(false, &format!("{} is written: {error}", path.display()));
            return None;
        }
        log.need(command("chmod").arg("755").arg(&path)).then_some(path)
    }

    /// Copies a package inside, and answers with its path there.
    pub(super) fn take_in(&self, log: &mut Log, package: &Path) -> Option<String> {
        let inside = format!("/root/{}", package.file_name()?.to_string_lossy());
        let copied = fs::copy(package, self.inside(&inside));
        if let Err(error) = copied {
            log.verdict(false, &format!("{inside} is copied: {error}"));
            return None;
        }
        Some(inside)
    }

    /// What is still there of the files that a package had, and every file that carries the app's name.
    pub(super) fn left_of(&self, files: &str) -> Vec<String> {
        let named = |path: &&str| path.to_lowercase().contains("openrush");
        let mut left: Vec<String> = files
            .lines()
            .filter(named)
            .filter(|path| self.inside(path).exists())
            .map(str::to_owned)
            .collect();
        // From outside, where nothing is mounted into it.
        match command("find")
            .arg(&self.root)
            .args(["-iname", "*openrush*", "-not", "-name", "*.deb"])
            .output()
        {
            Ok(found) if found.status.success() => {
                left.extend(String::from_utf8_lossy(&found.stdout).lines().map(str::to_owned));
            }
            other => left.push(format!("the search did not work: {other:?}")),
        }
        left.sort();
        left.dedup();
        left
    }

    fn inside(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }
}

/// The release of this computer is the one that is made.
fn is_the_same_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == format!("VERSION_CODENAME={SUITE}")))
}

/// Where this computer takes its packages from, if it is a Debian of the same release.
fn mirror() -> Option<String> {
    let sources = fs::read_to_string("/etc/apt/sources.list.d/debian.sources").ok()?;
    let first = sources.lines().find_map(|line| line.strip_prefix("URIs:"))?;
    is_the_same_debian().then(|| first.trim().split(' ').next().unwrap_or_default().to_owned())
}
