//! A key for the app alone.

use openrush_driver::until;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn the_app_makes_its_own_key_and_the_pasted_one_can_go() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let pasted = world.key();
    let (app, page) = stage.signed_in().await?;
    page.press("own-key").await?;
    page.press("own-key-confirm").await?;
    page.gone("own-key-confirm").await?;
    until("the keychain to forget the pasted key", async || {
        let secrets = stage.secrets();
        if secrets.contains(&pasted) { Err("still there".to_owned()) } else { Ok(()) }
    })
    .await?;
    world.revoke_key(&world.key_credential_id());
    drop(page);
    app.kill().await?;

    world.set_balance(321.into());
    let (_app, page) = stage.open().await?;
    page.value_is("balance", "321").await?;
    page.press("nav-settings").await?;
    page.reads("own-key-state", |text| text.contains("In use")).await?;
    assert!(world.credentials().iter().any(|key| key.is_active && key.name.starts_with("OpenRush Desktop")));
    Ok(())
}

#[tokio::test]
async fn a_no_is_remembered_and_the_settings_still_have_it() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.press("own-key-decline").await?;
    page.gone("own-key-decline").await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.value("balance").await?;
    assert_eq!(page.count("own-key-decline").await?, 0);
    page.press("nav-settings").await?;
    page.see("own-key").await?;
    Ok(())
}
