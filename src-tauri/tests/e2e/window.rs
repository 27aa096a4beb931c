//! The window goes and comes back as it was.

use std::fs;

use openrush_driver::{App, Error, Frame, Page, until};
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage, app_under_test};

/// Closes the window and waits until it is gone.
async fn close(stage: &Stage, app: &mut App) -> Result<(), Error> {
    let window = app.window(&stage.desktop).await?;
    stage.desktop.close(&window)?;
    app.no_window(&stage.desktop).await
}

/// Waits until the window lies here.
async fn lies_at(stage: &Stage, app: &mut App, wanted: Frame) -> Result<(), Error> {
    let window = app.window(&stage.desktop).await?;
    until("the window at its place", async || {
        let place = stage.desktop.place(&window).map_err(|e| e.to_string())?;
        if place == wanted { Ok(()) } else { Err(format!("{place:?} instead of {wanted:?}")) }
    })
    .await
}

#[tokio::test]
async fn place_and_size_are_as_they_were_after_closing_and_after_a_restart() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let mut app = stage.start(&[])?;
    let window = app.window(&stage.desktop).await?;
    let icon = panel.item().await;
    stage.desktop.put(&window, Frame { x: 150, y: 120, width: 800, height: 560 })?;
    until("the new size", async || {
        let place = stage.desktop.place(&window).map_err(|e| e.to_string())?;
        if (place.width, place.height) == (800, 560) { Ok(()) } else { Err(format!("{place:?}")) }
    })
    .await?;
    let left = stage.desktop.place(&window)?;
    close(&stage, &mut app).await?;
    icon.activate().await;
    lies_at(&stage, &mut app, left).await?;

    // Closed in the tray and then ended at once, as by a power cut: it was kept when it was closed.
    close(&stage, &mut app).await?;
    app.kill().await?;
    let mut app = stage.start(&[])?;
    lies_at(&stage, &mut app, left).await?;
    Ok(())
}

#[tokio::test]
async fn filter_and_scroll_are_as_they_were() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    world.set_limits(10_000, 10_000, 10_000);
    for _ in 0..120 {
        world.spend(None, "inspect_serp", Outcome::Success);
    }
    // So that the summary tells when the filter counts.
    world.spend(None, "inspect_page", Outcome::Success);
    let panel = stage.panel().await;
    let (mut app, page) = stage.signed_in().await?;
    let icon = panel.item().await;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    page.choose("activity-filter-tool", "inspect_serp").await?;
    page.reads("activity-summary", |text| text.contains("120")).await?;
    // Longer than scrolling has to rest before it is remembered.
    let scroll = "const done = arguments[0]; document.querySelector('.activity-scroll').scrollTop = 1500; setTimeout(done, 600)";
    page.client().execute_async(scroll, Vec::new()).await?;
    let old = page.client().window().await?;
    close(&stage, &mut app).await?;

    icon.activate().await;
    app.window(&stage.desktop).await?;
    page.follow_new_window(&old).await?;
    page.see("activity-row").await?;
    until("the list to be where it was", async || {
        let look = "return [document.querySelector('.activity-scroll').scrollTop, location.hash]";
        let seen = page.client().execute(look, Vec::new()).await.map_err(|e| e.to_string())?;
        let as_it_was = seen[0].as_f64() == Some(1500.0) && seen[1] == "#/activity?tool=inspect_serp";
        if as_it_was { Ok(()) } else { Err(seen.to_string()) }
    })
    .await?;
    Ok(())
}

/// The app's child processes of this name.
fn children(app: &App, name: &str) -> usize {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let parent = app.id().to_string();
    let stats = processes.filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok());
    stats
        .filter(|stat| {
            let after = stat.rsplit(')').next().unwrap_or_default();
            stat.contains(&format!("({name})")) && after.split_whitespace().nth(1) == Some(&parent)
        })
        .count()
}

#[tokio::test]
async fn without_a_window_nothing_of_the_webview_is_left_and_yet_it_opens_again_and_again() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let (mut app, page) = stage.signed_in().await?;
    let icon = panel.item().await;
    page.press("nav-keys").await?;
    page.see("keys-table").await?;
    drop(page);
    for _ in 0..3 {
        close(&stage, &mut app).await?;
        until("the webview's processes to end", async || {
            let left = children(&app, "WebKitNetworkPr") + children(&app, "WebKitWebProces");
            if left == 0 { Ok(()) } else { Err(format!("{left} are left")) }
        })
        .await?;
        icon.activate().await;
        // What drove the window is gone with those processes: it is looked at as a person does.
        shows_something(&stage, &mut app).await?;
    }
    Ok(())
}

