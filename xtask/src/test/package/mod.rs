//! The packages: made, looked at, and used as a person would on a Debian that has nothing else.

mod bare;
mod inspect;
mod older;

use std::path::PathBuf;
use std::process::Command;

use self::bare::Bare;
use super::log::Log;
use super::tally::Tally;
use crate::package::{VERSION, files_under, folder};
use crate::project::{answer, cargo, command};
use crate::setup;

/// What a person does first, among the end-to-end tests.
const FIRST_STEPS: &[&str] = &[
    "demo::the_welcome_screen_leads_to_the_demo",
    "sign_in::the_right_key_signs_in_though_it_was_copied_with_spaces_and_shows_the_balance",
    "sign_in::the_key_is_in_the_keychain_and_nowhere_else",
    "tray::the_tray_says_the_balance_to_those_who_cannot_see_a_tooltip_too",
    "tray::quit_in_the_tray_ends_the_app",
    "starting::a_second_start_shows_the_window_of_the_first_and_ends",
];

pub(crate) fn check(log: &mut Log) {
    if !cfg!(target_os = "linux") {
        log.skip("the packages of Linux are made and tried on Linux");
        return;
    }
    let ready = setup::for_command("install-test");
    if let Err(trouble) = ready {
        log.verdict(false, &format!("what the install test needs is there: {trouble}"));
        return;
    }
    let Ok(xtask) = std::env::current_exe() else {
        log.verdict(false, "xtask finds itself");
        return;
    };
    if !log.check(command(xtask).arg("package")) {
        return;
    }
    let (Some(deb), Some(rpm)) = (made("deb"), made("rpm")) else {
        log.verdict(false, "there are a .deb and a .rpm");
        return;
    };
    inspect::deb(log, &deb);
    inspect::rpm(log, &rpm);
    if !is_root() {
        log.skip("a bare Debian is made by root only: run this as root to install the package");
        return;
    }
    if !bare::can_be_entered() {
        log.skip("this computer lets root mount nothing: the package is installed where it does");
        return;
    }
    if let Some(bare) = Bare::fresh(log) {
        install(log, &bare, &deb);
    }
}

/// The package with this ending.
fn made(ending: &str) -> Option<PathBuf> {
    files_under(&folder()).into_iter().find(|path| path.extension().is_some_and(|end| end == ending))
}

fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// An older version, what a person does with it, the upgrade, and what is left when all of it is removed.
fn install(log: &mut Log, bare: &Bare, deb: &std::path::Path) {
    let Some(older) = older::repack(log, deb, "0.0.1") else {
        return;
    };
    let (Some(older), Some(newer)) = (bare.take_in(log, &older), bare.take_in(log, deb)) else {
        return;
    };
    // Recommended packages are left out: what is declared must be enough to start.
    let apt = ["apt-get", "-q", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"];
    if !log.check(bare.command(&apt).args(["install", &older])) {
        return;
    }
    let Some(upgrade) = bare.script(log, "upgrade", &format!("{} install {newer}", apt.join(" "))) else {
        return;
    };
    let Some(app) = bare.script(log, "openrush-desktop", "exec /usr/bin/openrush-desktop \"$@\"") else {
        return;
    };
    let tests = |arguments: &[&str]| {
        let mut tests = cargo();
        tests
            .args(["test", "--quiet", "--test", "e2e", "--", "--test-threads", "1", "--exact"])
            .args(arguments);
        // The display and the bus lie in /tmp, which the bare system shares.
        tests.env("TMPDIR", "/tmp").env("RUST_BACKTRACE", "0");
        tests.env("OPENRUSH_APP_UNDER_TEST", &app).env("OPENRUSH_UPGRADE", &upgrade);
        tests
    };
    let upgraded = ["--ignored", "installed::an_upgrade_keeps_the_account_and_its_history"];
    log.tests(&mut tests(&upgraded), Tally::of_cargo);
    let installed = answer(&mut bare.command(&["dpkg-query", "-W", "-f", "${Version}", "openrush-desktop"]));
    log.verdict(installed.as_deref() == Some(VERSION), &format!("{VERSION} is installed now: {installed:?}"));
    log.tests(&mut tests(FIRST_STEPS), Tally::of_cargo);

    let theirs = answer(&mut bare.command(&["dpkg", "-L", "openrush-desktop"])).unwrap_or_default();
    log.check(&mut bare.command(&["apt-get", "-q", "-y", "purge", "openrush-desktop"]));
    let left = bare.left_of(&theirs);
    log.verdict(left.is_empty(), &format!("nothing of the package is left: {left:?}"));
}
