//! Several accounts at once: nothing of one shows, is kept, asked for or told under another.

use chrono::Utc;
use openrush_account::account_settings::AccountSettings;
use openrush_account::alerts::Alert;
use openrush_account::core::{Demo, Keep};
use openrush_account::keychain::KeychainError;
use openrush_account::settings::{Settings, TrayChoice};
use openrush_account::view::{AccountState, ActivityQuery, Colour, NoticeCode};
use openrush_api::{ApiKey, BaseUrl};
use openrush_sandbox::{Config, Effect, Fault, Outcome, Sandbox, World};

use crate::stage::Stage;

/// Two accounts of one service, the second shown.
struct Two {
    stage: Stage,
    first: String,
    second: String,
    /// The second account's side of the service.
    other: World,
}

impl Two {
    async fn new() -> Self {
        let stage = Stage::signed_in().await;
        let first = stage.account().id;
        let other = stage.sandbox.world().open_account(7_000.into(), "Other shop");
        stage.core.sign_in(&other.key(), false, Keep::Keychain).await.unwrap();
        let second = stage
            .until_account(|account| account.id != first && account.keys.is_some() && !account.refreshing)
            .await
            .id;
        Self { stage, first, second, other }
    }

    fn line(&self, id: &str) -> openrush_account::view::AccountLine {
        self.stage.core.view().accounts.iter().find(|line| line.id == id).cloned().expect("it is listed")
    }

    fn folder(&self, id: &str) -> std::path::PathBuf {
        self.stage.data_dir.path().join("accounts").join(id)
    }
}

async fn demo() -> (Sandbox, Demo) {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let demo = Demo {
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        key: ApiKey::parse(&sandbox.world().key()).unwrap(),
        billing_url: sandbox.billing_url(),
        clock: std::sync::Arc::new(Utc::now),
        live_on: Box::new(|| false),
    };
    (sandbox, demo)
}

#[tokio::test]
async fn each_has_its_own_figures_key_and_files_and_both_are_kept_fresh() {
    let two = Two::new().await;
    let (first, second) = (two.line(&two.first), two.line(&two.second));
    assert_eq!((first.current, second.current), (false, true));
    assert_eq!((first.name.as_str(), second.name.as_str()), ("OpenRush", "OpenRush 2"));
    assert_ne!(first.colour, second.colour);
    assert_eq!(first.balance.unwrap().amount, 500.into());
    assert_eq!(second.balance.unwrap().amount, 7_000.into());
    let mut entries = two.stage.keychain.entries();
    entries.sort();
    let mut ids = vec![two.first.clone(), two.second.clone()];
    ids.sort();
    assert_eq!(entries, ids);
    for id in [&two.first, &two.second] {
        assert!(two.folder(id).join("history.db").exists());
    }

    // A request of the first is nobody else's.
    two.stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    two.stage.core.of(&two.first).refresh().await;
    two.stage.core.of(&two.second).refresh().await;
    for (id, expected) in [(&two.first, 1), (&two.second, 0)] {
        let page = two.stage.core.of(id).activity(ActivityQuery::default()).await.unwrap();
        assert_eq!(page.rows.iter().filter(|row| row.tool == "inspect_serp").count(), expected);
    }
}

#[tokio::test]
async fn showing_another_changes_what_is_shown_and_nothing_else() {
    let two = Two::new().await;
    two.stage.core.show_account(&two.first).await.unwrap();
    let shown = two.stage.account();
    assert_eq!((shown.id.as_str(), shown.balance.unwrap().amount), (two.first.as_str(), 500.into()));
    assert_eq!(shown.keys.unwrap().rows.len(), 1);
    assert_eq!(two.stage.core.show_account("nobody").await.unwrap_err().code(), "signed_out");
    assert_eq!(two.stage.account().id, two.first);
}

