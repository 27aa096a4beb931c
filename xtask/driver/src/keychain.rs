//! The keychain of a desktop, in each of the states that an app meets in the world.

use std::path::Path;
use std::process::{Command, Stdio};

use tokio::io::AsyncWriteExt;
use zbus::zvariant::{ObjectPath, OwnedObjectPath};

use crate::bus::{self, Bus};
use crate::display::with_environment;
use crate::{Child, Error, until};

const SECRETS: &str = "org.freedesktop.secrets";

/// The keychain's password.
const PASSWORD: &[u8] = b"a";

/// The same as keys, with Enter at its end.
pub(crate) const PASSWORD_KEYS: [u8; 2] = [38, 36];

/// The state of the desktop's keychain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keychain {
    /// A real gnome-keyring, open, as after a normal login.
    #[default]
    Unlocked,
    /// A real gnome-keyring that is locked and has nobody to ask for the password.
    Locked,
    /// Nothing answers, as on a desktop without a keyring.
    Absent,
    /// The bus starts a keyring that never comes up, as after a broken update.
    Hanging,
}

impl Keychain {
    /// Brings it about. Answers with the daemon where there is one.
    pub(crate) async fn start(
        self,
        base: &Command,
        bus: &Bus,
        folder: &Path,
    ) -> Result<Option<Child>, Error> {
        match self {
            Self::Unlocked => Ok(Some(unlocked(base, bus, folder).await?)),
            Self::Locked => {
                let daemon = unlocked(base, bus, folder).await?;
                lock(bus).await?;
                Ok(Some(daemon))
            }
            Self::Absent => Ok(None),
            Self::Hanging => {
                let service = bus::services(folder).join(format!("{SECRETS}.service"));
                let text = format!("[D-BUS Service]\nName={SECRETS}\nExec=/bin/sleep 600\n");
                std::fs::write(&service, text).map_err(|e| Error::file(&service, e))?;
                bus.read_services_again().await?;
                Ok(None)
            }
        }
    }
}

async fn unlocked(base: &Command, bus: &Bus, folder: &Path) -> Result<Child, Error> {
    let mut daemon = with_environment("gnome-keyring-daemon", base);
    daemon
        .args(["--foreground", "--unlock", "--components=secrets"])
        .env("DBUS_SESSION_BUS_ADDRESS", bus.address());
    let mut daemon = Child::start(&daemon, Stdio::piped(), false, &folder.join("keyring.log"))?;
    if let Some(mut stdin) = daemon.take_stdin() {
        // It ends with the end of input, and a new line would be a part of it.
        stdin.write_all(PASSWORD).await.map_err(|e| Error::file(Path::new("gnome-keyring-daemon"), e))?;
    }
    let connection = bus.connect().await?;
    until("the keychain's default collection", async || {
        let answer = connection
            .call_method(
                Some(SECRETS),
                "/org/freedesktop/secrets",
                Some("org.freedesktop.Secret.Service"),
                "ReadAlias",
                &"default",
            )
            .await
            .map_err(|e| e.to_string())?;
        let path: OwnedObjectPath = answer.body().deserialize().map_err(|e| e.to_string())?;
        if path.as_str() == "/" { Err("no default collection".to_owned()) } else { Ok(()) }
    })
    .await?;
    Ok(daemon)
}

/// Gives the keychain its own dialog for the password, as every desktop with one has it: gcr's prompter, which is found
/// where the system says.
pub(crate) async fn let_it_ask(bus: &Bus, folder: &Path, display: &str) -> Result<(), Error> {
    for name in ["org.gnome.keyring.SystemPrompter", "org.gnome.keyring.PrivatePrompter"] {
        let systems = Path::new("/usr/share/dbus-1/services").join(format!("{name}.service"));
        let text = std::fs::read_to_string(&systems).map_err(|e| Error::file(&systems, e))?;
        // The bus was there before the display, and hands on what it was started with.
        let text = text.replace("Exec=", &format!("Exec=/usr/bin/env DISPLAY={display} "));
        let ours = bus::services(folder).join(format!("{name}.service"));
        std::fs::write(&ours, text).map_err(|e| Error::file(&ours, e))?;
    }
    bus.read_services_again().await
}

/// Locks the default collection, as a screen lock or a click in the keychain's own window does.
pub(crate) async fn lock(bus: &Bus) -> Result<(), Error> {
    let connection = bus.connect().await?;
    let service = "org.freedesktop.Secret.Service";
    let answer = connection
        .call_method(Some(SECRETS), "/org/freedesktop/secrets", Some(service), "ReadAlias", &"default")
        .await?;
    let default: OwnedObjectPath = answer.body().deserialize()?;
    let collections: Vec<ObjectPath<'_>> = vec![default.into()];
    connection
        .call_method(Some(SECRETS), "/org/freedesktop/secrets", Some(service), "Lock", &(collections,))
        .await?;
    Ok(())
}
