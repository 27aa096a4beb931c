//! `cargo xtask release …`: what a release has beside its packages. The release workflow runs these; docs/releasing.md
//! tells the whole story.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{VERSION, changelog, files_under, stores, text_of, write};
use crate::project::{Done, Trouble, answer, cargo, command, root, run, target};

const CYCLONEDX: &str = "0.5.9";

const USAGE: &str = "\
release version <tag>                fail unless the tag is this version and the changelog has its day
release notes                        print what changed in this version, for people
release checksums <folder>           write SHA256SUMS of the files in the folder
release sbom <folder>                write what the app is made of, in CycloneDX's form
release updates <folder> <owner/name>    write latest.json, by which the app finds signed updates
release stores <folder> <owner/name>     write the stores' manifests into <folder>/stores";

/// Carries out one of them.
pub(crate) fn run_release(what: &[&str]) -> Done {
    match what {
        ["version", tag] => version(tag),
        ["notes"] => notes(),
        ["checksums", folder] => checksums(Path::new(folder)),
        ["sbom", folder] => sbom(Path::new(folder)),
        ["updates", folder, repository] => updates(Path::new(folder), repository),
        ["stores", folder, repository] => {
            let folder = root().join(folder);
            stores::write_all(&folder.join("stores"), &stores::Release::of(&folder, repository)?)
        }
        _ => Err(Trouble(format!("there are:\n\n{USAGE}"))),
    }
}

/// A release of another version than its tag says would never be found by an update.
fn version(tag: &str) -> Done {
    if tag != format!("v{VERSION}") {
        return Err(Trouble(format!("the tag is {tag}, and Cargo.toml says {VERSION}")));
    }
    let sections = changelog::sections(&text_of("CHANGELOG.md")?);
    let section = sections.iter().find(|section| section.version == VERSION);
    if section.is_none_or(|section| section.day.is_none()) {
        return Err(Trouble(format!("CHANGELOG.md has no `## [{VERSION}] - <day>`")));
    }
    Ok(())
}

fn text_of_this_version() -> Done<String> {
    let sections = changelog::sections(&text_of("CHANGELOG.md")?);
    let section = changelog::section_of(&sections, VERSION);
    section.map(|section| section.text.clone()).ok_or_else(|| Trouble("CHANGELOG.md is empty".into()))
}

fn notes() -> Done {
    println!("{}", text_of_this_version()?);
    Ok(())
}

fn checksums(folder: &Path) -> Done {
    let folder = root().join(folder);
    let mut lines = String::new();
    for file in files_under(&folder).iter().filter(|file| !file.ends_with("SHA256SUMS")) {
        let name = file.strip_prefix(&folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
        lines.push_str(&format!("{}  {name}\n", stores::sha256(file)?));
    }
    write(&folder.join("SHA256SUMS"), lines)
}

/// From the lock file: every crate that is built into the app, on any system.
fn sbom(folder: &Path) -> Done {
    let tools = target().join("tools");
    let program = tools.join("bin").join(format!("cargo-cyclonedx{}", std::env::consts::EXE_SUFFIX));
    let version = answer(Command::new(&program).args(["cyclonedx", "--version"])).unwrap_or_default();
    if !version.trim().ends_with(CYCLONEDX) {
        let mut install = cargo();
        install.args(["install", "--locked", "--debug", "cargo-cyclonedx", "--version", CYCLONEDX, "--root"]);
        run(install.arg(&tools).arg("--target-dir").arg(tools.join("build")))?;
    }
    let mut describe = command(&program);
    describe.args([
        "cyclonedx",
        "--format",
        "json",
        "--target",
        "all",
        "--no-build-deps",
        "--override-filename",
    ]);
    run(describe.arg("sbom"))?;
    // It writes one beside every manifest of the workspace; the app's own has all of them in it.
    let made = root().join("sbom.json");
    let text = fs::read(&made).map_err(|e| Trouble(format!("{}: {e}", made.display())))?;
    write(&root().join(folder).join("openrush-desktop.cdx.json"), text)?;
    for left in [
        "",
        "xtask",
        "xtask/driver",
        "src-tauri/crates/api",
        "src-tauri/crates/account",
        "src-tauri/crates/sandbox",
    ] {
        let _ = fs::remove_file(root().join(left).join("sbom.json"));
    }
    Ok(())
}

/// The kinds of installation that can update themselves: how the file ends, and what the app asks for.
const UPDATABLE: &[(&str, &[&str])] = &[
    ("_amd64.AppImage", &["linux-x86_64-appimage"]),
    ("_aarch64.AppImage", &["linux-aarch64-appimage"]),
    ("_universal.app.tar.gz", &["darwin-x86_64-app", "darwin-aarch64-app"]),
    ("_x64-setup.exe", &["windows-x86_64-nsis"]),
];

fn updates(folder: &Path, repository: &str) -> Done {
    let folder = root().join(folder);
    let mut platforms = Vec::new();
    for file in files_under(&folder) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((_, asked)) = UPDATABLE.iter().find(|(ending, _)| name.ends_with(ending)) else { continue };
        let signature = PathBuf::from(format!("{}.sig", file.display()));
        let Ok(signature) = fs::read_to_string(&signature) else {
            println!("{name} is not signed: no update of it is announced.");
            continue;
        };
        let url = format!("https://github.com/{repository}/releases/download/v{VERSION}/{name}");
        platforms.extend(asked.iter().map(|one| platform(one, &url, signature.trim())));
    }
    if platforms.is_empty() {
        println!("Nothing is signed, so there is no latest.json.");
        return Ok(());
    }
    let text = manifest(VERSION, &text_of_this_version()?, &platforms);
    write(&folder.join("latest.json"), text)
}

fn platform(name: &str, url: &str, signature: &str) -> String {
    format!("{}: {{ \"url\": {}, \"signature\": {} }}", json(name), json(url), json(signature))
}

fn manifest(version: &str, notes: &str, platforms: &[String]) -> String {
    let platforms = platforms.join(",\n    ");
    format!(
        "{{\n  \"version\": {},\n  \"notes\": {},\n  \"platforms\": {{\n    {platforms}\n  }}\n}}\n",
        json(version),
        json(notes)
    )
}

/// A text in JSON.
fn json(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            control if control < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_json_whatever_the_notes_say() {
        let platforms = [platform("linux-x86_64-appimage", "https://x/y", "c2ln")];
        let text = manifest("1.2.3", "- \"Quoted\"\\\n\u{1}", &platforms);
        assert!(text.contains(r#""notes": "- \"Quoted\"\\\n\u0001""#), "{text}");
        assert!(
            text.contains(r#""linux-x86_64-appimage": { "url": "https://x/y", "signature": "c2ln" }"#),
            "{text}"
        );
    }
}
