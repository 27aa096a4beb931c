//! `cargo xtask test`: every part in turn, whatever failed before it, and one line at the end.

mod contract;
mod desktop;
mod layers;
mod log;
mod package;
mod proofs;
mod python;
mod rust;
mod tally;
mod web;
mod workflows;

pub(crate) use self::web::npm_install_quietly;

use std::time::{Duration, Instant};

use crate::project::{Done, Trouble, cargo, command, root, run as run_command};
use crate::setup;

use self::log::Log;
use self::tally::Tally;

/// One part of the tests.
struct Part {
    name: &'static str,
    what: &'static str,
    run: fn(&mut Log),
    /// False for what takes long and needs root: it runs where it is named.
    always: bool,
}

/// In the order in which a mistake is found soonest.
const PARTS: &[Part] = &[
    Part { name: "format", what: "cargo fmt", run: rust::format, always: true },
    Part { name: "layers", what: "who may depend on whom", run: layers::check, always: true },
    Part {
        name: "proofs",
        what: "every test that docs/reliability.md and docs/security.md name",
        run: proofs::check,
        always: true,
    },
    Part {
        name: "licences",
        what: "licences, sources and bans of every dependency",
        run: rust::licences,
        always: true,
    },
    Part {
        name: "window",
        what: "type check, checks and tests of the window's modules",
        run: web::check,
        always: true,
    },
    Part {
        name: "screens",
        what: "axe-core and the layout of every screen, in the window's engine (not among the parts that run unnamed)",
        run: desktop::screens,
        always: false,
    },
    Part { name: "lints", what: "clippy, no warnings", run: rust::lints, always: true },
    Part {
        name: "unit",
        what: "tests of every crate, types of the window included",
        run: rust::unit,
        always: true,
    },
    Part {
        name: "keychain",
        what: "a real keychain: open, locked, absent, hanging",
        run: desktop::keychain,
        always: true,
    },
    Part {
        name: "contract",
        what: "Prism and schemathesis against the API description, mitmproxy in between",
        run: contract::check,
        always: true,
    },
    Part { name: "workflows", what: "the release's workflows", run: workflows::check, always: true },
    Part { name: "e2e", what: "the real app, driven", run: desktop::end_to_end, always: true },
    Part {
        name: "package",
        what: "the packages, installed on a bare Debian (as root; not among the parts that run unnamed)",
        run: package::check,
        always: false,
    },
];

/// What came of one part.
struct Outcome {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

/// Runs the parts with these names, or all of them.
pub(crate) fn run(names: &[&str]) -> Done {
    if names == ["--list"] {
        for part in PARTS {
            println!("{:10} {}", part.name, part.what);
        }
        return Ok(());
    }
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != **name)) {
        return Err(Trouble(format!("there is no part {unknown}; `cargo xtask test --list` names them")));
    }
    let chosen =
        PARTS.iter().filter(|part| if names.is_empty() { part.always } else { names.contains(&part.name) });
    setup::for_command("test")?;
    let outcomes: Vec<Outcome> = chosen.map(run_part).collect::<Done<_>>()?;
    report(&outcomes)
}

fn run_part(part: &Part) -> Done<Outcome> {
    println!("{:10} {} …", part.name, part.what);
    let started = Instant::now();
    let mut log = Log::begin(part.name)?;
    (part.run)(&mut log);
    let outcome = Outcome { name: part.name, tally: log.tally, took: started.elapsed() };
    if outcome.tally.failed > 0 {
        println!("\n{}\n\n{:10} FAILED; the whole log: {}\n", log.tail(), part.name, log.path().display());
    }
    Ok(outcome)
}

fn report(outcomes: &[Outcome]) -> Done {
    let mut all = Tally::default();
    println!("\n{:10} {:>8} {:>8} {:>8} {:>9}", "part", "passed", "failed", "skipped", "time");
    for Outcome { name, tally, took } in outcomes {
        let Tally { passed, failed, skipped } = *tally;
        println!("{name:10} {passed:>8} {failed:>8} {skipped:>8} {:>7.1} s", took.as_secs_f64());
        all.add(*tally);
    }
    let took: Duration = outcomes.iter().map(|outcome| outcome.took).sum();
    println!(
        "{:10} {:>8} {:>8} {:>8} {:>7.1} s\n",
        "all",
        all.passed,
        all.failed,
        all.skipped,
        took.as_secs_f64()
    );
    println!("{}", all.line());
    // The line above stays the last one: tools read it.
    if all.failed > 0 { std::process::exit(1) } else { Ok(()) }
}

/// `cargo xtask e2e [filter]`: the end-to-end tests with the terminal as it is.
pub(crate) fn end_to_end(filter: &[&str]) -> Done {
    setup::for_command("e2e")?;
    run_command(&mut desktop::end_to_end_tests(filter))
}

/// `cargo xtask types`: writes the window's types from the Rust types.
pub(crate) fn write_types() -> Done {
    run_command(cargo().args(rust::TYPES).env("OPENRUSH_WRITE_TYPES", "1"))
}

/// `cargo xtask cross`: the other systems, where the checker is there.
pub(crate) fn cross() -> Done {
    let checker = root().join("../shared/cross/check");
    if !checker.is_file() {
        println!("../shared/cross/check is not there: the other systems are not checked.");
        return Ok(());
    }
    run_command(command(checker).args(["windows", "macos"]))
}
