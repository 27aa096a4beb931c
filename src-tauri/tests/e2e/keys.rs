//! Creating, copying, revealing and revoking a key.

use crate::new_keys::{clipboard, create};
use crate::stage::{Proven, Stage};

#[tokio::test]
async fn a_created_key_is_copied_without_ever_being_in_the_window_and_works() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    create(&page, "Staging bot").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    assert!(
        !page.everything().await?.contains(&key),
        "the window does not hold what nobody asked it to show"
    );
    assert_eq!(stage.call_tool("inspect_page", &key).await?, 200, "what was copied is the whole key");

    page.press("new-key-done").await?;
    page.gone("new-key-copy").await?;
    page.reads("keys-table", |text| text.contains("Staging bot")).await?;
    assert_eq!(page.count("key-callout").await?, 0, "nothing is left to be done about it");
    Ok(())
}

#[tokio::test]
async fn a_created_key_is_shown_only_after_reveal() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    create(&page, "Reporting").await?;
    let before = page.everything().await?;
    page.press("new-key-reveal").await?;
    let shown = page.reads("new-key-value", |text| text.starts_with("or_") && !text.contains('•')).await?;
    assert!(!before.contains(shown.trim()), "not before it was asked for");
    assert_eq!(stage.call_tool("inspect_page", shown.trim()).await?, 200);
    Ok(())
}

#[tokio::test]
async fn one_press_on_create_is_one_key() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let before = stage.sandbox.world().credentials().len();
    create(&page, "Only one").await?;
    let posts = stage.sandbox.world().requests();
    let posts =
        posts.iter().filter(|request| request.method == "POST" && request.path.ends_with("/api-credentials"));
    assert_eq!(posts.count(), 1);
    assert_eq!(stage.sandbox.world().credentials().len(), before + 1);
    Ok(())
}

#[tokio::test]
async fn a_name_that_is_only_spaces_is_refused_in_the_dialog() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press("create-key").await?;
    page.fill("create-key-name", "   ").await?;
    page.press("create-key-submit").await?;
    page.reads("dialog-error", |text| !text.is_empty()).await?;
    assert!(
        stage.sandbox.world().requests().iter().all(|request| request.method == "GET"),
        "nothing was sent"
    );
    Ok(())
}

#[tokio::test]
async fn revoking_a_key_says_what_would_break_asks_once_and_stops_the_key() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (id, key) = world.add_key("Old website", None);
    assert_eq!(stage.call_tool("inspect_page", &key).await?, 200);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    let row = format!("[data-testid=\"key-row\"][data-id=\"{id}\"]");
    page.press_css(&format!("{row} [data-testid=\"revoke-key\"]")).await?;
    page.reads("revoke-impact", |text| !text.is_empty()).await?;
    page.reads("revoke-confirm", |text| text.contains("Old website")).await?;
    assert!(
        world.credentials().iter().any(|credential| credential.id == id && credential.is_active),
        "not yet"
    );

    page.press("revoke-confirm").await?;
    page.see_css(&format!("{row}[data-status=\"revoked\"]")).await?;
    assert_eq!(stage.call_tool("inspect_page", &key).await?, 401);
    Ok(())
}
