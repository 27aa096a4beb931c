//! A virtual X display with a window manager, and what a person with a mouse would do there.

use std::path::Path;
use std::process::{Command, Stdio};

use tokio::io::{AsyncBufReadExt, BufReader};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, ImageFormat,
    InputFocus, Window,
};
use x11rb::protocol::xproto::{KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::screen::Picture;
use crate::{Child, Error, until};

/// A running virtual display.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    x11: RustConnection,
    root: Window,
    atoms: Atoms,
    // Dropped after the connection, window manager first.
    _window_manager: Child,
    _server: Child,
}

/// A window as the window manager lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopWindow {
    /// Its X id.
    pub id: u32,
    /// The process that says it owns it.
    pub pid: Option<u32>,
    /// Its title.
    pub title: String,
}

/// A part of the display, in pixels of the root window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Left edge.
    pub x: i16,
    /// Upper edge.
    pub y: i16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        _NET_SUPPORTING_WM_CHECK,
        _NET_CLIENT_LIST,
        _NET_ACTIVE_WINDOW,
        _NET_CLOSE_WINDOW,
        _NET_WM_PID,
        _NET_WM_NAME,
        UTF8_STRING,
    }
}

impl Display {
    /// Starts the display and its window manager with the environment of `base`.
    pub(crate) async fn start(base: &Command, logs: &Path) -> Result<Self, Error> {
        let mut server = with_environment("Xvfb", base);
        // `-displayfd` lets the server choose a free number itself, so that displays started at once never collide.
        server.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let mut server = Child::start(&server, Stdio::null(), true, &logs.join("xvfb.log"))?;
        let name = format!(":{}", first_line(&mut server).await?);
        let (x11, screen) = x11rb::connect(Some(&name))?;
        let root = x11.setup().roots[screen].root;
        let atoms = Atoms::new(&x11)?.reply()?;
        // In the middle, where a server puts the pointer, it would lie over what is looked at.
        x11.warp_pointer(x11rb::NONE, root, 0, 0, 0, 0, 0, 0)?.check()?;

        let mut manager = with_environment("openbox", base);
        manager.arg("--sm-disable").env("DISPLAY", &name);
        let manager = Child::start(&manager, Stdio::null(), false, &logs.join("openbox.log"))?;
        let display = Self { name, x11, root, atoms, _window_manager: manager, _server: server };
        until("the window manager", async || {
            let owner = display.windows_of(display.atoms._NET_SUPPORTING_WM_CHECK).unwrap_or_default();
            if owner.is_empty() { Err(String::new()) } else { Ok(()) }
        })
        .await?;
        Ok(display)
    }

    /// The display's name, such as `:99`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The windows that a person could close, oldest first.
    pub(crate) fn windows(&self) -> Result<Vec<TopWindow>, Error> {
        let mut found = Vec::new();
        for id in self.windows_of(self.atoms._NET_CLIENT_LIST)? {
            // A window may go away between the list and the question.
            let pid = self.property(id, self.atoms._NET_WM_PID, AtomEnum::CARDINAL.into());
            let title = self.property(id, self.atoms._NET_WM_NAME, self.atoms.UTF8_STRING);
            if let (Ok(pid), Ok(title)) = (pid, title) {
                let pid = pid.first_chunk().map(|bytes| u32::from_ne_bytes(*bytes));
                found.push(TopWindow { id, pid, title: String::from_utf8_lossy(&title).into_owned() });
            }
        }
        Ok(found)
    }

    /// Closes a window as its close button does.
    pub(crate) fn close(&self, window: u32) -> Result<(), Error> {
        self.ask_manager(window, self.atoms._NET_CLOSE_WINDOW)
    }

    /// Brings a window to the front and gives it the keyboard.
    pub(crate) fn activate(&self, window: u32) -> Result<(), Error> {
        self.ask_manager(window, self.atoms._NET_ACTIVE_WINDOW)
    }

    /// Types a key on the keyboard, by its number on every keyboard that X knows: whatever has the focus gets it, one that
    /// keeps the keyboard for itself included.
    pub(crate) fn type_key(&self, key: u8) -> Result<(), Error> {
        for event in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.x11.xtest_fake_input(event, key, x11rb::CURRENT_TIME, self.root, 0, 0, 0)?.check()?;
        }
        Ok(())
    }

    /// Takes the keyboard away from every window, as another program in front does.
    pub(crate) fn focus_nothing(&self) -> Result<(), Error> {
        self.x11.set_input_focus(InputFocus::POINTER_ROOT, self.root, x11rb::CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// Where the inside of a window lies on the display.
    pub(crate) fn place(&self, window: u32) -> Result<Frame, Error> {
        let size = self.x11.get_geometry(window)?.reply()?;
        let corner = self.x11.translate_coordinates(window, self.root, 0, 0)?.reply()?;
        Ok(Frame { x: corner.dst_x, y: corner.dst_y, width: size.width, height: size.height })
    }

    /// Puts a window somewhere else, as a person does who drags its frame and its edges.
    pub(crate) fn put(&self, window: u32, to: Frame) -> Result<(), Error> {
        let place = ConfigureWindowAux::new()
            .x(i32::from(to.x))
            .y(i32::from(to.y))
            .width(u32::from(to.width))
            .height(u32::from(to.height));
        self.x11.configure_window(window, &place)?.check()?;
        Ok(())
    }

    /// What is seen now, the whole display or a part of it.
    pub(crate) fn look(&self, part: Option<Frame>) -> Result<Picture, Error> {
        let whole = self.x11.get_geometry(self.root)?.reply()?;
        let Frame { x, y, width, height } =
            part.unwrap_or(Frame { x: 0, y: 0, width: whole.width, height: whole.height });
        let image =
            self.x11.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, u32::MAX)?.reply()?;
        Ok(Picture::from_bgrx(width, height, image.data))
    }

    fn ask_manager(&self, window: u32, what: Atom) -> Result<(), Error> {
        // Source 2: a person asks, as through a pager, so the window manager does not refuse.
        let data = if what == self.atoms._NET_CLOSE_WINDOW {
            [x11rb::CURRENT_TIME, 2, 0, 0, 0]
        } else {
            [2, 0, 0, 0, 0]
        };
        let message = ClientMessageEvent::new(32, window, what, data);
        let to_manager = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.x11.send_event(false, self.root, to_manager, message)?.check()?;
        Ok(())
    }

    fn windows_of(&self, property: Atom) -> Result<Vec<Window>, Error> {
        let bytes = self.property(self.root, property, AtomEnum::WINDOW.into())?;
        Ok(bytes.as_chunks().0.iter().map(|id| Window::from_ne_bytes(*id)).collect())
    }

    fn property(&self, window: Window, property: Atom, kind: Atom) -> Result<Vec<u8>, Error> {
        Ok(self.x11.get_property(false, window, property, kind, 0, 4096)?.reply()?.value)
    }
}

/// A command for `program` with exactly the environment that `base` was given.
pub(crate) fn with_environment(program: &str, base: &Command) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(base.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

/// The first line that a program prints to tell that it is ready.
pub(crate) async fn first_line(child: &mut Child) -> Result<String, Error> {
    let not_ready =
        |child: &Child| Error::NotReady { program: child.program().to_owned(), log: child.log().to_owned() };
    let Some(stdout) = child.take_stdout() else {
        return Err(not_ready(child));
    };
    let mut lines = BufReader::new(stdout).lines();
    match tokio::time::timeout(crate::PATIENCE, lines.next_line()).await {
        Ok(Ok(Some(line))) => Ok(line.trim().to_owned()),
        _ => Err(not_ready(child)),
    }
}
