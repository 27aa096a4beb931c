//! Several accounts in the window, the tray and the notifications: nothing of one shows, is told, logged or kept under
//! another.

use chrono::{TimeDelta, Utc};
use openrush_driver::notifications::Shown;
use openrush_driver::{Error, Page, until};
use openrush_sandbox::{Effect, Fault, Outcome, World};

use crate::secrets::LISTEN;
use crate::stage::{Proven, Stage, files_under, sign_in};

/// Signs in to another account of the service, from the one that is shown.
pub(crate) async fn add(page: &Page, world: &World) -> Result<(), Error> {
    page.press("account-switcher").await?;
    page.press_labelled("Add an account").await?;
    page.see("account-back").await?;
    sign_in(page, &world.key()).await?;
    page.see("account-switcher").await?;
    Ok(())
}

/// Chooses an account in the switcher by its name.
async fn switch(page: &Page, name: &str) -> Result<(), Error> {
    page.press("account-switcher").await?;
    let id = id_of(page, name).await?;
    page.press_css(&format!("[data-testid=account-line][data-id=\"{id}\"]")).await?;
    // Its name alone would not do: that of another may begin with it.
    page.see_css(&format!("[data-testid=account-switcher][data-id=\"{id}\"]")).await?;
    Ok(())
}

/// The app's own id of an account in the open switcher.
async fn id_of(page: &Page, name: &str) -> Result<String, Error> {
    let script = "return [...document.querySelectorAll('[data-testid=account-line]')]
        .find((line) => line.querySelector('.account-line-name').textContent === arguments[0])?.dataset.id ?? ''";
    let found = page.client().execute(script, vec![name.into()]).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn an_account_is_added_beside_the_first_switched_to_named_and_removed() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let other = stage.sandbox.world().open_account(7_000.into(), "Other shop");

    // There is a way back, and the first stays signed in.
    page.press("account-switcher").await?;
    page.press_labelled("Add an account").await?;
    page.press("account-back").await?;
    page.value_is("balance", "500").await?;
    add(&page, &other).await?;
    page.value_is("balance", "7000").await?;
    page.reads("account-switcher", |text| text.contains("OpenRush 2")).await?;
    let secrets = stage.secrets();
    let kept = [stage.sandbox.world().key(), other.key()].map(|key| secrets.contains(&key));
    assert_eq!(kept, [true, true], "each key has its entry");

    // Each is come back to where it was left.
    page.press("nav-keys").await?;
    page.reads("key-row", |text| text.contains("Other shop")).await?;
    switch(&page, "OpenRush").await?;
    page.value_is("balance", "500").await?;
    assert!(!page.everything().await?.contains("Other shop"), "nothing of the other");
    switch(&page, "OpenRush 2").await?;
    page.reads("key-row", |text| text.contains("Other shop")).await?;

    // Side by side, each row leads to its account.
    page.press("nav-accounts").await?;
    until("two rows", async || {
        let rows = page.count("account-row").await.map_err(|e| e.to_string())?;
        if rows == 2 { Ok(()) } else { Err(format!("{rows} rows")) }
    })
    .await?;
    page.press_css("[data-testid=account-row] [data-testid=account-open]").await?;
    page.value_is("balance", "500").await?;

    // Its name and colour are the person's.
    page.press("account-switcher").await?;
    page.press_labelled("Name and colour").await?;
    page.fill("account-name", "Agency").await?;
    page.press("account-colour-pink").await?;
    page.press("account-save").await?;
    page.reads("account-switcher", |text| text.contains("Agency")).await?;

    // The same account again is recognised.
    add(&page, &other).await?;
    page.reads_css("or-notices", |text| text.contains("already signed in to this account")).await?;
    page.value_is("balance", "7000").await?;

    // Removed with its history, and the button says whose.
    page.press("nav-settings").await?;
    page.press("account-remove").await?;
    page.press("remove-account-history").await?;
    page.reads("remove-account-confirm", |text| text.contains("OpenRush 2") && text.contains("history"))
        .await?;
    page.press("remove-account-confirm").await?;
    page.reads("account-switcher", |text| text.contains("Agency")).await?;
    page.gone("nav-accounts").await?;
    let folders = std::fs::read_dir(stage.desktop.data_dir().join("accounts"))?.count();
    assert_eq!(folders, 1);
    Ok(())
}

