//! The history's file beside the core.

use openrush_account::core::ActionError;
use openrush_account::history::HistoryError;
use openrush_account::view::NoticeCode;

use crate::stage::Stage;

#[tokio::test]
async fn a_history_that_could_not_be_opened_is_not_said_to_be_deleted() {
    let stage = Stage::signed_in().await;
    let file = stage.data_dir.path().join("accounts").join(stage.account().id).join("history.db");
    let stage = stage.stopped().await;
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA user_version = 9; UPDATE state SET format = 9;")
        .unwrap();
    let newer = std::fs::read(&file).unwrap();

    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    assert!(stage.core.view().app.notices.iter().any(|notice| notice.code == NoticeCode::HistoryNewer));
    let refused = stage.core.delete_history().await.unwrap_err();
    assert!(matches!(refused, ActionError::History(HistoryError::NotOpened)), "{refused:?}");
    assert_eq!(std::fs::read(&file).unwrap(), newer);
}
