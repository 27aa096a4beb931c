//! The demo account: a simulated OpenRush in this process, on a port of this computer.

use std::sync::Arc;

use chrono::{DateTime, Local, TimeDelta, Utc};
use openrush_account::core::{ActionError, Core, Demo};
use openrush_api::{ApiKey, BaseUrl};
use openrush_sandbox::{Clock, Config, ManualClock, Sandbox, Scenario, StartError};

/// How far the demo's past reaches.
const PAST: TimeDelta = TimeDelta::days(90);

/// The hour and minute of the look at the end of each day. At the agency's pace the newest 500 requests span about three
/// days, so a look a day loses nothing.
const EVENING: (u32, u32) = (23, 59);

/// The same demo for everybody: pictures and tests can be compared.
const SEED: u64 = 7;

/// Why the demo did not open.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DemoError {
    /// No port could be had.
    #[error("The demo could not be started: {0}")]
    Start(#[from] StartError),
    /// The app did not take it in.
    #[error("The demo could not be opened: {0}")]
    Open(#[from] ActionError),
    /// The sandbox names an address or key that the app refuses.
    #[error("The demo could not be opened: its address or key is not accepted.")]
    Refused,
}

/// The sandbox of the demo, while the demo is open.
#[derive(Default)]
pub(crate) struct Demos {
    running: tokio::sync::Mutex<Option<Sandbox>>,
}

impl Demos {
    /// Starts the sandbox, lives through its past, and shows the account.
    ///
    /// # Errors
    /// As [`DemoError`] says.
    pub(crate) async fn open(&self, core: &Core) -> Result<(), DemoError> {
        let mut running = self.running.lock().await;
        if running.is_some()
            && let Some(open) = open_demo(core)
        {
            return Ok(core.show_account(&open).await?);
        }
        let present = Utc::now();
        let clock = ManualClock::at(present - PAST);
        let sandbox = Sandbox::start(Config {
            port: 0,
            seed: SEED,
            scenario: Scenario::NewAgency,
            clock: Clock::Manual(clock.clone()),
            live_traffic: true,
        })
        .await?;
        let world = sandbox.world();
        let reading = clock.clone();
        let mut at = present - PAST;
        let demo = Demo {
            base_url: BaseUrl::parse(&sandbox.base_url()).map_err(|_| DemoError::Refused)?,
            key: ApiKey::parse(&world.key()).map_err(|_| DemoError::Refused)?,
            billing_url: sandbox.billing_url(),
            clock: Arc::new(move || reading.now()),
            live_on: Box::new(move || {
                if at >= present {
                    clock.run();
                    return false;
                }
                at = next_evening(at).min(present);
                clock.set(at);
                world.live_until(at);
                true
            }),
        };
        core.open_demo(demo).await?;
        *running = Some(sandbox);
        Ok(())
    }

    /// Stops the sandbox once the demo was left.
    pub(crate) async fn close_unless_open(&self, core: &Core) {
        if open_demo(core).is_some() {
            return;
        }
        if let Some(sandbox) = self.running.lock().await.take() {
            sandbox.stop().await;
        }
    }
}

/// The id of the demo, while it is open.
fn open_demo(core: &Core) -> Option<String> {
    core.view().accounts.iter().find(|line| line.demo).map(|line| line.id.clone())
}

/// The next end of a day of this computer, where the simulated past is looked at.
fn next_evening(at: DateTime<Utc>) -> DateTime<Utc> {
    let today = at.with_timezone(&Local).date_naive();
    let evenings = today.iter_days().take(3).filter_map(|day| {
        let evening = day.and_hms_opt(EVENING.0, EVENING.1, 0)?;
        Some(evening.and_local_timezone(Local).latest()?.with_timezone(&Utc))
    });
    evenings.into_iter().find(|evening| *evening > at).unwrap_or(at + TimeDelta::days(1))
}
