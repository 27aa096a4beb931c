//! The tray on Linux: a StatusNotifierItem, which GNOME (with an extension), KDE, Xfce, waybar and others show.
//!
//! Tauri's own tray goes through libappindicator here, which knows neither left click nor tooltip nor whether anybody
//! shows the icon.

mod host;
mod item;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use openrush_account::tray::{TrayClick, TrayContent};
use tauri::AppHandle;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use zbus::names::OwnedUniqueName;

use host::HostWatch;
use item::Item;

/// How long a desktop that is just starting has for its panel to come up before the icon counts as not shown.
const PANEL_START: Duration = Duration::from_secs(5);
/// The same for an app that was started at login: a slow computer takes its time, and the window would be in the way.
const PANEL_START_AT_LOGIN: Duration = Duration::from_secs(60);
/// The time before the session bus is tried again; doubled each time up to [`LONGEST_RETRY`].
const FIRST_RETRY: Duration = Duration::from_secs(30);
const LONGEST_RETRY: Duration = Duration::from_secs(600);
/// How long a watcher may take to answer. One that hangs is not shown to anybody.
const ANSWER: Duration = Duration::from_secs(10);

/// The tray icon. It goes when this is dropped.
pub(crate) struct Tray {
    /// What is to be shown, for the task that shows it.
    content: watch::Sender<Option<TrayContent>>,
}

impl Tray {
    /// Starts the tray. The icon appears with the first [`Tray::show`].
    ///
    /// `on_action` is called for each click. `on_host` is called with whether the icon can be seen: once it is known, and
    /// whenever it changes, as panels come and go. Both are called on a runtime's thread and must return soon. `at_login`
    /// tells that the panel itself may be starting.
    pub(crate) fn start(
        _app: &AppHandle,
        at_login: bool,
        on_action: impl Fn(TrayClick) + Send + Sync + 'static,
        on_host: impl Fn(bool) + Send + Sync + 'static,
    ) -> Self {
        let (content, shown) = watch::channel(None);
        tauri::async_runtime::spawn(run(
            shown,
            Arc::new(on_action),
            Visibility::new(on_host),
            Patience::new(at_login),
        ));
        Self { content }
    }

    /// Shows this from now on.
    pub(crate) fn show(&self, content: TrayContent) {
        self.content.send_if_modified(|shown| {
            let changed = shown.as_ref() != Some(&content);
            *shown = Some(content);
            changed
        });
    }
}

/// How long is waited for what.
#[derive(Debug, Clone, Copy)]
struct Patience {
    panel_start: Duration,
    first_retry: Duration,
}

impl Patience {
    fn new(at_login: bool) -> Self {
        let panel_start = if at_login { PANEL_START_AT_LOGIN } else { PANEL_START };
        Self { panel_start, first_retry: FIRST_RETRY }
    }
}

/// Whether the icon can be seen, told when it changes.
struct Visibility {
    on_host: Box<dyn Fn(bool) + Send + Sync>,
    told: Option<bool>,
}

impl Visibility {
    fn new(on_host: impl Fn(bool) + Send + Sync + 'static) -> Self {
        Self { on_host: Box::new(on_host), told: None }
    }

    fn is(&mut self, shown: bool) {
        if self.told != Some(shown) {
            tracing::info!(shown, "tray icon");
            self.told = Some(shown);
            (self.on_host)(shown);
        }
    }
}

/// What a click calls.
type OnAction = Arc<dyn Fn(TrayClick) + Send + Sync>;

