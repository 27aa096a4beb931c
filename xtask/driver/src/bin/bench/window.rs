//! Activity in the real window: how long it takes from a question to its rows in the document, and how evenly it scrolls.

use std::path::{Path, PathBuf};

use openrush_driver::fantoccini::Locator;
use openrush_driver::{App, Desktop, DesktopOptions, Error, Page, until};
use openrush_sandbox::{Config, Sandbox, Scenario};
use serde_json::Value;

use crate::machine;

/// What both figures are to reach, in milliseconds.
const A_FRAME: f64 = 16.0;
const LONGEST_FRAME: f64 = 50.0;

/// Signs in, puts the history in place of the account's own, starts again, and measures.
pub(crate) async fn activity(app: &Path, history: &Path) -> Result<String, Error> {
    let desktop = Desktop::start(DesktopOptions::default()).await?;
    let sandbox = Sandbox::start(Config { scenario: Scenario::Empty, ..Config::default() }).await;
    let sandbox =
        sandbox.map_err(|e| Error::NotInTime { what: e.to_string(), seconds: 0, last: String::new() })?;
    let address = sandbox.base_url();
    let variables = [("OPENRUSH_API_URL", address.as_str())];
    eprintln!("signing in");
    let started = App::start(&desktop, app, &[], &variables)?;
    let page = Page::of(&started, &desktop).await?;
    page.fill("sign-in-key", &sandbox.world().key()).await?;
    page.press("sign-in-submit").await?;
    page.value("balance").await?;
    drop(page);
    started.terminate().await?;
    replace_history(&desktop.data_dir(), history)?;

    let started = App::start(&desktop, app, &[], &variables)?;
    let page = Page::of(&started, &desktop).await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    let requests = page.value("activity-summary").await?;
    eprintln!("asking");
    let answers = finished(&page, ASK).await?;
    let shown = finished(&page, SHOW).await?;
    eprintln!("scrolling");
    let scrolled = finished(&page, SCROLL).await?;
    drop(page);
    started.terminate().await?;
    Ok(section(&requests, &answers, &shown, &scrolled))
}

/// The account's history is this one from now on.
fn replace_history(data_dir: &Path, history: &Path) -> Result<(), Error> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    let accounts = data_dir.join("accounts");
    let entries = std::fs::read_dir(&accounts).map_err(failed(&accounts))?;
    for folder in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        for beside in ["history.db-wal", "history.db-shm"] {
            // They are there only where the file was not closed.
            let _ = std::fs::remove_file(folder.join(beside));
        }
        let place: PathBuf = folder.join("history.db");
        std::fs::copy(history, &place).map_err(failed(&place))?;
    }
    Ok(())
}

/// Runs a script that leaves its figures in `window.openrushBench`, and waits for them.
async fn finished(page: &Page, script: &str) -> Result<Vec<f64>, Error> {
    page.client().execute(&format!("window.openrushBench = null; ({script})();"), Vec::new()).await?;
    let mut figures = None;
    // Far longer than `until` waits for one thing.
    for _ in 0..8 {
        let found = until("the figures", async || {
            let found = page.client().execute("return window.openrushBench", Vec::new()).await;
            let found = found.map_err(|e| e.to_string())?;
            let figures = found.as_array().ok_or_else(|| found.to_string())?;
            Ok(figures.iter().filter_map(Value::as_f64).collect::<Vec<f64>>())
        })
        .await;
        figures = Some(found);
        if matches!(figures, Some(Ok(_))) {
            break;
        }
    }
    // The window is still there, or the error says so.
    page.client().find(Locator::Css("body")).await?;
    figures.unwrap_or_else(|| Ok(Vec::new()))
}

