//! The app without a mouse, and what it says to those who listen.

use openrush_driver::fantoccini::key::Key;
use openrush_driver::{App, Error, Page, until};
use serde_json::Value;

use crate::stage::{Proven, Stage};

const CTRL: char = '\u{e009}';

#[tokio::test]
async fn keyboard_alone_signs_in_and_goes_through_every_screen() -> Proven {
    let stage = Stage::new().await?;
    let (mut app, page) = stage.open().await?;
    page.see("sign-in-key").await?;
    focus_is(&page, "[data-testid=sign-in-key]").await?;
    page.type_text(&stage.sandbox.world().key()).await?;
    page.chord(&[Key::Enter.into()]).await?;
    page.value_is("balance", "500").await?;
    focus_is(&page, "[data-screen-title]").await?;

    for (key, screen) in
        [('2', "keys"), ('3', "activity"), (',', "settings"), ('1', "overview"), ('4', "settings")]
    {
        page.chord(&[CTRL, key]).await?;
        page.see_css(&format!("[data-testid=nav-{screen}][aria-current=page]")).await?;
        focus_is(&page, "[data-screen-title]").await?;
    }
    page.chord(&[CTRL, 'f']).await?;
    focus_is(&page, "[data-testid=activity-search]").await?;
    page.chord(&[CTRL, '1']).await?;
    title_has(&stage, &mut app, "500 credits").await
}

#[tokio::test]
async fn keyboard_stays_in_a_dialog_and_goes_back_to_what_opened_it() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.chord(&[CTRL, 'k']).await?;
    focus_is(&page, "[data-testid=palette-search]").await?;
    page.type_text("create key").await?;
    page.reads("palette-entry", |text| text.contains("Create key")).await?;
    page.chord(&[Key::Enter.into()]).await?;
    focus_is(&page, "[data-testid=create-key-name]").await?;
    for _ in 0..12 {
        page.chord(&[Key::Tab.into()]).await?;
        let outside = "const { activeElement } = document;
            return activeElement !== document.body && !activeElement.closest('dialog')";
        assert_eq!(
            page.client().execute(outside, Vec::new()).await?,
            Value::Bool(false),
            "the focus left the dialog"
        );
    }
    page.chord(&[Key::Escape.into()]).await?;
    page.gone("create-key-name").await?;
    focus_is(&page, "[data-testid=create-key], [data-screen-title]").await?;

    page.chord(&['?']).await?;
    page.see("shortcuts").await?;
    page.chord(&[Key::Escape.into()]).await?;
    page.gone("shortcuts").await?;
    Ok(())
}

#[tokio::test]
async fn keyboard_reads_the_chart_and_the_list_and_copies_an_id() -> Proven {
    let stage = Stage::new().await?;
    let app = stage.start(&["--demo"])?;
    let page = Page::of(&app, &stage.desktop).await?;
    page.value("balance").await?;
    page.see_css("[role=slider] svg").await?;
    tab_to(&page, "[role=slider]").await?;
    let newest = attribute(&page, "[role=slider]", "aria-valuetext").await?;
    page.chord(&[Key::Left.into()]).await?;
    until("the day before to be read out", async || {
        let now = attribute(&page, "[role=slider]", "aria-valuetext").await.map_err(|e| e.to_string())?;
        if now != newest && now.contains("credits") { Ok(()) } else { Err(now) }
    })
    .await?;
    page.chord(&[Key::Enter.into()]).await?;
    page.see("activity-row").await?;

    page.chord(&[CTRL, '3']).await?;
    page.see("activity-row").await?;
    tab_to(&page, ".row-button").await?;
    page.chord(&[Key::Down.into()]).await?;
    focus_is(&page, "[aria-rowindex='3'] .row-button").await?;
    page.chord(&[Key::Enter.into()]).await?;
    page.see("activity-detail").await?;
    let id = attribute(&page, "[data-testid=activity-detail]", "data-id").await?;
    let copy = format!("[data-testid=activity-detail] [data-testid=copyable][aria-label$='{id}']");
    page.see_css(&copy).await?;
    tab_to(&page, &copy).await?;
    page.chord(&[Key::Enter.into()]).await?;
    until("the id in the clipboard", async || {
        let text = stage.desktop.clipboard().unwrap_or_default();
        if text == id { Ok(()) } else { Err(text) }
    })
    .await?;
    page.chord(&[Key::Escape.into()]).await?;
    page.gone("activity-detail").await?;
    focus_is(&page, "[aria-rowindex='3'] .row-button").await?;
    Ok(())
}

