//! The way through the screens.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use openrush_driver::watcher::Watcher;
use openrush_driver::{App, Desktop, DesktopOptions, Error, Page, testid, until};

/// Everything, light and then dark.
pub(crate) async fn everything(app: &Path, folder: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.to_owned(), source })?;
    for (theme, gtk) in [("light", "Adwaita"), ("dark", "Adwaita:dark")] {
        println!("{theme}");
        let desktop = Desktop::start(DesktopOptions::default()).await?;
        let panel = Watcher::start_on(desktop.bus_address()).await;
        let walk = Walk { app, folder, theme, gtk, desktop };
        walk.welcome().await?;
        walk.demo(&panel).await?;
    }
    Ok(())
}

struct Walk<'a> {
    app: &'a Path,
    folder: &'a Path,
    theme: &'static str,
    gtk: &'static str,
    desktop: Desktop,
}

impl Walk<'_> {
    async fn welcome(&self) -> Result<(), Error> {
        let (app, page) = self.start(&[]).await?;
        page.see("sign-in-key").await?;
        page.see("explore-demo").await?;
        self.keep(&page, "welcome", "asks for a key, or leads to the demo").await?;
        drop(page);
        app.terminate().await.map(drop)
    }

    async fn demo(&self, panel: &Watcher) -> Result<(), Error> {
        let (app, page) = self.start(&["--demo"]).await?;
        self.overview(&page).await?;
        self.keys(&page).await?;
        self.new_key(&page).await?;
        self.revoke(&page).await?;
        self.activity(&page).await?;
        page.press("nav-settings").await?;
        page.see("setting-theme").await?;
        self.keep(&page, "settings", "refresh, alerts, appearance, account").await?;
        tray(panel).await;
        drop(page);
        app.terminate().await.map(drop)
    }

    async fn overview(&self, page: &Page) -> Result<(), Error> {
        page.value("balance").await?;
        page.see("spend-chart").await?;
        let balance = one_line(&page.text("balance").await?);
        let runway = one_line(&page.text("runway").await?);
        let attention = page.count("attention-item").await?;
        let top_ups = page.count("topup-row").await?;
        // Hints are for a first start; the pictures are of what stays.
        while page.count("hint").await? > 0 {
            page.press("hint-put-away").await?;
            page.still().await?;
        }
        let seen = format!("{balance}; {runway}; {attention} things need attention; {top_ups} top-ups");
        self.keep(page, "overview", &seen).await
    }

    async fn keys(&self, page: &Page) -> Result<(), Error> {
        page.press("nav-keys").await?;
        page.see("key-row").await?;
        let mut by_status = BTreeMap::new();
        for status in page.attributes("key-row", "data-status").await? {
            *by_status.entry(status).or_insert(0) += 1;
        }
        let all: usize = by_status.values().sum();
        let parts: Vec<String> =
            by_status.iter().map(|(status, count)| format!("{count} {status}")).collect();
        self.keep(page, "keys", &format!("{all} keys: {}", parts.join(", "))).await
    }

    async fn new_key(&self, page: &Page) -> Result<(), Error> {
        page.press("create-key").await?;
        page.fill("create-key-name", "Reporting job").await?;
        self.keep(page, "create-key", "asks for a name and an expiry").await?;
        page.press("create-key-submit").await?;
        page.press("new-key-copy").await?;
        let copied = until("the new key in the clipboard", async || {
            self.desktop.clipboard().filter(|text| text.starts_with("or_")).ok_or_else(|| "no key".to_owned())
        })
        .await?;
        self.keep(page, "new-key", &format!("a key of {} characters is in the clipboard", copied.len()))
            .await?;
        page.press("new-key-done").await?;
        page.gone("new-key-copy").await?;
        // It would lie over what comes next.
        page.gone("toast").await
    }

    async fn revoke(&self, page: &Page) -> Result<(), Error> {
        page.press("revoke-key").await?;
        let impact = one_line(&page.reads("revoke-impact", |text| !text.is_empty()).await?);
        self.keep(page, "revoke-key", &impact).await?;
        // Escape: nothing is revoked on a tour.
        page.see("revoke-confirm").await?.send_keys("\u{e00c}").await?;
        page.gone("revoke-confirm").await
    }

    async fn activity(&self, page: &Page) -> Result<(), Error> {
        page.press("nav-activity").await?;
        page.see("activity-row").await?;
        let summary = one_line(&page.reads("activity-summary", |text| !text.is_empty()).await?);
        let rows = page.count("activity-row").await?;
        self.keep(page, "activity", &format!("{summary}; {rows} rows drawn")).await?;
        page.press_css(&format!("{} button", testid("activity-row"))).await?;
        page.see("activity-detail").await?;
        self.keep(page, "request", "every detail of one request").await
    }

    async fn start(&self, arguments: &[&str]) -> Result<(App, Page), Error> {
        let app = App::start(&self.desktop, self.app, arguments, &[("GTK_THEME", self.gtk)])?;
        let page = Page::of(&app, &self.desktop).await?;
        Ok((app, page))
    }

    async fn keep(&self, page: &Page, screen: &str, seen: &str) -> Result<(), Error> {
        let path: PathBuf = self.folder.join(format!("{screen}-{}.png", self.theme));
        page.save_picture(&path).await?;
        println!("  {screen:11} {seen}");
        Ok(())
    }
}

async fn tray(panel: &Watcher) {
    let look = panel.item().await.until("a figure in the tray", |look| !look.menu.is_empty()).await;
    println!("  {:11} {}; menu: {}", "tray", look.tooltip_title, look.menu_texts().join(" | "));
}

/// What stands below each other in the window, beside each other.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
