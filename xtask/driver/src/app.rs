//! A program on a private desktop.

use std::net::TcpListener;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use crate::{Child, Desktop, Error, TopWindow, until};

/// A running program. Dropping it ends it as a crash does.
#[derive(Debug)]
pub struct App {
    child: Child,
    id: u32,
    inspector: Option<u16>,
}

impl App {
    /// Starts `program` on `desktop` so that [`crate::Page`] can drive its window.
    ///
    /// # Errors
    /// [`Error::Start`].
    pub fn start(
        desktop: &Desktop,
        program: &Path,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Result<Self, Error> {
        let inspector = free_port()?;
        let address = format!("127.0.0.1:{inspector}");
        let mut all =
            vec![("TAURI_WEBVIEW_AUTOMATION", "true"), ("WEBKIT_INSPECTOR_SERVER", address.as_str())];
        all.extend_from_slice(variables);
        Ok(Self { inspector: Some(inspector), ..Self::start_undriven(desktop, program, arguments, &all)? })
    }

    /// Starts `program` as a person does, with nothing that lets it be driven.
    ///
    /// # Errors
    /// [`Error::Start`].
    pub fn start_undriven(
        desktop: &Desktop,
        program: &Path,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Result<Self, Error> {
        // It runs in another folder than this process.
        let program = program.canonicalize().map_err(|e| Error::file(program, e))?;
        let mut command = desktop.command(&program.to_string_lossy());
        command.args(arguments).envs(variables.iter().copied()).current_dir(desktop.folder());
        let child = Child::start(&command, Stdio::null(), false, &desktop.folder().join("app.log"))?;
        let Some(id) = child.id() else {
            return Err(Error::NotReady { program: child.program().to_owned(), log: child.log().to_owned() });
        };
        Ok(Self { child, id, inspector: None })
    }

    /// Its process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Everything it printed, and every app before it on this desktop.
    #[must_use]
    pub fn printed(&self) -> String {
        std::fs::read_to_string(self.child.log()).unwrap_or_default()
    }

    /// Its windows.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn windows(&self, desktop: &Desktop) -> Result<Vec<TopWindow>, Error> {
        Ok(desktop.windows()?.into_iter().filter(|window| window.pid == Some(self.id)).collect())
    }

    /// Waits for its window.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn window(&mut self, desktop: &Desktop) -> Result<TopWindow, Error> {
        until("the app's window", async || {
            let windows = self.windows(desktop).map_err(|e| e.to_string())?;
            windows.into_iter().next().ok_or_else(|| "no window".to_owned())
        })
        .await
    }

    /// Waits until it has no window.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn no_window(&self, desktop: &Desktop) -> Result<(), Error> {
        until("the app to have no window", async || {
            let windows = self.windows(desktop).map_err(|e| e.to_string())?;
            if windows.is_empty() { Ok(()) } else { Err(format!("{windows:?}")) }
        })
        .await
    }

    /// True while it runs.
    pub fn runs(&mut self) -> bool {
        self.child.ended().is_none()
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when it goes on.
    pub async fn ended(&mut self) -> Result<ExitStatus, Error> {
        let mut ended = None;
        until("the app to end", async || {
            ended = ended.or_else(|| self.child.ended());
            ended.ok_or_else(|| "it runs".to_owned())
        })
        .await
    }

    /// Asks it to end as a logout does, and waits until it did.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when it goes on.
    pub async fn terminate(mut self) -> Result<ExitStatus, Error> {
        self.child.terminate();
        self.ended().await
    }

    /// Ends it at once, as a crash or a power cut does, and waits until it is gone.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn kill(mut self) -> Result<ExitStatus, Error> {
        self.child.kill();
        self.ended().await
    }

    /// The port on which its webview waits to be driven.
    pub(crate) fn inspector(&self) -> Option<u16> {
        self.inspector
    }
}

/// A port that is free now. The one who takes it is started at once.
pub(crate) fn free_port() -> Result<u16, Error> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| Error::file(Path::new("127.0.0.1"), e))?;
    Ok(listener.local_addr().map_err(|e| Error::file(Path::new("127.0.0.1"), e))?.port())
}
