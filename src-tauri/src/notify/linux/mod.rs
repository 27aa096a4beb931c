//! Notifications on Linux: <https://specifications.freedesktop.org/notification-spec/latest/protocol.html>.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use futures_util::StreamExt as _;
use openrush_account::alerts::Said;
use tokio::sync::mpsc;
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, Message, MessageStream};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// How long a desktop may take to answer.
const ANSWER: Duration = Duration::from_secs(10);

/// How long a desktop may take where nobody goes on waiting.
const SOON: Duration = Duration::from_secs(3);

/// A desktop that is just starting may have no place for notifications yet: it is asked again this often, so long.
const AGAIN: Duration = Duration::from_secs(10);
const TRIES: u32 = 12;

/// The app's entry among the desktop's programs, which the packages install under this name.
const DESKTOP_ENTRY: &str = "openrush-desktop";

/// Clicks are waited for on so many notifications, the newest.
const WAITED_FOR: usize = 32;

/// Shows notifications. What is still to be seen stays when this is dropped, but clicks are no longer heard.
pub(crate) struct Notifier {
    notes: mpsc::UnboundedSender<Said>,
}

impl Notifier {
    /// `on_click` is called with the account and the place of a notification that was clicked. It must return soon.
    pub(crate) fn start(
        _identifier: &str,
        on_click: impl Fn(Option<&str>, &str) + Send + Sync + 'static,
    ) -> Self {
        let (notes, waiting) = mpsc::unbounded_channel();
        tauri::async_runtime::spawn(run(waiting, on_click, AGAIN));
        Self { notes }
    }

    /// Shows this. Returns at once.
    pub(crate) fn show(&self, said: Said) {
        // The task lives as long as the app.
        let _ = self.notes.send(said);
    }
}

/// Shows one notification from a program that does not go on, where the desktop answers soon.
pub(crate) async fn tell(_identifier: &str, said: &Said) {
    let shown = tokio::time::timeout(SOON, show(None, said)).await;
    if let Ok(Err(error)) = shown {
        tracing::warn!(%error, "a notification was not taken");
    }
}

async fn run(
    mut waiting: mpsc::UnboundedReceiver<Said>,
    on_click: impl Fn(Option<&str>, &str),
    again: Duration,
) {
    // A connection is there only while a notification is.
    let mut desktop: Option<Desktop> = None;
    loop {
        tokio::select! {
            said = waiting.recv() => {
                let Some(said) = said else { return };
                desktop = show_patiently(desktop, &said, again).await;
            }
            heard = heard(&mut desktop) => {
                if let Heard::Clicked(place) = &heard {
                    on_click(place.account.as_deref(), &place.route);
                }
                if matches!(heard, Heard::NothingLeft) {
                    desktop = None;
                }
            }
        }
    }
}

/// Shows this as soon as the desktop takes it, for a while. What comes meanwhile waits: it would not be taken either.
async fn show_patiently(desktop: Option<Desktop>, said: &Said, again: Duration) -> Option<Desktop> {
    let mut known = desktop;
    // One that was restarted does not know the old connection's notifications, and a new connection is tried at once.
    let mut at_once = known.is_some();
    for tried in 1..=TRIES {
        match show(known.take(), said).await {
            Ok(desktop) => return Some(desktop),
            Err(error) => tracing::warn!(%error, tried, "a notification was not taken"),
        }
        if !std::mem::take(&mut at_once) {
            tokio::time::sleep(again).await;
        }
    }
    None
}

async fn show(desktop: Option<Desktop>, said: &Said) -> zbus::Result<Desktop> {
    let mut desktop = match desktop {
        Some(desktop) => desktop,
        None => Desktop::connect().await?,
    };
    desktop.show(said).await?;
    Ok(desktop)
}

/// Where a notification leads.
#[derive(Debug, Clone)]
struct Place {
    account: Option<String>,
    route: String,
}

/// What the desktop told.
enum Heard {
    /// A notification was clicked, which leads here.
    Clicked(Place),
    /// Something that is of no matter.
    Nothing,
    /// There is nothing more to hear of.
    NothingLeft,
}

async fn heard(desktop: &mut Option<Desktop>) -> Heard {
    match desktop {
        Some(desktop) => desktop.heard().await,
        None => std::future::pending().await,
    }
}

/// The desktop's place for notifications.
struct Desktop {
    connection: Connection,
    signals: MessageStream,
    /// Whether the text below the title may hold markup, so that what is meant as text has to be written as such.
    markup: bool,
    /// Where those lead that are to be seen, by their number.
    places: BTreeMap<u32, Place>,
}

impl Desktop {
    async fn connect() -> zbus::Result<Self> {
        let connection = zbus::connection::Builder::session()?.method_timeout(ANSWER).build().await?;
        let rule =
            MatchRule::builder().msg_type(zbus::message::Type::Signal).interface(NAME)?.path(PATH)?.build();
        let signals = MessageStream::for_match_rule(rule, &connection, None).await?;
        let answer = connection.call_method(Some(NAME), PATH, Some(NAME), "GetCapabilities", &()).await?;
        let capabilities: Vec<String> = answer.body().deserialize()?;
        let markup = capabilities.iter().any(|capability| capability == "body-markup");
        Ok(Self { connection, signals, markup, places: BTreeMap::new() })
    }

    async fn show(&mut self, said: &Said) -> zbus::Result<()> {
        let body = if self.markup { as_text(&said.body) } else { said.body.clone() };
        let urgency: u8 = if said.urgent { 2 } else { 1 };
        let hints: HashMap<&str, Value<'_>> =
            HashMap::from([("urgency", Value::from(urgency)), ("desktop-entry", Value::from(DESKTOP_ENTRY))]);
        // The action that is called "default" is the click on the notification itself.
        let actions: &[&str] = &["default", ""];
        let (none, as_the_desktop_does) = (0_u32, -1_i32);
        let note = (
            "OpenRush",
            none,
            "openrush-desktop",
            said.title.as_str(),
            body.as_str(),
            actions,
            hints,
            as_the_desktop_does,
        );
        let answer = self.connection.call_method(Some(NAME), PATH, Some(NAME), "Notify", &note).await?;
        let place = Place { account: said.account.clone(), route: said.route.clone() };
        self.places.insert(answer.body().deserialize()?, place);
        if self.places.len() > WAITED_FOR {
            self.places.pop_first();
        }
        Ok(())
    }

    /// Returns when the desktop told something. May be dropped without losing anything.
    async fn heard(&mut self) -> Heard {
        let signal = match self.signals.next().await {
            Some(Ok(signal)) => signal,
            Some(Err(_)) | None => return Heard::NothingLeft,
        };
        if let Some(place) = self.clicked(&signal) {
            return Heard::Clicked(place);
        }
        if let Some(id) = closed(&signal) {
            self.places.remove(&id);
            if self.places.is_empty() {
                return Heard::NothingLeft;
            }
        }
        Heard::Nothing
    }

    fn clicked(&self, signal: &Message) -> Option<Place> {
        if signal.header().member()?.as_str() != "ActionInvoked" {
            return None;
        }
        let (id, action): (u32, String) = signal.body().deserialize().ok()?;
        (action == "default").then(|| self.places.get(&id).cloned()).flatten()
    }
}

fn closed(signal: &Message) -> Option<u32> {
    if signal.header().member()?.as_str() != "NotificationClosed" {
        return None;
    }
    let (id, _reason): (u32, u32) = signal.body().deserialize().ok()?;
    Some(id)
}

fn as_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
