//! What the system's services tell on Linux, over the system bus:
//!
//! - logind: <https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html> (`PrepareForSleep`)
//! - NetworkManager: <https://networkmanager.dev/docs/api/latest/gdbus-org.freedesktop.NetworkManager.html>
//! - power-profiles-daemon: <https://upower.pages.freedesktop.org/power-profiles-daemon/gdbus-org.freedesktop.UPower.PowerProfiles.html>
//!
//! None of them has to be there, and none is started. Where there is no system bus at all nothing is told.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::SelectAll;
use openrush_account::core::Outside;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, Message, MessageStream, connection::Builder};

const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

const NETWORK: Service = Service {
    name: "org.freedesktop.NetworkManager",
    path: "/org/freedesktop/NetworkManager",
    interface: "org.freedesktop.NetworkManager",
};

const POWER: Service = Service {
    name: "org.freedesktop.UPower.PowerProfiles",
    path: "/org/freedesktop/UPower/PowerProfiles",
    interface: "org.freedesktop.UPower.PowerProfiles",
};

/// What power-profiles-daemon was called before its version 0.20.
const POWER_BEFORE: Service = Service {
    name: "net.hadess.PowerProfiles",
    path: "/net/hadess/PowerProfiles",
    interface: "net.hadess.PowerProfiles",
};

/// How long a service may take to answer.
const ANSWER: Duration = Duration::from_secs(10);

/// `NM_STATE_CONNECTED_GLOBAL`.
const CONNECTED: u32 = 70;
/// `NM_METERED_YES` and `NM_METERED_GUESS_YES`.
const METERED: [u32; 2] = [1, 3];

/// A service of the system.
#[derive(Debug, Clone, Copy)]
struct Service {
    name: &'static str,
    path: &'static str,
    interface: &'static str,
}

/// Tells what happens to the computer, until the app ends.
pub(crate) fn follow(happened: impl Fn(Outside) + Send + Sync + 'static) {
    tauri::async_runtime::spawn(async move {
        if let Err(error) = run(Builder::system(), &happened).await {
            tracing::info!(%error, "the system bus tells nothing of sleep, network and power");
        }
    });
}

async fn run(
    bus: zbus::Result<Builder<'_>>,
    happened: &(impl Fn(Outside) + Send + Sync),
) -> zbus::Result<()> {
    let connection = bus?.method_timeout(ANSWER).build().await?;
    let mut signals = SelectAll::new();
    let sleep = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface("org.freedesktop.login1.Manager")?
        .member("PrepareForSleep")?
        .build();
    signals.push(MessageStream::for_match_rule(sleep, &connection, None).await?);
    for service in [NETWORK, POWER, POWER_BEFORE] {
        let changed = MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .interface(PROPERTIES)?
            .member("PropertiesChanged")?
            .path(service.path)?
            .arg(0, service.interface)?
            .build();
        signals.push(MessageStream::for_match_rule(changed, &connection, None).await?);
    }
    // A daemon of today answers to both names, one of before only to the old one.
    let profile = match property(&connection, POWER, "ActiveProfile").await {
        Some(profile) => Some(profile),
        None => property(&connection, POWER_BEFORE, "ActiveProfile").await,
    };
    let mut saving = Saving {
        metered: property(&connection, NETWORK, "Metered").await.is_some_and(|value| is_metered(&value)),
        power: profile.is_some_and(|profile| is_saver(&profile)),
    };
    happened(Outside::Saving(saving.any()));
    while let Some(signal) = signals.next().await {
        let Ok(signal) = signal else { continue };
        if woke(&signal) {
            happened(Outside::Woke);
        }
        let Some(changed) = changed(&signal) else { continue };
        if changed.get("State").and_then(|state| u32::try_from(state).ok()) == Some(CONNECTED) {
            happened(Outside::NetworkCame);
        }
        let before = saving.any();
        if let Some(metered) = changed.get("Metered") {
            saving.metered = is_metered(metered);
        }
        if let Some(profile) = changed.get("ActiveProfile") {
            saving.power = is_saver(profile);
        }
        if saving.any() != before {
            happened(Outside::Saving(saving.any()));
        }
    }
    Ok(())
}

/// Why the app should ask less often.
struct Saving {
    /// The connection costs by what goes through it.
    metered: bool,
    /// The power saver is on.
    power: bool,
}

impl Saving {
    fn any(&self) -> bool {
        self.metered || self.power
    }
}

fn is_metered(value: &OwnedValue) -> bool {
    u32::try_from(value).is_ok_and(|value| METERED.contains(&value))
}

fn is_saver(value: &OwnedValue) -> bool {
    <&str>::try_from(value).is_ok_and(|profile| profile == "power-saver")
}

/// The computer is awake again; before it goes to sleep the same signal says true.
fn woke(signal: &Message) -> bool {
    signal.header().member().is_some_and(|member| member.as_str() == "PrepareForSleep")
        && signal.body().deserialize::<bool>().is_ok_and(|going| !going)
}

fn changed(signal: &Message) -> Option<HashMap<String, OwnedValue>> {
    if signal.header().member()?.as_str() != "PropertiesChanged" {
        return None;
    }
    let (_, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) =
        signal.body().deserialize().ok()?;
    Some(changed)
}

/// A property of a service that may not be there.
async fn property(connection: &Connection, service: Service, name: &str) -> Option<OwnedValue> {
    let message = Message::method_call(service.path, "Get")
        .and_then(|call| call.destination(service.name))
        .and_then(|call| call.interface(PROPERTIES))
        // What is not running is not started for this.
        .and_then(|call| call.with_flags(zbus::message::Flags::NoAutoStart))
        .and_then(|call| call.build(&(service.interface, name)))
        .ok()?;
    let serial = message.primary_header().serial_num();
    let mut answers = MessageStream::from(connection);
    connection.send(&message).await.ok()?;
    let answer = tokio::time::timeout(ANSWER, async {
        loop {
            let answer = answers.next().await?.ok()?;
            if answer.header().reply_serial() == Some(serial) {
                return Some(answer);
            }
        }
    });
    answer.await.ok()??.body().deserialize::<OwnedValue>().ok()
}
