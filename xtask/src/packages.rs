//! What the project needs from the system, how to see whether it is there, and what each system calls it.

use std::process::Command;

use crate::project::{answer, on_path};

/// One thing that has to be there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Need {
    pub(crate) probe: Probe,
    /// Packages of Debian and Ubuntu.
    pub(crate) apt: &'static [&'static str],
    /// The package of Fedora.
    pub(crate) fedora: &'static str,
    /// The package of Arch Linux.
    pub(crate) arch: &'static str,
    /// The package of openSUSE.
    pub(crate) suse: &'static str,
}

/// How to see whether it is there, however it was installed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Probe {
    /// A program on the search path.
    Program(&'static str),
    /// A library with its headers, by its pkg-config name.
    Library(&'static str),
    /// A library that is loaded while the program runs.
    Shared(&'static str),
    /// A program that answers without an error.
    Answers(&'static str, &'static [&'static str]),
    /// A font family that fontconfig knows.
    Font(&'static str),
    /// Node.js, recent enough for the contract's mock server and the tests of the window's modules.
    Node,
}

/// To compile the app.
pub(crate) const BUILD: &[Need] = &[
    need(Probe::Program("cc"), &["build-essential"], "gcc", "base-devel", "gcc"),
    need(Probe::Program("pkg-config"), &["pkg-config"], "pkgconf-pkg-config", "pkgconf", "pkg-config"),
    need(
        Probe::Library("webkit2gtk-4.1"),
        &["libwebkit2gtk-4.1-dev"],
        "webkit2gtk4.1-devel",
        "webkit2gtk-4.1",
        "webkit2gtk3-devel",
    ),
    need(Probe::Library("dbus-1"), &["libdbus-1-dev"], "dbus-devel", "dbus", "dbus-1-devel"),
];

/// To show and drive the app where no display is.
pub(crate) const STAGE: &[Need] = &[
    need(
        Probe::Program("Xvfb"),
        &["xvfb"],
        "xorg-x11-server-Xvfb",
        "xorg-server-xvfb",
        "xorg-x11-server-Xvfb",
    ),
    need(Probe::Program("openbox"), &["openbox"], "openbox", "openbox", "openbox"),
    need(Probe::Program("dbus-run-session"), &["dbus"], "dbus-daemon", "dbus", "dbus-1"),
    need(
        Probe::Program("gnome-keyring-daemon"),
        &["gnome-keyring"],
        "gnome-keyring",
        "gnome-keyring",
        "gnome-keyring",
    ),
    need(
        Probe::Program("WebKitWebDriver"),
        &["webkit2gtk-driver"],
        "webkit2gtk-driver",
        "webkit2gtk-4.1",
        "webkit2gtk-driver",
    ),
    need(Probe::Program("setpriv"), &["util-linux"], "util-linux", "util-linux", "util-linux"),
    need(Probe::Program("xclip"), &["xclip"], "xclip", "xclip", "xclip"),
    // The font of the private desktop: the app takes the system's, and without one pictures show a stopgap.
    need(
        Probe::Font("Inter"),
        &["fonts-inter", "fontconfig"],
        "rsms-inter-fonts",
        "inter-font",
        "google-inter-fonts",
    ),
    need(Probe::Program("secret-tool"), &["libsecret-tools"], "libsecret", "libsecret", "libsecret-tools"),
];

/// For the tests of the window's modules, and for the tools of the contract tests.
pub(crate) const TOOLS: &[Need] = &[
    need(Probe::Node, &["nodejs", "npm"], "nodejs", "nodejs npm", "nodejs npm"),
    need(
        Probe::Answers("python3", &["-c", "import ensurepip, venv"]),
        &["python3", "python3-venv"],
        "python3",
        "python",
        "python3",
    ),
];

/// To show names in any writing; without them pictures have empty boxes in their place.
pub(crate) const LETTERS: &[Need] = &[
    need(
        Probe::Font("Noto Sans CJK JP"),
        &["fonts-noto-cjk"],
        "google-noto-sans-cjk-fonts",
        "noto-fonts-cjk",
        "google-noto-sans-cjk-fonts",
    ),
    need(
        Probe::Font("Noto Color Emoji"),
        &["fonts-noto-color-emoji"],
        "google-noto-color-emoji-fonts",
        "noto-fonts-emoji",
        "google-noto-coloremoji-fonts",
    ),
];

/// To make packages and to look at them.
pub(crate) const PACKAGE: &[Need] = &[
    need(Probe::Node, &["nodejs", "npm"], "nodejs", "nodejs npm", "nodejs npm"),
    need(Probe::Program("gzip"), &["gzip"], "gzip", "gzip", "gzip"),
    need(Probe::Program("dpkg-shlibdeps"), &["dpkg-dev"], "dpkg-dev", "dpkg", "dpkg"),
    need(Probe::Program("readelf"), &["binutils"], "binutils", "binutils", "binutils"),
    need(
        Probe::Program("desktop-file-validate"),
        &["desktop-file-utils"],
        "desktop-file-utils",
        "desktop-file-utils",
        "desktop-file-utils",
    ),
    need(Probe::Program("appstreamcli"), &["appstream"], "appstream", "appstream", "AppStream"),
];

/// To install a package as a person would: on a Debian that has nothing else.
pub(crate) const BARE: &[Need] = &[
    need(Probe::Program("dpkg-deb"), &["dpkg"], "dpkg", "dpkg", "dpkg"),
    need(Probe::Program("lintian"), &["lintian"], "lintian", "lintian", "lintian"),
    need(Probe::Program("rpm"), &["rpm"], "rpm", "rpm-tools", "rpm"),
    // Ubuntu's alone would not know Debian's keys.
    need(
        Probe::Program("debootstrap"),
        &["debootstrap", "debian-archive-keyring"],
        "debootstrap",
        "debootstrap",
        "debootstrap",
    ),
];

/// For the benchmark's floors: one with a tray, and an export by others.
pub(crate) const FLOOR: &[Need] = &[
    need(
        Probe::Shared("libayatana-appindicator3.so.1"),
        &["libayatana-appindicator3-1"],
        "libayatana-appindicator-gtk3",
        "libayatana-appindicator",
        "libayatana-appindicator3-1",
    ),
    need(Probe::Program("sqlite3"), &["sqlite3"], "sqlite", "sqlite", "sqlite3"),
];

const fn need(
    probe: Probe,
    apt: &'static [&'static str],
    fedora: &'static str,
    arch: &'static str,
    suse: &'static str,
) -> Need {
    Need { probe, apt, fedora, arch, suse }
}

impl Probe {
    /// Whether it is there.
    pub(crate) fn found(self) -> bool {
        match self {
            Self::Program(name) => on_path(name).is_some(),
            Self::Library(name) => answer(Command::new("pkg-config").args(["--exists", name])).is_some(),
            Self::Shared(name) => shared_libraries().contains(name),
            Self::Answers(program, arguments) => answer(Command::new(program).args(arguments)).is_some(),
            Self::Font(family) => {
                answer(Command::new("fc-list").arg(family)).is_some_and(|fonts| !fonts.trim().is_empty())
            }
            Self::Node => on_path("npm").is_some() && node_version() >= Some(OLDEST_NODE),
        }
    }
}

/// Debian 12's, and what the mock server of the contract tests and the tests of the window's modules ask for.
const OLDEST_NODE: (u32, u32) = (18, 20);

fn node_version() -> Option<(u32, u32)> {
    major_and_minor(&answer(Command::new("node").arg("--version"))?)
}

/// The 20 and 19 of `v20.19.2`.
fn major_and_minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().strip_prefix('v')?.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??))
}

fn shared_libraries() -> String {
    let ldconfig = on_path("ldconfig").unwrap_or_else(|| "/sbin/ldconfig".into());
    answer(Command::new(ldconfig).arg("-p")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_NODE, major_and_minor};

    #[test]
    fn a_version_of_node_is_old_by_its_major_and_minor_number() {
        assert_eq!(major_and_minor("v20.19.2\n"), Some((20, 19)));
        assert_eq!(major_and_minor("20"), None);
        assert_eq!(major_and_minor(""), None);
        let enough = |version| major_and_minor(version) >= Some(OLDEST_NODE);
        assert!(enough("v18.20.4") && enough("v20.0.0"));
        assert!(!enough("v18.19.1") && !enough("v16.20.0") && !enough("no"));
    }
}
