//! Where credits are bought.

use super::{ActionError, Core};

/// The service's page for buying credits.
const BILLING: &str = "https://openrush.io/dashboard/billing";

impl Core {
    /// The page for buying credits; from now on the app looks out for the top-up.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`].
    pub fn billing_page(&self) -> Result<String, ActionError> {
        let account = self.signed_in()?;
        account.watch_for_top_up();
        self.publish();
        Ok(account.billing_url.clone().unwrap_or_else(|| BILLING.into()))
    }
}
