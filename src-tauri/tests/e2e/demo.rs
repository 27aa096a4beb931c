//! The demo account.

use openrush_driver::{Page, until};

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn demo_opens_an_account_with_ninety_days_behind_it_and_asks_no_service() -> Proven {
    let stage = Stage::new().await?;
    let app = stage.start(&["--demo"])?;
    let page = Page::of(&app, &stage.desktop).await?;
    shows_the_demo(&page).await?;
    assert!(stage.sandbox.world().requests().is_empty(), "the real service hears nothing of it");
    assert_eq!(stage.secrets(), "", "and the keychain nothing either");
    Ok(())
}

#[tokio::test]
async fn the_welcome_screen_leads_to_the_demo() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.open().await?;
    page.press("explore-demo").await?;
    shows_the_demo(&page).await
}

#[tokio::test]
async fn leaving_the_demo_leads_back_to_the_account_that_was_signed_in() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let mut second = stage.start(&["--demo"])?;
    assert!(second.ended().await?.success());
    page.press_labelled("Leave the demo").await?;
    page.value_is("balance", "500").await?;
    stage.sandbox.world().set_balance(321.into());
    page.press("refresh").await?;
    page.value_is("balance", "321").await?;
    Ok(())
}

async fn shows_the_demo(page: &Page) -> Proven {
    let balance: f64 = page.value("balance").await?.parse()?;
    assert!(balance > 0.0);
    page.press("nav-keys").await?;
    until("four to six keys", async || {
        let keys = page.count("key-row").await.map_err(|e| e.to_string())?;
        if (4..=6).contains(&keys) { Ok(()) } else { Err(format!("{keys} keys")) }
    })
    .await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    Ok(())
}
