//! Plays the desktop's place for notifications: notes what is shown, and clicks on it.
#![allow(dead_code, unreachable_pub, reason = "each test program that includes this file uses a part of it")]

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use zbus::Connection;
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Only a test that fails waits for so long.
const DEADLINE: Duration = Duration::from_secs(30);

/// A notification as the desktop was given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: u32,
    pub app: String,
    pub title: String,
    /// With its markup.
    pub body: String,
    /// 0 low, 1 normal, 2 critical.
    pub urgency: Option<u8>,
}

/// The desktop's place for notifications.
pub struct Notifications {
    connection: Connection,
    shown: watch::Receiver<Vec<Shown>>,
}

impl Notifications {
    /// On the session bus of this process.
    pub async fn start() -> Self {
        Self::serve(zbus::connection::Builder::session()).await
    }

    /// On the bus of this address.
    pub async fn start_on(address: &str) -> Self {
        Self::serve(zbus::connection::Builder::address(address)).await
    }

    async fn serve(builder: zbus::Result<zbus::connection::Builder<'_>>) -> Self {
        let (sender, shown) = watch::channel(Vec::new());
        let service = Service { shown: Arc::new(sender) };
        let connection = async { builder?.serve_at(PATH, service)?.name(NAME)?.build().await };
        Self { connection: connection.await.expect("a connection to the bus"), shown }
    }

    /// Everything that was shown, oldest first.
    pub fn all(&self) -> Vec<Shown> {
        self.shown.borrow().clone()
    }

    /// Waits until one is shown that is as `wanted` says, and answers with the newest such.
    pub async fn wait_for(&self, wanted: impl Fn(&Shown) -> bool) -> Shown {
        let mut shown = self.shown.clone();
        let found = shown.wait_for(|all| all.iter().any(&wanted));
        let found = tokio::time::timeout(DEADLINE, found)
            .await
            .map(|found| found.expect("the service lives").clone());
        match found {
            Ok(all) => all.into_iter().rev().find(&wanted).expect("it was there"),
            Err(_) => panic!("it was never shown; there were {:#?}", self.all()),
        }
    }

    /// A person clicks on it.
    pub async fn click(&self, id: u32) {
        self.signal("ActionInvoked", &(id, "default")).await;
    }

    /// A person puts it away.
    pub async fn dismiss(&self, id: u32) {
        self.signal("NotificationClosed", &(id, 2_u32)).await;
    }

    async fn signal<B: zbus::export::serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        name: &str,
        body: &B,
    ) {
        self.connection.emit_signal(None::<&str>, PATH, NAME, name, body).await.expect("a signal");
    }
}

/// The service's object on the bus.
struct Service {
    shown: Arc<watch::Sender<Vec<Shown>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body", "body-markup", "persistence"].map(String::from).to_vec()
    }

    #[allow(clippy::too_many_arguments, reason = "the specification has as many")]
    fn notify(
        &self,
        app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let urgency = hints.get("urgency").and_then(|urgency| u8::try_from(urgency).ok());
        let mut id = 0;
        self.shown.send_modify(|shown| {
            id = shown.len() as u32 + 1;
            shown.push(Shown { id, app: app_name, title: summary, body, urgency });
        });
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (String, String, String, String) {
        ("test".into(), "test".into(), "1".into(), "1.2".into())
    }
}
