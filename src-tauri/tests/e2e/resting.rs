//! What the app does while nobody does anything.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::stage::{Proven, Stage};

/// How long it is watched, in seconds, where it is not said.
const WATCHED: u64 = 600;

/// `OPENRUSH_TEST_REST=120 cargo xtask e2e resting --ignored --nocapture` watches it for two minutes.
#[tokio::test]
#[ignore = "takes ten minutes"]
async fn in_the_tray_no_thread_runs_more_than_once_a_second() -> Proven {
    let stage = Stage::new().await?;
    let _panel = stage.panel().await;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    let app = stage.start(&["--hidden"])?;
    // It starts, signs in, and asks for the first figures.
    tokio::time::sleep(Duration::from_secs(15)).await;
    let seconds =
        std::env::var("OPENRUSH_TEST_REST").ok().and_then(|text| text.parse().ok()).unwrap_or(WATCHED);
    let before = sleeps(app.id());
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    let after = sleeps(app.id());
    let mut sum = 0;
    for ((thread, name), count) in &after {
        let more = count - before.get(&(*thread, name.clone())).copied().unwrap_or_default();
        sum += more;
        println!("{thread:>8} {name:<16} {more:>6} in {seconds} s");
        assert!(more <= seconds, "{name} ran {more} times in {seconds} s");
    }
    println!("{:.1} a minute, {} threads", sum as f64 * 60.0 / seconds as f64, after.len());
    Ok(())
}

/// How often each thread of the process went to sleep so far, by number and name.
fn sleeps(process: u32) -> BTreeMap<(u32, String), u64> {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let read = |task: std::fs::DirEntry| {
        let thread = task.file_name().to_str()?.parse().ok()?;
        let name = std::fs::read_to_string(task.path().join("comm")).ok()?.trim().to_owned();
        let status = std::fs::read_to_string(task.path().join("status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
        Some(((thread, name), line.trim().parse().ok()?))
    };
    tasks.filter_map(read).collect()
}
