//! The measurements in their order.

use std::path::Path;
use std::time::Duration;

use openrush_driver::watcher::Watcher;
use openrush_driver::{App, Desktop, DesktopOptions, Error, Frame, Page, until};
use openrush_sandbox::{Config, Sandbox, Scenario};

use crate::first_frame::{Subject, median, seen};
use crate::machine;
use crate::processes::{Memory, webkit_processes};
use crate::report::{Reach, Row, section};
use crate::resting::{close, settled, wake_ups};

/// Starts that are timed, after [`WARM_UPS`] that are not.
const RUNS: usize = 15;
const WARM_UPS: usize = 3;
const MINUTES: u32 = 10;
const OPENINGS: usize = 50;

/// Where the floor's line of text stands.
const FLOOR_TEXT: Frame = Frame { x: 20, y: 20, width: 200, height: 60 };

/// Measures everything and answers with the section of docs/performance.md.
pub(crate) async fn everything(app: &Path, empty_window: &Path, tray_only: &Path) -> Result<String, Error> {
    let others = webkit_processes();
    if others > 0 {
        note(&format!(
            "{others} processes of other programs use WebKit: close them, or memory comes out too small"
        ));
    }
    let bench =
        Bench { app, empty_window, tray_only, desktop: Desktop::start(DesktopOptions::default()).await? };
    let sandbox = Sandbox::start(Config { scenario: Scenario::Agency, ..Config::default() }).await;
    let sandbox =
        sandbox.map_err(|e| Error::NotInTime { what: e.to_string(), seconds: 0, last: String::new() })?;
    let address = sandbox.base_url();
    let variables = [("OPENRUSH_API_URL", address.as_str())];
    let _panel = Watcher::start_on(bench.desktop.bus_address()).await;

    note("signing in and storing the history");
    bench.sign_in(&variables, &sandbox.world().key()).await?;
    let mut rows = vec![bench.size()?];
    sandbox.go_offline().await;
    rows.insert(0, bench.start(&variables).await?);
    let online = sandbox.go_online().await;
    online.map_err(|e| Error::NotInTime { what: e.to_string(), seconds: 0, last: String::new() })?;
    rows.extend(bench.memory(&variables).await?);
    let mut text = section(&machine::description(), &rows);
    if others > 0 {
        text.push_str("\nOther programs used WebKit during this run and shared its memory: the PSS figures are too small.\n");
    }
    Ok(text)
}

struct Bench<'a> {
    app: &'a Path,
    empty_window: &'a Path,
    tray_only: &'a Path,
    desktop: Desktop,
}

