//! Which way a newer version comes, decided from how this copy was installed.

use serde::Serialize;
use tauri::utils::config::BundleType;

/// How this copy of the app gets a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum Channel {
    /// It updates itself when it is told to.
    App,
    /// By a package of Debian's kind.
    Deb,
    /// By a package of Fedora's kind.
    Rpm,
    /// With the other Flatpaks.
    Flatpak,
    /// By whoever installed it for everybody on this computer.
    Administrator,
    /// By a download: it could update itself, but was built without a key to check updates with.
    Download,
    /// By building it again: nobody packaged it.
    Build,
}

/// What is known of this copy.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Origin<'a> {
    /// What the bundler made of it; none for what was never bundled.
    pub(crate) bundle: Option<&'a BundleType>,
    /// Whether there is a file that could be replaced.
    pub(crate) is_replaceable: bool,
    /// Whether it runs in a Flatpak.
    pub(crate) in_flatpak: bool,
    /// Whether it knows where to look for updates, and a key to check them with.
    pub(crate) has_source: bool,
    /// Whether a file was named that stands in for the app, as in tests.
    pub(crate) stands_in: bool,
}

impl Channel {
    /// The way for this copy.
    pub(crate) fn of(origin: Origin<'_>) -> Self {
        if origin.stands_in {
            return Self::App;
        }
        // Whatever is inside: a Flatpak is made from the .deb, and nothing in it can be replaced.
        if origin.in_flatpak {
            return Self::Flatpak;
        }
        match origin.bundle {
            Some(BundleType::Deb) => Self::Deb,
            Some(BundleType::Rpm) => Self::Rpm,
            Some(BundleType::Msi) => Self::Administrator,
            Some(BundleType::AppImage | BundleType::Nsis | BundleType::App | BundleType::Dmg) => {
                if origin.has_source && origin.is_replaceable { Self::App } else { Self::Download }
            }
            None => Self::Build,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(bundle: Option<&BundleType>) -> Origin<'_> {
        Origin { bundle, is_replaceable: true, has_source: true, ..Origin::default() }
    }

    #[test]
    fn only_what_belongs_to_the_person_alone_updates_itself() {
        for bundle in [BundleType::AppImage, BundleType::Nsis, BundleType::App] {
            assert_eq!(Channel::of(from(Some(&bundle))), Channel::App, "{bundle:?}");
        }
        assert_eq!(Channel::of(from(Some(&BundleType::Deb))), Channel::Deb);
        assert_eq!(Channel::of(from(Some(&BundleType::Rpm))), Channel::Rpm);
        assert_eq!(Channel::of(from(Some(&BundleType::Msi))), Channel::Administrator);
        assert_eq!(Channel::of(from(None)), Channel::Build);
    }

    #[test]
    fn a_build_without_a_key_never_updates_itself() {
        for bundle in
            [BundleType::AppImage, BundleType::Nsis, BundleType::App, BundleType::Deb, BundleType::Msi]
        {
            let origin = Origin { has_source: false, ..from(Some(&bundle)) };
            assert_ne!(Channel::of(origin), Channel::App, "{bundle:?}");
        }
    }

    #[test]
    fn a_flatpak_is_updated_with_the_others_whatever_was_packed_into_it() {
        assert_eq!(
            Channel::of(Origin { in_flatpak: true, ..from(Some(&BundleType::Deb)) }),
            Channel::Flatpak
        );
    }

    #[test]
    fn an_unpacked_appimage_has_no_file_to_replace() {
        let unpacked = Origin { is_replaceable: false, ..from(Some(&BundleType::AppImage)) };
        assert_eq!(Channel::of(unpacked), Channel::Download);
    }
}