fn section(requests: &str, answers: &[f64], shown: &[f64], gaps: &[f64]) -> String {
    let rows = [
        ("a command for the first page, answered in the window: median", share(answers, 50), None),
        ("the same, 95th percentile", share(answers, 95), None),
        (
            "an address with another filter, until its rows are in the document: median",
            share(shown, 50),
            Some(A_FRAME),
        ),
        ("the same, 95th percentile", share(shown, 95), None),
        ("scrolling 10,000 rows: longest time between two frames", share(gaps, 100), Some(LONGEST_FRAME)),
        ("the same, 99th percentile", share(gaps, 99), None),
        ("the same, median", share(gaps, 50), None),
    ];
    let mut text = format!(
        "Machine: {}. {requests} requests; {} commands, {} addresses, {} frames.\n\n| what | measured | reach | |\n|---|--:|--:|---|\n",
        machine::description(),
        answers.len(),
        shown.len(),
        gaps.len()
    );
    for (what, measured, reach) in rows {
        let (reach, verdict) = match reach {
            Some(reach) if measured <= reach => (format!("≤ {reach} ms"), "reached"),
            Some(reach) => (format!("≤ {reach} ms"), "**missed**"),
            None => ("–".to_owned(), "–"),
        };
        text.push_str(&format!("| {what} | {measured:.1} ms | {reach} | {verdict} |\n"));
    }
    text
}

/// The value that so many of a hundred do not exceed.
fn share(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default()
}

/// Times the command itself, as the window asks it.
const ASK: &str = r##"async () => {
    const { invoke } = window.__TAURI_INTERNALS__;
    const queries = [{ tool: "audit_site" }, { outcome: "failed" }, { credential: "cred_5" }, { sort: "credits" },
        { search: "unreachable" }, {}];
    const times = [];
    for (let turn = 0; turn < 126; turn += 1) {
        const begin = performance.now();
        const page = await invoke("activity", { query: { ...queries[turn % queries.length], limit: 100 } });
        if (turn >= 6) times.push(performance.now() - begin);
        if (page.rows.length !== 100) throw new Error("a page is missing");
        await new Promise((done) => setTimeout(done, 30));
    }
    window.openrushBench = times;
}"##;

/// Times everything between an address and its rows: routing, the command, and drawing. The rows are looked at at each
/// change of the document, before it is painted.
const SHOW: &str = r##"async () => {
    const addresses = ["tool=audit_site", "status=failed", "key=cred_5", "tool=inspect_page&status=service_error",
        "sort=credits", "q=unreachable"];
    const first = () => document.querySelector("[data-testid=activity-row]")?.dataset.id;
    const times = [];
    for (let turn = 0; turn < 126; turn += 1) {
        const before = first();
        const changed = new Promise((done) => {
            const observer = new MutationObserver(() => {
                if (first() === before) return;
                observer.disconnect();
                done(performance.now());
            });
            const what = { subtree: true, childList: true, attributes: true, attributeFilter: ["data-id"] };
            observer.observe(document.querySelector("or-activity-screen"), what);
        });
        const begin = performance.now();
        location.hash = `#/activity?${addresses[turn % addresses.length]}`;
        const end = await changed;
        if (turn >= 6) times.push(end - begin);
        // The sums of the list come after its rows, and are not to be counted to the next question.
        await new Promise((done) => setTimeout(done, 150));
    }
    location.hash = "#/activity";
    window.openrushBench = times;
}"##;

/// Scrolls through 10,000 rows, ten at each frame, and notes how far apart the frames are.
const SCROLL: &str = r##"async () => {
    await new Promise((done) => setTimeout(done, 500));
    const scroller = document.querySelector(".activity-scroll");
    const height = document.querySelector(".activity-line").getBoundingClientRect().height;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    scroller.scrollTop = 0;
    await frame();
    const gaps = [];
    let before = await frame();
    for (let at = 0; at < 1000; at += 1) {
        scroller.scrollTop += 10 * height;
        const now = await frame();
        gaps.push(now - before);
        before = now;
    }
    window.openrushBench = gaps;
}"##;
