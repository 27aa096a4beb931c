//! Keeps what was told in notifications, so that each is told once, also across restarts.

use std::path::Path;

use chrono::TimeZone;

use super::Core;
use super::account::Account;
use super::assemble::account_view;
use crate::alerts::{Alert, Told, alerts};
use crate::files;
use crate::settings::Settings;
use crate::view::AccountView;

const FILE: &str = "alerts.json";

pub(super) fn told_before(folder: &Path) -> Told {
    files::load(folder, FILE).value
}

/// Something to be told of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct AlertOf {
    /// The account, as it is.
    pub account: AccountView,
    /// What is to be told of it.
    pub alert: Alert,
}

impl Core {
    /// What is to be told now of each account, in a person's zone. What is answered counts as told.
    ///
    /// Nothing of the demo: its figures are nobody's.
    pub fn alerts<Z: TimeZone>(&self, zone: &Z) -> Vec<AlertOf> {
        let (open, settings) = {
            let state = self.state();
            (state.open.clone(), state.settings.clone())
        };
        let real = open.iter().filter(|account| !account.demo);
        real.flat_map(|account| account.alerts(&settings, zone)).collect()
    }
}

impl Account {
    fn alerts<Z: TimeZone>(&self, settings: &Settings, zone: &Z) -> Vec<AlertOf> {
        let view = account_view(self, settings, self.now());
        let now = self.now().with_timezone(zone);
        let mut known = self.known();
        let (told, found) = alerts(&known.told, &view, &settings.quiet_hours, &now);
        if told != known.told {
            known.told = told.clone();
            drop(known);
            if let Some(folder) = &self.folder
                && let Err(error) = files::save(folder, FILE, &told)
            {
                tracing::warn!(%error, "what was told is not kept for the next start");
            }
        }
        found.into_iter().map(|alert| AlertOf { account: view.clone(), alert }).collect()
    }
}
