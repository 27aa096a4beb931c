//! What the window asks of the history.

use super::{ActionError, Core};
use crate::view::{ActivityPage, ActivityQuery, Overview, OverviewQuery, RequestDetail};

impl Core {
    /// A page of the activity.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be read.
    pub async fn activity(&self, query: ActivityQuery) -> Result<ActivityPage, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        Ok(account.history.call(move |history| history.activity(&query, now)).await?)
    }

    /// Every field of one request.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] for one that is not known.
    pub async fn request_detail(&self, id: String) -> Result<RequestDetail, ActionError> {
        let account = self.signed_in()?;
        account.history.call(move |history| history.request(&id)).await?.ok_or(ActionError::NotFound)
    }

    /// Spend by day, and where it went.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be read.
    pub async fn overview(&self, query: OverviewQuery) -> Result<Overview, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        Ok(account.history.call(move |history| history.overview(query, now)).await?)
    }

    /// Forgets every request, balance and top-up seen. The account stays signed in and begins anew.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be written.
    pub async fn delete_history(&self) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        {
            // No refresh may write what was fetched before.
            let _turn = account.refresh_turn.lock().await;
            let now = account.now();
            let snapshot = account
                .history
                .call(move |history| {
                    history.delete_everything()?;
                    history.snapshot(now)
                })
                .await?;
            let mut known = account.known();
            known.snapshot = snapshot;
            known.schedule.usage_at = None;
            known.schedule.keys_at = None;
        }
        self.publish();
        self.refresh().await;
        Ok(())
    }
}
