//! The ways in which the app starts, and what it finds.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use openrush_driver::{App, Page, until};

use crate::stage::{Proven, Stage, app_under_test};

#[tokio::test]
async fn a_second_start_shows_the_window_of_the_first_and_ends() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let mut first = stage.start(&["--hidden"])?;
    panel.item().await;
    assert!(first.windows(&stage.desktop)?.is_empty());

    let mut second = stage.start(&[])?;
    assert!(second.ended().await?.success());
    first.window(&stage.desktop).await?;
    assert!(first.runs());
    Ok(())
}

#[tokio::test]
async fn hidden_starts_in_the_tray_without_a_window() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let mut app = stage.start(&["--hidden"])?;
    let icon = panel.item().await;
    assert!(app.windows(&stage.desktop)?.is_empty());

    icon.activate().await;
    app.window(&stage.desktop).await?;
    let page = Page::of(&app, &stage.desktop).await?;
    page.see("sign-in-key").await?;
    Ok(())
}

#[tokio::test]
async fn hidden_shows_the_window_all_the_same_where_no_tray_could_bring_it_back() -> Proven {
    let stage = Stage::new().await?;
    let mut app = stage.start(&["--hidden"])?;
    app.window(&stage.desktop).await?;
    Ok(())
}

#[tokio::test]
async fn a_corrupt_settings_file_is_set_aside_and_said_so() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.fill("setting-refresh-minutes", "15\u{e007}").await?;
    let settings = stage.desktop.data_dir().join("settings.json");
    until("the settings to be stored", async || {
        let text = std::fs::read_to_string(&settings).unwrap_or_default();
        if text.contains("15") { Ok(()) } else { Err(text) }
    })
    .await?;
    drop(page);
    app.terminate().await?;

    std::fs::write(&settings, "{\"refreshMinutes\": 15, \"theme\"")?;
    let (_app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    let said = page.everything().await?;
    assert!(said.contains("settings"), "the person is told");
    let kept: Vec<_> =
        std::fs::read_dir(stage.desktop.data_dir())?.flatten().map(|file| file.file_name()).collect();
    let aside =
        kept.iter().filter(|name| name.to_string_lossy().starts_with("settings") && *name != "settings.json");
    assert_eq!(aside.count(), 1, "{kept:?}");
    Ok(())
}

#[tokio::test]
async fn an_address_that_a_key_must_not_be_sent_to_is_refused_in_words() -> Proven {
    let stage = Stage::new().await?;
    let variables = [("OPENRUSH_API_URL", "http://example.com")];
    let mut app =
        openrush_driver::App::start(&stage.desktop, crate::stage::app_under_test(), &[], &variables)?;
    let status = app.ended().await?;
    assert!(!status.success());
    assert!(app.printed().contains("OPENRUSH_API_URL"), "{}", app.printed());
    Ok(())
}

#[tokio::test]
async fn an_address_that_is_no_text_is_refused_and_not_taken_for_none() -> Proven {
    let stage = Stage::new().await?;
    let mut command = stage.desktop.command(&app_under_test().display().to_string());
    command.env("OPENRUSH_API_URL", OsStr::from_bytes(b"https://example.com/\xff"));
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("OPENRUSH_API_URL") && !said.contains("panicked"), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_data_directory_that_cannot_be_used_is_named_and_nothing_panics() -> Proven {
    let stage = Stage::new().await?;
    let notes = stage.notifications().await;
    let file = stage.desktop.folder().join("file");
    std::fs::write(&file, "no folder")?;
    let variables = [("OPENRUSH_DATA_DIR", file.to_str().unwrap_or_default())];
    let mut app = App::start(&stage.desktop, app_under_test(), &[], &variables)?;
    assert_eq!(app.ended().await?.code(), Some(1), "{}", app.printed());
    let said = app.printed();
    assert!(said.contains("OPENRUSH_DATA_DIR") && !said.contains("panicked"), "{said}");
    // Who clicked an icon sees no terminal.
    notes.wait_for(|note| note.body.contains("OPENRUSH_DATA_DIR")).await;
    Ok(())
}

#[tokio::test]
async fn a_second_start_that_cannot_reach_the_first_says_that_the_app_runs_already() -> Proven {
    let stage = Stage::new().await?;
    let mut first = stage.start(&[])?;
    first.window(&stage.desktop).await?;
    let variables = [("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")];
    let mut second = App::start(&stage.desktop, app_under_test(), &[], &variables)?;
    assert_eq!(second.ended().await?.code(), Some(1), "{}", second.printed());
    let said = second.printed();
    assert!(said.contains("already running") && !said.contains("panicked"), "{said}");
    assert!(first.runs());
    Ok(())
}

#[tokio::test]
async fn a_demo_with_a_folder_of_its_own_opens_beside_the_persons_app_and_not_in_it() -> Proven {
    let stage = Stage::new().await?;
    let (mut own, own_page) = stage.signed_in().await?;
    let data = stage.desktop.folder().join("demo-data");
    let variables = [("OPENRUSH_DATA_DIR", data.to_str().unwrap_or_default())];
    let mut demo = App::start(&stage.desktop, app_under_test(), &["--demo"], &variables)?;
    demo.window(&stage.desktop).await?;
    let page = Page::of(&demo, &stage.desktop).await?;
    page.press_labelled("Leave the demo").await?;
    page.see("sign-in-key").await?;
    assert!(own.runs() && demo.runs());
    own_page.value_is("balance", "500").await?;
    Ok(())
}

#[tokio::test]
async fn what_could_not_be_read_is_said_on_the_welcome_screen_too() -> Proven {
    let stage = Stage::new().await?;
    for file in ["settings.json", "accounts.json"] {
        std::fs::write(stage.desktop.data_dir().join(file), "{ broken")?;
    }
    let (_app, page) = stage.open().await?;
    page.see("sign-in-key").await?;
    let said =
        page.reads_css("or-notices", |text| text.contains("settings") && text.contains("accounts")).await?;
    assert!(said.contains("settings.broken-1.json") && said.contains("accounts.broken-1.json"), "{said}");
    Ok(())
}

#[tokio::test]
async fn that_there_is_no_tray_is_said_until_it_was_read_and_not_again() -> Proven {
    let stage = Stage::new().await?;
    for _ in 0..2 {
        let (app, page) = stage.open().await?;
        page.reads_css("or-notices", |text| text.contains("tray")).await?;
        drop(page);
        app.terminate().await?;
    }
    let (app, page) = stage.open().await?;
    page.press_css("or-notices button").await?;
    let hints = stage.desktop.data_dir().join("hints.json");
    until("it to be noted as read", async || {
        let text = std::fs::read_to_string(&hints).unwrap_or_default();
        if text.contains("noTray") { Ok(()) } else { Err(text) }
    })
    .await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.reads_css(".settings", |text| text.contains("Not available")).await?;
    assert!(!page.everything().await?.contains("has no place for tray icons"));
    Ok(())
}
