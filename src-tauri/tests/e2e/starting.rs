//! The ways in which the app starts, and what it finds.

use openrush_driver::{Page, until};

use crate::stage::{Proven, Stage};

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