/// Keeps the icon in the tray until the [`Tray`] is dropped.
async fn run(
    mut content: watch::Receiver<Option<TrayContent>>,
    on_action: OnAction,
    mut visibility: Visibility,
    patience: Patience,
) {
    if content.wait_for(Option::is_some).await.is_err() {
        return;
    }
    let panel_by = Instant::now() + patience.panel_start;
    let mut retry = patience.first_retry;
    loop {
        match HostWatch::connect(ANSWER).await {
            Ok(hosts) => {
                retry = patience.first_retry;
                let mut session = Session { hosts, item: None, on_action: Arc::clone(&on_action) };
                if session.follow(&mut content, &mut visibility, panel_by).await == Ended::NotWanted {
                    return;
                }
                tracing::warn!("the session bus is gone");
            }
            Err(error) => tracing::warn!(%error, "there is no session bus"),
        }
        visibility.is(false);
        tokio::select! {
            () = sleep(retry) => retry = (retry * 2).min(LONGEST_RETRY),
            () = dropped(&mut content) => return,
        }
    }
}

/// Returns when the [`Tray`] is dropped.
async fn dropped(content: &mut watch::Receiver<Option<TrayContent>>) {
    while content.changed().await.is_ok() {}
}

/// Why [`Session::follow`] returned.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    /// The tray was dropped.
    NotWanted,
    /// The session bus is gone.
    BusLost,
}

/// The icon on one connection to the session bus.
struct Session {
    hosts: HostWatch,
    /// The icon, and the watcher that it was registered with.
    item: Option<(OwnedUniqueName, ksni::Handle<Item>)>,
    on_action: OnAction,
}

impl Session {
    /// Shows the content, and follows it and the panels. Before `panel_by` a missing panel may still be on its way.
    async fn follow(
        &mut self,
        content: &mut watch::Receiver<Option<TrayContent>>,
        visibility: &mut Visibility,
        panel_by: Instant,
    ) -> Ended {
        loop {
            let current = content.borrow_and_update().clone();
            let shown = match current {
                Some(current) => self.show(current).await,
                None => false,
            };
            if shown || visibility.told.is_some() || Instant::now() >= panel_by {
                visibility.is(shown);
            }
            tokio::select! {
                changed = content.changed() => if changed.is_err() {
                    self.remove().await;
                    return Ended::NotWanted;
                },
                heard = self.hosts.changed() => if heard.is_err() {
                    return Ended::BusLost;
                },
                () = sleep_until(panel_by), if visibility.told.is_none() => {}
            }
        }
    }

    /// Puts the content where there is a watcher now. Returns whether it can be seen.
    ///
    /// ksni could follow a watcher that comes back by itself, but it knows nothing of one that comes first after it asked,
    /// nor of hosts. So here is the one place that decides: an icon lives exactly as long as the watcher it was
    /// registered with.
    async fn show(&mut self, content: TrayContent) -> bool {
        let watcher = self.hosts.watcher().await;
        if self.item.as_ref().map(|(with, _)| with) != watcher.as_ref() {
            self.remove().await;
        }
        let Some(watcher) = watcher else { return false };
        match &self.item {
            Some((_, handle)) => {
                if handle.update(|item| item.show(content)).await.is_none() {
                    // It ended by itself, as when its connection broke. The next change makes it anew.
                    self.item = None;
                }
            }
            None => self.item = self.register(content).await.map(|handle| (watcher, handle)),
        }
        self.item.is_some() && self.hosts.is_shown().await
    }

    async fn register(&self, content: TrayContent) -> Option<ksni::Handle<Item>> {
        use ksni::TrayMethods as _;

        let item = Item::new(content, Arc::clone(&self.on_action));
        // A Flatpak may not own such a name; the connection's own one does as well.
        let sandboxed = std::path::Path::new("/.flatpak-info").exists();
        let spawned = item.disable_dbus_name(sandboxed).assume_sni_available(true).spawn();
        match timeout(ANSWER, spawned).await {
            Ok(Ok(handle)) => Some(handle),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the tray icon was not taken");
                None
            }
            Err(_) => {
                tracing::warn!("the desktop did not answer about the tray icon");
                None
            }
        }
    }

    async fn remove(&mut self) {
        if let Some((_, handle)) = self.item.take() {
            handle.shutdown().await;
        }
    }
}
