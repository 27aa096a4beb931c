//! Plays the desktop's side of the tray: the watcher that icons register with, and a panel that reads and clicks them.
//!
//! It is written against the specifications (StatusNotifierItem, com.canonical.dbusmenu) and not against ksni, so that it
//! tells what a real panel would see.
#![allow(dead_code, unreachable_pub, reason = "each test program that includes this file uses a part of it")]

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use zbus::fdo::DBusProxy;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, MatchRule, MessageStream};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Only a test that fails waits for so long.
const DEADLINE: Duration = Duration::from_secs(30);

/// The watcher, with or without a host.
pub struct Watcher {
    connection: Connection,
    items: watch::Receiver<Vec<Registered>>,
    host: Arc<AtomicBool>,
    leaving: JoinHandle<()>,
}

/// An icon as it was registered.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Registered {
    /// The connection that it came from.
    owner: String,
    destination: String,
    path: String,
}

impl Watcher {
    /// A desktop with a panel, on the session bus of this process.
    pub async fn start() -> Self {
        Self::serve(zbus::connection::Builder::session(), true).await
    }

    /// A watcher that no panel has registered with, on the session bus of this process.
    pub async fn start_without_host() -> Self {
        Self::serve(zbus::connection::Builder::session(), false).await
    }

    /// A desktop with a panel, on the bus of this address.
    pub async fn start_on(address: &str) -> Self {
        Self::serve(zbus::connection::Builder::address(address), true).await
    }

    async fn serve(builder: zbus::Result<zbus::connection::Builder<'_>>, with_host: bool) -> Self {
        let host = Arc::new(AtomicBool::new(with_host));
        let (sender, items) = watch::channel(Vec::new());
        let sender = Arc::new(sender);
        let service = Service { items: Arc::clone(&sender), host: Arc::clone(&host) };
        let connection = async { builder?.serve_at(WATCHER_PATH, service)?.build().await };
        let connection = connection.await.expect("a connection to the bus");
        let leaving = tokio::spawn(follow_leaving(connection.clone(), sender).await);
        // Only now may icons come: from here on all of them are seen leaving too.
        connection.request_name(WATCHER).await.expect("no other watcher on this bus");
        Self { connection, items, host, leaving }
    }

    /// Waits until an icon is registered, and returns it.
    pub async fn item(&self) -> Item {
        let mut items = self.items.clone();
        let found = tokio::time::timeout(DEADLINE, items.wait_for(|items| !items.is_empty())).await;
        let registered = found.expect("an icon registers").expect("the watcher lives")[0].clone();
        Item { connection: self.connection.clone(), registered }
    }

    /// Waits until no icon is registered any more.
    pub async fn wait_until_empty(&self) {
        let mut items = self.items.clone();
        let gone = tokio::time::timeout(DEADLINE, items.wait_for(Vec::is_empty)).await;
        gone.expect("the icon leaves").expect("the watcher lives");
    }

    /// How many icons are registered now.
    pub fn count(&self) -> usize {
        self.items.borrow().len()
    }

    /// A panel comes or goes.
    pub async fn set_host(&self, there: bool) {
        self.host.store(there, Ordering::SeqCst);
        let signal = if there { "StatusNotifierHostRegistered" } else { "StatusNotifierHostUnregistered" };
        self.connection
            .emit_signal(None::<&str>, WATCHER_PATH, WATCHER, signal, &())
            .await
            .expect("a signal");
    }

    /// Ends the watcher, as when a desktop's shell restarts.
    pub async fn stop(self) {
        self.leaving.abort();
        self.connection.clone().close().await.expect("the connection closes");
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.leaving.abort();
    }
}