#[tokio::test]
async fn nothing_of_one_account_shows_is_told_or_kept_under_another() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let desktop = stage.notifications().await;
    let first = stage.sandbox.world();
    let second = first.open_account(7_000.into(), "Second sentinel");
    let (first_key, _) = first.add_key("First sentinel", None);
    first.spend(Some(&first_key), "inspect_serp", Outcome::Success);
    let (_app, page) = stage.signed_in().await?;
    add(&page, &second).await?;
    page.value_is("balance", "7000").await?;
    // The demo is a third, and marked.
    page.press("account-switcher").await?;
    page.press_labelled("Explore the demo").await?;
    page.reads("account-switcher", |text| text.contains("Demo")).await?;
    switch(&page, "OpenRush 2").await?;
    page.value_is("balance", "7000").await?;

    // From here on the second is shown; the others go on behind it.
    page.press("account-switcher").await?;
    let behind = id_of(&page, "OpenRush").await?;
    page.press("account-switcher").await?;
    page.client().execute(LISTEN, Vec::new()).await?;
    page.press("refresh").await?;
    let ask = "const [account, done] = arguments;
        window.__TAURI_INTERNALS__.invoke('refresh', { account }).then(() => done(1), () => done(0));";
    page.client().execute_async(ask, vec![behind.into()]).await?;
    let icon = panel.item().await;
    let look = icon
        .until("a line for each account", |look| look.menu_texts().iter().any(|t| t.contains("Demo agency")))
        .await;
    let lines: Vec<_> = look.menu_texts().into_iter().filter(|text| text.starts_with("OpenRush")).collect();
    assert!(lines.iter().any(|line| line.starts_with("OpenRush 2: 7,000")), "{lines:?}");
    assert!(look.tooltip_title.contains("OpenRush 2"), "the tooltip says whose balance it is: {look:?}");
    for screen in ["nav-overview", "nav-keys", "nav-activity", "nav-settings"] {
        page.press(screen).await?;
        page.still().await?;
        let dom = page.everything().await?;
        for foreign in ["First sentinel", "inspect_serp", "Production website"] {
            assert!(!dom.contains(foreign), "{foreign} is on {screen} of the second account");
        }
    }
    let heard = page.client().execute("return window.heard.join('\\n')", Vec::new()).await?;
    let heard = heard.as_str().unwrap_or_default().to_owned();
    assert!(heard.contains("Second sentinel"), "the view was heard");
    assert!(
        !heard.contains("First sentinel") && !heard.contains(&first_key),
        "and nothing of the first in it"
    );

    // What is told of the first names it, and a click leads to it.
    first.set_balance(150.into());
    page.press("nav-accounts").await?;
    page.press_css("[data-testid=account-row] [data-testid=account-open]").await?;
    page.press("refresh").await?;
    page.value_is("balance", "150").await?;
    let shown = desktop.wait_for(|shown| shown.title == "150 credits are left").await;
    assert!(told_of(&shown, "OpenRush"), "{shown:?}");
    switch(&page, "OpenRush 2").await?;
    page.value_is("balance", "7000").await?;
    desktop.click(shown.id).await;
    page.value_is("balance", "150").await?;
    assert_eq!(desktop.all().len(), 1, "nothing of the others: {:?}", desktop.all());

    // A line of the tray shows its account.
    let look =
        icon.until("the new balance", |look| look.menu_texts().iter().any(|t| t.contains(": 150"))).await;
    let line =
        look.menu_texts().into_iter().find(|text| text.starts_with("OpenRush 2")).expect("a line").to_owned();
    icon.click(&line).await;
    page.value_is("balance", "7000").await?;

    // Each history holds its own account's rows; the demo left nothing.
    let folders: Vec<_> = std::fs::read_dir(stage.desktop.data_dir().join("accounts"))?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    assert_eq!(folders.len(), 2);
    let mut seen = [0, 0];
    for folder in folders {
        let bytes: Vec<u8> =
            files_under(&folder).iter().filter_map(|file| std::fs::read(file).ok()).flatten().collect();
        let text = String::from_utf8_lossy(&bytes);
        let here = [text.contains("First sentinel"), text.contains("Second sentinel")];
        assert_ne!(here[0], here[1], "{}: one account alone", folder.display());
        seen = [seen[0] + usize::from(here[0]), seen[1] + usize::from(here[1])];
        assert!(!text.contains("Demo agency"));
    }
    assert_eq!(seen, [1, 1]);

    // What is told of the second names that one and leads there, whichever is shown; of the demo nothing is ever told.
    switch(&page, "OpenRush").await?;
    page.value_is("balance", "150").await?;
    second.add_key("Second key that expires", Some(Utc::now() + TimeDelta::days(3)));
    second.set_balance(0.into());
    page.press("account-switcher").await?;
    let behind = id_of(&page, "OpenRush 2").await?;
    page.press("account-switcher").await?;
    page.client().execute_async(ask, vec![behind.into()]).await?;
    let empty = desktop.wait_for(|shown| shown.title == "No credits are left").await;
    let expires = desktop.wait_for(|shown| shown.title.contains("Second key that expires")).await;
    page.value_is("balance", "150").await?;
    assert!(!page.everything().await?.contains("Second key that expires"), "it is told, and not shown here");
    for shown in desktop.all() {
        let second = shown.id == empty.id || shown.id == expires.id;
        assert!(told_of(&shown, if second { "OpenRush 2" } else { "OpenRush" }), "{shown:?}");
        let text = format!("{} {}", shown.title, shown.body);
        let foreign =
            if second { ["First sentinel", "inspect_serp"] } else { ["Second sentinel", "Second key"] };
        assert!(!foreign.iter().any(|foreign| text.contains(foreign)), "{shown:?}");
        assert!(!text.contains("Demo"), "{shown:?}");
    }
    desktop.click(expires.id).await;
    page.reads("key-detail", |text| text.contains("Second key that expires")).await?;
    assert!(!page.everything().await?.contains("First sentinel"), "and nothing of the first in it");

    // The log is of the app and names no account, nor anything in one: no name, id, key or amount that tells whose it is.
    let mut told = logs(&stage);
    assert!(!told.is_empty(), "there is a log");
    told.push_str(&std::fs::read_to_string(stage.desktop.folder().join("app.log")).unwrap_or_default());
    for world in [&first, &second] {
        let names =
            world.credentials().into_iter().flat_map(|key| [key.name.to_string(), key.id.to_string()]);
        for foreign in
            names.chain([world.account_id(), world.key(), "Demo agency".into(), "Production website".into()])
        {
            assert!(!told.contains(&foreign), "{foreign} is in the log: {told}");
        }
    }
    Ok(())
}

