//! What happens to the computer, and changes when the service is asked.

use super::Core;

/// What happens to the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// It woke up.
    Woke,
    /// There is a network again, or another one.
    NetworkCame,
    /// The system asks to save power or data, or no longer does.
    Saving(bool),
}

impl Core {
    /// Tells what happened to the computer.
    pub fn happened(&self, what: Outside) {
        if let Outside::Saving(saving) = what {
            self.state().saving = saving;
        }
        let open = self.state().open.clone();
        for account in open {
            account.replan(|schedule, now| match what {
                Outside::Woke => schedule.woke(now),
                Outside::NetworkCame => schedule.network_came(now),
                // The loop asks for it whenever it plans.
                Outside::Saving(_) => {}
            });
        }
    }

    /// True while the system asks to save power or data.
    pub(super) fn saving(&self) -> bool {
        self.state().saving
    }
}
