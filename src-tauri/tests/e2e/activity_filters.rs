//! Finding requests: filters, search, order, details, columns, and what is missing.

use openrush_driver::fantoccini::Locator;
use openrush_driver::fantoccini::key::Key;
use openrush_driver::{Page, until};
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage};

/// Opens Activity on an account with some traffic: six that succeeded, two that failed.
async fn busy() -> Result<(Stage, openrush_driver::App, Page), openrush_driver::Error> {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let key = world.key_credential_id();
    for _ in 0..4 {
        world.spend(Some(&key), "inspect_domain", Outcome::Success);
    }
    world.spend(Some(&key), "audit_site", Outcome::Success);
    world.spend(None, "inspect_page", Outcome::Success);
    world.spend(Some(&key), "audit_site", Outcome::RateLimited);
    world.spend(Some(&key), "inspect_page", Outcome::ProviderFailed);
    let (app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "8").await?;
    Ok((stage, app, page))
}

async fn rows_are(page: &Page, wanted: usize) -> Result<(), openrush_driver::Error> {
    until(&format!("{wanted} rows"), async || {
        let rows = page.count("activity-row").await.map_err(|e| e.to_string())?;
        if rows == wanted { Ok(()) } else { Err(format!("{rows} rows")) }
    })
    .await
}

#[tokio::test]
async fn filters_and_search_narrow_the_list_and_its_sums_and_stand_in_the_address() -> Proven {
    let (_stage, _app, page) = busy().await?;
    page.choose("activity-filter-tool", "audit_site").await?;
    page.value_is("activity-summary", "2").await?;
    rows_are(&page, 2).await?;
    page.choose("activity-filter-status", "rate_limited").await?;
    page.value_is("activity-summary", "1").await?;
    let address = page.client().current_url().await?;
    assert_eq!(address.fragment(), Some("/activity?tool=audit_site&status=rate_limited"));

    page.press("activity-filter-clear").await?;
    page.value_is("activity-summary", "8").await?;
    page.fill("activity-search", "INSPECT p").await?;
    page.value_is("activity-summary", "2").await?;
    page.press("activity-filter-more").await?;
    page.choose("activity-filter-source", "mcp").await?;
    page.value_is("activity-summary", "1").await?;
    page.reads("activity-row", |text| text.contains("Inspect page") && text.contains("No key")).await?;
    page.fill("activity-search", "no such thing").await?;
    page.value_is("activity-summary", "0").await?;
    rows_are(&page, 0).await?;
    Ok(())
}

#[tokio::test]
async fn range_key_credits_and_seconds_narrow_the_list_too() -> Proven {
    let (stage, _app, page) = busy().await?;
    let key = stage.sandbox.world().key_credential_id();
    page.choose("activity-filter-key", &key).await?;
    page.value_is("activity-summary", "7").await?;
    page.choose("activity-filter-key", "none").await?;
    page.value_is("activity-summary", "1").await?;
    page.press("activity-filter-clear").await?;
    page.value_is("activity-summary", "8").await?;
    page.choose("activity-filter-range", "today").await?;
    page.value_is("activity-summary", "8").await?;
    page.choose("activity-filter-range", "last-month").await?;
    page.value_is("activity-summary", "0").await?;
    page.press("activity-filter-clear").await?;

    page.press("activity-filter-more").await?;
    page.fill("activity-filter-credits", "5").await?;
    page.client().active_element().await?.send_keys(&Key::Enter.to_string()).await?;
    page.value_is("activity-summary", "1").await?;
    page.reads("activity-row", |text| text.contains("Audit site")).await?;
    page.press("activity-filter-clear").await?;
    page.value_is("activity-summary", "8").await?;

    let times: Vec<u32> = stage.sandbox.world().log().iter().map(|row| row.response_time_ms).collect();
    let longest = times.iter().max().copied().unwrap_or(1);
    let as_long = times.iter().filter(|time| **time == longest).count();
    page.press("activity-filter-more").await?;
    page.fill("activity-filter-seconds", &format!("{:.3}", f64::from(longest - 1) / 1000.0)).await?;
    page.client().active_element().await?.send_keys(&Key::Enter.to_string()).await?;
    page.value_is("activity-summary", &as_long.to_string()).await?;
    Ok(())
}

#[tokio::test]
async fn a_saved_filter_outlives_a_restart_and_leads_back() -> Proven {
    let (stage, app, page) = busy().await?;
    page.choose("activity-filter-status", "failed").await?;
    page.value_is("activity-summary", "2").await?;
    page.press("activity-saved").await?;
    page.fill("saved-filter-name", "What failed").await?;
    page.press("saved-filter-save").await?;
    page.reads("saved-filter", |text| text.trim() == "What failed").await?;
    drop(page);
    app.terminate().await?;

    let (_app, page) = stage.open().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "8").await?;
    page.press("activity-saved").await?;
    page.press("saved-filter-remove").await?;
    page.gone("saved-filter").await?;
    page.press("saved-filter-undo").await?;
    page.press("saved-filter").await?;
    page.value_is("activity-summary", "2").await?;
    Ok(())
}

#[tokio::test]
async fn details_hold_every_field_and_are_reached_by_keyboard_and_copied_as_json() -> Proven {
    let (stage, _app, page) = busy().await?;
    page.choose("activity-filter-status", "service_error").await?;
    rows_are(&page, 1).await?;
    let failed =
        stage.sandbox.world().log().into_iter().find(|row| row.status_code == 503).expect("one failed");
    page.client().find(Locator::Css(".row-button")).await?.send_keys(&Key::Enter.to_string()).await?;
    let message = failed.error_message.clone().expect("it says why");
    page.reads("activity-detail", |text| {
        [&failed.id, &failed.endpoint, &message, &failed.account_id]
            .iter()
            .all(|part| text.contains(part.as_str()))
    })
    .await?;
    page.press("activity-copy-json").await?;
    let json = until("the request in the clipboard", async || {
        stage.desktop.clipboard().filter(|text| text.contains(&failed.id)).ok_or_else(|| "not yet".to_owned())
    })
    .await?;
    let value: serde_json::Value = serde_json::from_str(&json)?;
    assert_eq!((&value["status_code"], &value["error_message"]), (&503.into(), &message.into()));

    page.press("activity-like-this").await?;
    let address = page.client().current_url().await?;
    assert!(
        address
            .fragment()
            .is_some_and(|text| text.contains("tool=inspect_page") && text.contains("service_error"))
    );
    Ok(())
}

#[tokio::test]
async fn the_list_is_ordered_by_a_click_on_a_column_and_shows_the_columns_that_were_chosen() -> Proven {
    let (_stage, _app, page) = busy().await?;
    page.press("activity-sort-credits").await?;
    let first = "[data-testid=activity-row] .activity-credits";
    until("the dearest request on top", async || {
        let cell = page.client().find(Locator::Css(first)).await.map_err(|e| e.to_string())?;
        let credits = cell.attr("data-value").await.map_err(|e| e.to_string())?;
        if credits.as_deref() == Some("10") { Ok(()) } else { Err(format!("{credits:?}")) }
    })
    .await?;
    page.press("activity-columns").await?;
    page.press("column-source").await?;
    page.press("column-credits").await?;
    page.press_labelled("Done").await?;
    page.see_css("th.activity-source").await?;
    assert!(page.client().find(Locator::Css("th.activity-credits")).await.is_err());

    page.press("activity-columns").await?;
    page.press("columns-usual").await?;
    page.see("activity-sort-credits").await?;
    page.press("columns-undo").await?;
    page.see_css("th.activity-source").await?;
    page.gone("activity-sort-credits").await?;
    Ok(())
}