/// Whether a notification says that it is about this account and no other.
fn told_of(shown: &Shown, name: &str) -> bool {
    shown.body.strip_prefix(name).is_some_and(|rest| !rest.starts_with(" 2"))
}

/// What the app has logged.
fn logs(stage: &Stage) -> String {
    let files = files_under(&stage.desktop.data_dir().join("logs"));
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect()
}

#[tokio::test]
async fn the_demo_is_opened_and_left_beside_a_real_account_and_all_come_back_after_a_restart() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    let other = stage.sandbox.world().open_account(7_000.into(), "Other shop");
    add(&page, &other).await?;
    page.value_is("balance", "7000").await?;
    page.press("account-switcher").await?;
    page.press_labelled("Explore the demo").await?;
    page.press_labelled("Leave the demo").await?;
    page.reads("account-switcher", |text| text.contains("OpenRush")).await?;
    switch(&page, "OpenRush 2").await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.value_is("balance", "7000").await?;
    // By the palette, the other one.
    page.press("nav-overview").await?;
    page.client().execute("document.querySelector('or-helpers').show('palette')", Vec::new()).await?;
    page.fill("palette-search", "Switch to").await?;
    page.press("palette-entry").await?;
    page.value_is("balance", "500").await?;
    Ok(())
}

#[tokio::test]
async fn what_comes_late_of_an_account_that_was_left_is_not_said_where_another_one_is_shown() -> Proven {
    let stage = Stage::new().await?;
    let first = stage.sandbox.world();
    let second = first.open_account(7_000.into(), "Other shop");
    let (id, _) = first.add_key("Late sentinel", None);
    let (_app, page) = stage.signed_in().await?;
    add(&page, &second).await?;
    switch(&page, "OpenRush").await?;
    page.press("account-switcher").await?;
    let other = id_of(&page, "OpenRush 2").await?;
    page.press("account-switcher").await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-testid=key-row][data-id=\"{id}\"] [data-testid=revoke-key]")).await?;
    page.reads("revoke-confirm", |text| text.contains("Late sentinel")).await?;
    // The answer is held up, and meanwhile another account is shown, as a click in the tray does.
    let held =
        first.inject(Fault::new(Effect::Hang).on("POST", "/v1/me/api-credentials/*/revoke").committing());
    page.press("revoke-confirm").await?;
    until("the key to be revoked", async || {
        let active = first.credentials().iter().any(|key| key.id == id && key.is_active);
        if active { Err("it works".to_owned()) } else { Ok(()) }
    })
    .await?;
    let show = "const [account, done] = arguments;
        window.__TAURI_INTERNALS__.invoke('show_account', { account }).then(() => done(1), () => done(0));";
    page.client().execute_async(show, vec![other.into()]).await?;
    page.value_is("balance", "7000").await?;
    page.client().execute("window.said = []; new MutationObserver(() => window.said.push(document.querySelector('or-toasts').textContent)).observe(document.querySelector('or-toasts'), { childList: true, subtree: true })", Vec::new()).await?;
    first.remove_fault(held);
    let list =
        || first.requests().iter().filter(|request| request.path.ends_with("/api-credentials")).count();
    let before = list();
    until("the list to be asked for again", async || {
        if list() > before { Ok(()) } else { Err(format!("{before} times so far")) }
    })
    .await?;
    page.still().await?;
    let said = page.client().execute("return window.said.join(' ')", Vec::new()).await?;
    assert!(!said.to_string().contains("Late sentinel"), "{said}");
    assert!(!page.everything().await?.contains("Late sentinel"), "nor anywhere else");
    Ok(())
}
