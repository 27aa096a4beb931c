//! Tests that need a desktop of their own.

use std::process::Command;

use super::log::Log;
use super::tally::Tally;
use super::web::npm_install;
use crate::project::{built, cargo, command, root};

/// The end-to-end tests whose names contain one of the filters, or all of them.
pub(crate) fn end_to_end_tests(filters: &[&str]) -> Command {
    let mut tests = cargo();
    // Each test has a display, a bus and an app of its own; more than two at once only wait for each other.
    tests.args(["test", "--quiet", "--test", "e2e", "--", "--test-threads", "2"]).args(filters);
    // A failed step names its line; what called it is the test runner's and nobody's concern.
    tests.env("RUST_BACKTRACE", "0");
    tests
}

pub(crate) fn end_to_end(log: &mut Log) {
    // axe-core is run in the app too.
    if !npm_install(log, &root().join("web")) {
        return;
    }
    log.tests(&mut end_to_end_tests(&[]), Tally::of_cargo);
}

/// Every screen of the window's mock, in every state, in the engine that the app uses.
pub(crate) fn screens(log: &mut Log) {
    let web = root().join("web");
    let on_desktop = ["build", "--package", "openrush-driver", "--bin", "on-desktop"];
    if !npm_install(log, &web) || !log.need(cargo().args(on_desktop)) {
        return;
    }
    let mut run = command(built("debug", "on-desktop"));
    run.current_dir(&web).args(["absent", "node", "mock/axe.mjs"]);
    log.tests(&mut run, Tally::of_node);
}

/// The tests of openrush-account that want a Secret Service, each kind on a desktop with such a keychain.
pub(crate) fn keychain(log: &mut Log) {
    let tests = ["test", "--package", "openrush-account", "--test", "keychain_system", "--no-run"];
    let Ok(printed) = log.run(cargo().args(tests)) else {
        log.verdict(false, "the keychain tests are built");
        return;
    };
    let Some(tests) = executable(&printed) else {
        log.verdict(false, "cargo names the test binary");
        return;
    };
    if !log.need(cargo().args(["build", "--package", "openrush-driver", "--bin", "on-desktop"])) {
        return;
    }
    for kind in ["unlocked", "locked", "absent", "hanging"] {
        let mut run = command(built("debug", "on-desktop"));
        run.args([kind, tests, "--ignored", &format!("{kind}_")]);
        if kind == "locked" {
            run.args(["--skip", "unlocked_"]);
        }
        log.tests(&mut run, Tally::of_cargo);
    }
}

/// The path in `Executable tests/x.rs (target/debug/deps/x-0123456789abcdef)`.
fn executable(printed: &str) -> Option<&str> {
    let line = printed.lines().find(|line| line.trim_start().starts_with("Executable"))?;
    line.rsplit_once('(')?.1.strip_suffix(')')
}

#[cfg(test)]
mod tests {
    use super::executable;

    #[test]
    fn the_test_binary_is_found_in_what_cargo_prints() {
        let printed = "    Finished `test` profile\n  Executable tests/k.rs (target/debug/deps/k-0a)\n";
        assert_eq!(executable(printed), Some("target/debug/deps/k-0a"));
        assert_eq!(executable("error: no"), None);
    }
}
