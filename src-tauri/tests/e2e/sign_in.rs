//! Signing in, staying signed in, signing out.

use openrush_driver::until;

use crate::stage::{Proven, Stage, files_under, sign_in};

#[tokio::test]
async fn the_first_start_shows_the_welcome_screen() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.open().await?;
    for part in ["sign-in-key", "sign-in-paste", "sign-in-submit", "explore-demo"] {
        page.see(part).await?;
    }
    assert!(stage.sandbox.world().requests().is_empty(), "nothing is asked before somebody signs in");
    Ok(())
}

#[tokio::test]
async fn a_wrong_key_gives_one_plain_sentence_and_no_account() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.open().await?;
    sign_in(&page, "or_thisisnotakeyofanyone0123456789").await?;
    let said = page.reads("sign-in-error", |text| !text.is_empty()).await?;
    assert!(said.contains("key"), "{said}");
    for jargon in ["401", "HTTP", "Unauthorized", "detail", "{"] {
        assert!(!said.contains(jargon), "{said}");
    }
    page.see("sign-in-key").await?;
    assert_eq!(stage.secrets(), "", "a key that was refused is not kept");
    Ok(())
}

#[tokio::test]
async fn a_key_without_its_usual_beginning_is_questioned_before_it_is_sent() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.open().await?;
    sign_in(&page, "sk_live_0123456789abcdefghijklmnop").await?;
    page.reads("sign-in-error", |text| text.contains("or_")).await?;
    assert!(stage.sandbox.world().requests().is_empty(), "a key of another service goes nowhere unasked");
    Ok(())
}

#[tokio::test]
async fn the_right_key_signs_in_though_it_was_copied_with_spaces_and_shows_the_balance() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.open().await?;
    sign_in(&page, &format!("  {} ", stage.sandbox.world().key())).await?;
    page.value_is("balance", "500").await?;
    page.gone("sign-in-key").await?;
    Ok(())
}

#[tokio::test]
async fn the_key_is_in_the_keychain_and_nowhere_else() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    let key = stage.sandbox.world().key();
    assert!(stage.secrets().contains(&key), "the keychain keeps it");
    assert!(!page.everything().await?.contains(&key), "the window forgets it after signing in");
    drop(page);
    app.terminate().await?;
    for file in files_under(&stage.desktop.data_dir()) {
        let bytes = std::fs::read(&file)?;
        assert!(!bytes.windows(key.len()).any(|part| part == key.as_bytes()), "{}", file.display());
    }
    Ok(())
}

#[tokio::test]
async fn a_restart_stays_signed_in_and_shows_the_last_figures_before_the_service_answers() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;

    let fault = stage.sandbox.world().inject(openrush_sandbox::Fault::new(openrush_sandbox::Effect::Hang));
    let (_app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    assert_eq!(page.count("sign-in-key").await?, 0);

    stage.sandbox.world().set_balance(321.into());
    stage.sandbox.world().remove_fault(fault);
    page.value_is("balance", "321").await?;
    Ok(())
}

#[tokio::test]
async fn signing_out_removes_the_key_from_the_keychain() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    assert!(!stage.secrets().is_empty());
    page.press("nav-settings").await?;
    page.press("sign-out").await?;
    page.press("sign-out-confirm").await?;
    page.see("sign-in-key").await?;
    until("the keychain to forget the key", async || match stage.secrets() {
        secrets if secrets.is_empty() => Ok(()),
        _ => Err("still there".to_owned()),
    })
    .await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.see("sign-in-key").await?;
    Ok(())
}
