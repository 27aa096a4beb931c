//! What becomes of the key in a real keychain behind the app's back: asked for a password, deleted, replaced.

use std::io::Write as _;
use std::process::Stdio;

use openrush_driver::{App, Page, until};

use crate::stage::{Proven, Stage};

/// Who has signed in, seen the figures, and quit.
pub(crate) async fn signed_in_before() -> Result<Stage, openrush_driver::Error> {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    Ok(stage)
}

/// What the keychain lists of the app, with all attributes: `secret-tool` prints these beside its answer.
fn listed(stage: &Stage) -> String {
    let mut search = stage.desktop.command("secret-tool");
    search.args(["search", "--all", "--unlock", "service", "io.openrush.desktop"]);
    let output = search.output().expect("secret-tool runs");
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// Puts something in the place of the account's key, as another program could.
pub(crate) fn replace_entry(stage: &Stage, text: &str) {
    let before = listed(stage);
    let mut store = stage.desktop.command("secret-tool");
    store.args(["store", "--label", "Something else"]);
    // What has the same attributes is replaced.
    for line in before.lines().filter_map(|line| line.strip_prefix("attribute.")) {
        let (name, value) = line.split_once(" = ").expect("an attribute");
        if !name.starts_with("xdg:") {
            store.args([name, value]);
        }
    }
    let mut running = store.stdin(Stdio::piped()).spawn().expect("secret-tool starts");
    running.stdin.take().expect("its input").write_all(text.as_bytes()).expect("it reads");
    assert!(running.wait().expect("it ends").success());
    let after = listed(stage);
    assert_eq!(after.matches("attribute.username").count(), 1, "replaced, and not added: {after}");
}

/// Takes the account's key out of the keychain.
pub(crate) fn delete_entry(stage: &Stage) {
    let cleared = stage.desktop.output_of("secret-tool", &["clear", "service", "io.openrush.desktop"]);
    assert!(cleared.is_some() && stage.secrets().is_empty(), "nothing is left in the keychain");
}

/// What the banner says, by its code, with the last figures still there.
async fn told(page: &Page, code: &str, words: &str) -> Proven {
    page.value_is("balance", "500").await?;
    until("the banner", async || {
        let codes = page.attributes("banner", "data-code").await.map_err(|e| e.to_string())?;
        if codes == [code] { Ok(()) } else { Err(format!("{codes:?} instead of {code}")) }
    })
    .await?;
    page.reads("banner", |text| text.contains(words)).await?;
    Ok(())
}

async fn quit(stage: &Stage, mut app: App, page: Page) -> Proven {
    drop(page);
    // There is no tray on this desktop, so this is how a person quits.
    stage.desktop.close(&app.window(&stage.desktop).await?)?;
    assert!(app.ended().await?.success());
    Ok(())
}

#[tokio::test]
async fn while_the_keychain_asks_for_its_password_all_goes_on_and_its_answer_counts() -> Proven {
    let stage = signed_in_before().await?;
    stage.desktop.let_keychain_ask().await?;
    stage.desktop.lock_keychain().await?;
    stage.sandbox.world().set_balance(321.into());
    let (app, page) = stage.open().await?;
    stage.desktop.keychain_asks().await?;
    told(&page, "keychain_not_answering", "password").await?;
    // A minute in the soak; however long it takes, the window answers.
    let seconds =
        std::env::var("OPENRUSH_PROMPT_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let begun = std::time::Instant::now();
    loop {
        for screen in ["keys", "activity", "overview"] {
            page.press(&format!("nav-{screen}")).await?;
        }
        page.value_is("balance", "500").await?;
        if begun.elapsed().as_secs() >= seconds {
            break;
        }
    }
    stage.desktop.answer_keychain().await?;
    page.gone("banner").await?;
    page.value_is("balance", "321").await?;
    quit(&stage, app, page).await
}

#[tokio::test]
async fn quitting_does_not_wait_for_a_keychain_that_asks_for_its_password() -> Proven {
    let stage = signed_in_before().await?;
    stage.desktop.let_keychain_ask().await?;
    stage.desktop.lock_keychain().await?;
    let (app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    stage.desktop.keychain_asks().await?;
    quit(&stage, app, page).await
}

#[tokio::test]
async fn a_key_that_was_deleted_or_replaced_is_told_in_words_and_signing_in_puts_it_right() -> Proven {
    let stage = signed_in_before().await?;
    let world = stage.sandbox.world();
    let other = world.open_account(7_777.into(), "Somebody else's");
    other.spend(Some(&other.key_credential_id()), "audit_site", openrush_sandbox::Outcome::Success);
    for (text, code, words) in [
        ("or_somebodyElses0123456789", "unauthorized", "key"),
        ("no key at all", "key_missing", "no longer in the keychain"),
        ("", "key_missing", "no longer in the keychain"),
        (other.key().as_str(), "key_of_another", "another account"),
    ] {
        replace_entry(&stage, text);
        let (app, page) = stage.open().await?;
        told(&page, code, words).await?;
        let said = page.everything().await?;
        assert!(
            !said.contains("7,777") && (!text.starts_with("or_") || !said.contains(&text[9..])),
            "{code}"
        );
        quit(&stage, app, page).await?;
    }
    delete_entry(&stage);
    let (app, page) = stage.open().await?;
    told(&page, "key_missing", "no longer in the keychain").await?;
    // With the right one everything is as it was.
    page.press_labelled("Sign in again").await?;
    crate::stage::sign_in(&page, &world.key()).await?;
    page.gone("banner").await?;
    page.value_is("balance", "500").await?;
    quit(&stage, app, page).await
}
