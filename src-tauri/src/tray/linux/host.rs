//! Who shows tray icons on this desktop, and whether anybody does.
//!
//! Icons are registered with a *watcher*, a well-known name on the session bus. What draws them is a *host*, which
//! registers with the watcher too: <https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/>. A watcher without
//! a host takes icons that nobody sees.

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::SelectAll;
use zbus::fdo::DBusProxy;
use zbus::names::{BusName, OwnedUniqueName};
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, MessageStream};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";

/// A connection to the session bus that hears of watchers and hosts.
pub(super) struct HostWatch {
    connection: Connection,
    bus: DBusProxy<'static>,
    signals: SelectAll<MessageStream>,
}

impl HostWatch {
    /// Connects to the session bus. Nothing that is asked there is waited for longer than `answer`.
    pub(super) async fn connect(answer: Duration) -> zbus::Result<Self> {
        let connection = zbus::connection::Builder::session()?.method_timeout(answer).build().await?;
        let bus = DBusProxy::new(&connection).await?;
        let signal = || MatchRule::builder().msg_type(zbus::message::Type::Signal);
        let came_or_went = signal()
            .sender("org.freedesktop.DBus")?
            .interface("org.freedesktop.DBus")?
            .member("NameOwnerChanged")?
            .arg(0, WATCHER)?
            .build();
        let of_hosts = |member| Ok::<_, zbus::Error>(signal().interface(WATCHER)?.member(member)?.build());
        let rules = [
            came_or_went,
            of_hosts("StatusNotifierHostRegistered")?,
            of_hosts("StatusNotifierHostUnregistered")?,
        ];
        let mut signals = SelectAll::new();
        for rule in rules {
            signals.push(MessageStream::for_match_rule(rule, &connection, None).await?);
        }
        Ok(Self { connection, bus, signals })
    }

    /// The watcher that there is now. It is not started: a desktop with a tray has one running.
    pub(super) async fn watcher(&self) -> Option<OwnedUniqueName> {
        self.bus.get_name_owner(BusName::from_static_str(WATCHER).ok()?).await.ok()
    }

    /// Whether the watcher has a host that draws what is registered. Without an answer nobody is counted on.
    pub(super) async fn is_shown(&self) -> bool {
        let asked = self
            .connection
            .call_method(
                Some(WATCHER),
                PATH,
                Some("org.freedesktop.DBus.Properties"),
                "Get",
                &(WATCHER, "IsStatusNotifierHostRegistered"),
            )
            .await;
        let answer = asked.and_then(|answer| Ok(bool::try_from(answer.body().deserialize::<OwnedValue>()?)?));
        answer.unwrap_or_else(|error| {
            tracing::debug!(%error, "the watcher does not tell of hosts");
            false
        })
    }

    /// Returns when a watcher or a host came or went since the last time. May be dropped without losing anything.
    pub(super) async fn changed(&mut self) -> Result<(), BusLost> {
        tokio::select! {
            signal = self.signals.next() => match signal {
                Some(Ok(_)) => Ok(()),
                Some(Err(_)) | None => Err(BusLost),
            },
            () = self.connection.closed() => Err(BusLost),
        }
    }
}

/// The session bus is gone.
#[derive(Debug)]
pub(super) struct BusLost;
