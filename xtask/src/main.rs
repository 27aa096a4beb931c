//! The project's own commands: `cargo xtask demo`, `cargo xtask test` and a few more.
//!
//! It knows no crate but the standard library and never the app itself, so that it runs on a machine where the app cannot
//! be built yet, and can install what is missing.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "it is a command line program, and talks to the person who runs it")]

mod bench;
mod demo;
mod fuzz;
mod gallery;
mod package;
mod packages;
mod project;
mod setup;
mod soak;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  demo             install what is missing, build, and open the app on the demo account;
                   without a display: walk through every screen and save target/demo/*.png
  test             everything: format, lints, licences, types, unit, contract and end-to-end tests
  test <part>…     only these parts; `cargo xtask test --list` names them
  e2e [filter]     only the end-to-end tests whose names contain the filter
  soak [trial]…    what the tests try a few times, very often: damaged answers (1,000,000), a damaged or cut history (200
                   places each), a full disk (200 sizes), the ledger (1,000 cases), ending the app at each point of a key's
                   life (100 times) and at any moment of a sync (500 times); with --write the figures go into
                   docs/reliability.md. Trials: answers damage disk ledger crashes kills writes
  fuzz [seconds]   coverage-guided fuzzing of what the service answers; needs a nightly toolchain and cargo-fuzz
  types            write the window's types again after a change of the Rust types
  bench            measure start, memory, wake-ups and size beside their floors (docs/performance.md)
  gallery [filter] pictures of every screen in every state, theme and size into target/gallery, with a page to look
                   through them; without a filter also of the app itself, and the README's pictures anew
  package          build the app as it ships and make its packages (Linux: .deb and .rpm), into target/package;
                   with --prebuilt from the app as it was built last, with --release as a release has them
  release <what>   what a release needs beside its packages: notes, checksums, sbom, updates, stores (docs/releasing.md)
  sbom             what the app is made of, in CycloneDX's form, into target/sbom
  cross            type-check and lint for Windows and macOS, where ../shared/cross/check is there
  setup [command]  only install what the command (demo, test, bench, gallery or package) needs
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["demo", options @ ..] => demo::run_demo(options),
        ["test", parts @ ..] => test::run(parts),
        ["e2e", filter @ ..] => test::end_to_end(filter),
        ["soak", options @ ..] => soak::run_soak(options),
        ["fuzz", seconds @ ..] => fuzz::run_fuzz(seconds),
        ["types"] => test::write_types(),
        ["bench", options @ ..] => bench::run_bench(options),
        ["gallery"] => gallery::run_gallery(None),
        ["gallery", filter] => gallery::run_gallery(Some(filter)),
        ["package", options @ ..] => package::run_package(options),
        ["release", what @ ..] => package::release::run_release(what),
        ["sbom"] => package::release::run_release(&["sbom", "target/sbom"]),
        ["cross"] => test::cross(),
        ["setup"] => setup::for_command("test"),
        ["setup", command @ ("demo" | "test" | "bench" | "gallery" | "package")] => {
            setup::for_command(command)
        }
        _ => {
            print!("{USAGE}");
            return if matches!(words.as_slice(), ["help" | "--help" | "-h"]) {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nxtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}
