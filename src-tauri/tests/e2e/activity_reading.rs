//! Reading the list: what arrives meanwhile, the keyboard, and what is missing.

use openrush_driver::fantoccini::Locator;
use openrush_driver::fantoccini::key::Key;
use openrush_driver::{Page, until};
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage};

/// Presses a key where the focus is.
async fn key(page: &Page, key: Key) -> Proven {
    page.client().active_element().await?.send_keys(&key.to_string()).await?;
    Ok(())
}

/// Waits until the focus is on this line of the table, counted from 1.
async fn focus_is_on_line(page: &Page, line: u64) -> Proven {
    let script = "return document.activeElement.closest('.activity-line')?.ariaRowIndex
        ?? document.activeElement.closest('.activity-line')?.getAttribute('aria-rowindex') ?? 'elsewhere'";
    until(&format!("the focus on line {line}"), async || {
        let at = page.client().execute(script, Vec::new()).await.map_err(|e| e.to_string())?;
        // The head is the first row.
        if at == (line + 1).to_string() { Ok(()) } else { Err(at.to_string()) }
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn what_arrives_waits_while_something_is_read_and_the_keyboard_goes_on_from_there() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    for _ in 0..3 {
        world.spend(None, "inspect_page", Outcome::Success);
    }
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "3").await?;
    page.press_css("[data-testid=activity-row] button").await?;
    page.see("activity-detail").await?;
    for _ in 0..2 {
        world.spend(None, "audit_site", Outcome::Success);
    }
    page.press("refresh").await?;
    page.value_is("activity-new", "2").await?;
    assert_eq!(page.count("activity-row").await?, 3, "nothing moves under the eye");
    page.press("activity-new").await?;
    page.gone("activity-new").await?;
    page.value_is("activity-summary", "5").await?;
    focus_is_on_line(&page, 1).await?;
    key(&page, Key::Down).await?;
    focus_is_on_line(&page, 2).await?;
    Ok(())
}

#[tokio::test]
async fn what_is_told_of_the_desktop_does_not_come_up_under_the_list() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    // This desktop has no place for tray icons, which is known some seconds after the start.
    page.see_css(".dock .notice").await?;
    page.press("nav-activity").await?;
    page.see("activity-search").await?;
    assert!(page.client().find_all(Locator::Css(".dock .notice")).await?.is_empty());
    page.press("nav-settings").await?;
    page.see_css(".dock .notice").await?;
    Ok(())
}

#[tokio::test]
async fn the_keys_reach_every_line_and_the_details_follow() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    world.set_limits(10_000, 100_000, 1_000_000);
    world.set_balance(5_000.into());
    for _ in 0..400 {
        world.spend(None, "inspect_page", Outcome::Success);
    }
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "400").await?;
    page.client().find(Locator::Css(".row-button")).await?.send_keys(&Key::Enter.to_string()).await?;
    page.see("activity-detail").await?;
    // Its page was not read yet.
    key(&page, Key::End).await?;
    focus_is_on_line(&page, 400).await?;
    let oldest = world.log()[0].id.clone();
    until("the details of the oldest request", async || {
        let shown = page.attributes("activity-detail", "data-id").await.map_err(|e| e.to_string())?;
        if shown == [oldest.as_str()] { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await?;
    key(&page, Key::Escape).await?;
    page.gone("activity-detail").await?;
    focus_is_on_line(&page, 400).await?;
    key(&page, Key::Up).await?;
    focus_is_on_line(&page, 399).await?;
    key(&page, Key::Home).await?;
    focus_is_on_line(&page, 1).await?;
    key(&page, Key::PageDown).await?;
    until("a page further down", async || {
        let script =
            "return Number(document.activeElement.closest('.activity-line')?.getAttribute('aria-rowindex'))";
        let at = page.client().execute(script, Vec::new()).await.map_err(|e| e.to_string())?;
        if at.as_f64().is_some_and(|row| row > 5.0) { Ok(()) } else { Err(at.to_string()) }
    })
    .await?;
    key(&page, Key::PageUp).await?;
    focus_is_on_line(&page, 1).await?;
    Ok(())
}

#[tokio::test]
async fn requests_that_were_missed_are_a_gap_in_their_place_that_says_why() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    world.spend(None, "inspect_page", Outcome::Success);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    world.set_balance(5_000.into());
    world.set_limits(10_000, 100_000, 1_000_000);
    for _ in 0..600 {
        world.spend(None, "inspect_page", Outcome::Success);
    }
    page.press("refresh").await?;
    page.value_is("activity-summary", "501").await?;
    page.client().find(Locator::Css(".row-button")).await?.send_keys(&Key::End.to_string()).await?;
    page.reads("activity-gap", |text| text.contains("were not seen")).await?;
    page.press_css("[data-testid=activity-gap] button").await?;
    page.reads("gap-detail", |text| text.contains("More than 500 requests")).await?;

    // Beside the table or over it, and never under it, where a small window has no room for both.
    let place = "const [detail, body] = ['.detail', '.activity-body'].map(
            (part) => document.querySelector(part).getBoundingClientRect());
        return [detail.top - body.top, detail.bottom - body.bottom, detail.height];";
    let place = page.client().execute(place, Vec::new()).await?;
    let place: Vec<f64> = serde_json::from_value(place)?;
    assert!(place[0].abs() < 2.0 && place[1].abs() < 2.0 && place[2] > 100.0, "{place:?}");

    key(&page, Key::Escape).await?;
    page.gone("gap-detail").await?;
    // In another order it has no place, which is said.
    page.press("activity-sort-credits").await?;
    page.value_is("activity-gaps-left-out", "1").await?;
    Ok(())
}
