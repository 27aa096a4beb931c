//! Several accounts: which is shown, what each is called, and taking one out of the list.

use openrush_account::account_settings::AccountSettings;
use openrush_account::core::Core;
use openrush_account::view::{AccountFacts, Colour};
use tauri::State;

use super::Failure;
use crate::demo::Demos;

#[tauri::command]
pub(crate) async fn show_account(core: State<'_, Core>, account: String) -> Result<(), Failure> {
    Ok(core.show_account(&account).await?)
}

#[tauri::command]
pub(crate) fn rename_account(
    core: State<'_, Core>,
    account: String,
    name: String,
    colour: Colour,
) -> Result<(), Failure> {
    Ok(core.rename_account(&account, &name, colour)?)
}

#[tauri::command]
pub(crate) fn reorder_accounts(core: State<'_, Core>, accounts: Vec<String>) -> Result<(), Failure> {
    Ok(core.reorder_accounts(&accounts)?)
}

#[tauri::command]
pub(crate) fn change_account_settings(
    core: State<'_, Core>,
    account: String,
    settings: AccountSettings,
) -> Result<AccountSettings, Failure> {
    Ok(core.of(&account).change_account_settings(settings)?)
}

#[tauri::command]
pub(crate) async fn account_facts(core: State<'_, Core>, account: String) -> Result<AccountFacts, Failure> {
    Ok(core.account_facts(&account).await?)
}

#[tauri::command]
pub(crate) async fn remove_account(
    core: State<'_, Core>,
    demos: State<'_, Demos>,
    account: String,
    with_history: bool,
    anyway: bool,
) -> Result<(), Failure> {
    let removed = if anyway {
        core.remove_account_anyway(&account, with_history).await
    } else {
        core.remove_account(&account, with_history).await
    };
    demos.close_unless_open(&core).await;
    Ok(removed?)
}
