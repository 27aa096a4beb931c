//! Requests as a file in Downloads.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{TimeDelta, Utc};
use openrush_account::history::{History, Observation};
use openrush_api::UsageRow;
use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage, files_under};

#[tokio::test]
async fn what_is_filtered_is_exported_whole_and_told_where() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    let world = stage.sandbox.world();
    for tool in ["inspect_page", "inspect_page", "audit_site"] {
        world.spend(None, tool, Outcome::Success);
    }
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.choose("activity-filter-tool", "inspect_page").await?;
    page.value_is("activity-summary", "2").await?;
    page.press("export-csv").await?;
    page.value_is("export-done", "2").await?;

    let names = page.attributes("export-done", "data-file").await?;
    let text = std::fs::read_to_string(downloads.join(&names[0]))?;
    let wanted: Vec<String> = world
        .log()
        .into_iter()
        .filter(|row| row.endpoint.ends_with("inspect_page"))
        .map(|row| row.id)
        .collect();
    assert!(text.starts_with("time,id,tool,"));
    assert_eq!(text.lines().count(), 3);
    assert!(wanted.iter().all(|id| text.contains(id.as_str())), "{text}");
    assert_eq!(files_under(&downloads).len(), 1, "nothing else is left there");
    Ok(())
}

#[tokio::test]
async fn without_a_folder_for_downloads_nothing_is_written_and_the_person_told() -> Proven {
    let stage = Stage::new().await?;
    stage.sandbox.world().spend(None, "inspect_page", Outcome::Success);
    let downloads = stage.desktop.folder().join("home/Downloads");
    let _ = std::fs::remove_dir_all(&downloads);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "1").await?;
    page.press("export-csv").await?;
    until("the export to end without a file", async || {
        let states = page.attributes("export-ended", "data-state").await.map_err(|e| e.to_string())?;
        if states == ["no_folder"] { Ok(()) } else { Err(format!("{states:?}")) }
    })
    .await?;
    page.reads("export-ended", |text| text.contains("Nothing was saved")).await?;
    assert!(!downloads.exists());
    Ok(())
}

/// The history of the one account that signed in.
fn history_file(data_dir: &Path) -> PathBuf {
    let histories: Vec<_> =
        files_under(data_dir).into_iter().filter(|path| path.ends_with("history.db")).collect();
    let [one] = &histories[..] else { panic!("one history, not {histories:?}") };
    one.clone()
}

/// Puts so many requests into a history while the app does not run.
fn fill(file: &Path, requests: u32) {
    let now = Utc::now();
    let mut history = History::open(file, now).expect("the history opens").history;
    let rows = |numbers: std::ops::Range<u32>| -> Vec<UsageRow> {
        let row = |number: u32| UsageRow {
            id: format!("log_{number:032x}").parse().expect("an id"),
            account_id: "acct_1".parse().expect("an id"),
            auth_source: "mcp".into(),
            credential_id: None,
            endpoint: "/v1/tools/inspect_page".into(),
            method: "POST".into(),
            status_code: 200,
            response_time_us: Some(1_250_000),
            request_bytes: Some(64),
            response_bytes: Some(4_000),
            dataforseo_cost_usd: None,
            credits_charged: 2.into(),
            error_type: None,
            error_message: None,
            created_at: now - TimeDelta::hours(2) - TimeDelta::milliseconds(i64::from(requests - number)),
        };
        numbers.map(row).collect()
    };
    for begin in (0..requests).step_by(10_000) {
        let (asked_at, at) = (now - TimeDelta::hours(1), now - TimeDelta::hours(1));
        let rows = rows(begin..(begin + 10_000).min(requests));
        history.apply(&Observation::Usage { asked_at, at, limit: 500, rows }).expect("it is stored");
    }
}

#[tokio::test]
async fn a_long_export_tells_how_far_it_is_and_can_be_cancelled() -> Proven {
    const MANY: u32 = 300_000;
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    fill(&history_file(&stage.desktop.data_dir()), MANY);

    let (mut app, page) = stage.open().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", &MANY.to_string()).await?;
    page.press("export-csv").await?;
    page.see("export-running").await?;
    page.press("export-cancel").await?;
    until("the export to be cancelled", async || {
        let states = page.attributes("export-ended", "data-state").await.map_err(|e| e.to_string())?;
        if states == ["cancelled"] { Ok(()) } else { Err(format!("{states:?}")) }
    })
    .await?;
    assert_eq!(files_under(&downloads), Vec::<PathBuf>::new());

    // Once more, and watched: how far it is, and what quitting leaves of it.
    page.press("export-csv").await?;
    until("some progress", async || {
        let script = "return document.querySelector('.export-progress')?.position ?? -1";
        let share = page.client().execute(script, Vec::new()).await.map_err(|e| e.to_string())?;
        if share.as_f64().is_some_and(|share| share > 0.0 && share < 1.0) {
            Ok(())
        } else {
            Err(share.to_string())
        }
    })
    .await?;
    // The window goes with the app, so that there may be no answer.
    let _ = page
        .client()
        .execute("window.__TAURI_INTERNALS__.invoke('quit', { anyway: true })", Vec::new())
        .await;
    app.ended().await?;
    assert_eq!(files_under(&downloads), Vec::<PathBuf>::new());
    Ok(())
}

#[tokio::test]
async fn other_formats_are_in_the_menu_and_the_file_is_shown_in_its_folder() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    stage.sandbox.world().spend(None, "inspect_page", Outcome::Success);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "1").await?;
    for (label, ending) in [("CSV for Excel", ".csv"), ("JSON Lines", ".jsonl")] {
        page.press("export-more").await?;
        page.press_labelled(label).await?;
        page.value_is("export-done", "1").await?;
        let file = until("its file", async || {
            let names = page.attributes("export-done", "data-file").await.map_err(|e| e.to_string())?;
            let name = names.into_iter().find(|name| name.ends_with(ending));
            name.ok_or_else(|| "not yet".to_owned())
        })
        .await?;
        let text = std::fs::read_to_string(downloads.join(file))?;
        if ending == ".csv" {
            assert!(text.starts_with("\u{feff}time,id,"), "{text}");
        } else {
            let row: UsageRow = serde_json::from_str(text.trim())?;
            assert_eq!(row.endpoint, "/v1/tools/inspect_page");
        }
    }
    let shown = Arc::new(Mutex::new(Vec::new()));
    let _files = zbus::connection::Builder::address(stage.desktop.bus_address())?
        .name("org.freedesktop.FileManager1")?
        .serve_at("/org/freedesktop/FileManager1", Files(Arc::clone(&shown)))?
        .build()
        .await?;
    page.press("export-show").await?;
    until("the file manager to show it", async || {
        let shown = shown.lock().map_err(|e| e.to_string())?.clone();
        let [file] = &shown[..] else { return Err(format!("{shown:?}")) };
        if file.starts_with("file:///") && file.ends_with(".jsonl") { Ok(()) } else { Err(file.clone()) }
    })
    .await?;
    Ok(())
}

/// A file manager that only notes what it is to show.
struct Files(Arc<Mutex<Vec<String>>>);

#[zbus::interface(name = "org.freedesktop.FileManager1")]
impl Files {
    fn show_items(&self, addresses: Vec<String>, _startup_id: String) {
        self.0.lock().expect("nobody panicked with it").extend(addresses);
    }
}
