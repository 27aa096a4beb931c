//! Going out.

use super::{ActionError, Core};

impl Core {
    /// Signs out: every key leaves the keychain and the memory; the history stays. A key that only this app had is revoked
    /// where the service can be reached: nobody could use it any more.
    ///
    /// # Errors
    /// [`ActionError::NewKeyWaiting`] where a key came while it was waited for, which nobody has seen yet;
    /// [`ActionError::Keychain`] where the key could not be removed; the account then stays signed in, so that
    /// nobody believes it is gone.
    pub async fn sign_out(&self) -> Result<(), ActionError> {
        self.leave(false).await
    }

    /// Signs out although the keychain does not take the key out: it is taken out as soon as the keychain answers.
    ///
    /// # Errors
    /// [`ActionError::NotSaved`].
    pub async fn sign_out_anyway(&self) -> Result<(), ActionError> {
        self.leave(true).await
    }

    async fn leave(&self, anyway: bool) -> Result<(), ActionError> {
        let _entrance = self.inner.entrance.lock().await;
        self.state().entrances += 1;
        let Some(account) = self.current() else { return Ok(()) };
        let waited = account.known().new_key.is_some();
        // A key that is being created would be left behind.
        let turn = account.creating.lock().await;
        if !waited && account.known().new_key.is_some() {
            return Err(ActionError::NewKeyWaiting);
        }
        account.known().leaving = true;
        if let Err(error) = self.empty_keychain(&account).await {
            if !anyway {
                account.known().leaving = false;
                self.publish();
                return Err(error);
            }
            self.change_registry(|registry| registry.set_leftover(&account.id, true))?;
        }
        self.revoke_app_keys(&account);
        drop(turn);
        self.cancel_export_of(&account.id);
        self.close(&account.id);
        let saved = if account.demo { Ok(()) } else { self.note_signed_out(&account.id) };
        let shown = self.state().shown.as_deref() == Some(account.id.as_str());
        let id = account.id.clone();
        // Its history is closed before another is shown.
        drop(account);
        self.state().app.notices.retain(|notice| notice.account.as_deref() != Some(id.as_str()));
        if shown {
            self.show_another()
        } else {
            self.publish()
        }
        saved
    }

    /// Holds at least until the app quits, where the disk is full.
    fn note_signed_out(&self, id: &str) -> Result<(), ActionError> {
        let mut registry = self.state().registry.clone();
        let before = registry.clone();
        registry.signed_out(id);
        self.state().registry = registry.clone();
        Ok(registry.save(&self.inner.options.data_dir, &before)?)
    }
}
