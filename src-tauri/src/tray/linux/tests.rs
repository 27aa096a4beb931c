//! The icon as a panel sees it, over a real session bus that belongs to each test alone.

#[path = "../../../tests/support/watcher.rs"]
mod watcher;

use std::time::Duration;

use openrush_account::tray::{MenuItem, TrayAction, TrayClick, TrayContent, TrayState};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{Patience, Tray, Visibility, run};
use crate::private_bus::{in_own_bus, with_bus_address};
use watcher::Watcher;

/// Only a test that fails waits for so long.
const DEADLINE: Duration = Duration::from_secs(30);

/// A tray that tells what it was told.
struct Watched {
    tray: Tray,
    actions: mpsc::UnboundedReceiver<TrayClick>,
    shown: mpsc::UnboundedReceiver<bool>,
}

impl Watched {
    fn start() -> Self {
        Self::start_waiting(Duration::ZERO)
    }

    fn start_waiting(panel_start: Duration) -> Self {
        let (act, actions) = mpsc::unbounded_channel();
        let (tell, shown) = mpsc::unbounded_channel();
        let (content, contents) = tokio::sync::watch::channel(None);
        let on_action = move |action| {
            let _ = act.send(action);
        };
        let on_host = move |is_shown| {
            let _ = tell.send(is_shown);
        };
        let patience = Patience { panel_start, first_retry: Duration::from_millis(20) };
        tokio::spawn(run(contents, std::sync::Arc::new(on_action), Visibility::new(on_host), patience));
        Self { tray: Tray { content }, actions, shown }
    }

    async fn next_click(&mut self) -> TrayClick {
        timeout(DEADLINE, self.actions.recv()).await.expect("a click is told").expect("the tray lives")
    }

    async fn next_action(&mut self) -> TrayAction {
        match self.next_click().await {
            TrayClick::Action(action) => action,
            TrayClick::Account(id) => panic!("the account {id} was clicked"),
        }
    }

    async fn next_shown(&mut self) -> bool {
        timeout(DEADLINE, self.shown.recv()).await.expect("visibility is told").expect("the tray lives")
    }
}

fn line(action: TrayAction, text: &str) -> MenuItem {
    MenuItem::Line { action: Some(action), text: text.to_owned() }
}

fn content(state: TrayState, figure: &str) -> TrayContent {
    let title = format!("OpenRush: {figure} credits");
    TrayContent {
        state,
        fill: Some(62),
        figure: figure.to_owned(),
        title: title.clone(),
        tooltip_lines: vec![title, "about 18 days left".to_owned(), "as of 10:42".to_owned()],
        menu: vec![
            line(TrayAction::OpenOverview, &format!("{figure} credits")),
            MenuItem::Line { action: None, text: "only told".to_owned() },
            MenuItem::Separator,
            line(TrayAction::Refresh, "Refresh now"),
            line(TrayAction::Quit, "Quit"),
        ],
    }
}

#[tokio::test]
async fn a_panel_sees_title_tooltip_icon_and_menu() {
    if !in_own_bus(module_path!(), "a_panel_sees_title_tooltip_icon_and_menu") {
        return;
    }
    let watcher = Watcher::start().await;
    let mut watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "12,480"));
    let look = watcher.item().await.look().await.unwrap();
    assert_eq!(look.id, "openrush");
    assert_eq!(look.title, "OpenRush: 12,480 credits");
    assert_eq!(look.status, "Active");
    assert_eq!(look.tooltip_title, "OpenRush: 12,480 credits");
    assert_eq!(look.tooltip_text, "about 18 days left\nas of 10:42");
    assert_eq!(look.menu_texts(), ["12,480 credits", "only told", "-", "Refresh now", "Quit"]);
    assert!(look.menu[0].enabled && !look.menu[1].enabled);
    for size in [16, 22, 24, 32, 44, 48, 64, 96] {
        let icon = look.icons.iter().find(|icon| icon.width == size).expect("an icon of this size");
        assert_eq!(icon.height, size);
        assert_eq!(icon.argb.len(), (size * size * 4) as usize);
        assert!(icon.argb.chunks_exact(4).any(|pixel| pixel[0] == 255), "something is drawn at {size} px");
    }
    assert!(look.attention_icons.is_empty());
    assert!(watched.next_shown().await);
}

#[tokio::test]
async fn clicks_reach_the_app() {
    if !in_own_bus(module_path!(), "clicks_reach_the_app") {
        return;
    }
    let watcher = Watcher::start().await;
    let mut watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "12,480"));
    let item = watcher.item().await;
    item.activate().await;
    assert_eq!(watched.next_action().await, TrayAction::Open);
    item.click("Refresh now").await;
    assert_eq!(watched.next_action().await, TrayAction::Refresh);
    item.click("12,480 credits").await;
    assert_eq!(watched.next_action().await, TrayAction::OpenOverview);
    item.click("Quit").await;
    assert_eq!(watched.next_action().await, TrayAction::Quit);
}

#[tokio::test]
async fn the_icon_follows_the_content_through_every_state() {
    if !in_own_bus(module_path!(), "the_icon_follows_the_content_through_every_state") {
        return;
    }
    let watcher = Watcher::start().await;
    let watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "0"));
    let item = watcher.item().await;
    let mut seen = Vec::new();
    for (number, state) in TrayState::ALL.into_iter().enumerate() {
        let figure = (number + 1).to_string();
        watched.tray.show(content(state, &figure));
        let title = format!("OpenRush: {figure} credits");
        let first_line = format!("{figure} credits");
        let look = item
            .until(&format!("{state:?}"), |look| {
                look.title == title && look.tooltip_title == title && look.menu_texts()[0] == first_line
            })
            .await;
        let urgent = matches!(state, TrayState::Empty | TrayState::KeyTrouble);
        assert_eq!(look.status, if urgent { "NeedsAttention" } else { "Active" }, "{state:?}");
        // A panel shows this one instead while attention is needed.
        assert_eq!(look.attention_icons == look.icons, urgent, "{state:?}");
        assert!(!seen.contains(&look.icons), "{state:?} has a picture of its own");
        seen.push(look.icons);
    }
    assert_eq!(watcher.count(), 1);
}

