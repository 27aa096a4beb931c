//! What GitHub runs, looked at by tools that know it (actionlint and zizmor), and what the stores are told.

use std::path::{Path, PathBuf};

use super::log::Log;
use super::python::python_tool;
use super::web::npm_install;
use crate::package::{files_under, stores};
use crate::project::{command, root, target};

pub(crate) fn check(log: &mut Log) {
    let workflows = files_under(&root().join(".github/workflows"));
    log.verdict(workflows.iter().all(|workflow| pinned(workflow)), "every action is pinned by a commit");
    let folder = root().join("packaging/lint");
    if npm_install(log, &folder) {
        log.check(command("node").current_dir(&folder).arg("lint.mjs").args(&workflows));
    }
    if let Some(zizmor) = python_tool(log, "workflows", &folder.join("requirements.txt"), "zizmor") {
        // Offline: it would ask GitHub about every action otherwise.
        log.check(command(&zizmor).args(["--offline", "--no-progress", "--color", "never"]).args(&workflows));
        manifests(log, &zizmor.with_file_name("yamllint"));
    } else {
        log.verdict(false, "zizmor is there");
    }
}

/// True when every action is named by a commit's hash.
fn pinned(workflow: &Path) -> bool {
    let text = std::fs::read_to_string(workflow).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.trim_start().trim_start_matches("- ").strip_prefix("uses: "))
        .all(by_commit)
}

/// True for `owner/name@<40 hexadecimal digits>`, and for an action of this repository.
fn by_commit(action: &str) -> bool {
    let action = action.split(" #").next().unwrap_or(action).trim();
    let commit = action.rsplit_once('@').map_or("", |(_, commit)| commit);
    action.starts_with("./") || (commit.len() == 40 && commit.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// The stores' manifests, filled in with a made-up release.
fn manifests(log: &mut Log, yamllint: &Path) {
    let folder = target().join("stores-checked");
    let _ = std::fs::remove_dir_all(&folder);
    let written = stores::write_all(&folder, &stores::Release::made_up());
    log.verdict(written.is_ok(), &format!("every store's manifest can be filled in: {written:?}"));
    let files = files_under(&folder);
    let ending = |end: &str| -> Vec<PathBuf> {
        files.iter().filter(|file| file.extension().is_some_and(|one| one == end)).cloned().collect()
    };
    let rules = "{extends: default, rules: {line-length: disable, document-start: disable}}";
    log.check(command(yamllint).args(["--strict", "-d", rules]).args(ending("yaml")));
    for recipe in files.iter().filter(|file| file.ends_with("PKGBUILD")) {
        log.check(command("bash").arg("-n").arg(recipe));
    }
}

#[cfg(test)]
mod tests {
    use super::by_commit;

    #[test]
    fn a_tag_can_be_moved_and_is_no_pin() {
        assert!(by_commit("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"));
        assert!(by_commit("./.github/actions/setup"));
        assert!(!by_commit("actions/checkout@v7"));
        assert!(!by_commit("actions/checkout"));
    }
}
