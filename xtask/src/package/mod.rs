//! `cargo xtask package`: the app as a person installs it.
//!
//! Tauri's own bundler makes the packages; what it does not know of (man page, AppStream metadata, changelogs in the form
//! that a distribution wants) is made here from the files of `packaging/`.

pub(crate) mod changelog;
pub(crate) mod linux;
mod needs;
pub(crate) mod release;
pub(crate) mod stores;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::{Done, Trouble, command, root, run, target};
use crate::setup;
use crate::test::npm_install_quietly;

/// The version of every crate, and so of the packages.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the finished packages lie.
pub(crate) fn folder() -> PathBuf {
    target().join("package")
}

/// How the packages are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// From the app as it was built last.
    prebuilt: bool,
    /// As a release has them: for both kinds of Mac, and those that update themselves, signed where there is a key.
    release: bool,
}

impl Wish {
    fn parse(options: &[&str]) -> Done<Self> {
        let mut wish = Self::default();
        for option in options {
            match *option {
                "--prebuilt" => wish.prebuilt = true,
                "--release" => wish.release = true,
                unknown => {
                    return Err(Trouble(format!(
                        "package has no option {unknown}; it has --prebuilt and --release"
                    )));
                }
            }
        }
        Ok(wish)
    }

    /// What Tauri is told to build for, where that is not this computer.
    fn target(self) -> &'static [&'static str] {
        if self.release && cfg!(target_os = "macos") { &["--target", "universal-apple-darwin"] } else { &[] }
    }

    /// Whether updates are signed: only with a key, and only then does the app look for them.
    fn signs_updates(self) -> bool {
        self.release && setting(SIGNING_KEY).is_some()
    }
}

const SIGNING_KEY: &str = "TAURI_SIGNING_PRIVATE_KEY";

/// A variable of the environment that says something.
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// Builds the app as it ships and makes the packages of this system.
pub(crate) fn run_package(options: &[&str]) -> Done {
    let wish = Wish::parse(options)?;
    setup::for_command("package")?;
    npm_install_quietly(&root().join("packaging/cli"))?;
    if !wish.prebuilt {
        println!("Building the app as it ships; this takes some minutes.");
        run(tauri().args(["build", "--ci", "--no-bundle"]).args(wish.target()))?;
    }
    let _ = fs::remove_dir_all(folder());
    let made = if cfg!(target_os = "linux") { linux::bundle(wish)? } else { bundle_elsewhere(wish)? };
    for package in made {
        println!("{}", package.strip_prefix(root()).unwrap_or(&package).display());
    }
    Ok(())
}

/// Tauri's command line, in the version of `packaging/cli`.
pub(crate) fn tauri() -> Command {
    let program = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut tauri = command(root().join("packaging/cli/node_modules/.bin").join(program));
    // What cargo tells xtask about itself must not look like a setting to the cargo that Tauri starts.
    tauri.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH");
    // It would look through every folder for its configuration otherwise, `target` included.
    tauri.env("TAURI_APP_PATH", root());
    // A secret that is not there is an empty one, and Tauri would sign with that.
    if setting(SIGNING_KEY).is_none() {
        tauri.env_remove(SIGNING_KEY);
    }
    tauri
}

/// The bundles of macOS and Windows, which need nothing that Tauri does not know of.
fn bundle_elsewhere(wish: Wish) -> Done<Vec<PathBuf>> {
    let mut bundle = tauri();
    bundle.args(["bundle", "--ci"]).args(wish.target());
    if wish.signs_updates() {
        bundle.args(["--config", SIGNED]);
    }
    if let Some(thumbprint) = setting("OPENRUSH_WINDOWS_THUMBPRINT") {
        let config = format!(r#"{{"bundle":{{"windows":{{"certificateThumbprint":"{thumbprint}"}}}}}}"#);
        bundle.args(["--config", &config]);
    }
    run(&mut bundle)?;
    let universal = target().join("universal-apple-darwin");
    let made = if wish.target().is_empty() { target() } else { universal };
    let found = files_under(&made.join("release/bundle"));
    let kept = found.iter().filter_map(|path| Some((path, kept_as(&path.file_name()?.to_string_lossy())?)));
    kept.map(|(path, name)| keep(path, &name)).collect()
}

/// Has the bundler sign what can update itself.
const SIGNED: &str = r#"{"bundle":{"createUpdaterArtifacts":true}}"#;

/// The name of a finished package where all of them lie; none for what is no package.
fn kept_as(name: &str) -> Option<String> {
    // Theirs has no version in it, and would be the same in every release.
    if let Some(ending) = name.strip_prefix("OpenRush.app.tar.gz") {
        return Some(format!("OpenRush_{VERSION}_universal.app.tar.gz{ending}"));
    }
    let package = name.strip_suffix(".sig").unwrap_or(name);
    let ending = Path::new(package).extension()?;
    let packages = ["dmg", "exe", "msi", "deb", "rpm", "AppImage"];
    packages.iter().any(|one| ending == *one).then(|| name.to_owned())
}

/// Copies a finished package to where all of them lie.
pub(crate) fn keep(package: &Path, name: &str) -> Done<PathBuf> {
    let kept = folder().join(name);
    fs::create_dir_all(folder())
        .and_then(|()| fs::copy(package, &kept))
        .map_err(|e| Trouble(format!("{}: {e}", package.display())))?;
    Ok(kept)
}

/// Every file under a folder, in the order of their names.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files_under(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// The text of a file of the project.
pub(crate) fn text_of(path: &str) -> Done<String> {
    fs::read_to_string(root().join(path)).map_err(|e| Trouble(format!("{path}: {e}")))
}

/// Writes a file, with the folders above it.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Done {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|e| Trouble(format!("{}: {e}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_that_is_not_known_is_named() {
        assert_eq!(Wish::parse(&["--prebuilt"]).unwrap(), Wish { prebuilt: true, release: false });
        assert!(Wish::parse(&["--fast"]).unwrap_err().to_string().contains("--fast"));
    }

    #[test]
    fn only_packages_and_their_signatures_are_kept() {
        assert_eq!(kept_as("OpenRush_1.0.0_x64-setup.exe.sig").unwrap(), "OpenRush_1.0.0_x64-setup.exe.sig");
        assert_eq!(kept_as("a.AppImage").unwrap(), "a.AppImage");
        assert_eq!(
            kept_as("OpenRush.app.tar.gz.sig").unwrap(),
            format!("OpenRush_{VERSION}_universal.app.tar.gz.sig")
        );
        assert_eq!(kept_as("control.tar.gz"), None);
        assert_eq!(kept_as("bundle_dmg.sh"), None);
    }
}