#[tokio::test]
async fn what_changes_is_announced_and_hints_go_away_for_good() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.chord(&[CTRL, 'r']).await?;
    until("the fresh balance to be announced", async || {
        let script = "return document.getElementById('announcements').innerText";
        let said = page.client().execute(script, Vec::new()).await.map_err(|e| e.to_string())?;
        if said.as_str().is_some_and(|said| said.contains("500 credits")) {
            Ok(())
        } else {
            Err(said.to_string())
        }
    })
    .await?;
    let hint = attribute(&page, "[data-testid=hint]", "data-hint").await?;
    page.press("hint-put-away").await?;
    page.gone("hint").await.or_else(|_| Ok::<_, Error>(()))?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    let hints = page.attributes("hint", "data-hint").await?;
    assert!(!hints.contains(&hint), "{hint} came back");
    Ok(())
}

#[tokio::test]
async fn everything_grows_to_twice_its_size_and_stays_so_after_a_restart() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    let before = width(&page).await?;
    page.press("nav-settings").await?;
    page.choose("setting-zoom", "200").await?;
    until("half the room", async || {
        let now = width(&page).await.map_err(|e| e.to_string())?;
        if now.abs_diff(before / 2) <= 1 { Ok(()) } else { Err(format!("{now} of {before}")) }
    })
    .await?;
    page.see("setting-zoom").await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.value_is("balance", "500").await?;
    assert!(width(&page).await?.abs_diff(before / 2) <= 1);
    page.chord(&[CTRL, '0']).await?;
    until("all the room again", async || {
        let now = width(&page).await.map_err(|e| e.to_string())?;
        if now.abs_diff(before) <= 1 { Ok(()) } else { Err(format!("{now} of {before}")) }
    })
    .await?;
    Ok(())
}

/// How many of its px the page is wide: fewer where each is larger.
async fn width(page: &Page) -> Result<u64, Error> {
    Ok(page.client().execute("return innerWidth", Vec::new()).await?.as_u64().unwrap_or_default())
}

/// Presses Tab until the focus is on what a CSS selector finds.
async fn tab_to(page: &Page, selector: &str) -> Proven {
    let here = "return document.activeElement.matches(arguments[0])";
    for _ in 0..60 {
        page.chord(&[Key::Tab.into()]).await?;
        if page.client().execute(here, vec![selector.into()]).await? == Value::Bool(true) {
            return Ok(());
        }
    }
    panic!("Tab never came to {selector}");
}

async fn focus_is(page: &Page, selector: &str) -> Result<(), Error> {
    until(&format!("the focus on {selector}"), async || {
        let script = "const { activeElement } = document;
            return activeElement.matches(arguments[0]) ? '' : activeElement.outerHTML.slice(0, 160)";
        let elsewhere =
            page.client().execute(script, vec![selector.into()]).await.map_err(|e| e.to_string())?;
        let elsewhere = elsewhere.as_str().unwrap_or_default();
        if elsewhere.is_empty() { Ok(()) } else { Err(elsewhere.to_owned()) }
    })
    .await
}

async fn attribute(page: &Page, selector: &str, name: &str) -> Result<String, Error> {
    let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''";
    let value = page.client().execute(script, vec![selector.into(), name.into()]).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// The title that the window manager shows follows the page's.
async fn title_has(stage: &Stage, app: &mut App, words: &str) -> Proven {
    until(&format!("{words} in the window's title"), async || {
        let windows = app.windows(&stage.desktop).map_err(|e| e.to_string())?;
        let titles: Vec<_> = windows.into_iter().map(|window| window.title).collect();
        if titles.iter().any(|title| title.contains(words)) { Ok(()) } else { Err(format!("{titles:?}")) }
    })
    .await?;
    Ok(())
}
