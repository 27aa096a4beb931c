//! What the window asks of the history.

use super::{ActionError, Core};
use crate::history::HistoryError;
use crate::view::{
    ActivityPage, ActivityQuery, ActivitySummary, KeyDetail, Overview, OverviewQuery, RequestDetail,
    Statement, StatementQuery,
};

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

    /// What everything that a query finds comes to.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be read.
    pub async fn activity_summary(&self, query: ActivityQuery) -> Result<ActivitySummary, ActionError> {
        let account = self.signed_in()?;
        Ok(account.history.call(move |history| history.activity_summary(&query)).await?)
    }

    /// One request as the service's API writes it.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] for one that is not known.
    pub async fn request_as_json(&self, id: String) -> Result<String, ActionError> {
        let account = self.signed_in()?;
        account.history.call(move |history| history.request_as_json(&id)).await?.ok_or(ActionError::NotFound)
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

    /// What a key did in the last 30 days.
    ///
    /// # Errors
    /// [`ActionError::NotFound`] for one that was never seen.
    pub async fn key_detail(&self, id: String) -> Result<KeyDetail, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        let detail = account.history.call(move |history| history.key_detail(&id, now)).await?;
        detail.ok_or(ActionError::NotFound)
    }

    /// How the balance changed.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be read.
    pub async fn statement(&self, query: StatementQuery) -> Result<Statement, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        Ok(account.history.call(move |history| history.statement(query, now)).await?)
    }

    /// Forgets every request, balance and top-up seen. The account stays signed in and begins anew.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be written, as where its file could not be opened: then it is still there.
    pub async fn delete_history(&self) -> Result<(), ActionError> {
        let account = self.signed_in()?;
        {
            // No refresh may write what was fetched before.
            let _turn = account.refresh_turn.lock().await;
            let now = account.now();
            let has_a_file = account.folder.is_some();
            let snapshot = account
                .history
                .call(move |history| {
                    if has_a_file && !history.is_kept() {
                        return Err(HistoryError::NotOpened);
                    }
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
