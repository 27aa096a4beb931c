//! One person's desktop, made for one test and gone with it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::bus::Bus;
use crate::display::{Display, with_environment};
use crate::keychain::{self, Keychain};
use crate::screen::Picture;
use crate::{Child, Error, Frame, TopWindow, until};

/// A private desktop. What runs on it sees nothing of the person who started the test.
#[derive(Debug)]
pub struct Desktop {
    environment: Command,
    display: Display,
    bus: Bus,
    keychain: Option<Child>,
    // Dropped last: everything above writes into it.
    folder: TempDir,
}

/// How a desktop is to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct DesktopOptions {
    /// The state of its keychain.
    pub keychain: Keychain,
    /// True leaves out the program that opens web pages.
    pub without_browser: bool,
}

impl Desktop {
    /// Starts display, window manager, session bus and keychain, and waits until each is ready.
    ///
    /// # Errors
    /// [`Error::Start`] names a program that is missing.
    pub async fn start(options: DesktopOptions) -> Result<Self, Error> {
        let folder =
            TempDir::with_prefix("openrush-desktop-").map_err(|e| Error::file(&std::env::temp_dir(), e))?;
        let mut environment = private_environment(folder.path())?;
        if !options.without_browser {
            install_browser(folder.path())?;
        }
        let bus = Bus::start(&environment, folder.path()).await?;
        environment.env("DBUS_SESSION_BUS_ADDRESS", bus.address());
        let display = Display::start(&environment, folder.path()).await?;
        environment.env("DISPLAY", display.name());
        let keychain = options.keychain.start(&environment, &bus, folder.path()).await?;
        Ok(Self { environment, display, bus, keychain, folder })
    }

    /// A command for `program` on this desktop: its display, bus, home and browser, and nothing of the caller's.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        with_environment(program, &self.environment)
    }

    /// Runs a small program of the desktop to its end and answers with what it printed; `None` when it failed.
    #[must_use]
    pub fn output_of(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(program).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The folder that holds everything of this desktop, logs included.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What `OPENRUSH_DATA_DIR` is set to: kept from one start of the app to the next.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The address of the session bus.
    #[must_use]
    pub fn bus_address(&self) -> &str {
        self.bus.address()
    }

    /// Locks the keychain, with nobody there to open it again.
    ///
    /// # Errors
    /// [`Error::Bus`] where there is no keychain.
    pub async fn lock_keychain(&self) -> Result<(), Error> {
        keychain::lock(&self.bus).await
    }

    /// Ends the keychain and begins another in this state. What it held is kept, where it is open again.
    ///
    /// # Errors
    /// [`Error::Start`].
    pub async fn change_keychain(&mut self, to: Keychain) -> Result<(), Error> {
        self.keychain = None;
        self.keychain = to.start(&self.environment, &self.bus, self.folder.path()).await?;
        Ok(())
    }

    /// From now on the keychain can ask for its password, in a window of its own that keeps the keyboard.
    ///
    /// # Errors
    /// [`Error::File`] where the system has no dialog for that; [`Error::Bus`].
    pub async fn let_keychain_ask(&self) -> Result<(), Error> {
        keychain::let_it_ask(&self.bus, self.folder(), self.display.name()).await
    }

    /// Waits until the keychain asks for its password.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn keychain_asks(&self) -> Result<TopWindow, Error> {
        until("the keychain's dialog", async || {
            let windows = self.windows().map_err(|e| e.to_string())?;
            let dialog = windows.iter().find(|window| window.title.contains("nlock"));
            dialog.cloned().ok_or_else(|| format!("{windows:?}"))
        })
        .await
    }

    /// Types the password that the keychain asks for, and waits until its dialog is gone. Typed before the dialog had
    /// the keyboard, it is typed again.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn answer_keychain(&self) -> Result<(), Error> {
        const LOOKS_UNTIL_TYPED_AGAIN: u32 = 50;
        let dialog = self.keychain_asks().await?;
        let mut looks = 0;
        until("the keychain's dialog to be answered", async || {
            let windows = self.windows().map_err(|e| e.to_string())?;
            if !windows.contains(&dialog) {
                return Ok(());
            }
            if looks % LOOKS_UNTIL_TYPED_AGAIN == 0 {
                for key in keychain::PASSWORD_KEYS {
                    self.display.type_key(key).map_err(|e| e.to_string())?;
                }
            }
            looks += 1;
            Err("it is still there".to_owned())
        })
        .await
    }

    /// The addresses that the browser was asked to open, oldest first.
    #[must_use]
    pub fn opened_pages(&self) -> Vec<String> {
        let list = std::fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default();
        list.lines().map(str::to_owned).collect()
    }

    /// The text in the clipboard; `None` when it is empty or holds no text.
    #[must_use]
    pub fn clipboard(&self) -> Option<String> {
        self.output_of("xclip", &["-selection", "clipboard", "-out"])
    }

    /// The forms in which the clipboard offers its content, one a line; `None` when it is empty.
    #[must_use]
    pub fn clipboard_targets(&self) -> Option<String> {
        self.output_of("xclip", &["-selection", "clipboard", "-out", "-target", "TARGETS"])
    }

    /// Puts a text into the clipboard, as another program does when the person copies there.
    ///
    /// # Errors
    /// [`Error::File`] where xclip could not be told.
    pub fn copy_elsewhere(&self, text: &str) -> Result<(), Error> {
        let failed = |e| Error::file(Path::new("xclip"), e);
        let file = self.folder.path().join("copied-elsewhere");
        std::fs::write(&file, text).map_err(|e| Error::file(&file, e))?;
        let mut command = self.command("xclip");
        command.args(["-selection", "clipboard", "-in"]).arg(&file);
        // It goes on in the background, and holds the text until somebody else copies.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().map_err(failed)?;
        Ok(())
    }

    /// The windows that a person could close, oldest first.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn windows(&self) -> Result<Vec<TopWindow>, Error> {
        self.display.windows()
    }

    /// Closes a window as its close button does.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn close(&self, window: &TopWindow) -> Result<(), Error> {
        self.display.close(window.id)
    }

    /// Brings a window to the front and gives it the keyboard.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn activate(&self, window: &TopWindow) -> Result<(), Error> {
        self.display.activate(window.id)
    }

    /// Takes the keyboard away from every window, as another program in front does.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn focus_nothing(&self) -> Result<(), Error> {
        self.display.focus_nothing()
    }

    /// Where the inside of a window lies.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn place(&self, window: &TopWindow) -> Result<Frame, Error> {
        self.display.place(window.id)
    }

    /// Puts a window somewhere else, as a person does who drags its frame and its edges.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn put(&self, window: &TopWindow, to: Frame) -> Result<(), Error> {
        self.display.put(window.id, to)
    }

    /// What is seen now, the whole display or a part of it.
    ///
    /// # Errors
    /// [`Error::Display`].
    pub fn look(&self, part: Option<Frame>) -> Result<Picture, Error> {
        self.display.look(part)
    }
}

