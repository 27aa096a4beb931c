//! Killing the app at any moment of a sync leaves a history that is whole, has no request twice, and agrees with its sums.
//!
//! 20 kills, or as many as `OPENRUSH_KILLS` says.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::TimeDelta;
use history_support::*;
use openrush_account::account_settings::KeepFor;
use openrush_account::history::{History, Observation, quick_check, shrink};
use openrush_api::Credits;

/// Tells the child where its history lies.
const FOLDER: &str = "OPENRUSH_KILL_FOLDER";

/// Before the number of requests that the child has stored.
const STORED: &str = "stored ";

fn open(folder: &Path) -> History {
    let opened = History::open_in(&folder.join("history.db"), Box::new(zone()), noon()).unwrap();
    assert_eq!(opened.set_aside, None, "a kill is no damage");
    opened.history
}

/// Syncs for ever. Not a test: the parent starts it and kills it.
#[test]
#[ignore = "runs until it is killed"]
fn sync_until_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let mut history = open(Path::new(&folder));
    let mut random = fastrand::Rng::new();
    loop {
        let known = history.snapshot(noon()).unwrap().requests;
        let now = at(known as i64 + 1);
        let asked_at = now + TimeDelta::seconds(1);
        let new = random.u64(0..120);
        // Some known rows, some of them changed, and the new ones; now and then one that lies in a chunk by now.
        let mut newest = rows(known.saturating_sub(60)..known + new, now + TimeDelta::minutes(new as i64));
        for row in &mut newest {
            if random.u8(..10) == 0 {
                row.credits_charged = Credits::from(random.i64(0..10));
            }
        }
        if random.u8(..5) == 0 && known > 1_000 {
            let old = random.u64(..known - 1_000);
            newest.extend(rows(old..old + 1, at(old as i64)));
            newest.last_mut().unwrap().credits_charged = Credits::from(random.i64(0..10));
        }
        let spent = Observation::Balance {
            asked_at: now,
            at: now,
            balance: Credits::from(1_000_000 - 3 * known as i64),
        };
        let usage = Observation::Usage { asked_at, at: asked_at, limit: 500, rows: newest };
        if random.bool() {
            history.apply_all(&[spent, usage]).unwrap();
        } else {
            history.apply(&spent).unwrap();
            history.apply(&usage).unwrap();
        }
        if random.u8(..20) == 0 {
            history
                .apply(&Observation::Keys { at: now, rows: vec![key("cred_1", &format!("Key {known}"))] })
                .unwrap();
        }
        println!("{STORED}{}", history.snapshot(noon()).unwrap().requests);
    }
}

/// Requests before the first kill. Chunks are made of 16,384 requests once 1,024 newer ones are there: the first is made
/// soon after the first start.
const BEFORE: u64 = 17_350;

fn fill(folder: &Path) {
    let mut history = open(folder);
    for end in (480..=BEFORE).step_by(480).chain([BEFORE]) {
        let newest = at(end as i64);
        usage(&mut history, newest, 500, rows(end.saturating_sub(500)..end, newest));
    }
    assert_sound(&history);
}

/// A process of its own that does what this test says in the folder, until it is killed.
fn started(test: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_history_survives_being_killed_at_any_moment_of_a_sync() {
    let kills = std::env::var("OPENRUSH_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(20);
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let mut random = fastrand::Rng::new();
    for kill in 0..kills {
        let mut child = started("sync_until_killed", folder.path());
        // At any moment: after so many rounds, and somewhere within the next.
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut stored = 0_u64;
        for _ in 0..random.u32(1..25) {
            let said = lines.by_ref().find_map(|line| line.unwrap().strip_prefix(STORED).map(str::to_owned));
            stored = said.expect("the child syncs until it is killed").parse().unwrap();
        }
        for turn in 0..random.u32(0..2_000_000) {
            std::hint::black_box(turn);
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let history = open(folder.path());
        let after = history.snapshot(noon()).unwrap().requests;
        assert!(after >= stored, "kill {kill}: {stored} requests were stored and {after} are left");
        assert_sound(&history);
        quick_check(&folder.path().join("history.db")).unwrap();
    }
    println!("soak: {kills} kills amid writing without a pause");
}

/// Before the number of steps that the child has taken.
const FORGOT: &str = "forgot ";

/// So late that all of the requests are older than they are kept.
fn much_later() -> chrono::DateTime<chrono::Utc> {
    at(200 * 24 * 60)
}

/// Forgets everything that is there, step by step, and gives the room back. Not a test: the parent starts it and kills it.
#[test]
#[ignore = "is killed, as a rule before it is done"]
fn forget_until_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let mut history = open(Path::new(&folder));
    let mut steps = 0;
    println!("{FORGOT}{steps}");
    while history.forget_some(KeepFor::NinetyDays, much_later()).unwrap() {
        steps += 1;
        println!("{FORGOT}{steps}");
    }
    if let Some(path) = history.worth_shrinking().unwrap() {
        shrink(&path).unwrap();
    }
    println!("{FORGOT}all");
}

#[test]
fn a_history_survives_being_killed_at_any_moment_of_forgetting() {
    let kills = std::env::var("OPENRUSH_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(20);
    let made = tempfile::tempdir().unwrap();
    fill(made.path());
    {
        let mut history = open(made.path());
        let now = much_later();
        history.apply(&Observation::Balance { asked_at: now, at: now, balance: Credits::from(1) }).unwrap();
    }
    let copy =
        |folder: &Path| std::fs::copy(made.path().join("history.db"), folder.join("history.db")).unwrap();
    let mut random = fastrand::Rng::new();
    let mut folder = tempfile::tempdir().unwrap();
    copy(folder.path());
    for kill in 0..kills {
        let mut child = started("forget_until_killed", folder.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = "";
        let most = random.u32(0..12);
        for _ in 0..=most {
            let line = lines.by_ref().find_map(|line| line.ok()?.strip_prefix(FORGOT).map(str::to_owned));
            if line.is_none_or(|line| line == "all") {
                said = "all";
                break;
            }
        }
        for turn in 0..random.u32(0..2_000_000) {
            std::hint::black_box(turn);
        }
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();

        let history = open(folder.path());
        let snapshot = history.snapshot(much_later()).unwrap();
        let gone = snapshot.forgotten.map_or(0, |gone| gone.requests);
        assert_eq!(snapshot.requests + gone, BEFORE, "kill {kill}");
        assert_sound(&history);
        quick_check(&folder.path().join("history.db")).unwrap();
        if said == "all" || snapshot.requests == 0 {
            folder = tempfile::tempdir().unwrap();
            copy(folder.path());
        }
    }
    println!("soak: {kills} kills amid forgetting");
}