#[tokio::test]
async fn what_was_meant_for_one_account_is_not_done_to_the_one_that_is_shown() {
    let two = Two::new().await;
    let meant = two.stage.core.of(&two.first);
    let victim = two.other.credentials()[0].id.to_string();
    // The key of the other account is not there.
    assert!(meant.revoke_key(&victim).await.is_err());
    assert!(two.other.credentials()[0].is_active);
    meant.create_key("For the first", None, "").await.unwrap();
    assert_eq!(two.stage.account().new_key, None, "the second is shown");
    let made = |world: &World| world.credentials().iter().any(|key| key.name == "For the first");
    assert!(made(&two.stage.sandbox.world()) && !made(&two.other));
    assert!(two.stage.core.of(&two.second).new_key().is_err());
    // Signing out of it leaves the one that is shown alone.
    meant.sign_out().await.unwrap();
    assert_eq!(two.stage.account().id, two.second);
    assert_eq!(two.stage.keychain.entries(), std::slice::from_ref(&two.second));
    assert_eq!(two.line(&two.first).state, AccountState::SignedOut);
    assert_eq!(meant.revoke_key("x").await.unwrap_err().code(), "signed_out");
}

#[tokio::test]
async fn alerts_and_their_thresholds_are_each_accounts_own() {
    let two = Two::new().await;
    let core = &two.stage.core;
    assert!(core.alerts(&Utc).is_empty());
    let high = AccountSettings { low_balance: 9_000, ..AccountSettings::default() };
    core.of(&two.second).change_account_settings(high.clone()).unwrap();
    let told = core.alerts(&Utc);
    let whose: Vec<_> = told.iter().map(|one| (one.account.id.as_str(), &one.alert)).collect();
    assert_eq!(whose, [(two.second.as_str(), &Alert::BalanceLow { balance: 7_000.into() })]);
    assert!(core.alerts(&Utc).is_empty(), "once");

    two.stage.sandbox.world().set_balance(0.into());
    core.of(&two.first).refresh().await;
    let told = core.alerts(&Utc);
    let whose: Vec<_> = told.iter().map(|one| (one.account.id.as_str(), &one.alert)).collect();
    assert_eq!(whose, [(two.first.as_str(), &Alert::Empty)], "although another is shown");

    let stage = two.stage.restarted().await;
    let second = stage.until_account(|account| account.id == two.second).await;
    assert_eq!(second.settings, high);
    let first = || stage.core.view().accounts.iter().any(|line| line.state == AccountState::Empty);
    stage.eventually(first).await;
    assert!(stage.core.alerts(&Utc).is_empty(), "also across a restart");
}

#[tokio::test]
async fn news_of_an_account_is_told_where_it_is_shown() {
    let two = Two::new().await;
    let world = two.stage.sandbox.world();
    world.top_up(1_000.into());
    two.stage.core.of(&two.first).refresh().await;
    let told = || {
        let view = two.stage.core.view();
        view.app.notices.iter().any(|notice| notice.code == NoticeCode::TopUpArrived)
    };
    assert_eq!(two.line(&two.first).balance.unwrap().amount, 1_500.into());
    assert!(!told(), "the second is shown");
    two.stage.core.show_account(&two.first).await.unwrap();
    assert!(told());
}

/// Signed in while the service tells nothing but the balance, and so not whose it is.
async fn signed_in_without_a_name() -> Stage {
    let stage = Stage::new().await;
    let world = stage.sandbox.world();
    for path in ["/v1/me/api-credentials", "/v1/me/usage"] {
        let down = Effect::Status { status: 503, retry_after: None, body: None };
        world.inject(Fault::new(down).on("GET", path));
    }
    stage.core.sign_in(&world.key(), false, Keep::Keychain).await.unwrap();
    stage.until_account(|account| account.problem.is_some() && !account.refreshing).await;
    stage
}

#[tokio::test]
async fn an_account_that_nobody_could_name_when_it_was_signed_in_is_not_taken_for_another_later() {
    let stage = signed_in_without_a_name().await;
    let (world, first) = (stage.sandbox.world(), stage.account().id);
    world.clear_faults();
    world.spend(None, "inspect_serp", Outcome::Success);
    stage.core.refresh().await;
    stage.core.sign_out().await.unwrap();

    let other = world.open_account(7_000.into(), "Other shop");
    stage.core.sign_in(&other.key(), false, Keep::Keychain).await.unwrap();
    let account = stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    assert_ne!(account.id, first);
    assert_eq!(account.activity.known, 0, "the requests of the first are not the second's");

    stage.core.sign_in(&world.key(), false, Keep::Keychain).await.unwrap();
    assert_eq!((stage.account().id, stage.account().activity.known), (first, 1));
}

