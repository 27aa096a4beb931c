//! The packages of Linux, made by Tauri's bundler around an app that is built already.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{SIGNED, VERSION, Wish, changelog, files_under, keep, kept_as, needs, tauri, text_of, write};
use crate::project::{Done, Trouble, answer, built, command, root, run, target};

/// How the bundler is told of Linux alone: names in the manner of its distributions.
const CONFIGURATION: &str = "packaging/linux/tauri.json";

/// Makes the .deb and the .rpm, and the AppImage where it is wanted.
pub(crate) fn bundle(wish: Wish) -> Done<Vec<PathBuf>> {
    let made = Made::write()?;
    let kinds = if wish.release { "deb,rpm,appimage" } else { "deb,rpm" };
    let folders: Vec<PathBuf> =
        kinds.split(',').map(|kind| target().join("release/bundle").join(kind)).collect();
    // Packages of other versions would pass for this one's.
    for old in &folders {
        let _ = std::fs::remove_dir_all(old);
    }
    let mut bundle = tauri();
    bundle.args(["bundle", "--ci", "--bundles", kinds, "--config", CONFIGURATION, "--config"]);
    bundle.arg(made.configuration()?);
    if wish.signs_updates() {
        bundle.args(["--config", SIGNED]);
    }
    run(&mut bundle)?;
    let found: Vec<PathBuf> = folders.iter().flat_map(|folder| top_of(folder)).collect();
    let kept = found.iter().filter_map(|path| Some((path, kept_as(&path.file_name()?.to_string_lossy())?)));
    let kept: Vec<PathBuf> = kept.map(|(path, name)| keep(path, &name)).collect::<Done<_>>()?;
    if kept.len() < folders.len() {
        return Err(Trouble(format!("the bundler was to make {kinds}, and made {kept:?}")));
    }
    Ok(kept)
}

/// The files right in a folder: below lies what the packages were made of.
fn top_of(folder: &Path) -> Vec<PathBuf> {
    files_under(folder).into_iter().filter(|path| path.parent() == Some(folder)).collect()
}

/// The files that are made for a version and a day.
struct Made {
    folder: PathBuf,
}

impl Made {
    fn write() -> Done<Self> {
        let folder = target().join("package-files");
        let filled = |path: &str| -> Done<String> {
            Ok(text_of(path)?.replace("@VERSION@", VERSION).replace("@DATE@", &day()))
        };
        let made = Self { folder };
        write(&made.metainfo(), filled("packaging/linux/io.openrush.desktop.metainfo.xml")?)?;
        let page = made.man_page().with_extension("");
        write(&page, filled("packaging/linux/openrush-desktop.1")?)?;
        // Without a name and a time in it, so that the same page is the same file.
        run(command("gzip").args(["-9", "-n", "-f"]).arg(&page))?;
        write(&made.changelog(), debian_changelog()?)?;
        Ok(made)
    }

    fn metainfo(&self) -> PathBuf {
        self.folder.join("io.openrush.desktop.metainfo.xml")
    }

    fn man_page(&self) -> PathBuf {
        self.folder.join("openrush-desktop.1.gz")
    }

    fn changelog(&self) -> PathBuf {
        self.folder.join("changelog")
    }

    /// What the bundler is told beside the file.
    fn configuration(&self) -> Done<String> {
        let (metainfo, page, changelog) =
            (quoted(&self.metainfo()), quoted(&self.man_page()), quoted(&self.changelog()));
        let program = built("release", "openrush-desktop");
        let (deb, rpm) = (list(&needs::of_debian(&program)?), list(&needs::of_rpm(&program)?));
        let files = format!(
            r#""files":{{"/usr/share/metainfo/io.openrush.desktop.metainfo.xml":{metainfo},"/usr/share/man/man1/openrush-desktop.1.gz":{page}}}"#
        );
        Ok(format!(
            r#"{{"bundle":{{"linux":{{"deb":{{"depends":{deb},"changelog":{changelog},{files}}},"rpm":{{"depends":{rpm},{files}}}}}}}}}"#
        ))
    }
}

/// A list of names in JSON.
fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(Path::new(name))).collect();
    format!("[{}]", quoted.join(","))
}

/// A path in JSON, as seen from the project's root where it lies inside.
fn quoted(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().into_owned();
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

fn debian_changelog() -> Done<String> {
    let sections = changelog::sections(&text_of("CHANGELOG.md")?);
    let section = changelog::section_of(&sections, VERSION)
        .ok_or_else(|| Trouble(format!("CHANGELOG.md has no section for {VERSION}")))?;
    let configuration = text_of(CONFIGURATION)?;
    let maintainer = text_after(&configuration, "\"publisher\": \"")
        .ok_or_else(|| Trouble(format!("{CONFIGURATION} names no publisher")))?;
    let when = last_commit("%cD").or_else(|| answer(Command::new("date").arg("-R"))).unwrap_or_default();
    Ok(changelog::debian(VERSION, &changelog::points(&section.text), maintainer, when.trim()))
}

/// What stands between `start` and the next quotation mark.
fn text_after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split('"').next()
}

/// The day of the last commit, so that the same state makes the same package.
pub(crate) fn day() -> String {
    let day = last_commit("%cs").or_else(|| answer(Command::new("date").arg("+%F"))).unwrap_or_default();
    day.trim().to_owned()
}

fn last_commit(format: &str) -> Option<String> {
    answer(command("git").args(["log", "-1"]).arg(format!("--format={format}")).stderr(Stdio::null()))
        .filter(|answer| !answer.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{quoted, text_after};
    use std::path::Path;

    #[test]
    fn a_path_stays_a_path_when_it_holds_what_json_reserves() {
        assert_eq!(quoted(Path::new("/a \"b\"/c")), r#""/a \"b\"/c""#);
        assert_eq!(quoted(&crate::project::root().join("target/x")), r#""target/x""#);
    }

    #[test]
    fn the_maintainer_is_read_from_the_bundlers_configuration() {
        assert_eq!(text_after(r#"{"publisher": "A <b@c>", "d": 1}"#, "\"publisher\": \""), Some("A <b@c>"));
        assert_eq!(text_after("{}", "\"publisher\": \""), None);
    }
}
