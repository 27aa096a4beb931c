//! Updating: what is newer and signed is put in place, everything else is refused and changes nothing.
//!
//! `updates/` holds an update, the public key it was signed with, and signatures: for version 9.9.9, for 0.0.1, for no
//! version, and by another key. The secret keys are gone.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use openrush_driver::watcher::Watcher;
use openrush_driver::{App, Error, Page, testid, until};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::stage::{Proven, Stage, app_under_test};

const UPDATE: &[u8] = include_bytes!("updates/update.AppImage");
const KEY: &str = include_str!("updates/key.pub");
const FOR_9_9_9: &str = include_str!("updates/newer.sig");
const FOR_0_0_1: &str = include_str!("updates/older.sig");
const FOR_NO_VERSION: &str = include_str!("updates/unversioned.sig");
const BY_ANOTHER_KEY: &str = include_str!("updates/stranger.sig");

/// What the file that stands in for the app holds at first.
const THIS_VERSION: &[u8] = b"\x7fELF this version";

/// What the server says there is, and what it sends.
#[derive(Clone, Copy)]
struct Offer {
    version: &'static str,
    signature: &'static str,
    sent: Sent,
}

#[derive(Clone, Copy)]
enum Sent {
    Whole,
    /// One byte is another.
    Changed,
    /// The connection ends before the announced length.
    HalfOfIt,
    /// More is announced than any update has.
    TooMuchAnnounced,
    /// It goes on and on, and announces nothing.
    WithoutEnd,
}

const GOOD: Offer = Offer { version: "9.9.9", signature: FOR_9_9_9, sent: Sent::Whole };

/// A server of updates on this computer.
struct Server {
    address: String,
    offer: Arc<Mutex<Offer>>,
    /// How often the list and the update itself were asked for.
    asked: Arc<Mutex<(usize, usize)>>,
}

impl Server {
    async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let (offer, asked) = (Arc::new(Mutex::new(GOOD)), Arc::new(Mutex::new((0, 0))));
        let (answered, counted, base) = (Arc::clone(&offer), Arc::clone(&asked), address.clone());
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let (offer, counted, base) =
                    (*answered.lock().expect("nobody panics with it"), Arc::clone(&counted), base.clone());
                // A client that hangs up is what some tests are about.
                tokio::spawn(async move { drop(answer(connection, offer, &counted, &base).await) });
            }
        });
        Ok(Self { address, offer, asked })
    }

    fn offer(&self, offer: Offer) {
        *self.offer.lock().expect("nobody panics with it") = offer;
    }

    fn listed(&self) -> usize {
        self.asked.lock().expect("nobody panics with it").0
    }

    fn fetched(&self) -> usize {
        self.asked.lock().expect("nobody panics with it").1
    }
}

async fn answer(
    mut connection: TcpStream,
    offer: Offer,
    asked: &Mutex<(usize, usize)>,
    base: &str,
) -> std::io::Result<()> {
    let mut request = vec![0; 4096];
    let length = connection.read(&mut request).await?;
    if !String::from_utf8_lossy(&request[..length]).contains(" /update ") {
        let list = serde_json::json!({
            "version": offer.version,
            "notes": "What changed.",
            "platforms": { "linux-x86_64": { "url": format!("{base}/update"), "signature": offer.signature } },
        })
        .to_string();
        asked.lock().expect("nobody panics with it").0 += 1;
        return send(&mut connection, Some(list.len()), list.as_bytes()).await;
    }
    asked.lock().expect("nobody panics with it").1 += 1;
    let mut changed = UPDATE.to_vec();
    changed[UPDATE.len() - 2] ^= 1;
    match offer.sent {
        Sent::Whole => send(&mut connection, Some(UPDATE.len()), UPDATE).await,
        Sent::Changed => send(&mut connection, Some(UPDATE.len()), &changed).await,
        Sent::HalfOfIt => send(&mut connection, Some(UPDATE.len()), &UPDATE[..UPDATE.len() / 2]).await,
        Sent::TooMuchAnnounced => send(&mut connection, Some(usize::MAX / 4), UPDATE).await,
        Sent::WithoutEnd => {
            send(&mut connection, None, UPDATE).await?;
            loop {
                connection.write_all(&[0; 64 * 1024]).await?;
            }
        }
    }
}

async fn send(connection: &mut TcpStream, length: Option<usize>, body: &[u8]) -> std::io::Result<()> {
    let length = length.map(|length| format!("Content-Length: {length}\r\n")).unwrap_or_default();
    connection.write_all(format!("HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n").as_bytes()).await?;
    connection.write_all(body).await
}

/// What a test holds while the app is at its settings.
struct AtSettings {
    app: App,
    page: Page,
    /// Stands in for the app.
    file: PathBuf,
    /// Without a place for the tray a notice would lie over the button.
    _panel: Watcher,
}

