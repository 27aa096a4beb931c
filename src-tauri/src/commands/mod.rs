//! The window's commands: decode, call, encode. What they may do is listed in `src-tauri/permissions`.

mod account;
mod accounts;
mod app;
mod data;
mod export;
mod failure;
mod keys;
#[cfg(test)]
mod origins;
mod reading;
mod report;
mod support;
mod update;

pub(crate) use failure::Failure;
#[cfg(test)]
pub(crate) use {account::KeepKey, failure::FieldFailure};

use tauri::ipc::Invoke;

/// Every command, for Tauri. Each also has its permission in `src-tauri/permissions/window.toml`.
pub(crate) fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        account::view,
        account::sign_in,
        account::paste_key,
        account::explore_demo,
        account::sign_out,
        account::refresh,
        account::diagnose,
        account::retry_keychain,
        account::buy_credits,
        accounts::show_account,
        accounts::rename_account,
        accounts::reorder_accounts,
        accounts::change_account_settings,
        accounts::account_facts,
        accounts::remove_account,
        keys::create_key,
        keys::copy_new_key,
        keys::reveal_new_key,
        keys::finish_new_key,
        keys::dismiss_lost_key,
        keys::rotate_key,
        keys::end_rotation,
        keys::set_key_note,
        keys::make_own_key,
        keys::decline_own_key,
        keys::revoke_impact,
        keys::revoke_key,
        reading::activity,
        reading::activity_summary,
        reading::copy_request,
        reading::request_detail,
        reading::key_detail,
        reading::overview,
        reading::statement,
        reading::to_forget,
        reading::keep_history,
        reading::delete_history,
        export::export_activity,
        export::cancel_export,
        export::dismiss_export,
        export::show_export,
        data::data_size,
        data::show_data_folder,
        data::export_settings,
        data::look_into_settings,
        data::import_settings,
        report::monthly_report,
        report::save_monthly_report,
        report::print_window,
        support::save_report,
        app::open_page,
        app::change_settings,
        app::set_route,
        app::dismiss_notice,
        app::quit,
        app::stay,
        update::update_channel,
        update::look_for_update,
        update::install_update,
        update::restart,
    ]
}
