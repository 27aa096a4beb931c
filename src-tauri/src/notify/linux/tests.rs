//! Notifications as a desktop gets them, over a real session bus that belongs to each test alone.

#[path = "../../../tests/support/notifications.rs"]
mod notifications;

use std::time::Duration;

use openrush_account::alerts::Said;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::run;
use crate::private_bus::in_own_bus;
use notifications::Notifications;

/// Only a test that fails waits for so long.
const DEADLINE: Duration = Duration::from_secs(30);

fn said(title: &str, route: &str) -> Said {
    Said {
        title: title.into(),
        body: "a <b> & c".into(),
        route: route.into(),
        account: Some("a1".into()),
        urgent: true,
    }
}

#[tokio::test]
async fn a_notification_is_shown_as_text_and_a_click_leads_to_its_place() {
    if !in_own_bus(module_path!(), "a_notification_is_shown_as_text_and_a_click_leads_to_its_place") {
        return;
    }
    let desktop = Notifications::start().await;
    let (notes, waiting) = mpsc::unbounded_channel();
    let (clicked, mut clicks) = mpsc::unbounded_channel();
    let on_click = move |account: Option<&str>, route: &str| {
        assert_eq!(account, Some("a1"));
        let _ = clicked.send(route.to_owned());
    };
    tokio::spawn(run(waiting, on_click, super::AGAIN));
    for (number, route) in [(1, "#/overview"), (2, "#/keys?key=cred_1")] {
        notes.send(said(&format!("Title {number}"), route)).unwrap();
        let shown = desktop.wait_for(|shown| shown.title == format!("Title {number}")).await;
        assert_eq!((shown.app.as_str(), shown.body.as_str()), ("OpenRush", "a &lt;b&gt; &amp; c"));
        assert_eq!(shown.urgency, Some(2));
        desktop.click(shown.id).await;
        let lead = timeout(DEADLINE, clicks.recv()).await.expect("a click is told").unwrap();
        assert_eq!(lead, route);
        // The connection goes with the last notification, and the next one makes it anew.
        desktop.dismiss(shown.id).await;
    }
}

#[tokio::test]
async fn a_notification_that_comes_before_the_desktop_is_up_is_shown_when_it_is() {
    const NAME: &str = "a_notification_that_comes_before_the_desktop_is_up_is_shown_when_it_is";
    if !in_own_bus(module_path!(), NAME) {
        return;
    }
    let (notes, waiting) = mpsc::unbounded_channel();
    tokio::spawn(run(waiting, |_: Option<&str>, _: &str| {}, Duration::from_millis(100)));
    notes.send(said("Early", "#/overview")).unwrap();
    // It has been refused at least once by the time that the task lets others run for so long.
    let bus = zbus::Connection::session().await.unwrap();
    assert!(
        bus.call_method(Some(super::NAME), super::PATH, Some(super::NAME), "GetCapabilities", &())
            .await
            .is_err()
    );
    let desktop = Notifications::start().await;
    desktop.wait_for(|shown| shown.title == "Early").await;
    // And when it is started anew while a notification is to be seen.
    drop(desktop);
    let desktop = Notifications::start().await;
    notes.send(said("Late", "#/overview")).unwrap();
    desktop.wait_for(|shown| shown.title == "Late").await;
}
