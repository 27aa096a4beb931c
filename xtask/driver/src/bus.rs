//! A session bus that belongs to one desktop and starts nothing by itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::display::{first_line, with_environment};
use crate::{Child, Error};

/// A running session bus.
#[derive(Debug)]
pub(crate) struct Bus {
    address: String,
    _daemon: Child,
}

/// The folder with the services that the bus may start; empty at first.
pub(crate) fn services(folder: &Path) -> PathBuf {
    folder.join("services")
}

impl Bus {
    /// Starts the bus with its socket and its files in `folder`.
    ///
    /// The system's own list of services is left out on purpose: what answers on this bus is only what a test put there.
    pub(crate) async fn start(base: &Command, folder: &Path) -> Result<Self, Error> {
        let socket = folder.join("bus");
        let services = services(folder);
        let configuration = folder.join("bus.conf");
        let text = format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
  <limit name="service_start_timeout">120000</limit>
</busconfig>
"#,
            socket.display(),
            services.display(),
        );
        std::fs::create_dir_all(&services).map_err(|e| Error::file(&services, e))?;
        std::fs::write(&configuration, text).map_err(|e| Error::file(&configuration, e))?;
        let mut daemon = with_environment("dbus-daemon", base);
        daemon.args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"]).arg(&configuration);
        let mut daemon = Child::start(&daemon, Stdio::null(), true, &folder.join("bus.log"))?;
        let address = first_line(&mut daemon).await?;
        Ok(Self { address, _daemon: daemon })
    }

    /// What goes into `DBUS_SESSION_BUS_ADDRESS`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Makes it notice services that were put into its folder.
    pub(crate) async fn read_services_again(&self) -> Result<(), Error> {
        let bus = "org.freedesktop.DBus";
        let connection = self.connect().await?;
        connection.call_method(Some(bus), "/org/freedesktop/DBus", Some(bus), "ReloadConfig", &()).await?;
        Ok(())
    }

    /// A new connection to it.
    pub(crate) async fn connect(&self) -> Result<zbus::Connection, Error> {
        Ok(zbus::connection::Builder::address(self.address.as_str())?.build().await?)
    }
}
