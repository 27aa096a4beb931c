//! `cargo xtask soak`: what the tests try a few times, very often, and what came of it.
//!
//! A test that tries something more or less often prints a line that begins with `soak:`. These lines are the figures;
//! `--write` puts them into docs/reliability.md.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::project::{Done, Trouble, cargo, root, spelled};
use crate::setup;

/// What a test prints before a figure.
const FIGURE: &str = "soak: ";

/// Around the figures in docs/reliability.md.
const BEGIN: &str = "<!-- soak: begin -->";
const END: &str = "<!-- soak: end -->";

/// Tests that are run with more tries than usual.
struct Trial {
    /// Names it on the command line.
    name: &'static str,
    arguments: &'static [&'static str],
    /// What it tries, where the tests do not print it.
    what: &'static str,
    /// How often, and the variable that says so.
    often: (&'static str, &'static str),
}

const TRIALS: &[Trial] = &[
    Trial {
        name: "answers",
        what: "1,000,000 damaged answers to the decoders, 20,000 of any bytes and of any JSON",
        arguments: &["-p", "openrush-api", "--lib", "--", "hostile_answers"],
        often: ("OPENRUSH_ANSWERS", "1000000"),
    },
    Trial {
        name: "damage",
        what: "",
        arguments: &[
            "-p",
            "openrush-account",
            "--test",
            "history_files",
            "--",
            "byte_flips",
            "bit_that_flips",
            "cut_off",
        ],
        often: ("OPENRUSH_DAMAGE", "200"),
    },
    Trial {
        name: "disk",
        what: "",
        arguments: &["-p", "openrush-account", "--test", "history_disk", "--", "disk_is_full"],
        often: ("OPENRUSH_DAMAGE", "200"),
    },
    Trial {
        name: "ledger",
        what: "1,000 lives of an account in each of five kinds, 250 with bursts and refunds of hundreds",
        arguments: &["-p", "openrush-account", "--test", "ledger_truth", "--"],
        often: ("PROPTEST_CASES", "1000"),
    },
    Trial {
        name: "keychain",
        what: "the keychain asking for its password for 60 seconds, its entry deleted and replaced by four other things",
        arguments: &["--test", "e2e", "--", "keychain_changes::"],
        often: ("OPENRUSH_PROMPT_SECONDS", "60"),
    },
    // By itself: it measures.
    Trial {
        name: "times",
        what: "",
        arguments: &["--test", "e2e", "--", "keychain_times::", "--ignored"],
        often: ("OPENRUSH_TURNS", "5"),
    },
    Trial {
        name: "crashes",
        what: "the process ended at each point of creating, rotating and replacing a key, 100 times each",
        arguments: &["-p", "openrush-account", "--test", "core", "--", "crash::"],
        often: ("OPENRUSH_CRASHES", "100"),
    },
    Trial {
        name: "kills",
        what: "",
        arguments: &["-p", "openrush-account", "--test", "core", "--", "kill::"],
        often: ("OPENRUSH_KILLS", "500"),
    },
    Trial {
        name: "writes",
        what: "",
        arguments: &["-p", "openrush-account", "--test", "history_kill", "--"],
        often: ("OPENRUSH_KILLS", "500"),
    },
];

/// Whether there is a trial of this name.
pub(crate) fn knows(name: &str) -> bool {
    TRIALS.iter().any(|trial| trial.name == name)
}

/// What came of a trial.
struct Outcome {
    name: &'static str,
    figures: Vec<String>,
    failed: bool,
    took: Duration,
}

/// Runs the trials with these names, or all of them; with `--write` the figures go into docs/reliability.md.
pub(crate) fn run_soak(options: &[&str]) -> Done {
    let (flags, names): (Vec<&str>, Vec<&str>) = options.iter().partition(|option| option.starts_with("--"));
    if let Some(unknown) =
        names.iter().find(|name| !knows(name)).or(flags.iter().find(|flag| **flag != "--write"))
    {
        let all: Vec<_> = TRIALS.iter().map(|trial| trial.name).collect();
        return Err(Trouble(format!("soak knows no {unknown}: it takes --write, and {}", all.join(", "))));
    }
    setup::for_command("test")?;
    let chosen = TRIALS.iter().filter(|trial| names.is_empty() || names.contains(&trial.name));
    let outcomes: Vec<Outcome> = chosen.map(run_trial).collect::<Done<_>>()?;
    let table = table(&outcomes);
    println!("\n{table}");
    if flags.contains(&"--write") {
        write(&table)?;
    }
    let failed: Vec<_> =
        outcomes.iter().filter(|outcome| outcome.failed).map(|outcome| outcome.name).collect();
    if failed.is_empty() { Ok(()) } else { Err(Trouble(format!("{} failed", failed.join(", ")))) }
}