#[tokio::test]
async fn an_account_that_nobody_can_name_yet_keeps_its_key_when_another_is_added() {
    let stage = signed_in_without_a_name().await;
    let (world, first) = (stage.sandbox.world(), stage.account().id);
    let other = world.open_account(7_000.into(), "Other shop");
    stage.core.sign_in(&other.key(), false, Keep::Keychain).await.unwrap();
    assert_ne!(stage.account().id, first);
    assert_eq!(stage.core.view().accounts.len(), 2);
    assert_eq!(stage.keychain.entries().len(), 2);
}

#[tokio::test]
async fn the_same_account_again_is_recognised_and_its_key_replaced() {
    let two = Two::new().await;
    let (_, another) = two.stage.sandbox.world().add_key("Another key", None);
    two.stage.core.sign_in(&another, false, Keep::Keychain).await.unwrap();
    assert_eq!(two.stage.account().id, two.first);
    let view = two.stage.core.view();
    assert_eq!(view.accounts.len(), 2);
    assert!(view.app.notices.iter().any(|notice| notice.code == NoticeCode::AccountKnown));
    let stage = two.stage.restarted().await;
    assert_eq!(stage.account().id, two.first);
    let own = |account: &openrush_account::view::AccountView| {
        let rows = account.keys.iter().flat_map(|keys| &keys.rows);
        rows.into_iter().find(|key| key.own).map(|key| key.name.clone())
    };
    let account = stage.until_account(|account| own(account).is_some()).await;
    assert_eq!(own(&account).as_deref(), Some("Another key"));
}

#[tokio::test]
async fn after_a_restart_the_last_one_is_shown_and_the_others_follow() {
    let two = Two::new().await;
    two.stage.core.rename_account(&two.first, "  Agency ", Colour::Pink).unwrap();
    two.stage.core.reorder_accounts(&[two.second.clone(), two.first.clone()]).unwrap();
    assert_eq!(
        two.stage.core.rename_account(&two.first, " \n", Colour::Pink).unwrap_err().code(),
        "validation"
    );
    two.stage.core.show_account(&two.first).await.unwrap();
    let (first, second) = (two.first.clone(), two.second.clone());
    let stage = two.stage.restarted().await;
    assert_eq!(stage.account().id, first);
    assert_eq!((stage.account().name.as_str(), stage.account().colour), ("Agency", Colour::Pink));
    let both = |view: &openrush_account::view::View| {
        view.accounts.iter().all(|line| line.state == AccountState::Fine && line.balance.is_some())
    };
    let view = stage.until(both).await;
    let ids: Vec<&str> = view.accounts.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids, [second.as_str(), first.as_str()]);
    stage.core.of(&second).refresh().await;
    assert_eq!(stage.account().id, first, "what goes on behind it does not come to the front");
}

#[tokio::test]
async fn removing_takes_the_key_and_if_wanted_the_history() {
    let two = Two::new().await;
    let facts = two.stage.core.account_facts(&two.first).await.unwrap();
    assert!(facts.bytes > 0 && !facts.new_key_waits, "{facts:?}");
    two.stage.core.remove_account(&two.first, false).await.unwrap();
    assert_eq!(two.stage.keychain.entries(), std::slice::from_ref(&two.second));
    assert!(two.folder(&two.first).join("history.db").exists());
    assert_eq!(two.stage.core.view().accounts.len(), 1);
    two.stage.sign_in(Keep::Keychain).await;
    assert_eq!(two.stage.account().id, two.first, "and it finds its history again");
    two.stage.core.remove_account(&two.first, true).await.unwrap();
    assert!(!two.folder(&two.first).exists());
    assert_eq!(two.stage.account().id, two.second, "another one is shown");
    two.stage.core.remove_account(&two.second, true).await.unwrap();
    assert!(two.stage.core.view().account.is_none() && two.stage.core.view().accounts.is_empty());
    assert!(two.stage.keychain.entries().is_empty());
}

