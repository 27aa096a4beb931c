//! The window's modules: their types, their rules and their tests.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::log::Log;
use super::tally::Tally;
use crate::project::{Done, command, root, run};

pub(crate) fn check(log: &mut Log) {
    let web = root().join("web");
    if !npm_install(log, &web) {
        return;
    }
    log.check(npm(&web).args(["run", "--silent", "types"]));
    log.check(npm(&web).args(["run", "--silent", "check"]));
    log.tests(npm(&web).args(["test", "--silent"]), Tally::of_node);
}

/// Installs what the lock file in `folder` names, unless that was done since it last changed.
pub(crate) fn npm_install(log: &mut Log, folder: &Path) -> bool {
    is_installed(folder) || log.need(&mut npm_ci(folder))
}

/// The same outside of the tests.
pub(crate) fn npm_install_quietly(folder: &Path) -> Done {
    if is_installed(folder) { Ok(()) } else { run(npm_ci(folder).arg("--silent")) }
}

fn is_installed(folder: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= changed(&folder.join("package-lock.json"))
}

fn npm_ci(folder: &Path) -> Command {
    let mut install = npm(folder);
    install.args(["ci", "--no-audit", "--no-fund"]);
    install
}

fn npm(folder: &Path) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder);
    npm
}
