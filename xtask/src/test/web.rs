//! The window's modules: their types, their rules and their tests.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::log::Log;
use super::tally::Tally;
use crate::project::{command, root};

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
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return true;
    }
    log.need(npm(folder).args(["ci", "--no-audit", "--no-fund"]))
}

fn npm(folder: &Path) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder);
    npm
}
