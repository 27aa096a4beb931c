//! How long requests are kept: by the person's word, for one account, and day by day.

use chrono::TimeDelta;
use openrush_account::account_settings::{AccountSettings, KeepFor};
use openrush_account::core::{ActionError, Keep};
use openrush_account::history::HistoryError;
use openrush_account::view::{
    ActivityQuery, ExportFormat, ExportState, GroupBy, OverviewQuery, OverviewRange,
};
use openrush_sandbox::Outcome;

use crate::stage::Stage;

/// An account that made three requests a hundred days ago and one now.
async fn aged() -> Stage {
    let stage = Stage::signed_in().await;
    for _ in 0..3 {
        stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    }
    stage.core.refresh().await;
    stage.clock.advance(TimeDelta::days(100));
    stage.sandbox.world().spend(None, "inspect_domain", Outcome::Success);
    stage.core.refresh().await;
    stage.until_account(|account| account.activity.known == 4 && !account.refreshing).await;
    stage
}

async fn forgotten(stage: &Stage) -> u64 {
    let account = stage
        .until_account(|account| account.activity.forgotten.is_some() && !account.activity.forgetting)
        .await;
    account.activity.forgotten.unwrap().requests
}

#[tokio::test]
async fn requests_are_forgotten_by_the_persons_word_and_figures_stay() {
    let stage = aged().await;
    let core = &stage.core;
    let query = OverviewQuery { range: OverviewRange::Year, by: GroupBy::Tool };
    let before = core.overview(query).await.unwrap();
    assert_eq!(core.to_forget(KeepFor::NinetyDays).await.unwrap().requests, 3);
    assert_eq!(core.to_forget(KeepFor::OneYear).await.unwrap().requests, 0);
    assert_eq!(stage.account().activity.known, 4, "asking changes nothing");

    let stored = core.keep_history(KeepFor::NinetyDays).await.unwrap();
    assert_eq!(stored.keep_for, KeepFor::NinetyDays);
    assert_eq!(forgotten(&stage).await, 3);
    assert_eq!(stage.account().activity.known, 1);
    let after = core.overview(query).await.unwrap();
    assert_eq!((after.total, after.requests), (before.total, before.requests));
    // The service still tells of all four.
    core.refresh().await;
    assert_eq!(stage.account().activity.known, 1);
    let found = core.activity_summary(ActivityQuery::default()).await.unwrap();
    assert_eq!((found.requests, found.forgotten.unwrap().requests), (1, 3));

    let downloads = tempfile::tempdir().unwrap();
    core.export(ActivityQuery::default(), ExportFormat::Csv, downloads.path().to_owned()).unwrap();
    let view = stage
        .until(|view| view.app.export.as_ref().is_some_and(|export| export.state == ExportState::Done))
        .await;
    let export = view.app.export.as_ref().unwrap();
    assert_eq!((export.rows, export.forgotten.unwrap().requests), (1, 3), "and the export says so");

    // It is that account's choice, also after a restart; keeping for longer brings nothing back.
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.keys.is_some()).await;
    assert_eq!(account.settings.keep_for, KeepFor::NinetyDays);
    stage.core.keep_history(KeepFor::Forever).await.unwrap();
    assert_eq!(stage.account().settings.keep_for, KeepFor::Forever);
    assert_eq!(stage.account().activity.forgotten.unwrap().requests, 3);
}

#[tokio::test]
async fn other_choices_for_the_account_and_other_accounts_forget_nothing() {
    let stage = aged().await;
    let first = stage.account().id;
    // As a window that was overtaken might send them.
    let changed =
        AccountSettings { keep_for: KeepFor::NinetyDays, low_balance: 9, ..AccountSettings::default() };
    let stored = stage.core.change_account_settings(changed).unwrap();
    assert_eq!((stored.low_balance, stored.keep_for), (9, KeepFor::Forever));
    let other = stage.sandbox.world().open_account(7_000.into(), "Other shop");
    stage.core.sign_in(&other.key(), false, Keep::Keychain).await.unwrap();
    stage.until_account(|account| account.id != first && account.keys.is_some()).await;
    stage.core.keep_history(KeepFor::NinetyDays).await.unwrap();
    stage.until_account(|account| !account.activity.forgetting).await;
    stage.core.show_account(&first).await.unwrap();
    let account = stage.until_account(|account| account.id == first).await;
    assert_eq!((account.activity.known, account.settings.keep_for), (4, KeepFor::Forever));
}

#[tokio::test]
async fn requests_that_come_of_age_go_by_themselves() {
    let stage = aged().await;
    stage.core.keep_history(KeepFor::OneYear).await.unwrap();
    stage.until_account(|account| !account.activity.forgetting).await;
    assert_eq!(stage.account().activity.forgotten, None);
    stage.clock.advance(TimeDelta::days(280));
    stage.core.refresh().await;
    assert_eq!(forgotten(&stage).await, 3);
    assert_eq!(stage.account().activity.known, 1);
}

#[tokio::test]
async fn an_import_forgets_only_where_the_person_says_so() {
    let stage = aged().await;
    let core = &stage.core;
    let folder = tempfile::tempdir().unwrap();
    let file = core.export_settings(folder.path().to_owned()).await.unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let shorter = text.replace("\"keepFor\": \"forever\"", "\"keepFor\": \"ninetyDays\"");
    assert_ne!(shorter, text);
    let found = core.look_into_settings(&shorter).unwrap();
    assert_eq!((found.settings, found.accounts, found.forgets.len()), (0, 0, 1));
    assert_eq!(
        (found.forgets[0].keep_for, &found.forgets[0].account),
        (KeepFor::NinetyDays, &stage.account().id)
    );
    core.import_settings(&shorter, false).await.unwrap();
    assert_eq!(stage.account().settings.keep_for, KeepFor::Forever);
    assert_eq!(stage.account().activity.known, 4);
    core.import_settings(&shorter, true).await.unwrap();
    assert_eq!(stage.account().settings.keep_for, KeepFor::NinetyDays);
    assert_eq!(forgotten(&stage).await, 3);
    // For longer again: that deletes nothing, and is taken over as any other choice.
    let found = core.import_settings(&text, false).await.unwrap();
    assert_eq!((found.accounts, found.forgets.len()), (1, 0));
    assert_eq!(stage.account().settings.keep_for, KeepFor::Forever);
}

#[tokio::test]
async fn where_the_history_could_not_be_opened_nothing_is_chosen() {
    let stage = aged().await;
    let file = stage.data_dir.path().join("accounts").join(stage.account().id).join("history.db");
    let stage = stage.stopped().await;
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA user_version = 9; UPDATE state SET format = 9;")
        .unwrap();
    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    let refused = stage.core.keep_history(KeepFor::NinetyDays).await.unwrap_err();
    assert!(matches!(refused, ActionError::History(HistoryError::NotOpened)), "{refused:?}");
    assert_eq!(stage.account().settings.keep_for, KeepFor::Forever);
}
