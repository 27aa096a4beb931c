//! What a program costs while nobody does anything.

use std::time::Duration;

use openrush_driver::{App, Desktop, Error, until};

use crate::processes::{Memory, memory, name, sleeps, tree};

/// Its memory once that stands still: three looks in a row, two seconds apart, within half a percent.
pub(crate) async fn settled(app: &App) -> Memory {
    let mut last = memory(app.id());
    let mut calm = 0;
    for _ in 0..30 {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let now = memory(app.id());
        calm = if now.pss.abs_diff(last.pss) * 200 <= now.pss { calm + 1 } else { 0 };
        last = now;
        if calm == 3 {
            break;
        }
    }
    last
}

/// Wake-ups a minute over `minutes`, of all threads: how often one of them went back to sleep.
pub(crate) async fn wake_ups(app: &App, minutes: u32) -> f64 {
    let before = sleeps(app.id());
    tokio::time::sleep(Duration::from_secs(60) * minutes).await;
    let after = sleeps(app.id());
    // A thread that came meanwhile counts from zero; one that went cannot be counted any more.
    let all: u64 =
        after.iter().map(|(thread, count)| count - before.get(thread).copied().unwrap_or_default()).sum();
    all as f64 / f64::from(minutes)
}

/// Closes the window and waits until the process that drew it is gone too. WebKit's network process stays, and counts.
pub(crate) async fn close(app: &mut App, desktop: &Desktop) -> Result<(), Error> {
    let window = app.window(desktop).await?;
    desktop.close(&window)?;
    app.no_window(desktop).await?;
    until("the process that drew the window to end", async || {
        let drawing =
            tree(app.id()).into_iter().filter(|pid| name(*pid).starts_with("WebKitWebProc")).count();
        if drawing == 0 { Ok(()) } else { Err(format!("{drawing} are left")) }
    })
    .await
}
