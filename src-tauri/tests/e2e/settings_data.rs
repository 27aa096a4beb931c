//! Where everything lies on this computer, and settings as a file.

use std::path::{Path, PathBuf};

use chrono::{Datelike as _, TimeDelta, Utc};
use openrush_account::history::{History, Observation};
use openrush_api::UsageRow;
use openrush_driver::{Error, Page, until};
use openrush_sandbox::Outcome;
use serde_json::Value;

use crate::stage::{Proven, Stage, files_under};

#[tokio::test]
async fn settings_say_how_large_the_folder_is() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    let size: u64 = page.value("data-size").await?.parse().unwrap_or(0);
    assert!(size > 1_000, "{size}");
    page.see("show-data-folder").await?;
    Ok(())
}

/// Puts a file into the window's input, as the system's dialog does.
async fn import(page: &Page, file: &Path) -> Result<(), Error> {
    let found =
        page.client().find(openrush_driver::fantoccini::Locator::Css("[data-testid=settings-import-file]"));
    found.await?.send_keys(&file.display().to_string()).await?;
    Ok(())
}

fn stored(stage: &Stage) -> Value {
    let text = std::fs::read_to_string(stage.desktop.data_dir().join("settings.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

#[tokio::test]
async fn settings_leave_as_a_file_and_come_back_from_it() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.choose("setting-theme", "dark").await?;
    until("the choice to be kept", async || {
        let settings = stored(&stage);
        if settings["theme"] == "dark" { Ok(()) } else { Err(settings.to_string()) }
    })
    .await?;
    page.press("settings-export").await?;
    page.reads_css("or-toasts", |text| text.contains("OpenRush settings ")).await?;
    let files: Vec<PathBuf> = files_under(&downloads);
    let [file] = &files[..] else { panic!("one file, not {files:?}") };
    let text = std::fs::read_to_string(file)?;
    let key = stage.sandbox.world().key();
    assert!(text.contains("\"theme\": \"dark\"") && !text.contains(&key[..12]), "{text}");

    // What is in force already is told and not asked.
    import(&page, file).await?;
    page.reads_css("or-toasts", |text| text.contains("in force already")).await?;
    page.gone("settings-import-confirm").await?;

    // Changed by the person's word only: of the app, of the account, and one account that is not here.
    let mut changed: Value = serde_json::from_str(&text).expect("JSON");
    changed["settings"]["theme"] = "light".into();
    changed["settings"]["refreshMinutes"] = 400.into();
    changed["settings"]["savedFilters"] =
        serde_json::json!([{ "name": "Mine", "params": format!("q={key}") }]);
    let mut stranger = changed["accounts"][0].clone();
    stranger["accountId"] = "acct_of_nobody".into();
    changed["accounts"][0]["settings"]["lowBalance"] = 77.into();
    changed["accounts"].as_array_mut().expect("a list").push(stranger);
    let other = stage.desktop.folder().join("changed.json");
    std::fs::write(&other, changed.to_string())?;
    let before = stored(&stage);
    import(&page, &other).await?;
    page.reads_css("dialog", |text| {
        text.contains("2 of the app’s settings")
            && text.contains("1 account change")
            && text.contains("is left out")
            && text.contains("looks like a key")
    })
    .await?;
    assert_eq!(stored(&stage), before, "nothing before the person's word");
    page.press("settings-import-confirm").await?;
    page.reads_css("or-toasts", |text| text.contains("were imported") && text.contains("looks like a key"))
        .await?;
    until("the choice to be shown", async || {
        let script = "return document.querySelector('[data-testid=setting-theme]').value";
        let shown = page.client().execute(script, Vec::new()).await.map_err(|e| e.to_string())?;
        if shown == "light" { Ok(()) } else { Err(shown.to_string()) }
    })
    .await?;
    let after = stored(&stage);
    assert_eq!((&after["theme"], &after["refreshMinutes"]), (&"light".into(), &60.into()), "{after}");
    assert!(!after.to_string().contains(&key), "{after}");
    let of_account = files_under(&stage.desktop.data_dir().join("accounts"));
    let of_account =
        of_account.iter().find(|path| path.ends_with("settings.json")).expect("the account's own");
    assert!(std::fs::read_to_string(of_account)?.contains("\"lowBalance\": 77"));

    // A file that cannot be taken is told in a sentence, and changes nothing.
    for (text, said) in [
        (text.replace("\"version\": 1", "\"version\": 9"), "newer version"),
        ("{}".to_owned(), "not a file with settings"),
        (text[..40].to_owned(), "damaged"),
        (" ".repeat(1_100_000), "too large"),
    ] {
        std::fs::write(&other, text)?;
        import(&page, &other).await?;
        page.reads_css("or-settings-file .form-wrong", |text| text.contains(said)).await?;
        assert_eq!(stored(&stage), after);
    }
    Ok(())
}

/// In the middle of a month of long ago.
fn long_ago() -> chrono::DateTime<Utc> {
    let day = Utc::now() - TimeDelta::days(200);
    day.with_day(10).unwrap_or(day)
}

/// Puts requests of long ago into the history of the account, as an app that has run for long has them.
fn live_long(stage: &Stage, requests: u64) {
    let files = files_under(&stage.desktop.data_dir().join("accounts"));
    let file = files.iter().find(|file| file.ends_with("history.db")).expect("a history");
    let now = Utc::now();
    let mut history = History::open(file, now).expect("it opens").history;
    let rows = (0..requests).map(|number| UsageRow {
        id: format!("log_{number:032x}").parse().expect("an id"),
        account_id: stage.sandbox.world().account_id().parse().expect("an id"),
        credential_id: None,
        auth_source: "mcp".into(),
        endpoint: "/v1/tools/audit_site".into(),
        method: "POST".into(),
        status_code: 200,
        response_time_us: Some(90_000),
        request_bytes: None,
        response_bytes: None,
        dataforseo_cost_usd: None,
        credits_charged: 10.into(),
        error_type: None,
        error_message: None,
        created_at: long_ago() + TimeDelta::minutes(number.cast_signed()),
    });
    let observation = Observation::Usage { asked_at: now, at: now, limit: 500, rows: rows.collect() };
    history.apply(&observation).expect("it is stored");
}

#[tokio::test]
async fn history_is_kept_for_as_long_as_chosen_after_it_was_said_what_goes() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    live_long(&stage, 312);

    let (app, page) = stage.open().await?;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    page.press("nav-activity").await?;
    page.press("refresh").await?;
    page.value_is("activity-summary", "313").await?;
    page.gone("activity-forgotten").await?;
    page.press("nav-settings").await?;
    // Asked about, and not chosen.
    page.choose("setting-keep-for", "oneYear").await?;
    page.reads_css("dialog[open]", |text| {
        text.contains("No request is older") && text.contains("What was spent each day")
    })
    .await?;
    page.press_labelled("Change nothing").await?;
    page.gone("keep-for-confirm").await?;
    let script = "return document.querySelector('[data-testid=setting-keep-for]').value";
    assert_eq!(page.client().execute(script, Vec::new()).await?, "forever");
    page.choose("setting-keep-for", "ninetyDays").await?;
    page.reads("keep-for-confirm", |text| text == "Forget 312 requests").await?;
    page.press("keep-for-confirm").await?;
    page.value_is("keep-for-forgotten", "312").await?;

    page.press("nav-activity").await?;
    page.value_is("activity-summary", "1").await?;
    page.value_is("activity-forgotten", "312").await?;
    page.reads("activity-end", |text| text.contains("as chosen in Settings")).await?;
    // A search for what is gone does not say that it never was.
    page.fill("activity-search", "Audit").await?;
    page.reads("activity-summary", |text| text.contains("0 requests") && text.contains("were forgotten"))
        .await?;
    page.reads("activity-end", |text| text.contains("312 requests from before")).await?;
    // The month of long ago counts them all the same.
    let month = long_ago().format("%Y-%m");
    page.client().execute(&format!("location.hash = '#/report?month={month}'"), Vec::new()).await?;
    page.value_is("report-total", "3120").await?;

    // It stays so across a restart, and what the service tells of stays forgotten.
    drop(page);
    app.terminate().await?;
    let (_app, page) = stage.open().await?;
    page.press("nav-activity").await?;
    page.press("refresh").await?;
    page.value_is("activity-summary", "1").await?;
    page.value_is("activity-forgotten", "312").await?;
    Ok(())
}

#[tokio::test]
async fn without_a_folder_for_downloads_no_settings_are_written_and_the_person_is_told() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    let _ = std::fs::remove_dir_all(&downloads);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.press("settings-export").await?;
    page.reads_css("or-settings-file .form-wrong", |text| text.contains("Nothing was saved")).await?;
    assert!(!downloads.exists());
    Ok(())
}
