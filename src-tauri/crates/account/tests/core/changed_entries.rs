//! The account's entry in the keychain, deleted or replaced behind the app's back: it is said in clear words, and costs
//! no figures.

use openrush_account::keychain::Store as _;
use openrush_account::view::{AccountView, ActivityQuery, ProblemCode};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;

/// An account with a request, one key and a balance, and another one of the same service that has more of each.
async fn two_accounts() -> (Stage, openrush_sandbox::World) {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.spend(Some(&world.key_credential_id()), "inspect_domain", Outcome::Success);
    stage.core.refresh().await;
    let other = world.open_account(7_777.into(), "Somebody else's");
    other.spend(Some(&other.key_credential_id()), "audit_site", Outcome::Success);
    (stage, other)
}

/// Puts something into the account's place in the keychain, as another program could, and starts the app anew.
async fn with_entry(stage: Stage, entry: &str) -> Stage {
    stage.keychain.write(&stage.account().id, entry).unwrap();
    stage.restarted().await
}

async fn trouble(stage: &Stage) -> AccountView {
    stage.until_account(|account| account.problem.is_some() && !account.refreshing).await
}

/// Everything that is stored and shown of an account.
async fn figures(stage: &Stage, account: &AccountView) -> (String, Vec<String>, Vec<String>, usize) {
    let page = stage.core.activity(ActivityQuery::default()).await.unwrap();
    let keys = account.keys.iter().flat_map(|keys| keys.rows.iter().map(|key| key.name.clone())).collect();
    let balance = account.balance.as_ref().unwrap();
    (
        format!("{} of {}", balance.amount, balance.as_of),
        page.rows.into_iter().map(|row| row.id).collect(),
        keys,
        account.top_ups.len(),
    )
}

#[tokio::test]
async fn an_entry_that_was_deleted_behind_our_back_is_said_so() {
    let stage = Stage::signed_in().await;
    let before = figures(&stage, &stage.account()).await;
    stage.keychain.remove(&stage.account().id).unwrap();
    let stage = stage.restarted().await;
    let account = trouble(&stage).await;
    assert_eq!(account.problem.as_ref().unwrap().code, ProblemCode::KeyMissing);
    assert_eq!(figures(&stage, &account).await, before);
}

#[tokio::test]
async fn an_entry_that_is_deleted_while_the_app_runs_costs_nothing_until_the_next_start() {
    let stage = Stage::signed_in().await;
    stage.keychain.remove(&stage.account().id).unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None, "the key is in memory");
    // Signing out finds nothing to take out, and is done all the same.
    stage.core.sign_out().await.unwrap();
    assert!(stage.core.view().account.is_none());
}

#[tokio::test]
async fn another_key_of_the_same_account_is_used() {
    let (stage, _) = two_accounts().await;
    let (_, other_key) = stage.sandbox.world().add_key("Other", None);
    let stage = with_entry(stage, &other_key).await;
    stage.until_account(|account| account.problem.is_none() && account.next_refresh.is_some()).await;
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
}

#[tokio::test]
async fn what_is_no_key_of_the_account_is_named_and_never_quoted() {
    let (mut stage, _) = two_accounts().await;
    let before = figures(&stage, &stage.account()).await;
    for (entry, code) in [
        ("or_somebodyElses0123456789", ProblemCode::Unauthorized),
        ("no key\nat all", ProblemCode::KeyMissing),
        ("\u{0}\u{1}\u{fffd}", ProblemCode::KeyMissing),
        ("", ProblemCode::KeyMissing),
        ("   ", ProblemCode::KeyMissing),
        (&"or_".repeat(100_000), ProblemCode::KeyMissing),
    ] {
        stage = with_entry(stage, entry).await;
        let account = trouble(&stage).await;
        let problem = account.problem.clone().unwrap();
        let shown: String = entry.chars().take(40).collect();
        assert_eq!(problem.code, code, "{shown:?}");
        assert!(entry.trim().is_empty() || !problem.detail.contains(entry), "{}", problem.detail);
        assert_eq!(figures(&stage, &account).await, before, "{shown:?}");
    }
    // Signing in with the right one puts all of it right.
    let key = stage.sandbox.world().key();
    stage.core.sign_in(&key, false, openrush_account::core::Keep::Keychain).await.unwrap();
    let account = stage.until_account(|account| account.problem.is_none() && !account.refreshing).await;
    assert_eq!(figures(&stage, &account).await.1, before.1);
}

#[tokio::test]
async fn the_key_of_another_account_brings_nothing_of_it_into_this_ones_history() {
    let (stage, other) = two_accounts().await;
    let before = figures(&stage, &stage.account()).await;
    let stage = with_entry(stage, &other.key()).await;
    let account = trouble(&stage).await;
    assert_eq!(account.problem.as_ref().unwrap().code, ProblemCode::KeyOfAnother);
    assert_eq!(figures(&stage, &account).await, before);
    // Nothing can be done over there either, and asking again changes nothing.
    let keys = other.credentials().len();
    assert_eq!(stage.core.create_key("Bot", None, "").await.unwrap_err().code(), "signed_out");
    stage.core.refresh().await;
    assert_eq!(stage.account().problem.unwrap().code, ProblemCode::KeyOfAnother);
    stage.core.retry_keychain().await.unwrap();
    stage.core.refresh().await;
    let account = trouble(&stage).await;
    assert_eq!(account.problem.as_ref().unwrap().code, ProblemCode::KeyOfAnother);
    assert_eq!((figures(&stage, &account).await, other.credentials().len()), (before.clone(), keys));

    let key = stage.sandbox.world().key();
    stage.core.sign_in(&key, false, openrush_account::core::Keep::Keychain).await.unwrap();
    let account = stage.until_account(|account| account.problem.is_none() && !account.refreshing).await;
    let after = figures(&stage, &account).await;
    assert_eq!((after.1, after.2, after.3), (before.1, before.2, before.3));
}

#[tokio::test]
async fn whose_the_key_is_is_told_by_the_requests_where_the_list_of_keys_fails() {
    let (stage, other) = two_accounts().await;
    let before = figures(&stage, &stage.account()).await;
    let status = Effect::Status { status: 500, retry_after: None, body: None };
    stage.sandbox.world().inject(Fault::new(status).on("GET", "/v1/me/api-credentials"));
    let mut stage = with_entry(stage, &other.key()).await;
    let account = trouble(&stage).await;
    assert_eq!(account.problem.as_ref().unwrap().code, ProblemCode::KeyOfAnother);
    assert_eq!(figures(&stage, &account).await, before);
    // The right one is let in although the list fails, and its balance is seen.
    let key = stage.sandbox.world().key();
    stage.sandbox.world().set_balance(321.into());
    stage = with_entry(stage, &key).await;
    stage
        .until_account(|account| account.balance.as_ref().is_some_and(|b| b.amount.to_string() == "321"))
        .await;
}
