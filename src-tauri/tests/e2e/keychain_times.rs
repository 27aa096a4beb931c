//! How long starting and quitting take with a keychain in each state, beside the same with one that is open. A trial of
//! `cargo xtask soak`: it prints, and asserts no time.

use std::time::{Duration, Instant};

use openrush_driver::Keychain;

use crate::keychain_changes::{delete_entry, replace_entry, signed_in_before};
use crate::stage::{Proven, Stage};

/// Starts in each state, of which the middle one counts: 5, or as many as `OPENRUSH_TURNS` says.
fn turns() -> usize {
    std::env::var("OPENRUSH_TURNS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(5)
}

/// From the start of the program to the figure in the window, and from closing the window to its end.
async fn start_and_quit(stage: &Stage) -> Result<(Duration, Duration), openrush_driver::Error> {
    let begun = Instant::now();
    let (mut app, page) = stage.open().await?;
    page.value("balance").await?;
    let started = begun.elapsed();
    // Whatever the keychain says, it is being asked by now.
    tokio::time::sleep(Duration::from_secs(1)).await;
    drop(page);
    let window = app.window(&stage.desktop).await?;
    let begun = Instant::now();
    stage.desktop.close(&window)?;
    app.ended().await?;
    Ok((started, begun.elapsed()))
}

async fn middle(stage: &Stage) -> Result<(Duration, Duration), openrush_driver::Error> {
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for _ in 0..turns() {
        let (started, ended) = start_and_quit(stage).await?;
        starts.push(started);
        ends.push(ended);
    }
    starts.sort_unstable();
    ends.sort_unstable();
    Ok((starts[starts.len() / 2], ends[ends.len() / 2]))
}

#[tokio::test]
#[ignore = "measures; cargo xtask soak times runs it"]
async fn times_of_starting_and_quitting_with_each_keychain() -> Proven {
    let mut stage = signed_in_before().await?;
    let key = stage.sandbox.world().key();
    let normal = middle(&stage).await?;
    let mut figures = vec![format!(
        "start to the last known balance {} ms and quitting {} ms with an open keychain",
        normal.0.as_millis(),
        normal.1.as_millis()
    )];
    let mut note = |state: &str, (start, quit): (Duration, Duration)| {
        let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
        figures.push(format!("{state} {:.2} × and {:.2} ×", ratio(start, normal.0), ratio(quit, normal.1)));
    };
    replace_entry(&stage, "or_somebodyElses0123456789");
    note("replaced", middle(&stage).await?);
    delete_entry(&stage);
    note("deleted", middle(&stage).await?);
    let (app, page) = stage.open().await?;
    page.press_labelled("Sign in again").await?;
    crate::stage::sign_in(&page, &key).await?;
    page.value("balance").await?;
    drop(page);
    app.terminate().await?;

    stage.desktop.lock_keychain().await?;
    note("locked", middle(&stage).await?);
    stage.desktop.let_keychain_ask().await?;
    note("asking for its password", middle(&stage).await?);
    stage.desktop.change_keychain(Keychain::Absent).await?;
    note("absent", middle(&stage).await?);
    stage.desktop.change_keychain(Keychain::Hanging).await?;
    note("hanging", middle(&stage).await?);
    println!("soak: {}", figures.join("; "));
    Ok(())
}
