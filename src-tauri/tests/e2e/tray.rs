//! The tray: what it says, and how the window goes and comes back.

use openrush_driver::{Error, Page, until};

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn the_tray_says_the_balance_to_those_who_cannot_see_a_tooltip_too() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let (_app, _page) = stage.signed_in().await?;
    let icon = panel.item().await;
    let look = icon.until("the balance in the tooltip", |look| look.tooltip_title.contains("500")).await;
    assert!(look.menu_texts()[0].contains("500"), "{look:?}");
    assert!(!look.icons.is_empty(), "there is a picture");

    stage.sandbox.world().set_balance(1234.into());
    let refresh =
        look.menu_texts().into_iter().find(|text| text.contains("Refresh")).expect("a line Refresh");
    icon.click(refresh).await;
    icon.until("the new balance", |look| look.tooltip_title.contains("1,234")).await;
    Ok(())
}

#[tokio::test]
async fn closing_the_window_keeps_the_tray_and_a_click_brings_the_window_back_to_where_it_was() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let (mut app, page) = stage.signed_in().await?;
    let icon = panel.item().await;
    page.press("nav-keys").await?;
    page.see("keys-table").await?;
    let old = page.client().window().await?;
    let window = app.window(&stage.desktop).await?;
    stage.desktop.close(&window)?;
    app.no_window(&stage.desktop).await?;
    assert!(app.runs());
    icon.until("the balance, still", |look| look.tooltip_title.contains("500")).await;

    icon.activate().await;
    app.window(&stage.desktop).await?;
    page.follow_new_window(&old).await?;
    page.see("keys-table").await?;
    Ok(())
}

#[tokio::test]
async fn without_a_place_for_the_tray_closing_the_window_quits() -> Proven {
    let stage = Stage::new().await?;
    let (mut app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    let window = app.window(&stage.desktop).await?;
    drop(page);
    stage.desktop.close(&window)?;
    assert!(app.ended().await?.success());
    Ok(())
}

/// Waits for the words about desktops without a place for tray icons.
async fn explained(page: &Page) -> Result<(), Error> {
    until("words about the missing place", async || {
        let said = page.everything().await.map_err(|e| e.to_string())?;
        if said.contains("AppIndicator") { Ok(()) } else { Err("not there".to_owned()) }
    })
    .await
}

#[tokio::test]
async fn that_there_is_no_place_for_the_tray_is_said_once_with_what_to_do() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    explained(&page).await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.value("balance").await?;
    page.press("nav-settings").await?;
    // The settings say it for good; until the tray's state is known they say that it starts.
    explained(&page).await?;
    page.press("nav-keys").await?;
    page.see("keys-table").await?;
    assert!(!page.everything().await?.contains("AppIndicator"));
    Ok(())
}

#[tokio::test]
async fn quit_in_the_tray_ends_the_app() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let mut app = stage.start(&["--hidden"])?;
    let icon = panel.item().await;
    let look = icon.look().await?;
    let quit = look.menu_texts().into_iter().find(|text| text.starts_with("Quit")).expect("a line Quit");
    icon.click(quit).await;
    assert!(app.ended().await?.success());
    panel.wait_until_empty().await;
    Ok(())
}

#[tokio::test]
async fn the_tray_of_a_signed_out_app_shows_no_figure() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let _app = stage.start(&["--hidden"])?;
    let icon = panel.item().await;
    let look = icon.until("a tooltip", |look| !look.tooltip_title.is_empty()).await;
    assert!(!look.tooltip_title.chars().any(|letter| letter.is_ascii_digit()), "{look:?}");
    Ok(())
}

#[tokio::test]
async fn the_tray_of_the_app_follows_the_account_through_its_states() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let world = stage.sandbox.world();
    let (_app, page) = stage.signed_in().await?;
    let icon = panel.item().await;
    let fine = icon.until("the balance", |look| look.tooltip_title.contains("500")).await;
    assert_eq!(fine.status, "Active");

    world.set_balance(150.into());
    page.press("refresh").await?;
    let low = icon.until("a low balance", |look| look.tooltip_title.contains("150")).await;
    assert_eq!(low.status, "Active");
    assert!(low.icons != fine.icons, "low has a picture of its own");

    world.set_balance(0.into());
    page.press("refresh").await?;
    let empty = icon.until("an empty balance", |look| look.status == "NeedsAttention").await;
    assert!(empty.icons != low.icons && empty.attention_icons == empty.icons);

    world.top_up(500.into());
    page.press("refresh").await?;
    icon.until("credits again", |look| look.status == "Active" && look.tooltip_title.contains("500")).await;
    stage.sandbox.go_offline().await;
    page.press("refresh").await?;
    let offline = icon
        .until("that there is no connection", |look| look.icons != fine.icons && look.icons != low.icons)
        .await;
    assert!(offline.tooltip_title.contains("500"), "the figure stays: {offline:?}");
    assert_eq!(offline.status, "Active");

    stage.sandbox.go_online().await?;
    page.press("refresh").await?;
    page.gone("banner").await?;
    world.revoke_key(&world.key_credential_id());
    page.press("refresh").await?;
    let trouble = icon.until("trouble with the key", |look| look.status == "NeedsAttention").await;
    assert!(trouble.icons != empty.icons && trouble.tooltip_title.contains("500"), "{trouble:?}");
    Ok(())
}