#[tokio::test]
async fn an_account_can_be_removed_although_the_keychain_keeps_its_key() {
    let two = Two::new().await;
    let core = &two.stage.core;
    two.stage.keychain.fail_at(&two.first, Some(KeychainError::Locked));
    let refused = core.remove_account(&two.first, true).await.unwrap_err();
    assert_eq!(refused.code(), "keychain_locked");
    assert_eq!(core.view().accounts.len(), 2, "nobody believes that it is gone");
    core.remove_account_anyway(&two.first, true).await.unwrap();
    assert_eq!(core.view().accounts.len(), 1);
    assert!(!two.folder(&two.first).join("history.db").exists());
    assert!(two.stage.keychain.entries().contains(&two.first), "it is there still");
    // As soon as the keychain lets go of it, at the next start at the latest, nothing is left.
    two.stage.keychain.fail_at(&two.first, None);
    let (first, second) = (two.first.clone(), two.second.clone());
    let folder = two.folder(&first);
    let stage = two.stage.restarted().await;
    stage.eventually(|| stage.keychain.entries() == std::slice::from_ref(&second)).await;
    let list = || std::fs::read_to_string(stage.data_dir.path().join("accounts.json")).unwrap();
    stage.eventually(|| !folder.exists() && !list().contains(&first)).await;
}

#[tokio::test]
async fn an_account_can_be_removed_although_the_keychain_does_not_answer() {
    let stage = Stage::hurried(std::time::Duration::from_millis(150)).await;
    let id = stage.account().id;
    stage.keychain.hold(Some(&id));
    assert_eq!(stage.core.remove_account(&id, false).await.unwrap_err().code(), "keychain_not_answering");
    stage.core.remove_account_anyway(&id, false).await.unwrap();
    assert!(stage.core.view().account.is_none());
    stage.keychain.hold(None);
    stage.eventually(|| stage.keychain.entries().is_empty()).await;
    // Its history was to stay, and is found again.
    assert!(stage.data_dir.path().join("accounts").join(&id).join("history.db").exists());
    stage.sign_in(Keep::Keychain).await;
    assert_eq!(stage.account().id, id);
}

#[tokio::test]
async fn the_demo_is_one_of_them_and_tells_nothing_of_itself_elsewhere() {
    let two = Two::new().await;
    let (sandbox, demo) = demo().await;
    two.stage.core.open_demo(demo).await.unwrap();
    let lines = two.stage.core.view().accounts.clone();
    assert_eq!(lines.iter().map(|line| line.demo).collect::<Vec<_>>(), [false, false, true]);
    sandbox.world().set_balance(0.into());
    two.stage.core.refresh().await;
    assert_eq!(two.stage.account().balance.unwrap().amount, 0.into());
    assert!(two.stage.core.alerts(&Utc).is_empty(), "its figures are nobody's");
    two.stage.core.show_account(&two.first).await.unwrap();
    assert_eq!(two.stage.core.view().accounts.len(), 3, "it stays open beside the others");
    two.stage.core.of("demo").sign_out().await.unwrap();
    assert_eq!(two.stage.core.view().accounts.len(), 2);
    assert_eq!(two.stage.account().id, two.first);
    assert_eq!(two.stage.keychain.entries().len(), 2);
    let files = std::fs::read_dir(two.stage.data_dir.path().join("accounts")).unwrap().count();
    assert_eq!(files, 2, "and it left nothing");
}

#[tokio::test]
async fn the_tray_shows_the_account_of_the_persons_choice() {
    let two = Two::new().await;
    let core = &two.stage.core;
    let shows = || core.view().tray.as_ref().map(|account| account.id.clone()).unwrap();
    let choose = |tray_shows| core.change_settings(Settings { tray_shows, ..core.settings() }).unwrap();
    assert_eq!(shows(), two.second, "the window's");
    choose(TrayChoice::Lowest);
    assert_eq!(shows(), two.first);
    two.other.set_balance(3.into());
    core.of(&two.second).refresh().await;
    assert_eq!(shows(), two.second);
    choose(TrayChoice::Account { id: two.first.clone() });
    assert_eq!(shows(), two.first);
    core.of(&two.first).sign_out().await.unwrap();
    assert_eq!(shows(), two.second, "one that is gone gives way");
}

