//! A history that turns out to be damaged while it is open.

use std::sync::Arc;

use super::account::Account;
use super::history_thread::HistoryThread;
use super::{Core, registry};
use crate::history::{HistoryError, SetAside};
use crate::view::NoticeCode;

impl Core {
    /// Looks for damage in the history of an account.
    pub(super) async fn heal(&self, account: &Arc<Account>, id: &str) {
        let path = registry::history_path(&self.inner.options.data_dir, id);
        if !HistoryThread::is_damaged(path.clone()).await {
            return;
        }
        // While the file's room is given back it cannot be moved.
        let _turn = account.refresh_turn.lock().await;
        let healed = account.history.set_aside(path, account.now()).await;
        self.healed(account, healed).await;
    }

    /// Goes on with what can be read of a history that turned out to be damaged.
    pub(super) async fn mend(&self, account: &Account) {
        let path = registry::history_path(&self.inner.options.data_dir, &account.id);
        let mended = account.history.set_aside(path, account.now()).await;
        self.healed(account, mended).await;
    }

    async fn healed(&self, account: &Account, healed: Result<Option<SetAside>, HistoryError>) {
        match healed {
            Ok(None) => return,
            Ok(Some(aside)) => {
                let file = aside.file.file_name().map(|name| name.to_string_lossy().into_owned());
                self.notify(NoticeCode::HistorySetAside, &account.id, file);
            }
            Err(error) => {
                tracing::error!(%error, "a damaged history could not be set aside");
                self.notify(NoticeCode::HistoryNotWritable, &account.id, None);
            }
        }
        let now = account.now();
        if let Ok(snapshot) = account.history.call(move |history| history.snapshot(now)).await {
            account.known().snapshot = snapshot;
        }
        self.publish();
    }
}