/// Waits until the window is painted: an empty page has two colours.
async fn shows_something(stage: &Stage, app: &mut App) -> Result<(), Error> {
    let window = app.window(&stage.desktop).await?;
    until("the window to show something", async || {
        let place = stage.desktop.place(&window).map_err(|e| e.to_string())?;
        let colours = stage.desktop.look(Some(place)).map_err(|e| e.to_string())?.colours();
        if colours > 8 { Ok(()) } else { Err(format!("{colours} colours")) }
    })
    .await
}

/// How many pieces of memory the app shares with WebKit's other processes. Each webview that is not freed keeps at least one.
fn shared_with_webkit(app: &App) -> Result<usize, String> {
    let maps = fs::read_to_string(format!("/proc/{}/maps", app.id())).map_err(|e| e.to_string())?;
    Ok(maps.lines().filter(|line| line.contains("WebKitSharedMemory")).count())
}

#[tokio::test]
async fn a_window_that_is_gone_is_gone_from_memory_too() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let address = stage.sandbox.base_url();
    // A driver would hold on to every webview.
    let mut app =
        App::start_undriven(&stage.desktop, app_under_test(), &[], &[("OPENRUSH_API_URL", &address)])?;
    shows_something(&stage, &mut app).await?;
    let icon = panel.item().await;
    for _ in 0..4 {
        close(&stage, &mut app).await?;
        until("the webview to be freed", async || match shared_with_webkit(&app)? {
            0 | 1 => Ok(()),
            more => Err(format!("{more} pieces of memory are shared with nobody")),
        })
        .await?;
        icon.activate().await;
        shows_something(&stage, &mut app).await?;
    }
    Ok(())
}

#[tokio::test]
async fn when_the_panel_goes_for_good_the_window_comes_back() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let mut app = stage.start(&[])?;
    panel.item().await;
    close(&stage, &mut app).await?;
    panel.stop().await;
    app.window(&stage.desktop).await?;
    Ok(())
}

#[tokio::test]
async fn asked_to_end_by_the_system_it_ends_as_quit_does() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press("create-key").await?;
    page.fill("create-key-name", "Bot").await?;
    page.press("create-key-submit").await?;
    page.press("new-key-copy").await?;
    until("the key in the clipboard", async || {
        stage.desktop.clipboard().filter(|text| text.starts_with("or_")).map(drop).ok_or_else(String::new)
    })
    .await?;
    let running = stage.desktop.data_dir().join("running");
    assert!(running.exists());
    drop(page);
    assert!(app.terminate().await?.success());
    assert_eq!(stage.desktop.clipboard(), None, "a copied key does not stay behind");
    assert!(!running.exists(), "the end was a good one");
    Ok(())
}

/// The desktop's list of programs that start at login.
fn entries(stage: &Stage) -> Vec<String> {
    let folder = stage.desktop.folder().join("home/.config/autostart");
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect()
}

async fn entries_are(stage: &Stage, number: usize) -> Result<(), Error> {
    until("the list of programs that start at login", async || {
        let found = entries(stage);
        if found.len() == number { Ok(()) } else { Err(format!("{found:?}")) }
    })
    .await
}

#[tokio::test]
async fn start_at_login_is_an_entry_of_the_desktop_and_follows_what_is_done_there() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.press("setting-autostart").await?;
    entries_are(&stage, 1).await?;
    assert!(entries(&stage)[0].contains("--hidden"), "{:?}", entries(&stage));
    page.press("setting-autostart").await?;
    entries_are(&stage, 0).await?;
    page.press("setting-autostart").await?;
    entries_are(&stage, 1).await?;
    drop(page);
    app.terminate().await?;

    // Somebody takes it out of the list.
    fs::remove_dir_all(stage.desktop.folder().join("home/.config/autostart"))?;
    let (_app, page) = stage.open().await?;
    page.press("nav-settings").await?;
    switched_off(&page).await?;
    assert!(entries(&stage).is_empty(), "and it is not put back");
    Ok(())
}

async fn switched_off(page: &Page) -> Result<(), Error> {
    until("the setting to say so", async || {
        let look = "return document.querySelector('[data-testid=setting-autostart]').checked";
        let on = page.client().execute(look, Vec::new()).await.map_err(|e| e.to_string())?;
        if on == false { Ok(()) } else { Err(on.to_string()) }
    })
    .await
}
