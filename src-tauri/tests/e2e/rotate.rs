//! Rotating a key, from the first press to the old one's end.

use openrush_driver::{Page, until};
use openrush_sandbox::Outcome;

use crate::new_keys::clipboard;
use crate::stage::{Proven, Stage};

#[tokio::test]
async fn a_key_is_rotated_to_the_end_with_a_restart_in_the_middle() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (old, old_key) = world.add_key("Shop", None);
    assert_eq!(stage.call_tool("inspect_page", &old_key).await?, 200);
    let (app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-id=\"{old}\"] [data-testid=\"rotate-key\"]")).await?;
    page.press("rotate-start").await?;
    page.press("new-key-copy").await?;
    let new_key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    page.press("new-key-done").await?;
    page.see_css("[data-testid=\"rotate-words\"][data-step=\"place\"]").await?;
    drop(page);
    app.kill().await?;

    let (_app, page) = stage.open().await?;
    page.press("nav-overview").await?;
    page.see_css("[data-testid=\"attention-item\"][data-kind=\"rotation_open\"]").await?;
    page.press("nav-keys").await?;
    page.press("rotate-continue").await?;
    page.see_css("[data-testid=\"rotate-words\"][data-step=\"place\"]").await?;

    // The owner puts the new key in its place, and the old one falls silent.
    assert_eq!(stage.call_tool("inspect_page", &new_key).await?, 200);
    page.press_labelled("Look again").await?;
    // A moment of silence says nothing about it; its owner knows better.
    page.see_css("[data-testid=\"rotate-words\"][data-step=\"listen\"]").await?;
    page.press("rotate-revoke").await?;
    page.reads("revoke-impact", |text| !text.is_empty()).await?;
    page.press("revoke-confirm").await?;
    page.see_css("[data-testid=\"rotate-words\"][data-step=\"done\"]").await?;
    page.press("rotate-finish").await?;
    page.gone("rotation").await?;
    assert_eq!(stage.call_tool("inspect_page", &old_key).await?, 401);
    assert_eq!(stage.call_tool("inspect_page", &new_key).await?, 200);
    page.reads("keys-table", |text| text.contains("first used at")).await?;
    Ok(())
}

#[tokio::test]
async fn a_rotation_can_be_left_and_cancelled_and_says_that_the_old_key_is_still_used() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (old, _) = world.add_key("Shop", None);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-id=\"{old}\"] [data-testid=\"rotate-key\"]")).await?;
    page.press("rotate-start").await?;
    page.press("new-key-done").await?;
    page.press_labelled("Later").await?;
    page.reads("keys-table", |text| text.contains("waiting for first use")).await?;
    let new = until("the new key", async || {
        let keys = world.credentials();
        keys.iter()
            .find(|key| key.name == "Shop" && key.id != old)
            .map(|key| key.id.clone())
            .ok_or_else(String::new)
    })
    .await?;
    world.spend(Some(&new), "inspect_page", Outcome::Success);
    world.spend(Some(&old), "inspect_page", Outcome::Success);
    page.press("refresh").await?;
    page.see_css("[data-testid=\"rotation\"][data-step=\"overlap\"]").await?;
    page.press("rotate-continue").await?;
    page.press("rotate-cancel").await?;
    page.gone("rotation").await?;
    assert!(world.credentials().iter().filter(|key| key.name == "Shop").all(|key| key.is_active));
    Ok(())
}

#[tokio::test]
async fn a_rotation_can_be_tried_out_on_the_demo() -> Proven {
    let stage = Stage::new().await?;
    let app = stage.start(&["--demo"])?;
    let page = Page::of(&app, &stage.desktop).await?;
    page.value("balance").await?;
    page.press("nav-keys").await?;
    page.press("rotate-key").await?;
    page.press("rotate-start").await?;
    page.press("new-key-done").await?;
    page.see_css("[data-testid=\"rotate-words\"][data-step=\"place\"]").await?;
    assert_eq!(stage.secrets(), "", "the demo leaves nothing in the keychain");
    Ok(())
}
