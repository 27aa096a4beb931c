//! Into the demo, and out of it again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::account::{Account, Parts};
use super::history_thread::HistoryThread;
use super::{ActionError, Core, Demo};
use crate::view::Keeping;

impl Core {
    /// Opens the simulated account. Its history is kept in memory and begins anew each time: the app lives through
    /// the simulated past with the same calls as any other account, and shows it when the present is reached. An
    /// account that is signed in goes on behind it.
    ///
    /// # Errors
    /// What stands in the way of a look at the past, after some tries; what was shown before is then still shown.
    pub async fn open_demo(&self, mut demo: Demo) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        self.state().entrances += 1;
        let client = self.client(demo.base_url.clone(), &demo.key)?;
        let opened = HistoryThread::open(None, BTreeSet::new(), (demo.clock)()).await?;
        let account = Account::new(Parts {
            id: "demo".into(),
            name: "Demo agency".into(),
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
        // News of the account that was shown before.
        self.forget_top_up_news();
        {
            let mut state = self.state();
            let covered = state.current.clone().filter(|account| !account.demo);
            state.behind = covered.or_else(|| state.behind.take());
        }
        self.show(Some(Arc::clone(&account)));
        account.keep_fresh(self);
        Ok(())
    }

    /// Back to the account that was signed in before the demo, or to Welcome.
    pub(super) async fn leave_demo(&self, demo: Arc<Account>) {
        drop(demo);
        let behind = self.state().behind.take();
        match behind {
            Some(account) => self.show(Some(account)),
            None => self.resume(None).await,
        }
    }
}
