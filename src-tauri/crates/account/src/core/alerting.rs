//! Keeps what was told in notifications, so that each is told once, also across restarts.

use std::path::Path;

use chrono::TimeZone;

use super::Core;
use crate::alerts::{Alert, Told, alerts};
use crate::files;
use crate::view::View;

const FILE: &str = "alerts.json";

pub(super) fn told_before(folder: &Path) -> Told {
    files::load(folder, FILE).value
}

impl Core {
    /// What of this view is to be told now, in a person's zone. What is answered counts as told.
    ///
    /// Nothing of the demo: its figures are nobody's.
    pub fn alerts<Z: TimeZone>(&self, view: &View, zone: &Z) -> Vec<Alert> {
        let Some(shown) = &view.account else { return Vec::new() };
        let Some(account) = self.current().filter(|account| account.id == shown.id && !account.demo) else {
            return Vec::new();
        };
        let now = account.now().with_timezone(zone);
        let mut known = account.known();
        let (told, found) = alerts(&known.told, shown, &view.settings, &now);
        if told == known.told {
            return found;
        }
        known.told = told.clone();
        drop(known);
        if let Some(folder) = &account.folder
            && let Err(error) = files::save(folder, FILE, &told)
        {
            tracing::warn!(%error, "what was told is not kept for the next start");
        }
        found
    }
}