/// Forgets icons whose connection ends.
async fn follow_leaving(
    connection: Connection,
    items: Arc<watch::Sender<Vec<Registered>>>,
) -> impl Future<Output = ()> + Send + 'static {
    let bus = DBusProxy::new(&connection).await.expect("the bus");
    let mut changes = bus.receive_name_owner_changed().await.expect("signals of the bus");
    async move {
        while let Some(change) = changes.next().await {
            let change = change.args().expect("a name and its owners");
            if change.new_owner().is_none() {
                let name = change.name().as_str();
                items
                    .send_modify(|items| items.retain(|item| item.owner != name && item.destination != name));
            }
        }
    }
}

/// The watcher's object on the bus.
struct Service {
    items: Arc<watch::Sender<Vec<Registered>>>,
    host: Arc<AtomicBool>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Service {
    async fn register_status_notifier_item(
        &self,
        service: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let owner = header.sender().map(ToString::to_string).unwrap_or_default();
        // libappindicator registers the path of its object, others the name of their connection.
        let (destination, path) = if service.starts_with('/') {
            (owner.clone(), service.to_owned())
        } else {
            (service.to_owned(), "/StatusNotifierItem".to_owned())
        };
        self.items.send_modify(|items| items.push(Registered { owner, destination, path }));
        Self::status_notifier_item_registered(&emitter, service).await?;
        Ok(())
    }

    fn register_status_notifier_host(&self, _service: &str) {
        self.host.store(true, Ordering::SeqCst);
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.items.borrow().iter().map(|item| format!("{}{}", item.destination, item.path)).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        self.host.load(Ordering::SeqCst)
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(emitter: &SignalEmitter<'_>, service: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_item_unregistered(
        emitter: &SignalEmitter<'_>,
        service: &str,
    ) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_host_unregistered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

/// An icon in the tray.
#[derive(Debug, Clone)]
pub struct Item {
    connection: Connection,
    registered: Registered,
}

/// What a person sees of an icon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub id: String,
    pub title: String,
    /// `Active`, `NeedsAttention` or `Passive`.
    pub status: String,
    pub tooltip_title: String,
    /// Everything under the tooltip's title, with its markup.
    pub tooltip_text: String,
    pub icons: Vec<Icon>,
    pub attention_icons: Vec<Icon>,
    pub menu: Vec<Entry>,
}

/// A picture of an icon.
#[derive(Clone, PartialEq, Eq)]
pub struct Icon {
    pub width: i32,
    pub height: i32,
    /// Opacity, red, green and blue of each pixel.
    pub argb: Vec<u8>,
}

impl std::fmt::Debug for Icon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Icon({} × {}, {} bytes)", self.width, self.height, self.argb.len())
    }
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: i32,
    /// As shown: doubled underscores are one. Empty for a separator.
    pub text: String,
    pub enabled: bool,
    pub separator: bool,
}

impl Look {
    /// The texts of the menu, with `-` for a separator.
    pub fn menu_texts(&self) -> Vec<&str> {
        self.menu.iter().map(|entry| if entry.separator { "-" } else { entry.text.as_str() }).collect()
    }
}

/// A picture as it goes over the bus: width, height, pixels.
type Pixmap = (i32, i32, Vec<u8>);

/// A node of the menu as it goes over the bus: id, properties, children.
type Node = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

impl Item {
    /// Reads everything there is to see now.
    pub async fn look(&self) -> zbus::Result<Look> {
        let (_icon_name, _icon, tooltip_title, tooltip_text): (String, Vec<Pixmap>, String, String) =
            self.property("ToolTip").await?;
        Ok(Look {
            id: self.property("Id").await?,
            title: self.property("Title").await?,
            status: self.property("Status").await?,
            tooltip_title,
            tooltip_text,
            icons: self.icons("IconPixmap").await?,
            attention_icons: self.icons("AttentionIconPixmap").await?,
            menu: self.menu().await?,
        })
    }