#[tokio::test]
async fn settings_of_an_earlier_version_become_each_accounts_own() {
    let two = Two::new().await;
    let file = two.stage.data_dir.path().join("settings.json");
    for id in [&two.first, &two.second] {
        let _ = std::fs::remove_file(two.folder(id).join("settings.json"));
    }
    let before =
        r#"{"refreshMinutes":9,"lowBalance":77,"alerts":{"empty":false,"quiet":true,"quietFrom":60}}"#;
    std::fs::write(&file, before).unwrap();
    let (first, second) = (two.first.clone(), two.second.clone());
    let stage = two.stage.restarted().await;
    let settings = stage.core.settings();
    assert_eq!((settings.refresh_minutes, settings.quiet_hours.on, settings.quiet_hours.from), (9, true, 60));
    for id in [first, second] {
        stage.core.show_account(&id).await.unwrap();
        let own = stage.until_account(|account| account.id == id).await.settings;
        assert_eq!((own.low_balance, own.alerts.empty, own.alerts.topped_up), (77, false, true));
    }
    assert!(!std::fs::read_to_string(file).unwrap().contains("lowBalance"), "moved, not copied");
}

#[tokio::test]
async fn a_broken_list_of_accounts_loses_none() {
    let two = Two::new().await;
    std::fs::write(two.stage.data_dir.path().join("accounts.json"), "{").unwrap();
    let ids = [two.first.clone(), two.second.clone()];
    let stage = two.stage.restarted().await;
    let fresh = |view: &openrush_account::view::View| {
        view.accounts.len() == 2 && view.accounts.iter().all(|line| line.state == AccountState::Fine)
    };
    let view = stage.until(fresh).await;
    assert!(ids.iter().all(|id| view.accounts.iter().any(|line| line.id == *id)));
    assert!(view.app.notices.iter().any(|notice| notice.code == NoticeCode::AccountsSetAside));
    // And not at the start after that either.
    let stage = stage.restarted().await;
    assert_eq!(stage.core.view().accounts.len(), 2);
}

#[tokio::test]
async fn a_keychain_that_opens_for_one_account_opens_for_all() {
    let two = Two::new().await;
    two.stage.keychain.fail_with(Some(KeychainError::Locked));
    let stage = two.stage.restarted().await;
    let all = |state| {
        move |view: &openrush_account::view::View| view.accounts.iter().all(|line| line.state == state)
    };
    let view = stage.until(all(AccountState::NoKey)).await;
    assert!(view.accounts.iter().all(|line| line.balance.is_some()), "their last figures are there");
    assert_eq!(stage.core.retry_keychain().await.unwrap_err().code(), "keychain_locked");
    stage.keychain.fail_with(None);
    stage.core.retry_keychain().await.unwrap();
    stage.until(all(AccountState::Fine)).await;
}

#[tokio::test]
async fn the_figures_that_are_shown_wait_for_no_other_account() {
    let two = Two::new().await;
    let second = two.second.clone();
    // What lies in the place of the other's history cannot be opened quickly, nor at all.
    let file = two.folder(&two.first).join("history.db");
    let log = two.folder(&two.first).join("history.db-wal");
    let stage = two.stage.stopped().await;
    stage.eventually(|| !log.exists()).await;
    std::fs::write(&file, "no history").unwrap();
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.balance.is_some()).await;
    assert_eq!(account.id, second);
    let view = stage.until(|view| view.accounts.iter().all(|line| line.state == AccountState::Fine)).await;
    assert!(view.app.notices.is_empty(), "what became of the other's history is told where it is shown");
    let other = view.accounts.iter().find(|line| !line.current).unwrap().id.clone();
    stage.core.show_account(&other).await.unwrap();
    stage
        .until(|view| view.app.notices.iter().any(|notice| notice.code == NoticeCode::HistorySetAside))
        .await;
}
