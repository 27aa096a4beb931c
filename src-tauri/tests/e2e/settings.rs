//! Settings.

use openrush_driver::until;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn settings_tell_how_old_the_balance_is_and_refresh_it_like_any_screen() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.see("setting-theme").await?;
    let before = page.value("updated-at").await?;
    page.press("refresh").await?;
    until("a younger balance", async || {
        let now = page.value("updated-at").await.map_err(|e| e.to_string())?;
        if now == before { Err(now) } else { Ok(()) }
    })
    .await?;
    page.press("diagnose").await?;
    page.see("diagnose-verdict").await?;
    Ok(())
}

#[tokio::test]
async fn a_start_at_login_that_the_system_refuses_is_said_so_and_not_kept() -> Proven {
    let stage = Stage::new().await?;
    std::fs::write(stage.desktop.folder().join("home/.config/autostart"), "no folder")?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.press("setting-autostart").await?;
    page.reads_css(".setting:has(#setting-autostart) .form-wrong", |text| {
        text.contains("could not be changed")
    })
    .await?;
    let checked = page
        .client()
        .execute("return document.querySelector('[data-testid=setting-autostart]').checked", Vec::new());
    assert_eq!(checked.await?, serde_json::Value::Bool(false));
    let kept = std::fs::read_to_string(stage.desktop.data_dir().join("settings.json")).unwrap_or_default();
    assert!(!kept.contains("\"autostart\": true"), "{kept}");
    Ok(())
}