    /// Waits until the icon looks as `test` says, and returns how. `what` is said where that never happens.
    pub async fn until(&self, what: &str, test: impl Fn(&Look) -> bool) -> Look {
        let rule = MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .sender(self.registered.owner.as_str())
            .expect("a name")
            .build();
        let mut changes =
            MessageStream::for_match_rule(rule, &self.connection, None).await.expect("signals of the icon");
        let mut last = None;
        let seen = tokio::time::timeout(DEADLINE, async {
            loop {
                let look = self.look().await;
                match look {
                    Ok(look) if test(&look) => return look,
                    other => last = Some(other),
                }
                changes.next().await.expect("the bus lives").expect("a signal");
            }
        });
        match seen.await {
            Ok(look) => look,
            Err(_) => panic!("{what}: never seen; at last {last:#?}"),
        }
    }

    /// The left click.
    pub async fn activate(&self) {
        let (destination, path) = self.address();
        let clicked =
            self.connection.call_method(Some(destination), path, Some(ITEM), "Activate", &(0i32, 0i32));
        clicked.await.expect("the icon takes a click");
    }

    /// Chooses the line of the menu with this text.
    pub async fn click(&self, text: &str) {
        let menu = self.menu().await.expect("a menu");
        let entry = menu.iter().find(|entry| entry.text == text);
        let entry = entry.unwrap_or_else(|| panic!("no line {text:?} in {menu:#?}"));
        assert!(entry.enabled, "the line {text:?} can be chosen");
        let (destination, _) = self.address();
        let path = self.menu_path().await.expect("a menu");
        let event = (entry.id, "clicked", Value::I32(0), 0u32);
        let clicked =
            self.connection.call_method(Some(destination), path.as_str(), Some(MENU), "Event", &event);
        // Quit may end the app before it has answered: then the bus says that it is gone.
        if let Err(error) = clicked.await {
            let gone =
                matches!(&error, zbus::Error::MethodError(name, ..) if name.as_str().ends_with(".NoReply"));
            assert!(gone, "the menu takes a click: {error}");
        }
    }

    /// The menu, from top to bottom.
    pub async fn menu(&self) -> zbus::Result<Vec<Entry>> {
        let (destination, _) = self.address();
        let path = self.menu_path().await?;
        let everything: (i32, i32, &[&str]) = (0, -1, &[]);
        let answer = self
            .connection
            .call_method(Some(destination), path.as_str(), Some(MENU), "GetLayout", &everything)
            .await?;
        let (_revision, (_, _, children)): (u32, Node) = answer.body().deserialize()?;
        children.into_iter().map(entry).collect()
    }

    fn address(&self) -> (&str, &str) {
        (&self.registered.destination, &self.registered.path)
    }

    async fn menu_path(&self) -> zbus::Result<String> {
        let path: zbus::zvariant::OwnedObjectPath = self.property("Menu").await?;
        Ok(path.as_str().to_owned())
    }

    async fn icons(&self, property: &str) -> zbus::Result<Vec<Icon>> {
        let icons: Vec<Pixmap> = self.property(property).await?;
        Ok(icons.into_iter().map(|(width, height, argb)| Icon { width, height, argb }).collect())
    }

    async fn property<T>(&self, name: &str) -> zbus::Result<T>
    where
        T: TryFrom<OwnedValue>,
        T::Error: Into<zbus::zvariant::Error>,
    {
        let (destination, path) = self.address();
        let properties = Some("org.freedesktop.DBus.Properties");
        let answer =
            self.connection.call_method(Some(destination), path, properties, "Get", &(ITEM, name)).await?;
        let value: OwnedValue = answer.body().deserialize()?;
        T::try_from(value).map_err(|error| zbus::Error::Variant(error.into()))
    }
}

/// One line of the menu, as dbusmenu describes it: what is not said has its default.
fn entry(node: OwnedValue) -> zbus::Result<Entry> {
    let (id, properties, _children) = Node::try_from(node)?;
    let text =
        |name: &str| properties.get(name).and_then(|value| <&str>::try_from(value).ok()).unwrap_or_default();
    let enabled = properties.get("enabled").and_then(|value| bool::try_from(value).ok()).unwrap_or(true);
    let separator = text("type") == "separator";
    Ok(Entry { id, text: text("label").replace("__", "_"), enabled, separator })
}
