//! Disks that are full, at whatever write, and folders that cannot be written: nothing is lost, and it goes on afterwards.
//!
//! A process of its own writes with a limit on the size of its files, so that each write in turn is the one that fails,
//! those of the log, of its index and of the file itself. In a dozen places, or in as many as `OPENRUSH_DAMAGE` says.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "the child tells its parent, and the soak how often it tried")]

mod history_support;

use std::path::Path;
use std::process::Command;

use chrono::TimeDelta;
use history_support::*;
use openrush_account::history::{History, HistoryError, Observation, Opened};
use openrush_api::Credits;

const FOLDER: &str = "OPENRUSH_TEST_FOLDER";

/// Requests that are known before the disk is full.
const BEFORE: u64 = 2_000;
/// And those that the child would like to add.
const MORE: u64 = 900;

fn open(folder: &Path) -> Result<Opened, HistoryError> {
    History::open_in(&folder.join("history.db"), Box::new(zone()), noon())
}

fn known(history: &History) -> u64 {
    history.snapshot(noon()).unwrap().requests
}

fn made(folder: &Path) {
    let mut history = open(folder).unwrap().history;
    keys(&mut history, at(0), vec![key("cred_1", "Production server")]);
    for last in (500..=BEFORE).step_by(500) {
        usage(&mut history, at(last as i64), 500, rows(last - 500..last, at(last as i64 - 1)));
    }
}

/// What the child adds: a balance and 300 requests at a time.
fn news() -> Vec<[Observation; 2]> {
    (BEFORE..BEFORE + MORE)
        .step_by(300)
        .map(|first| {
            let now = at((first + 300) as i64);
            let balance = Observation::Balance { asked_at: now, at: now, balance: Credits::from(5_000) };
            let (asked_at, rows) = (now + TimeDelta::seconds(1), rows(first - 20..first + 300, now));
            [balance, Observation::Usage { asked_at, at: asked_at, limit: 500, rows }]
        })
        .collect()
}

#[test]
#[ignore = "the other half of the test below, which runs it in a process of its own"]
fn child_writes_until_the_disk_is_full() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let mut history = match open(Path::new(&folder)) {
        Ok(opened) => {
            assert_eq!(opened.set_aside, None, "a full disk is no damage");
            opened.history
        }
        Err(error) => {
            assert!(matches!(error, HistoryError::NotWritable(_)), "{error:?}");
            println!("FULL at opening");
            return;
        }
    };
    for observations in news() {
        let before = known(&history);
        match history.apply_all(&observations) {
            Ok(applied) => println!("stored {}", applied.new_rows),
            Err(error) => {
                assert!(matches!(error, HistoryError::NotWritable(_)), "{error:?}");
                assert!(error.to_string().contains("free some space"), "{error}");
                assert_eq!(known(&history), before, "all of it or nothing");
                println!("FULL");
            }
        }
    }
}

#[test]
fn at_whatever_write_the_disk_is_full_nothing_is_lost_and_it_goes_on_afterwards() {
    let tries = std::env::var("OPENRUSH_DAMAGE").ok().and_then(|tries| tries.parse().ok()).unwrap_or(12_u64);
    let whole = tempfile::tempdir().unwrap();
    made(whole.path());
    let size = std::fs::metadata(whole.path().join("history.db")).unwrap().len();
    // From no byte to as many as all of it needs, in the log or in the file.
    let most = size * 2;
    let (mut full, mut at_opening) = (0, 0);
    for number in 0..tries {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(whole.path().join("history.db"), folder.path().join("history.db")).unwrap();
        // The shell counts in blocks of 512 bytes; what is ignored stays so in the program that it becomes.
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", most * number / tries / 512);
        let output = Command::new("sh")
            .args(["-c", &script])
            .arg(std::env::current_exe().unwrap())
            .args(["child_writes_until_the_disk_is_full", "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        let stored: u64 = said
            .lines()
            .filter_map(|line| line.strip_prefix("stored "))
            .map(|n| n.parse::<u64>().unwrap())
            .sum();
        full += u64::from(said.contains("FULL"));
        at_opening += u64::from(said.contains("FULL at opening"));

        // Space was made.
        let opened = open(folder.path()).unwrap();
        assert_eq!(opened.set_aside, None, "a full disk is no damage");
        let mut history = opened.history;
        assert_eq!(known(&history), BEFORE + stored, "what was said to be stored is, and nothing else");
        assert_sound(&history);
        for observations in news() {
            history.apply_all(&observations).unwrap();
        }
        assert_eq!(known(&history), BEFORE + MORE);
        assert_sound(&history);
    }
    println!(
        "soak: {tries} sizes of the disk: full in {full}, in {at_opening} of them at opening; nothing lost"
    );
    assert!(full * 3 > tries && full < tries, "{full} of {tries} were full, or the test tells nothing");
}

/// A folder that cannot be written while this lives. `None` where that cannot be had: root may write everywhere, unless
/// the file system itself says no.
struct ReadOnly<'folder>(&'folder Path);

impl<'folder> ReadOnly<'folder> {
    fn of(folder: &'folder Path) -> Option<Self> {
        let done = |arguments: &[&str]| {
            let mut mount = Command::new("mount");
            mount.args(arguments).arg(folder).output().is_ok_and(|output| output.status.success())
        };
        let text = folder.to_str()?;
        done(&["--bind", text]).then_some(())?;
        let this = Self(folder);
        done(&["-o", "remount,bind,ro"]).then_some(this)
    }
}

impl Drop for ReadOnly<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).output();
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said_to_be_so_and_what_is_in_it_stays() {
    let folder = tempfile::tempdir().unwrap();
    made(folder.path());
    let path = folder.path().join("history.db");
    let before = std::fs::read(&path).unwrap();
    {
        use std::os::unix::fs::PermissionsExt as _;
        let all = std::fs::Permissions::from_mode(0o755);
        let none = std::fs::Permissions::from_mode(0o555);
        std::fs::set_permissions(folder.path(), none).unwrap();
        let closed = std::fs::write(folder.path().join("probe"), "").is_err();
        let mounted = if closed { None } else { ReadOnly::of(folder.path()) };
        if !closed && mounted.is_none() {
            println!("no folder can be closed to this person: not tried");
            std::fs::set_permissions(folder.path(), all).unwrap();
            return;
        }
        let refused = open(folder.path()).map(|opened| opened.set_aside);
        drop(mounted);
        std::fs::set_permissions(folder.path(), all).unwrap();
        assert!(matches!(refused, Err(HistoryError::NotWritable(_))), "{refused:?}");
    }
    assert!(std::fs::read(&path).unwrap() == before, "not a byte was changed");
    let opened = open(folder.path()).unwrap();
    assert_eq!((known(&opened.history), opened.set_aside), (BEFORE, None));
}
