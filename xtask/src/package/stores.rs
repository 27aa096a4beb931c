//! The manifests by which Homebrew, winget, Arch Linux's user repository and Flathub know a release.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{VERSION, files_under, linux, text_of, write};
use crate::project::{Done, Trouble, answer, command, root};

/// The templates, by their place under `packaging/stores`.
const TEMPLATES: &[&str] = &[
    "homebrew/openrush.rb",
    "winget/OpenRush.OpenRush.yaml",
    "winget/OpenRush.OpenRush.installer.yaml",
    "winget/OpenRush.OpenRush.locale.en-US.yaml",
    "aur/PKGBUILD",
    "flatpak/io.openrush.desktop.yaml",
];

/// What the manifests say about a release.
#[derive(Debug, Clone)]
pub(crate) struct Release {
    /// Its version.
    pub(crate) version: String,
    /// The day, such as `2026-11-25`.
    pub(crate) day: String,
    /// `owner/name` on GitHub, where its files are.
    pub(crate) repository: String,
    /// What each file's contents hash to.
    sums: Vec<(Kind, String)>,
}

/// The files that a store takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dmg,
    Nsis,
    Deb,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Dmg, Self::Nsis, Self::Deb];

    /// How it stands in a template.
    fn mark(self) -> &'static str {
        match self {
            Self::Dmg => "@SHA256_DMG@",
            Self::Nsis => "@SHA256_NSIS@",
            Self::Deb => "@SHA256_DEB@",
        }
    }

    /// How the bundler ends its name.
    fn ending(self) -> &'static str {
        match self {
            Self::Dmg => "_universal.dmg",
            Self::Nsis => "_x64-setup.exe",
            Self::Deb => "_amd64.deb",
        }
    }
}

impl Release {
    /// The release whose files lie in a folder.
    pub(crate) fn of(folder: &Path, repository: &str) -> Done<Self> {
        let files = files_under(folder);
        let sums = Kind::ALL.iter().map(|kind| Ok((*kind, sum_of(&files, *kind)?))).collect::<Done<_>>()?;
        Ok(Self { version: VERSION.into(), day: linux::day(), repository: repository.into(), sums })
    }

    /// One that never was, to look at the templates.
    pub(crate) fn made_up() -> Self {
        let sums = Kind::ALL.map(|kind| (kind, "0123456789abcdef".repeat(4))).to_vec();
        Self { version: VERSION.into(), day: "2026-11-25".into(), repository: "owner/name".into(), sums }
    }

    /// A template with everything filled in.
    fn fill(&self, template: &str) -> Result<String, Unfilled> {
        let mut text = template
            .replace("@VERSION@", &self.version)
            .replace("@DATE@", &self.day)
            .replace("@REPOSITORY@", &self.repository);
        for (kind, sum) in &self.sums {
            text = text.replace(kind.mark(), sum);
            // winget writes them so.
            text = text.replace(&kind.mark().replace("@SHA", "@UPPER_SHA"), &sum.to_uppercase());
        }
        match text.split('@').find(|part| is_mark(part)) {
            Some(mark) => Err(Unfilled(mark.to_owned())),
            None => Ok(text),
        }
    }
}

/// A mark that nothing was put in place of.
#[derive(Debug, PartialEq, Eq)]
struct Unfilled(String);

impl fmt::Display for Unfilled {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "nothing fills @{}@", self.0)
    }
}

fn is_mark(part: &str) -> bool {
    part.len() > 2
        && part.bytes().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == b'_')
}

/// Writes every manifest into a folder.
pub(crate) fn write_all(folder: &Path, release: &Release) -> Done {
    for name in TEMPLATES {
        let template = text_of(&format!("packaging/stores/{name}"))?;
        let filled = release.fill(&template).map_err(|e| Trouble(format!("packaging/stores/{name}: {e}")))?;
        write(&folder.join(name), filled)?;
    }
    Ok(())
}

fn sum_of(files: &[PathBuf], kind: Kind) -> Done<String> {
    let file = files.iter().find(|file| file.to_string_lossy().ends_with(kind.ending()));
    let file = file.ok_or_else(|| Trouble(format!("there is no file that ends with {}", kind.ending())))?;
    sha256(file)
}

/// The SHA-256 of a file, in hexadecimal.
pub(crate) fn sha256(file: &Path) -> Done<String> {
    // Apple's systems name the same program otherwise.
    let tools: [&[&str]; 2] = [&["sha256sum"], &["shasum", "-a", "256"]];
    let sum =
        tools.iter().find_map(|words| answer(command(words[0]).args(&words[1..]).arg(root().join(file))));
    let sum =
        sum.as_deref().and_then(|line| line.trim_start_matches('\\').split(' ').next().map(str::to_owned));
    sum.ok_or_else(|| Trouble(format!("{} cannot be hashed", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_of_a_template_is_filled_in() {
        let release = Release::made_up();
        let filled = release.fill("@VERSION@ @REPOSITORY@ @SHA256_DEB@ @UPPER_SHA256_DEB@ a@b.c").unwrap();
        let sum = "0123456789abcdef".repeat(4);
        assert_eq!(filled, format!("{VERSION} owner/name {sum} {} a@b.c", sum.to_uppercase()));
    }

    #[test]
    fn a_mark_that_nobody_knows_is_no_manifest() {
        assert_eq!(Release::made_up().fill("x @SHA256_MSI@"), Err(Unfilled("SHA256_MSI".into())));
    }

    #[test]
    fn a_file_hashes_to_what_the_standard_says() {
        let file = crate::project::target().join("empty-for-a-test");
        write(&file, "").unwrap();
        let sum = sha256(&file).unwrap();
        assert_eq!(sum, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