#[tokio::test]
async fn characters_with_a_meaning_for_panels_are_shown_as_they_are() {
    if !in_own_bus(module_path!(), "characters_with_a_meaning_for_panels_are_shown_as_they_are") {
        return;
    }
    let watcher = Watcher::start().await;
    let watched = Watched::start();
    let mut odd = content(TrayState::Fine, "1");
    odd.tooltip_lines.push("“a<b>&_c” has expired".to_owned());
    odd.menu.insert(0, line(TrayAction::OpenKeys, "“a<b>&_c” has expired"));
    watched.tray.show(odd);
    let look = watcher.item().await.look().await.unwrap();
    assert_eq!(look.menu[0].text, "“a<b>&_c” has expired");
    assert!(look.tooltip_text.ends_with("\n“a&lt;b&gt;&amp;_c” has expired"), "{}", look.tooltip_text);
}

#[tokio::test]
async fn a_panel_that_comes_late_goes_and_comes_back_is_followed() {
    if !in_own_bus(module_path!(), "a_panel_that_comes_late_goes_and_comes_back_is_followed") {
        return;
    }
    let mut watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "1"));
    assert!(!watched.next_shown().await);
    for figure in ["2", "3", "4"] {
        // What is shown meanwhile is what the panel sees when it comes.
        watched.tray.show(content(TrayState::Fine, figure));
        let watcher = Watcher::start().await;
        assert!(watched.next_shown().await);
        let title = format!("OpenRush: {figure} credits");
        watcher.item().await.until("the content shown last", |look| look.title == title).await;
        watcher.stop().await;
        assert!(!watched.next_shown().await);
    }
}

#[tokio::test]
async fn a_panel_that_comes_up_with_the_app_is_never_told_to_be_missing() {
    if !in_own_bus(module_path!(), "a_panel_that_comes_up_with_the_app_is_never_told_to_be_missing") {
        return;
    }
    let mut watched = Watched::start_waiting(DEADLINE);
    watched.tray.show(content(TrayState::Fine, "1"));
    let watcher = Watcher::start_without_host().await;
    watcher.item().await;
    watcher.set_host(true).await;
    assert!(watched.next_shown().await);
}

#[tokio::test]
async fn a_watcher_without_a_host_does_not_count_as_shown() {
    if !in_own_bus(module_path!(), "a_watcher_without_a_host_does_not_count_as_shown") {
        return;
    }
    let watcher = Watcher::start_without_host().await;
    let mut watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "1"));
    assert!(!watched.next_shown().await);
    // The icon waits there for a host.
    let item = watcher.item().await;
    watcher.set_host(true).await;
    assert!(watched.next_shown().await);
    assert_eq!(item.look().await.unwrap().title, "OpenRush: 1 credits");
    watcher.set_host(false).await;
    assert!(!watched.next_shown().await);
    watcher.set_host(true).await;
    assert!(watched.next_shown().await);
    assert_eq!(watcher.count(), 1);
}

#[tokio::test]
async fn the_icon_leaves_with_the_tray() {
    if !in_own_bus(module_path!(), "the_icon_leaves_with_the_tray") {
        return;
    }
    let watcher = Watcher::start().await;
    let watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "1"));
    watcher.item().await;
    drop(watched);
    watcher.wait_until_empty().await;
}

#[tokio::test]
async fn without_a_session_bus_nothing_is_shown_and_one_that_comes_later_is_found() {
    const NAME: &str = "without_a_session_bus_nothing_is_shown_and_one_that_comes_later_is_found";
    const SOCKET: &str = "OPENRUSH_TEST_SOCKET";
    let dir = tempfile::tempdir().unwrap();
    let address = match std::env::var(SOCKET) {
        Ok(address) => address,
        Err(_) => format!("unix:path={}", dir.path().join("bus").display()),
    };
    if !with_bus_address(&address, &[(SOCKET, &address)], module_path!(), NAME) {
        return;
    }
    let mut watched = Watched::start();
    watched.tray.show(content(TrayState::Fine, "1"));
    assert!(!watched.next_shown().await);
    let bus = crate::private_bus::Bus::start_at(&address);
    let watcher = loop {
        // The bus answers as soon as its socket is there.
        if zbus::Connection::session().await.is_ok() {
            break Watcher::start_on(&address).await;
        }
        tokio::task::yield_now().await;
    };
    assert!(watched.next_shown().await);
    assert_eq!(watcher.item().await.look().await.unwrap().title, "OpenRush: 1 credits");
    drop(bus);
    assert!(!watched.next_shown().await);
}

#[tokio::test]
async fn showing_the_same_again_changes_nothing() {
    let (sender, mut receiver) = tokio::sync::watch::channel(None);
    let tray = Tray { content: sender };
    tray.show(content(TrayState::Fine, "1"));
    assert!(receiver.has_changed().unwrap());
    receiver.mark_unchanged();
    tray.show(content(TrayState::Fine, "1"));
    assert!(!receiver.has_changed().unwrap());
    tray.show(content(TrayState::Low, "1"));
    assert!(receiver.has_changed().unwrap());
}
