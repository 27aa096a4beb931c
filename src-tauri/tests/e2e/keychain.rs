//! Keychains that are locked, absent or broken: nothing freezes, and nothing is kept in the open.

use openrush_driver::{App, Error, Keychain, Page};

use crate::stage::{Proven, Stage, files_under, sign_in};

/// Signs in where the key cannot be kept, and takes the offer to stay signed in until quit.
async fn stays_until_quit(keychain: Keychain) -> Proven {
    let stage = Stage::with_keychain(keychain).await?;
    let (mut app, page) = stage.open().await?;
    let key = stage.sandbox.world().key();
    sign_in(&page, &key).await?;
    page.reads("sign-in-error", |text| text.contains("keychain")).await?;
    page.press_labelled("Stay signed in until I quit").await?;
    page.value_is("balance", "500").await?;
    drop(page);
    // There is no tray on this desktop, so this is how a person quits.
    stage.desktop.close(&app.window(&stage.desktop).await?)?;
    assert!(app.ended().await?.success());
    for file in files_under(&stage.desktop.data_dir()) {
        let bytes = std::fs::read(&file)?;
        assert!(!bytes.windows(key.len()).any(|part| part == key.as_bytes()), "{}", file.display());
    }

    let (_app, page) = stage.open().await?;
    page.see("sign-in-key").await?;
    Ok(())
}

#[tokio::test]
async fn without_a_keychain_one_can_stay_signed_in_until_quit() -> Proven {
    stays_until_quit(Keychain::Absent).await
}

#[tokio::test]
async fn with_a_locked_keychain_one_can_stay_signed_in_until_quit() -> Proven {
    stays_until_quit(Keychain::Locked).await
}

#[tokio::test]
async fn a_keychain_that_never_answers_freezes_neither_the_window_nor_quitting() -> Proven {
    stays_until_quit(Keychain::Hanging).await
}

#[tokio::test]
async fn a_keychain_found_locked_at_the_next_start_leaves_the_figures_and_says_so() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    stage.desktop.lock_keychain().await?;

    let (_app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    page.see("banner").await?;
    assert_eq!(page.attributes("banner", "data-code").await?, ["keychain_locked"]);
    Ok(())
}

#[tokio::test]
async fn a_keychain_found_locked_is_no_dead_end_a_key_is_used_until_the_app_quits() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    stage.desktop.lock_keychain().await?;

    let (_app, page) = stage.open().await?;
    page.press("use-key").await?;
    page.fill("until-quit-key", &stage.sandbox.world().key()).await?;
    page.press("until-quit-submit").await?;
    page.gone("until-quit-key").await?;
    page.gone("banner").await?;
    stage.sandbox.world().set_balance(321.into());
    page.press("refresh").await?;
    page.value_is("balance", "321").await?;
    Ok(())
}

/// Settings of an account that was signed in, after a restart with the keychain locked.
async fn settings_without_the_keychain(stage: &Stage) -> Result<(App, Page), Error> {
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    stage.desktop.lock_keychain().await?;
    let (app, page) = stage.open().await?;
    page.see("banner").await?;
    page.press("nav-settings").await?;
    Ok((app, page))
}

#[tokio::test]
async fn an_account_is_removed_without_a_locked_keychain_which_says_where_its_key_stays() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = settings_without_the_keychain(&stage).await?;
    page.press("account-remove").await?;
    page.press("remove-account-history").await?;
    page.press("remove-account-confirm").await?;
    page.reads("dialog-error", |text| text.contains("keychain")).await?;
    page.reads_css("dialog[open]", |text| text.contains("io.openrush.desktop")).await?;
    page.reads("remove-account-confirm", |text| text.contains("anyway")).await?;
    page.press("remove-account-confirm").await?;
    page.see("sign-in-key").await?;
    let histories = files_under(&stage.desktop.data_dir().join("accounts"));
    assert!(!histories.iter().any(|file| file.ends_with("history.db")), "{histories:?}");
    Ok(())
}

#[tokio::test]
async fn signing_out_goes_ahead_without_a_locked_keychain_and_says_what_may_stay() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = settings_without_the_keychain(&stage).await?;
    page.press("sign-out").await?;
    page.press("sign-out-confirm").await?;
    page.reads("dialog-error", |text| text.contains("keychain")).await?;
    page.reads_css("dialog[open]", |text| text.contains("a copy may stay")).await?;
    page.press_labelled("Sign out anyway").await?;
    page.see("sign-in-key").await?;
    Ok(())
}
