//! What is asked of the Rust code alone.

use super::log::Log;
use super::tally::Tally;
use crate::project::{answer, cargo, command, target};

/// The tests that compare the window's types with the Rust types, and write them when they are told to.
pub(crate) const TYPES: &[&str] = &[
    "test",
    "--quiet",
    "-p",
    "openrush-account",
    "-p",
    "openrush-desktop",
    "--lib",
    "the_windows_types_are_those_of",
];

const CARGO_DENY: &str = "0.20.2";

pub(crate) fn format(log: &mut Log) {
    log.check(cargo().args(["fmt", "--all", "--check", "--", "--color", "never"]));
}

pub(crate) fn lints(log: &mut Log) {
    // The end-to-end tests are no default target, so that a plain `cargo test` needs no virtual display.
    let arguments = ["clippy", "--workspace", "--all-targets", "--test", "e2e", "--", "-D", "warnings"];
    log.check(cargo().args(arguments));
}

pub(crate) fn unit(log: &mut Log) {
    log.tests(cargo().args(["test", "--workspace", "--no-fail-fast"]), Tally::of_cargo);
}

pub(crate) fn licences(log: &mut Log) {
    let tools = target().join("tools");
    let deny = tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !has_version(&deny) {
        // Unoptimised: it builds in half a minute, and runs for seconds.
        let mut install = cargo();
        install.args(["install", "--locked", "--debug", "--config", "profile.dev.debug=false"]);
        install.args(["cargo-deny", "--version", CARGO_DENY, "--root"]).arg(&tools);
        install.arg("--target-dir").arg(tools.join("build"));
        if !log.need(&mut install) {
            return;
        }
    }
    let mut check = command(&deny);
    log.check(check.args([
        "--log-level",
        "warn",
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ]));
}

fn has_version(deny: &std::path::Path) -> bool {
    let version = answer(std::process::Command::new(deny).arg("--version"));
    version.is_some_and(|version| version.trim().ends_with(CARGO_DENY))
}
