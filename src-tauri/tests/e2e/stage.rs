//! What every test stands on: a desktop, a simulated service, and the app between them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use openrush_driver::notifications::Notifications;
use openrush_driver::watcher::Watcher;
use openrush_driver::{App, Desktop, DesktopOptions, Keychain, Page};
use openrush_sandbox::{Config, Sandbox, Scenario};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// How a test ends.
pub(crate) type Proven = Result<(), Failed>;

/// A step that failed. It never exists: it panics where it would be made, so that the message names the line of the test
/// and [`Stage`] sees the failure while there is still something to be seen.
#[derive(Debug)]
pub(crate) enum Failed {}

impl<E: std::error::Error> From<E> for Failed {
    #[track_caller]
    fn from(error: E) -> Self {
        panic!("{error}")
    }
}

/// A desktop and a simulated service. When the test fails, what was to be seen is kept in `target/e2e/`.
pub(crate) struct Stage {
    pub(crate) desktop: Desktop,
    pub(crate) sandbox: Sandbox,
}

impl Stage {
    /// An account with 500 credits, one key and no traffic; a keychain that is open.
    pub(crate) async fn new() -> Result<Self, openrush_driver::Error> {
        Self::with(DesktopOptions::default()).await
    }

    /// The same with a keychain in this state.
    pub(crate) async fn with_keychain(keychain: Keychain) -> Result<Self, openrush_driver::Error> {
        Self::with(DesktopOptions { keychain, ..DesktopOptions::default() }).await
    }

    async fn with(options: DesktopOptions) -> Result<Self, openrush_driver::Error> {
        let sandbox = Sandbox::start(Config { scenario: Scenario::Empty, ..Config::default() }).await;
        let sandbox = sandbox.expect("a free port on this computer");
        Ok(Self { desktop: Desktop::start(options).await?, sandbox })
    }

    /// Starts the app.
    pub(crate) fn start(&self, arguments: &[&str]) -> Result<App, openrush_driver::Error> {
        let address = self.sandbox.base_url();
        App::start(&self.desktop, app_under_test(), arguments, &[("OPENRUSH_API_URL", &address)])
    }

    /// Starts the app and takes hold of its window.
    pub(crate) async fn open(&self) -> Result<(App, Page), openrush_driver::Error> {
        let app = self.start(&[])?;
        let page = Page::of(&app, &self.desktop).await?;
        Ok((app, page))
    }

    /// Starts the app and signs in with the account's own key.
    pub(crate) async fn signed_in(&self) -> Result<(App, Page), openrush_driver::Error> {
        let (app, page) = self.open().await?;
        sign_in(&page, &self.sandbox.world().key()).await?;
        page.value("balance").await?;
        Ok((app, page))
    }

    /// A panel with a place for tray icons. Without it the desktop has none, as GNOME's.
    pub(crate) async fn panel(&self) -> Watcher {
        Watcher::start_on(self.desktop.bus_address()).await
    }

    /// The desktop's place for notifications.
    pub(crate) async fn notifications(&self) -> Notifications {
        Notifications::start_on(self.desktop.bus_address()).await
    }

    /// The secrets that the keychain holds for the app, as any other program of this person would list them.
    pub(crate) fn secrets(&self) -> String {
        let search = ["search", "--all", "--unlock", "service", "io.openrush.desktop"];
        self.desktop.output_of("secret-tool", &search).unwrap_or_default()
    }

    /// Calls a tool over HTTP, as the owner's website does. Answers with the status.
    pub(crate) async fn call_tool(&self, tool: &str, key: &str) -> Result<u16, std::io::Error> {
        let address = self.sandbox.base_url();
        let host = address.trim_start_matches("http://");
        let body = r#"{"domain":"example.com"}"#;
        let request = format!(
            "POST /v1/tools/{tool} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        let mut connection = tokio::net::TcpStream::connect(host).await?;
        connection.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await?;
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
        status.ok_or_else(|| std::io::Error::other(format!("no HTTP answer: {answer}")))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.keep_evidence();
        }
    }
}

impl Stage {
    /// Keeps the picture and the logs of a failed test.
    fn keep_evidence(&self) {
        let test = std::thread::current().name().unwrap_or("unnamed").replace("::", "-");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e").join(test);
        // This runs while a test fails already; evidence that cannot be kept must not hide why.
        let _ = std::fs::create_dir_all(&folder);
        if let Ok(picture) = self.desktop.look(None) {
            let _ = picture.save(&folder.join("display.png"));
        }
        for log in ["app.log", "webdriver.log", "keyring.log", "bus.log"] {
            let _ = std::fs::copy(self.desktop.folder().join(log), folder.join(log));
        }
        for log in std::fs::read_dir(self.desktop.data_dir().join("logs")).into_iter().flatten().flatten() {
            let _ = std::fs::copy(log.path(), folder.join(log.file_name()));
        }
        eprintln!("what was to be seen is kept in {}", folder.display());
    }
}

/// Types a key into the welcome screen and sends it.
pub(crate) async fn sign_in(page: &Page, key: &str) -> Result<(), openrush_driver::Error> {
    page.fill("sign-in-key", key).await?;
    page.press("sign-in-submit").await
}

/// The binary that cargo built for this test run, or the one that `OPENRUSH_APP_UNDER_TEST` names.
pub(crate) fn app_under_test() -> &'static Path {
    static APP: OnceLock<PathBuf> = OnceLock::new();
    APP.get_or_init(|| {
        let named = std::env::var_os("OPENRUSH_APP_UNDER_TEST");
        named.map_or_else(|| env!("CARGO_BIN_EXE_openrush-desktop").into(), PathBuf::from)
    })
}

/// Every file under a folder.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files_under(&path)) } else { found.push(path) }
    }
    found
}
