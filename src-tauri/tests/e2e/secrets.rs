//! No raw key is anywhere but where it belongs.

use openrush_driver::{Page, until};
use openrush_sandbox::Outcome;

use crate::command_line;
use crate::leaks::Leaks;
use crate::new_keys::{clipboard, create};
use crate::stage::{Proven, Stage, files_under};

/// Notes everything that the core answers to the window from now on, events included.
pub(crate) const LISTEN: &str = r"
    window.heard = [];
    const note = (what) => window.heard.push(what);
    // Tauri's answers come over its own protocol, by fetch.
    const { fetch } = window;
    window.fetch = async (...asked) => {
        const answer = await fetch(...asked);
        void answer.clone().text().then(note);
        return answer;
    };
    const tauri = window.__TAURI_INTERNALS__;
    const heard = tauri.transformCallback((event) => note(JSON.stringify(event.payload)));
    tauri.invoke('plugin:event|listen', { event: 'account-changed', target: { kind: 'Any' }, handler: heard });
";

#[tokio::test]
async fn no_raw_key_is_on_the_disk_in_the_logs_in_the_answers_or_in_the_window_before_reveal() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.client().execute(LISTEN, Vec::new()).await?;
    create(&page, "Sentinel").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    page.press("new-key-copy-env").await?;
    page.press("new-key-copy-curl").await?;
    clipboard(&stage, |text| text.contains("curl")).await?;
    // Every answer that the window can ask for.
    for ask in [
        "view', {}",
        "activity', { query: {} }",
        "overview', { query: { range: '30', by: 'key' } }",
        "refresh', {}",
    ] {
        let script = format!(
            "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('{ask}).then(() => done(1), () => done(0));"
        );
        page.client().execute_async(&script, Vec::new()).await?;
    }
    let answers = page.client().execute("return window.heard.join('\\n')", Vec::new()).await?;
    let answers = answers.as_str().unwrap_or_default().to_owned();
    let prefix = &key[..9];
    for heard in [r#"{"id":"cred_"#.to_owned(), format!(r#""prefix":"{prefix}"#), "\"seq\":".to_owned()] {
        assert!(answers.contains(&heard), "answers and events were heard, {heard} among them: {answers}");
    }
    let dom = page.everything().await?;
    let own = stage.sandbox.world().key();
    let leaks = Leaks::of([key.as_str(), own.as_str()]);
    leaks.find("the answers of the core", answers.as_bytes());
    leaks.find("the window", dom.as_bytes());
    leaks.find("what the app printed", app.printed().as_bytes());
    assert!(leaks.find_outside(&app, &stage.desktop) >= 2, "the app and its webview were looked at");
    let looked_at = leaks.find_in_files(&stage.desktop.data_dir());
    assert!(looked_at >= 4, "history, settings and logs were looked at");

    page.press("new-key-reveal").await?;
    page.reads("new-key-value", |text| text.contains(&key)).await?;
    drop(page);
    app.kill().await?;
    leaks.find_in_files(&stage.desktop.folder().join("home"));
    Ok(())
}

#[tokio::test]
async fn no_raw_key_lies_about_after_an_own_key_a_rotation_and_a_crash() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (shop, shop_key) = world.add_key("Shop", None);
    let (app, page) = stage.signed_in().await?;
    page.client().execute(LISTEN, Vec::new()).await?;
    // That there is no tray is told once, and moves what lies above it.
    page.see_css("or-notices .notice").await?;
    page.press("own-key").await?;
    page.press("own-key-confirm").await?;
    page.gone("own-key-confirm").await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-id=\"{shop}\"] [data-testid=\"rotate-key\"]")).await?;
    page.press("rotate-start").await?;
    page.press("new-key-copy").await?;
    let new = clipboard(&stage, |text| text.starts_with("or_")).await?;
    // The keychain holds the app's own key and the one that waits.
    let kept = stage.secrets();
    let mut secrets: Vec<String> = kept
        .split_whitespace()
        .filter(|word| word.starts_with("or_") && word.len() > 16)
        .map(str::to_owned)
        .collect();
    assert!(secrets.contains(&new), "the key that waits is kept");
    assert!(secrets.iter().any(|secret| *secret != new && *secret != world.key()), "the app has its own");
    secrets.extend([world.key(), shop_key]);
    let leaks = Leaks::of(secrets.iter().map(String::as_str));
    let answers = page.client().execute("return window.heard.join('\\n')", Vec::new()).await?;
    let answers = answers.as_str().unwrap_or_default().to_owned();
    assert!(answers.contains("\"seq\":"), "answers and events were heard");
    leaks.find("the answers of the core", answers.as_bytes());
    leaks.find("the window", page.everything().await?.as_bytes());
    leaks.find("what the app printed", app.printed().as_bytes());
    drop(page);
    app.kill().await?;

    // Taken up after a crash, it is as secret as before.
    let (app, page) = stage.open().await?;
    page.see("new-key-copy").await?;
    leaks.find("the window after a crash", page.everything().await?.as_bytes());
    leaks.find("what the app printed after a crash", app.printed().as_bytes());
    page.press("new-key-done").await?;
    page.gone("new-key-copy").await?;
    leaks.find_outside(&app, &stage.desktop);
    let looked_at = leaks.find_in_files(&stage.desktop.folder().join("home"));
    assert!(looked_at >= 4, "history, settings and logs were looked at");
    Ok(())
}

