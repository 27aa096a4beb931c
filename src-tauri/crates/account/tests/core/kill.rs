//! The app is killed at any moment of a sync: over HTTP, with all that the core does, on a history that is large enough
//! for its oldest requests to lie in chunks.
//!
//! 10 kills, or as many as `OPENRUSH_KILLS` says.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{TimeDelta, Utc};
use openrush_account::core::Keep;
use openrush_account::history::{History, Observation, quick_check};
use openrush_api::UsageRow;
use openrush_sandbox::{Config, Outcome, Sandbox, ToolCall, World};
use rust_decimal::Decimal;

use crate::crash::start;
use crate::sandbox_rows::row;
use crate::stage::until;

/// Before the number of requests that the child knows.
const KNOWS: &str = "knows ";

/// Requests before the first kill: more than lie outside of chunks.
const BEFORE: i64 = 17_600;

/// The most that happens between two looks: what 500 rows still reach back over.
const MOST_BETWEEN: u32 = 200;

/// Asks for everything again and again. Not a test: the parent starts it and kills it.
#[tokio::test]
#[ignore = "the other half of the test below, which runs it in a process of its own"]
async fn child_syncs_until_it_is_killed() {
    let told = |name: &str| std::env::var(name).unwrap();
    let core = start(Path::new(&told("OPENRUSH_TEST_FOLDER")), &told("OPENRUSH_TEST_ADDRESS"));
    until(&core, |view| view.account.as_ref().is_some_and(|account| account.keys.is_some())).await;
    loop {
        core.refresh().await;
        println!("{KNOWS}{}", core.view().account.as_ref().unwrap().activity.known);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_history_survives_the_app_being_killed_at_any_moment_of_a_sync() {
    let kills = std::env::var("OPENRUSH_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(10);
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let (world, folder) = (sandbox.world(), tempfile::tempdir().unwrap());
    world.set_limits(1_000_000, 1_000_000, 1_000_000);
    world.set_balance(Decimal::from(1_000_000));
    let file = signed_in(folder.path(), &sandbox).await;
    fill(&file, &world);

    let (mut random, mut made) = (fastrand::Rng::new(), BEFORE as u64);
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["kill::child_syncs_until_it_is_killed", "--exact", "--ignored", "--nocapture"])
            .env("OPENRUSH_TEST_FOLDER", folder.path())
            .env("OPENRUSH_TEST_ADDRESS", sandbox.base_url())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut known = 0_u64;
        // At any moment: after so many looks, and somewhere within the next.
        for _ in 0..random.u32(1..8) {
            let said =
                lines.by_ref().find_map(|line| line.unwrap().split_once(KNOWS).map(|said| said.1.to_owned()));
            known = said.expect("the child syncs until it is killed").parse().unwrap();
            // The child may be ahead of its lines: only when it is known to have seen everything may more happen.
            if known == made {
                let calls = random.u32(..MOST_BETWEEN);
                happens(&world, calls, &mut random);
                made += u64::from(calls);
            }
        }
        for turn in 0..random.u32(0..30_000_000) {
            std::hint::black_box(turn);
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let opened = History::open(&file, Utc::now()).unwrap();
        assert_eq!(opened.set_aside, None, "a kill is no damage");
        let after = opened.history.snapshot(Utc::now()).unwrap().requests;
        assert!(after >= known, "kill {kill}: {known} requests were stored and {after} are left");
        assert_eq!(opened.history.audit().unwrap(), Vec::<String>::new(), "kill {kill}");
        quick_check(&file).unwrap();
    }

    // Every request there ever was is there once, whatever was cut off.
    let core = start(folder.path(), &sandbox.base_url());
    until(&core, |view| view.account.as_ref().is_some_and(|account| account.activity.known == made)).await;
    let history = History::open(&file, Utc::now()).unwrap().history;
    // One that a kill left between two answers was closed by the next.
    assert_eq!(history.gaps().unwrap(), []);
    assert!(world.log().iter().all(|row| history.request(&row.id).unwrap().is_some()));
    assert_eq!(history.audit().unwrap(), Vec::<String>::new());
    println!("soak: {kills} kills amid a sync over HTTP, and all of {made} requests are known");
}

/// Signs in and stops. Returns where the history lies.
async fn signed_in(folder: &Path, sandbox: &Sandbox) -> PathBuf {
    let core = start(folder, &sandbox.base_url());
    core.sign_in(&sandbox.world().key(), false, Keep::Keychain).await.unwrap();
    let view = until(&core, |view| {
        view.account.as_ref().is_some_and(|account| account.keys.is_some() && !account.refreshing)
    })
    .await;
    folder.join("data").join("accounts").join(&view.account.as_ref().unwrap().id).join("history.db")
}

/// Months of requests, as they would have been fetched.
fn fill(file: &Path, world: &World) {
    let (key, begin) = (world.key_credential_id(), Utc::now() - TimeDelta::minutes(BEFORE));
    for number in 0..BEFORE {
        let at = Some(begin + TimeDelta::minutes(number));
        let tool = ["inspect_domain", "audit_site", "inspect_serp"][number as usize % 3].into();
        world.call(ToolCall { credential_id: Some(key.clone()), tool, at, ..ToolCall::default() });
    }
    let rows: Vec<UsageRow> = world.log().into_iter().map(row).collect();
    let mut history = History::open(file, Utc::now()).unwrap().history;
    let mut end = 0;
    while end < rows.len() {
        end = (end + 480).min(rows.len());
        let newest = &rows[end.saturating_sub(500)..end];
        let at = newest.last().unwrap().created_at;
        let observation = Observation::Usage { asked_at: at, at, limit: 500, rows: newest.to_vec() };
        history.apply(&observation).unwrap();
    }
    assert_eq!(history.audit().unwrap(), Vec::<String>::new());
}

/// Calls of all kinds, and credits that come back.
fn happens(world: &World, calls: u32, random: &mut fastrand::Rng) {
    let key = world.key_credential_id();
    for _ in 0..calls {
        let outcome = match random.u8(..10) {
            0 => Outcome::ProviderFailed,
            1 => Outcome::Invalid,
            _ => Outcome::Success,
        };
        let id = world.spend(Some(&key), "inspect_domain", outcome);
        if random.u8(..20) == 0 {
            world.refund(Decimal::ONE, Some(&id));
        }
    }
}