fn run_trial(trial: &Trial) -> Done<Outcome> {
    println!("{:8} {}={} …", trial.name, trial.often.0, trial.often.1);
    let started = Instant::now();
    let mut test = cargo();
    test.arg("test").args(trial.arguments).args(["--nocapture", "--test-threads", "2"]);
    test.env(trial.often.0, trial.often.1).stdout(Stdio::piped());
    let what = spelled(&test);
    let broken = |error: std::io::Error| Trouble(format!("{what}: {error}"));
    let mut child = test.spawn().map_err(broken)?;
    let mut figures = Vec::new();
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line.map_err(broken)?;
        if let Some(figure) = figure(&line) {
            figures.push(figure.to_owned());
        }
        println!("{line}");
    }
    let status = child.wait().map_err(broken)?;
    if figures.is_empty() && !trial.what.is_empty() {
        figures.push(trial.what.to_owned());
    }
    Ok(Outcome { name: trial.name, figures, failed: !status.success(), took: started.elapsed() })
}

/// The figure in a line, before which the test runner may have written of a test.
fn figure(line: &str) -> Option<&str> {
    line.split_once(FIGURE).map(|(_, figure)| figure.trim())
}

fn table(outcomes: &[Outcome]) -> String {
    let mut table = String::from("| trial | what was tried | failures | minutes |\n|---|---|--:|--:|\n");
    for Outcome { name, figures, failed, took } in outcomes {
        let what = if figures.is_empty() { "–".to_owned() } else { figures.join("; ") };
        let failures = if *failed { "yes" } else { "0" };
        table.push_str(&format!("| {name} | {what} | {failures} | {:.1} |\n", took.as_secs_f64() / 60.0));
    }
    table
}

/// Puts the rows of this run in the place of their older ones, and leaves the others.
fn write(table: &str) -> Done {
    let path = root().join("docs/reliability.md");
    let broken = |error: std::io::Error| Trouble(format!("{}: {error}", path.display()));
    let text = fs::read_to_string(&path).map_err(broken)?;
    let text = merged(&text, table)
        .ok_or_else(|| Trouble(format!("{} has no place for the figures", path.display())))?;
    fs::write(&path, text).map_err(broken)
}

/// The page with the rows of a table merged into its own.
fn merged(page: &str, table: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (old, after) = rest.split_once(END)?;
    let name = |row: &str| row.split('|').nth(1).map(|name| name.trim().to_owned());
    let rows = |table: &str| -> Vec<String> {
        table.lines().filter(|line| line.starts_with("| ")).skip(1).map(str::to_owned).collect()
    };
    let (old, new) = (rows(old), rows(table));
    let kept = |trial: &&Trial| {
        let of = |rows: &[String]| rows.iter().find(|row| name(row).as_deref() == Some(trial.name)).cloned();
        of(&new).or_else(|| of(&old))
    };
    let all: Vec<String> = TRIALS.iter().filter_map(|trial| kept(&trial)).collect();
    let head: Vec<&str> = table.lines().take(2).collect();
    Some(format!("{before}{BEGIN}\n{}\n{}\n{END}{after}", head.join("\n"), all.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_found_also_behind_what_the_runner_writes() {
        assert_eq!(figure("test a_test ... soak: 200 places"), Some("200 places"));
        assert_eq!(figure("soak: 1 of 2"), Some("1 of 2"));
        assert_eq!(figure("test result: ok."), None);
    }

    #[test]
    fn rows_of_a_run_take_the_place_of_their_older_ones_and_others_stay() {
        let row = |name: &str, what: &str| format!("| {name} | {what} | 0 | 1.0 |");
        let head = "| trial | what was tried | failures | minutes |\n|---|---|--:|--:|";
        let page = format!("a\n{BEGIN}\n{head}\n{}\n{}\n{END}\nb", row("damage", "old"), row("kills", "old"));
        let table = format!("{head}\n{}\n{}\n", row("disk", "new"), row("damage", "new"));
        let wanted = [row("damage", "new"), row("disk", "new"), row("kills", "old")].join("\n");
        assert_eq!(merged(&page, &table), Some(format!("a\n{BEGIN}\n{head}\n{wanted}\n{END}\nb")));
        assert_eq!(merged("no place", &table), None);
    }
}