/// The settings of an app that updates itself from `server`.
async fn settings(stage: &Stage, server: &Server) -> Result<AtSettings, Error> {
    let panel = stage.panel().await;
    let file = stage.desktop.folder().join("OpenRush.AppImage");
    std::fs::write(&file, THIS_VERSION).expect("a file in the test's own folder");
    let variables = [
        ("OPENRUSH_TEST_UPDATE_URL", format!("{}/latest.json", server.address)),
        ("OPENRUSH_TEST_UPDATE_KEY", KEY.to_owned()),
        ("OPENRUSH_TEST_UPDATE_FILE", file.to_string_lossy().into_owned()),
    ];
    let variables: Vec<(&str, &str)> =
        variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let app = App::start(&stage.desktop, app_under_test(), &["--demo"], &variables)?;
    let page = Page::of(&app, &stage.desktop).await?;
    page.press("nav-settings").await?;
    Ok(AtSettings { app, page, file, _panel: panel })
}

/// Presses the button when it is at `from`, and waits until it is at `to`.
async fn step(page: &Page, from: &str, to: &str) -> Result<(), Error> {
    page.press_css(&at(from)).await?;
    page.see_css(&at(to)).await.map(drop)
}

fn at(step: &str) -> String {
    format!("{}[data-step=\"{step}\"]", testid("update"))
}

#[tokio::test]
async fn a_newer_version_that_is_signed_for_what_it_says_is_put_in_place() -> Proven {
    let (stage, server) = (Stage::new().await?, Server::start().await?);
    let AtSettings { page, file, app: _app, _panel } = settings(&stage, &server).await?;
    step(&page, "idle", "found").await?;
    page.reads("update-note", |text| text.contains("9.9.9")).await?;
    assert_eq!(server.fetched(), 0, "nothing is fetched before somebody says so");
    step(&page, "found", "installed").await?;
    assert_eq!(std::fs::read(&file)?, UPDATE);
    Ok(())
}

#[tokio::test]
async fn an_older_version_is_no_update_though_it_is_signed() -> Proven {
    let (stage, server) = (Stage::new().await?, Server::start().await?);
    server.offer(Offer { version: "0.0.1", signature: FOR_0_0_1, sent: Sent::Whole });
    let AtSettings { page, file, app: _app, _panel } = settings(&stage, &server).await?;
    step(&page, "idle", "newest").await?;
    server.offer(Offer { version: env!("CARGO_PKG_VERSION"), ..GOOD });
    page.press("update").await?;
    until("the list to be asked for again", async || match server.listed() {
        2 => Ok(()),
        times => Err(format!("{times} times")),
    })
    .await?;
    page.see_css(&at("newest")).await?;
    assert_eq!(server.fetched(), 0);
    assert_eq!(std::fs::read(&file)?, THIS_VERSION);
    Ok(())
}

#[tokio::test]
async fn whatever_else_is_offered_is_refused_in_words_and_changes_nothing() -> Proven {
    let (stage, server) = (Stage::new().await?, Server::start().await?);
    let AtSettings { mut app, page, file, _panel } = settings(&stage, &server).await?;
    let offers = [
        ("unsigned", Offer { signature: "", ..GOOD }),
        ("signed by somebody else", Offer { signature: BY_ANOTHER_KEY, ..GOOD }),
        ("signed for no version", Offer { signature: FOR_NO_VERSION, ..GOOD }),
        ("an older one under a newer name", Offer { signature: FOR_0_0_1, ..GOOD }),
        ("changed on the way", Offer { sent: Sent::Changed, ..GOOD }),
        ("cut off", Offer { sent: Sent::HalfOfIt, ..GOOD }),
        ("announced as too large", Offer { sent: Sent::TooMuchAnnounced, ..GOOD }),
        ("without an end", Offer { sent: Sent::WithoutEnd, ..GOOD }),
    ];
    for (what, offer) in offers {
        server.offer(offer);
        step(&page, "idle", "found").await?;
        step(&page, "found", "idle").await?;
        page.see_css("or-update-row .form-wrong").await?;
        assert_eq!(std::fs::read(&file)?, THIS_VERSION, "{what}");
    }
    assert!(app.runs());
    // And the good one still goes through.
    server.offer(GOOD);
    step(&page, "idle", "found").await?;
    step(&page, "found", "installed").await?;
    assert_eq!(std::fs::read(&file)?, UPDATE);
    Ok(())
}

#[tokio::test]
async fn a_build_without_a_key_has_no_updates_and_says_what_to_do_instead() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.reads("update-note", |text| text.contains("source") || text.contains("package")).await?;
    until("no button", async || match page.count("update").await.map_err(|e| e.to_string())? {
        0 => Ok(()),
        some => Err(format!("{some} buttons")),
    })
    .await?;
    Ok(())
}
