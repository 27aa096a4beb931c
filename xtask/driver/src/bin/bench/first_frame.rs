//! From the start of the program to the frame that a person waits for.
//!
//! The frame is known by its pixels: a part of the window as it looks at rest, taken beforehand. The clock runs from just
//! before the program is started until the same pixels stand on the display. It is read every two milliseconds, the same
//! way for the app and for its floor, and neither is driven or instrumented while it is timed.

use std::path::Path;
use std::time::{Duration, Instant};

use openrush_driver::{App, Desktop, Error, Frame, Picture};

/// A program and the frame that counts.
pub(crate) struct Subject<'a> {
    pub(crate) program: &'a Path,
    pub(crate) variables: &'a [(&'a str, &'a str)],
    /// Where to look, in pixels of the window's inside.
    pub(crate) part: Frame,
    /// What is to be seen there.
    pub(crate) wanted: Picture,
}

const LOOK_EVERY: Duration = Duration::from_millis(2);
const LONGEST: Duration = Duration::from_secs(20);

impl Subject<'_> {
    /// One start. The program is ended afterwards.
    pub(crate) async fn time(&self, desktop: &Desktop) -> Result<Duration, Error> {
        let started = Instant::now();
        let app = App::start_undriven(desktop, self.program, &[], self.variables)?;
        loop {
            if seen(&app, desktop, self.part)?.is_some_and(|picture| picture.looks_like(&self.wanted)) {
                let took = started.elapsed();
                app.terminate().await?;
                return Ok(took);
            }
            if started.elapsed() > LONGEST {
                let what = format!("the frame at rest of {}", self.program.display());
                return Err(Error::NotInTime { what, seconds: LONGEST.as_secs(), last: String::new() });
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

/// What stands in a part of the program's window; `None` while it has none, or while it lies elsewhere.
pub(crate) fn seen(app: &App, desktop: &Desktop, part: Frame) -> Result<Option<Picture>, Error> {
    let windows = app.windows(desktop)?;
    let Some(window) = windows.first() else {
        return Ok(None);
    };
    // The window may move or go while it is looked at: then there is nothing to be seen yet.
    let Ok(place) = desktop.place(window) else {
        return Ok(None);
    };
    let part = Frame { x: place.x + part.x, y: place.y + part.y, ..part };
    Ok(desktop.look(Some(part)).ok())
}

/// The middle of the sorted values.
pub(crate) fn median(mut values: Vec<Duration>) -> Duration {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}