/// Saves a file of the app and waits until it is whole.
async fn saved(
    stage: &Stage,
    name: &str,
    save: impl AsyncFnOnce() -> Result<(), openrush_driver::Error>,
) -> Result<(), openrush_driver::Error> {
    let downloads = stage.desktop.folder().join("home/Downloads");
    let before = files_under(&downloads).len();
    save().await?;
    until(name, async || {
        let files = files_under(&downloads);
        let whole = files.len() > before
            && files
                .iter()
                .all(|file| !file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
        if whole { Ok(()) } else { Err(format!("{files:?}")) }
    })
    .await
}

/// Everything that a person can save from the window.
async fn save_everything(stage: &Stage, page: &Page) -> Result<usize, openrush_driver::Error> {
    page.press("nav-activity").await?;
    saved(stage, "the CSV", async || page.press("export-csv").await).await?;
    for label in ["Excel", "JSON"] {
        saved(stage, label, async || {
            page.press("export-more").await?;
            page.press_labelled(label).await
        })
        .await?;
    }
    page.press("activity-report-open").await?;
    saved(stage, "the month", async || page.press("report-csv").await).await?;
    page.press("nav-settings").await?;
    saved(stage, "the settings", async || page.press("settings-export").await).await?;
    saved(stage, "the report for support", async || page.press("save-report").await).await?;
    Ok(files_under(&stage.desktop.folder().join("home/Downloads")).len())
}

#[tokio::test]
async fn no_raw_key_is_in_what_is_saved_said_or_shown_outside_of_the_window() -> Proven {
    let stage = Stage::new().await?;
    std::fs::create_dir_all(stage.desktop.folder().join("home/Downloads"))?;
    let panel = stage.panel().await;
    let (mut app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    for outcome in [Outcome::Success, Outcome::Invalid, Outcome::ProviderFailed] {
        world.spend(Some(&world.key_credential_id()), "audit_site", outcome);
    }
    create(&page, "Sentinel").await?;
    page.press("new-key-copy").await?;
    let new = clipboard(&stage, |text| text.starts_with("or_")).await?;
    page.press("new-key-done").await?;
    page.gone("new-key-copy").await?;
    page.press("refresh").await?;
    let own = world.key();
    let leaks = Leaks::of([new.as_str(), own.as_str()]);

    assert_eq!(save_everything(&stage, &page).await?, 6, "six files lie in Downloads");
    let look = panel.item().await.look().await?;
    leaks.find("the tray", format!("{look:?}").as_bytes());
    assert!(leaks.find_outside(&app, &stage.desktop) >= 2, "the app and its webview were looked at");
    for arguments in [
        &["balance"][..],
        &["balance", "--json"],
        &["keys"],
        &["keys", "--json"],
        &["activity"],
        &["activity", "--json"],
        &["doctor"],
        &["doctor", "--json"],
        &["doctor", "--nonsense"],
        &["--version"],
    ] {
        let (_, out, error) = command_line::answer(&stage, arguments).await;
        leaks.find(&format!("what {arguments:?} printed"), (out + &error).as_bytes());
    }
    leaks.find("what the app printed", app.printed().as_bytes());

    // Quitting empties the clipboard, and leaves nothing in any file.
    let quit = look.menu_texts().into_iter().find(|text| text.starts_with("Quit")).expect("a line Quit");
    drop(page);
    panel.item().await.click(quit).await;
    assert!(app.ended().await?.success());
    let left = [stage.desktop.clipboard(), stage.desktop.clipboard_targets()];
    leaks.find("the clipboard", format!("{left:?}").as_bytes());
    let looked_at = leaks.find_in_files(&stage.desktop.folder().join("home"))
        + leaks.find_in_files(&stage.desktop.data_dir());
    assert!(looked_at >= 12, "saved files, an archive's parts, history, settings and logs: {looked_at}");
    Ok(())
}