impl Bench<'_> {
    async fn sign_in(&self, variables: &[(&str, &str)], key: &str) -> Result<(), Error> {
        let app = App::start(&self.desktop, self.app, &[], variables)?;
        let page = Page::of(&app, &self.desktop).await?;
        page.fill("sign-in-key", key).await?;
        page.press("sign-in-submit").await?;
        page.value("balance").await?;
        page.press("nav-activity").await?;
        page.see("activity-row").await?;
        page.press("nav-overview").await?;
        page.value("balance").await?;
        drop(page);
        app.terminate().await.map(drop)
    }

    /// Start to first frame with the last-known balance, without a network.
    async fn start(&self, variables: &[(&str, &str)]) -> Result<Row, Error> {
        note("start to first frame");
        let part = self.balance_place(variables).await?;
        let app = self.at_rest(self.app, variables, part).await?;
        let floor = self.at_rest(self.empty_window, &[], FLOOR_TEXT).await?;
        let (mut of_app, mut of_floor) = (Vec::new(), Vec::new());
        for run in 0..WARM_UPS + RUNS {
            // In turn, so that whatever else the machine does meets both.
            let (one, other) = (floor.time(&self.desktop).await?, app.time(&self.desktop).await?);
            if run >= WARM_UPS {
                of_floor.push(one);
                of_app.push(other);
            }
        }
        Ok(Row {
            what: "start to first frame with the last-known balance, no network (median of 15)",
            floor: median(of_floor).as_secs_f64() * 1000.0,
            app: median(of_app).as_secs_f64() * 1000.0,
            unit: "ms",
            reach: Reach::Times(1.15),
        })
    }

    /// Where the balance stands in the window, from the page itself.
    async fn balance_place(&self, variables: &[(&str, &str)]) -> Result<Frame, Error> {
        let app = App::start(&self.desktop, self.app, &[], variables)?;
        let page = Page::of(&app, &self.desktop).await?;
        page.value("balance").await?;
        let (x, y, width, height) = page.see("balance").await?.rectangle().await?;
        drop(page);
        app.terminate().await?;
        Ok(Frame { x: x as i16, y: y as i16, width: width.min(400.0) as u16, height: height as u16 })
    }

    /// The frame that counts, as it looks when nothing happens any more.
    async fn at_rest<'a>(
        &self,
        program: &'a Path,
        variables: &'a [(&'a str, &'a str)],
        part: Frame,
    ) -> Result<Subject<'a>, Error> {
        let app = App::start_undriven(&self.desktop, program, &[], variables)?;
        settled(&app).await;
        let wanted = until("a painted window", async || {
            let picture = seen(&app, &self.desktop, part).map_err(|e| e.to_string())?;
            picture.filter(|picture| picture.colours() > 2).ok_or_else(|| "one colour".to_owned())
        })
        .await?;
        app.terminate().await?;
        Ok(Subject { program, variables, part, wanted })
    }

    fn size(&self) -> Result<Row, Error> {
        let megabytes = |path: &Path| -> Result<f64, Error> {
            let file =
                std::fs::metadata(path).map_err(|source| Error::File { path: path.to_owned(), source })?;
            Ok(file.len() as f64 / 1e6)
        };
        Ok(Row {
            what: "release binary, stripped",
            floor: megabytes(self.empty_window)?,
            app: megabytes(self.app)?,
            unit: "MB",
            reach: Reach::Times(2.0),
        })
    }

    async fn memory(&self, variables: &[(&str, &str)]) -> Result<Vec<Row>, Error> {
        note("memory of the floors");
        let floor = App::start_undriven(&self.desktop, self.empty_window, &[], &[])?;
        let window_floor = settled(&floor).await;
        floor.terminate().await?;
        let floor = App::start_undriven(&self.desktop, self.tray_only, &[], &[])?;
        let tray_floor = settled(&floor).await;
        floor.terminate().await?;

        note("memory in the tray");
        let mut app = App::start_undriven(&self.desktop, self.app, &["--hidden"], variables)?;
        let in_tray = settled(&app).await;
        note("wake-ups in the tray, of both at once");
        let floor = App::start_undriven(&self.desktop, self.tray_only, &[], &[])?;
        settled(&floor).await;
        // A start ends with a look through the history, which is not what every minute is like.
        tokio::time::sleep(AFTER_THE_START).await;
        let (floor_wakes, wakes) = tokio::join!(wake_ups(&floor, MINUTES), wake_ups(&app, MINUTES));
        floor.terminate().await?;
        note("memory with the window open");
        let once = self.open_and_close(&mut app, variables, true).await?;
        let opened = once.0;
        note("memory after the window was closed, once and 50 times");
        for opening in 2..=OPENINGS {
            let closed = self.open_and_close(&mut app, variables, false).await?.1;
            if opening % 10 == 0 {
                note(&format!("  {opening}: {} MB, before anything is given back", closed.pss / 1024));
            }
        }
        let after_many = settled(&app).await;
        app.terminate().await?;

        Ok(vec![
            row("memory, window open on Overview: PSS", window_floor.pss, opened.pss, 1.15),
            row(
                "memory, window open on Overview: private dirty",
                window_floor.private_dirty,
                opened.private_dirty,
                1.15,
            ),
            row("memory, started in the tray: PSS", tray_floor.pss, in_tray.pss, 1.10),
            row(
                "memory, started in the tray: private dirty",
                tray_floor.private_dirty,
                in_tray.private_dirty,
                1.30,
            ),
            row("memory, in the tray after the window was closed: PSS", tray_floor.pss, once.1.pss, 1.30),
            row("the same after 50 openings: PSS (floor: after one)", once.1.pss, after_many.pss, 1.05),
            Row {
                what: "wake-ups a minute in the tray, all threads",
                floor: floor_wakes,
                app: wakes,
                unit: "",
                reach: Reach::Plus(5.0),
            },
        ])
    }

    /// Opens the window by a second start, as a person does, and closes it. Answers with the memory while it was open
    /// (only where that is wanted, since it takes a while) and afterwards.
    async fn open_and_close(
        &self,
        app: &mut App,
        variables: &[(&str, &str)],
        rest: bool,
    ) -> Result<(Memory, Memory), Error> {
        let mut second = App::start_undriven(&self.desktop, self.app, &[], variables)?;
        second.ended().await?;
        app.window(&self.desktop).await?;
        let inside = Frame { x: 0, y: 0, width: 600, height: 400 };
        until("the window to be painted", async || {
            let picture = seen(app, &self.desktop, inside).map_err(|e| e.to_string())?;
            picture.filter(|picture| picture.colours() > 8).map(drop).ok_or_else(|| "not yet".to_owned())
        })
        .await?;
        let open = if rest { settled(app).await } else { Memory::default() };
        close(app, &self.desktop).await?;
        let closed = if rest { settled(app).await } else { crate::processes::memory(app.id()) };
        Ok((open, closed))
    }
}

fn row(what: &'static str, floor: u64, app: u64, most: f64) -> Row {
    let megabytes = |kib: u64| kib as f64 * 1024.0 / 1e6;
    Row { what, floor: megabytes(floor), app: megabytes(app), unit: "MB", reach: Reach::Times(most) }
}

/// The history is looked through for damage 90 seconds after the start; what follows is the life in the tray.
const AFTER_THE_START: Duration = Duration::from_secs(100);

/// Progress goes to the terminal; the result alone to standard output.
fn note(line: &str) {
    eprintln!("{line}");
}
