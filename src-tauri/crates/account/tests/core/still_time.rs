//! Time that stands still until it is told to pass: however busy the computer is, nothing runs into a time-out by
//! chance, and what hangs is given up on without anybody waiting for it.

use std::sync::mpsc;
use std::time::Duration;

use openrush_api::Options;

use crate::stage::Stage;

/// How long the app waits for an answer here.
const PATIENCE: Duration = Duration::from_secs(20);

/// While it is there, tokio's time stands still. Only for tests that run on one thread.
pub(crate) struct StillTime {
    _held: mpsc::Sender<()>,
}

impl StillTime {
    pub(crate) fn begin() -> Self {
        let (held, ends) = mpsc::channel::<()>();
        tokio::time::pause();
        // Paused time jumps to the next timer whenever there is nothing to do but to wait for the network; as long as a
        // blocking task runs, it does not.
        tokio::task::spawn_blocking(move || ends.recv());
        Self { _held: held }
    }

    /// A client that tries once: between two tries it pauses, and no time would pass meanwhile.
    pub(crate) fn patience() -> Options {
        Options { retries: 0, call_timeout: PATIENCE, ..Options::default() }
    }

    /// Waits until the service was asked once more than so often for this, and then lets as much time pass as the app
    /// waits for an answer.
    pub(crate) async fn pass_once_asked(&self, stage: &Stage, method: &str, path: &str, before: usize) {
        while stage.received(method, path) <= before {
            tokio::task::yield_now().await;
        }
        // Timers count in whole milliseconds, rounded up.
        tokio::time::advance(PATIENCE + Duration::from_secs(1)).await;
    }
}
