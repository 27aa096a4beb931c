//! Overview: what changed the balance, and the chart without a mouse.

use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage};

/// WebDriver's names for keys.
const ESCAPE: &str = "\u{E00C}";
const ARROW_LEFT: &str = "\u{E012}";

#[tokio::test]
async fn every_change_of_the_balance_is_explained_and_they_add_up() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    world.spend(None, "inspect_serp", Outcome::Success);
    world.top_up(1000.into());
    page.press("refresh").await?;
    page.value_is("balance", "1498").await?;

    page.press("statement-open").await?;
    page.see("statement-event").await?;
    assert_eq!(page.attributes("statement-event", "data-kind").await?, ["topUp"]);
    assert_eq!(page.attributes("statement-event", "data-value").await?, ["1000"]);
    let figures = "return [...document.querySelectorAll('[data-testid=statement-sum] [data-value]')]
        .map((figure) => figure.dataset.value)";
    let sum = page.client().execute(figures, Vec::new()).await?;
    assert_eq!(sum, serde_json::json!(["500", "-2", "1000", "1498"]));

    page.client().active_element().await?.send_keys(ESCAPE).await?;
    page.gone("statement").await?;
    until("the focus to come back", async || {
        let focused = page.client().active_element().await.map_err(|e| e.to_string())?;
        match focused.attr("data-testid").await {
            Ok(Some(name)) if name == "statement-open" => Ok(()),
            other => Err(format!("{other:?}")),
        }
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn the_chart_answers_to_the_keyboard_and_has_a_table_behind_it() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    stage.sandbox.world().spend(None, "audit_site", Outcome::Success);
    page.press("refresh").await?;
    page.value_is("balance", "490").await?;

    let chart = page.see_css("[data-testid=spend-chart] [role=slider]").await?;
    let words = async || chart.attr("aria-valuetext").await.map(Option::unwrap_or_default);
    until("today to be told", async || {
        let told = words().await.map_err(|e| e.to_string())?;
        if told.contains("10 credits, 1 request") { Ok(()) } else { Err(told) }
    })
    .await?;
    let today = words().await?;
    chart.send_keys(ARROW_LEFT).await?;
    until("the day before to be told", async || {
        let told = words().await.map_err(|e| e.to_string())?;
        if told != today && told.contains("0 requests") { Ok(()) } else { Err(told) }
    })
    .await?;

    page.press_css("[aria-label='Show as table']").await?;
    page.see_css("[data-testid=spend-chart] table").await?;
    let newest = page.see_css("[data-testid=spend-chart] tbody tr:first-child td").await?;
    assert_eq!(newest.attr("data-value").await?.as_deref(), Some("10"), "the newest day is first");
    Ok(())
}
