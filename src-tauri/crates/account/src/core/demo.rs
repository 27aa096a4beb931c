//! Into the demo, and out of it again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::account::{Account, Parts};
use super::history_thread::HistoryThread;
use super::{ActionError, Core, Demo};
use crate::view::{Colour, Keeping};

/// The demo's id. No other account has it.
pub(super) const ID: &str = "demo";

impl Core {
    /// Opens the simulated account. Its history is kept in memory and begins anew each time: the app lives through
    /// the simulated past with the same calls as any other account, and shows it when the present is reached. The
    /// accounts that are signed in go on beside it.
    ///
    /// # Errors
    /// What stands in the way of a look at the past, after some tries; what was shown before is then still shown.
    pub async fn open_demo(&self, mut demo: Demo) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        self.state().entrances += 1;
        let client = self.client(demo.base_url.clone(), &demo.key)?;
        let opened = HistoryThread::open(None, BTreeSet::new(), (demo.clock)()).await?;
        let account = Account::new(Parts {
            id: ID.into(),
            name: "Demo agency".into(),
            colour: Colour::Grey,
            keeping: Keeping::Demo,
            billing_url: Some(demo.billing_url),
            clock: demo.clock,
            history: opened.thread,
            folder: None,
            own_key_name: self.own_key_name(),
            snapshot: opened.snapshot,
        });
        account.unlock(client, demo.key);
        while (demo.live_on)() {
            account.look_at_the_past(self).await?;
        }
        // One that was open before begins anew.
        self.close(ID);
        self.state().open.push(Arc::clone(&account));
        self.show(Some(ID));
        account.keep_fresh(self);
        Ok(())
    }
}
