//! One part of the tests while it runs: its log file and its tally.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::tally::Tally;
use crate::project::{Done, Trouble, spelled, target};

/// How many lines of a log are shown when something failed.
const SHOWN: usize = 80;

/// Where one part writes, and what it counted so far.
#[derive(Debug)]
pub(crate) struct Log {
    path: PathBuf,
    /// What passed and failed so far.
    pub(crate) tally: Tally,
}

impl Log {
    /// Begins the log of a part, `target/test-logs/<name>.log`.
    pub(crate) fn begin(name: &str) -> Done<Self> {
        let folder = target().join("test-logs");
        let path = folder.join(format!("{name}.log"));
        fs::create_dir_all(&folder)
            .and_then(|()| File::create(&path))
            .map_err(|e| Trouble(format!("{}: {e}", path.display())))?;
        Ok(Self { path, tally: Tally::default() })
    }

    /// The log file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A step that passes or fails as a whole. True when it passed.
    pub(crate) fn check(&mut self, command: &mut Command) -> bool {
        let passed = self.run(command).is_ok();
        self.tally.add_check(passed);
        passed
    }

    /// A step that prints how many tests passed and failed; one that fails without a failed test counts as one failure.
    pub(crate) fn tests(&mut self, command: &mut Command, count: fn(&str) -> Tally) {
        let (passed, printed) = match self.run(command) {
            Ok(printed) => (true, printed),
            Err(printed) => (false, printed),
        };
        let mut counted = count(&printed);
        if passed && counted.is_empty() {
            self.note("No test ran, so this counts as a failure.");
        }
        if (!passed && counted.failed == 0) || counted.is_empty() {
            counted.add_check(false);
        }
        self.tally.add(counted);
    }

    /// A step without which the part cannot go on; it does not count when it works.
    pub(crate) fn need(&mut self, command: &mut Command) -> bool {
        let passed = self.run(command).is_ok();
        if !passed {
            self.tally.add_check(false);
        }
        passed
    }

    /// Something found by looking rather than by running a program.
    pub(crate) fn verdict(&mut self, passed: bool, words: &str) {
        self.note(&format!("{}: {words}", if passed { "ok" } else { "FAILED" }));
        self.tally.add_check(passed);
    }

    /// Something that cannot be done here.
    pub(crate) fn skip(&mut self, why: &str) {
        self.note(&format!("left out: {why}"));
        println!("{:10} left out: {why}", "");
        self.tally.skipped += 1;
    }

    /// Runs a step and answers with what it printed.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<String, String> {
        self.note(&format!("$ {}", spelled(command)));
        let start = fs::metadata(&self.path).map_or(0, |file| file.len());
        let status = OpenOptions::new().append(true).open(&self.path).and_then(|out| {
            let errors = out.try_clone()?;
            command.env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1");
            command.stdin(Stdio::null()).stdout(out).stderr(errors).status()
        });
        let all = fs::read(&self.path).unwrap_or_default();
        let from = usize::try_from(start).unwrap_or_default().min(all.len());
        let printed = String::from_utf8_lossy(&all[from..]).into_owned();
        match status {
            Ok(status) if status.success() => Ok(printed),
            Ok(status) => {
                self.note(&format!("({status})"));
                Err(printed)
            }
            Err(error) => {
                self.note(&format!("cannot start: {error}"));
                Err(printed)
            }
        }
    }

    /// Adds a line of our own.
    pub(crate) fn note(&self, line: &str) {
        // A log that cannot be written is no reason to stop testing.
        let _ =
            OpenOptions::new().append(true).open(&self.path).and_then(|mut file| writeln!(file, "{line}"));
    }

    /// The end of the log, for showing.
    pub(crate) fn tail(&self) -> String {
        let text = fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(SHOWN)..].join("\n")
    }
}