/// An environment that carries over only what a program needs to run at all.
fn private_environment(folder: &Path) -> Result<Command, Error> {
    let mut environment = Command::new("true");
    let runtime = folder.join("run");
    for part in ["home/.config/fontconfig", "run", "bin", "data"] {
        let path = folder.join(part);
        std::fs::create_dir_all(&path).map_err(|e| Error::file(&path, e))?;
    }
    let fonts = folder.join("home/.config/fontconfig/fonts.conf");
    std::fs::write(&fonts, FONTS).map_err(|e| Error::file(&fonts, e))?;
    let only_mine = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&runtime, only_mine).map_err(|e| Error::file(&runtime, e))?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut search = vec![folder.join("bin")];
    search.extend(std::env::split_paths(&path));
    let search = std::env::join_paths(search).unwrap_or(path);
    environment
        .env("PATH", search)
        .env("HOME", folder.join("home"))
        .env("XDG_RUNTIME_DIR", &runtime)
        .env("OPENRUSH_DATA_DIR", folder.join("data"))
        .env("OPENRUSH_TEST_OPENED", folder.join("opened"))
        .env("LANG", "en_US.UTF-8")
        // No accessibility bus and no settings daemon: neither is on this desktop, and GTK would look for both.
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_A11Y", "none")
        .env("GSETTINGS_BACKEND", "memory")
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    for carried in ["TZ", "RUST_LOG", "RUST_BACKTRACE"] {
        if let Some(value) = std::env::var_os(carried) {
            environment.env(carried, value);
        }
    }
    Ok(environment)
}

/// The font of this desktop, as a distribution would choose one.
const FONTS: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <alias binding="same"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
"#;

/// A browser that only notes the address: what `xdg-open` would have shown.
fn install_browser(folder: &Path) -> Result<(), Error> {
    let script = folder.join("bin").join("xdg-open");
    std::fs::write(&script, "#!/bin/sh\nprintf '%s\\n' \"$1\" >> \"$OPENRUSH_TEST_OPENED\"\n")
        .map_err(|e| Error::file(&script, e))?;
    let runs = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&script, runs).map_err(|e| Error::file(&script, e))
}
