//! Living through the demo's simulated past.

use std::sync::Arc;

use super::account::Account;
use super::refresh::{Asking, Trouble};
use super::{ActionError, Core};
use crate::schedule::Calls;

/// How often a look is tried: nothing but the computer itself can stand in the way.
const TRIES: u32 = 3;

impl Account {
    /// A look at the simulated past. One that fails would leave days out, so it is tried again a few times.
    ///
    /// # Errors
    /// What stands in the way.
    pub(super) async fn look_at_the_past(self: &Arc<Self>, core: &Core) -> Result<(), ActionError> {
        let mut tries = 1;
        loop {
            match self.turn(core, Asking::Person(Calls::ALL)).await.ok_or(ActionError::SignedOut)? {
                Err(_) if tries < TRIES => tries += 1,
                outcome => return outcome.map_err(ActionError::from),
            }
        }
    }
}

impl From<Trouble> for ActionError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Api(error) => error.into(),
            // As good as no key: the account's problem says more.
            Trouble::Stranger => Self::SignedOut,
            Trouble::History(error) => error.into(),
        }
    }
}
